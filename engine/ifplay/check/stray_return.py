"""`return-without-call`: a playthrough that gets to a `~ return` with no call to come back from."""

from collections.abc import Iterator

from ifplay.check.finding import Finding, where
from ifplay.check.search import Search
from ifplay.diagnostics.rules import RETURN_WITHOUT_CALL


def stray_returns(search: Search) -> Iterator[Finding]:
    """One for each place, with the shortest playthrough to it."""
    told: set[int] = set()
    for node, fault in search.faults.items():
        place = search.states[node].place
        if fault.kind != "return-without-call" or place in told:
            continue
        told.add(place)
        yield Finding(
            RETURN_WITHOUT_CALL,
            "A playthrough can come to this `~ return` without a call to go back to.",
            where(search.story, place),
            "`->` forgets pending calls. Enter the scene by `~ call` on the way shown, or leave it by `->`.",
            search.trail(node),
        )
