"""What the values of a type lie between."""

from typing import assert_never

from ifplay.model.types import Enum, Flag, Number, Set, Text, Type


def bounds(kind: Type) -> tuple[int, int]:
    """The least and the greatest value of that type (0 and 0 for a text)."""
    match kind:
        case Flag():
            return 0, 1
        case Number(low, high):
            return low, high
        case Enum(values):
            return 0, len(values) - 1
        case Set(values):
            return 0, 2 ** len(values) - 1
        case Text():
            return 0, 0
        case _:
            assert_never(kind)


def storing(kind: Type, low: int, high: int) -> tuple[int, int] | None:
    """The ends to which a value must be kept when it is stored as that type; None when it cannot be
    outside."""
    if not isinstance(kind, Number) or (kind.low <= low and high <= kind.high):
        return None
    return kind.low, kind.high
