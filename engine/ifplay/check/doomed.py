"""`doomed`: a point from which no ending can be got any more, whatever the reader does."""

from collections.abc import Iterator

from ifplay.check.finding import Finding, where
from ifplay.check.seen import Seen
from ifplay.diagnostics.rules import DOOMED
from ifplay.model.graph import Menu


def doomed(seen: Seen) -> Iterator[Finding]:
    """One for each menu or die where the last ending is lost: a playthrough that has just come from where one
    could still be got, or has just begun. Where the story is at fault at once, that is said instead."""
    for place, moves in seen.doomed.items():
        menu = isinstance(seen.story.blocks[place].exit, Menu)
        yield Finding(
            DOOMED,
            "A reader who gets here this way can go on, but can never reach an ending again."
            if menu
            else "A reader who gets to this die this way can never reach an ending again, whatever it shows.",
            where(seen.story, place),
            "Follow the playthrough, and see what it has used up or closed off that every ending needs. Then "
            "leave a way to an ending open, or end the story here.",
            moves,
        )
