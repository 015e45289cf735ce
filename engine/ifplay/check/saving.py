"""What each reduction saved, in figures, for `ifplay check -v`."""

from dataclasses import dataclass

from ifplay.check.arrays.setting import Setting
from ifplay.check.ends import ends
from ifplay.check.routines import Choose, Over, Roll
from ifplay.check.slicing import sliced
from ifplay.check.slots import ENDLESS


@dataclass(frozen=True, slots=True)
class Saving:
    """Bits of a state: `whole` when all that a story remembers is part of it, `sliced` when only what a condition can
    read at all is; in the middle and at most, of the places where playthroughs stand, when only what can still be read
    is (`live`), when of that only what may have changed by then is (`changed`), and when copies are written once
    (`single`). `asked` of the `remembered` things are read by some condition; so many visit counters are `rounded`,
    and so many numbers could be `cut`; of the `blocks` playthroughs stand at `places`."""

    remembered: int
    asked: int
    whole: int
    sliced: int
    live: tuple[int, int]
    changed: tuple[int, int]
    single: tuple[int, int]
    rounded: int
    cut: int
    blocks: int
    places: int


def saving(setting: Setting) -> Saving:
    """The figures of a story, places outside of calls."""
    slots = setting.slots.all
    widths = [(one.high - one.low).bit_length() for one in slots]
    live: list[int] = []
    changed: list[int] = []
    single: list[int] = []
    for place in range(len(setting.routines)):
        if (
            isinstance(setting.routines[place].leave, Choose | Roll | Over)
            and setting.changing.entering[place] is not None
        ):
            mask = setting.live.at(place, ())
            live.append(_bits(mask, widths))
            changed.append(_bits(mask & setting.changing.standing[place], widths))
            single.append(_bits(setting.packing(place, ()).mask, widths))
    asked = sliced(setting.graph, setting.slots.remembered, setting.watched)
    counters = [slots[slot] for slot in setting.slots.visits.values()]
    return Saving(
        len(slots),
        asked.bit_count(),
        sum(widths),
        _bits(asked, widths),
        _middle(live),
        _middle(changed),
        _middle(single),
        sum(one.high < ENDLESS for one in counters),
        len(ends(setting.graph, setting.watched)),
        len(setting.routines),
        len(live),
    )


def described(one: Saving) -> list[tuple[str, str]]:
    """The figures in words, as rows of two cells."""
    return [
        ("remembered", f"{one.remembered:,} values, {one.whole:,} bits"),
        ("read at all", f"{one.asked:,} values, {one.sliced:,} bits"),
        ("still read", f"{one.live[0]:,} bits at the middle place, {one.live[1]:,} at most"),
        ("may differ", f"{one.changed[0]:,} bits at the middle place, {one.changed[1]:,} at most"),
        ("once only", f"{one.single[0]:,} bits at the middle place, {one.single[1]:,} at most, copies left out"),
        ("visits", f"{one.rounded:,} counters stop where no condition tells more apart"),
        ("numbers", f"{one.cut:,} could stop there, too, and do so if there are too many states"),
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
