"""One story, proved in a process of its own: `python -m tests.bench.proving STORY SECONDS [--search]`.

Prints one line of JSON that `tests/bench/checking.py` reads (`Proof`); with `--search`, of the search for states alone
(`Searched`). Here alone the benchmarks call the checker.
"""

import json
import resource
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from ifplay.check.arrays.explorer import Search
from ifplay.check.budget import Budget
from ifplay.check.exploring import setting
from ifplay.check.prove import prove
from ifplay.check.rehearsal import rehearsal
from ifplay.check.report import Report
from ifplay.compile.pipeline import compile_file
from ifplay.model.graph import Graph

NO_LIMIT = 10**12
"""States that the search alone may see."""


def checked(graph: Graph, seconds: float | None) -> Report:
    """The report of the checker that is measured, as everybody gets it, but for the time it may take."""
    return prove(graph, seconds=seconds)


@dataclass(frozen=True, slots=True)
class Proof:
    """How the checker fared: what it counted, the seconds of the proof, the bytes that the process had at most and
    when the proof began; its findings by slug and line, and for each ending the moves to it, None when it cannot be
    got and -1 when nobody can tell."""

    complete: bool
    settled: bool
    states: int
    transitions: int
    seconds: float
    memory: int
    before: int
    findings: tuple[tuple[str, int], ...]
    endings: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search for states counted, its seconds with all that comes before it but compiling, and the bytes that
    the process had at most and when it began."""

    complete: bool
    states: int
    transitions: int
    seconds: float
    memory: int
    before: int


def searched(story: Path, seconds: float | None) -> Searched:
    """See every state of a story, and what there is to be seen in them, without writing down how they hang together."""
    graph = _compiled(story)
    before = _most_memory()
    start = time.perf_counter()
    budget = Budget(NO_LIMIT, None if seconds is None else time.monotonic() + seconds)
    found = Search(setting(rehearsal(graph)), budget).run()
    took = time.perf_counter() - start
    return Searched(found.stopped is None, found.states, found.transitions, took, _most_memory(), before)


def proof(story: Path, seconds: float | None) -> Proof:
    """Prove a story that has no errors."""
    graph = _compiled(story)
    before = _most_memory()
    start = time.perf_counter()
    report = checked(graph, seconds)
    took = time.perf_counter() - start
    endings: dict[str, int | None] = {}
    for one in report.endings:
        trail = None if one.shortest is None else len(one.shortest)
        endings[one.title] = None if one.reachable is False else -1 if trail is None else trail
    findings = tuple(sorted((one.rule.slug, one.span.line) for one in report.diagnostics))
    memory = _most_memory()
    return Proof(
        report.complete, report.settled, report.states, report.transitions, took, memory, before, findings, endings
    )


def _compiled(story: Path) -> Graph:
    compiled = compile_file(story)
    assert compiled.graph is not None, compiled.diagnostics[:3]
    return compiled.graph


def _most_memory() -> int:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    work = searched if "--search" in sys.argv[3:] else proof
    print(json.dumps(asdict(work(Path(sys.argv[1]), float(sys.argv[2])))))
