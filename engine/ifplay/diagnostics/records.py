"""Findings as data: what `--format json` prints for each, key by key. Keys are only ever added."""

from typing import TypedDict

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import Diagnostic, TrailMove
from ifplay.source.spans import Span


class Place(TypedDict):
    """Where in which file: lines and columns from 1, the end not included."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class RelatedRecord(Place):
    """Another place that has to do with a finding."""

    message: str


class Record(Place):
    """One finding. `trail` is null where no playthrough shows it."""

    code: str
    slug: str
    severity: str
    message: str
    hint: str | None
    related: list[RelatedRecord]
    trail: list[str | dict[str, int]] | None


def record(diagnostic: Diagnostic) -> Record:
    """The finding as plain data, all of it clean."""
    rule, hint, trail = diagnostic.rule, diagnostic.hint, diagnostic.trail
    return {
        "code": rule.code,
        "slug": rule.slug,
        "severity": rule.severity.value,
        "message": clean(diagnostic.message),
        "hint": None if hint is None else clean(hint),
        **_place(diagnostic.span),
        "related": [{"message": clean(one.message), **_place(one.span)} for one in diagnostic.related],
        "trail": None if trail is None else [_move(move) for move in trail],
    }


def _place(span: Span) -> Place:
    return {
        "file": clean(span.file),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _move(move: TrailMove) -> str | dict[str, int]:
    return clean(move) if isinstance(move, str) else {clean(name): value for name, value in move.items()}
