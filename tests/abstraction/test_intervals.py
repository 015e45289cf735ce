"""The ends of a term: no value that it can have lies outside them."""

from random import Random

from ifplay.check.abstraction.intervals import Values, ends, reading
from ifplay.check.slots import Slot
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total
from ifplay.model.types import LEAST, MOST

SLOTS = (
    Slot("flag", 0, 1, 0),
    Slot("other", 0, 1, 1),
    Slot("small", -2, 3, 0),
    Slot("far", 10, 12, 11),
    Slot("crest", MOST - 1, MOST, MOST),
    Slot("trench", LEAST, LEAST + 1, LEAST),
)
ALL = {slot: slot for slot in range(len(SLOTS))}


def truth(random: Random, deep: int) -> Term:
    """A term that is 0 or 1."""
    match random.randrange(6 if deep else 1):
        case 0:
            return Held(random.randrange(2))
        case 1:
            return Inverse(truth(random, deep - 1))
        case 2:
            return Every(tuple(truth(random, deep - 1) for _ in range(random.randrange(3))))
        case 3:
            return Some(tuple(truth(random, deep - 1) for _ in range(random.randrange(3))))
        case _:
            operator = random.choice(("==", "!=", "<", "<=", ">", ">="))
            return Ordered(operator, amount(random, deep - 1), amount(random, deep - 1))  # type: ignore[arg-type]


def amount(random: Random, deep: int) -> Term:
    """A term that is a number."""
    match random.randrange(5 if deep else 2):
        case 0:
            return Held(random.randrange(len(SLOTS)))
        case 1:
            return Fixed(random.choice((-3, 0, 1, 11, MOST, LEAST)))
        case 2:
            return Total((0, 1))
        case _:
            operator = random.choice(("+", "-", "*", "min", "max"))
            return Reckoned(operator, amount(random, deep - 1), amount(random, deep - 1))  # type: ignore[arg-type]


def test_no_value_lies_outside_the_ends() -> None:
    """Whichever slots are known, whether they are not followed or hold anything; and with all known the ends meet."""
    random = Random(4)
    narrow = 0
    for _ in range(3_000):
        term = truth(random, 3) if random.randrange(2) else amount(random, 3)
        held: list[int] = [random.choice((slot.low, slot.high, slot.start)) for slot in SLOTS]
        exact = ends(reading(term, SLOTS, ALL), held)
        assert exact[0] == exact[1]
        some: Values = [value if random.randrange(2) else None for value in held]
        followed = {slot: slot for slot in ALL if some[slot] is not None}
        for low, high in (ends(reading(term, SLOTS, ALL), some), ends(reading(term, SLOTS, followed), some)):
            assert low <= exact[0] <= high
            narrow += low == high
    assert narrow > 1_000
