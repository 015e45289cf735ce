"""Typed expressions: a small closed set of nodes, each with one meaning on the values of `model.types`.

Types were checked before an expression was built, so nodes carry none: flags are 0 and 1, enums their positions,
sets their masks. Arithmetic is exact within 64 bits, signed; a result outside is the nearest end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from ifplay.model.types import Value

Comparator = Literal["==", "!=", "<", "<=", ">", ">="]
Operator = Literal["+", "-", "*", "min", "max"]


@dataclass(frozen=True, slots=True)
class Constant:
    """Always `value`."""

    value: Value


@dataclass(frozen=True, slots=True)
class Read:
    """What the variable of this name holds."""

    variable: str


@dataclass(frozen=True, slots=True)
class Visits:
    """How often the scene was entered (by the start, a jump or a call) so far, the present time included."""

    scene: str


@dataclass(frozen=True, slots=True)
class Not:
    """1 when `operand` is 0, else 0."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class All:
    """1 when both are 1, else 0."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Any:
    """1 when one or both are 1, else 0."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Compare:
    """1 when the two values stand in that order, else 0. Sets are only compared by == and !=."""

    operator: Comparator
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Sum, difference, product, lesser or greater of two numbers."""

    operator: Operator
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Has:
    """1 when the set of that variable holds its value number `member`, else 0."""

    variable: str
    member: int


@dataclass(frozen=True, slots=True)
class Size:
    """How many values the set of that variable holds."""

    variable: str


@dataclass(frozen=True, slots=True)
class With:
    """The set of that variable with its value number `member` in it."""

    variable: str
    member: int


@dataclass(frozen=True, slots=True)
class Without:
    """The set of that variable with its value number `member` not in it."""

    variable: str
    member: int


@dataclass(frozen=True, slots=True)
class At:
    """1 when the present menu or ending stands in that scene, else 0. In promises only."""

    scene: str


@dataclass(frozen=True, slots=True)
class Ended:
    """1 when the playthrough has ended with that title, else 0. In promises only."""

    title: str


Expression = (
    Constant | Read | Visits | Not | All | Any | Compare | Arithmetic | Has | Size | With | Without | At | Ended
)


def subexpressions(expression: Expression) -> Iterator[Expression]:
    """The expression and everything inside it, outermost first."""
    pending = [expression]
    while pending:
        node = pending.pop()
        yield node
        match node:
            case Not(operand):
                pending.append(operand)
            case All(left, right) | Any(left, right) | Compare(_, left, right) | Arithmetic(_, left, right):
                pending.append(right)
                pending.append(left)
            case Constant() | Read() | Visits() | Has() | Size() | With() | Without() | At() | Ended():
                pass
            case _:
                assert_never(node)
