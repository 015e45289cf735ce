"""Playthroughs of an old version of a story, made again in a new one: who could still go on reading?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

from ifplay.check.report import Report
from ifplay.check.texts import words
from ifplay.check.tour import Tour
from ifplay.cli.journaled import kept_places
from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph, Menu, choices
from ifplay.play.journal.records import Line, LineTurn
from ifplay.play.resuming import Followed, follow
from ifplay.runtime.program import Program, load
from ifplay.runtime.session import Session
from ifplay.runtime.state import Ended, Move, Pick

Whose = Literal["ending", "tour", "reader"]


@dataclass(frozen=True, slots=True)
class Old:
    """A playthrough of the old version: whose it is, what to call it, and the ending it came to, if it did."""

    whose: Whose
    name: str
    line: Line
    ending: str | None


@dataclass(frozen=True, slots=True)
class Replay:
    """How far it fits the new version: `done` of its `total` choices. `problem` is one sentence, None where all fit and
    lead to the same ending, if they led to one. `ending` is the one it comes to now."""

    old: Old
    done: int
    total: int
    problem: str | None
    ending: str | None

    @property
    def fits(self) -> bool:
        """Whether all its choices can still be made."""
        return self.done == self.total


class ReplayRecord(TypedDict):
    """A playthrough that does not replay as it was."""

    whose: Whose
    name: str
    done: int
    total: int
    problem: str
    ending_before: str | None
    ending_now: str | None


class ReplaysRecord(TypedDict):
    """So many playthroughs of the old version, of which so many replay as they were, and what became of the others.
    `journal` says why the reader's own could not be looked at, null where they could."""

    total: int
    same: int
    readers: int
    journal: str | None
    others: list[ReplayRecord]


def known(report: Report, tour: Tour) -> Iterator[Old]:
    """The shortest ways to the endings of a version, and its tour."""
    for ending in report.endings:
        if ending.moves is not None:
            yield Old("ending", f"the shortest way to “{ending.title}”", _line(ending.moves), ending.title)
    for number, one in enumerate(tour.playthroughs, 1):
        to = "" if one.ending is None else f" (“{one.ending}”)"
        yield Old("tour", f"playthrough {number} of the tour{to}", _line(one.moves), one.ending)


def readers(graphs: Sequence[Graph], paths: Sequence[Path]) -> tuple[tuple[Old, ...], str | None]:
    """Where readers on this machine stand in the story, under any of its keys; and why that cannot be known, if so."""
    places, why = kept_places(graphs, paths)
    found: list[Old] = []
    for place in places:
        if place.playthrough is not None:
            name = f"your reading {place.playthrough.id} of “{place.playthrough.title}”"
        else:
            name = f"your place “{place.slot}”"
        found.append(Old("reader", name, place.line, place.ending))
    return tuple(found), why


def replayed(olds: Sequence[Old], old: Graph, new: Graph) -> list[Replay]:
    """Make each again in the new version, by lasting ids and with the dice as they fell."""
    program = load(new)
    texts = {
        choice.id: words(choice.text)
        for block in old.blocks
        if isinstance(block.exit, Menu)
        for choice in choices(block.exit.entries)
    }
    return [_replayed(one, program, texts) for one in olds]


def _replayed(old: Old, program: Program, texts: dict[str, str]) -> Replay:
    session = Session(program)
    followed = follow(session, old.line)
    stop = session.turn.stop
    ending = stop.title if isinstance(stop, Ended) else None
    total = followed.total - 1
    done = total if followed.until is None else max(0, min(followed.done - 1, total - 1))
    return Replay(old, done, total, _problem(old, followed, done, ending, texts), ending)


def _problem(old: Old, followed: Followed, done: int, ending: str | None, texts: dict[str, str]) -> str | None:
    name = old.name[:1].upper() + old.name[1:]
    total = followed.total - 1
    if followed.until is None:
        if ending == old.ending or old.ending is None:
            return None
        now = "goes on where it ended" if ending is None else f"comes to “{ending}”"
        return f"{name} fits, but now {now}."
    before = followed.until.removeprefix("up to ")
    if done == 0:
        return f"{name} stops at its beginning, before {before}."
    last = next((move for move in old.line.turns[done].moves if isinstance(move, Pick)), None)
    text = "its last choice" if last is None else f"“{texts.get(last.choice, last.choice)}”"
    return f"{name} stops after {text} (choice {done:,} of {total:,}), before {before}."


def _line(moves: Sequence[Move]) -> Line:
    """The moves as turns: the first has dice only, each other a pick and the dice after it."""
    turns: list[list[Move]] = [[]]
    for move in moves:
        if isinstance(move, Pick):
            turns.append([])
        turns[-1].append(move)
    return Line(0, tuple(LineTurn(number, tuple(made)) for number, made in enumerate(turns)))


def record(found: Sequence[Replay], journal: str | None) -> ReplaysRecord:
    """As plain data, clean."""
    return {
        "total": len(found),
        "same": sum(one.problem is None for one in found),
        "readers": sum(one.old.whose == "reader" for one in found),
        "journal": None if journal is None else clean(journal),
        "others": [
            {
                "whose": one.old.whose,
                "name": clean(one.old.name),
                "done": one.done,
                "total": one.total,
                "problem": clean(one.problem),
                "ending_before": None if one.old.ending is None else clean(one.old.ending),
                "ending_now": None if one.ending is None else clean(one.ending),
            }
            for one in found
            if one.problem is not None
        ],
    }
