"""Decides requests by the rules of the IAM User Guide, without a look at how smpc does."""

import re

import patterns
import values
from patterns import Unresolved, literal, template
from values import Malformed

# What the User Guide leaves open, as docs/asking.md names it.
POINTS = (
    "digitsAsDate", "emptyValue", "listUnderPlainOperator", "malformedPolicyValue", "shortARN", "unresolvedInNotResource",
    "variableInBool", "wildcardInService",
)


def decide(case, otherwise=None):
    """Returns the decision on a request; `otherwise` is a point that is read in the other way than by default."""
    evaluation = Evaluation(case["request"], otherwise)
    decision = evaluation.decide(case["policies"])
    if "boundary" not in case or decision == "explicitDeny":
        return decision
    limit = evaluation.decide([case["boundary"]])
    return limit if decision == "allowed" or limit == "explicitDeny" else decision


def open_points(case):
    """Returns the points by which the decision would be another."""
    decision = decide(case)
    return [point for point in POINTS if decide(case, point) != decision]


def texts(value):
    """Returns a value or a list of values as texts."""
    spelled = {True: "true", False: "false"}
    return [spelled[one] if isinstance(one, bool) else str(one) for one in items(value)]


def items(value):
    return value if isinstance(value, list) else [value]


class Evaluation:
    def __init__(self, request, otherwise):
        self.action = request["action"].lower()
        self.resource = request["resource"]
        self.context = {key.lower(): texts(value) for key, value in request.get("context", {}).items()}
        self.otherwise = otherwise

    def decide(self, policies):
        effects = {
            statement["Effect"]
            for policy in policies
            for statement in items(policy["Statement"])
            if self.applies(statement, policy.get("Version"))
        }
        if "Deny" in effects:
            return "explicitDeny"
        return "allowed" if "Allow" in effects else "implicitDeny"

    def applies(self, statement, version):
        actions = items(statement.get("Action", statement.get("NotAction")))
        if any(map(self.is_action, actions)) != ("Action" in statement):
            return False
        if not self.has_resource(statement, version):
            return False
        return all(
            self.holds(operator, key, texts(operands), version)
            for operator, keys in statement.get("Condition", {}).items()
            for key, operands in keys.items()
        )

    def is_action(self, pattern):
        has_wildcard = pattern.strip("*") and re.search(r"[*?]", pattern.split(":")[0])
        if has_wildcard and self.otherwise == "wildcardInService":
            return False
        return patterns.matches(patterns.glob(patterns.plain(pattern.lower())), self.action)

    def has_resource(self, statement, version):
        if "Resource" in statement:
            return any(self.is_resource(one, version, False) for one in items(statement["Resource"]))
        otherwise = self.otherwise == "unresolvedInNotResource"
        return not any(self.is_resource(one, version, otherwise) for one in items(statement["NotResource"]))

    def is_resource(self, pattern, version, if_unresolved):
        is_short = pattern.strip("*") and pattern.count(":") < 5
        if is_short and self.otherwise == "shortARN":
            return False
        try:
            return patterns.matches_resource(pattern, self.resource, self.context, version)
        except Unresolved:
            return if_unresolved

    def holds(self, operator, key, operands, version):
        """Returns whether a condition holds."""
        quantifier, base, if_exists = parse(operator)
        is_negated = "not" in base
        comparison = Comparison(base.replace("not", ""), version, self)
        found = self.context.get(key.lower(), [])
        if self.otherwise == "malformedPolicyValue" and any(map(comparison.is_malformed, operands)):
            return False
        if base == "null":
            return any(one.lower() == ("false" if found else "true") for one in operands)
        if not found:
            return if_exists or quantifier == "forallvalues" or (is_negated and not quantifier)
        if not quantifier and len(found) > 1 and self.otherwise != "listUnderPlainOperator":
            return False
        if quantifier and self.otherwise == "emptyValue":
            found = [one for one in found if one]
        results = [any(comparison.holds(one, operand) for operand in operands) != is_negated for one in found]
        return all(results) if quantifier == "forallvalues" else any(results)


def parse(operator):
    """Returns the quantifier, the operator in small letters, and whether it ends with `IfExists`."""
    quantifier, _, base = operator.lower().rpartition(":")
    return quantifier, base.removesuffix("ifexists"), base.endswith("ifexists")


class Comparison:
    """An operator that is not negated."""

    def __init__(self, base, version, evaluation):
        self.base = base
        self.version = version
        self.context = evaluation.context
        self.otherwise = evaluation.otherwise

    def holds(self, value, operand):
        """Returns whether the value of a request matches that of a policy."""
        try:
            if self.base.startswith("string"):
                return self.text_holds(value, template(operand, self.context, self.version))
            if self.base.startswith("arn"):
                return patterns.matches_arn(template(operand, self.context, self.version), value)
            if self.base == "bool" and self.otherwise == "variableInBool":
                operand = literal(template(operand, self.context, self.version))
            return self.read_holds(self.read(value), self.read(operand, of_policy=True))
        except (Malformed, Unresolved):
            return False

    def text_holds(self, value, parts):
        if self.base == "stringlike":
            return patterns.matches(patterns.glob(parts), value)
        if self.base == "stringequalsignorecase":
            return literal(parts).lower() == value.lower()
        return literal(parts) == value

    def read(self, text, of_policy=False):
        """Returns what a text spells."""
        if self.base.startswith("numeric"):
            return values.number(text)
        if self.base.startswith("date"):
            return values.instant(text, of_policy and self.otherwise == "digitsAsDate")
        if self.base == "ipaddress":
            return values.network(text) if of_policy else values.address(text)
        return values.binary(text) if self.base == "binaryequals" else values.boolean(text)

    def read_holds(self, value, operand):
        if self.base == "ipaddress":
            return value in operand
        relation = re.sub("^(numeric|date)", "", self.base)
        is_less = relation.startswith("lessthan") and value < operand
        is_greater = relation.startswith("greaterthan") and value > operand
        is_equal = relation not in ("lessthan", "greaterthan") and value == operand
        return is_less or is_greater or is_equal

    def is_malformed(self, operand):
        """Returns whether a value of a policy has not the form that the operator compares."""
        if self.base.startswith("arn"):
            return patterns.segments(patterns.plain(self.without_variables(operand))) is None
        if self.base.startswith("string") or (self.base == "bool" and self.without_variables(operand) != operand):
            return False
        try:
            self.read(operand, of_policy=True)
        except Malformed:
            return True
        return False

    def without_variables(self, operand):
        return patterns.VARIABLE.sub("", operand) if self.version == "2012-10-17" else operand
