"""The rules of `grammar/declarations.lark`: each method makes the node of the rule of its name."""

from collections.abc import Callable
from typing import Any, cast

from lark import Token

from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.build_expressions import ExpressionBuilder
from ifplay.syntax.places import Children


class DeclarationBuilder(ExpressionBuilder):
    """Builds declarations."""

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
