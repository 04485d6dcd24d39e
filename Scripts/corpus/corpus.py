"""The corpus: the policies that AWS manages, as moto's wheel has them."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "catalogue"))

import other_facts
import other_readings
import wheels


def write_policies(folder):
    """Writes each policy as NAME.json and returns the files, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = other_facts.managed_policy_facts(wheels.open_wheels("requirements.txt")["moto"])
    for old in set(folder.glob("*.json")) - {folder / f"{name}.json" for name in facts}:
        old.unlink()
    for name, fact in facts.items():
        (folder / f"{name}.json").write_text(json.dumps(fact["Document"], indent=2) + "\n")
    return sorted(folder.glob("*.json"))


def known_elsewhere():
    """Returns the actions that iam-floyd or cfn-lint knows, in lower case."""
    floyd = wheels.open_wheels("requirements.txt")["iam-floyd"]
    cfn_lint = wheels.open_wheels("requirements.txt")["cfn-lint"]
    return other_readings.floyd_actions(floyd) | other_readings.cfn_lint_actions(cfn_lint)
