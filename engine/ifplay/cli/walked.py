"""A walkthrough followed up to one of its lines, for `ifplay play --replay NAME.walks.yaml:LINE`."""

from pathlib import Path

from ifplay.cli.reading import read_bytes
from ifplay.cli.status import BAD_FILE, WRONG_USAGE, Refused, reason
from ifplay.diagnostics.report import TrailMove
from ifplay.model.graph import Graph
from ifplay.runtime.program import load
from ifplay.source.plain_yaml import LARGEST
from ifplay.walkthroughs.places import trail_to, walk_at
from ifplay.walkthroughs.reading import read_walks
from ifplay.walkthroughs.walk import Book


def walked(graph: Graph, file: str, line: int | None) -> tuple[tuple[TrailMove, ...], int]:
    """The moves of the walkthrough at that line up to it, and the seed of its dice. Raises `Refused`."""
    try:
        book = read_walks(file, read_bytes(Path(file), 2**20 + LARGEST))
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read {file}: {reason(error)}.", BAD_FILE) from error
    if not isinstance(book, Book):
        first = book[0]
        raise Refused(f"{file} cannot be read in line {first.span.line}: {first.message}", BAD_FILE)
    found = walk_at(book, line)
    if found is None:
        raise Refused(f"no walkthrough of {file} is in line {line}.", WRONG_USAGE)
    walk, step = found
    return trail_to(load(graph), walk, step), walk.seed
