"""What the walkthroughs of a story come by, beside what can be reached at all.

Scenes are entered, choices taken, prose is shown: its lines, and the parts of `{if …}` in them. What is inside
`{shuffle: …}` is left to chance and not counted.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from ifplay.check.targets import Target
from ifplay.check.texts import texts
from ifplay.check.texts import words as words_of
from ifplay.model.graph import Graph, Menu, choices
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Move, Pick, Turn
from ifplay.runtime.trace import Trace
from ifplay.source.spans import Span

Kind = Literal["scenes", "choices", "prose"]
KINDS: tuple[Kind, ...] = ("scenes", "choices", "prose")

Settled = Callable[[Target], bool | None]
"""Whether some playthrough shows a target; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Item:
    """A scene, a choice or a piece of prose: what it says, where, and whether it can be reached (None: not known)."""

    kind: Kind
    scene: str
    words: str
    span: Span | None
    reachable: bool | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many were come by; how many can be reached, and of how many that is not known; how many there are."""

    walked: int
    reachable: int
    unknown: int
    total: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """A share of each kind; and what was not come by, but can be reached or may be, in the order of the story."""

    scenes: Share
    choices: Share
    prose: Share
    missing: tuple[Item, ...]

    def share(self, kind: Kind) -> Share:
        """That of a kind."""
        match kind:
            case "scenes":
                return self.scenes
            case "choices":
                return self.choices
            case "prose":
                return self.prose


@dataclass(slots=True)
class Footprints:
    """Follows playthroughs of one story, and remembers what they come by."""

    graph: Graph
    taken: set[str] = field(default_factory=set)
    trace: Trace = field(default_factory=Trace)
    _program: Program | None = None

    def follow(self, moves: Iterable[Move]) -> None:
        """Make the moves of a playthrough, its dice as they fell."""
        if self._program is None:
            self._program = load(self.graph, trace=self.trace)
        turn: Turn = begin(self._program)
        for move in moves:
            if isinstance(move, Pick):
                self.taken.add(move.choice)
            turn = step(self._program, turn.state, move)
        self.trace.assigned.clear()

    def met(self, target: Target) -> bool:
        """Whether a playthrough came by it."""
        match target:
            case Target("block", place):
                return place in self.trace.blocks
            case Target("asked", asked):
                return asked in self.trace.asked
            case Target(_, choice):
                return choice in self.taken


def coverage(footprints: Footprints, settled: Settled) -> Coverage:
    """How much of the story that is."""
    counts: dict[Kind, list[int]] = {kind: [0, 0, 0, 0] for kind in KINDS}
    missing: list[Item] = []
    for kind, scene, words, span, target in _all(footprints.graph):
        met = footprints.met(target)
        reachable = True if met else settled(target)
        count = counts[kind]
        count[0] += met
        count[1] += reachable is True
        count[2] += reachable is None
        count[3] += 1
        if not met and reachable is not False:
            missing.append(Item(kind, scene, words, span, reachable))
    scenes, taken, prose = (Share(*counts[kind]) for kind in KINDS)
    return Coverage(scenes, taken, prose, tuple(missing))


def _all(graph: Graph) -> Iterator[tuple[Kind, str, str, Span | None, Target]]:
    for scene in graph.scenes:
        yield "scenes", scene.id, scene.title or "", scene.span, Target("block", scene.entry)
    for block in graph.blocks:
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield "choices", block.scene, words_of(choice.text), choice.span, Target("taken", choice.id)
    for text in texts(graph):
        if text.kind in ("line", "part") and text.target is not None and not text.by_chance:
            yield "prose", text.scene, text.words, text.span, text.target
