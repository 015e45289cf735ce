"""What a story can remember, and how a remembered value is written down.

Every value but a text is one whole number, so that players in any language agree on it:

| type   | value                                              |
|--------|----------------------------------------------------|
| flag   | 0 for no, 1 for yes                                |
| number | itself, within 64 bits, signed                     |
| enum   | the position of the value in its list, from 0      |
| set    | a bit mask: bit k set when the k-th value is in it |
| text   | a string                                           |
"""

from dataclasses import dataclass
from typing import assert_never

LEAST = -(2**63)
MOST = 2**63 - 1

Value = int | str


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from `low` to `high`, both included, within 64 bits, signed."""

    low: int = LEAST
    high: int = MOST


@dataclass(frozen=True, slots=True)
class Enum:
    """One of `values`, which are ordered as listed."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Any subset of `values`, of which there are at most 64."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A string that is only ever shown."""


Type = Flag | Number | Enum | Set | Text


def show(kind: Type, value: Value) -> str:
    """The value as a reader sees it: digits, yes or no, names with spaces for `_`, sets joined by commas."""
    match kind:
        case Flag():
            return "yes" if value else "no"
        case Number() | Text():
            return str(value)
        case Enum(values):
            assert isinstance(value, int)
            return values[value].replace("_", " ")
        case Set(values):
            return ", ".join(name.replace("_", " ") for name in members(kind, value))
        case _:
            assert_never(kind)


def members(kind: Set, value: Value) -> tuple[str, ...]:
    """The names of the values in a set, in declared order."""
    assert isinstance(value, int)
    return tuple(name for place, name in enumerate(kind.values) if value >> place & 1)


def names(kind: Type, value: Value) -> Value | bool | list[str]:
    """The value as records show it: a truth value, a number, a name, a list of names or a string."""
    match kind:
        case Flag():
            return bool(value)
        case Number() | Text():
            return value
        case Enum(values):
            assert isinstance(value, int)
            return values[value]
        case Set():
            return list(members(kind, value))
        case _:
            assert_never(kind)
