"""Downloads the pinned wheels once and opens them; nothing is installed and no code of theirs runs."""

import os
import pathlib
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "smpc-catalogue"


def pins(requirements):
    """Returns the (name, version) pairs that a requirements file pins, in its order."""
    lines = (HERE / requirements).read_text().splitlines()
    found = [line.split()[0].split("==") for line in lines if line and not line.startswith("#")]
    return [(name, version) for name, version in found]


def download(requirements, cache):
    """Fetches what a requirements file pins, checked against its hashes, unless it is in the cache already."""
    for name, version in pins(requirements):
        if not list(cache.glob(file_pattern(name, version))):
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
            subprocess.run(command + ["-d", str(cache), "-r", str(HERE / requirements)], check=True)
            return


def file_pattern(name, version):
    return f"{name.replace('-', '_')}-{version}-*.whl"


def open_wheels(requirements, cache=CACHE):
    """Returns the wheels that a requirements file pins as open zip files, by their names."""
    cache.mkdir(parents=True, exist_ok=True)
    download(requirements, cache)
    return {
        name: zipfile.ZipFile(next(cache.glob(file_pattern(name, version))))
        for name, version in pins(requirements)
    }
