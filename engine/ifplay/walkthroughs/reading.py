"""Reading a file of walkthroughs: from YAML to walks, or to everything that is wrong with it, each with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from ifplay.diagnostics.nearest import listed, suggest
from ifplay.model.types import LEAST, MOST
from ifplay.source.plain_yaml import LARGEST, Listing, Mapping, Node, NotPlain, Refusal, Text, read
from ifplay.source.spans import Span
from ifplay.source.text import Undecodable, decode, hidden_characters
from ifplay.walkthroughs.walk import (
    At,
    Book,
    CanChoose,
    CannotChoose,
    Choose,
    Dice,
    Finish,
    Holds,
    Sees,
    Step,
    Trouble,
    Walk,
)

T = TypeVar("T")

MOST_TROUBLES = 20
"""So many are told."""

_FILE_KEYS = ("story", "walks")
_WALK_KEYS = ("name", "seed", "steps", "ending", "turns")
_STEP_KEYS = ("choose", "dice", "sees", "does not see", "can choose", "cannot choose", "because", "variables", "at")
_EXAMPLE = "walks:\n  - name: A short walk\n    steps:\n      - choose: Go home."

_REFUSALS: dict[Refusal, tuple[str, str]] = {
    "alias": (
        "Anchors (&) and aliases (*) are not allowed in walkthroughs.",
        'Write it out, or put it in quotes: "*Tug*, says the string."',
    ),
    "tag": ("Tags (!) are not allowed in walkthroughs.", 'Put the text in quotes: "! and so on"'),
    "deep": ("Too many lists stand inside one another here.", f"A file of walkthroughs looks like this:\n{_EXAMPLE}"),
    "broken": (
        "This cannot be read as YAML.",
        "A text with a colon or a # in it, or one that begins with a quotation mark, a bracket or *, stands in "
        "quotes: choose: '\"Has it got a name?\"'",
    ),
    "unreadable": ("This cannot be read as YAML.", f"A file of walkthroughs looks like this:\n{_EXAMPLE}"),
}
_DEEPEST = 8
_LONGEST_SAID = 60


def read_walks(file: str, content: bytes) -> Book | tuple[Trouble, ...]:
    """The walkthroughs that a file of that name holds, or what is wrong with it."""
    top = Span(file, 1, 1, 1, 2)
    if len(content) > LARGEST:
        return (Trouble("This file is larger than 64 KiB.", top, "Spread the walkthroughs over several files."),)
    text = decode(file, content)
    if isinstance(text, Undecodable):
        return (Trouble("This file is not UTF-8 text.", text.span, "Save it as UTF-8 in your editor."),)
    if hidden := hidden_characters(file, text):
        return tuple(
            Trouble(f"An invisible control character stands here (U+{ord(character):04X}).", span, "Delete it.")
            for character, span in hidden[:MOST_TROUBLES]
        )
    try:
        node = read(file, text, deepest=_DEEPEST)
    except NotPlain as refused:
        if refused.kind == "broken" and refused.span and (tab := _tab(text, refused.span)):
            message = "A tab stands here, and YAML is indented with spaces alone."
            return (Trouble(message, tab, "Put spaces in its place."),)
        message, hint = _REFUSALS[refused.kind]
        return (Trouble(message, refused.span or top, hint),)
    reader = _Reader(top, text.count("\n") + (not text.endswith("\n")))
    book = reader.book(file, node)
    return tuple(reader.troubles[:MOST_TROUBLES]) if reader.troubles else book


@dataclass(slots=True)
class _Reader:
    """Makes a book of nodes; what is wrong with them is in `troubles`."""

    top: Span
    lines: int
    troubles: list[Trouble] = field(default_factory=list)

    def wrong(self, message: str, span: Span, hint: str) -> None:
        self.troubles.append(Trouble(message, span, hint))

    # The file -------------------------------------------------------------------------------------------------

    def book(self, file: str, node: Node | None) -> Book:
        if not isinstance(node, Mapping):
            here = self.top if node is None else node.span
            what = "No walkthroughs are here." if node is None else "This is no file of walkthroughs."
            self.wrong(what, here, f"It looks like this:\n{_EXAMPLE}")
            return Book(file, None, self.top, (), (self.lines, 2))
        keys = self.keys(node, _FILE_KEYS, "a file of walkthroughs", node.span)
        story = self.read(keys, "story", self.text)
        walks: list[Walk] = []
        if "walks" not in keys:
            self.wrong("There is no list of `walks`.", self.top, f"It looks like this:\n{_EXAMPLE}")
            return Book(file, story, self.top, (), (self.lines, 2))
        key, listing = keys["walks"]
        if not isinstance(listing, Listing) or not listing.items:
            self.wrong("`walks` takes a list of walkthroughs.", key.span, f"It looks like this:\n{_EXAMPLE}")
            return Book(file, story, self.top, (), (self.lines, 2))
        names: dict[str, Span] = {}
        for item in listing.items:
            walk = self.walk(item)
            if walk is None:
                continue
            if walk.name in names:
                first = names[walk.name].line
                self.wrong(
                    f"The name “{_short(walk.name)}” is taken, by the walkthrough in line {first}.",
                    walk.span,
                    "Give each its own name: transcripts are kept by it.",
                )
            names.setdefault(walk.name, walk.span)
            walks.append(walk)
        # Another walk goes before the next key of the file, if one follows, and else to its end.
        after = [other.span.line - 1 for other, _ in node.entries if other.span.line > key.span.line]
        added = min(after, default=self.lines), listing.span.column - 1
        return Book(file, story, keys["story"][1].span if "story" in keys else self.top, tuple(walks), added)

    def walk(self, node: Node) -> Walk | None:
        if not isinstance(node, Mapping):
            self.wrong("A walkthrough has a name and steps.", node.span, f"It looks like this:\n{_EXAMPLE}")
            return None
        keys = self.keys(node, _WALK_KEYS, "a walkthrough", node.span)
        name = self.read(keys, "name", self.text)
        if name is None and "name" not in keys:
            self.wrong("This walkthrough has no name.", node.span, "Begin it with one: - name: A short walk")
        span = keys["name"][1].span if "name" in keys else node.span
        seed = self.read(keys, "seed", self.number)
        turns = self.read(keys, "turns", self.number)
        if turns is not None and turns < 1:
            self.wrong("`turns` counts from 1.", keys["turns"][1].span, "What is read before any choice is turn 1.")
        ending = self.read(keys, "ending", self.text)
        steps: list[Step] = []
        if "steps" in keys:
            key, listing = keys["steps"]
            if isinstance(listing, Listing):
                for item in listing.items:
                    steps += self.step(item)
            elif not (isinstance(listing, Text) and not listing.value):
                self.wrong("`steps` takes a list.", key.span, "Each step begins with a dash: - choose: Go home.")
        finish = Finish(
            ending,
            keys["ending"][0].span if "ending" in keys else span,
            turns,
            keys["turns"][0].span if "turns" in keys else span,
        )
        return Walk("" if name is None else " ".join(name.split()), seed or 0, tuple(steps), finish, span)

    # Steps ----------------------------------------------------------------------------------------------------

    def step(self, node: Node) -> Iterator[Step]:
        if not isinstance(node, Mapping):
            self.wrong("A step says what it is.", node.span, "For example: - choose: Go home.")
            return
        keys = self.keys(node, _STEP_KEYS, "a step", node.span)
        because = None
        if "because" in keys:
            because = self.read(keys, "because", self.text)
            if "cannot choose" not in keys:
                self.wrong(
                    "`because` belongs to `cannot choose`.",
                    keys["because"][0].span,
                    "Write both in one step, the one below the other.",
                )
        what = [name for name in keys if name != "because"]
        if len(what) > 1:
            second = keys[what[1]][0].span
            self.wrong(f"`{what[0]}` and `{what[1]}` are two steps.", second, "Begin each with a dash of its own.")
            return
        for name in what:
            yield from self.kind(name, keys[name][1], because)

    def kind(self, name: str, node: Node, because: str | None) -> Iterator[Step]:
        match name:
            case "choose":
                wanted = self.text("choose", node)
                if wanted is not None:
                    yield Choose(wanted, node.span)
            case "dice":
                for variable, value in self.pairs("dice", node, "{gust: 6}"):
                    number = self.number("dice", value)
                    if number is not None:
                        yield Dice(variable.value, number, variable.span)
            case "variables":
                for variable, value in self.pairs("variables", node, "{wind: 2}"):
                    if isinstance(value, Mapping) and all(v == Text("", v.span) for _, v in value.entries):
                        # {string, tail}, as a story writes a set: to YAML, keys without values.
                        yield Holds(variable.value, tuple(key.value for key, _ in value.entries), variable.span)
                    elif isinstance(value, Listing):
                        values = [item.value for item in value.items if isinstance(item, Text)]
                        if len(values) < len(value.items):
                            self.wrong("A set is a list of its values.", value.span, "For example: bag: [string, tail]")
                        yield Holds(variable.value, tuple(values), variable.span)
                    elif isinstance(value, Text):
                        yield Holds(variable.value, value.value, variable.span)
                    else:
                        self.wrong("A variable has one value.", value.span, "For example: wind: 2")
            case "at":
                scene = self.text("at", node)
                if scene is not None:
                    yield At(scene, node.span)
            case _:
                for words in self.texts(name, node):
                    yield _check(name, words, because)

    # Parts ----------------------------------------------------------------------------------------------------

    def keys(self, node: Mapping, known: tuple[str, ...], what: str, span: Span) -> dict[str, tuple[Text, Node]]:
        """The entries by their keys; keys that mean nothing or stand there twice are said."""
        found: dict[str, tuple[Text, Node]] = {}
        for key, value in node.entries:
            if key.value in found:
                self.wrong(f"`{_short(key.value)}` stands here twice.", key.span, "Keep one of the two lines.")
            elif key.value not in known:
                near = suggest(key.value, known) if len(key.value) <= _LONGEST_SAID else None
                hint = f"Did you mean `{near}`?" if near else f"What can be said here is {listed(known, 'and')}."
                self.wrong(f"`{_short(key.value)}` means nothing in {what}.", key.span, hint)
            else:
                found[key.value] = key, value
        if not node.entries:
            self.wrong(f"Nothing is said in {what}.", span, f"What can be said here is {listed(known, 'and')}.")
        return found

    def read(self, keys: dict[str, tuple[Text, Node]], name: str, parse: Callable[[str, Node], T | None]) -> T | None:
        """The value of a key, where it is there."""
        return parse(name, keys[name][1]) if name in keys else None

    def text(self, name: str, node: Node) -> str | None:
        if isinstance(node, Text) and node.value.strip():
            return node.value.strip()
        self.wrong(f"`{name}` takes some text.", node.span, f"For example: {name}: {_SAMPLES.get(name, 'Go home.')}")
        return None

    def texts(self, name: str, node: Node) -> Iterator[Text]:
        items = node.items if isinstance(node, Listing) and node.items else (node,)
        for item in items:
            text = self.text(name, item)
            if text is not None:
                yield Text(text, item.span)

    def number(self, name: str, node: Node) -> int | None:
        if isinstance(node, Text) and _is_whole(node.value) and LEAST <= int(node.value) <= MOST:
            return int(node.value)
        self.wrong(f"`{name}` takes a whole number.", node.span, "For example: 7")
        return None

    def pairs(self, name: str, node: Node, example: str) -> Iterator[tuple[Text, Node]]:
        if not isinstance(node, Mapping) or not node.entries:
            self.wrong(f"`{name}` takes names with their values.", node.span, f"For example: - {name}: {example}")
            return
        met: set[str] = set()
        for key, value in node.entries:
            if key.value in met:
                hint = "Begin another step: - dice: …" if name == "dice" else "Keep one of the two."
                self.wrong(f"`{_short(key.value)}` stands here twice.", key.span, hint)
            met.add(key.value)
            yield key, value


_SAMPLES = {"name": "A short walk", "story": "kite.story", "at": "beach", "ending": "Home by dark"}


def _check(name: str, words: Text, because: str | None) -> Step:
    match name:
        case "can choose":
            return CanChoose(words.value, words.span)
        case "cannot choose":
            return CannotChoose(words.value, because, words.span)
        case _:
            return Sees(words.value, name == "does not see", words.span)


def _tab(text: str, place: Span) -> Span | None:
    """The tab that a line is indented with, where YAML gave up on it."""
    line = text.split("\n")[place.line - 1]
    column = len(line) - len(line.lstrip(" ")) + 1
    return Span(place.file, place.line, column, place.line, column + 1) if line.lstrip(" ").startswith("\t") else None


def _is_whole(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdecimal() and len(digits) <= 19


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SAID else text[:_LONGEST_SAID] + "…"
