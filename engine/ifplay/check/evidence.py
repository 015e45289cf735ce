"""What is known of every block, condition and choice."""

from collections.abc import Iterator

from ifplay.check.seen import Seen
from ifplay.check.targets import Evidence, Target
from ifplay.model.graph import Graph, Menu, choices


def evidence(seen: Seen) -> Evidence:
    """What was seen; and what is proved never to be."""
    count = len(seen.story.blocks)
    shown = {Target("block", place) for place in seen.blocks if place < count}
    shown |= {Target("asked", asked) for asked in seen.asked}
    shown |= {Target("taken", choice) for choice in seen.taken}
    never = {target for target in texts(seen.story) if target not in shown and seen.never(target)}
    return Evidence(dict.fromkeys(shown), never)


def texts(story: Graph) -> Iterator[Target]:
    """Every block, choice, and outcome of a condition."""
    for place, block in enumerate(story.blocks):
        yield Target("block", place)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield Target("taken", choice.id)
    for asked in range(2 * story.conditions):
        yield Target("asked", asked)
