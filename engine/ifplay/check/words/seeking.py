"""The playthrough with the fewest words, the one with the most, and the longest turn: who can do best goes first.

A state is a node of the chart with what registers hold. It knows the words on the way to it, and how many there can be
at least, or at most, from its node. Whoever can still do best goes on (Hart, Nilsson and Raphael, "A formal basis for
the heuristic determination of minimum cost paths", 1968). A bound never gives more for a move than the move keeps, so
that the first who comes to an ending is the best, and few states are looked at that could not be.

States are plain tuples, `(rank, number, node, held, words, before, edge, drawn)`: there are many. Of those who are as
good the latest goes first: it is nearest to the end.
"""

from collections.abc import Collection, Mapping
from heapq import heappop, heappush
from typing import Any, NamedTuple

from ifplay.check.budget import Look, Spent
from ifplay.check.words.chart import BEGIN, END
from ifplay.check.words.registers import Packed, Registers
from ifplay.runtime.state import Move

STATES = 200_000
"""So many states are looked at, at most."""

OFTEN = 500

_Stand = tuple[Any, int, int, Packed, int, Any, Any, tuple[int, ...]]


class Step(NamedTuple):
    """A move, and what shuffles draw in the turn that it makes. The first turn has no move."""

    move: Move | None
    drawn: tuple[int, ...]


class Best(NamedTuple):
    """So many words, and how to come to them."""

    words: int
    steps: tuple[Step, ...]


def extreme(registers: Registers, left: Mapping[int, int], sign: int, look: Look) -> Best | None:
    """The playthrough to an ending with the fewest words (`sign` 1), or with the most (-1); `left` are those to come.
    None where no ending can be got."""
    if BEGIN not in left:
        return None
    heap: list[_Stand] = [(sign * left[BEGIN], 0, BEGIN, registers.start, 0, None, None, ())]
    done: set[tuple[int, Packed]] = set()
    number = 0
    while heap:
        stand = heappop(heap)
        _, _, node, held, words, *_ = stand
        if node == END:
            return Best(words, _steps(stand))
        if (node, held) in done:
            continue
        done.add((node, held))
        _watch(len(done), look)
        for edge, told, picked, after, drawn in registers.outcomes(node, held):
            target = edge.target
            if target in left and (target, after) not in done:
                number -= 1
                so_far = words + told + picked
                heappush(heap, (sign * (so_far + left[target]), number, target, after, so_far, stand, edge, drawn))
    return None


def longest_turn(
    registers: Registers,
    dice: Collection[int],
    ahead: Mapping[int, tuple[int, int]],
    left: Mapping[int, int],
    look: Look,
) -> Best:
    """The turn in which most is told. `ahead` says for each node the longest there can be from there, and how many
    moves away it begins; `left` how much can still be told in a turn that waits for one of the `dice`."""
    heap: list[_Stand] = [((-ahead[BEGIN][0], 0), 0, BEGIN, registers.start, 0, None, None, ())]
    done: set[tuple[int, Packed, int]] = set()
    best = Best(-1, ())
    number = 0
    while heap and -heap[0][0][0] > best.words:
        stand = heappop(heap)
        _, _, node, held, words, *_ = stand
        if (node, held, words) in done:
            continue
        done.add((node, held, words))
        _watch(len(done), look)
        for edge, told, _, after, drawn in registers.outcomes(node, held):
            number -= 1
            so_far = words + told
            most, far = ahead[edge.target]
            rolling = edge.target in dice
            if rolling and so_far + left[edge.target] > most:
                most, far = so_far + left[edge.target], 0
            kept = so_far if rolling else 0
            further: _Stand = ((-most, far), number, edge.target, after, kept, stand, edge, drawn)
            heappush(heap, further)
            if so_far > best.words:
                best = Best(so_far, _steps(further))
    return best


def _watch(states: int, look: Look) -> None:
    if states % OFTEN == 0:
        look()
    if states >= STATES:
        raise Spent("states")


def _steps(stand: _Stand) -> tuple[Step, ...]:
    steps = []
    here = stand
    while here[5] is not None:
        steps.append(Step(here[6].move, here[7]))
        here = here[5]
    return tuple(reversed(steps))
