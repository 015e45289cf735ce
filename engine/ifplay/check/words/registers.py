"""What registers hold, node by node: which are asked for again, all that they can hold, and what edges make of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import accumulate, product
from math import prod
from typing import NamedTuple

from ifplay.check.budget import Look, Spent
from ifplay.check.components import components
from ifplay.check.words.chart import BEGIN, END, LOST, Chart, Edge
from ifplay.check.words.leaves import Effect, Line, Offer, Store
from ifplay.check.words.live import asked, live
from ifplay.check.words.score import Score

MANY = 4_096
"""So many combinations of what the registers of a line hold are looked at."""

OFTEN = 1_000

Packed = int
"""What all registers hold, each in bits of its own; 0 where nobody asks for it again."""

Masks = tuple[int, ...]
"""All that each register can hold, as bits; 0 where nobody asks for it again."""

Outcome = tuple[Edge, int, int, Packed, tuple[int, ...]]
"""What a turn comes to: the words told, those of the pick, what registers hold then, and what shuffles drew."""

_Change = tuple[int, int, int, tuple[int, ...]]
"""The words told, which bits stay as they were and which are set, and what shuffles drew."""


class Ends(NamedTuple):
    """The fewest and the most words of an edge: told, and with the pick."""

    least_told: int
    most_told: int
    least: int
    most: int


class Registers:
    """Those of a story. `live` has for each node, as bits, the registers that are asked for from there."""

    def __init__(self, score: Score, chart: Chart, look: Look) -> None:
        self._score = score
        self._chart = chart
        self._look = look
        self._effects: dict[tuple[int, tuple[int, ...]], tuple[Effect, ...]] = {}
        self._reach: dict[tuple[int, Masks], tuple[int, Mapping[int, int]]] = {}
        self.live = live(chart, look)
        self._shifts = [0, *accumulate(score.sizes)][:-1]
        self._fields = [(1 << size) - 1 for size in score.sizes]
        self._edges: list[list[tuple[Edge, tuple[int, ...], int, dict[Packed, list[_Change]]]]] = [
            [(edge, reads, self._bits(reads), {}) for edge in edges for reads in [asked(edge)]] for edges in chart.edges
        ]

    @property
    def start(self) -> Packed:
        """What they hold before the first turn."""
        kept = self.live[BEGIN]
        return sum(
            self._at(register, value) for register, value in enumerate(self._score.start) if kept >> register & 1
        )

    def _at(self, register: int, value: int) -> Packed:
        assert value <= self._fields[register], (register, value)
        return value << self._shifts[register]

    def _bits(self, registers: Iterable[int]) -> Packed:
        return sum(self._at(register, self._fields[register]) for register in registers)

    # One state

    def outcomes(self, node: int, held: Packed) -> Iterator[Outcome]:
        """What the turns from a node can come to where registers hold that: several of one edge only where a shuffle
        draws."""
        for edge, reads, mask, known in self._edges[node]:
            register = edge.register
            picked = edge.picked if register < 0 else held >> self._shifts[register] & self._fields[register]
            values = held & mask
            found = known.get(values)
            if found is None:
                apart = {one: values >> self._shifts[one] & self._fields[one] for one in reads}
                found = known[values] = self._changes(edge, node, apart)
            for told, kept, made, drawn in found:
                yield edge, told, picked, held & kept | made, drawn

    def _changes(self, edge: Edge, node: int, held: dict[int, int]) -> list[_Change]:
        """What is told, which registers hold something else then, and what shuffles drew."""
        ways: list[tuple[int, dict[int, int], tuple[int, ...]]] = [(edge.words, held, ())]
        for leaf in edge.leaves:
            if isinstance(leaf, Store):
                for _, after, _ in ways:
                    after[leaf.register] = leaf.value if leaf.source is None else after[leaf.source]
                continue
            line = leaf if isinstance(leaf, Line) else leaf.line
            further = []
            for told, before, drawn in ways:
                for effect in self._effect(line, tuple([before[register] for register in line.reads])):
                    after = {**before, **effect.held}
                    if isinstance(leaf, Offer):
                        after[leaf.register] = effect.words
                    more = 0 if isinstance(leaf, Offer) else effect.words
                    further.append((told + more, after, drawn + effect.drawn))
            ways = further
        kept = self.live[edge.target]
        over = self._bits(_bits(self.live[node] & ~kept))
        found = []
        for told, after, drawn in ways:
            asked_for = {register: value for register, value in after.items() if kept >> register & 1}
            made = sum(self._at(register, value) for register, value in asked_for.items())
            found.append((told, ~(over | self._bits(asked_for)), made, drawn))
        return found

    def _effect(self, line: Line, values: tuple[int, ...]) -> tuple[Effect, ...]:
        key = id(line), values
        found = self._effects.get(key)
        if found is None:
            given = dict(zip(line.reads, values, strict=True))
            found = self._effects[key] = tuple(self._score.shown.effects(line, given))
        return found

    # All states at once

    def ends(self) -> list[list[Ends]]:
        """For each node, of each edge the fewest and the most words, whatever led there."""
        bits: list[Masks | None] = [None] * len(self._chart.edges)
        bits[BEGIN] = tuple(1 << value for value in self._score.start)
        found: list[list[Ends]] = [[] for _ in bits]
        place = self._order()
        waiting = [(place[BEGIN], BEGIN)]
        queued = {BEGIN}
        count = 0
        while waiting:
            node = heappop(waiting)[1]
            queued.discard(node)
            masks = bits[node]
            assert masks is not None
            found[node] = []
            count += 1
            if count % OFTEN == 0:
                self._look()
            for edge in self._chart.edges[node]:
                ends, after = self._passed(node, edge, masks)
                found[node].append(ends)
                if edge.target in (END, LOST):
                    continue
                known = bits[edge.target]
                if known == after:
                    continue
                joined = after if known is None else tuple([a | b for a, b in zip(known, after, strict=True)])
                if joined != known:
                    bits[edge.target] = joined
                    if edge.target not in queued:
                        queued.add(edge.target)
                        heappush(waiting, (place[edge.target], edge.target))
        return found

    def _order(self) -> Mapping[int, int]:
        """Each node after those that lead to it, as far as there is no way back."""
        edges = [[(edge.target, 1) for edge in edges] for edges in self._chart.edges]
        nodes = [node for part in components(edges, BEGIN, self._look) for node in part]
        return {node: -number for number, node in enumerate(nodes)}

    def _passed(self, node: int, edge: Edge, masks: Masks) -> tuple[Ends, Masks]:
        after = list(masks)
        least = most = edge.words
        picks = _bits(masks[edge.register]) if edge.register >= 0 else [edge.picked]
        for leaf in edge.leaves:
            if isinstance(leaf, Store):
                after[leaf.register] = 1 << leaf.value if leaf.source is None else after[leaf.source]
                continue
            line = leaf if isinstance(leaf, Line) else leaf.line
            words, moved = self._reached(line, after)
            for register, mask in moved.items():
                after[register] = mask
            if isinstance(leaf, Offer):
                after[leaf.register] = words
            else:
                counts = _bits(words)
                least, most = least + counts[0], most + counts[-1]
        for dead in _bits(self.live[node] & ~self.live[edge.target]):
            after[dead] = 0
        return Ends(least, most, least + picks[0], most + picks[-1]), tuple(after)

    def _reached(self, line: Line, masks: Sequence[int]) -> tuple[int, Mapping[int, int]]:
        """How many words the line can have, as bits, and all that its counters can hold then."""
        given = tuple([masks[register] for register in line.reads])
        key = id(line), given
        found = self._reach.get(key)
        if found is None:
            values = [_bits(mask) for mask in given]
            if prod(map(len, values)) > MANY:
                raise Spent("wide")
            words = 0
            moved = dict.fromkeys(line.moves, 0)
            for held in product(*values):
                for effect in self._effect(line, held):
                    words |= 1 << effect.words
                    for register in moved:
                        moved[register] |= 1 << effect.held[register]
            found = self._reach[key] = words, moved
        return found


def _bits(mask: int) -> list[int]:
    """The positions of the bits, from the lowest."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
