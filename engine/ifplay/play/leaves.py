"""What a screen shows: the story so far as leaves, one for each turn, its text clean and set. Nouns only."""

from dataclasses import dataclass
from typing import NamedTuple

from ifplay.runtime.state import Passage, Run

Line = tuple[Run, ...]


class Offer(NamedTuple):
    """A choice as a reader meets it. Its number is its place in the menu, from 1; locked when it has a
    reason."""

    number: int
    id: str
    name: str | None
    text: Line
    reason: str | None


@dataclass(frozen=True, slots=True)
class Ending:
    """The playthrough is over."""

    title: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The story cannot go on, by its own fault: one or two plain sentences that say so."""

    sentence: str


Close = Ending | Broken


class Leaf(NamedTuple):
    """One turn: the choice taken to get here (None at the beginning), what was read, and what is offered now.

    `close` says why nothing can be picked; it is None where something can. `scene` is the title of the scene
    where the turn stopped, empty if it has none. `turn` counts from 1. `note` is a word of the reader's own,
    in front.
    """

    taken: Offer | None
    passages: tuple[Passage, ...]
    offers: tuple[Offer, ...]
    close: Close | None
    scene: str
    turn: int
    note: str | None = None
