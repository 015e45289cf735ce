"""The slots that something hangs on: what no condition can ever read, readers need not remember.

Backwards over the assignments, without looking where they stand (a slice, after Weiser, "Program Slicing", 1981).
"""

from collections.abc import Iterable

from ifplay.check.columns import number
from ifplay.check.routines import Ask, Choose, Enter, Routines, Store, Test
from ifplay.check.terms import reads


def bearing(routines: Routines, more: Iterable[int] = (), steps: Iterable[Store] = ()) -> frozenset[int]:
    """Those slots. What `more` slots are made from counts as well, also by `steps` that no routine holds."""
    slots = routines.slots.all
    asked: set[int] = set(more)
    made_from: dict[int, set[int]] = {}

    def look(step: Ask | Store) -> None:
        if isinstance(step, Ask):
            asked.update(reads(step.guard), reads(step.asked))
            return
        made_from.setdefault(step.slot, set()).update(reads(step.value))
        if step.spot is not None and step.slot < len(slots):
            value = number(step.value, slots)
            if value.low < step.least or value.high > step.greatest:
                asked.update(reads(step.value))

    for step in steps:
        look(step)
    for place in range(len(routines)):
        routine = routines[place]
        for one in routine.steps:
            look(one)
        for _, term in routine.promised:
            asked |= reads(term)
        match routine.leave:
            case Test(asked=term):
                asked |= reads(term)
            case Choose(offers, asks, texts):
                for offer in offers:
                    asked |= reads(offer.open)
                for one in (*asks, *texts):
                    look(one)
            case Enter(count):
                look(count)
            case _:
                pass
    look(routines.start.count)
    pending = list(asked)
    while pending:
        for slot in made_from.get(pending.pop(), ()):
            if slot not in asked:
                asked.add(slot)
                pending.append(slot)
    return frozenset(asked)
