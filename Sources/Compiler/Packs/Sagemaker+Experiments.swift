/// The part of the pack about experiments.
let sagemakerExperiments: StaticString = #"""
  /// Permissions to manage experiments and trials.
  ///
  /// - Note: to create with tags takes `sagemaker:AddTags`, too, which is not granted.
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
  ///
  /// - Note: `sagemaker:DescribeLineageGroup` takes no resource, so that the ARN of AWS's policy, which is kept, never
  ///   grants it.
  capability VisualizeExperiments "Search and visualize experiments" as SM_ExperimentsVisualization <
    // smpc:allow SMP0515 Role Manager's text, kept as it is: it allows DescribeLineageGroup nothing
    allow sagemaker:DescribeAction, sagemaker:DescribeArtifact, sagemaker:DescribeContext,
      sagemaker:DescribeExperiment, sagemaker:DescribeTrial, sagemaker:DescribeTrialComponent,
      sagemaker:DescribeLineageGroup
      on any-sagemaker;
    allow sagemaker:ListAssociations, sagemaker:ListActions, sagemaker:ListArtifacts, sagemaker:ListContexts,
      sagemaker:ListExperiments, sagemaker:ListTrials, sagemaker:ListTrialComponents, sagemaker:ListLineageGroups,
      sagemaker:GetLineageGroupPolicy, sagemaker:QueryLineage, sagemaker:Search, sagemaker:GetSearchSuggestions
      on *;
  >


  """#
