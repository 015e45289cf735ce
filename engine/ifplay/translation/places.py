"""Where translations are: beside the story, as `NAME.LANGUAGE.po`, for `kite.story` in French `kite.fr.po`."""

import os
from collections.abc import Mapping
from pathlib import Path

from ifplay.translation.languages import language, wider


def beside(story: Path) -> Mapping[str, str]:
    """The translations beside a story: the names of their files by their languages. Raises `OSError`."""
    found: dict[str, str] = {}
    start, end = f"{story.stem}.", ".po"
    for name in sorted(os.listdir(story.parent)):
        if name.startswith(start) and name.endswith(end):
            code = language(name[len(start) : -len(end)])
            if code is not None:
                found.setdefault(code, name)
    return found


def name_for(story: Path, code: str) -> str:
    """The name of the file for a language."""
    return f"{story.stem}.{code}.po"


def nearest(code: str, known: Mapping[str, str]) -> str | None:
    """The language among the known ones that a reader of this one wants: itself, or what it is a variety of."""
    return next((one for one in wider(code) if one in known), None)
