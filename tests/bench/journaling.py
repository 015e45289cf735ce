"""What keeping a choice costs, and going on after a long reading: `python -m tests.bench.journaling`.

Beside each, in the same run and on the same disk, a named peer: a bare sqlite3 insert of the same bytes with the same
pragmas (WAL, synchronous=FULL), one transaction each; and reading as many rows from a bare table by their numbers.
What is compared takes turns, so that a busy disk is busy for both; medians are printed.
"""

import argparse
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ifplay.play.journal.journal import Journal, open_journal
from ifplay.play.journal.records import StoryKey
from ifplay.runtime.state import Pick, Roll

KEY = StoryKey("0A1B2C3D-0000-4000-8000-0000000000FF", "/stories/bench.story", "Bench")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def bare(path: Path) -> sqlite3.Connection:
    """The peer's database: one table."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE turns (id INTEGER PRIMARY KEY, parent INTEGER, moves TEXT, seen BLOB)")
    return connection


def insert(connection: sqlite3.Connection, number: int) -> None:
    """The peer's choice: one row in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO turns (parent, moves, seen) VALUES (?, ?, ?)", (number, f"harbour.choice-{number}", bytes(32))
    )
    connection.execute("COMMIT")


def choose(journal: Journal, parent: int, number: int) -> int:
    """A choice as a reading keeps it: a pick, a die, two texts met."""
    texts = [number.to_bytes(16, "big"), (number * 7).to_bytes(16, "little")]
    return journal.add(parent, (Pick(f"harbour.choice-{number}"), Roll(number % 6)), texts, ending=None)


def one_choice(folder: Path, choices: int) -> int:
    """Journal a long reading beside the peer; the last turn."""
    journal = open_journal(KEY, folder)
    peer = bare(folder / "bare.db")
    turn = journal.begin(7, (), (), ending=None)
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(choices):
        before = time.perf_counter()
        turn = choose(journal, turn, number)
        ours.append((time.perf_counter() - before) * 1000)
        theirs.append(timed(lambda number=number: insert(peer, number)))  # type: ignore[misc]
    compare("a choice kept", ours, "a bare insert", theirs)
    undone = [
        timed(lambda one=one: journal.stand(one.id))  # type: ignore[misc]
        for one in reversed(journal.line(turn).turns[-100:])
    ]
    print(f"a step back kept: {statistics.median(undone):.2f} ms")
    journal.stand(turn)
    if journal.notes:
        print(*journal.notes)
    journal.close()
    peer.close()
    return turn


def going_on(folder: Path, turn: int, rounds: int) -> None:
    """Open the journal and read the line to where the reader was, beside the peer's rows."""

    def resume() -> None:
        journal = open_journal(KEY, folder)
        assert journal.latest() == turn
        journal.line(turn)
        journal.close()

    def rows() -> None:
        connection = sqlite3.connect(folder / "bare.db")
        connection.execute("SELECT id, parent, moves FROM turns ORDER BY id").fetchall()
        connection.close()

    pairs = [(timed(resume), timed(rows)) for _ in range(rounds)]
    length = sqlite3.connect(folder / "journal.db").execute("SELECT count(*) FROM turns").fetchone()[0]
    compare(
        f"opening and a line of {length} turns", [pair[0] for pair in pairs],
        "opening and as many bare rows", [pair[1] for pair in pairs],
    )  # fmt: skip


def imports(rounds: int) -> None:
    """What importing the journal costs, beside the parts of Python it needs, most of which a reader has anyway."""
    parts = "sqlite3, json, dataclasses, datetime, enum, pathlib, typing"

    def python(code: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True)

    ours, peer = python("import ifplay.play.journal.journal"), python(f"import {parts}")
    pairs = [(timed(ours), timed(peer)) for _ in range(rounds)]
    compare("importing the journal", [pair[0] for pair in pairs], f"importing {parts}", [pair[1] for pair in pairs])


def compare(name: str, ours: list[float], peer_name: str, peer: list[float]) -> None:
    mine, other = statistics.median(ours), statistics.median(peer)
    worst = statistics.quantiles(ours, n=20)[-1]
    print(
        f"{name}: {mine:.2f} ms (19 of 20 under {worst:.2f}); {peer_name}: {other:.2f} ms; "
        f"ratio {mine / other:.2f}, {mine - other:.2f} ms more"
    )


def main() -> None:
    """Print the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=1000, help="choices kept (default: 1000)")
    parser.add_argument("--rounds", type=int, default=15, help="rounds of opening (default: 15)")
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure (default: a temporary one)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        turn = one_choice(Path(folder), arguments.turns)
        going_on(Path(folder), turn, arguments.rounds)
    imports(arguments.rounds)


if __name__ == "__main__":
    main()
