"""Refuses facts that the text cannot hold or the Swift reader would misread: better no catalogue than a wrong one."""

import re

from lines import VARIABLE

NAME = re.compile(r"[A-Za-z0-9-]+")
TYPE = re.compile(r"[A-Za-z0-9/_ -]+")
KEY = re.compile(r"[A-Za-z0-9$./:<>{}_-]+")
PART = re.compile(r"|\*|\$\{[A-Za-z0-9]+\}|[A-Za-z0-9-]+")
RESOURCE = re.compile(r"([^$|;\s{}]|\$\{[A-Za-z0-9-]+\})+")


def require(condition, complaint):
    if not condition:
        raise SystemExit(f"catalogue: {complaint}")


# AWS has never listed fewer for long: less means that a wheel was read wrongly.
FLOORS = {"services": 450, "actions": 22_000, "resource types": 2_300, "actions with dependent actions": 1_700}


def validate(services):
    validate_dependent_actions(services)
    for service in services:
        validate_names(service)
        validate_keys(service)
        for key, arns, _ in service.types:
            require(TYPE.fullmatch(key), f"resource type {service.prefix}:{key!r}")
            for arn in arns:
                validate_arn(service, arn)


def validate_counts(services):
    """Refuses a catalogue that is much smaller than AWS's has been."""
    living = [action for service in services for action in service.actions if not action.retired]
    counts = {
        "services": sum(1 for service in services if not service.retired), "actions": len(living),
        "resource types": sum(len(service.types) for service in services),
        "actions with dependent actions": sum(1 for action in living if dependent_actions(action)),
    }
    for what, floor in FLOORS.items():
        require(counts[what] >= floor, f"only {counts[what]} {what}, and at least {floor} are expected")


def dependent_actions(action):
    return action.depends + [name for use in action.uses for name in use.depends]


def validate_dependent_actions(services):
    """Every dependent action is an action, perhaps a retired one."""
    known = {f"{service.prefix}:{action.name}".lower() for service in services for action in service.actions}
    for service in services:
        for action in service.actions:
            unknown = [name for name in dependent_actions(action) if name.lower() not in known]
            require(not unknown, f"{service.prefix}:{action.name} depends on {unknown}, which no edition has")


def validate_names(service):
    require(NAME.fullmatch(service.prefix) and service.prefix == service.prefix.lower(), f"prefix {service.prefix!r}")
    types = {key for key, _, _ in service.types}
    names = [action.name.lower() for action in service.actions]
    require(len(set(names)) == len(names), f"two actions of {service.prefix} differ in case only")
    for action in service.actions:
        where = f"{service.prefix}:{action.name}"
        require(NAME.fullmatch(action.name), f"action {where!r}")
        require(all(use.key in types for use in action.uses), f"{where} uses an undeclared resource type")
        depends = dependent_actions(action)
        require(all(re.fullmatch(r"[a-z0-9-]+:[A-Za-z0-9]+", name) for name in depends), f"{where} depends on {depends}")


def validate_keys(service):
    used = [key for action in service.actions for key in action.keys]
    used += [key for action in service.actions for use in action.uses for key in use.keys]
    used += [key for _, _, keys in service.types for key in keys]
    undeclared = set(used) - set(service.keys)
    require(all(new in service.keys for new in service.replacements.values()), f"{service.prefix}: {service.replacements}")
    require(not undeclared, f"{service.prefix} uses undeclared condition keys {undeclared}")
    for key in service.keys:
        require(KEY.fullmatch(key) and ":" in key and len(VARIABLE.findall(key)) <= 1, f"condition key {key!r}")


def validate_arn(service, arn):
    parts = arn.split(":", 5)
    require(len(parts) == 6 and parts[0] == "arn", f"ARN {arn!r} of {service.prefix}")
    require(all(PART.fullmatch(part) for part in parts[1:5]), f"ARN {arn!r} of {service.prefix}")
    require(RESOURCE.fullmatch(parts[5]), f"ARN {arn!r} of {service.prefix}")
