"""Findings on a stream, as people read them."""

import os
import shutil
from collections.abc import Iterable, Mapping
from typing import TextIO

from ifplay.diagnostics.report import Diagnostic


def print_findings(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], stream: TextIO) -> None:
    """Each finding in full, with colour only where the stream is a terminal and nobody asked for none."""
    from ifplay.diagnostics.render import full

    colour = coloured(stream)
    width = shutil.get_terminal_size().columns if stream.isatty() else 80
    plain = not shows(stream, "│“—")
    for diagnostic in diagnostics:
        print(full(diagnostic, sources, colour=colour, width=min(width, 100), ascii=plain), file=stream)


def coloured(stream: TextIO) -> bool:
    """Whether to use colour on a stream."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def shows(stream: TextIO, marks: str) -> bool:
    """Whether a stream can show these marks."""
    try:
        marks.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
