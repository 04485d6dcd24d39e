"""Runs parliament over files and folders; parliament has to be on the path. Prints a JSON object for each finding.

The tool's own command ends at the first policy that its code cannot read, so each is given to its library by itself.
"""

import json
import pathlib
import sys

from parliament import analyze_policy_string, enhance_finding


def findings(file):
    """Yields (kind, detail, line) for what parliament says of a policy."""
    try:
        for found in analyze_policy_string(file.read_text(), str(file)).findings:
            enhance_finding(found)
            yield found.issue, found.detail, found.location.get("line")
    except Exception as error:
        yield "(exception)", f"{type(error).__name__}: {error}", None


for place in map(pathlib.Path, sys.argv[1:]):
    for file in sorted(place.glob("*.json")) if place.is_dir() else [place]:
        for kind, detail, line in findings(file):
            print(json.dumps({"policy": file.stem, "kind": kind, "detail": detail, "line": line}, default=str))
