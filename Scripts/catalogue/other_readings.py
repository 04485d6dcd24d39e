"""Reads the actions of AWS's services from packages that read AWS's pages for themselves, to compare and to complete ours."""

import ast
import json
import re


def floyd_actions(floyd):
    """Returns the actions that iam-floyd knows, as `service:action` in lower case."""
    found = set()
    for name in floyd.namelist():
        source = floyd.read(name).decode() if name.startswith("iam_floyd/statement/_") else ""
        prefix = re.search(r"self\.service_prefix = '([^']+)'", source)
        levels = re.search(r"_ACCESS_LEVEL_LIST: [^=]+= (\{.*?\n\})", source, re.DOTALL)
        if prefix and levels:
            names = [action for group in ast.literal_eval(levels[1]).values() for action in group]
            found |= {f"{prefix[1]}:{name}".lower() for name in names}
    return found


def cfn_lint_actions(cfn_lint):
    """Returns the actions that cfn-lint knows, as `service:action` in lower case."""
    facts = json.loads(cfn_lint.read("cfnlint/data/AdditionalSpecs/Policies.json"))
    return {f"{prefix}:{name}".lower() for prefix, fact in facts.items() for name in fact["Actions"]}


def cfn_lint_types(cfn_lint):
    """Returns {service: {action: its resource types}}, all in lower case; the pages of a service are one there."""
    facts = json.loads(cfn_lint.read("cfnlint/data/AdditionalSpecs/Policies.json"))
    return {
        prefix: {name: {key.lower() for key in action.get("Resources", [])} for name, action in fact["Actions"].items()}
        for prefix, fact in facts.items()
    }
