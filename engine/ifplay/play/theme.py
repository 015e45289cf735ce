"""How things look: the styles that rows are made of, in four themes on the terminal's own sixteen colours.

A theme never says by colour what is not said otherwise, too. Only `contrast` paints the background; everywhere else
that belongs to the terminal's owner.
"""

import os
from collections.abc import Mapping
from types import MappingProxyType

_COLOURS = ("ansi", "bg:")

_SHAPES = {
    "page": "",
    "dim": "dim",
    "taken": "italic",
    "note": "italic",
    "emphasis": "italic",
    "strong": "bold",
    "title": "bold",
    "marked": "bold",
    "locked": "dim",
    "bar": "",
    "found": "reverse",
    "also": "underline",
    "nbsp": "nounderline",
}

THEMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "dark": _SHAPES
        | {
            "taken": "italic ansicyan",
            "note": "italic ansiyellow",
            "title": "bold ansiwhite",
            "marked": "bold ansibrightcyan",
            "bar": "ansicyan",
        },
        "light": _SHAPES
        | {
            "taken": "italic ansiblue",
            "note": "italic ansimagenta",
            "title": "bold ansiblack",
            "marked": "bold ansiblue",
            "bar": "ansiblue",
        },
        "contrast": _SHAPES
        | {
            "page": "ansiwhite bg:ansiblack",
            "dim": "",
            "locked": "",
            "taken": "bold ansibrightyellow",
            "note": "bold ansibrightyellow",
            "emphasis": "underline",
            "marked": "bold reverse",
            "found": "bold reverse",
        },
        "mono": _SHAPES,
    }
)
"""Each theme by its name: what each style looks like, in prompt_toolkit's words."""


def usual_theme() -> str:
    """The theme for whoever asked for none: what the terminal says of its background (COLORFGBG), else `mono`, which
    suits any."""
    last = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    if not last.isdecimal():
        return "mono"
    return "light" if int(last) in (7, 15) else "dark"


def next_theme(theme: str) -> str:
    """The one after it, in a circle."""
    names = list(THEMES)
    return names[(names.index(theme) + 1) % len(names)]


def colourless() -> bool:
    """Whether whoever runs us wants no colours (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def styles(theme: str, *, plain: bool) -> dict[str, str]:
    """What each style looks like in that theme; `plain` leaves all colours out."""
    looks = THEMES[theme]
    if not plain:
        return dict(looks)
    return {
        name: " ".join(word for word in look.split() if not word.startswith(_COLOURS)) for name, look in looks.items()
    }
