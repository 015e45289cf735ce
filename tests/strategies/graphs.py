"""Small random stories, made directly as graphs: sound, and with something of everything in them.

Every span is on a line of its own, so that a finding's line says what it is about.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from hypothesis import strategies as st
from ifplay.model import expressions as e
from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.model import types as ty
from ifplay.source.spans import Span

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

COMPARATORS = ("==", "!=", "<", "<=", ">", ">=")
OPERATORS = ("+", "-", "*", "min", "max")
TITLES = ("Home", "Away", "Lost")
FILE = "made.story"

KINDS: tuple[tuple[str, ty.Type], ...] = (
    ("told", ty.Flag()),
    ("wind", ty.Number(0, 3)),
    ("debt", ty.Number(-2, 1)),
    ("kite", ty.Enum(("packed", "flying", "lost_for_good"))),
    ("bag", ty.Set(("string", "tail"))),
    ("nick", ty.Text()),
)


@st.composite
def graphs(draw: Draw, *, scenes: int = 3, blocks: int = 4, text: bool = True, shuffles: bool = True) -> g.Graph:
    """A sound graph of at most so many scenes of at most so many blocks; with `text`, lines with braces in them,
    and `shuffles` among these."""
    return _Maker(lambda least, most: draw(st.integers(least, most)), text, shuffles).graph(scenes, blocks)


def random_graph(seed: int, *, scenes: int = 3, blocks: int = 4, text: bool = True, shuffles: bool = True) -> g.Graph:
    """The same, decided by a seed: faster and more evenly spread, but it cannot be made smaller when it fails."""
    return _Maker(Random(seed).randint, text, shuffles).graph(scenes, blocks)


class _Maker:
    """Makes one graph; counts what must be numbered or unique in it."""

    def __init__(self, draw: Callable[[int, int], int], text: bool, shuffles: bool) -> None:
        self.draw = draw
        self.shuffles = shuffles
        self.with_text = text
        self.lines = 0
        self.conditions = 0
        self.counters = 0
        self.choices = 0
        self.variables: dict[str, ty.Type] = {}
        self.scenes: list[str] = []
        self.named: set[tuple[str, str]] = set()

    # Deciding

    def one(self, options: Sequence[T]) -> T:
        return options[self.upto(len(options) - 1)]

    def upto(self, most: int, least: int = 0) -> int:
        return self.draw(least, most)

    def rarely(self, odds: int = 4) -> bool:
        return self.upto(odds - 1) == odds - 1

    def span(self) -> Span:
        self.lines += 1
        return Span(FILE, self.lines, 1, self.lines, 2)

    # The whole

    def graph(self, most_scenes: int, most_blocks: int) -> g.Graph:
        variables = tuple(self.variable(name, kind) for name, kind in KINDS if self.rarely(2))
        self.variables = {variable.name: variable.type for variable in variables}
        self.scenes = [f"s{number}" for number in range(self.upto(most_scenes, 1))]
        scenes: list[g.Scene] = []
        made: list[g.Block] = []
        for scene in self.scenes:
            first = len(made)
            count = self.upto(most_blocks, most_blocks // 2 + 1)
            scenes.append(g.Scene(scene, None, first, self.span()))
            for place in range(first, first + count):
                made.append(self.block(scene, place, first, first + count))
        promises = tuple(self.promise() for _ in range(self.upto(2)))
        return g.Graph(
            g.About("Made"),
            self.scenes[0],
            variables,
            tuple(scenes),
            tuple(made),
            promises,
            self.conditions,
            self.counters,
        )

    def variable(self, name: str, kind: ty.Type) -> g.Variable:
        return g.Variable(name, kind, self.value_of(kind), self.rarely(2), None, self.span())

    def value_of(self, kind: ty.Type) -> ty.Value:
        if isinstance(kind, ty.Flag):
            return self.upto(1)
        if isinstance(kind, ty.Number):
            return self.upto(min(kind.high, 4), max(kind.low, -4))
        if isinstance(kind, ty.Enum):
            return self.upto(len(kind.values) - 1)
        if isinstance(kind, ty.Set):
            return self.upto(2 ** len(kind.values) - 1)
        return self.one(("Peyt", ""))

    def promise(self) -> g.Promise:
        if self.rarely(2):
            kind = "never" if self.rarely(2) else "always"
            return g.Invariant("so", kind, self.flag(2, promised=True), self.span())
        scene = self.one([None, *self.scenes])
        return g.Reach("so", self.one(TITLES), scene, self.span())

    # Blocks

    def block(self, scene: str, place: int, first: int, end: int) -> g.Block:
        steps = tuple(self.step() for _ in range(self.upto(3)))
        return g.Block(scene, steps, self.exit(scene, place, first, end))

    def step(self) -> g.Step:
        kind = self.upto(5)
        if kind == 0:
            return g.Gap("section" if self.rarely() else "paragraph")
        if kind == 1 or not self.variables:
            return g.Say(self.line(), self.span())
        name = self.one(list(self.variables))
        return g.Assign(name, self.expression(self.variables[name], 2, name), self.span())

    def exit(self, scene: str, place: int, first: int, end: int) -> g.Exit:
        numbers = [name for name, kind in self.variables.items() if isinstance(kind, ty.Number)]
        later = self.scenes[self.scenes.index(scene) + 1 :]
        last = place == end - 1
        if place == first and scene == self.scenes[0] and not last and not self.rarely(6):
            options = ["menu"]
        elif last and not self.rarely(8):
            options = ["end"] * 5 + ["jump"] * 2 + ["menu"]
            options += ["return"] * (2 * (scene != self.scenes[0]) or self.rarely(20))
        else:
            options = ["end", "next"] + ["menu"] * 3 + ["jump"] * 4 + ["branch"] * 2 + ["dice"] * bool(numbers)
            options += ["call", "call"] * bool(later)
        kind = self.one(options)

        def target(back: int = 12) -> int:
            """Mostly a block further on; one time in `back`, and from the last one, any block."""
            if last or self.rarely(back):
                return self.upto(end - 1, first)
            return end - 1 if self.rarely() else self.upto(end - 1, place + 1)

        if kind == "menu":
            entries = self.entries(scene, lambda: target(3), 2)
            otherwise = target() if self.rarely(3) else None
            return g.Menu(entries, otherwise, self.span(), None if otherwise is None else self.span())
        if kind == "branch":
            return g.Branch(self.condition(), target(), target(), self.span(), self.span())
        if kind == "dice":
            low = self.upto(2, -1)
            return g.Dice(self.one(numbers), low, low + self.upto(2), target(), self.span())
        if kind == "next":
            return g.Next(target())
        if kind == "call":
            return g.Call(self.one(later), target(), self.span())
        if kind == "jump":
            return g.Jump(self.one([self.scenes[0]] * 2 + self.scenes + later), self.span())
        if kind == "return":
            return g.Return(self.span())
        return g.End(self.one(TITLES), self.span())

    def entries(self, scene: str, target: Callable[[], int], deep: int) -> tuple[g.Entry, ...]:
        made: list[g.Entry] = []
        for _ in range(self.upto(5, 2) if deep == 2 else self.upto(2)):
            if deep and self.rarely(5):
                condition = self.condition()
                then = self.entries(scene, target, deep - 1)
                made.append(g.Fork(condition, then, self.entries(scene, target, deep - 1)))
            else:
                made.append(self.choice(scene, target))
        return tuple(made)

    def choice(self, scene: str, target: Callable[[], int]) -> g.Choice:
        self.choices += 1
        number = self.choices
        name = f"c{number}" if self.rarely() else None
        text: tuple[t.Piece, ...] = (t.Plain("same" if self.rarely(8) else f"pick {number}"),)
        if self.with_text and self.rarely(5):
            text = (*text, *self.line(shuffle=False))
        needs = self.condition() if self.rarely() else None
        return g.Choice(
            f"{scene}.{name}" if name else f"{scene}: {number}",
            name,
            self.rarely(2),
            text,
            self.condition() if self.rarely() else None,
            needs,
            "" if needs is None else "Not yet.",
            target(),
            self.span(),
        )

    # Text

    def line(self, deep: int = 2, *, shuffle: bool = True) -> tuple[t.Piece, ...]:
        """Pieces of a line; `shuffle` says whether there may be shuffles in it."""
        word = t.Plain(self.one((" some", " words", " here.")))
        if not self.with_text or not deep:
            return (word,)
        kind = self.upto(11)
        inner = lambda: self.line(deep - 1, shuffle=shuffle)  # noqa: E731
        if kind == 0:
            return (t.Styled("strong" if self.rarely(2) else "emphasis", inner()),)
        if kind == 1 and self.variables:
            name = self.one(list(self.variables))
            return (word, t.Plain(" "), t.Print(e.Read(name), self.variables[name]))
        if kind <= 3:
            condition = self.condition()
            then, otherwise = inner(), inner() if self.rarely(2) else ()
            return (t.Plain("x"), t.Either(condition, then, otherwise, self.span(), self.span()))
        if kind <= 5:
            which = self.one(("seq", "cycle", "once", "shuffle")[: 4 if shuffle and self.shuffles else 3])
            self.counters += 1
            number = self.counters - 1
            return (word, t.Alternatives(which, number, tuple(inner() for _ in range(self.upto(3, 1)))))
        if kind == 6:
            return (t.Plural(self.number(1), inner(), inner()),)
        return (word,)

    def condition(self) -> t.Condition:
        self.conditions += 1
        number = self.conditions - 1
        return t.Condition(number, self.flag(2), self.span())

    # Expressions

    def expression(self, kind: ty.Type, deep: int, name: str | None = None) -> e.Expression:
        """An expression of that type; mostly one that has to do with the variable of that name."""
        if isinstance(kind, ty.Flag):
            return self.flag(deep)
        if isinstance(kind, ty.Number):
            if name is not None and not self.rarely(3):
                return e.Arithmetic(self.one(("+", "-")), e.Read(name), e.Constant(1))
            return self.number(deep)
        alike = [other for other, its in self.variables.items() if its == kind]
        if isinstance(kind, ty.Set) and alike and not self.rarely(4):
            node = e.With if self.rarely(2) else e.Without
            return node(self.one(alike), self.upto(len(kind.values) - 1))
        if alike and self.rarely(8):
            return e.Read(self.one(alike))
        return e.Constant(self.value_of(kind))

    def number(self, deep: int) -> e.Expression:
        reads = [e.Read(name) for name, kind in self.variables.items() if isinstance(kind, ty.Number)]
        kind = self.upto(7)
        if deep and kind == 0:
            return e.Arithmetic(self.one(OPERATORS), self.number(deep - 1), self.number(deep - 1))
        if kind == 1:
            sets = [name for name, its in self.variables.items() if isinstance(its, ty.Set)]
            if sets:
                return e.Size(self.one(sets))
        if kind == 2 and self.rarely(8):
            return e.Constant(self.one((ty.LEAST, ty.MOST)))
        if kind <= 5 and reads:
            return self.one(reads)
        return e.Constant(self.upto(3, -1))

    def flag(self, deep: int, *, promised: bool = False) -> e.Expression:
        kind = self.upto(11)
        if deep and kind <= 2:
            left = self.flag(deep - 1, promised=promised)
            if kind == 0:
                return e.Not(left)
            node = e.All if kind == 1 else e.Any
            return node(left, self.flag(deep - 1, promised=promised))
        if promised and kind in (3, 4):
            return e.At(self.one(self.scenes)) if kind == 3 else e.Ended(self.one(TITLES))
        if kind == 5:
            return e.Compare(self.one(COMPARATORS), e.Visits(self.one(self.scenes)), e.Constant(self.upto(2)))
        if kind <= 10 and self.variables:
            return self.about(self.one(list(self.variables)), deep)
        return e.Constant(self.upto(1))

    def about(self, name: str, deep: int) -> e.Expression:
        """A question about a variable."""
        kind = self.variables[name]
        if isinstance(kind, ty.Flag):
            return e.Read(name)
        if isinstance(kind, ty.Text):
            return e.Constant(1)
        if isinstance(kind, ty.Number):
            right = self.number(deep - 1) if deep and self.rarely() else e.Constant(self.value_of(kind))
            return e.Compare(self.one(COMPARATORS), e.Read(name), right)
        if isinstance(kind, ty.Set) and not self.rarely():
            return e.Has(name, self.upto(len(kind.values) - 1))
        comparators = ("==", "!=") if isinstance(kind, ty.Set) else COMPARATORS
        return e.Compare(self.one(comparators), e.Read(name), e.Constant(self.value_of(kind)))
