"""The chance of each ending for a reader who picks evenly among the open choices, with even dice.

The explored states are an absorbing Markov chain. Its strongly connected parts are taken in topological
order: mass that comes in goes on, and in a part with cycles the expected number of visits to each state
decides how it leaves (Kemeny and Snell, "Finite Markov Chains", 1960). Mass that enters a part without a way
out is lost: such playthroughs never end, or end in a fault of the story.
"""

from collections.abc import Mapping
from math import fsum

from ifplay.check.components import Edges, components, is_cycle
from ifplay.check.eliminating import eliminated

from tests.reference.solving import visited

Flow = list[dict[int, float]]
"""For each state of a part, numbered from 0, the chances of those of the same part to come next."""

WORK = 400_000
"""A part whose elimination takes more operations than this is left to numpy."""

CLOSE = 1e-10
"""How much of the mass may stay unaccounted for in what numpy finds."""


def odds(edges: Edges, endings: Mapping[int, str]) -> dict[str, float]:
    """The chance of each title to be the ending, to within 1e-9."""
    mass: dict[int, list[float]] = {0: [1.0]}
    for part in reversed(components(edges)):
        incoming = [fsum(mass.pop(node, ())) for node in part]
        goes_round = is_cycle(part, edges)
        leaving = _visits(part, incoming, edges) if goes_round else incoming
        for node, amount in zip(part, leaving, strict=True):
            if not edges[node]:
                mass[node] = [amount]
                continue
            share = amount / sum(times for _, times in edges[node])
            for target, times in edges[node]:
                mass.setdefault(target, []).append(share * times)
        if goes_round:  # what stayed inside is in the visits already
            for node in part:
                mass.pop(node, None)
    chances: dict[str, list[float]] = {title: [] for title in endings.values()}
    for node, title in endings.items():
        chances[title] += mass.get(node, ())
    return {title: min(1.0, fsum(parts)) for title, parts in chances.items()}


def _visits(part: list[int], incoming: list[float], edges: Edges) -> list[float]:
    """The expected number of visits to each state of a part with cycles; none at all where it has no way out."""
    number = {node: position for position, node in enumerate(part)}
    flow: Flow = []
    leaks: list[float] = []
    for node in part:
        ways = sum(times for _, times in edges[node])
        flow.append({number[target]: times / ways for target, times in edges[node] if target in number})
        leaks.append(sum(times for target, times in edges[node] if target not in number) / ways)
    if not any(leaks):
        return [0.0] * len(part)
    found = eliminated(flow, leaks, incoming, WORK)
    if found is None:
        found, error = visited(flow, incoming)
        if error > CLOSE:  # then it takes as long as it takes
            found = eliminated(flow, leaks, incoming)
            assert found is not None
    return found
