#!/usr/bin/env python3
"""Compares the decisions of `smpc evaluate` on random requests with those of the evaluator beside this file."""

import argparse
import json
import os
import random
import subprocess
import sys

import evaluator
from cases import Cases

# smpc does not name this point where the entry cannot match for its length alone.
NOT_COMPARED = "unresolvedInNotResource"


class Number(str):
    """A number of JSON as it is written, since conditions compare it as text."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--points-of-each", type=int, default=5, help="the undocumented points are compared of each so many")
    arguments = parser.parse_args()
    cases = Cases(random.Random(arguments.seed))
    lines = [cases.line(number) for number in range(arguments.count)]
    differing = 0
    for number, (line, answer) in enumerate(zip(lines, answers(lines), strict=True)):
        case = json.loads(line, parse_int=Number, parse_float=Number)
        difference = compare(case, answer, number % arguments.points_of_each == 0)
        if difference:
            differing += 1
            print(f"{difference}\n  {line}")
    print(f"{arguments.count} requests, of which {differing} are decided otherwise")
    return 1 if differing else 0


def answers(lines):
    """Returns what smpc says of each line."""
    smpc = os.environ.get("SMPC", ".build/release/smpc")
    text = "".join(line + "\n" for line in lines)
    run = subprocess.run([smpc, "evaluate"], input=text, capture_output=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        sys.exit(f"smpc ended with {run.returncode}\n{run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def compare(case, answer, with_points):
    """Returns how an answer differs; nothing if it does not."""
    decision = evaluator.decide(case)
    if answer["decision"] != decision:
        return f"{answer['decision']}, which should be {decision}"
    if not with_points:
        return None
    points = [point for point in evaluator.open_points(case) if point != NOT_COMPARED]
    named = sorted(point for point in answer.get("undocumented", []) if point != NOT_COMPARED)
    return f"names {named}, which should be {points}" if named != points else None


if __name__ == "__main__":
    sys.exit(main())
