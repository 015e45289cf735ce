"""Playthroughs of a story with too many states: readers who go where nobody has been, and of those the few that show
everything that any of them has seen."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from ifplay.check.readers import Chance
from ifplay.check.showings import Bits, Wanted
from ifplay.runtime.machine import IllegalMove, draw
from ifplay.runtime.state import Choosing, Ended, Move, Pick, Rolling, Turn

READERS = 4_000
WORK = 600_000
STEPS = 100
"""So many readers at most, and so many moves of all of them; so many steps of a turn count as a move more."""

BORED = 400
"""When so many readers in a row have seen nothing new, there are no more."""

LONGEST = 5_000
"""A reader who has made so many moves without coming to an ending stops."""


@dataclass(frozen=True, slots=True)
class Wandering:
    """A playthrough, all it shows, and whether it came to an ending."""

    moves: tuple[Move, ...]
    bits: Bits
    ended: bool


def wander(wanted: Wanted, seed: int, known: Sequence[tuple[Move, ...]] = (), *, work: int = WORK) -> list[Wandering]:
    """Let readers wander, the first of them along the `known` ways, and make so many moves in all. The same seed gives
    the same ones. After Ctrl-C there are no more of them."""
    wanderer = _Wanderer(wanted, Chance(seed))
    found: list[Wandering] = []
    seen = bored = 0
    with suppress(KeyboardInterrupt):
        while wanderer.work < work and (
            len(found) < len(known) or (len(found) < READERS + len(known) and bored < BORED)
        ):
            along = known[len(found)] if len(found) < len(known) else ()
            one = wanderer.wander(along)
            bored = 0 if one.bits & ~seen else bored + 1
            seen |= one.bits
            found.append(one)
    return found


def needed(found: Sequence[Wandering]) -> list[Wandering]:
    """The few that show all that any of them does: those to an ending first, each the one that shows most that is
    new."""
    chosen: list[Wandering] = []
    for ended in (True, False):
        pool = [one for one in found if one.ended or not ended]
        seen = 0
        for one in chosen:
            seen |= one.bits
        while pool:
            one = _best(pool, seen)
            if not one.bits & ~seen:
                break
            chosen.append(one)
            seen |= one.bits
    return chosen


def _best(pool: Sequence[Wandering], seen: Bits) -> Wandering:
    """The one that shows most that is new, the shortest of several."""
    return max(pool, key=lambda one: ((one.bits & ~seen).bit_count(), -len(one.moves)))


class _Wanderer:
    """Takes the choices that were taken least."""

    def __init__(self, wanted: Wanted, chance: Chance) -> None:
        self.wanted = wanted
        self.chance = chance
        self.taken: dict[str, int] = {}
        self.work = 0

    def wander(self, along: tuple[Move, ...]) -> Wandering:
        turn, bits = self.wanted.begin()
        moves: list[Move] = []
        self.work += 1 + turn.steps // STEPS
        while len(moves) < LONGEST:
            move = along[len(moves)] if len(moves) < len(along) else self._move(turn)
            if move is None:
                break
            try:
                turn, more = self.wanted.step(turn.state, move)
            except IllegalMove:
                along = ()
                continue
            bits |= more
            self.work += 1 + turn.steps // STEPS
            moves.append(move)
        return Wandering(tuple(moves), bits, isinstance(turn.stop, Ended))

    def _move(self, turn: Turn) -> Move | None:
        """Usually what was taken least, now and then anything; dice as they fall."""
        match turn.stop:
            case Choosing(options):
                open = [option.id for option in options if option.reason is None]
                if self.chance.among(4):
                    least = min(self.taken.get(choice, 0) for choice in open)
                    open = [choice for choice in open if self.taken.get(choice, 0) == least]
                choice = open[self.chance.among(len(open))]
                self.taken[choice] = self.taken.get(choice, 0) + 1
                return Pick(choice)
            case Rolling():
                return draw(self.wanted.program, turn.state._replace(seed=self.chance.fresh()))
            case _:
                return None
