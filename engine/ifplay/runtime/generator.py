"""The story's one source of chance: SplitMix64, the same in every player.

Guy L. Steele Jr., Doug Lea and Christine H. Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA
2014). A generator is its 64-bit state, a whole number, so that it is saved and compared like any other value.
"""

from collections.abc import Callable

MASK = 2**64 - 1
GAMMA = 0x9E3779B97F4A7C15
"""The odd number nearest to 2**64 divided by the golden ratio: what one step adds to the state."""


Draw = Callable[[int, int], tuple[int, int]]
"""What draws: `draw`, or something that stands in for it."""


def advance(seed: int) -> int:
    """The state one step on."""
    return (seed + GAMMA) & MASK


def mix(bits: int) -> int:
    """64 bits scrambled, one to one: a state becomes the number it stands for."""
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
    return bits ^ (bits >> 31)


def draw(seed: int, outcomes: int) -> tuple[int, int]:
    """A whole number from 0 to `outcomes` - 1, each equally likely, and the next state.

    Takes exactly one step, whatever comes up. The highest numbers, which would make the low outcomes
    likelier, are rejected by scrambling them again.
    """
    if not 1 <= outcomes <= MASK + 1:
        raise ValueError(f"cannot draw one of {outcomes} outcomes")
    seed = (seed + GAMMA) & MASK
    bits = mix(seed)
    fair = MASK + 1 - (MASK + 1) % outcomes
    while bits >= fair:
        bits = mix(bits)
    return bits % outcomes, seed
