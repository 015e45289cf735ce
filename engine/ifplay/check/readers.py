"""Readers who pick evenly among what is open, played in the ordinary way with a fixed seed, to see what they read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from ifplay.model.graph import Graph
from ifplay.runtime import generator
from ifplay.runtime.machine import begin, draw, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Ended, Option, Paragraph, Passage, Pick, Rolling, Turn, written

READERS = 1_000
SEED = 1

PATIENCE = 10_000
"""A reader who has picked so often without coming to an ending stops reading."""

WORK = 1_000_000
STEPS = 10
"""So many picks are made in all, then there are no more readers; so many steps of a turn count as a pick more."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One who came to an ending: how often they picked, and the words they read, those of their picks included."""

    ending: str
    picks: int
    words: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many words between one choice and the next, or an ending, which is in that scene."""

    words: int
    scene: str


@dataclass(frozen=True, slots=True)
class Sample:
    """So many readers, of whom some came to an ending. `longest` is the longest stretch that any of them read; None
    where there was nothing to read."""

    readers: int
    seed: int
    finished: tuple[Reader, ...]
    longest: Stretch | None = None

    @property
    def endings(self) -> Mapping[str, int]:
        """How many came to each ending."""
        return Counter(one.ending for one in self.finished)


@dataclass(frozen=True, slots=True)
class Spread:
    """The least, the median and the most of something. The median is what half of them have at most."""

    least: int
    median: int
    most: int


def spread(numbers: Sequence[int]) -> Spread | None:
    """Of any numbers, if there are some."""
    if not numbers:
        return None
    ordered = sorted(numbers)
    return Spread(ordered[0], ordered[(len(ordered) - 1) // 2], ordered[-1])


def sampled(graph: Graph, readers: int = READERS, seed: int = SEED) -> Sample:
    """Let readers read. The same seed gives the same readers, on every machine. After Ctrl-C there are no more of
    them."""
    program = load(graph)
    chance = Chance(seed)
    finished: list[Reader] = []
    longest: Stretch | None = None
    work = asked = 0
    with suppress(KeyboardInterrupt):
        while asked < readers and work < WORK:
            made = 0
            words = 0
            ended: list[Reader] = []
            for turn, pick in reading(program, chance):
                told = sum(map(words_of, turn.text))
                words += told + (0 if pick is None else words_in(written(pick.runs)))
                if told > (longest.words if longest else 0):
                    longest = Stretch(told, turn.scene)
                made += pick is not None
                work += 1 + turn.steps // STEPS
                if isinstance(turn.stop, Ended):
                    ended.append(Reader(turn.stop.title, made, words))
                elif made >= PATIENCE:
                    break
            asked += 1
            finished += ended
    return Sample(asked, seed, tuple(finished), longest)


class Chance:
    """A stream of even draws, the same on every machine."""

    def __init__(self, seed: int) -> None:
        self._seed = generator.mix(seed & generator.MASK)

    def among(self, count: int) -> int:
        """A whole number from 0 to `count` - 1."""
        number, self._seed = generator.draw(self._seed, count)
        return number

    def fresh(self) -> int:
        """A seed for something else."""
        return self.among(generator.MASK + 1)


def reading(program: Program, chance: Chance) -> Iterator[tuple[Turn, Option | None]]:
    """The turns of one reader, each with the choice that led to it, until nothing can be done."""
    turn = _settled(program, begin(program, seed=chance.fresh()))
    yield turn, None
    while isinstance(turn.stop, Choosing):
        open = [option for option in turn.stop.options if option.reason is None]
        option = open[chance.among(len(open))]
        turn = _settled(program, step(program, turn.state, Pick(option.id)))
        yield turn, option


def _settled(program: Program, turn: Turn) -> Turn:
    while isinstance(turn.stop, Rolling):
        turn = step(program, turn.state, draw(program, turn.state), spent=turn)
    return turn


@lru_cache(maxsize=20_000)
def words_of(passage: Passage) -> int:
    """How many words it has."""
    return words_in(written(passage.runs)) if isinstance(passage, Paragraph) else 0


@lru_cache(maxsize=20_000)
def words_in(text: str) -> int:
    """How many words a text has: what stands between spaces and holds a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
