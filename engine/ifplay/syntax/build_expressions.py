"""The rules of `grammar/expressions.lark`: each method makes the node of the rule of its name."""

from dataclasses import replace
from typing import cast

from lark import Token

from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import BAD_RANGE
from ifplay.syntax import nodes
from ifplay.syntax.places import Children, Places

MOST = 2**63 - 1
_DIGITS = len(str(MOST))


class ExpressionBuilder(Places):
    """Builds expressions."""

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
