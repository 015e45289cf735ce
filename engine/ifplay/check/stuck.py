"""`stuck`: a menu at which a reader can have nothing to choose."""

from collections.abc import Iterator

from ifplay.check.finding import Finding, where
from ifplay.check.search import Search
from ifplay.diagnostics.rules import STUCK


def stuck(search: Search) -> Iterator[Finding]:
    """One for each menu, with the shortest playthrough to it."""
    told: set[int] = set()
    for node in sorted(search.stuck):
        place = search.states[node].place
        if place not in told:
            told.add(place)
            yield Finding(
                STUCK,
                "At this menu a reader can have nothing left to choose.",
                where(search.story, place),
                "Add `~ otherwise` right after the menu to say what happens then, or make sure that one choice "
                "can always be taken: a `+` choice without conditions stays open.",
                search.trail(node),
            )
