"""A story file's tree from its text: its declarations and each of its scenes are parsed on their own.

So a mistake in one scene hides none in another. Inside a chunk, a line that cannot be read is reported, made
harmless, and the chunk is read again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import pairwise

from lark import Lark, Token
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from ifplay.diagnostics.report import Diagnostic, Outcome, Related
from ifplay.diagnostics.rules import BAD_FRONT_MATTER, MIXED_INDENTATION, SYNTAX, TOO_DEEP
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.builder import Builder
from ifplay.syntax.complaints import complain
from ifplay.syntax.front import has_front_matter, read_front_matter
from ifplay.syntax.indents import DEEPEST, MOST_OPERATORS, Indents, Misaligned, TooDeep, width_of
from ifplay.syntax.misplaced import misaligned, no_block, too_deep_line
from ifplay.syntax.remembered import Chunk, Read, Readings, Tree
from ifplay.syntax.trouble import Trouble

_GRAMMAR = ("story", "prose", "expressions", "declarations", "tokens")
_SCENE = re.compile(r"^== ", re.MULTILINE)
_SPACES = re.compile(r"^ +(?=[^\s])", re.MULTILINE)
_TABS = re.compile(r"^ *\t[ \t]*(?=[^\s])", re.MULTILINE)
_MOST_MISTAKES = 25
_REREADING = 4_000_000  # Characters a chunk is read again for, at most.


@cache
def _parser() -> tuple[Lark, Builder, Indents]:
    folder = resources.files("ifplay.grammar")
    grammar = "\n".join((folder / f"{name}.lark").read_text(encoding="utf-8") for name in _GRAMMAR)
    builder, indents = Builder(), Indents()
    parser = Lark(
        grammar,
        parser="lalr",
        lexer="contextual",
        postlex=indents,
        transformer=builder,
        start=["declarations", "scene"],
        maybe_placeholders=True,
    )
    return parser, builder, indents


def parse(file: str, text: str, *, main: bool, readings: Readings | None = None) -> Outcome[nodes.StoryFile]:
    """The tree of a file. `text` has LF line ends; `main` is the story itself, which has front matter. What is among
    the `readings` is not read again."""
    diagnostics: list[Diagnostic] = []
    front: nodes.FrontMatter | None = None
    start = base = 0
    if main:
        outcome = read_front_matter(file, text)
        diagnostics += outcome.diagnostics
        front, start, base = outcome.value.matter, outcome.value.end, outcome.value.lines
    elif has_front_matter(text):
        diagnostics.append(
            Diagnostic(
                BAD_FRONT_MATTER,
                "An included file has no front matter of its own.",
                Span(file, 1, 1, 1, 4),
                "Delete it here: only the story that includes this file has front matter.",
            )
        )
        value = read_front_matter(file, text).value
        start, base = value.end, value.lines
    mixed = _mixed_indentation(file, text, start, base)
    if mixed:
        diagnostics.append(mixed)
    declarations: tuple[nodes.Declaration, ...] = ()
    broken = False
    lost: tuple[str, ...] = ()
    scenes: list[nodes.Scene] = []
    for chunk in _chunks(file, text, start, base, quietly=mixed is not None):
        read = readings.read(chunk, _read) if readings is not None else _read(chunk)
        diagnostics += read.diagnostics
        if isinstance(read.tree, nodes.Scene):
            scenes.append(replace(read.tree, broken=True) if read.broken else read.tree)
        else:
            declarations, broken, lost = read.tree, read.broken, read.lost
    return Outcome(nodes.StoryFile(file, front, declarations, tuple(scenes), broken, lost), tuple(diagnostics))


@dataclass(frozen=True, slots=True)
class Heard:
    """A file as tokens: where its front matter ends, and for each chunk what the lexer made of it."""

    start: int
    chunks: tuple[tuple[Chunk, tuple[Token, ...]], ...]


def listen(file: str, text: str, *, main: bool) -> Outcome[Heard]:
    """The tokens of a file; of a chunk with mistakes, which are told, those of what was made of it."""
    diagnostics: list[Diagnostic] = []
    start = base = 0
    if main:
        outcome = read_front_matter(file, text)
        diagnostics += outcome.diagnostics
        start, base = outcome.value.end, outcome.value.lines
    mixed = _mixed_indentation(file, text, start, base)
    if mixed:
        diagnostics.append(mixed)
    _, _, indents = _parser()
    chunks = []
    try:
        for chunk in _chunks(file, text, start, base, quietly=mixed is not None):
            indents.heard = []
            diagnostics += _read(chunk).diagnostics
            chunks.append((chunk, tuple(indents.heard)))
    finally:
        indents.heard = None
    return Outcome(Heard(start, tuple(chunks)), tuple(diagnostics))


def _chunks(file: str, text: str, start: int, base: int, *, quietly: bool) -> Iterator[Chunk]:
    """The declarations, then every scene. Each chunk ends with a line end."""
    bounds = [match.start() for match in _SCENE.finditer(text, start)]
    first = bounds[0] if bounds else len(text)
    head = text[start:first]
    if head.strip():
        # The line end in front lets the first line be preceded by what every other line is.
        yield Chunk(file, "declarations", base - 1, f"\n{head}" if head.endswith("\n") else f"\n{head}\n", quietly)
    line = base + head.count("\n")
    for begin, end in pairwise([*bounds, len(text)]):
        scene = text[begin:end]
        yield Chunk(file, "scene", line, scene if scene.endswith("\n") else scene + "\n", quietly)
        line += scene.count("\n")


def _mixed_indentation(file: str, text: str, start: int, base: int) -> Diagnostic | None:
    spaces, tabs = _SPACES.search(text, start), _TABS.search(text, start)
    if spaces is None or tabs is None:
        return None
    first, second = sorted((spaces, tabs), key=lambda match: match.start())
    kinds = ("spaces", "a tab") if first is spaces else ("a tab", "spaces")

    def place(match: re.Match[str]) -> Span:
        line = base + text.count("\n", start, match.start()) + 1
        return Span(file, line, 1, line, match.end() - match.start() + 1)

    here, there = place(second), place(first)
    return Diagnostic(
        MIXED_INDENTATION,
        f"This line is indented with {kinds[1]}, line {there.line} with {kinds[0]}.",
        here,
        "Use one of the two in the whole file; most editors can convert the indentation for you.",
        (Related(f"here it is {kinds[0]}", there),),
    )


def _read(chunk: Chunk) -> Read:
    reading = _Reading(chunk)
    tree = reading.read()
    return Read(tree, tuple(reading.diagnostics), reading.broken, tuple(reading.lost))


class _Reading:
    """Reads one chunk, again after each mistake; afterwards `diagnostics`, `broken` and `lost` tell of them."""

    def __init__(self, chunk: Chunk) -> None:
        self.file = chunk.file
        self.chunk = chunk
        self.diagnostics: list[Diagnostic] = []
        self.broken = False
        self.lost: list[str] = []
        self.lines: list[str] = []

    def read(self) -> Tree:
        parser, builder, _ = _parser()
        text = self.chunk.text
        mistakes: list[Diagnostic] = []
        budget = _REREADING
        while True:
            builder.start(self.file, self.chunk.base, text)
            try:
                tree = parser.parse(text, self.chunk.start)
            except (UnexpectedInput, TooDeep, Misaligned) as error:
                self.broken = True
                budget -= len(text)
                self.lines = self.lines or text.split("\n")
                mistake = self._mend(error)
                mistakes.append(mistake)
                if isinstance(error, TooDeep) or len(mistakes) >= _MOST_MISTAKES or budget < 0:
                    self.diagnostics = mistakes
                    return self._nothing()
                text = "\n".join(self.lines)
                continue
            self.diagnostics = mistakes + builder.diagnostics
            self.broken = self.broken or any(found.rule is SYNTAX for found in builder.diagnostics)
            if self.chunk.quietly:
                self.diagnostics = [found for found in self.diagnostics if found.rule.slug != "bad-indentation"]
            return tree  # type: ignore[return-value]

    def _nothing(self) -> Tree:
        """What is left of a chunk with too many mistakes: a scene of that name, or no declarations."""
        if self.chunk.start == "declarations":
            return ()
        head = self.lines[0]
        found = re.match(r"== [ \t]*(\w+)", head)
        line = self.chunk.base + 1
        span = Span(self.file, line, 1, line, len(head) + 1)
        return nodes.Scene(nodes.Name(found[1] if found else "_", span), None, (), True, span)

    # Mending. Lines are counted from 0 within the chunk here, columns from 1.

    def _mend(self, error: "UnexpectedInput | TooDeep | Misaligned") -> Diagnostic:
        """Report what the parser stumbled over, and make the line harmless."""
        if isinstance(error, TooDeep):
            return self._too_deep(error)
        if isinstance(error, Misaligned):
            return self._misaligned(error)
        if isinstance(error, UnexpectedCharacters):
            expected: set[str] = set(error.allowed or ())
            return self._unreadable(error.line - 1, error.column, "", expected)
        assert isinstance(error, UnexpectedToken)
        token: Token = error.token
        expected = set(error.accepts or ()) | set(error.expected or ())
        if token.type == "$END" or token.line is None:
            line = self._content_before(len(self.lines))
            if "_INDENT" in expected:
                return self._no_block(line)
            return self._unreadable(line, len(self.lines[line]) + 1, "_NL", expected)
        line = token.line - 1
        if token.type == "_INDENT":
            return self._too_far_in(line)
        if "_INDENT" in expected and token.type != "_NL":
            return self._no_block(self._content_before(line))
        return self._unreadable(line, token.column or 1, token.type, expected)

    def _number(self, line: int) -> int:
        return self.chunk.base + line + 1

    def _content_before(self, line: int) -> int:
        """The last line before this one that holds more than blanks or a comment; -1 when there is none."""
        for before in range(line - 1, -1, -1):
            text = self.lines[before].strip()
            if text and not text.startswith("//"):
                return before
        return -1

    def _opener(self, line: int, width: int) -> int:
        """The nearest line above with less indentation than `width`; -1 when there is none."""
        for before in range(line - 1, -1, -1):
            text = self.lines[before]
            if _holds_something(text) and _width(text) < width:
                return before
        return -1

    def _too_deep(self, error: TooDeep) -> Diagnostic:
        line = (error.token.line or 1) - 1
        column = error.token.column or 1
        number = self._number(line)
        if error.what == "operators":
            message = f"More than {MOST_OPERATORS} operators stand in this line."
        else:
            message = f"More than {DEEPEST} {error.what} are open here, one inside another."
        return Diagnostic(
            TOO_DEEP,
            message,
            Span(self.file, number, column, number, column + 1),
            "Split it: move a part into a scene of its own, or keep a result in a variable.",
        )

    def _misaligned(self, error: Misaligned) -> Diagnostic:
        line = (error.token.line or 1) - 1
        opener = self._opener(line, error.width)
        found = misaligned(
            self.file,
            self._number(line),
            self.lines[line],
            self._number(opener) if opener >= 0 else 0,
            self.lines[opener] if opener >= 0 else "",
        )
        # Line it and what is aligned with it up with the block it most likely belongs to.
        for place in range(line, len(self.lines)):
            text = self.lines[place]
            if not text.strip():
                continue
            if _width(text) < error.width:
                break
            self.lines[place] = " " * (_width(text) - error.width + error.widths[-1]) + text.lstrip()
        return found

    def _too_far_in(self, line: int) -> Diagnostic:
        opener = self._content_before(line)
        found = too_deep_line(
            self.file,
            self._number(line),
            self.lines[line],
            self._number(opener) if opener >= 0 else 0,
            self.lines[opener] if opener >= 0 else "",
        )
        before = self.lines[opener] if opener >= 0 else ""
        allowed, width = _width(before), _width(self.lines[line])
        for place in range(line, len(self.lines)):
            text = self.lines[place]
            if text.strip():
                if _width(text) < width:
                    break
                self.lines[place] = " " * (_width(text) - width + allowed) + text.lstrip()
        return found

    def _no_block(self, line: int) -> Diagnostic:
        found = no_block(self.file, self._number(line), self.lines[line])
        self.lines[line] = "//"
        return found

    def _unreadable(self, line: int, column: int, got: str, expected: set[str]) -> Diagnostic:
        line = max(line, 0)
        text = self.lines[line]
        found = complain(
            Trouble(
                self.file,
                self._number(line),
                text,
                min(column, len(text) + 1),
                got,
                expected,
                self.chunk.start == "declarations",
            )
        )
        self._neutralise(line)
        return found

    def _neutralise(self, line: int) -> None:
        """Replace a line by one of its kind that says nothing, so that the block it opens can still be read."""
        text = self.lines[line]
        stripped = text.strip()
        lead = text[: len(text) - len(text.lstrip())]
        if self.chunk.start == "scene" and line == 0:
            found = re.match(r"== [ \t]*([^\W\d]\w*)", stripped)
            self.lines[0] = f"== {found[1] if found else '_'}"
            return
        if self.chunk.start == "declarations":
            if found := re.match(r"\w+[ \t]+([^\W\d]\w*)", stripped):
                self.lost.append(found[1])
            self.lines[line] = "//"
            return
        following = next((other for other in self.lines[line + 1 :] if _holds_something(other)), "")
        opens = _width(following) > _width(text)
        neutral = "//"
        if opens:
            for pattern, instead in (
                (r"~[ \t]+else[ \t]+if\b", "~ else if yes"),
                (r"~[ \t]+if\b", "~ if yes"),
                (r"~[ \t]+else\b", "~ else"),
                (r"~[ \t]+otherwise\b", "~ otherwise"),
                (r"\*[ \t]", "* …"),
                (r"", "+ …"),
            ):
                if re.match(pattern, stripped):
                    neutral = lead + instead
                    break
        elif re.match(r"[*+][ \t]", stripped):
            neutral = lead + stripped[0] + " …"
        if neutral == text:
            neutral = "//"
        self.lines[line] = neutral


def _width(line: str) -> int:
    return width_of(line[: len(line) - len(line.lstrip(" \t"))])


def _holds_something(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("//")
