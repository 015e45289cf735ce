"""`return-without-call`: a playthrough that gets to a `~ return` with no call to come back from."""

from collections.abc import Iterator

from ifplay.check.finding import Finding, where
from ifplay.check.seen import Seen
from ifplay.diagnostics.rules import RETURN_WITHOUT_CALL


def stray_returns(seen: Seen) -> Iterator[Finding]:
    """One for each place, with the shortest playthrough to it."""
    for place, shown in seen.stray.items():
        yield Finding(
            RETURN_WITHOUT_CALL,
            "A playthrough can come to this `~ return` without a call to go back to.",
            where(seen.story, place),
            "`->` forgets pending calls. Enter the scene by `~ call` on the way shown, or leave it by `->`.",
            shown.moves,
        )
