"""Killed without warning, at any moment: nothing is corrupt, and nothing that was done is missing."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from logbook import book, is_whole

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")


class Record:
    """All that readers saw done, on one journal. Where something was about to be done, either may hold."""

    def __init__(self) -> None:
        self.turns: dict[int, tuple[int | None, str | int]] = {}
        self.texts: set[bytes] = set()
        self.slots: dict[str, set[int | None]] = {}
        self.standing: set[int | None] = {None}

    def add(self, done: list[Any]) -> None:
        match done:
            case ["begin" | "add", turn, parent, move, text]:
                assert self.turns.setdefault(turn, (parent, move)) == (parent, move)
                self.texts.add(text.encode())
                self.standing = {turn}
            case ["about slot", name, turn]:
                self.slots.setdefault(name, {None}).add(turn)
            case ["slot", name, turn]:
                self.slots[name] = {turn}
            case ["about stand", turn]:
                self.standing.add(turn)
            case ["stand", turn]:
                self.standing = {turn}
            case _:
                pytest.fail(f"the reader was told {done}")


def adder(folder: Path, seed: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(HERE / "turn_adder.py"), str(folder), str(seed)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "engine")},
    )


def printed(process: subprocess.Popen[bytes]) -> list[list[Any]]:
    """Kill it; what it had printed. A line cut off by the kill was not printed."""
    process.send_signal(signal.SIGKILL)
    output, _ = process.communicate()
    return [json.loads(line) for line in output.split(b"\n")[:-1]]


def check(folder: Path, record: Record) -> None:
    assert is_whole(folder)
    journal = book(folder)
    slots = {slot.name: slot.turn for slot in journal.slots()}
    for name, turns in record.slots.items():
        assert slots.get(name) in turns
    assert all(journal.seen(text) for text in record.texts)
    lines: dict[int, tuple[int | None, str | int]] = {}
    for turn in sorted(record.turns, reverse=True):
        if turn in lines:
            continue
        before = None
        for one in journal.line(turn).turns:
            lines[one.id] = (before, one.moves[0][0])
            before = one.id
    assert record.turns.items() <= lines.items()
    # One turn more may have been kept than was printed.
    latest = journal.latest()
    assert latest in record.standing or (latest is not None and latest not in record.turns)
    record.standing = {latest}
    journal.close()


def kill_often(folder: Path, times: int, seed: int) -> int:
    """Kill reader after reader of one journal; how much was done."""
    chance = random.Random(seed)
    record = Record()
    for number in range(times):
        process = adder(folder, seed * 1000 + number)
        first: list[list[Any]] = []
        if chance.random() < 0.8:  # else at any moment from its start
            assert process.stdout is not None
            first = [json.loads(process.stdout.readline())]
            time.sleep(chance.random() * 0.12)
        else:
            time.sleep(chance.random() * 0.3)
        for one in first + printed(process):
            record.add(one)
        if record.turns:
            check(folder, record)
    return len(record.turns)


def test_fifteen_kills(tmp_path: Path) -> None:
    """One journal, one reader after the other."""
    assert kill_often(tmp_path / "data", 15, 1) > 30


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_two_hundred_kills(tmp_path: Path, seed: int) -> None:
    """Ten journals, twenty kills each."""
    assert kill_often(tmp_path / "data", 20, seed) > 30


def test_kills_while_the_first_database_is_made(tmp_path: Path) -> None:
    """The next reader meets nothing half made."""
    chance = random.Random(5)
    for number in range(6):
        folder = tmp_path / str(number)
        process = adder(folder, number)
        until = time.monotonic() + 20
        while not folder.exists() and time.monotonic() < until:
            time.sleep(0.0005)
        time.sleep(chance.random() * 0.02)
        printed(process)
        book(folder).close()
        assert is_whole(folder)
        assert {entry.name for entry in folder.iterdir()} == {"journal.db", "journal.lock"}
