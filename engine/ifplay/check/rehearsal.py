"""The story as the search plays it: the same places and the same states, with ways out of menus that can be
told.

The way out of a menu by `~ otherwise` may end in a block that other ways lead to as well. Here it gets a
block of its own, at the end of the list, so that a trace shows whether it was taken. No place of the story
changes its number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ifplay.model.graph import Block, Graph, Menu, Next, Place


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The graph to search, and for each menu with an `otherwise` the block through which alone it leads there."""

    graph: Graph
    ways_out: Mapping[Place, Place]


def rehearsal(story: Graph) -> Rehearsal:
    """Give each `otherwise` a block of its own."""
    blocks: list[Block] = []
    more: list[Block] = []
    ways_out: dict[Place, Place] = {}
    for place, block in enumerate(story.blocks):
        if isinstance(block.exit, Menu) and block.exit.otherwise is not None:
            ways_out[place] = len(story.blocks) + len(more)
            more.append(Block(block.scene, (), Next(block.exit.otherwise)))
            block = replace(block, exit=replace(block.exit, otherwise=ways_out[place]))
        blocks.append(block)
    return Rehearsal(replace(story, blocks=(*blocks, *more)), ways_out)
