"""Dice that roll for ever, in the reference search."""

from collections.abc import Sequence

from ifplay.check.components import components, is_cycle

from tests.reference.backwards import leading_to
from tests.reference.search import Search


def going_round(search: Search, before: Sequence[Sequence[int]]) -> set[int]:
    """The dice after which nothing but dice can come, for ever: no menu and no ending can be got from them,
    but a circle of dice can."""
    dice = search.dice()
    stops = [node for node in search.nodes() if node not in dice]
    barren = dice - leading_to(stops, before)
    if not barren:
        return barren
    number = {node: position for position, node in enumerate(sorted(barren), 1)}
    inside = [tuple((position, 1) for position in number.values())]
    inside += [
        tuple((number[target], times) for target, times in search.edges[node] if target in barren)
        for node in sorted(barren)
    ]
    circles = [part for part in components(inside) if is_cycle(part, inside)]
    named = sorted(barren)
    return leading_to((named[position - 1] for part in circles for position in part), before) & barren
