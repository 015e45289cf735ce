"""Nodes from what the grammar recognised: one method for each of its rules, called as the parser reduces."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

from lark import Token, Transformer

from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import BAD_ESCAPE, BAD_RANGE, RESERVED_WORD, SYNTAX
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.gather import Continuing, Opening, gather
from ifplay.syntax.prose import assemble, trimmed
from ifplay.syntax.words import KEYWORDS, LATER, SCENE_NAMES, is_punctuation, normalised

_BLANK = nodes.Blank()
MOST = 2**63 - 1
_DIGITS = len(str(MOST))

Children = list[Any]


class Builder(Transformer[Token, Any]):
    """Builds the nodes of one chunk of a file; see `start`. What it finds wrong is in `diagnostics`."""

    def __init__(self) -> None:
        super().__init__(visit_tokens=False)
        self.file = ""
        self.base = 0
        self.text = ""
        self.diagnostics: list[Diagnostic] = []

    def start(self, file: str, base: int, text: str) -> None:
        """Begin a chunk: `text`, whose first line is line `base` + 1 of the file."""
        self.file, self.base, self.text = file, base, text
        self.diagnostics = []

    # Places and names

    def span(self, token: Token) -> Span:
        """Where a token stands."""
        base = self.base
        return Span(
            self.file,
            cast(int, token.line) + base,
            cast(int, token.column),
            cast(int, token.end_line) + base,
            cast(int, token.end_column),
        )

    def from_to(self, first: Token, last: Token | Span) -> Span:
        """From the start of a token to the end of another, or of a span."""
        end_line, end_column = (
            (cast(int, last.end_line) + self.base, cast(int, last.end_column))
            if isinstance(last, Token)
            else (last.end_line, last.end_column)
        )
        return Span(self.file, cast(int, first.line) + self.base, cast(int, first.column), end_line, end_column)

    def _without_end(self, span: Span, last: object) -> Span:
        """The span without the spaces at the end of the token that is the last in it."""
        if isinstance(last, Token) and last.endswith((" ", "\t")):
            return span._replace(end_column=span.end_column - len(last) + len(last.rstrip(" \t")))
        return span

    def complain(self, diagnostic: Diagnostic) -> None:
        """Note a finding."""
        self.diagnostics.append(diagnostic)

    def name(self, token: Token, *, scene: bool = False, value: bool = False) -> nodes.Name:
        """A name that is being given; a keyword is refused."""
        span = self.span(token)
        text = normalised(str(token))
        if text in LATER:
            self.complain(
                Diagnostic(
                    RESERVED_WORD,
                    f"`{text}` is kept for a later version of the language, where it will mean {LATER[text]}.",
                    span,
                    f"Choose another name, for example `{text}_` or `my_{text}`.",
                )
            )
        elif text in KEYWORDS and not (scene and text in SCENE_NAMES):
            self.complain(
                Diagnostic(
                    RESERVED_WORD,
                    f"`{text}` is a word of the language and cannot be the name of a "
                    f"{'scene or choice' if scene else 'value' if value else 'variable'}.",
                    span,
                    f"Choose another name, for example `{text}_` or `my_{text}`.",
                )
            )
        elif not text.isascii() and not (text[0] == "_" or text[0].isalpha()):
            self.complain(
                Diagnostic(
                    SYNTAX,
                    f"A name begins with a letter or _, and `{text[0]}` is neither.",
                    span,
                    f"Choose another name, for example `_{text}`.",
                )
            )
        return nodes.Name(text, span)

    def used(self, token: Token) -> nodes.Name:
        """A name that is being used."""
        return nodes.Name(normalised(str(token)), self.span(token))

    def quoted(self, token: Token) -> nodes.Quoted:
        """A string without its quotes and backslashes."""
        inner = str(token)[1:-1]
        if "\\" in inner:
            pieces = inner.split("\\")
            text = pieces[0]
            place = 1
            while place < len(pieces):
                piece = pieces[place]
                if not piece and place + 1 < len(pieces):  # A backslash that escapes a backslash.
                    text += "\\" + pieces[place + 1]
                    place += 2
                    continue
                if piece and not is_punctuation(piece[0]):
                    self._bad_escape(self.span(token), piece[0])
                text += piece
                place += 1
            inner = text
        return nodes.Quoted(inner, self.span(token))

    def maybe_quoted(self, token: Token | None) -> nodes.Quoted | None:
        """A string, where there is one."""
        return None if token is None else self.quoted(token)

    def _bad_escape(self, span: Span, character: str) -> None:
        shown = f"`{character}`, which is no punctuation" if character else "the end of the line"
        self.complain(
            Diagnostic(
                BAD_ESCAPE,
                f"A backslash stands before {shown}.",
                span,
                "A backslash makes the punctuation after it plain, as in `\\{`. For a backslash itself write `\\\\`.",
            )
        )

    def _prose(self, items: Sequence[Token | nodes.Piece]) -> nodes.Prose:
        for item in items:
            if isinstance(item, Token) and item.type == "ESCAPE" and (len(item) < 2 or not is_punctuation(item[1])):
                self._bad_escape(self.span(item), item[1:])
        return assemble(items)

    # Statements

    def prose(self, children: Children) -> nodes.Line:
        first = children[0]
        *items, arrow, target = children
        if arrow is None and len(items) == 1 and type(first) is Token and first.type == "TEXT":
            return nodes.Line(trimmed((nodes.Words(str(first)),)), self._without_end(self.span(first), first))
        if arrow is not None:
            items = [*items, Token("TEXT", f"{arrow}{target}")]
        start = first if isinstance(first, Token) else first.span
        last = target or children[-3]
        begin = self.span(start) if isinstance(start, Token) else start
        end = self.span(last) if isinstance(last, Token) else last.span
        return nodes.Line(self._prose(items), self._without_end(begin.to(end), last))

    def section(self, children: Children) -> nodes.Section:
        return nodes.Section(self.span(children[0]))

    def jump(self, children: Children) -> nodes.Jump:
        mark, target = children
        return nodes.Jump(self.used(target), self.from_to(mark, target))

    def choice_head(self, children: Children) -> nodes.Choice:
        mark, identity, *items, _, target = children
        text: list[Token | nodes.Piece] = []
        suffixes: dict[str, tuple[nodes.Expression, nodes.Quoted | None, Span]] = {}
        for item in items:
            if isinstance(item, _Suffix):
                if item.kind in suffixes:
                    self.complain(
                        Diagnostic(
                            SYNTAX,
                            f"This choice has two {{{item.kind} …}} conditions.",
                            item.span,
                            "Join them into one with `and`.",
                        )
                    )
                suffixes[item.kind] = (item.condition, item.reason, item.span)
            elif suffixes and not (isinstance(item, Token) and not item.strip()):
                self._after_suffix(item)
            elif not suffixes:
                text.append(item)
        prose = self._prose(text)
        source = ""
        if text:
            first, last = text[0], text[-1]
            source = " ".join(self._source(first, last).split())
        end = target or self._last(items) or identity or mark
        line = self._without_end(self.from_to(mark, end), end)
        if not prose:
            self.complain(
                Diagnostic(
                    SYNTAX,
                    "This choice has no text for the reader to choose.",
                    line,
                    "Write what the reader reads after the mark: `* Open the door.`",
                )
            )
        shown = suffixes.get("if")
        needs = suffixes.get("needs")
        identity = None if identity is None else self._choice_id(identity)
        return nodes.Choice(
            once=mark.type == "ONCE_MARK",
            id=identity,
            text=prose,
            source=source,
            shown=shown and shown[0],
            needs=needs and needs[0],
            reason=needs and needs[1],
            target=None if target is None else self.used(target),
            body=(),
            span=line,
        )

    def _choice_id(self, token: Token) -> nodes.Name:
        inside = token.strip()[1:-1]
        column = cast(int, token.column) + 1
        place = Token("NAME", inside, None, token.line, column, token.line, column + len(inside))
        return self.name(place, scene=True)

    def _after_suffix(self, item: Token | nodes.Piece) -> None:
        span = self.span(item) if isinstance(item, Token) else cast(Span, item.span)  # type: ignore[union-attr]
        if isinstance(item, Token) and item.strip().startswith("->"):
            self.complain(
                Diagnostic(
                    SYNTAX,
                    "The arrow of this choice is not followed by just the name of a scene.",
                    span,
                    "End the line with the arrow and the scene's name: `* Go home. {if tired} -> home`",
                )
            )
            return
        self.complain(
            Diagnostic(
                SYNTAX,
                "There is text after the conditions of this choice.",
                span,
                "Conditions come after the whole text: `* Open the door. {if awake}`",
            )
        )

    def _source(self, first: Token | nodes.Piece, last: Token | nodes.Piece) -> str:
        """The text of the chunk from one item of a line to another."""
        start = self.span(first) if isinstance(first, Token) else cast(Span, first.span)  # type: ignore[union-attr]
        end = self.span(last) if isinstance(last, Token) else cast(Span, last.span)  # type: ignore[union-attr]
        if isinstance(first, Token) and first is last:
            return str(first)
        line = self.lines[start.line - self.base - 1]
        return line[start.column - 1 : end.end_column - 1]

    @property
    def lines(self) -> list[str]:
        """The lines of the chunk."""
        if self._lines_of is not self.text:
            self._lines_of, self._lines = self.text, self.text.split("\n")
        return self._lines

    _lines_of: str | None = None
    _lines: list[str] = []  # noqa: RUF012 -- replaced, never changed

    def _last(self, items: Sequence[Any]) -> Token | Span | None:
        for item in reversed(items):
            if isinstance(item, Token):
                if item.strip():
                    return item
            else:
                return cast(Span, item.span)
        return None

    def choice(self, children: Children) -> nodes.Choice:
        head: nodes.Choice = children[0]
        if len(children) == 1:
            return head
        if head.target is not None:
            self.complain(
                Diagnostic(
                    SYNTAX,
                    "This choice has both an arrow and a block of its own.",
                    head.span,
                    f"Put `-> {head.target.text}` as the last line of the block.",
                )
            )
        return nodes.Choice(
            head.once, head.id, head.text, head.source, head.shown, head.needs, head.reason, head.target,
            children[1], head.span,
        )  # fmt: skip

    def shown(self, children: Children) -> "_Suffix":
        brace, _, condition, close = children
        return _Suffix("if", condition, None, self.from_to(brace, close))

    def needs(self, children: Children) -> "_Suffix":
        brace, _, condition, reason, close = children
        return _Suffix("needs", condition, self.quoted(reason), self.from_to(brace, close))

    def when(self, children: Children) -> Opening:
        mark, condition, body = children
        return Opening(nodes.Branch(condition, body, self.from_to(mark, condition.span)))

    def otherwise_when(self, children: Children) -> Continuing:
        mark, condition, body = children
        return Continuing(nodes.Branch(condition, body, self.from_to(mark, condition.span)))

    def otherwise(self, children: Children) -> Continuing:
        mark, body = children
        return Continuing(nodes.Branch(None, body, self.span(mark)))

    def no_choice(self, children: Children) -> nodes.Otherwise:
        mark, *rest = children
        if len(rest) == 2:
            return nodes.Otherwise(self.used(rest[1]), (), self.from_to(mark, rest[1]))
        return nodes.Otherwise(None, rest[0], self.span(mark))

    def assign(self, children: Children) -> nodes.Assign:
        mark, target, operator, value = children
        if isinstance(value, Token):
            value = self.quoted(value)
        return nodes.Assign(self.used(target), cast(Any, str(operator)), value, self.from_to(mark, value.span))

    def call(self, children: Children) -> nodes.Call:
        mark, target = children
        return nodes.Call(self.used(target), self.from_to(mark, target))

    def back(self, children: Children) -> nodes.Return:
        return nodes.Return(self.span(children[0]))

    def end(self, children: Children) -> nodes.End:
        mark, title = children
        return nodes.End(self.quoted(title), self.from_to(mark, title))

    def block(self, children: Children) -> nodes.Body:
        body, strays = gather(_BLANK if isinstance(child, Token) else child for child in children)
        for stray in strays:
            opener = "a menu of choices" if stray.word == "otherwise" else "an `~ if`"
            self.complain(
                Diagnostic(
                    SYNTAX,
                    f"This `~ {stray.word}` follows no {opener.split(' ', 1)[1]} at its own indentation.",
                    stray.span,
                    f"Put it directly after {opener}, indented as far as that.",
                )
            )
        return body

    # Prose in braces

    def part(self, children: Children) -> tuple[nodes.Prose, Children]:
        return self._prose(children), children

    def _part(self, part: tuple[nodes.Prose, Children], before: Token) -> nodes.Part:
        prose, items = part
        shown = [item for item in items if not (isinstance(item, Token) and not item.strip())]
        if not shown:
            span = self.span(before)
            return nodes.Part(prose, Span(span.file, span.end_line, span.end_column, span.end_line, span.end_column))
        first, last = (self.span(item) if isinstance(item, Token) else item.span for item in (shown[0], shown[-1]))
        if isinstance(shown[0], Token):
            lead = len(shown[0]) - len(shown[0].lstrip())
            first = first._replace(column=first.column + lead)
        if isinstance(shown[-1], Token):
            trail = len(shown[-1]) - len(shown[-1].rstrip())
            last = last._replace(end_column=last.end_column - trail)
        return nodes.Part(prose, first.to(last))

    def print(self, children: Children) -> nodes.Print:
        brace, value, close = children
        return nodes.Print(value, self.from_to(brace, close))

    def either(self, children: Children) -> nodes.Either:
        brace, _, condition, colon, then, bar, otherwise, close = children
        return nodes.Either(
            condition,
            self._part(then, colon),
            None if bar is None else self._part(otherwise, bar),
            self.from_to(brace, close),
        )

    def alternatives(self, children: Children) -> nodes.Alternatives:
        brace, kind, *rest, close = children
        parts = tuple(self._part(rest[place + 1], rest[place]) for place in range(0, len(rest), 2))
        return nodes.Alternatives(cast(Any, str(kind)), parts, self.from_to(brace, close))

    def plural(self, children: Children) -> nodes.Plural:
        brace, _, count, colon, one, bar, many, close = children
        return nodes.Plural(count, self._part(one, colon), self._part(many, bar), self.from_to(brace, close))

    # Expressions

    def group(self, children: Children) -> nodes.Expression:
        """An expression in parentheses, which belong to its place."""
        opening, inside, closing = children
        span = self.from_to(opening, closing)
        if isinstance(inside, nodes.Word):
            return nodes.Word(inside.name._replace(span=span))
        return cast(nodes.Expression, replace(inside, span=span))

    def integer(self, children: Children) -> nodes.Integer:
        token: Token = children[0]
        span = self.span(token)
        value = int(token) if len(token) <= _DIGITS else MOST + 1
        if value > MOST:
            self.complain(
                Diagnostic(BAD_RANGE, "This number is too large.", span, f"Numbers go up to {MOST} (64 bits).")
            )
            value = MOST
        return nodes.Integer(value, span)

    def number(self, children: Children) -> nodes.Integer:
        minus, token = children
        magnitude = self.integer([token])
        if minus is None:
            return magnitude
        return nodes.Integer(-magnitude.value, self.from_to(minus, token))

    def truth(self, children: Children) -> nodes.Truth:
        return nodes.Truth(children[0].type == "YES", self.span(children[0]))

    def word(self, children: Children) -> nodes.Word:
        return nodes.Word(self.used(children[0]))

    def function(self, children: Children) -> nodes.Function:
        name, *arguments, close = children
        return nodes.Function(str(name), tuple(arguments), self.from_to(name, close))

    def ended(self, children: Children) -> nodes.HasEnded:
        name, title, close = children
        return nodes.HasEnded(self.quoted(title), self.from_to(name, close))

    def not_(self, children: Children) -> nodes.Unary:
        mark, operand = children
        return nodes.Unary("not", operand, self.from_to(mark, operand.span))

    def negate(self, children: Children) -> nodes.Unary:
        mark, operand = children
        return nodes.Unary("-", operand, self.from_to(mark, operand.span))

    def _binary(self, children: Children) -> nodes.Binary:
        left, operator, right = children
        return nodes.Binary(str(operator), left, right, left.span.to(right.span))

    any = all = compare = add = multiply = _binary

    def has(self, children: Children) -> nodes.Holds:
        left, _, value = children
        return nodes.Holds(left, self.used(value), left.span.to(self.span(value)))

    def random(self, children: Children) -> nodes.Random:
        mark, low, _, high = children
        return nodes.Random(low, high, self.from_to(mark, high.span))

    def subset(self, children: Children) -> nodes.Subset:
        brace, values, close = children
        return nodes.Subset(tuple(self.used(value) for value in values or ()), self.from_to(brace, close))

    def names(self, children: Children) -> Children:
        return children

    # Declarations and scenes

    def declaration(self, children: Children) -> nodes.Declaration:
        return cast(nodes.Declaration, children[0])

    def flag(self, children: Children) -> nodes.FlagDeclaration:
        mark, name, start, label = children
        last = label or start or name
        return nodes.FlagDeclaration(
            self.name(name),
            start is not None and start.type == "YES",
            self.maybe_quoted(label),
            self.from_to(mark, last),
        )

    def number_range(self, children: Children) -> nodes.NumberDeclaration:
        mark, name, low, _, high, clamp, start, label = children
        last = label or (start and start.span) or clamp or high.span
        return nodes.NumberDeclaration(
            self.name(name),
            low,
            high,
            clamp is not None,
            start,
            self.maybe_quoted(label),
            self.from_to(mark, last),
        )

    def enum(self, children: Children) -> nodes.EnumDeclaration:
        mark, name, values, start, label = children
        return nodes.EnumDeclaration(
            self.name(name),
            self._values(values),
            None if start is None else self.used(start),
            self.maybe_quoted(label),
            self.from_to(mark, label or start or values[-1]),
        )

    def set(self, children: Children) -> nodes.SetDeclaration:
        mark, name, values, start, label = children
        last = label or (start and start.span) or values[-1]
        return nodes.SetDeclaration(
            self.name(name), self._values(values), start, self.maybe_quoted(label), self.from_to(mark, last)
        )

    def _values(self, values: Children) -> tuple[nodes.Name, ...]:
        return tuple(self.name(value, value=True) for value in values)

    def text_variable(self, children: Children) -> nodes.TextDeclaration:
        mark, name, start = children
        return nodes.TextDeclaration(self.name(name), self.maybe_quoted(start), self.from_to(mark, start or name))

    def include(self, children: Children) -> nodes.Include:
        mark, path = children
        return nodes.Include(self.quoted(path), self.from_to(mark, path))

    def promise(self, children: Children) -> nodes.PromiseDeclaration:
        mark, why, finish = children
        make: Callable[[nodes.Quoted, Span], nodes.PromiseDeclaration] = finish[0]
        return make(self.quoted(why), self.from_to(mark, finish[1]))

    def invariant(self, children: Children) -> tuple[Any, Span]:
        kind, expression = children
        return (
            lambda why, span: nodes.InvariantPromise(why, cast(Any, str(kind)), expression, span),
            expression.span,
        )

    def reach(self, children: Children) -> tuple[Any, Span]:
        _, scene, _, title = children
        quoted = self.quoted(title)
        return (
            lambda why, span: nodes.ReachPromise(why, None if scene is None else self.used(scene), quoted, span),
            quoted.span,
        )

    def declarations(self, children: Children) -> tuple[nodes.Declaration, ...]:
        return tuple(child for child in children if not isinstance(child, Token))

    def scene_head(self, children: Children) -> tuple[nodes.Name, str | None, Span]:
        mark, name, title = children
        shown = None
        if title is not None:
            text = str(title).strip()
            pieces = text.replace("\\\\", "\0").split("\\")
            for piece in pieces[1:]:
                if not piece or not (piece[0] == "\0" or is_punctuation(piece[0])):
                    self._bad_escape(self.span(title), piece[:1])
            shown = "".join(pieces).replace("\0", "\\") or None
        return self.name(name, scene=True), shown, self.from_to(mark, title or name)

    def scene(self, children: Children) -> nodes.Scene:
        (name, title, span), *body = children
        return nodes.Scene(name, title, body[0] if body else (), False, span)


class _Suffix:
    """`{if COND}` or `{needs COND: "reason"}` after the text of a choice."""

    __slots__ = ("condition", "kind", "reason", "span")

    def __init__(self, kind: str, condition: nodes.Expression, reason: nodes.Quoted | None, span: Span) -> None:
        self.kind = kind
        self.condition = condition
        self.reason = reason
        self.span = span
