"""What a finished search, or one that was stopped, says of every block, condition and choice."""

from ifplay.check.search import Search
from ifplay.check.targets import Evidence, Target
from ifplay.model.graph import Menu, choices


def evidence(search: Search) -> Evidence:
    """What was seen; and of a search that met every state, that the rest is never seen."""
    story = search.story
    seen = {Target("block", place) for place in search.blocks if place < len(story.blocks)}
    seen |= {Target("asked", asked) for asked in search.asked}
    seen |= {Target("taken", choice) for choice in search.taken}
    found = Evidence(dict.fromkeys(seen))
    if search.complete:
        every = {Target("block", place) for place in range(len(story.blocks))}
        every |= {Target("asked", asked) for asked in range(2 * story.conditions)}
        for block in story.blocks:
            if isinstance(block.exit, Menu):
                every |= {Target("taken", choice.id) for choice in choices(block.exit.entries)}
        found.refuted = every - seen
    return found
