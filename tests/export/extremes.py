"""Random graphs at the edges of what values can be: all of 64 bits, sets of 64, long shuffles, dice of any number of
sides, and text of other planes, of blanks and of marks."""

from collections.abc import Sequence
from random import Random

from ifplay.model import expressions as e
from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.model import types as ty

from tests.strategies.graphs import _Maker

EDGES = (
    0,
    1,
    -1,
    2**31,
    2**53 - 1,
    2**53,
    2**53 + 1,
    -(2**53),
    ty.MOST,
    ty.MOST - 1,
    ty.LEAST,
    ty.LEAST + 1,
    3037000500,
)
WORDS = (
    " some",
    " ",
    "  words ",
    "\t",
    "",
    ", here",
    ".",
    " 𐍈𐍈",
    "e\u0301",
    "(",
    ")",
    "a_b",
    "!",
    " \u00a0x",
    "👩\u200d👧",
)
KINDS: dict[str, tuple[ty.Type, ...]] = {
    "told": (ty.Flag(),),
    "wind": (ty.Number(), ty.Number(-(2**30), 2**30), ty.Number(ty.MOST - 9, ty.MOST), ty.Number(2**53 - 2, 2**53 + 5)),
    "debt": (ty.Number(), ty.Number(ty.LEAST, ty.LEAST + 2**31), ty.Number(-3, 1000)),
    "kite": (ty.Enum(tuple(f"k_{place}" for place in range(40))),),
    "bag": tuple(ty.Set(tuple(f"thing_{place}" for place in range(count))) for count in (64, 54, 53, 33, 1)),
    "nick": (ty.Text(),),
}


def extreme_graph(seed: int) -> g.Graph:
    """The graph of that seed."""
    random = Random(seed)
    return _Extreme(random).graph(random.randint(1, 4), random.randint(2, 5))


class _Extreme(_Maker):
    def __init__(self, random: Random) -> None:
        super().__init__(random.randint, True, True)
        self.random = random

    def edge(self, kind: ty.Number) -> int:
        near = [edge for edge in (*EDGES, kind.low, kind.high, kind.high - 1) if kind.low <= edge <= kind.high]
        return self.random.choice(near)

    def variable(self, name: str, kind: ty.Type) -> g.Variable:
        kind = self.one(KINDS[name])
        label = None if self.rarely(2) else f'"{name}" -- it\'s'
        return g.Variable(name, kind, self.value_of(kind), self.rarely(2), label, self.span())

    def value_of(self, kind: ty.Type) -> ty.Value:
        if isinstance(kind, ty.Number):
            return self.edge(kind)
        if isinstance(kind, ty.Set):
            full = 2 ** len(kind.values) - 1
            return self.one((0, full, full >> 1, full ^ 1, self.random.getrandbits(len(kind.values))))
        if isinstance(kind, ty.Text):
            return self.one((*WORDS, "Größe  5"))
        return super().value_of(kind)

    def number(self, deep: int) -> e.Expression:
        if deep and self.rarely(2):
            return e.Arithmetic(self.one(("+", "-", "*", "min", "max")), self.number(deep - 1), self.number(deep - 1))
        if self.rarely(4):
            return e.Constant(self.edge(ty.Number()))
        return super().number(deep)

    def expression(self, kind: ty.Type, deep: int, name: str | None = None) -> e.Expression:
        if isinstance(kind, ty.Number) and self.rarely(2):
            return self.number(3)
        return super().expression(kind, deep, name)

    def exit(self, scene: str, place: int, first: int, end: int) -> g.Exit:
        made = super().exit(scene, place, first, end)
        if isinstance(made, g.Dice):
            low = self.one((-1, 0, ty.LEAST, 2**53 - 3, 1))
            high = self.one((low, low + 5, low + 2**53, ty.MOST))
            return g.Dice(made.variable, low, min(max(low, high), ty.MOST), made.next, made.span)
        return made

    def line(self, deep: int = 2, *, shuffle: bool = True) -> tuple[t.Piece, ...]:
        if self.rarely(3):
            return (t.Plain(self.one(WORDS)), *super().line(deep, shuffle=shuffle), t.Plain(self.one(WORDS)))
        if deep and self.rarely(4):
            self.counters += 1
            count = self.one((1, 2, 53, 54, 64, 70))
            parts: Sequence[tuple[t.Piece, ...]] = [
                () if self.rarely(6) else self.line(0) if self.rarely(2) else (t.Plain(f" part {place}"),)
                for place in range(count)
            ]
            kind = self.one(("shuffle", "cycle", "once", "seq") if shuffle else ("cycle", "once", "seq"))
            return (t.Plain("One:"), t.Alternatives(kind, self.counters - 1, tuple(parts)))
        return super().line(deep, shuffle=shuffle)

    def choice(self, scene: str, target: object) -> g.Choice:
        made = super().choice(scene, target)  # type: ignore[arg-type]
        text = made.text if self.rarely(2) else (*made.text, *self.line())
        return g.Choice(
            made.id, made.name, made.once, text, made.shown, made.needs, made.reason, made.target, made.span
        )
