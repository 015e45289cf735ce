"""A story that says numbers: in the place of each line that of its *leaf*, once its conditions are known.

So one move in it, made by the runtime, says all that bears on words: which leaves were shown, in which order. What they
come to, with counters and texts as they are, is reckoned from that, however often.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ifplay.check.budget import Spent
from ifplay.check.words.leaves import HOLLOW, Leaf, Offer, Shown, Store
from ifplay.check.words.plainer import Pieces, plainer, rewritten, texts
from ifplay.model.expressions import Constant, Expression, Read
from ifplay.model.graph import Assign, Choice, Graph, Menu, Say, Step, choices
from ifplay.model.text import Alternatives, Either, Piece, Plain, Print, all_pieces
from ifplay.runtime.budgets import MOST_TEXT

MOST_LEAVES = 512
"""A line has no more leaves than this."""


@dataclass(frozen=True, slots=True)
class Score:
    """The story that says numbers, and what they mean; `start` is what registers hold first, `sizes` how many bits
    that takes at most. `picks` has for each choice its register, if its words are not always the same, `fixed` how many
    words it has otherwise."""

    graph: Graph
    leaves: tuple[Leaf, ...]
    shown: Shown
    start: tuple[int, ...]
    sizes: tuple[int, ...]
    picks: Mapping[str, int]
    fixed: Mapping[str, int]
    counters: frozenset[int]


def scored(story: Graph) -> Score:
    """The score of a story."""
    return _Writer(plainer(story)).score()


class _Writer:
    def __init__(self, plain: Graph) -> None:
        self.plain = plain
        self.texts = sorted({text for held in texts(plain).values() for text in held})
        self.start: list[int] = []
        self.sizes: list[int] = []
        self.variable: dict[str, int] = {}
        self.counter: dict[int, int] = {}
        self.picks: dict[str, int] = {}
        self.fixed: dict[str, int] = {}
        for one in plain.variables:
            if isinstance(one.start, str):
                self.variable[one.name] = self._register(len(self.texts).bit_length(), self.texts.index(one.start))
        for block in plain.blocks:
            for step in block.steps:
                if isinstance(step, Say):
                    self._count(step.pieces)
            if isinstance(block.exit, Menu):
                for choice in choices(block.exit.entries):
                    self._count(choice.text)
                    if any(not isinstance(piece, Plain) for piece in choice.text):
                        self.picks[choice.id] = self._register(MOST_TEXT.bit_length())
        self.shown = Shown(self.counter, self.variable, self.texts)
        self.leaves: dict[Leaf, int] = {}

    def score(self) -> Score:
        """With the leaves in the order of their numbers."""
        graph = rewritten(self.plain, self._step, self._choice)
        return Score(
            graph,
            tuple(self.leaves),
            self.shown,
            tuple(self.start),
            tuple(self.sizes),
            self.picks,
            self.fixed,
            frozenset(self.counter),
        )

    def _register(self, size: int, start: int = 0) -> int:
        self.start.append(start)
        self.sizes.append(size)
        return len(self.start) - 1

    def _count(self, pieces: Pieces) -> None:
        for piece in all_pieces(pieces):
            if isinstance(piece, Alternatives):
                count = len(piece.parts)
                size = count if piece.kind == "shuffle" else count.bit_length()
                self.counter[piece.counter] = self._register(size)

    def _step(self, step: Step) -> tuple[Step, ...]:
        match step:
            case Say(pieces):
                said = self._split(pieces, None, [MOST_LEAVES])
                return (replace(step, pieces=said),) if said else ()
            case Assign(name, value) if name in self.variable:
                return (Say(self._token(self._store(name, value)), None),)
            case Assign():
                return (step,)
            case _:
                return ()

    def _store(self, name: str, value: Expression) -> Store:
        if isinstance(value, Read):
            return Store(self.variable[name], 0, self.variable[value.variable])
        assert isinstance(value, Constant)
        return Store(self.variable[name], self.texts.index(str(value.value)), None)

    def _choice(self, choice: Choice) -> Pieces:
        register = self.picks.get(choice.id)
        if register is not None:
            return self._split(choice.text, register, [MOST_LEAVES])
        (effect,) = self.shown.effects(self.shown.line(choice.text), {})
        self.fixed[choice.id] = effect.words
        return (Plain("x"),)

    def _split(self, pieces: Pieces, register: int | None, room: list[int]) -> Pieces:
        """The conditions are asked first, then comes the number of the leaf."""
        asked = next((one for one in all_pieces(pieces) if isinstance(one, Either)), None)
        if asked is None:
            room[0] -= 1
            if not room[0]:
                raise Spent("wide")
            line = self.shown.line(pieces)
            if register is not None:
                return self._token(Offer(line, register))
            always = None if line.reads else next(iter(self.shown.effects(line, {}))).words
            return () if always == 0 else self._token(line)
        then, otherwise = (
            self._split(_with(pieces, asked, part), register, room) for part in (asked.then, asked.otherwise)
        )
        return then if then == otherwise else (replace(asked, then=then, otherwise=otherwise),)

    def _token(self, leaf: Leaf) -> Pieces:
        return (Plain(str(self.leaves.setdefault(leaf, len(self.leaves)))),)


def _with(pieces: Pieces, asked: Either, part: Pieces) -> Pieces:
    """The pieces with that part of one brace in its place."""
    made: list[Piece] = []
    for piece in pieces:
        match piece:
            case _ if piece is asked:
                made += part or HOLLOW
            case Alternatives(parts=parts):
                made.append(replace(piece, parts=tuple(_with(one, asked, part) for one in parts)))
            case Either(then=then, otherwise=otherwise):
                made.append(replace(piece, then=_with(then, asked, part), otherwise=_with(otherwise, asked, part)))
            case Plain() | Print():
                made.append(piece)
            case _:
                raise AssertionError(piece)
    return tuple(made)
