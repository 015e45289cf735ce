"""What goes together with what, as far as the blocks of a story say: for stories with too many states.

Whatever the values, a playthrough goes from block to block as their exits lead, and a return leads behind some call.
So of two texts neither of whose blocks leads to the other's no playthrough shows both. This is no search: it knows no
values, and says of some texts that they may go together though they never do.
"""

from collections.abc import Sequence

from ifplay.check.components import components
from ifplay.check.exclusion import apart
from ifplay.check.showings import Bits, ones
from ifplay.check.texts import Text
from ifplay.model.graph import Call, Graph, Jump, Return, places


def exclusive_by_blocks(story: Graph, texts: Sequence[Text], shown: Bits) -> tuple[int, ...]:
    """The numbers of texts, of those that were shown, of which no two go together."""
    here = [0] * len(story.blocks)
    for number in ones(shown):
        here[texts[number].place] |= 1 << number
    edges = _edges(story)
    order = components(edges, next(scene.entry for scene in story.scenes if scene.id == story.start))
    part = {place: number for number, nodes in enumerate(order) for place in nodes}
    ahead: list[Bits] = []
    for nodes in order:
        bits = 0
        for place in nodes:
            bits |= here[place]
            for target, _ in edges[place]:
                if part[target] < len(ahead):
                    bits |= ahead[part[target]]
        ahead.append(bits)
    behind = [0] * len(order)
    for number in reversed(range(len(order))):
        for place in order[number]:
            behind[number] |= here[place]
        for place in order[number]:
            for target, _ in edges[place]:
                if part[target] != number:
                    behind[part[target]] |= behind[number]
    found: dict[int, Bits] = {}
    for number in ones(shown):
        at = part[texts[number].place]
        found[number] = ahead[at] | behind[at]
    return apart(found)


def _edges(story: Graph) -> list[tuple[tuple[int, int], ...]]:
    entries = {scene.id: scene.entry for scene in story.scenes}
    backs = {block.exit.next for block in story.blocks if isinstance(block.exit, Call)}
    found: list[tuple[tuple[int, int], ...]] = []
    for block in story.blocks:
        match block.exit:
            case Jump(scene):
                targets = {entries[scene]}
            case Call(scene):
                targets = {entries[scene]}
            case Return():
                targets = backs
            case exit:
                targets = set(places(exit))
        found.append(tuple((target, 1) for target in sorted(targets)))
    return found
