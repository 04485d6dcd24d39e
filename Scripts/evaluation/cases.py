"""Random requests with the policies that decide them."""

import base64
import json

import words


class Cases:
    """Makes cases from a source of randomness; the same seed gives the same ones."""

    def __init__(self, randomness):
        self.random = randomness.random

    def line(self, number):
        return json.dumps(self.case(number), ensure_ascii=self.chance(0.3))

    def case(self, number):
        self.request = {"action": self.pick(words.ACTIONS), "resource": self.pick(words.RESOURCES), "context": {}}
        for key in words.KEYS:
            if self.chance(0.4):
                texts = self.one_or_several([None, None, None, 0, 1, 2], lambda: self.pick(words.TEXTS))
                self.request["context"][self.other_case(key)] = texts
        policies = [self.policy(conditions=0.6) for _ in range(self.pick([1, 1, 1, 2]))]
        boundary = {"boundary": self.policy(conditions=0.3)} if self.chance(0.1) else {}
        return {"id": number, "policies": policies, **boundary, "request": self.request}

    # Chance

    def chance(self, share):
        return self.random() < share

    def pick(self, table):
        return table[int(self.random() * len(table))]

    def one_or_several(self, sizes, make):
        """Returns a value, where the size is none, or a list."""
        size = self.pick(sizes)
        return make() if size is None else [make() for _ in range(size)]

    def other_case(self, text):
        if not self.chance(0.15):
            return text
        return "".join(c.swapcase() if c.isascii() and self.chance(0.4) else c for c in text)

    # Policies

    def policy(self, conditions):
        version = self.pick([*["2012-10-17"] * 8, "2008-10-17", None])
        statements = self.one_or_several([None, 1, 1, 2, 3], lambda: self.statement(conditions))
        return {**({"Version": version} if version else {}), "Statement": statements}

    def statement(self, conditions):
        statement = {"Effect": self.pick(["Allow", "Allow", "Deny"])}
        for element, pattern in (("Action", self.action_pattern), ("Resource", self.resource_pattern)):
            if self.chance(0.5):
                statement[element] = "*"
            else:
                statement[self.pick(["", "", "Not"]) + element] = self.one_or_several([None, None, 1, 2, 3], pattern)
        if self.chance(conditions):
            statement["Condition"] = self.conditions()
        return statement

    def action_pattern(self):
        return self.other_case(self.near(self.request["action"] if self.chance(0.7) else self.pick(words.ACTIONS)))

    def resource_pattern(self):
        """Returns a pattern near the resource, with variables and escapes in the last part only: elsewhere IAM has none."""
        resource = self.request["resource"] if self.chance(0.7) else self.pick(words.RESOURCES)
        if resource == "*":
            return self.pick(["*", "**", "?", "arn:aws:s3:::*", "arn:*"])
        kind = self.random()
        parts = resource.split(":", 5)
        if kind < 0.2:
            parts[-1] = self.text_pattern() if self.chance(0.5) else parts[-1] + self.variable()
        elif kind < 0.4:
            for _ in range(self.pick([1, 1, 2])):
                parts[int(self.random() * 6)] = self.pick(["*", "?*", "*?", "**", "", "us-*", "*-1", "*a*"])
            parts = parts[: self.pick([6, 6, 6, 5, 4, 3, 2])]
        elif kind < 0.7:
            return self.other_case(self.near(resource, inserted=["*", "?", "x", ":"]))
        else:
            parts[-1] = self.near(parts[-1])
        return ":".join(parts)

    # Patterns

    def near(self, text, inserted=("*", "?", "x", ":", "${*}", "${?}", "${$}")):
        """Returns a pattern that differs little from a text."""
        characters = list(text)
        for _ in range(self.pick([0, 1, 1, 2, 3])):
            at = int(self.random() * (len(characters) + 1))
            kind = self.random()
            if kind < 0.4:
                characters[at : at + self.pick([0, 1, 2, 5, 30])] = ["*"]
            elif kind < 0.7:
                characters[at : at + 1] = ["?"]
            elif kind < 0.8:
                characters.insert(at, self.pick(inserted))
            else:
                characters[at : at + 1] = []
        return "".join(characters)

    def variable(self):
        kind = self.random()
        if kind < 0.25:
            return self.pick(["${*}", "${?}", "${$}"])
        key = self.other_case(self.pick(words.KEYS + words.ABSENT_KEYS))
        default = f"{self.pick([',', ', ', ' , '])}'{self.pick(words.DEFAULTS)}'" if kind < 0.5 else ""
        return f"${{{key}{default}}}"

    def text_pattern(self):
        kind = self.random()
        if kind < 0.3:
            return self.pick(words.TEXTS)
        if kind < 0.55:
            return self.near(self.pick(words.TEXTS))
        before, after = self.pick(["", "", "a", "*", "team-", "$", "İİ"]), self.pick(["", "", "b", "?", "*", "{", "}"])
        return before + self.variable() + after

    # Conditions

    def conditions(self):
        conditions = {}
        for _ in range(self.pick([1, 1, 1, 2])):
            kind = self.pick(list(words.OPERATORS))
            operator = self.pick(words.OPERATORS[kind])
            if kind != "null":
                operator = self.pick(["", "", "ForAnyValue:", "ForAllValues:"]) + operator + self.pick(["", "", "IfExists"])
            key = self.pick(words.KEYS)
            if self.chance(0.85):
                self.fix(key, self.one_or_several([None, None, None, 0, 1, 2, 2, 3], lambda: self.value(kind)))
            operands = self.one_or_several([None, None, 0, 1, 2, 3], lambda: self.operand(kind))
            conditions.setdefault(self.other_case(operator), {})[self.other_case(key)] = operands
        return conditions

    def fix(self, key, value):
        """Gives the request a value of a key, under the name that it already has."""
        context = self.request["context"]
        name = next((name for name in context if name.lower() == key.lower()), None)
        context[name or self.other_case(key)] = value

    def value(self, kind):
        """Returns a value of a request."""
        if self.chance(0.04):
            return self.pick(words.MALFORMED)
        if kind in ("string", "null"):
            return self.pick(words.TEXTS)
        if kind == "arn":
            return self.pick(words.ARNS)
        if kind == "bool":
            return self.pick(["true", "false", "True", "FALSE", "1"])
        return self.address("") if kind == "ip" else self.spelled(kind)

    def operand(self, kind):
        """Returns a value of a policy."""
        if self.chance(0.04):
            return self.variable() if kind in ("bool", "binary") else self.pick(words.MALFORMED)
        if kind == "string":
            return self.text_pattern()
        if kind == "arn":
            return self.near(self.pick(words.ARNS), inserted=["*", "?", ":", self.variable(), self.variable()])
        if kind in ("bool", "null"):
            return self.pick(["true", "false", "TRUE", True, False])
        return self.address("/") if kind == "ip" else self.spelled(kind)

    def spelled(self, kind):
        return {"number": self.number, "date": self.date, "binary": self.binary}[kind]()

    def number(self):
        sign, zeros = self.pick(["", "", "", "-"]), self.pick(["", "", "", "0", "000"])
        return sign + zeros + self.pick(words.WHOLES) + self.pick(words.FRACTIONS)

    def date(self):
        kind = self.random()
        if kind < 0.2:
            return self.pick(words.SECONDS)
        if kind < 0.35:
            return self.pick(words.SHORT_DATES)
        return f"{self.pick(words.DAYS)}T{self.pick(words.CLOCKS)}{self.pick(words.ZONES)}"

    def binary(self):
        return base64.b64encode(self.pick(words.BYTES)).decode()

    def address(self, slash):
        """Returns an address, or with a slash mostly a block."""
        if self.chance(0.1):
            return self.pick(words.NO_ADDRESSES)
        family = self.pick([4, 4, 6])
        one = self.pick(words.ADDRESSES[family])
        return f"{one}/{self.pick(words.BITS[family])}" if slash and self.chance(0.75) else one
