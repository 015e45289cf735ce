"""What is new among findings, and what is gone, when a story was edited in between.

A finding is known again by what it says of which words, not by its place: a line that is put in further up moves all
that are below it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ifplay.diagnostics.report import Diagnostic

_LINE = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True)
class News:
    """Findings that were not there before, and those that are not there any more; each in order."""

    new: tuple[Diagnostic, ...]
    gone: tuple[Diagnostic, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.gone)


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings, with the texts they point into, by the name of the file."""

    found: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] | None = None

    def news(self, later: "Findings") -> News:
        """What is new in the later ones, and what is gone."""
        return News(_without(later, self), _without(self, later))


def _without(these: Findings, those: Findings) -> tuple[Diagnostic, ...]:
    """Those among these that are not among the others, as often as they are there more often."""
    known = Counter(_names(those))
    left = []
    for one, name in zip(these.found, _names(these), strict=True):
        if known[name]:
            known[name] -= 1
        else:
            left.append(one)
    return tuple(left)


def _names(findings: Findings) -> Sequence[tuple[str, str, str, str]]:
    lines = {file: text.split("\n") for file, text in (findings.sources or {}).items()}

    def name(one: Diagnostic) -> tuple[str, str, str, str]:
        text = lines.get(one.span.file, [])
        written = text[one.span.line - 1].strip() if one.span.line <= len(text) else ""
        return one.rule.code, one.span.file, _LINE.sub("line", one.message), written

    return [name(one) for one in findings.found]
