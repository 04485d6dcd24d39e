"""Patterns of actions, resources and condition values, as regular expressions."""

import re

VARIABLE = re.compile(r"\$\{(?:([*?$])|([^}{,'*?$\s]+)\s*(?:,\s*'([^']*)'\s*)?)\}")


class Unresolved(Exception):
    """A variable has no value and no default."""


def plain(text):
    """Returns the characters of a pattern without variables."""
    return [("text", c) for c in text]


def template(pattern, context, version):
    """Returns the characters of a pattern, `("text", c)`, and what stands for its variables, `("literal", s)`."""
    if version != "2012-10-17":
        return plain(pattern)
    parts, at = [], 0
    for found in VARIABLE.finditer(pattern):
        escape, key, default = found.groups()
        values = [escape] if escape else context.get(key.lower(), [])
        if len(values) != 1 and default is None:
            raise Unresolved(key)
        parts += plain(pattern[at : found.start()])
        parts.append(("literal", values[0] if len(values) == 1 else default))
        at = found.end()
    return parts + plain(pattern[at:])


def literal(parts):
    """Returns the text of a template in which nothing is a wildcard."""
    return "".join(text for _, text in parts)


def glob(parts):
    """Returns the expression of a template whose wildcards stand for anything."""
    wildcards = {("text", "*"): ".*", ("text", "?"): "."}
    return "".join(wildcards.get(part) or re.escape(part[1]) for part in parts)


def matches(expression, text):
    return re.fullmatch(re.sub(r"(?:\.\*)+", ".*", expression), text, re.DOTALL) is not None


def segments(parts):
    """Returns the six parts of an ARN to compare with; none if there are fewer."""
    found = [[]]
    for part in parts:
        if part == ("text", ":") and len(found) < 6:
            found.append([])
        else:
            found[-1].append(part)
    return found if len(found) == 6 else None


def matches_arn(parts, text):
    pattern, subject = segments(parts), text.split(":", 5)
    if pattern is None or len(subject) < 6:
        return False
    return all(matches(glob(a), b) for a, b in zip(pattern, subject))


def matches_resource(pattern, resource, context, version):
    """Returns whether a resource is one of a statement's: before the fifth colon a star ends at a colon, unless the part
    ends with it, and there are no variables."""
    if pattern and not pattern.strip("*"):
        return True
    head = re.match(r"(?:[^:]*:){5}|.*", pattern, re.DOTALL)[0]
    expression = ""
    for at, c in enumerate(head):
        ends_part = head[at + 1 : at + 2] in ("", ":")
        expression += {"*": ".*" if ends_part else "[^:]*", "?": "[^:]"}.get(c) or re.escape(c)
    return matches(expression + glob(template(pattern[len(head) :], context, version)), resource)
