"""Installs parliament into a folder of the cache, since its code has to run, and runs it."""

import collections
import json
import os
import pathlib
import subprocess
import sys

import corpus
import findings as processes

HERE = pathlib.Path(__file__).resolve().parent


def install():
    """Returns the folder that holds parliament and what it imports."""
    requirements = HERE / "requirements.txt"
    pin = corpus.wheels.pins(requirements)[0]
    folder = corpus.wheels.CACHE / "-".join(pin)
    if not (folder / "parliament").is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder)]
        subprocess.run(command + ["-r", str(requirements)], check=True)
    return folder


def command(library, inputs):
    """Returns a command that checks files and folders, and its environment."""
    return [sys.executable, "-W", "ignore", HERE / "driver.py", *inputs], {**os.environ, "PYTHONPATH": str(library)}


def findings(library, folder):
    """Returns parliament's findings about the policies of a folder: {"policy", "kind", "detail", "line"}."""
    run = processes.run(*command(library, [folder]))
    if run.status != 0:
        raise SystemExit(f"parliament ended with {run.status}: {run.errors.decode()[-500:]}")
    return [json.loads(line) for line in run.output.splitlines()]


def kinds(found):
    """Returns (kind, findings, policies), most findings first."""
    counts = collections.Counter(one["kind"] for one in found)
    policies = {kind: len({one["policy"] for one in found if one["kind"] == kind}) for kind in counts}
    return [(kind, count, policies[kind]) for kind, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
