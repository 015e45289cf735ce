"""Expressions in C, with the same meaning: exact within 64 bits, and past them the nearest end."""

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
from ifplay.model.types import LEAST, MOST

from tests.bench.spin.memory import Memory

HEAD = """
typedef long long L;
#define WITHIN(v, low, high) ((v) < (low) ? (low) : (v) > (high) ? (high) : (v))
#define LEAST (-9223372036854775807LL - 1)
#define MOST 9223372036854775807LL
static L kept_within(__int128 v) { return WITHIN(v, LEAST, MOST); }
static L lesser(L a, L b) { return a < b ? a : b; }
static L greater(L a, L b) { return a > b ? a : b; }
"""

Range = tuple[int, int]


def value(expression: Expression, memory: Memory) -> str:
    """The expression in C."""
    return ranged(expression, memory)[0]


def ranged(expression: Expression, memory: Memory) -> tuple[str, Range]:
    """The expression in C, and what its value lies between. Sets are their bit patterns, read as signed numbers."""
    match expression:
        case Constant(constant):
            number = constant if isinstance(constant, int) else 0
            return literal(number), (number, number)
        case Read(variable):
            slot = memory.variable.get(variable)
            return ("0LL", (0, 0)) if slot is None else (slot.read(), (slot.low, slot.high))
        case Visits(scene):
            return memory.visits[scene].read(), (0, MOST)
        case Not(operand):
            return f"(L)!{value(operand, memory)}", (0, 1)
        case All(left, right):
            return f"({value(left, memory)} && {value(right, memory)})", (0, 1)
        case Any(left, right):
            return f"({value(left, memory)} || {value(right, memory)})", (0, 1)
        case Compare(operator, left, right):
            return f"({value(left, memory)} {operator} {value(right, memory)})", (0, 1)
        case Arithmetic():
            return _arithmetic(expression, memory)
        case Has(variable, member):
            return f"({memory.variable[variable].read()} >> {member} & 1)", (0, 1)
        case Size(variable):
            return f"(L)__builtin_popcountll({memory.variable[variable].read()})", (0, 64)
        case With(variable, member):
            return f"({memory.variable[variable].read()} | (L)(1ULL << {member}))", (0, 0)
        case Without(variable, member):
            return f"({memory.variable[variable].read()} & ~(L)(1ULL << {member}))", (0, 0)
        case At() | Ended():
            raise AssertionError("asked in promises only")
        case _:
            assert_never(expression)


def _arithmetic(expression: Arithmetic, memory: Memory) -> tuple[str, Range]:
    left, one = ranged(expression.left, memory)
    right, other = ranged(expression.right, memory)
    match expression.operator:
        case "min":
            return f"lesser({left}, {right})", (min(one[0], other[0]), min(one[1], other[1]))
        case "max":
            return f"greater({left}, {right})", (max(one[0], other[0]), max(one[1], other[1]))
        case "+":
            ends = [a + b for a in one for b in other]
        case "-":
            ends = [a - b for a in one for b in other]
        case "*":
            ends = [a * b for a in one for b in other]
        case _:
            assert_never(expression.operator)
    low, high = min(ends), max(ends)
    if low >= LEAST and high <= MOST:
        return f"({left} {expression.operator} {right})", (low, high)
    exact = f"kept_within((__int128){left} {expression.operator} {right})"
    return exact, (max(low, LEAST), min(high, MOST))


def literal(number: int) -> str:
    """A number in C, or the pattern of a set."""
    if number == LEAST:
        return "LEAST"
    return f"((L){number}ULL)" if number > MOST else f"({number}LL)" if number < 0 else f"{number}LL"
