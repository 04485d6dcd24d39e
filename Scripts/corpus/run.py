"""Runs smpc and parliament over the policies that AWS manages, and prints what they find; deterministic but for times.

    python3 Scripts/corpus/run.py [--smpc BINARY] [--folder FOLDER] [--no-times | --judge]

Exit code 0 if smpc neither crashes, nor calls unknown what others know, nor imports a policy as anything else; else 1.
"""

import argparse
import collections
import json
import pathlib
import sys

import corpus
import findings
import parliament_tool
import tables

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ROUNDS = 5


def check_all(smpc, files):
    """Checks all policies at once and each by itself; returns the findings and what went wrong."""
    together = findings.run([smpc, "check", "--diagnostics", "json", *files])
    alone = {file.stem: findings.run([smpc, "check", "--diagnostics", "json", file]) for file in files}
    failures = [f"checking {name} crashed: {run.status}" for name, run in alone.items() if run.crashed]
    if together.crashed:
        return [], failures + [f"checking all crashed: {together.status}"]
    found = findings.read_findings(together.output)
    apart = sorted(one for run in alone.values() if not run.crashed for one in findings.read_findings(run.output))
    if found != apart:
        failures.append("all at once and each by itself differ")
    return found, failures


def known_after_all(found, folder, known):
    """Returns a failure for each action that smpc calls unknown and others know."""
    failures = []
    for finding in found:
        if finding.code in findings.UNKNOWN_ACTION:
            document = json.loads((folder / f"{finding.policy}.json").read_text())
            for name in findings.actions_known(findings.written_at(document, finding.pointer), known):
                failures.append(f"{finding.policy}:{finding.line}: {finding.code}, but others know {name}")
    return failures


def import_all(smpc, files):
    """Imports each policy; returns the verdicts and CPU seconds, and what went wrong."""
    verdicts, seconds, failures = collections.Counter(), 0.0, []
    for file in files:
        run = findings.run([smpc, "import", file])
        seconds += run.seconds
        verdicts.update(findings.verdicts(run.errors))
        if run.status != 0:
            failures.append(f"importing {file.stem}: exit code {run.status}: {run.errors.decode()[:200].strip()}")
    return verdicts, seconds, failures


def best(command, environment=None):
    return min(findings.run(command, environment).seconds for _ in range(ROUNDS))


def print_times(smpc, files, folder, library):
    """Prints CPU seconds of both, of one policy and of all, taken in turns."""
    one = folder / "AmazonS3ReadOnlyAccess.json"
    for what, inputs, theirs in [("one policy", [one], [one]), ("all policies", files, [folder])]:
        ours = best([smpc, "check", "--diagnostics", "json", *inputs])
        other = best(*parliament_tool.command(library, theirs))
        print(f"{what}: smpc {ours:.3f} s, parliament {other:.3f} s, {other / ours:.0f} times as much")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--smpc", type=pathlib.Path, default=ROOT / ".build/startup/smpc/release/smpc")
    options.add_argument("--folder", type=pathlib.Path, default=ROOT / ".build/corpus/policies")
    options.add_argument("--no-times", action="store_true", help="leave out what differs from run to run")
    options.add_argument("--judge", action="store_true", help="print the sampled findings that judged.tsv does not have")
    chosen = options.parse_args()
    files = corpus.write_policies(chosen.folder)
    found, failures = check_all(chosen.smpc, files)
    if chosen.judge:
        return tables.print_unjudged(found)
    library = parliament_tool.install()
    theirs = parliament_tool.findings(library, chosen.folder)
    verdicts, seconds, unequal = import_all(chosen.smpc, files)
    failures += known_after_all(found, chosen.folder, corpus.known_elsewhere()) + unequal
    print(f"{len(files)} policies\n")
    tables.print_counts(found)
    tables.print_judgements(found)
    tables.print_kinds(theirs)
    print("import: " + ", ".join(f"{count} {word}" for word, count in sorted(verdicts.items())))
    if not chosen.no_times:
        print(f"import of each by itself: {seconds:.1f} s")
        print_times(chosen.smpc, files, chosen.folder, library)
    for failure in failures:
        print(f"FAILED: {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
