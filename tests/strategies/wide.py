"""Random stories with few states, each of them wide: for checkers that pack states into words.

What they remember goes beyond one word, or two; numbers lie at the ends of 32 and 64 bits; dice have many sides; calls
go three deep. The beginnings differ, and a last scene asks for nearly everything, so that nearly everything is live.
"""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from ifplay.compile.pipeline import compile_text
from ifplay.model import types as ty
from ifplay.model.graph import Graph

T = TypeVar("T")

COMPARATORS = ("==", "!=", "<", "<=", ">", ">=")

NUMBERS: dict[str, tuple[int, int]] = {
    "tiny": (0, 3),
    "debt": (-2, 1),
    "die": (-3, 100),
    "crest": (ty.MOST - 9, ty.MOST),
    "trench": (ty.LEAST + 1, ty.LEAST + 9),
    "middle": (-(2**30), 2**30),
    "word": (-(2**31), 0),
    "half": (0, 2**31),
    "askew": (-2_000_000_000, 147_483_648),
    "far": (5_000_000_000, 6_000_000_000),
    "under": (-3_000_000_000, -2_000_000_000),
}
"""The ranges, of which none is wider than a story's text may say."""


def wide_story(seed: int) -> str:
    """A story decided by a seed."""
    return _Writer(Random(seed)).story()


def wide_graph(seed: int) -> Graph | None:
    """The same, compiled, if it is one that can be played; in some, a number has all of 64 bits for its range, which a
    graph may say, but no text."""
    graph = compile_text(wide_story(seed), name="wide.story").graph
    random = Random(seed)
    if graph is None or random.randrange(3):
        return graph
    numbers = [one.name for one in graph.variables if isinstance(one.type, ty.Number)]
    endless = random.choice(numbers)
    variables = tuple(replace(one, type=ty.Number()) if one.name == endless else one for one in graph.variables)
    return replace(graph, variables=variables)


class _Writer:
    """Writes one story."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.choices = 0
        self.flags = [f"f{number}" for number in range(self.one((1, 3, 40, 70, 140)))]
        self.keys = [f"k{number}" for number in range(64)] if self.rarely(2) else []
        self.numbers = random.sample(list(NUMBERS), random.randint(1, 4))
        self.scenes = [f"s{number}" for number in range(random.randint(2, 4))]

    def one(self, options: Sequence[T]) -> T:
        return self.random.choice(options)

    def rarely(self, odds: int = 4) -> bool:
        return not self.random.randrange(odds)

    # The whole

    def story(self) -> str:
        lines = ["---", "title: Wide", "---", *(f"flag {name}" for name in self.flags)]
        if self.keys:
            lines.append(f"set keys: {', '.join(self.keys)} = {{{', '.join(self.random.sample(self.keys, 5))}}}")
        for name in self.numbers:
            low, high = NUMBERS[name]
            start = self.one((low, high, (low + high) // 2))
            lines.append(f"number {name}: {low}..{high}{self.one((' clamp', ''))} = {start}")
        if self.rarely(2):
            lines.append(f'promise "so": {self.one(("never", "always"))} {self.flag()}')
        for position, scene in enumerate(self.scenes):
            lines += ["", f"== {scene}", *self.statements(2), *self.menu([*self.scenes, "last"][position + 1], scene)]
        for position in range(3):
            lines += ["", f"== c{position}", *self.statements(2)]
            if position < 2:
                lines.append(f"~ call c{position + 1}")
            if self.rarely(3):
                lines += [f"+ Pick {self.number_of_choice()}", *self.statements(1, "    "), f"* {self.text()}"]
                lines.append(f"~ otherwise -> {self.scenes[-1]}")
            lines.append("~ return")
        return "\n".join([*lines, "", "== last", *self.last()]) + "\n"

    def last(self) -> list[str]:
        """Asks for everything, or nearly so."""
        lines = [
            f"{{if {' or '.join(self.flags[first : first + 30])}: a | b}}." for first in range(0, len(self.flags), 30)
        ]
        lines += [f"It is {{if {self.about(name)}: so | not so}}." for name in self.numbers if not self.rarely()]
        if self.keys:
            asked = self.one(("size(keys) > 5", f"size(keys) == {self.one(self.numbers)}", "keys has k63"))
            lines.append(f"{{if {asked}: x}} they say.")
        for title in ("Home", "Away"):
            asks = f" {{if {self.flag()}}}" if self.rarely() else ""
            lines += [f"+ {title} {self.number_of_choice()}{asks}", f'    ~ end "{title}"']
        return lines

    def menu(self, onward: str, scene: str) -> list[str]:
        lines: list[str] = []
        for number in range(self.random.randint(2, 4)):
            once = self.rarely(3)
            asks = f" {{if {self.flag()}}}" if self.rarely(3) else ""
            lines.append(f"{'*' if once else '+'} {self.text()}{asks}")
            lines += self.statements(3, "    ")
            if self.rarely(3) or (number == 0 and scene == "s0"):
                lines.append("    ~ call c0")
            lines.append(f"    -> {scene if once and self.rarely(2) else onward}")
        if self.rarely(2):
            lines.append(f"~ otherwise -> {onward}")
        return lines

    def number_of_choice(self) -> int:
        self.choices += 1
        return self.choices

    def text(self) -> str:
        return f"Pick {self.number_of_choice()}" + (" " + self.brace() if self.rarely(3) else "")

    # Statements

    def statements(self, most: int, margin: str = "") -> list[str]:
        return [margin + line for _ in range(self.random.randint(0, most)) for line in self.statement()]

    def statement(self) -> list[str]:
        kind = self.random.randrange(9)
        if kind <= 1:
            return [f"~ {name} = {self.one(('yes', 'yes', self.flag()))}" for name in self.some(self.flags, 4)]
        if kind == 2 and self.keys:
            chosen = ", ".join(self.some(self.keys, 3))
            return self.one(
                ([f"~ keys += {self.one(self.keys)}"], ["~ keys -= k63", "~ keys += k0"], [f"~ keys = {{{chosen}}}"])
            )
        if kind == 3:
            return [f"So {self.brace()}."]
        if kind == 4 and self.rarely(2):
            name = self.one(self.numbers)
            low, high = NUMBERS[name]
            if name == "die" and self.rarely(2):
                return ["~ die = random -3..100"]
            least = self.one((low, high - 1, max(low - 1, ty.LEAST + 1)))
            return [f"~ {name} = random {least}..{min(least + self.random.randint(1, 5), ty.MOST)}"]
        return ["~ " + self.assignment()]

    def some(self, names: Sequence[str], most: int) -> list[str]:
        return self.random.sample(names, min(len(names), self.random.randint(1, most)))

    def assignment(self) -> str:
        name = self.one(self.numbers)
        operator = self.one(("=", "+=", "-=", "="))
        return f"{name} {operator} {self.amount()}"

    # Expressions

    def amount(self, deep: int = 2) -> str:
        """A number: small, at an end of something, or reckoned."""
        kind = self.random.randrange(10)
        if deep and kind <= 2:
            left, right = self.amount(deep - 1), self.amount(deep - 1)
            return self.one(
                (
                    f"({left} + {right})",
                    f"({left} - {right})",
                    f"({left} * {right})",
                    f"min({left}, {right})",
                    f"max({left}, {right})",
                )
            )
        if kind <= 4:
            return self.one(self.numbers)
        if kind == 5:
            return f"visits({self.one(self.scenes)})"
        if kind == 6 and self.keys:
            return "size(keys)"
        if kind == 7:
            low, high = NUMBERS[self.one(list(NUMBERS))]
            return f"({self.one((low, high, low + 1, high - 1, ty.MOST, -ty.MOST, 2**31, 2**32))})"
        return str(self.random.randint(0, 3))

    def about(self, name: str) -> str:
        """A question about a number."""
        low, high = NUMBERS[name]
        other = self.one((str(low), str(high), str((low + high) // 2), self.one(self.numbers), self.amount(1)))
        return f"{name} {self.one(COMPARATORS)} {other}"

    def flag(self) -> str:
        kind = self.random.randrange(8)
        if kind == 0:
            return f"({self.one(self.flags)} and not {self.one(self.flags)})"
        if kind == 1 and self.keys:
            return f"keys has {self.one(self.keys)}"
        if kind <= 3:
            return self.about(self.one(self.numbers))
        if kind == 4:
            return self.one(
                (f"visits({self.one(self.scenes)}) > 1", f"visits(c1) == {self.one(self.numbers)}", "seen(c2)")
            )
        return self.one(self.flags)

    def brace(self) -> str:
        kind = self.random.randrange(5)
        if kind == 0:
            return f"{{shuffle: {{if {self.flag()}: x}} | b}}"
        if kind <= 2:
            one, other = self.flag(), self.flag()
            return f"{{{self.one(('seq', 'cycle', 'once'))}: a {{if {one}: x | y}} | b | c {{if {other}: z}}}}"
        if kind == 3:
            return f"{{plural {self.one(self.numbers)}: one {{if {self.flag()}: x}} | more}}"
        return f"{{if {self.flag()}: so | {{if {self.flag()}: or so}}}}"
