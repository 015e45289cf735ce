"""The small story that these tests read, and ways to read it."""

import io
import os
from functools import cache
from pathlib import Path

from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.play.plain import Plain
from ifplay.play.reading import Reading
from ifplay.play.screen import Leaving

STORY = Path(__file__).with_name("harbour.story")
TO_THE_END = "shed\nrope\nout\nboard\n"


def golden(name: str, shown: str) -> str:
    """What that golden file holds. With IFPLAY_ACCEPT in the environment, it first becomes what is shown now."""
    path = Path(__file__).with_name("golden") / name
    if os.environ.get("IFPLAY_ACCEPT"):
        path.write_text(shown, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8")


@cache
def compiled(text: str) -> Graph:
    """The graph of a story without errors."""
    made = compile_text(text)
    assert made.graph is not None, made.diagnostics
    return made.graph


def harbour() -> Graph:
    """The small story."""
    return compiled(STORY.read_text(encoding="utf-8"))


def read(typed: str, *, story: Graph | None = None, reading: Reading | None = None) -> tuple[str, Leaving]:
    """What the plain reader writes when that is typed into it by a pipe, and how it leaves."""
    shown = io.StringIO()
    reading = reading or Reading(story or harbour(), seed=1)
    leaving = Plain(reading, io.StringIO(typed), shown, why="this is a test").run()
    return shown.getvalue(), leaving
