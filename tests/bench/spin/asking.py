"""What showing a text does to what a story remembers, in C: which counters of alternatives move on.

No text is made, and only counters are kept that decide which condition is asked next, as the checker keeps them.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from ifplay.check.asking import asks
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled

from tests.bench.spin.memory import Memory
from tests.bench.spin.reckoning import value


def asked(pieces: Sequence[Piece], memory: Memory, shuffled: bool = False) -> Iterator[str]:
    """The statements, none when no counter can move. All parts of what is inside a shuffle can come up, so that no
    counter moves there."""
    for piece in pieces:
        match piece:
            case Plain() | Print():
                pass
            case Styled(_, inside):
                yield from asked(inside, memory, shuffled)
            case Either(condition, then, otherwise):
                yield from _either(value(condition.asked, memory), then, otherwise, memory, shuffled)
            case Plural(count, one, many):
                yield from _either(f"{value(count, memory)} == 1", one, many, memory, shuffled)
            case Alternatives(kind=kind, parts=parts):
                if not shuffled and kind != "shuffle" and any(map(asks, parts)):
                    yield from _moved(piece, parts, memory)
            case _:
                assert_never(piece)


def _either(
    test: str, then: Sequence[Piece], otherwise: Sequence[Piece], memory: Memory, shuffled: bool
) -> Iterator[str]:
    first, second = list(asked(then, memory, shuffled)), list(asked(otherwise, memory, shuffled))
    if first or second:
        yield from (f"if ({test}) {{", *first, "} else {", *second, "}")


def _moved(piece: Alternatives, parts: Sequence[Sequence[Piece]], memory: Memory) -> Iterator[str]:
    slot = memory.counter[piece.counter]
    yield f"{{ L shown = {slot.read()};"
    if piece.kind == "cycle":
        yield slot.write(f"(shown + 1) % {len(parts)}")
    else:
        yield f"if (shown < {slot.high}) {slot.write('shown + 1')}"
    yield "switch (shown) {"
    for number, part in enumerate(parts):
        inside = list(asked(part, memory))
        if inside:
            yield from (f"case {number}: ", *inside, "break;")
    yield "} }"
