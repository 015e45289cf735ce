"""What is left of a promise at one place: where it stands and whether it has ended are known there."""

from typing import assert_never

from ifplay.model.expressions import (
    All,
    Any,
    Arithmetic,
    At,
    Compare,
    Constant,
    Ended,
    Expression,
    Has,
    Not,
    Read,
    Size,
    Visits,
    With,
    Without,
)
from ifplay.model.graph import End, Graph, Invariant, Menu, Place

YES = Constant(1)
NO = Constant(0)


def kept(promise: Invariant, graph: Graph, place: Place) -> Expression | None:
    """The promise at that menu or ending as an expression that must be 1; None where nothing is promised."""
    block = graph.blocks[place]
    match block.exit:
        case Menu():
            ended = None
        case End(title):
            ended = title
        case _:
            return None
    folded = fold(promise.expression, block.scene, ended)
    return folded if promise.kind == "always" else _not(folded)


def fold(expression: Expression, scene: str, ended: str | None) -> Expression:
    """The expression in that scene, at the ending of that title or, for None, at a menu; made simple."""
    match expression:
        case At(there):
            return YES if there == scene else NO
        case Ended(title):
            return YES if title == ended else NO
        case Not(operand):
            return _not(fold(operand, scene, ended))
        case All(left, right):
            left, right = fold(left, scene, ended), fold(right, scene, ended)
            if NO in (left, right):
                return NO
            return right if left == YES else left if right == YES else All(left, right)
        case Any(left, right):
            left, right = fold(left, scene, ended), fold(right, scene, ended)
            if YES in (left, right):
                return YES
            return right if left == NO else left if right == NO else Any(left, right)
        case Compare(operator, left, right):
            # The sides may be truth values: `at(attic) == told`.
            left, right = fold(left, scene, ended), fold(right, scene, ended)
            if isinstance(left, Constant) and isinstance(right, Constant):
                assert isinstance(left.value, int)
                assert isinstance(right.value, int)
                return YES if _compared(operator, left.value, right.value) else NO
            return Compare(operator, left, right)
        case Constant() | Read() | Visits() | Arithmetic() | Has() | Size() | With() | Without():
            return expression
        case _:
            assert_never(expression)


def _not(expression: Expression) -> Expression:
    if isinstance(expression, Constant):
        return NO if expression.value else YES
    return expression.operand if isinstance(expression, Not) else Not(expression)


def _compared(operator: str, left: int, right: int) -> bool:
    return {
        "==": left == right,
        "!=": left != right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
    }[operator]
