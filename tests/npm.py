"""Packages from npm, for a benchmark or a test: fetched by npm itself, whose cache answers the second time."""

import re
import subprocess
import tarfile
from pathlib import Path


class NoPackage(Exception):
    """A package cannot be had; the message is one sentence."""


def fetched(npm: str, name: str, version: str, folder: Path) -> Path:
    """Where that package is, once it is unpacked in a folder of its own in `folder`, without those it needs.

    Raises `NoPackage`: there is no network, no such version, or `npm` is no npm.
    """
    command = [npm, "pack", f"{name}@{version}", "--pack-destination", str(folder), "--prefer-offline"]
    try:
        done = subprocess.run([*command, "--fetch-retries=1"], cwd=folder, capture_output=True, text=True)
    except OSError as problem:
        raise NoPackage(f"npm cannot be run: {problem.strerror}") from problem
    packed = [*folder.glob(f"{name}-{version}.tgz")]
    if done.returncode or not packed:
        code = re.search(r"(?:error|ERR!) code (\w+)", done.stderr)
        why = f"{code[1]}: is there a network?" if code else f"status {done.returncode}: is {npm} npm?"
        raise NoPackage(f"npm cannot fetch {name} {version} ({why})")
    place = folder / name
    with tarfile.open(packed[0]) as packages:
        packages.extractall(place, filter="data")
    return place / "package"
