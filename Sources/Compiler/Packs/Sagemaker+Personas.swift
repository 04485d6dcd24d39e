/// The part of the pack with the personas of AWS's wizard, to be extended.
let sagemakerPersonas: StaticString = #"""
  /// Performs machine learning activities from within a SageMaker environment: processes S3 data, runs experiments,
  /// produces models.
  template DataScientist "Data Scientist" <
    capability RunStudioApps;
    capability ManageJobs;
    capability ManageModels;
    capability ManageExperiments;
    capability VisualizeExperiments;
    capability S3BucketAccess;
  >

  /// Operates models, endpoints and pipelines from within a SageMaker environment, and audits resources.
  template MLOps "ML Ops" <
    capability RunStudioApps;
    capability ManageModels;
    capability ManageEndpoints;
    capability ManagePipelines;
    capability VisualizeExperiments;
  >

  /// Is what SageMaker jobs and endpoints run under: accesses S3, ECR, CloudWatch and other services for ML computation.
  template Compute "SageMaker Compute Role" <
    capability AccessAwsServices;
  >


  """#
