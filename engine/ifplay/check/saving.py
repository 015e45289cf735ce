"""What each reduction saved, in figures, for `ifplay check -v`."""

from dataclasses import dataclass

from ifplay.check.arrays.setting import Setting
from ifplay.check.routines import Choose, Over, Roll
from ifplay.check.slots import ENDLESS


@dataclass(frozen=True, slots=True)
class Saving:
    """Bits of a state: `whole` when all that a story remembers is part of it; in the middle and at most, of the places
    where playthroughs stand, when only what can still be read is (`live`), and when of that only what may have changed
    by then is (`changed`). `asked` of the `remembered` things are read by some condition at all; so many visit counters
    are `rounded`; of the `blocks` playthroughs stand at `places`."""

    remembered: int
    asked: int
    whole: int
    live: tuple[int, int]
    changed: tuple[int, int]
    rounded: int
    blocks: int
    places: int


def saving(setting: Setting) -> Saving:
    """The figures of a story, places outside of calls."""
    slots = setting.slots.all
    widths = [(one.high - one.low).bit_length() for one in slots]
    live: list[int] = []
    changed: list[int] = []
    asked = 0
    for place in range(len(setting.routines)):
        asked |= setting.live.entering[place].always
        if (
            isinstance(setting.routines[place].leave, Choose | Roll | Over)
            and setting.changing.entering[place] is not None
        ):
            mask = setting.live.at(place, ())
            live.append(_bits(mask, widths))
            changed.append(_bits(mask & setting.changing.standing[place], widths))
    counters = [slots[slot] for slot in setting.slots.visits.values()]
    return Saving(
        len(slots),
        asked.bit_count(),
        sum(widths),
        _middle(live),
        _middle(changed),
        sum(one.high < ENDLESS for one in counters),
        len(setting.routines),
        len(live),
    )


def described(one: Saving) -> list[tuple[str, str]]:
    """The figures in words, as rows of two cells."""
    return [
        ("remembered", f"{one.remembered:,} values, {one.whole:,} bits; conditions read {one.asked:,} of them"),
        ("still read", f"{one.live[0]:,} bits at the middle place, {one.live[1]:,} at most"),
        ("may differ", f"{one.changed[0]:,} bits at the middle place, {one.changed[1]:,} at most"),
        ("visits", f"{one.rounded:,} counters stop where no condition tells more apart"),
        ("places", f"{one.places:,} of {one.blocks:,} blocks; the others are passed through"),
    ]


def _bits(mask: int, widths: list[int]) -> int:
    total = 0
    while mask:
        total += widths[(mask & -mask).bit_length() - 1]
        mask &= mask - 1
    return total


def _middle(numbers: list[int]) -> tuple[int, int]:
    ordered = sorted(numbers)
    return (ordered[len(ordered) // 2], ordered[-1]) if ordered else (0, 0)
