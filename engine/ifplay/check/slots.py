"""What a story remembers, as numbered slots: one whole number each, one bit for each in masks of slots.

A slot is what `Remembered` has a bit for: a flag, a number, an enum, one value of a set (0 or 1), the mark of a
once-only choice, the visits of a scene, the counter of alternatives that can ask a condition. Slot k has bit `1 << k`
there, so that the liveness of a place is a mask of slots. Texts are remembered too, but nothing can ask for them:
their slots hold 0 for ever.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import assert_never

from ifplay.check.remembered import Remembered
from ifplay.check.terms import (
    NO,
    YES,
    Fixed,
    Held,
    Term,
    Total,
    every,
    inverse,
    ordered,
    reckoned,
    some,
)
from ifplay.model.expressions import (
    All,
    Any,
    Arithmetic,
    At,
    Compare,
    Constant,
    Ended,
    Expression,
    Has,
    Not,
    Read,
    Size,
    Visits,
    With,
    Without,
)
from ifplay.model.graph import Graph, Menu, Say, choices
from ifplay.model.text import Alternatives, all_pieces
from ifplay.model.types import Set, Text
from ifplay.runtime.layout import Layout
from ifplay.runtime.ranges import bounds

ENDLESS = 2**48
"""Where a visit counter that is asked for exactly would end: no search gets that far."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One remembered number: what it can be, and what it is before the first scene is entered."""

    name: str
    low: int
    high: int
    start: int


class Slots:
    """The slots of a story. `enough` are the visit counts that stand for themselves and all beyond (`visits`), `ends`
    the values of numbers that do so (`ends`); slots that hold such are in the mask `rounded`."""

    def __init__(
        self,
        graph: Graph,
        remembered: Remembered,
        enough: Mapping[str, int],
        ends: Mapping[str, tuple[int, int]] = MappingProxyType({}),
    ) -> None:
        self.remembered = remembered
        self.layout = Layout(graph)
        made: dict[int, Slot] = {}
        self.variable: dict[str, int] = {}
        self.members: dict[str, tuple[int, ...]] = {}
        for variable in graph.variables:
            start = variable.start if isinstance(variable.start, int) else 0
            if isinstance(variable.type, Set):
                self.members[variable.name] = tuple(_number(bit) for bit in remembered.members[variable.name])
                for place, number in enumerate(self.members[variable.name]):
                    made[number] = Slot(f"{variable.name} has {variable.type.values[place]}", 0, 1, start >> place & 1)
            else:
                number = self.variable[variable.name] = _number(remembered.variable[variable.name])
                low, high = ends.get(variable.name) or bounds(variable.type)
                made[number] = Slot(variable.name, low, high, min(max(start, low), high))
        self.visits = {scene: _number(bit) for scene, bit in remembered.visits.items()}
        for scene, number in self.visits.items():
            made.setdefault(number, Slot(f"visits({scene})", 0, enough.get(scene, ENDLESS), 0))
        self.mark = {choice: _number(bit) for choice, bit in remembered.mark.items()}
        for choice, number in self.mark.items():
            made[number] = Slot(f"taken({choice})", 0, 1, 0)
        self.counter = {counter: _number(bit) for counter, bit in remembered.counter.items()}
        parts = _parts(graph)
        for counter, number in self.counter.items():
            made[number] = Slot(f"shown({counter})", 0, parts[counter], 0)
        self.rounded = sum(remembered.variable[name] for name in ends)
        self.rounded |= sum(bit for scene, bit in remembered.visits.items() if scene in enough)
        self.all: tuple[Slot, ...] = tuple(made[number] for number in range(len(made)))

    def term(self, expression: Expression) -> Term:
        """The expression over slots; `At` and `Ended` must have been folded away (`folding`)."""
        match expression:
            case Constant(value):
                return Fixed(value) if isinstance(value, int) else NO
            case Read(variable):
                return Held(self.variable[variable])
            case Visits(scene):
                return Held(self.visits[scene])
            case Not(operand):
                return inverse(self.term(operand))
            case All():
                return every([self.term(part) for part in _spine(expression, All)])
            case Any():
                return some([self.term(part) for part in _spine(expression, Any)])
            case Compare(operator, left, right):
                if self._is_set(left) or self._is_set(right):
                    same = every([_same(one, other) for one, other in zip(*self._both(left, right), strict=True)])
                    return same if operator == "==" else inverse(same)
                return ordered(operator, self.term(left), self.term(right))
            case Arithmetic(operator, left, right):
                return reckoned(operator, self.term(left), self.term(right))
            case Has(variable, member):
                return Held(self.members[variable][member])
            case Size(variable):
                return Total(self.members[variable])
            case With() | Without() | At() | Ended():
                raise AssertionError(f"no number: {expression}")
            case _:
                assert_never(expression)

    def set(self, expression: Expression, count: int) -> tuple[Term, ...]:
        """A set of `count` values, as one term for each of them."""
        match expression:
            case Constant(int(mask)):
                return tuple(YES if mask >> place & 1 else NO for place in range(count))
            case Read(variable):
                return tuple(Held(slot) for slot in self.members[variable])
            case With(variable, member) | Without(variable, member):
                terms: list[Term] = [Held(slot) for slot in self.members[variable]]
                terms[member] = YES if isinstance(expression, With) else NO
                return tuple(terms)
            case _:
                raise AssertionError(f"no set: {expression}")

    def _is_set(self, expression: Expression) -> bool:
        return isinstance(expression, With | Without) or (
            isinstance(expression, Read) and expression.variable in self.members
        )

    def _both(self, left: Expression, right: Expression) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        named = next(one for one in (left, right) if isinstance(one, Read | With | Without))
        count = len(self.members[named.variable])
        return self.set(left, count), self.set(right, count)

    def values(self, held: Sequence[int]) -> list[int | str]:
        """The values of a state (`runtime.layout`) with these numbers in the slots; texts and the counters without a
        slot as they start."""
        layout = self.layout
        values: list[int | str] = list(layout.start)
        for name, slot in self.variable.items():
            if not isinstance(layout.types[name], Text):
                values[layout.variable[name]] = held[slot]
        for name, members in self.members.items():
            values[layout.variable[name]] = sum(held[slot] << place for place, slot in enumerate(members))
        for scene, slot in self.visits.items():
            values[layout.visits[scene]] = held[slot]
        for choice, slot in self.mark.items():
            values[layout.mark[choice]] = held[slot]
        for counter, slot in self.counter.items():
            values[layout.counter[counter]] = held[slot]
        return values

    def held(self, values: Sequence[int | str]) -> list[int]:
        """The numbers in the slots in a state with these values."""
        layout = self.layout
        found = [0] * len(self.all)
        for name, slot in self.variable.items():
            value = values[layout.variable[name]]
            one = self.all[slot]
            found[slot] = min(max(value, one.low), one.high) if isinstance(value, int) else 0
        for name, members in self.members.items():
            mask = values[layout.variable[name]]
            assert isinstance(mask, int)
            for place, slot in enumerate(members):
                found[slot] = mask >> place & 1
        for kinds, where in ((self.visits, layout.visits), (self.mark, layout.mark), (self.counter, layout.counter)):
            for key, slot in kinds.items():
                value = values[where[key]]  # type: ignore[index]
                assert isinstance(value, int)
                found[slot] = min(value, self.all[slot].high)
        return found


def _number(bit: int) -> int:
    return bit.bit_length() - 1


def _same(one: Term, other: Term) -> Term:
    if isinstance(other, Fixed):
        return one if other.value else inverse(one)
    if isinstance(one, Fixed):
        return other if one.value else inverse(other)
    return ordered("==", one, other)


def _spine(expression: All | Any, kind: type[All] | type[Any]) -> list[Expression]:
    """`a and b and c`, which is nested to the left, as a list."""
    parts: list[Expression] = []
    node: Expression = expression
    while isinstance(node, All | Any) and isinstance(node, kind):
        parts.append(node.right)
        node = node.left
    parts.append(node)
    return parts[::-1]


def _parts(graph: Graph) -> dict[int, int]:
    """How many parts each alternatives has, by counter."""
    found: dict[int, int] = {}
    for block in graph.blocks:
        texts = [step.pieces for step in block.steps if isinstance(step, Say)]
        if isinstance(block.exit, Menu):
            texts += [choice.text for choice in choices(block.exit.entries)]
        for text in texts:
            for piece in all_pieces(text):
                if isinstance(piece, Alternatives):
                    found[piece.counter] = len(piece.parts)
    return found
