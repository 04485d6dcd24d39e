"""Reads managed policies, service principals, partitions and Regions from moto, iam-floyd and botocore."""

import ast
import json
import re


def managed_policies(moto):
    """Returns (name, path without its first slash, holds a deny) for each AWS managed policy, by name."""
    return sorted(
        ((name, fact["Path"][1:], holds_deny(fact["Document"])) for name, fact in managed_policy_facts(moto).items()),
        key=lambda policy: policy[0].lower())


def managed_policy_facts(moto):
    """Returns what moto has of each AWS managed policy, its document among it, by name."""
    module = ast.parse(moto.read("moto/iam/aws_managed_policies.py").decode())
    text = next(node.value.value for node in module.body if isinstance(node, ast.Assign))
    return json.loads(text)


def holds_deny(document):
    statements = document["Statement"]
    return any(statement["Effect"] == "Deny" for statement in (statements if isinstance(statements, list) else [statements]))


def service_principals(floyd):
    """Returns the names of the service principals, sorted."""
    source = floyd.read("iam_floyd/_aws_service_principals.py").decode()
    return sorted(set(re.findall(r"^    [A-Z0-9_]+ = '([^']+)'$", source, re.MULTILINE)))


def partitions(botocore):
    """Returns (name, DNS suffix, Regions) for each partition, `aws` first; the pseudo-Regions `…-global` are left out."""
    facts = json.loads(botocore.read("botocore/data/partitions.json"))["partitions"]
    found = [
        (fact["id"], fact["outputs"]["dnsSuffix"], sorted(name for name in fact["regions"] if not name.endswith("-global")))
        for fact in facts
    ]
    return sorted(found)
