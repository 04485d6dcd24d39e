"""Writes facts as lines: one subject a line, fields split by `|`, sorted by name without regard to case.

    index     PREFIX|START|KEYS|PATTERNS|TYPES|ACTIONS[|r]         byte offset, then the byte length of each section
    keys      NAME|TYPE[PRESENCE]|REPLACEMENT                      names without a variable part, for bisection
    patterns  NAME|TYPE[PRESENCE]                                  names with one variable part, the most specific first
    types     KEY|ARN ARN|KEYS
    actions   NAME|LEVEL[p][r]|USE;USE|KEYS|DEPENDENT,DEPENDENT    p: permission only, r: retired
    USE       TYPE[*][=KEYS][+DEPENDENT,DEPENDENT]                 *: required

KEYS is a comma list. A key of the service itself is written without its prefix (`:ResourceTag/${TagKey}`), and the three
`aws:` keys that count only where they are listed are written `RequestTag`, `ResourceTag` and `TagKeys`.
"""

import re

SHORT_KEYS = {"aws:RequestTag/${TagKey}": "RequestTag", "aws:ResourceTag/${TagKey}": "ResourceTag", "aws:TagKeys": "TagKeys"}
VARIABLE = re.compile(r"\$\{[^}]*\}|<[^>]*>")


def section(lines):
    return "".join(line.rstrip("|") + "\n" for line in lines)


def key_sections(keys, replacements):
    """Returns the lines of the keys without and with a variable part."""
    plain = sorted((key for key in keys if not VARIABLE.search(key)), key=str.lower)
    patterns = sorted((key for key in keys if VARIABLE.search(key)), key=lambda key: (-len(VARIABLE.sub("", key)), key.lower()))
    return section(f"{key}|{keys[key]}|{replacements.get(key, '')}" for key in plain), section(f"{key}|{keys[key]}" for key in patterns)


def key_list(prefix, keys):
    return ",".join(short_key(prefix, key) for key in keys)


def short_key(prefix, key):
    if key in SHORT_KEYS:
        return SHORT_KEYS[key]
    return key[len(prefix):] if key.startswith(prefix + ":") else key


def use_text(prefix, use):
    keys = "=" + key_list(prefix, use.keys) if use.keys else ""
    depends = "+" + ",".join(use.depends) if use.depends else ""
    return use.key + ("*" if use.required else "") + keys + depends


def action_line(prefix, action):
    flags = action.level + ("p" if action.permission_only else "") + ("r" if action.retired else "")
    uses = ";".join(use_text(prefix, use) for use in action.uses)
    return f"{action.name}|{flags}|{uses}|{key_list(prefix, action.keys)}|{','.join(action.depends)}"


def type_line(prefix, key, arns, keys):
    return f"{key}|{' '.join(arns)}|{key_list(prefix, keys)}"


def service_sections(service):
    """Returns the four sections of a service, in the order of the index."""
    types = section(type_line(service.prefix, *type) for type in service.types)
    actions = section(action_line(service.prefix, action) for action in service.actions)
    return [*key_sections(service.keys, service.replacements), types, actions]


def service_tables(services):
    """Returns the index and, by first letter, the texts of the services."""
    index, texts = [], {}
    for service in services:
        sections = service_sections(service)
        letter = service.prefix[0]
        start = len(texts.get(letter, "").encode())
        texts[letter] = texts.get(letter, "") + "".join(sections)
        sizes = "|".join(str(len(text.encode())) for text in sections)
        index.append(f"{service.prefix}|{start}|{sizes}{'|r' if service.retired else ''}")
    return section(index), texts
