"""The same findings with other names for the files: as seen from the story's folder, or from where a command runs."""

from collections.abc import Callable
from dataclasses import replace

from ifplay.diagnostics.report import Diagnostic


def relocated(diagnostic: Diagnostic, name: Callable[[str], str]) -> Diagnostic:
    """The finding with every file in it renamed."""
    return replace(
        diagnostic,
        span=diagnostic.span._replace(file=name(diagnostic.span.file)),
        related=tuple(
            replace(related, span=related.span._replace(file=name(related.span.file))) for related in diagnostic.related
        ),
    )
