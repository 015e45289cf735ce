"""The rules of `grammar/story.lark`: each method makes the node of the rule of its name, as the parser reduces."""

from collections.abc import Sequence
from typing import Any, cast

from lark import Token

from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import SYNTAX
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.build_declarations import DeclarationBuilder
from ifplay.syntax.build_prose import ProseBuilder, Suffix
from ifplay.syntax.gather import Continuing, Opening, gather
from ifplay.syntax.places import Children
from ifplay.syntax.words import is_punctuation

_BLANK = nodes.Blank()


class Builder(ProseBuilder, DeclarationBuilder):
    """Builds everything in a chunk: scenes with their statements, and declarations."""

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
            if isinstance(item, Suffix):
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
        prose = self.words_of(text)
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

    def scene_head(self, children: Children) -> tuple[nodes.Name, str | None, Span]:
        mark, name, title = children
        shown = None
        if title is not None:
            text = str(title).strip()
            pieces = text.replace("\\\\", "\0").split("\\")
            for piece in pieces[1:]:
                if not piece or not (piece[0] == "\0" or is_punctuation(piece[0])):
                    self.bad_escape(self.span(title), piece[:1])
            shown = "".join(pieces).replace("\0", "\\") or None
        return self.name(name, scene=True), shown, self.from_to(mark, title or name)

    def scene(self, children: Children) -> nodes.Scene:
        (name, title, span), *body = children
        return nodes.Scene(name, title, body[0] if body else (), False, span)
