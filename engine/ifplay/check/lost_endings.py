"""`ending-unreachable`: an ending that no playthrough gets."""

from collections.abc import Iterator

from ifplay.check.finding import NOWHERE, Finding
from ifplay.check.seen import Seen
from ifplay.check.targets import Target
from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import ENDING_UNREACHABLE
from ifplay.model.graph import End, Graph
from ifplay.source.spans import Span


def titles(graph: Graph) -> dict[str, list[Span]]:
    """The endings of a story, each with the places where it is, in source order."""
    files: dict[str, int] = {}
    found: list[tuple[tuple[int, int, int], str, Span]] = []
    for scene in graph.scenes:
        if scene.span is not None:
            files.setdefault(scene.span.file, len(files))
    for block in graph.blocks:
        if isinstance(block.exit, End):
            span = block.exit.span or NOWHERE
            found.append(((files.get(span.file, 0), span.line, span.column), block.exit.title, span))
    places: dict[str, list[Span]] = {}
    for _, title, span in sorted(found, key=lambda one: one[0]):
        places.setdefault(title, []).append(span)
    return places


def lost_endings(seen: Seen) -> Iterator[Finding]:
    """One for each title, where it is first."""
    for title, (first, *others) in titles(seen.story).items():
        if title not in seen.endings and seen.never(Target("end", title)):
            yield Finding(
                ENDING_UNREACHABLE,
                f"No playthrough gets the ending “{title}”.",
                first,
                "See what leads here: a choice that is never open, a condition that is never true, or a scene "
                "that nothing goes to. Mend that, or take the ending out.",
                related=tuple(Related("the same ending is here, too", span) for span in others),
            )
