"""Prints findings by code and kind, and holds them against the judgements in judged.tsv."""

import collections
import csv
import pathlib

import findings
import parliament_tool

JUDGED = pathlib.Path(__file__).resolve().parent / "judged.tsv"
FIELDS = ["code", "policy", "line", "message", "verdict", "reason"]


def by_code(found):
    """Returns the findings of each code, sorted."""
    groups = collections.defaultdict(list)
    for finding in sorted(found):
        groups[finding.code].append(finding)
    return dict(sorted(groups.items()))


def judgements():
    """Returns the rows of judged.tsv by the identities of their findings."""
    with JUDGED.open(newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["policy"], row["line"], row["code"], row["message"]): row for row in rows}


def to_judge(found, judged):
    """Returns the sampled findings of each code that is an error or a warning."""
    groups = by_code(one for one in found if one.severity != "note")
    return {code: findings.sample(group, judged) for code, group in groups.items()}


def print_counts(found):
    print("code     findings  policies  severity")
    for code, group in by_code(found).items():
        severities = " ".join(sorted({one.severity for one in group}))
        print(f"{code}  {len(group):8}  {len({one.policy for one in group}):8}  {severities}")
    print()


def print_judgements(found):
    """Prints how many sampled findings of each code were judged, and how."""
    rows = judgements()
    print("code     sampled  judged")
    for code, group in to_judge(found, rows).items():
        verdicts = collections.Counter(rows[one.identity]["verdict"] for one in group if one.identity in rows)
        words = ", ".join(f"{count} {word}" for word, count in sorted(verdicts.items(), reverse=True))
        print(f"{code}  {len(group):7}  {words}")
    print()


def print_unjudged(found):
    """Prints a row, still without a verdict, for each sampled finding that was not judged."""
    rows = judgements()
    for group in to_judge(found, rows).values():
        for one in group:
            if one.identity not in rows:
                print("\t".join([one.code, one.policy, str(one.line), one.message, "", ""]))
    return 0


def print_kinds(theirs):
    print("parliament                            findings  policies")
    for kind, count, policies in parliament_tool.kinds(theirs):
        print(f"{kind:36}  {count:8}  {policies:8}")
    print()
