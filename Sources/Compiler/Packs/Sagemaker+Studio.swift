/// The part of the pack about Studio and Canvas.
let sagemakerStudio: StaticString = #"""
  /// Permissions to operate within a Studio environment. Required for execution roles of domains and user profiles.
  ///
  /// With volume keys, apps may use volumes encrypted with them; with data keys, data in S3.
  ///
  /// - Differs: keys are named by their ARNs; AWS's policy had bare key ids, which match nothing.
  /// - Differs: the newer form of AWS's policy ignores keys without a word, and the older one lost `iam:PassRole` with
  ///   them; it passes no role here, as in the newer form, and keys take nothing away.
  capability RunStudioApps "Run Studio Applications" as SM_StudioAppPermissions <
    takes data-key, volume-key;
    allow sagemaker:CreateApp, sagemaker:CreateAppImageConfig, sagemaker:UpdateAppImageConfig, sagemaker:DeleteApp,
      sagemaker:DeleteAppImageConfig, sagemaker:DescribeApp, sagemaker:DescribeAppImageConfig,
      sagemaker:DescribeDomain, sagemaker:DescribeUserProfile
      on own-sagemaker as SMStudioAppPermissionsCRUD;
    allow sagemaker:ListApps, sagemaker:ListAppImageConfigs, sagemaker:ListDomains, sagemaker:ListUserProfiles
      on * as SMStudioAppPermissionsList;
    allow sagemaker:AddTags on own-sagemaker
      when sagemaker:TaggingAction present as SMStudioAppPermissionsTagOnCreate;
    given volume-key <
      allow kms:CreateGrant on volume-key
        when kms:GrantIsForAWSResource is true and kms:ViaService like "sagemaker.\(region).amazonaws.com";
      allow kms:DescribeKey on volume-key when kms:ViaService like "sagemaker.\(region).amazonaws.com";
    >
    given data-key <
      allow kms:Decrypt, kms:GenerateDataKey on data-key when kms:ViaService like "s3.\(region).amazonaws.com";
    >
  >

  let owner-profile =
    "arn:\(partition):sagemaker:\(region):\(account):user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}";
  let domain-spaces = "arn:\(partition):sagemaker:\(region):\(account):space/${sagemaker:DomainId}/*";

  /// Permissions to run applications in one's own and in shared Studio spaces.
  ///
  /// A user profile makes spaces of its own and apps in them; who owns what is told by the user profile's name. This is
  /// what the console made for Run Studio Applications in December 2024. Its policy has a name of its own here, so that
  /// it can stand beside that of `RunStudioApps`.
  capability RunStudioSpaces "Run Studio Spaces" as SM_StudioSpacePermissions <
    allow sagemaker:CreateApp, sagemaker:DeleteApp on "arn:\(partition):sagemaker:\(region):\(account):app/*"
      when sagemaker:OwnerUserProfileArn absent as SMStudioUserProfileAppPermissionsCreateAndDelete;
    allow sagemaker:CreatePresignedDomainUrl on owner-profile as SMStudioCreatePresignedDomainUrlForUserProfile;
    // smpc:allow SMP0516 Role Manager grants these on all resources
    allow sagemaker:ListApps, sagemaker:ListDomains, sagemaker:ListUserProfiles, sagemaker:ListSpaces,
      sagemaker:DescribeApp, sagemaker:DescribeDomain, sagemaker:DescribeUserProfile, sagemaker:DescribeSpace
      on * as SMStudioAppPermissionsListAndDescribe;
    allow sagemaker:AddTags on own-sagemaker
      when sagemaker:TaggingAction present as SMStudioAppPermissionsTagOnCreate;
    allow sagemaker:CreateSpace, sagemaker:UpdateSpace, sagemaker:DeleteSpace on domain-spaces
      when sagemaker:OwnerUserProfileArn absent as SMStudioRestrictSharedSpacesWithoutOwners;
    allow sagemaker:CreateSpace, sagemaker:UpdateSpace, sagemaker:DeleteSpace on domain-spaces
      when sagemaker:OwnerUserProfileArn like owner-profile and sagemaker:SpaceSharingType is "Private", "Shared"
      as SMStudioRestrictSpacesToOwnerUserProfile;
    allow sagemaker:CreateApp, sagemaker:DeleteApp
      on "arn:\(partition):sagemaker:\(region):\(account):app/${sagemaker:DomainId}/*"
      when sagemaker:OwnerUserProfileArn like owner-profile and sagemaker:SpaceSharingType is "Private"
      as SMStudioRestrictCreatePrivateSpaceAppsToOwnerUserProfile;
    allow sagemaker:CreateApp, sagemaker:DeleteApp
      on "arn:\(partition):sagemaker:*:*:app/${sagemaker:DomainId}/*/*/*"
      when sagemaker:SpaceSharingType is "Shared" as AllowAppActionsForSharedSpaces;
  >

  let emr-serverless = "arn:\(partition):emr-serverless:\(region):\(account):/*";

  /// Permissions to run EMR Serverless applications from Studio.
  ///
  /// Applications carry the tags of the domain, user profile and space that made them, and only such may be used.
  ///
  /// - Differs: the condition on `aws:TagKeys` asks for the key's presence, too; the three tags that AWS's statement
  ///   asks for imply it, and no reader has to work that out.
  /// - Note: these are the statements of AWS's guide. That Role Manager's activity makes exactly them is not confirmed.
  /// - Note: AWS's reference lists no resource for `emr-serverless:ListApplications` and
  ///   `emr-serverless:CreateApplication`, and the guide names ARNs for them, which are kept.
  capability RunEMRServerless "Run Studio EMR Serverless Applications" as SM_EMRServerlessPermissions <
    needs runtime-role;
    // smpc:allow SMP0515 as in AWS's guide to EMR Serverless from Studio
    allow emr-serverless:ListApplications on emr-serverless as EMRServerlessListApplications;
    allow iam:PassRole on runtime-role
      when iam:PassedToService like "emr-serverless.amazonaws.com" as EMRServerlessPassRole;
    // smpc:allow SMP0515 as in AWS's guide to EMR Serverless from Studio
    allow emr-serverless:CreateApplication, emr-serverless:TagResource on emr-serverless
      when every aws:TagKeys is "sagemaker:domain-arn", "sagemaker:user-profile-arn", "sagemaker:space-arn"
       and aws:TagKeys present
       and aws:RequestTag/sagemaker:domain-arn present
       and aws:RequestTag/sagemaker:user-profile-arn present
       and aws:RequestTag/sagemaker:space-arn present
      as EMRServerlessCreateApplicationAction;
    deny emr-serverless:TagResource, emr-serverless:UntagResource on emr-serverless
      when aws:ResourceTag/sagemaker:domain-arn absent
       and aws:ResourceTag/sagemaker:user-profile-arn absent
       and aws:ResourceTag/sagemaker:space-arn absent
      as EMRServerlessDenyTaggingAction;
    allow emr-serverless:StartApplication, emr-serverless:StopApplication, emr-serverless:GetApplication,
      emr-serverless:DeleteApplication, emr-serverless:AccessLivyEndpoints, emr-serverless:GetDashboardForJobRun
      on "arn:\(partition):emr-serverless:\(region):\(account):/applications/*"
      when aws:ResourceTag/sagemaker:domain-arn present
       and aws:ResourceTag/sagemaker:user-profile-arn present
       and aws:ResourceTag/sagemaker:space-arn present
      as EMRServerlessActions;
  >

  /// Permissions to use SageMaker Canvas: AWS's managed policy.
  capability CanvasCore "Canvas Core" < managed "AmazonSageMakerCanvasFullAccess"; >

  /// Permissions to prepare data in SageMaker Canvas: AWS's managed policy.
  capability CanvasDataPreparation "Canvas Data Preparation" < managed "AmazonSageMakerCanvasDataPrepFullAccess"; >

  /// Permissions to use ready-to-use models and AI services in SageMaker Canvas: AWS's managed policy.
  capability CanvasAIServices "Canvas AI Services" < managed "AmazonSageMakerCanvasAIServicesAccess"; >

  /// Permissions to deploy models from SageMaker Canvas: AWS's managed policy.
  capability CanvasMLOps "Canvas MLOps" < managed "AmazonSageMakerCanvasDirectDeployAccess"; >


  """#
