"""Reads what smpc finds in policies, and what it says of importing them."""

import fnmatch
import hashlib
import json
import os
import re
import resource
import subprocess
from dataclasses import dataclass

UNKNOWN_ACTION = {"SMP0506", "SMP0507", "SMP0509"}


@dataclass(frozen=True, order=True)
class Finding:
    """A diagnostic of one policy."""

    code: str
    policy: str
    line: int
    severity: str
    message: str
    pointer: str

    @property
    def identity(self):
        """What a judgement is kept by."""
        return (self.policy, str(self.line), self.code, self.message)

    @property
    def digest(self):
        """What chooses among findings, and is the same in each run."""
        return hashlib.sha256("\t".join(self.identity).encode()).hexdigest()


@dataclass
class Run:
    """A process that has ended."""

    status: int
    output: bytes
    errors: bytes
    seconds: float

    @property
    def crashed(self):
        """Whether it ended by a signal, by a broken invariant, or as smpc ends upon an error of its own."""
        return self.status < 0 or self.status >= 70


def run(command, environment=None):
    """Runs a command and returns its output and CPU seconds, user and system."""
    before = children_seconds()
    done = subprocess.run([str(word) for word in command], capture_output=True, env=environment)
    return Run(done.returncode, done.stdout, done.stderr, children_seconds() - before)


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def read_findings(text):
    """Returns the findings in the JSON that `smpc check --diagnostics json` prints."""
    return sorted(
        Finding(
            code=item["code"], policy=os.path.basename(item["file"]).removesuffix(".json"),
            line=item["range"]["start"]["line"], severity=item["severity"], message=item["message"],
            pointer=item.get("pointer", ""))
        for item in json.loads(text)["diagnostics"])


def written_at(document, pointer):
    """Returns what stands at a JSON pointer."""
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        document = document[int(step)] if isinstance(document, list) else document[step]
    return document


def actions_known(pattern, known):
    """Returns the known actions that a pattern matches, sorted; `known` is in lower case."""
    folded = pattern.lower().replace("[", "[[]")
    return [folded] if folded in known else sorted(fnmatch.filter(known, folded) if "*" in folded or "?" in folded else [])


def sample(findings, judged=(), least=20):
    """Returns all of a few findings; of many those that were judged, and others, if these are fewer than asked for.

    The others are chosen by a digest of what they are, so that no finding comes or goes because of another one.
    """
    if len(findings) < 2 * least:
        return findings
    known = [one for one in findings if one.identity in judged]
    rest = sorted((one for one in findings if one.identity not in judged), key=lambda one: one.digest)
    return sorted(known + rest[:max(0, least - len(known))])


def verdicts(errors):
    """Returns how many policies `smpc import` says are equal, not equal and left out, by its lines on standard error."""
    lines = errors.decode().splitlines()
    return {word: sum(bool(re.search(rf"(: |; ){word}\b", line)) for line in lines) for word in ("equal", "not equal", "left out")}
