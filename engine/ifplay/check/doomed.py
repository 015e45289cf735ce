"""`doomed`: a point from which no ending can be got any more, whatever the reader does."""

from collections.abc import Iterator, Sequence

from ifplay.check.backwards import leading_to
from ifplay.check.endless import going_round
from ifplay.check.finding import Finding, where
from ifplay.check.search import Search
from ifplay.diagnostics.rules import DOOMED
from ifplay.model.graph import Menu


def doomed(search: Search, before: Sequence[Sequence[int]]) -> Iterator[Finding]:
    """One for each menu or die where the last ending is lost: a playthrough that has just come from where one
    could still be got, or has just begun. Where the story is at fault at once, that is said instead."""
    saved = leading_to(search.endings(), before)
    faulty = search.stuck | search.faults.keys() | going_round(search, before)
    lost = set(range(len(search.states))) - saved - faulty
    for place, trail in search.entrances(lost, saved, before).items():
        menu = isinstance(search.story.blocks[place].exit, Menu)
        yield Finding(
            DOOMED,
            "A reader who gets here this way can go on, but can never reach an ending again."
            if menu
            else "A reader who gets to this die this way can never reach an ending again, whatever it shows.",
            where(search.story, place),
            "Follow the playthrough, and see what it has used up or closed off that every ending needs. Then "
            "leave a way to an ending open, or end the story here.",
            trail,
        )
