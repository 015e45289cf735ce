"""Which part of alternatives is shown, and what their counters hold.

| kind    | the counter holds                                          |
|---------|------------------------------------------------------------|
| seq     | the next part's position; on the last one it stays         |
| cycle   | the next part's position                                   |
| once    | the next part's position; the number of parts when used up |
| shuffle | a bit mask of the parts used in this round                 |
"""

from collections.abc import Callable
from typing import assert_never

from ifplay.model.text import Alternatives
from ifplay.runtime.generator import Draw, draw
from ifplay.runtime.layout import Layout, Values

Chooser = Callable[[Values], int]


def chooser(piece: Alternatives, layout: Layout, draw: Draw = draw) -> Chooser:
    """What gives the position of the part to show now, and moves the counter on. The generator's state, with which a
    shuffle draws, is the last of the values. For `once` the position after the last part means nothing at all."""
    slot, count = layout.counter[piece.counter], len(piece.parts)
    match piece.kind:
        case "seq":
            return _up_to(slot, count - 1)
        case "once":
            return _up_to(slot, count)
        case "cycle":
            return _round(slot, count)
        case "shuffle":
            return _shuffled(slot, count, draw)
        case _:
            assert_never(piece.kind)


def _up_to(slot: int, last: int) -> Chooser:
    def choose(values: Values) -> int:
        position: int = values[slot]
        if position < last:
            values[slot] = position + 1
        return position

    return choose


def _round(slot: int, count: int) -> Chooser:
    def choose(values: Values) -> int:
        position: int = values[slot]
        values[slot] = (position + 1) % count
        return position

    return choose


def _shuffled(slot: int, count: int, draw: Draw) -> Chooser:
    everything = (1 << count) - 1

    def choose(values: Values) -> int:
        used: int = values[slot]
        unused = [position for position in range(count) if not used >> position & 1]
        drawn, values[-1] = draw(values[-1], len(unused))
        used |= 1 << unused[drawn]
        values[slot] = 0 if used == everything else used
        return unused[drawn]

    return choose
