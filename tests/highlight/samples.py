"""The stories that colours are compared on: all of this repository that can be read, by folder."""

from functools import cache
from pathlib import Path

from ifplay.diagnostics.report import has_errors
from ifplay.source.text import Undecodable, decode, hidden_characters
from ifplay.syntax.front import has_front_matter
from ifplay.syntax.parser import parse

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "stories").glob("*.story"))
LARGEST = 200_000

FOLDERS = sorted(
    {
        path.parent.relative_to(ROOT).as_posix()
        for part in ("stories", "tests")
        for path in (ROOT / part).rglob("*.story")
    }
)


@cache
def stories_in(folder: str) -> tuple[tuple[str, str], ...]:
    """The names and texts of those in a folder that can be read."""
    found = []
    for path in sorted((ROOT / folder).glob("*.story")):
        if path.stat().st_size > LARGEST:
            continue
        text = decode(path.name, path.read_bytes())
        if isinstance(text, Undecodable) or hidden_characters(path.name, text):
            continue
        if not has_errors(parse(path.name, text, main=has_front_matter(text)).diagnostics):
            found.append((path.name, text))
    return tuple(found)
