"""What must be remembered, as a function of what must be remembered once the pending call has come back."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Need:
    """A function of bits X that are needed after the return: `always`, and what each bit of X asks for.

    A bit of X in `keeps` asks for itself; a bit that is a key of `turns` asks for those bits there (the
    called scene computes it from them). Such functions are closed under union and composition: they are the
    distributive ones.
    """

    always: int = 0
    keeps: int = 0
    turns: Mapping[int, int] = field(default_factory=dict)

    def at(self, after: int) -> int:
        """The bits needed when `after` are needed after the return."""
        bits = self.always | self.keeps & after
        for bit, asked in self.turns.items():
            if bit & after:
                bits |= asked
        return bits

    def also(self, other: "Need") -> "Need":
        """What this one or the other needs."""
        if self is other or other == NOTHING:
            return self
        turns = self.turns
        if other.turns:
            turns = {**turns}
            for bit, asked in other.turns.items():
                turns[bit] = turns.get(bit, 0) | asked
        return Need(self.always | other.always, self.keeps | other.keeps, turns)

    def plus(self, bits: int) -> "Need":
        """With some bits that are read here."""
        return self if not bits & ~self.always else Need(self.always | bits, self.keeps, self.turns)

    def before(self, written: int, inputs: int) -> "Need":
        """Before the `written` bits are overwritten by something that is computed from `inputs`."""
        always = self.always & ~written
        if self.always & written:
            always |= inputs
        turns: dict[int, int] = {}
        for bit, asked in self.turns.items():
            turns[bit] = asked & ~written | (inputs if asked & written else 0)
        for bit in each(self.keeps & written):
            turns[bit] = turns.get(bit, 0) | inputs
        return Need(always, self.keeps & ~written, {bit: asked for bit, asked in turns.items() if asked})

    def after(self, rest: "Need") -> "Need":
        """The need before a call of which this is the need, with `rest` the need where it comes back."""
        turns: dict[int, int] = {bit: self._one(asked) for bit, asked in rest.turns.items()}
        for bit, asked in self.turns.items():
            if bit & rest.keeps:
                turns[bit] = turns.get(bit, 0) | asked
        return Need(
            self.at(rest.always),
            self.keeps & rest.keeps,
            {bit: asked for bit, asked in turns.items() if asked},
        )

    def _one(self, bits: int) -> int:
        """What those bits ask for, without `always`."""
        asked = self.keeps & bits
        for bit, more in self.turns.items():
            if bit & bits:
                asked |= more
        return asked


NOTHING = Need()
RETURN = Need(keeps=-1)
"""Back from the call: just what is needed there."""


def each(bits: int) -> list[int]:
    """The single bits."""
    found = []
    while bits:
        bit = bits & -bits
        found.append(bit)
        bits ^= bit
    return found
