/// The part of the pack about models, endpoints and pipelines.
let sagemakerModels: StaticString = #"""
  let model-registry = sagemaker:CreateModelPackage, sagemaker:CreateModelPackageGroup, sagemaker:DescribeModel,
    sagemaker:DescribeModelPackage, sagemaker:DescribeModelPackageGroup, sagemaker:BatchDescribeModelPackage,
    sagemaker:UpdateModelPackage, sagemaker:DeleteModel, sagemaker:DeleteModelPackage,
    sagemaker:DeleteModelPackageGroup;

  /// Permissions to manage SageMaker models and Model Registry.
  ///
  /// With subnets or security groups, models have to be created in that VPC.
  ///
  /// - Note: to create with tags takes `sagemaker:AddTags`, too, which is not granted.
  capability ManageModels "Manage Models" as SM_ModelManagement <
    needs passed-role = self;
    takes subnet, security-group;
    given no subnet, security-group < allow sagemaker:CreateModel, model-registry on any-sagemaker; >
    given subnet, security-group <
      allow sagemaker:CreateModel on any-sagemaker
        when every sagemaker:VpcSubnets is subnet given subnet
         and every sagemaker:VpcSecurityGroupIds is security-group given security-group
         and sagemaker:VpcSubnets present given subnet
         and sagemaker:VpcSecurityGroupIds present given security-group;
      allow model-registry on any-sagemaker;
    >
    allow sagemaker:ListModels, sagemaker:ListModelPackages, sagemaker:ListModelPackageGroups on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
  >

  let endpoint-upkeep = sagemaker:CreateEndpoint, sagemaker:DeleteEndpointConfig, sagemaker:DeleteEndpoint,
    sagemaker:UpdateEndpoint, sagemaker:UpdateEndpointWeightsAndCapacities, sagemaker:DescribeEndpoint,
    sagemaker:DescribeEndpointConfig;

  /// Permissions to manage SageMaker endpoint deployments and updates.
  ///
  /// With volume keys, configurations have to use one of them.
  ///
  /// - Differs: keys are compared by their ARNs under `sagemaker:VolumeKmsKeyArn`. AWS's condition had a bare key id under
  ///   a key that no action carries any longer.
  /// - Note: to create with tags takes `sagemaker:AddTags`, too, which is not granted.
  capability ManageEndpoints "Manage Endpoints" as SM_EndpointDeployment <
    takes volume-key;
    given no volume-key < allow sagemaker:CreateEndpointConfig, endpoint-upkeep on any-sagemaker; >
    given volume-key <
      allow sagemaker:CreateEndpointConfig on any-sagemaker when sagemaker:VolumeKmsKeyArn is volume-key;
      allow endpoint-upkeep on any-sagemaker;
    >
    allow sagemaker:ListEndpoints, sagemaker:ListEndpointConfigs on *;
    given volume-key <
      allow kms:CreateGrant on volume-key
        when kms:GrantIsForAWSResource is true and kms:ViaService like "sagemaker.*.amazonaws.com";
    >
  >

  /// Permissions to manage SageMaker pipelines and their executions.
  ///
  /// - Note: to create with tags takes `sagemaker:AddTags`, too, which is not granted.
  capability ManagePipelines "Manage Pipelines" as SM_PipelineManagement <
    needs passed-role = self;
    allow sagemaker:CreatePipeline, sagemaker:StartPipelineExecution, sagemaker:StopPipelineExecution,
      sagemaker:RetryPipelineExecution, sagemaker:UpdatePipelineExecution,
      sagemaker:SendPipelineExecutionStepSuccess, sagemaker:SendPipelineExecutionStepFailure,
      sagemaker:DescribePipeline, sagemaker:DescribePipelineExecution,
      sagemaker:DescribePipelineDefinitionForExecution, sagemaker:DeletePipeline
      on any-sagemaker;
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow sagemaker:ListPipelines, sagemaker:ListPipelineExecutions, sagemaker:ListPipelineExecutionSteps,
      sagemaker:ListPipelineParametersForExecution
      on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
  >


  """#
