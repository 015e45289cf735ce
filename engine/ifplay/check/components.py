"""The strongly connected parts of a graph: what can reach itself again, and through what."""

from collections.abc import Sequence

from ifplay.check.budget import Look, unhurried

OFTEN = 10_000
"""So many nodes are met between two looks."""

Edges = Sequence[Sequence[tuple[int, int]]]
"""For each node the nodes it leads to, each with in how many ways."""


def components(edges: Edges, start: int = 0, look: Look = unhurried) -> list[list[int]]:
    """The strongly connected parts of what is reached from `start`, each before the parts that lead to it.

    R. Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    done: set[int] = set()
    stack: list[int] = []
    parts: list[list[int]] = []
    if not edges:
        return parts
    index[start] = low[start] = 0
    stack.append(start)
    pending = [(start, iter(edges[start]))]
    while pending:
        node, rest = pending[-1]
        for target, _ in rest:
            if target not in index:
                index[target] = low[target] = len(index)
                if len(index) % OFTEN == 0:
                    look()
                stack.append(target)
                pending.append((target, iter(edges[target])))
                break
            if target not in done:
                low[node] = min(low[node], index[target])
        else:
            pending.pop()
            if pending:
                above = pending[-1][0]
                low[above] = min(low[above], low[node])
            if low[node] == index[node]:
                part = []
                while True:
                    member = stack.pop()
                    done.add(member)
                    part.append(member)
                    if member == node:
                        break
                parts.append(part)
    return parts


def is_cycle(part: list[int], edges: Edges) -> bool:
    """Whether the part can be gone round in: more than one node, or one that leads to itself."""
    return len(part) > 1 or any(target == part[0] for target, _ in edges[part[0]])
