/// The part of the pack about data and what jobs need of other services.
let sagemakerData: StaticString = #"""
  /// Permissions to access S3, ECR, CloudWatch and EC2. Required for execution roles of jobs and endpoints.
  ///
  /// With subnets or security groups, jobs may attach network interfaces; with data keys, read and write what is
  /// encrypted with them.
  ///
  /// - Differs: data keys are named by their ARNs; AWS's policy had bare key ids, which match nothing.
  capability AccessAwsServices "Access Required AWS Services" as SM_ComputeExecutionRole <
    needs bucket, repository;
    takes subnet, security-group, data-key;
    allow s3:ListBucket on bucket;
    allow s3:GetObject, s3:PutObject on "\(bucket.arn)/*";
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow sagemaker:BatchPutMetrics, ecr:GetAuthorizationToken, ecr:ListImages on *;
    allow ecr:BatchCheckLayerAvailability, ecr:GetDownloadUrlForLayer, ecr:BatchGetImage on repository;
    given subnet, security-group <
      // smpc:allow SMP0516 Role Manager grants these on all resources
      allow ec2:CreateNetworkInterface, ec2:CreateNetworkInterfacePermission, ec2:DeleteNetworkInterface,
        ec2:DeleteNetworkInterfacePermission, ec2:DescribeNetworkInterfaces, ec2:DescribeVpcs, ec2:DescribeDhcpOptions,
        ec2:DescribeSubnets, ec2:DescribeSecurityGroups
        on *;
    >
    given data-key < allow kms:Decrypt, kms:GenerateDataKey on data-key when kms:ViaService like "s3.*.amazonaws.com"; >
    allow cloudwatch:PutMetricData on * when cloudwatch:namespace like "*SageMaker*", "*Sagemaker*", "*sagemaker*";
    allow logs:CreateLogStream, logs:PutLogEvents, logs:CreateLogGroup, logs:DescribeLogStreams
      on "arn:\(partition):logs:*:*:log-group:/aws/sagemaker/*";
  >

  /// Permissions to perform all operations on the objects of all buckets.
  ///
  /// - Note: this is the newer form of AWS's policy; the older one could not delete objects.
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
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow athena:ListDataCatalogs, athena:ListDatabases, athena:ListTableMetadata on *;
  >

  /// Permissions to create and manage Glue tables for SageMaker Feature Store and Data Wrangler.
  ///
  /// With data keys, the tables' data may be encrypted with them.
  ///
  /// - Differs: `s3:GetBucketAcl` and `s3:PutBucketAcl` are granted on the bucket. AWS's policy had them on the bucket's
  ///   objects, where they never match.
  /// - Differs: data keys are named by their ARNs; AWS's policy had bare key ids, which match nothing.
  capability ManageGlueTables "Manage Glue Tables" as SM_GlueTableManagement <
    needs bucket, database;
    takes data-key;
    allow glue:SearchTables
      on "arn:\(partition):glue:\(region):\(account):table/*/*", database,
        "arn:\(partition):glue:\(region):\(account):catalog";
    allow s3:GetObject, s3:PutObject on "\(bucket.arn)/*";
    allow s3:GetBucketAcl on bucket;
    allow s3:PutBucketAcl on bucket when s3:x-amz-acl is "bucket-owner-full-control";
    given data-key <
      allow kms:Decrypt, kms:GenerateDataKey on data-key when kms:ViaService like "s3.\(region).amazonaws.com";
    >
    allow glue:GetTable, glue:UpdateTable
      on "arn:\(partition):glue:\(region):\(account):catalog", database,
        "arn:\(partition):glue:\(region):\(account):table/\(database)/*";
  >


  """#
