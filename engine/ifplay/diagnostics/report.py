"""A finding, and what a pass hands on: a value together with its findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ifplay.diagnostics.rules import Rule, Severity
from ifplay.source.spans import Span

T = TypeVar("T")

TrailMove = str | Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a finding, and how."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: the rule, what is wrong in plain words, where, and what to do about it.

    `trail` is the shortest playthrough that shows the finding: the text (or id) of each pick,
    `{variable: value}` for each die. None where no playthrough can show it.
    """

    rule: Rule
    message: str
    span: Span
    hint: str | None = None
    related: tuple[Related, ...] = ()
    trail: tuple[TrailMove, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a pass made, and what it found. An author's mistake is data here, never an exception."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place, then code; the files in the order they first appear."""
    listed = list(diagnostics)
    files = {file: number for number, file in enumerate(dict.fromkeys(one.span.file for one in listed))}
    return tuple(sorted(listed, key=lambda one: (files[one.span.file], one.span.line, one.span.column, one.rule.code)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(one.rule.severity is Severity.ERROR for one in diagnostics)
