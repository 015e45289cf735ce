"""SPIN's verifier of a model: made by `spin -a` and gcc, run in a process of its own, and what it says of itself.

Of the ways to compile and run it these were the fastest that are exact (SPIN 6.5.2, the hub story): depth first,
`-DSAFETY` and `-DNOREDUCE` (with one process there is nothing to reduce), without compression (`-DCOLLAPSE` took
longer), and a hash table with about as many slots as it will hold states, from 2 to 8 times as many being as good.
"""

import os
import re
import resource
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.promela import Model

FLAGS = ("-O3", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR")
MIB = 2**20


class OutOfBounds(RuntimeError):
    """The verifier did not come to an end."""


@dataclass(frozen=True, slots=True)
class Verified:
    """One run: what was found, the seconds of the search as the verifier says and of the whole process, and the most
    memory the process had; `vector` are the bytes of a state as stored, without what the table needs."""

    states: int
    transitions: int
    searching: float
    whole: float
    memory: int
    vector: int
    depth: int


def missing() -> str | None:
    """The tool that is not installed, if any."""
    return next((tool for tool in ("spin", "gcc") if shutil.which(tool) is None), None)


def build(model: Model, folder: Path, *, memory: int = 8_000, flags: tuple[str, ...] = FLAGS) -> Path:
    """Compile a model's verifier, which may use so many MiB."""
    (folder / "story.pml").write_text(model.text, encoding="utf-8")
    (folder / "story.c").write_text(model.code, encoding="utf-8")
    _said(["spin", "-a", "story.pml"], folder)
    _said(["gcc", *flags, f"-DMEMLIM={memory}", "-w", "-o", "pan", "pan.c"], folder)
    return folder / "pan"


def verify(pan: Path, *, expected: int = 2**20, depth: int = 100_000) -> Verified:
    """Run a verifier to its end. A table for about the `expected` states is made; where the search gets deeper than
    `depth` it is done again with more room."""
    while True:
        slots = max(16, min(28, (2 * expected).bit_length()))
        command = [str(pan), "-E", "-n", "-b", f"-m{depth}", f"-w{slots}"]
        start = time.perf_counter()
        with subprocess.Popen(command, cwd=pan.parent, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            said = process.stdout.read()
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
        whole = time.perf_counter() - start
        if "max search depth too small" in said or "depth limit" in said:
            depth *= 10
            continue
        return _read(said, whole, used)


def _read(said: str, whole: float, used: resource.struct_rusage) -> Verified:
    def number(pattern: str) -> float:
        found = re.search(pattern, said)
        if found is None:
            raise OutOfBounds(said[-2_000:])
        return float(found[1])

    if re.search(r"errors: [1-9]|Search not completed|out of memory", said):
        raise OutOfBounds(said[-2_000:])
    stored = re.search(r"state-vector as stored = (\d+) byte", said)
    return Verified(
        states=int(number(r"([\d.e+]+) states, stored")),
        transitions=int(number(r"([\d.e+]+) transitions \(= ")),
        searching=number(r"elapsed time ([\d.e+-]+) seconds"),
        whole=whole,
        memory=used.ru_maxrss * 1024,
        vector=int(stored[1]) if stored else int(number(r"State-vector (\d+) byte")),
        depth=int(number(r"depth reached (\d+)")),
    )


def _said(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OutOfBounds(f"{' '.join(command)}: {(done.stdout + done.stderr)[-2_000:]}")
