"""Small random stories as their authors write them, and what may become of a file.

`stories` are made as a structure that is printed, so that most of them compile; `damaged` is a text after some
accidents.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

COMPARATORS = ("==", "!=", "<", "<=", ">", ">=")
TITLES = ("Home", "Away", "Lost")
KITE = ("packed", "flying", "lost_for_good")
BAG = ("string", "tail")

DECLARATIONS = {
    "told": "flag told",
    "wind": 'number wind: 0..3 = 1 "Wind"',
    "debt": "number debt: -2..1 clamp",
    "kite": "enum kite: packed, flying, lost_for_good",
    "bag": "set bag: string, tail = {string}",
    "nick": 'text nick = "Peyt"',
}

WORDS = (
    "The tide is out",
    "*So* it goes",
    "It rains",
    "See http://x.example/#a",
    "Größe 5",
    "\\{not a brace\\}",
    "+1, I say",
)


@st.composite
def stories(draw: Draw, *, scenes: int = 3, deep: int = 2) -> str:
    """A story of at most so many scenes, with blocks in blocks at most so `deep`."""
    return _Writer(lambda least, most: draw(st.integers(least, most)), deep).story(scenes)


def random_story(seed: int, *, scenes: int = 3, deep: int = 2) -> str:
    """The same, decided by a seed: faster and more evenly spread, but it cannot be made smaller when it fails."""
    return _Writer(Random(seed).randint, deep).story(scenes)


class _Writer:
    """Writes one story."""

    def __init__(self, draw: Callable[[int, int], int], deep: int) -> None:
        self.draw = draw
        self.deep = deep
        self.names: list[str] = []
        self.scenes: list[str] = []
        self.choices = 0
        self.called: set[str] = set()

    def one(self, options: Sequence[T]) -> T:
        return options[self.upto(len(options) - 1)]

    def upto(self, most: int, least: int = 0) -> int:
        return self.draw(least, most)

    def rarely(self, odds: int = 4) -> bool:
        return self.upto(odds - 1) == odds - 1

    # The whole

    def story(self, most_scenes: int) -> str:
        self.names = [name for name in DECLARATIONS if self.rarely(2)]
        self.scenes = [f"s{number}" for number in range(self.upto(most_scenes, 1))]
        lines = ["---", "title: Made", "---", ""]
        lines += [DECLARATIONS[name] for name in self.names]
        bodies = []
        for scene in self.scenes:
            heading = f"== {scene}" + (": A title" if self.rarely() else "")
            bodies += ["", heading, *self.body(scene, "", 0)]
        lines += [self.promise() for _ in range(self.upto(1))]
        return "\n".join(lines + bodies) + "\n"

    def promise(self) -> str:
        if self.rarely(2):
            return f'promise "so": {self.one(("never", "always"))} {self.flag(1, promised=True)}'
        place = f"from {self.one(self.scenes)} " if self.rarely(2) else ""
        return f'promise "so": {place}reach "Home"'

    # Bodies

    def body(self, scene: str, margin: str, level: int, leave: bool = True) -> list[str]:
        """Some statements; with `leave`, the last leaves the scene on every path."""
        lines: list[str] = []
        for _ in range(self.upto(3, 0 if leave else 1)):
            lines += self.statement(scene, margin, level)
        return lines + [margin + self.leaving(scene)] if leave else lines

    def leaving(self, scene: str) -> str:
        later = self.scenes[self.scenes.index(scene) + 1 :]
        if scene in self.called and not self.rarely(4):
            return "~ return"
        if not later or self.rarely(3):
            return f'~ end "{self.one(TITLES)}"' if not self.rarely() else f"-> {self.scenes[0]}"
        return f"-> {self.one(later)}"

    def statement(self, scene: str, margin: str, level: int) -> list[str]:
        kind = self.upto(9)
        later = self.scenes[self.scenes.index(scene) + 1 :]
        if kind <= 3 and level < self.deep:
            return self.menu(scene, margin, level)
        if kind == 4 and level < self.deep:
            lines = [f"{margin}~ if {self.flag(1)}", *self.body(scene, margin + "    ", level + 1, self.rarely())]
            if self.rarely(3):
                lines += [f"{margin}~ else if {self.flag(1)}"]
                lines += self.body(scene, margin + "    ", level + 1, self.rarely())
            if self.rarely(2):
                lines += [f"{margin}~ else", *self.body(scene, margin + "    ", level + 1, self.rarely())]
            return lines
        if kind == 5 and later:
            self.called.add(called := self.one(later))
            return [f"{margin}~ call {called}"]
        if kind <= 7 and self.names:
            return [margin + self.assignment() + self.one(("", " // so"))]
        if kind == 8:
            return [self.one(("", margin + "---", margin + "// nothing", "  "))]
        return [margin + self.prose()]

    def menu(self, scene: str, margin: str, level: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.upto(3, 1)):
            if self.rarely(5):
                lines += [f"{margin}~ if {self.flag(1)}", *self.choice(scene, margin + "    ", level)]
                lines += self.choice(scene, margin, level)
            else:
                lines += self.choice(scene, margin, level)
            if self.rarely(6):
                lines.append("")
        if self.rarely(3):
            if self.rarely(2):
                lines.append(f"{margin}~ otherwise -> {self.one(self.scenes)}")
            else:
                lines += [f"{margin}~ otherwise", *self.body(scene, margin + "    ", level + 1, self.rarely(2))]
        return lines

    def choice(self, scene: str, margin: str, level: int) -> list[str]:
        self.choices += 1
        head = margin + self.one(("*", "+")) + " "
        if self.rarely(5):
            head += f"(c{self.choices}) "
        head += "The same" if self.rarely(8) else f"Pick {self.choices}"
        if self.rarely(6):
            head += " " + self.brace(1)
        if self.rarely(4):
            head += f" {{if {self.flag(1)}}}"
        if self.rarely(4):
            head += f' {{needs {self.flag(1)}: "Not yet."}}'
        if self.rarely(3):
            return [f"{head} -> {self.one(self.scenes)}"]
        if self.rarely(4):
            return [head]
        return [head, *self.body(scene, margin + "    ", level + 1, self.rarely(2))]

    def assignment(self) -> str:
        name = self.one(self.names)
        if name == "told":
            return f"~ told = {self.flag(1)}"
        if name in ("wind", "debt"):
            if self.rarely(5):
                low = self.upto(2, -1)
                return f"~ {name} = random {low}..{low + self.upto(2)}"
            return f"~ {name} {self.one(('=', '+=', '-=', '+='))} {self.number(1)}"
        if name == "kite":
            return f"~ kite = {self.one(KITE)}"
        if name == "bag":
            return self.one(("~ bag += tail", "~ bag -= string", "~ bag += string", "~ bag = {tail}", "~ bag = {}"))
        return '~ nick = "Bo"'

    # Text

    def prose(self) -> str:
        line = self.one(WORDS)
        if self.rarely(2):
            line += " " + self.brace(self.deep)
        return line + self.one((".", ", and so on.", ""))

    def brace(self, deep: int) -> str:
        kind = self.upto(6)
        inner = self.brace(deep - 1) if deep and self.rarely(3) else self.one(("words", "", "*more* words"))
        if kind <= 1:
            return f"{{if {self.flag(1)}: {inner}{self.one(('', ' | other'))}}}"
        if kind == 2:
            return f"{{{self.one(('seq', 'cycle', 'once'))}: {inner} | b | c}}"
        if kind == 3 and self.rarely(2):
            return f"{{shuffle: {inner} | b}}"
        if kind == 4:
            return f"{{plural {self.number(1)}: coin | {inner}}}"
        return f"{{{self.one(self.names)}}}" if self.names else inner

    # Expressions

    def number(self, deep: int) -> str:
        numbers = [name for name in self.names if name in ("wind", "debt")]
        kind = self.upto(5)
        if kind == 0 and deep:
            left, right = self.number(deep - 1), self.number(deep - 1)
            return self.one((f"({left} + {right})", f"{left} * {right}", f"min({left}, {right})", f"-{left}"))
        if kind == 1 and "bag" in self.names:
            return "size(bag)"
        if kind <= 3 and numbers:
            return self.one(numbers)
        return str(self.upto(3))

    def flag(self, deep: int, *, promised: bool = False) -> str:
        kind = self.upto(8)
        if kind <= 1 and deep:
            left, right = self.flag(deep - 1, promised=promised), self.flag(deep - 1, promised=promised)
            return self.one((f"({left} or {right})", f"{left} and {right}", f"not ({left})"))
        if kind == 2 and promised:
            return self.one((f"at({self.one(self.scenes)})", 'ended("Home")'))
        if kind == 3:
            scene = self.one(self.scenes)
            return self.one((f"seen({scene})", f"visits({scene}) > {self.upto(2)}"))
        name = self.one(self.names) if self.names else "none"
        if name == "told":
            return "told"
        if name in ("wind", "debt"):
            return f"{name} {self.one(COMPARATORS)} {self.number(0)}"
        if name == "kite":
            return f"kite {self.one(COMPARATORS)} {self.one(KITE)}"
        if name == "bag":
            return f"bag has {self.one(BAG)}"
        return self.one(("yes", "no"))


# Accidents

INSERTED = (
    "{",
    "}",
    "|",
    "\\",
    "~ ",
    "* ",
    "+ ",
    "-> ",
    "== ",
    "(",
    '"',
    "\t",
    "\r",
    "\x00",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\U0001fa81",
    "e\u0301",
    "~ otherwise\n",
    "~ else\n",
    "~ return\n",
    "---\n",
    "{if ",
    "{seq: ",
    "deck d\n",
    'include "x.story"\n',
    "&a *a",
    "9" * 30,
    "((((((((" * 20,
    "{if yes: " * 80,
    "not " * 300,
    "1 + " * 300,
    "    " * 70 + "* deep\n",
)


@st.composite
def damaged(draw: Draw, text: str) -> str:
    """The text after one to four accidents: characters, lines or indentation lost, doubled, moved or put in."""
    for _ in range(draw(st.integers(1, 4))):
        text = _ACCIDENTS[draw(st.integers(0, len(_ACCIDENTS) - 1))](draw, text)
    return text


def _put_in(draw: Draw, text: str) -> str:
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.sampled_from(INSERTED)) + text[place:]


def _put_in_anything(draw: Draw, text: str) -> str:
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.text(max_size=5)) + text[place:]


def _lose(draw: Draw, text: str) -> str:
    place = draw(st.integers(0, len(text)))
    return text[:place] + text[place + draw(st.integers(1, 8)) :]


def _flip(draw: Draw, text: str) -> str:
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    if raw:
        place = draw(st.integers(0, len(raw) - 1))
        raw[place] ^= 1 << draw(st.integers(0, 7))
    return raw.decode("utf-8", "replace")


def _with_lines(change: Callable[[Draw, list[str], int], None]) -> Callable[[Draw, str], str]:
    def accident(draw: Draw, text: str) -> str:
        lines = text.split("\n")
        change(draw, lines, draw(st.integers(0, len(lines) - 1)))
        return "\n".join(lines)

    return accident


def _lose_line(draw: Draw, lines: list[str], place: int) -> None:
    del lines[place : place + draw(st.integers(1, 3))]


def _double_line(draw: Draw, lines: list[str], place: int) -> None:
    lines.insert(draw(st.integers(0, len(lines))), lines[place])


def _swap_lines(draw: Draw, lines: list[str], place: int) -> None:
    other = draw(st.integers(0, len(lines) - 1))
    lines[place], lines[other] = lines[other], lines[place]


def _shift_line(draw: Draw, lines: list[str], place: int) -> None:
    lines[place] = draw(st.sampled_from(["", " ", "  ", "    ", "\t", "            "])) + lines[place].lstrip()


_ACCIDENTS: tuple[Callable[[Draw, str], str], ...] = (
    _put_in,
    _put_in,
    _put_in_anything,
    _lose,
    _flip,
    _with_lines(_lose_line),
    _with_lines(_double_line),
    _with_lines(_swap_lines),
    _with_lines(_shift_line),
)
