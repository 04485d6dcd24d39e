/// The part of the pack about MLflow.
let sagemakerMLflow: StaticString = #"""
  let tracking-servers = "arn:\(partition):sagemaker:\(region):\(account):mlflow-tracking-server/*";

  /// Permissions to use MLflow on tracking servers.
  capability UseMLflow "Use MLflow" as SM_MLflowServerAccess <
    allow sagemaker:DescribeMlflowTrackingServer, sagemaker:ListTags on tracking-servers
      as MLFLowPermissionsDescribeAndListTags;
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow sagemaker:CreatePresignedMlflowTrackingServerUrl, sagemaker:ListMlflowTrackingServers on *
      as MLFLowPermissionsCreatePresignedUrlAndListServers;
    allow sagemaker-mlflow:* on tracking-servers as MLFLowPermissionsComprehensive;
  >

  /// Permissions to manage MLflow tracking servers.
  ///
  /// - Note: to create a server takes `iam:PassRole` for the server's role, too, which AWS's policy does not grant.
  capability ManageMLflowTrackingServers "Manage MLflow Tracking Servers" as SM_MLflowManagement <
    allow sagemaker:DeleteMlflowTrackingServer, sagemaker:DescribeMlflowTrackingServer,
      sagemaker:StartMlflowTrackingServer, sagemaker:StopMlflowTrackingServer, sagemaker:UpdateMlflowTrackingServer
      on tracking-servers as MLFlowManagementComprehensive;
    allow sagemaker:AddTags on tracking-servers
      when sagemaker:TaggingAction present as MLFlowManagementTagOnCreate;
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow sagemaker:CreateMlflowTrackingServer, sagemaker:CreatePresignedMlflowTrackingServerUrl,
      sagemaker:ListMlflowTrackingServers
      on * as MLFlowManagementCreateAndList;
  >

  /// Permissions to access S3 and Model Registry. Required for execution roles of MLflow tracking servers.
  ///
  /// Without a bucket of the persona's own, they are those of the account whose names begin with `sagemaker-`.
  capability AccessForMLflow "Access Required AWS Services for MLflow" as SM_MLflowTrackingExecutionRole <
    needs bucket = "sagemaker-*";
    allow s3:ListBucket, s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload, s3:GetBucketLocation,
      s3:GetBucketCors, s3:PutBucketCors
      on bucket, "\(bucket.arn)/*"
      when aws:ResourceAccount is account as MLFlowTrackingExecutionBucketPermissions;
    allow sagemaker:CreateModelPackage, sagemaker:CreateModelPackageGroup, sagemaker:UpdateModelPackage
      on own-sagemaker as MLFlowTrackingExecutionModelRegistry;
    allow sagemaker:AddTags
      on "arn:\(partition):sagemaker:\(region):\(account):model-package/*",
        "arn:\(partition):sagemaker:\(region):\(account):model-package-group/*"
      when sagemaker:TaggingAction present as MLFlowTrackingExecutionModelRegistryAddTags;
    allow sagemaker:ListTags on tracking-servers as MLFlowTrackingExecutionListTags;
  >
  """#
