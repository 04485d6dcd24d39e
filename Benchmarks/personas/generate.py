#!/usr/bin/env python3
"""Writes one workload of COUNT personas into FOLDER twice: as persona source, and as the Jsonnet that a team without smpc
would write for the same roles: a library with a function for each policy, and a file that calls it for each persona.

usage: generate.py COUNT FOLDER
"""
import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ACCOUNT, REGION = "749144762306", "eu-west-1"
# Each capability, the policy that it makes, and whether that policy passes the persona's own role.
CAPABILITIES = [
    ("RunStudioApps", "SM_StudioAppPermissions", False),
    ("ManageJobs", "SM_CommonJobManagement", True),
    ("ManageModels", "SM_ModelManagement", True),
    ("ManageEndpoints", "SM_EndpointDeployment", False),
    ("ManagePipelines", "SM_PipelineManagement", True),
    ("ManageExperiments", "SM_ExperimentsManagement", False),
    ("VisualizeExperiments", "SM_ExperimentsVisualization", False),
]


def function(name, policy):
    """Returns a Jsonnet function of the role to pass that gives the policy."""
    document = json.loads((ROOT / "Tests/Specification" / f"{policy}.json").read_text())
    for statement in document["Statement"]:
        if statement["Action"] == "iam:PassRole":
            statement["Resource"] = "PASSED"
    body = json.dumps(document).replace('"PASSED"', "passed")
    return f"  {name}(passed):: {{ PolicyName: '{policy}', PolicyDocument: {body} }},"


LIBRARY_END = """
  Bucket(name):: { PolicyName: 'SageMakerS3BucketPolicyTemplate', PolicyDocument: {
    Version: '2012-10-17', Statement: [
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::' + name },
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        Resource: 'arn:aws:s3:::' + name + '/*' },
    ] } },
  role(name, policies):: { Path: '/', RoleName: name, AssumeRolePolicyDocument: {
    Version: '2012-10-17', Statement: [{
      Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole',
      Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:REGION:ACCOUNT:*' } },
    }] }, Policies: policies },
}""".replace("REGION", REGION).replace("ACCOUNT", ACCOUNT)


def main(count, folder):
    folder.mkdir(parents=True, exist_ok=True)
    library = ["{"] + [function(name, policy) for name, policy, _ in CAPABILITIES] + [LIBRARY_END]
    (folder / "library.libsonnet").write_text("\n".join(library))
    source = [f"account {ACCOUNT};", f"region {REGION};", ""]
    jsonnet = ["local lib = import 'library.libsonnet';", "{"]
    chance = random.Random(2026)
    for number in range(count):
        chosen = sorted(chance.sample(range(len(CAPABILITIES)), chance.randint(2, 6)))
        name, bucket = f"Persona{number:06d}", f"team-{number:06d}-data-{REGION}"
        lines = "".join(f"  capability {CAPABILITIES[index][0]};\n" for index in chosen)
        source.append(f'/// Persona {number} of the workload.\npersona {name} <\n{lines}  bucket "{bucket}";\n>\n')
        role = f"arn:aws:iam::{ACCOUNT}:role/{name}"
        calls = ", ".join(f"lib.{CAPABILITIES[index][0]}('{role}')" for index in chosen)
        jsonnet.append(f"  {name}: lib.role('{name}', [{calls}, lib.Bucket('{bucket}')]),")
    (folder / "personas.persona").write_text("\n".join(source))
    (folder / "personas.jsonnet").write_text("\n".join(jsonnet + ["}"]))


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
