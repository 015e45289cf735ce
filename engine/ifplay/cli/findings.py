"""Findings on a stream, as people read them."""

import os
import shutil
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # Playing asks here only what a stream can show.
    from ifplay.diagnostics.report import Diagnostic

MOST = 500
"""How many findings are shown in full. Nobody reads more, and they take a while to draw."""


def print_findings(diagnostics: "Sequence[Diagnostic]", sources: Mapping[str, str], stream: TextIO) -> None:
    """The findings in full, with colour only where the stream is a terminal and nobody asked for none.

    Of very many, `MOST` are shown, errors rather than others, and the number of the rest.
    """
    from ifplay.diagnostics.render import full

    colour = coloured(stream)
    width = shutil.get_terminal_size().columns if stream.isatty() else 80
    plain = not shows(stream, "│“—")
    for diagnostic in _foremost(diagnostics):
        print(full(diagnostic, sources, colour=colour, width=min(width, 100), ascii=plain), file=stream)

    if len(diagnostics) > MOST:
        print(f"(and {len(diagnostics) - MOST:,} more; `ifplay check --format concise` lists them all)\n", file=stream)


def _foremost(diagnostics: "Sequence[Diagnostic]") -> "Sequence[Diagnostic]":
    from ifplay.diagnostics.report import in_order
    from ifplay.diagnostics.rules import Severity

    if len(diagnostics) <= MOST:
        return diagnostics
    errors = [one for one in diagnostics if one.rule.severity is Severity.ERROR]
    others = [one for one in diagnostics if one.rule.severity is not Severity.ERROR]
    return in_order((errors + others)[:MOST])


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


def printed_width(stream: TextIO) -> int:
    """How many columns to fill: those of the terminal, up to 100; 80 where it is none."""
    return min(100, shutil.get_terminal_size().columns) if stream.isatty() else 80


def fitted(text: str, stream: TextIO) -> str:
    """The text, with typographic marks as a typewriter has them where the stream can show no others."""
    from ifplay.diagnostics.paint import typewritten

    return text if shows(stream, "“—…") else typewritten(text)
