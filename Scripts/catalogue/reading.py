"""Reads generated files back as facts, without the generator's own code: for `--diff` and the tests.

Facts are {kind: {name: {property: text or set of texts}}}; the kinds are services, actions, types, keys and the flat lists.
"""

import re

FLAT = {
    "ManagedPolicies.swift": ("managed policy", ["path", "denies"]), "ServicePrincipals.swift": ("service principal", []),
    "Partitions.swift": ("partition", ["DNS suffix", "Regions"]), "Editions.swift": ("edition", ["source", "day"]),
}
LEVELS = {"L": "list", "R": "read", "W": "write", "T": "tagging", "P": "permissions"}


def body(content):
    """Returns the first text of a generated file."""
    return content.split('#"""\n', 1)[1].split('\n"""#', 1)[0]


def bodies(content):
    return re.findall(r'#"""\n(.*?)\n"""#', content, re.DOTALL)


def sections(files):
    """Returns {service: [key lines, pattern lines, type lines, action lines]} by the offsets of the index."""
    texts = {name[8].lower(): body(content) for name, content in files.items() if re.fullmatch(r"Services[A-Z]\.swift", name)}
    found = {}
    for line in body(files["ServiceIndex.swift"]).splitlines():
        prefix, start, *sizes = line.split("|")
        offset, found[prefix] = int(start), []
        for size in sizes[:4]:
            found[prefix].append(texts[prefix[0]][offset:offset + int(size)].splitlines())
            offset += int(size)
    return found


def retired_services(files):
    return {line.split("|")[0] for line in body(files["ServiceIndex.swift"]).splitlines() if line.endswith("|r")}


def read(files):
    """Returns the facts of generated files, which are given as {name: content}; none of no files."""
    facts = {kind: {} for kind in ["service", "action", "type", "key"] + [kind for kind, _ in FLAT.values()]}
    if "ServiceIndex.swift" not in files:
        return facts
    retired = retired_services(files)
    for prefix, (keys, patterns, types, actions) in sections(files).items():
        facts["service"][prefix] = {"state": "retired" if prefix in retired else "listed"}
        facts["action"].update(named(prefix, line, action_facts) for line in actions)
        facts["type"].update(named(prefix, line, type_facts) for line in types)
        facts["key"].update((f"{line.split('|')[0]} of {prefix}", key_facts(fields(line))) for line in keys + patterns)
    for text in bodies(files["GeneralKeys.swift"]):
        facts["key"].update((f"{line.split('|')[0]} in general", key_facts(fields(line))) for line in text.splitlines() if line)
    for name, (kind, columns) in FLAT.items():
        for line in body(files[name]).splitlines():
            facts[kind][line.split("|")[0]] = {column: words(text) for column, text in zip(columns, fields(line)[1:])}
    return facts


def named(prefix, line, describe):
    return f"{prefix}:{line.split('|')[0]}", describe(fields(line))


def fields(line):
    """Returns the fields of a line, empty ones at its end that are not written, too."""
    return (line + "|||||").split("|")


def words(text):
    return set(text.split(",")) if "," in text else text


def listed(text, separator=","):
    return {part for part in text.split(separator) if part}


def action_facts(found):
    facts = {"level": LEVELS[found[1][0]], "flags": {{"p": "permission-only", "r": "retired"}[flag] for flag in found[1][1:]}}
    facts |= {"types": set(), "keys": listed(found[3]), "dependent actions": listed(found[4])}
    for use in listed(found[2], ";"):
        rest, _, depends = use.partition("+")
        type, _, keys = rest.partition("=")
        facts["types"].add(type)
        facts["keys"] |= {f"{key} (of {type.rstrip('*')})" for key in listed(keys)}
        facts["dependent actions"] |= {f"{name} (of {type.rstrip('*')})" for name in listed(depends)}
    return facts


def type_facts(found):
    return {"ARNs": listed(found[1], " "), "keys": listed(found[2])}


def key_facts(found):
    return {"type": found[1], "replacement": found[2]}
