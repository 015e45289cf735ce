"""How many words a reader reads, as terms over slots.

A word is what stands between blanks, a brace being part of the word it touches. The words of a line are exact but for
these: of a shuffle, the mean of its parts counts; of a printed text, the mean of all it can ever hold; and a brace
that shows nothing leaves the words at both of its sides as if something was shown. Menus are not counted.

Which part of other alternatives is shown is counted along, in slots of its own where `Slots` has none.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from ifplay.check.routines import Ask, Routines, Store, shown
from ifplay.check.sampling.ready import Count
from ifplay.check.slots import Slot
from ifplay.check.terms import NO, YES, Fixed, Held, Term, every, inverse, ordered, reckoned
from ifplay.model.expressions import Constant, Expression, Read
from ifplay.model.graph import Assign, Graph, Place, Say
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled
from ifplay.model.types import Enum, Set, Text, Type

UNIT = 60
"""A word counts so many: a mean is rounded to such a part of a word."""

Words = dict[Term, int]
"""How much is read where each of the terms holds."""

Part = tuple[Term, Sequence[Piece]]


class Wording:
    """The words of a story's blocks. `slots` are those of the story and the further counters of alternatives."""

    def __init__(self, routines: Routines) -> None:
        self.routines = routines
        self.slots: list[Slot] = list(routines.slots.all)
        self._counters = dict(routines.slots.counter)
        self._texts = _texts(routines.graph)
        self._stores: list[Store] = []
        self._steps: dict[Place, tuple[Ask | Store | Count, ...]] = {}

    def steps(self, place: Place) -> tuple[Ask | Store | Count, ...]:
        """The steps of a block, with what is read."""
        found = self._steps.get(place)
        if found is None:
            found = self._steps[place] = tuple(self._made(place))
        return found

    def all(self) -> Iterator[Ask | Store | Count]:
        """The steps of all blocks."""
        for place in range(len(self.routines)):
            yield from self.steps(place)

    def _made(self, place: Place) -> Iterator[Ask | Store | Count]:
        always = 0
        for step, made in zip(self.routines.graph.blocks[place].steps, self.routines.steps(place), strict=True):
            if isinstance(step, Say):
                self._stores = []
                words: Words = {}
                self._run(step.pieces, YES, " ", UNIT, words)
                always += words.pop(YES, 0)
                if words:
                    yield Count(_sum(words))
                yield from self._stores
            yield from made
        if always:
            yield Count(Fixed(always))

    def _run(self, pieces: Sequence[Piece], guard: Term, last: str, unit: int, words: Words) -> str:
        """Adds the words of the pieces, which are shown where the guard holds. `last` is the character before them;
        returns the last of theirs."""
        for piece in pieces:
            match piece:
                case Plain(text):
                    if text:
                        begun = len(text.split()) - (not last.isspace() and not text[0].isspace())
                        _add(words, YES, begun * unit)
                        last = text[-1]
                case Styled(_, inside):
                    last = self._run(inside, guard, last, unit, words)
                case Print(value, kind):
                    self._print(value, kind, unit, words, joined=not last.isspace())
                    last = "x"
                case Either(condition, then, otherwise):
                    holds = self.routines.slots.term(condition.asked)
                    parts = [(holds, then), (inverse(holds), otherwise)]
                    last = self._parts(parts, guard, last, unit, words, whole=True)
                case Plural(count, one, many):
                    single = ordered("==", self.routines.slots.term(count), Fixed(1))
                    parts = [(single, one), (inverse(single), many)]
                    last = self._parts(parts, guard, last, unit, words, whole=True)
                case Alternatives():
                    last = self._alternatives(piece, guard, last, unit, words)
                case _:
                    assert_never(piece)
        return last

    def _parts(self, parts: Sequence[Part], guard: Term, last: str, unit: int, words: Words, *, whole: bool) -> str:
        """The part whose term holds; `whole` says that there always is one."""
        counts: list[Words] = []
        ends: list[str] = []
        for holds, pieces in parts:
            counts.append({})
            ends.append(self._run(pieces, every([guard, holds]), last, unit, counts[-1]))
        if whole and all(count == counts[0] for count in counts):
            _under(YES, counts[0], words)
        else:
            for (holds, _), count in zip(parts, counts, strict=True):
                _under(holds, count, words)
        return next((end for end in ends if not end.isspace()), last)

    def _alternatives(self, piece: Alternatives, guard: Term, last: str, unit: int, words: Words) -> str:
        parts = piece.parts
        if piece.kind == "shuffle" or unit != UNIT:
            ends = [self._run(part, guard, last, round(unit / len(parts)), words) for part in parts]
            return ends[0]
        slot = self._counters.get(piece.counter)
        if slot is None:
            slot = self._counters[piece.counter] = len(self.slots)
            self.slots.append(Slot(f"shown({piece.counter})", 0, len(parts), 0))
        shares = [(ordered("==", Held(slot), Fixed(position)), part) for position, part in enumerate(parts)]
        last = self._parts(shares, guard, last, unit, words, whole=piece.kind != "once")
        if slot >= len(self.routines.slots.all):
            self._stores.append(shown(slot, piece.kind, len(parts), guard))
        return last

    def _print(self, value: Expression, kind: Type, unit: int, words: Words, *, joined: bool) -> None:
        slots = self.routines.slots
        match kind:
            case Enum(names):
                counts = [name.count("_") + 1 for name in names]
                if len(set(counts)) == 1:
                    _add(words, YES, (counts[0] - joined) * unit)
                    return
                term = slots.term(value)
                for position, count in enumerate(counts):
                    here = ordered("==", term, Fixed(position))
                    _add(words, here, (count - joined) * unit)
            case Set(names):
                for name, has in zip(names, slots.set(value, len(names)), strict=True):
                    _add(words, has, (name.count("_") + 1) * unit)
            case Text():
                mean = self._texts.get(value.variable, 1.0) if isinstance(value, Read) else 1.0
                _add(words, YES, round((mean - joined) * unit))
            case _:
                _add(words, YES, (1 - joined) * unit)


def _add(words: Words, guard: Term, amount: int) -> None:
    if amount and guard != NO:
        words[guard] = words.get(guard, 0) + amount


def _under(guard: Term, inside: Words, words: Words) -> None:
    for holds, amount in inside.items():
        _add(words, every([guard, holds]), amount)


def _sum(words: Words) -> Term:
    total: Term = Fixed(0)
    for guard, amount in words.items():
        part = reckoned("*", guard, Fixed(amount))
        total = part if total == Fixed(0) else reckoned("+", total, part)
    return total


def _texts(graph: Graph) -> dict[str, float]:
    """For each text variable, the mean number of words of all it can hold."""
    found: dict[str, set[str]] = {one.name: {one.start} for one in graph.variables if isinstance(one.start, str)}
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Assign) and isinstance(step.value, Constant) and isinstance(step.value.value, str):
                found[step.variable].add(step.value.value)
    return {name: sum(len(text.split()) for text in texts) / len(texts) for name, texts in found.items()}
