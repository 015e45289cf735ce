"""From where an ending can still be got."""

from collections.abc import Iterable, Sequence

from ifplay.check.components import Edges


def predecessors(edges: Edges) -> list[list[int]]:
    """For each node those that lead to it."""
    before: list[list[int]] = [[] for _ in edges]
    for node, targets in enumerate(edges):
        for target, _ in targets:
            before[target].append(node)
    return before


def leading_to(goals: Iterable[int], before: Sequence[Sequence[int]]) -> set[int]:
    """The goals, and every node from which one can be reached."""
    found = set(goals)
    pending = list(found)
    while pending:
        for node in before[pending.pop()]:
            if node not in found:
                found.add(node)
                pending.append(node)
    return found
