"""The rules of `grammar/prose.lark`: each method makes the node of the rule of its name."""

from collections.abc import Sequence
from typing import Any, cast

from lark import Token

from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.build_expressions import ExpressionBuilder
from ifplay.syntax.places import Children
from ifplay.syntax.prose import assemble, trimmed
from ifplay.syntax.words import is_punctuation


class ProseBuilder(ExpressionBuilder):
    """Builds lines of prose, and what stands in their braces."""

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
        return nodes.Line(self.words_of(items), self._without_end(begin.to(end), last))

    def words_of(self, items: Sequence[Token | nodes.Piece]) -> nodes.Prose:
        """The pieces that these tokens and braces make."""
        for item in items:
            if isinstance(item, Token) and item.type == "ESCAPE" and (len(item) < 2 or not is_punctuation(item[1])):
                self.bad_escape(self.span(item), item[1:])
        return assemble(items)

    def part(self, children: Children) -> tuple[nodes.Prose, Children]:
        return self.words_of(children), children

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

    def shown(self, children: Children) -> "Suffix":
        brace, _, condition, close = children
        return Suffix("if", condition, None, self.from_to(brace, close))

    def needs(self, children: Children) -> "Suffix":
        brace, _, condition, reason, close = children
        return Suffix("needs", condition, self.quoted(reason), self.from_to(brace, close))


class Suffix:
    """`{if COND}` or `{needs COND: "reason"}` after the text of a choice."""

    __slots__ = ("condition", "kind", "reason", "span")

    def __init__(self, kind: str, condition: nodes.Expression, reason: nodes.Quoted | None, span: Span) -> None:
        self.kind = kind
        self.condition = condition
        self.reason = reason
        self.span = span
