/// The part of the pack about jobs and the monitoring of models.
let sagemakerJobs: StaticString = #"""
  let job-upkeep = sagemaker:StopTrainingJob, sagemaker:StopProcessingJob, sagemaker:StopAutoMLJob,
    sagemaker:StopHyperParameterTuningJob, sagemaker:DescribeTrainingJob, sagemaker:DescribeTransformJob,
    sagemaker:DescribeProcessingJob, sagemaker:DescribeAutoMLJob, sagemaker:DescribeHyperParameterTuningJob,
    sagemaker:UpdateTrainingJob, sagemaker:BatchGetMetrics;

  /// Permissions to manage SageMaker jobs across their lifecycles.
  ///
  /// With subnets or security groups, jobs that know of a VPC have to run in it; with keys, all have to use them.
  ///
  /// - Differs: `sagemaker:CreateTransformJob` carries no VPC keys, so that AWS's condition on them denied every
  ///   transform job; it stands by itself here.
  /// - Differs: keys are compared by their ARNs under `sagemaker:VolumeKmsKeyArn` and `sagemaker:OutputKmsKeyArn`. AWS's
  ///   conditions had bare key ids under keys that no action carries any longer.
  /// - Note: as AWS has it, `sagemaker:StopTransformJob` is granted only with a VPC or key.
  /// - Note: to create a job with tags takes `sagemaker:AddTags`, too, which is not granted.
  capability ManageJobs "Manage ML Jobs" as SM_CommonJobManagement <
    needs passed-role = self;
    takes subnet, security-group, data-key, volume-key;
    given no subnet, security-group, data-key, volume-key <
      allow sagemaker:CreateTrainingJob, sagemaker:CreateTransformJob, sagemaker:CreateProcessingJob,
        sagemaker:CreateAutoMLJob, sagemaker:CreateHyperParameterTuningJob, job-upkeep
        on any-sagemaker;
    >
    given subnet, security-group, data-key, volume-key <
      allow sagemaker:CreateTrainingJob, sagemaker:CreateProcessingJob, sagemaker:CreateAutoMLJob,
        sagemaker:CreateHyperParameterTuningJob
        on any-sagemaker
        when every sagemaker:VpcSubnets is subnet given subnet
         and every sagemaker:VpcSecurityGroupIds is security-group given security-group
         and sagemaker:VpcSubnets present given subnet
         and sagemaker:VpcSecurityGroupIds present given security-group
         and sagemaker:VolumeKmsKeyArn is volume-key given volume-key
         and sagemaker:OutputKmsKeyArn is data-key given data-key;
      allow sagemaker:CreateTransformJob on any-sagemaker
        when sagemaker:VolumeKmsKeyArn is volume-key given volume-key
         and sagemaker:OutputKmsKeyArn is data-key given data-key;
      allow sagemaker:StopTransformJob, job-upkeep on any-sagemaker;
    >
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow sagemaker:Search, sagemaker:ListTrainingJobs, sagemaker:ListTransformJobs, sagemaker:ListProcessingJobs,
      sagemaker:ListAutoMLJobs, sagemaker:ListCandidatesForAutoMLJob, sagemaker:ListHyperParameterTuningJobs,
      sagemaker:ListTrainingJobsForHyperParameterTuningJob
      on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
    given volume-key <
      allow kms:CreateGrant on volume-key
        when kms:GrantIsForAWSResource is true and kms:ViaService like "sagemaker.*.amazonaws.com";
    >
  >

  let monitoring-upkeep = sagemaker:DescribeMonitoringSchedule, sagemaker:DeleteMonitoringSchedule,
    sagemaker:StartMonitoringSchedule, sagemaker:StopMonitoringSchedule, sagemaker:DescribeProcessingJob,
    sagemaker:StopProcessingJob;

  /// Permissions to manage monitoring schedules for SageMaker Model Monitor.
  ///
  /// With subnets, security groups or keys, schedules and their jobs have to use them.
  ///
  /// - Differs: with a VPC and no keys, AWS's policy lost the six actions that describe, start, stop and delete; none is
  ///   lost here.
  /// - Differs: keys are compared by their ARNs under `sagemaker:VolumeKmsKeyArn` and `sagemaker:OutputKmsKeyArn`. AWS's
  ///   conditions had bare key ids under keys that no action carries any longer.
  capability MonitorModels "Manage Model Monitoring" as SM_ModelMonitoring <
    needs passed-role = self;
    takes subnet, security-group, data-key, volume-key;
    given no subnet, security-group, data-key, volume-key <
      allow sagemaker:CreateMonitoringSchedule, sagemaker:UpdateMonitoringSchedule, sagemaker:CreateProcessingJob,
        monitoring-upkeep
        on any-sagemaker;
    >
    given subnet, security-group, data-key, volume-key <
      allow sagemaker:CreateMonitoringSchedule, sagemaker:UpdateMonitoringSchedule, sagemaker:CreateProcessingJob
        on any-sagemaker
        when every sagemaker:VpcSubnets is subnet given subnet
         and every sagemaker:VpcSecurityGroupIds is security-group given security-group
         and sagemaker:VpcSubnets present given subnet
         and sagemaker:VpcSecurityGroupIds present given security-group
         and sagemaker:VolumeKmsKeyArn is volume-key given volume-key
         and sagemaker:OutputKmsKeyArn is data-key given data-key;
      allow monitoring-upkeep on any-sagemaker;
    >
    allow sagemaker:ListMonitoringSchedules, sagemaker:ListProcessingJobs on *;
    allow iam:PassRole on passed-role when iam:PassedToService is sagemaker-service;
    given volume-key <
      allow kms:CreateGrant on volume-key
        when kms:GrantIsForAWSResource is true and kms:ViaService like "sagemaker.*.amazonaws.com";
    >
  >


  """#
