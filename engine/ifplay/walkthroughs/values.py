"""Values of variables as authors write them in a walkthrough, held against those of a playthrough."""

import re
from typing import assert_never

from ifplay.diagnostics.nearest import listed, suggest
from ifplay.model.types import Enum, Flag, Number, Set, Text, Type, Value, members
from ifplay.runtime.trails import loosely

_RANGE = re.compile(r"(-?\d{1,19})(?:\s*\.\.\s*(-?\d{1,19}))?", re.ASCII)


def is_so(kind: Type, found: Value, wanted: str | tuple[str, ...]) -> bool | str:
    """Whether a value of that type is as wanted; where nothing of that type is ever so, a sentence on what could be
    written instead."""
    match kind:
        case Flag():
            if wanted not in ("yes", "no"):
                return "A flag is yes or no."
            return bool(found) == (wanted == "yes")
        case Number(least, most):
            spelled = _RANGE.fullmatch(wanted) if isinstance(wanted, str) else None
            if spelled is None:
                return "A number is a whole number, or a range: 2..4"
            assert isinstance(found, int)
            low = int(spelled[1])
            high = low if spelled[2] is None else int(spelled[2])
            if high < low:
                return f"A range goes from the smaller number to the larger: {high}..{low}"
            if high < least or low > most:
                return f"It is never that: it goes from {least} to {most}."
            return low <= found <= high
        case Enum(values):
            if not isinstance(wanted, str):
                return "An enum has one value."
            name = _known(wanted, values)
            return _no_value(wanted, values) if name is None else found == values.index(name)
        case Set(values):
            parts = wanted if isinstance(wanted, tuple) else tuple(part for part in wanted.split(",") if part.strip())
            names = [(part.strip(), _known(part, values)) for part in parts]
            for part, name in names:
                if name is None:
                    return _no_value(part, values)
            return set(members(kind, found)) == {name for _, name in names}
        case Text():
            return loosely(wanted) == loosely(str(found)) if isinstance(wanted, str) else "A text is one text."
        case _:
            assert_never(kind)


def said(kind: Type, value: Value) -> str:
    """The value as its author writes it."""
    match kind:
        case Flag():
            return "yes" if value else "no"
        case Number():
            return str(value)
        case Enum(values):
            assert isinstance(value, int)
            return values[value]
        case Set():
            return ", ".join(members(kind, value)) or "empty"
        case Text():
            return f"“{value}”"
        case _:
            assert_never(kind)


def _known(wanted: str, values: tuple[str, ...]) -> str | None:
    """The value of that name, written with `_` or as readers see it."""
    name = wanted.strip()
    return name if name in values else next((one for one in values if one.replace("_", " ") == name), None)


def _no_value(wanted: str, values: tuple[str, ...]) -> str:
    name = wanted if len(wanted) <= 60 else wanted[:60] + "…"
    near = suggest(name, values)
    return f"There is no value {name}; " + (f"did you mean {near}?" if near else f"there is {listed(values)}.")
