/// The built-in pack: SageMaker's machine learning activities as capabilities.
///
/// The statements are those that SageMaker Role Manager made, as the project's specification of user profiles lists
/// them, and as the public CDK construct library renders what the specification only names; the tests hold them all
/// against `Tests/Specification`. One thing is mended: Glue's actions on a bucket's ACL are on the bucket, not on its objects.
let sagemakerText: StaticString = #"""
  pack sagemaker "Machine learning with Amazon SageMaker AI"
    grants sagemaker:*, iam:PassRole, s3:*, ecr:*, cloudwatch:PutMetricData, logs:*, athena:*, glue:*;

  kind bucket         "an S3 bucket"                                    is s3:bucket;
  kind repository     "an ECR repository"                               is ecr:repository;
  kind passed-role    "a role that jobs, models or pipelines run under" is iam:role;
  kind subnet         "a subnet of the VPC that jobs run in"            is ec2:subnet;
  kind security-group "a security group of that VPC"                    is ec2:security-group;
  kind data-key       "the KMS key of input and output data"            is kms:key;
  kind volume-key     "the KMS key of storage volumes"                  is kms:key;
  kind workgroup      "an Athena workgroup"                             is athena:workgroup;
  kind database       "a Glue database"                                 is glue:database;

  trust service "sagemaker.amazonaws.com"
    when aws:SourceArn like "arn:\(partition):sagemaker:\(region):\(account):*" given account;

  let sagemaker-service = "sagemaker.amazonaws.com";
  let any-sagemaker = "arn:\(partition):sagemaker:*:*:*/*";
  let own-sagemaker = "arn:\(partition):sagemaker:\(region):\(account):*/*";

  /// Permissions to access S3, ECR, CloudWatch and EC2. Required for execution roles of jobs and endpoints.
  capability AccessAwsServices "Access Required AWS Services" as SM_ComputeExecutionRole <
    needs bucket, repository;
    allow s3:ListBucket on bucket;
    allow s3:GetObject, s3:PutObject on "\(bucket.arn)/*";
    allow sagemaker:BatchPutMetrics, ecr:GetAuthorizationToken, ecr:ListImages on *;
    allow ecr:BatchCheckLayerAvailability, ecr:GetDownloadUrlForLayer, ecr:BatchGetImage on repository;
    allow cloudwatch:PutMetricData on * when cloudwatch:namespace like "*SageMaker*", "*Sagemaker*", "*sagemaker*";
    allow logs:CreateLogStream, logs:PutLogEvents, logs:CreateLogGroup, logs:DescribeLogStreams
      on "arn:\(partition):logs:*:*:log-group:/aws/sagemaker/*";
  >

  /// Permissions to operate within a Studio environment. Required for execution roles of domains and user profiles.
  capability RunStudioApps "Run Studio Applications" as SM_StudioAppPermissions <
    allow sagemaker:CreateApp, sagemaker:CreateAppImageConfig, sagemaker:UpdateAppImageConfig, sagemaker:DeleteApp,
      sagemaker:DeleteAppImageConfig, sagemaker:DescribeApp, sagemaker:DescribeAppImageConfig,
      sagemaker:DescribeDomain, sagemaker:DescribeUserProfile
      on own-sagemaker as SMStudioAppPermissionsCRUD;
    allow sagemaker:ListApps, sagemaker:ListAppImageConfigs, sagemaker:ListDomains, sagemaker:ListUserProfiles
      on * as SMStudioAppPermissionsList;
    allow sagemaker:AddTags on own-sagemaker
      when sagemaker:TaggingAction present as SMStudioAppPermissionsTagOnCreate;
  >

  /// Permissions to manage SageMaker jobs across their lifecycles.
  capability ManageJobs "Manage ML Jobs" as SM_CommonJobManagement <
    needs passed-role = self;
    allow sagemaker:CreateTrainingJob, sagemaker:CreateTransformJob, sagemaker:CreateProcessingJob,
      sagemaker:CreateAutoMLJob, sagemaker:CreateHyperParameterTuningJob, sagemaker:StopTrainingJob,
      sagemaker:StopProcessingJob, sagemaker:StopAutoMLJob, sagemaker:StopHyperParameterTuningJob,
      sagemaker:DescribeTrainingJob, sagemaker:DescribeTransformJob, sagemaker:DescribeProcessingJob,
      sagemaker:DescribeAutoMLJob, sagemaker:DescribeHyperParameterTuningJob, sagemaker:UpdateTrainingJob,
      sagemaker:BatchGetMetrics
      on any-sagemaker;
    allow sagemaker:Search, sagemaker:ListTrainingJobs, sagemaker:ListTransformJobs, sagemaker:ListProcessingJobs,
      sagemaker:ListAutoMLJobs, sagemaker:ListCandidatesForAutoMLJob, sagemaker:ListHyperParameterTuningJobs,
      sagemaker:ListTrainingJobsForHyperParameterTuningJob
      on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
  >

  /// Permissions to manage SageMaker models and Model Registry.
  capability ManageModels "Manage Models" as SM_ModelManagement <
    needs passed-role = self;
    allow sagemaker:CreateModel, sagemaker:CreateModelPackage, sagemaker:CreateModelPackageGroup,
      sagemaker:DescribeModel, sagemaker:DescribeModelPackage, sagemaker:DescribeModelPackageGroup,
      sagemaker:BatchDescribeModelPackage, sagemaker:UpdateModelPackage, sagemaker:DeleteModel,
      sagemaker:DeleteModelPackage, sagemaker:DeleteModelPackageGroup
      on any-sagemaker;
    allow sagemaker:ListModels, sagemaker:ListModelPackages, sagemaker:ListModelPackageGroups on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
  >

  /// Permissions to manage SageMaker endpoint deployments and updates.
  capability ManageEndpoints "Manage Endpoints" as SM_EndpointDeployment <
    allow sagemaker:CreateEndpointConfig, sagemaker:CreateEndpoint, sagemaker:DeleteEndpointConfig,
      sagemaker:DeleteEndpoint, sagemaker:UpdateEndpoint, sagemaker:UpdateEndpointWeightsAndCapacities,
      sagemaker:DescribeEndpoint, sagemaker:DescribeEndpointConfig
      on any-sagemaker;
    allow sagemaker:ListEndpoints, sagemaker:ListEndpointConfigs on *;
  >

  /// Permissions to manage SageMaker pipelines and their executions.
  capability ManagePipelines "Manage Pipelines" as SM_PipelineManagement <
    needs passed-role = self;
    allow sagemaker:CreatePipeline, sagemaker:StartPipelineExecution, sagemaker:StopPipelineExecution,
      sagemaker:RetryPipelineExecution, sagemaker:UpdatePipelineExecution,
      sagemaker:SendPipelineExecutionStepSuccess, sagemaker:SendPipelineExecutionStepFailure,
      sagemaker:DescribePipeline, sagemaker:DescribePipelineExecution,
      sagemaker:DescribePipelineDefinitionForExecution, sagemaker:DeletePipeline
      on any-sagemaker;
    allow sagemaker:ListPipelines, sagemaker:ListPipelineExecutions, sagemaker:ListPipelineExecutionSteps,
      sagemaker:ListPipelineParametersForExecution
      on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
  >

  /// Permissions to manage experiments and trials.
  capability ManageExperiments "Manage Experiments" as SM_ExperimentsManagement <
    allow sagemaker:AddAssociation, sagemaker:CreateAction, sagemaker:CreateArtifact, sagemaker:CreateContext,
      sagemaker:CreateExperiment, sagemaker:CreateTrial, sagemaker:CreateTrialComponent, sagemaker:UpdateAction,
      sagemaker:UpdateArtifact, sagemaker:UpdateContext, sagemaker:UpdateExperiment, sagemaker:UpdateTrial,
      sagemaker:UpdateTrialComponent, sagemaker:AssociateTrialComponent, sagemaker:DisassociateTrialComponent,
      sagemaker:DeleteAssociation, sagemaker:DeleteAction, sagemaker:DeleteArtifact, sagemaker:DeleteContext,
      sagemaker:DeleteExperiment, sagemaker:DeleteTrial, sagemaker:DeleteTrialComponent
      on any-sagemaker;
  >

  /// Permissions to audit, query lineage and visualize experiments.
  capability VisualizeExperiments "Search and visualize experiments" as SM_ExperimentsVisualization <
    allow sagemaker:DescribeAction, sagemaker:DescribeArtifact, sagemaker:DescribeContext,
      sagemaker:DescribeExperiment, sagemaker:DescribeTrial, sagemaker:DescribeTrialComponent,
      sagemaker:DescribeLineageGroup
      on any-sagemaker;
    allow sagemaker:ListAssociations, sagemaker:ListActions, sagemaker:ListArtifacts, sagemaker:ListContexts,
      sagemaker:ListExperiments, sagemaker:ListTrials, sagemaker:ListTrialComponents, sagemaker:ListLineageGroups,
      sagemaker:GetLineageGroupPolicy, sagemaker:QueryLineage, sagemaker:Search, sagemaker:GetSearchSuggestions
      on *;
  >

  /// Permissions to manage monitoring schedules for SageMaker Model Monitor.
  capability MonitorModels "Manage Model Monitoring" as SM_ModelMonitoring <
    needs passed-role = self;
    allow sagemaker:CreateMonitoringSchedule, sagemaker:UpdateMonitoringSchedule,
      sagemaker:DescribeMonitoringSchedule, sagemaker:DeleteMonitoringSchedule,
      sagemaker:StartMonitoringSchedule, sagemaker:StopMonitoringSchedule, sagemaker:CreateProcessingJob,
      sagemaker:DescribeProcessingJob, sagemaker:StopProcessingJob
      on any-sagemaker;
    allow sagemaker:ListMonitoringSchedules, sagemaker:ListProcessingJobs on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
  >

  /// Permissions to perform all operations on the objects of all buckets.
  capability S3FullAccess "S3 Full Access" as SageMakerS3AllResourcesPolicyTemplate <
    allow s3:GetObject, s3:PutObject, s3:DeleteObject, s3:ListBucket on "arn:\(partition):s3:::*";
  >

  /// Permissions to perform operations on specified buckets.
  capability S3BucketAccess "S3 Bucket Access" for bucket as SageMakerS3BucketPolicyTemplate <
    needs bucket;
    allow s3:ListBucket on bucket;
    allow s3:GetObject, s3:PutObject, s3:DeleteObject on "\(bucket.arn)/*";
  >

  /// Permissions to execute and manage Amazon Athena queries.
  capability QueryAthenaWorkgroups "Query Athena Workgroups" as SM_AthenaQueryAccess <
    needs workgroup = "primary";
    allow athena:GetQueryExecution, athena:GetQueryResults, athena:StartQueryExecution, athena:StopQueryExecution
      on "arn:\(partition):athena:*:*:workgroup/\(workgroup)";
    allow athena:ListDataCatalogs, athena:ListDatabases, athena:ListTableMetadata on *;
  >

  /// Permissions to create and manage Glue tables for SageMaker Feature Store and Data Wrangler.
  capability ManageGlueTables "Manage Glue Tables" as SM_GlueTableManagement <
    needs bucket, database;
    allow glue:SearchTables
      on "arn:\(partition):glue:\(region):\(account):table/*/*", database,
        "arn:\(partition):glue:\(region):\(account):catalog";
    allow s3:GetObject, s3:PutObject on "\(bucket.arn)/*";
    allow s3:GetBucketAcl on bucket;
    allow s3:PutBucketAcl on bucket when s3:x-amz-acl is "bucket-owner-full-control";
    allow glue:GetTable, glue:UpdateTable
      on "arn:\(partition):glue:\(region):\(account):catalog", database,
        "arn:\(partition):glue:\(region):\(account):table/\(database)/*";
  >
  """#
