"""Which registers are asked for again, node by node: what two states hold in others makes no difference."""

from collections import deque

from ifplay.check.budget import Look
from ifplay.check.words.chart import Chart, Edge
from ifplay.check.words.leaves import Line, Offer, Store

OFTEN = 10_000


def live(chart: Chart, look: Look) -> list[int]:
    """For each node, as bits, the registers whose values can still come to words."""
    into: list[list[tuple[int, Edge]]] = [[] for _ in chart.edges]
    for node, edges in enumerate(chart.edges):
        for edge in edges:
            into[edge.target].append((node, edge))
    found = [0] * len(into)
    waiting = deque(range(len(into)))
    queued = set(waiting)
    count = 0
    while waiting:
        node = waiting.popleft()
        queued.discard(node)
        count += 1
        if count % OFTEN == 0:
            look()
        for source, edge in into[node]:
            more = found[source] | _before(edge, found[node])
            if more != found[source]:
                found[source] = more
                if source not in queued:
                    queued.add(source)
                    waiting.append(source)
    return found


def asked(edge: Edge) -> tuple[int, ...]:
    """The registers that the leaves of an edge ask for, whether they hold what they held before it or not."""
    found: set[int] = set()
    for leaf in edge.leaves:
        match leaf:
            case Store(source=source):
                if source is not None:
                    found.add(source)
            case Line(reads=reads) | Offer(Line(reads=reads)):
                found.update(reads)
    return tuple(sorted(found))


def _before(edge: Edge, after: int) -> int:
    """The registers asked for on the way over the edge, and those `after` it that it does not set."""
    for leaf in reversed(edge.leaves):
        match leaf:
            case Store(register, _, source):
                wanted = after >> register & 1
                after &= ~(1 << register)
                if wanted and source is not None:
                    after |= 1 << source
            case Offer(line, register):
                after = after & ~(1 << register) | _reads(line)
            case Line():
                after |= _reads(leaf)
    return after if edge.register < 0 else after | 1 << edge.register


def _reads(line: Line) -> int:
    return sum(1 << register for register in line.reads)
