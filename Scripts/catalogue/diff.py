"""Says in lines for people what differs between two states of the generated files."""

import reading


def report(old, new):
    """Returns the lines on what changed from one {file name: content} to another; none where nothing did."""
    before, after = reading.read(old), reading.read(new)
    found = [line for kind in after for line in kind_lines(kind, before[kind], after[kind])]
    if not found:
        return [f"{name} differs in its form alone" for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    return [summary(kind, before[kind], after[kind]) for kind in after if before[kind] != after[kind]] + found


def summary(kind, before, after):
    changed = sum(1 for name in before.keys() & after.keys() if before[name] != after[name])
    added, removed = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    return f"{kind}: {len(before)} -> {len(after)}, {added} added, {removed} removed, {changed} changed"


def kind_lines(kind, before, after):
    """Yields a line for each name of a kind that came, went or changed, sorted."""
    for name in sorted(before.keys() | after.keys(), key=str.lower):
        if name not in before:
            yield f"+ {kind} {name}{described(after[name])}"
        elif name not in after:
            yield f"- {kind} {name}"
        elif before[name] != after[name]:
            yield f"~ {kind} {name}: {'; '.join(changes(before[name], after[name]))}"


def described(facts):
    """Returns what a new one is like, in short."""
    texts = [text for text in facts.values() if isinstance(text, str) and text]
    return f" ({', '.join(texts)})" if texts else ""


def changes(before, after):
    """Yields what changed in each property: `level read -> write`, `keys +s3:a -s3:b`."""
    for name in after:
        old, new = before.get(name, ""), after[name]
        if old == new:
            continue
        if isinstance(old, set) or isinstance(new, set):
            old, new = as_set(old), as_set(new)
            signs = [f"+{text}" for text in sorted(new - old)] + [f"-{text}" for text in sorted(old - new)]
            yield f"{name} {' '.join(signs)}"
        else:
            yield f"{name} {old or 'none'} -> {new or 'none'}"


def as_set(value):
    return value if isinstance(value, set) else {value} - {""}
