/// The built-in pack: SageMaker's machine learning activities as capabilities, and its personas as templates.
///
/// The statements are those that SageMaker Role Manager made, as the project's specification of user profiles lists
/// them, and as the public CDK construct library, the AWS console and AWS's guides show what it only names. Where a
/// capability differs from these, its doc comment says why; the tests hold every document against `Tests/Specification`,
/// difference by difference. The parts are one text.
let sagemakerParts: [StaticString] = [
  sagemakerPreamble, sagemakerPersonas, sagemakerStudio, sagemakerJobs, sagemakerModels, sagemakerExperiments,
  sagemakerData, sagemakerMLflow,
]

private let sagemakerPreamble: StaticString = #"""
  /// The activities and personas of SageMaker Role Manager: what people and jobs do in Amazon SageMaker AI.
  ///
  /// Subnets, security groups and keys are for the capabilities that take them: with them, what is created has to use
  /// them, and nothing is lost that was granted without them.
  ///
  /// Two activities are not here, since their policies are not public: Canvas Kendra Access and MLflow Apps.
  pack sagemaker "Machine learning with Amazon SageMaker AI"
    grants sagemaker:*, sagemaker-mlflow:*, emr-serverless:*, iam:PassRole, s3:*, ecr:*, cloudwatch:PutMetricData,
      logs:*, athena:*, glue:*, ec2:CreateNetworkInterface*, ec2:DeleteNetworkInterface*, ec2:Describe*,
      kms:CreateGrant, kms:DescribeKey, kms:Decrypt, kms:GenerateDataKey, managed:AmazonSageMakerCanvas*;

  kind bucket         "an S3 bucket"                                    is s3:bucket;
  kind repository     "an ECR repository"                               is ecr:repository;
  kind passed-role    "a role that jobs, models or pipelines run under" is iam:role;
  kind runtime-role   "a role that EMR Serverless jobs run under"       is iam:role;
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


  """#
