"""`stuck`: a menu at which a reader can have nothing to choose."""

from collections.abc import Iterator

from ifplay.check.finding import Finding, where
from ifplay.check.seen import Seen
from ifplay.diagnostics.rules import STUCK


def stuck(seen: Seen) -> Iterator[Finding]:
    """One for each menu, with the shortest playthrough to it."""
    for place, shown in seen.stuck.items():
        yield Finding(
            STUCK,
            "At this menu a reader can have nothing left to choose.",
            where(seen.story, place),
            "Add `~ otherwise` right after the menu to say what happens then, or make sure that one choice "
            "can always be taken: a `+` choice without conditions stays open.",
            shown.moves,
        )
