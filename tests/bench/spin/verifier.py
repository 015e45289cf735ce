"""SPIN's verifier of a model: made by `spin -a` and gcc, run in a process of its own, and what it says of itself.

Of the exact ways to do it this was the fastest on the hub and the quest stories (SPIN 6.5.2, gcc 12), and among
equals the one with least memory: depth first, `-O3 -DSAFETY -DNOREDUCE` (with one process there is nothing to reduce)
and `-DNOVSZ` (all states have one length, which then need not be kept), with a hash table of two to five slots for
each state. `-DHASH64`, `-DSFH`, `-DNOCOMP`, `-DNOBOUNDCHECK` and `-O2` made no difference beyond noise; `-DBFS` took
1.4 to 2 times as long, `-DCOLLAPSE` 2.4 times, and the hub with a table four times larger or smaller a fifth more.
"""

import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.promela import Model

FLAGS = ("-O3", "-DSAFETY", "-DNOREDUCE", "-DNOVSZ")


class OutOfBounds(RuntimeError):
    """The verifier did not come to an end."""


@dataclass(frozen=True, slots=True)
class Verified:
    """One run: what was found, the seconds of the search as the verifier says and of the whole process, and the most
    memory the process had; `vector` are the bytes of a state as stored, without what the table needs for it."""

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


def build(model: Model, folder: Path, *, memory: int = 12_000, flags: Sequence[str] = FLAGS) -> Path:
    """Compile a model's verifier, which may use so many MiB."""
    (folder / "story.pml").write_text(model.text, encoding="utf-8")
    (folder / "story.c").write_text(model.code, encoding="utf-8")
    _done(["spin", "-a", "story.pml"], folder)
    _done(["gcc", *flags, f"-DMEMLIM={memory}", "-w", "-o", "pan", "pan.c"], folder)
    return folder / "pan"


def verify(pan: Path, *, expected: int = 2**20, depth: int = 100_000, seconds: float | None = None) -> Verified:
    """Run a verifier to its end, with a table for about the `expected` states. Where the search gets deeper than
    `depth` it is done again with more room. Raises `OutOfBounds` when it needs more memory or seconds than it may."""
    slots = max(16, min(30, (2 * expected).bit_length()))
    while True:
        said, whole, memory = _run([str(pan), "-E", "-n", "-b", f"-m{depth}", f"-w{slots}"], pan.parent, seconds)
        if "max search depth too small" not in said:
            return _read(said, whole, memory)
        depth *= 10


def _run(command: list[str], folder: Path, seconds: float | None) -> tuple[str, float, int]:
    """What a process said, how long it took, and the most memory it had."""
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        alarm = threading.Timer(seconds or threading.TIMEOUT_MAX, process.kill)
        alarm.daemon = True
        alarm.start()
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        alarm.cancel()
    if process.returncode == -signal.SIGKILL:
        raise OutOfBounds(f"not done in {seconds} s")
    return said, time.perf_counter() - start, used.ru_maxrss * 1024


def _read(said: str, whole: float, memory: int) -> Verified:
    """What a verifier said, understood."""

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
        memory=memory,
        vector=int(stored[1]) if stored else int(number(r"State-vector (\d+) byte")),
        depth=int(number(r"depth reached (\d+)")),
    )


def _done(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OutOfBounds(f"{' '.join(command)}: {(done.stdout + done.stderr)[-2_000:]}")
