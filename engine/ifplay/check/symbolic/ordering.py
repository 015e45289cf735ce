"""In which order the slots stand in the diagrams: near each other what is read or written together.

Numbers that meet in a sum or comparison are one group, whose digits are interleaved. The groups are placed by the
centre of gravity of what they have to do with, again and again: FORCE (Aloul, Markov and Sakallah, "FORCE: a fast and
easy-to-implement variable-ordering heuristic", 2003), from the order in which the story first speaks of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from ifplay.check.slots import Slot
from ifplay.check.symbolic.net import Net
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total, reads

ROUNDS = 30
WORK = 400_000
"""The edges' ends that are looked at in all rounds together."""

CROWD = 24
"""What so many slots have to do with at once says nothing about which of them are near each other."""


def ordered_groups(net: Net, slots: Sequence[Slot]) -> list[tuple[int, ...]]:
    """The slots that are live anywhere, in groups, in a good order."""
    used = net.used()
    terms = list(_terms(net))
    group = _groups(terms, slots, used)
    edges = [
        sorted({group[slot] for slot in edge if slot in group}) for edge in _edges(net) if any(s in group for s in edge)
    ]
    order: dict[int, int] = {}
    for edge in edges:
        for one in edge:
            order.setdefault(one, len(order))
    for one in group.values():
        order.setdefault(one, len(order))
    together = [edge for edge in edges if 1 < len(edge) <= CROWD]
    best = _placed(order, sorted({tuple(edge) for edge in together}))
    members: dict[int, list[int]] = {}
    for slot, one in group.items():
        members.setdefault(one, []).append(slot)
    return [tuple(members[one]) for one in best]


def _terms(net: Net) -> Iterator[Term]:
    for way in net.ways:
        yield way.guard
        for store in way.stores:
            yield ordered_with(store.slot, store.value)


def ordered_with(slot: int, value: Term) -> Term:
    """A term in which the slot meets the value that is stored in it."""
    return Ordered("==", Held(slot), value)


def _groups(terms: Iterable[Term], slots: Sequence[Slot], used: int) -> dict[int, int]:
    """For each slot the one that stands for its group."""
    group = {slot: slot for slot in range(len(slots)) if used >> slot & 1}

    def leader(slot: int) -> int:
        while group[slot] != slot:
            group[slot] = group[group[slot]]
            slot = group[slot]
        return slot

    for term in terms:
        for meeting in _meetings(term):
            wide = [slot for slot in meeting if slot in group and slots[slot].high - slots[slot].low > 1]
            for one, other in pairwise(wide):
                group[leader(one)] = leader(other)
    return {slot: leader(slot) for slot in group}


def _meetings(term: Term) -> Iterator[list[int]]:
    """The slots that meet in sums and comparisons."""
    pending = [term]
    while pending:
        node = pending.pop()
        match node:
            case Ordered() | Reckoned():
                yield sorted(reads(node))
            case Every(terms) | Some(terms):
                pending += terms
            case Inverse(inner):
                pending.append(inner)
            case Fixed() | Held() | Total():
                pass


def _edges(net: Net) -> Iterator[list[int]]:
    """What has to do with each other: what a way asks, and what it stores with what that is made from; and what is
    stored after a choice with the mark of the choice."""
    for way in net.ways:
        written = [store.slot for store in way.stores]
        made_from = [slot for store in way.stores for slot in sorted(reads(store.value))]
        if way.pick is not None:
            for next in net.out[way.target]:
                written += [store.slot for store in next.stores[:CROWD]]
        asked = sorted(reads(way.guard))
        yield [*dict.fromkeys(asked + written + made_from)]
        if len(asked) > CROWD:
            yield [*dict.fromkeys(written + made_from)]


def _placed(order: dict[int, int], edges: Sequence[Sequence[int]]) -> list[int]:
    place: dict[int, float] = dict(order)
    best, least = sorted(place, key=place.__getitem__), _span(place, edges)
    ends = sum(len(edge) for edge in edges)
    for _ in range(min(ROUNDS, WORK // max(1, ends))):
        pull: dict[int, float] = dict.fromkeys(place, 0.0)
        times: dict[int, int] = dict.fromkeys(place, 0)
        for edge in edges:
            centre = sum(place[one] for one in edge) / len(edge)
            for one in edge:
                pull[one] += centre
                times[one] += 1
        wished = {one: pull[one] / times[one] if times[one] else place[one] for one in place}
        ranked = sorted(place, key=_by(wished, place))
        place = {one: float(position) for position, one in enumerate(ranked)}
        span = _span(place, edges)
        if span >= least:
            break
        best, least = ranked, span
    return best


def _by(wished: dict[int, float], place: dict[int, float]) -> Callable[[int], tuple[float, float]]:
    return lambda one: (wished[one], place[one])


def _span(place: dict[int, float], edges: Sequence[Sequence[int]]) -> float:
    """How far apart in sum the ends of the edges are."""
    return sum(max(place[one] for one in edge) - min(place[one] for one in edge) for edge in edges)
