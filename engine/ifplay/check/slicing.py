"""What a condition can read at all, however many assignments away.

Backwards from the conditions through what is stored into what they read (Weiser, "Program slicing", 1981), without
looking at where in the story anything stands. What is not in the slice decides nothing: two states that differ only
there are asked the same and go the same ways, for ever. `liveness` says the same of each place, and more.
"""

from ifplay.check.deciding import deciding
from ifplay.check.liveness import Liveness
from ifplay.check.need import Need
from ifplay.check.remembered import Remembered
from ifplay.model.graph import Dice, End, Graph, Menu


def sliced(graph: Graph, remembered: Remembered, watched: frozenset[str] = frozenset()) -> int:
    """The bits of what a condition can read."""
    bits = 0
    for _, expression in deciding(graph, watched):
        bits |= remembered.read(expression)
    for name in watched:
        bits |= remembered.variable[name]
    for bit in (*remembered.mark.values(), *remembered.counter.values()):
        bits |= bit
    return bits


def everywhere(graph: Graph, bits: int) -> Liveness:
    """Those bits as if they were live wherever a playthrough comes to."""
    need = Need(always=bits)
    each = (need,) * len(graph.blocks)
    standing = {place: need for place, block in enumerate(graph.blocks) if isinstance(block.exit, Menu | Dice | End)}
    return Liveness(each, each, standing)
