"""The words of playthroughs in the plainest way: every state of a small story, and paths over all of them."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from ifplay.check.count import UNBOUNDED, Count
from ifplay.check.readers import words_in
from ifplay.model.graph import Dice, Graph, Menu, Say, choices
from ifplay.model.text import Alternatives, all_pieces

from tests.brute.play import Arrival, Play, TooMany, everything, ways

END, LOST = "end", "lost"


class Edge(NamedTuple):
    """A turn: where it leads, its words with those of the pick and without."""

    target: Hashable
    words: int
    told: int


@dataclass
class Plainly:
    """What there is to prove. `run` is None where a turn never ends."""

    least: int | None
    most: Count | None
    run: Count | None


def counted(graph: Graph, most: int) -> Plainly:
    """Of a story with so many states at most, else `TooMany`."""
    edges, dice, faulty = _edges(graph, most)
    useful = {END}
    while more := {one for one, ways in edges.items() for way in ways if way.target in useful} - useful:
        useful |= more
    saving = {one: [(way.target, way.words) for way in ways if way.target in useful] for one, ways in edges.items()}
    saving = {one: ways if one in useful else [] for one, ways in saving.items()}
    rolling = {one: [(way.target, way.told) for way in ways] if one in dice else [] for one, ways in edges.items()}
    begin = [(way.target, way.told) for one, ways in edges.items() if one not in dice for way in ways]
    least = None if "begin" not in useful else _least(saving)
    longest = None if least is None else _longest(saving, [("begin", 0)])
    most_words = longest if longest is None or isinstance(longest, str) else longest[END]
    turns = _longest(rolling, begin)
    return Plainly(least, most_words, None if faulty else turns if isinstance(turns, str) else max(turns.values()))


def _least(edges: Mapping[Hashable, list[tuple[Hashable, int]]]) -> int:
    known: dict[Hashable, int] = {"begin": 0}
    changed = True
    while changed:
        changed = False
        for one, onward in edges.items():
            for target, words in onward:
                if one in known and known[one] + words < known.get(target, 10**9):
                    known[target] = known[one] + words
                    changed = True
    return known[END]


def _longest(
    edges: Mapping[Hashable, list[tuple[Hashable, int]]], begin: list[tuple[Hashable, int]]
) -> dict[Hashable, int] | str:
    known: dict[Hashable, int] = {}
    for target, words in begin:
        known[target] = max(words, known.get(target, 0))
    for _ in range(len(edges) + 2):
        changed = False
        for one, onward in edges.items():
            for target, words in onward:
                if one in known and known[one] + words > known.get(target, -1):
                    known[target] = known[one] + words
                    changed = True
        if not changed:
            return known
    return UNBOUNDED


def _edges(graph: Graph, most: int) -> tuple[dict[Hashable, list[Edge]], set[Hashable], bool]:
    play = Play(graph, open_shuffles=_shuffles(graph))
    found: dict[Hashable, list[Edge]] = {"begin": []}
    dice: set[Hashable] = set()
    faulty = False
    counting = "Visits(" in repr(graph.blocks)
    pending: list[tuple[Hashable, Arrival]] = []

    def arrive(source: Hashable, arrival: Arrival, picked: int) -> None:
        nonlocal faulty
        told = sum(map(words_in, arrival.text))
        target: Hashable = LOST
        if arrival.stop == "end":
            target = END
        elif arrival.stop in ("menu", "dice"):
            if not counting:  # else every way round would be another state
                arrival.world.visits.clear()
            target = everything(arrival.world), tuple(arrival.open.values())
            if target not in found:
                found[target] = []
                pending.append((target, arrival))
                if arrival.stop == "dice":
                    dice.add(target)
        faulty = faulty or arrival.stop == "endless-turn"
        found[source].append(Edge(target, told + picked, told))

    for arrival in ways(play.begin):
        arrive("begin", arrival, 0)
    while pending:
        if len(found) > most:
            raise TooMany
        source, before = pending.pop()
        exit = graph.blocks[before.world.place].exit
        if isinstance(exit, Dice):
            for value in range(exit.low, exit.high + 1):
                for arrival in ways(partial(play.roll, before.world, value)):
                    arrive(source, arrival, 0)
        else:
            for choice, text in before.open.items():
                for arrival in ways(partial(play.pick, before.world, choice)):
                    arrive(source, arrival, words_in(text))
    return found, dice, faulty


def _shuffles(graph: Graph) -> set[int]:
    return {one.counter for one in _alternatives(graph) if one.kind == "shuffle"}


def _alternatives(graph: Graph) -> Iterator[Alternatives]:
    for block in graph.blocks:
        lines = [step.pieces for step in block.steps if isinstance(step, Say)]
        if isinstance(block.exit, Menu):
            lines += [choice.text for choice in choices(block.exit.entries)]
        for line in lines:
            yield from (piece for piece in all_pieces(line) if isinstance(piece, Alternatives))
