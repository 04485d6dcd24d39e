/// Returns the actions that allow an API operation which is no action itself, ignoring case; none where it is not known.
///
/// `s3:CreateMultipartUpload` gives `s3:PutObject`: policies are often written with the names that SDKs and CloudTrail have.
public func apiOperation(_ name: String) -> [String] {
  let sought = folded(name)
  return apiOperations.first { folded($0.name) == sought }?.actions ?? []
}

/// The names of the API operations that are known to be no actions, for tests and suggestions.
public func apiOperationNames() -> [String] {
  apiOperations.map(\.name)
}

/// The operations that people take for actions, with what allows them in general.
///
/// From AWS's own pages, read in November 2026: "Required permissions for Amazon S3 API operations" (S3 user guide),
/// "IAM policies with DynamoDB transactions" and "IAM security policies with PartiQL" (DynamoDB developer guide), and the reference pages of `Invoke` (Lambda),
/// `ReEncrypt` (KMS), `PublishBatch` (SNS), the batch operations of SQS, and `Converse` (Bedrock), each of which names its
/// permission. Options of a request may need more, as `s3:PutObjectTagging`: that is left out. So is what the likeness of names
/// tells as well: `s3:PutPublicAccessBlock` is near `s3:PutBucketPublicAccessBlock`.
private let apiOperations: [(name: String, actions: [String])] = [
  ("s3:CreateMultipartUpload", ["s3:PutObject"]),
  ("s3:UploadPart", ["s3:PutObject"]),
  ("s3:CompleteMultipartUpload", ["s3:PutObject"]),
  ("s3:UploadPartCopy", ["s3:GetObject", "s3:PutObject"]),
  ("s3:CopyObject", ["s3:GetObject", "s3:PutObject"]),
  ("s3:HeadObject", ["s3:GetObject"]),
  ("s3:SelectObjectContent", ["s3:GetObject"]),
  ("s3:DeleteObjects", ["s3:DeleteObject"]),
  ("s3:HeadBucket", ["s3:ListBucket"]),
  ("s3:ListObjects", ["s3:ListBucket"]),
  ("s3:ListObjectsV2", ["s3:ListBucket"]),
  ("s3:ListObjectVersions", ["s3:ListBucketVersions"]),
  ("s3:ListBuckets", ["s3:ListAllMyBuckets"]),
  ("s3:ListMultipartUploads", ["s3:ListBucketMultipartUploads"]),
  ("s3:ListParts", ["s3:ListMultipartUploadParts"]),
  ("s3:GetBucketEncryption", ["s3:GetEncryptionConfiguration"]),
  ("s3:PutBucketEncryption", ["s3:PutEncryptionConfiguration"]),
  ("s3:DeleteBucketEncryption", ["s3:PutEncryptionConfiguration"]),
  ("s3:DeleteBucketLifecycle", ["s3:PutLifecycleConfiguration"]),
  ("s3:GetBucketReplication", ["s3:GetReplicationConfiguration"]),
  ("s3:PutBucketReplication", ["s3:PutReplicationConfiguration"]),
  ("s3:DeleteBucketReplication", ["s3:PutReplicationConfiguration"]),
  ("s3:GetBucketNotificationConfiguration", ["s3:GetBucketNotification"]),
  ("s3:PutBucketNotificationConfiguration", ["s3:PutBucketNotification"]),
  ("s3:DeletePublicAccessBlock", ["s3:PutBucketPublicAccessBlock"]),
  ("s3:DeleteBucketCors", ["s3:PutBucketCORS"]),
  ("s3:DeleteBucketTagging", ["s3:PutBucketTagging"]),
  ("lambda:Invoke", ["lambda:InvokeFunction"]),
  ("lambda:InvokeWithResponseStream", ["lambda:InvokeFunction"]),
  ("dynamodb:TransactGetItems", ["dynamodb:GetItem"]),
  (
    "dynamodb:TransactWriteItems",
    ["dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
  ),
  ("dynamodb:ExecuteStatement", partiQL),
  ("dynamodb:BatchExecuteStatement", partiQL),
  ("kms:ReEncrypt", ["kms:ReEncryptFrom", "kms:ReEncryptTo"]),
  ("sqs:SendMessageBatch", ["sqs:SendMessage"]),
  ("sqs:DeleteMessageBatch", ["sqs:DeleteMessage"]),
  ("sqs:ChangeMessageVisibilityBatch", ["sqs:ChangeMessageVisibility"]),
  ("sns:PublishBatch", ["sns:Publish"]),
  ("bedrock:Converse", ["bedrock:InvokeModel"]),
  ("bedrock:ConverseStream", ["bedrock:InvokeModelWithResponseStream"]),
]

/// What allows a statement of PartiQL, by what it does.
private let partiQL = [
  "dynamodb:PartiQLDelete", "dynamodb:PartiQLInsert", "dynamodb:PartiQLSelect", "dynamodb:PartiQLUpdate",
]
