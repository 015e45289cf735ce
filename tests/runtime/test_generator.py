"""The generator is the published one, and draws as written down here for every player."""

from collections import Counter

import pytest
from ifplay.runtime.generator import GAMMA, MASK, advance, draw, mix

PUBLISHED = [
    6457827717110365317,
    3203168211198807973,
    9817491932198370423,
    4593380528125082431,
    16408922859458223821,
]


def test_the_published_vector_comes_out() -> None:
    """SplitMix64 from seed 1234567, as in the reference code's test vector."""
    seed = 1234567
    numbers = []
    for _ in PUBLISHED:
        seed = advance(seed)
        numbers.append(mix(seed))
    assert numbers == PUBLISHED


@pytest.mark.parametrize(
    ("seed", "outcomes", "drawn"),
    [
        (1234567, 6, [3, 1, 3, 1, 5, 0, 3, 1]),
        (0, 2, [1, 0, 1, 0, 1, 0, 1, 0]),
        (0, 1, [0] * 8),
        (42, 100, [13, 91, 58, 64, 50, 62, 25, 8]),
    ],
)
def test_draws_are_pinned(seed: int, outcomes: int, drawn: list[int]) -> None:
    """Another player that agrees on these agrees on every die and every shuffle."""
    numbers = []
    for _ in range(8):
        number, seed = draw(seed, outcomes)
        numbers.append(number)
    assert numbers == drawn


def test_a_draw_takes_one_step_even_when_it_rejects() -> None:
    """With 2**63 + 1 outcomes nearly half of all numbers are rejected."""
    outcomes = 2**63 + 1
    seed = 7
    rejected = 0
    for _ in range(100):
        number, after = draw(seed, outcomes)
        assert after == advance(seed)
        assert 0 <= number < outcomes
        rejected += mix(after) >= outcomes
        seed = after
    assert rejected > 10


def test_a_rejected_number_is_scrambled_again() -> None:
    """The first seed whose first number is rejected gives the scrambled one."""
    outcomes = 2**63 + 1
    seed = next(seed for seed in range(100) if mix(advance(seed)) >= outcomes)
    bits = mix(advance(seed))
    while bits >= outcomes:
        bits = mix(bits)
    assert draw(seed, outcomes)[0] == bits


def test_draws_are_even() -> None:
    """Sixty thousand throws: each face within four standard deviations."""
    seed, faces = 99, Counter[int]()
    for _ in range(60_000):
        face, seed = draw(seed, 6)
        faces[face] += 1
    assert all(abs(count - 10_000) < 4 * 91.3 for count in faces.values())


def test_the_state_stays_in_64_bits() -> None:
    assert advance(MASK) == GAMMA - 1
    assert draw(MASK, 2**64)[0] == mix(GAMMA - 1)


@pytest.mark.parametrize("outcomes", [0, -1, 2**64 + 1])
def test_what_cannot_be_drawn_is_refused(outcomes: int) -> None:
    with pytest.raises(ValueError, match="cannot draw"):
        draw(0, outcomes)


def test_small_draws_are_remainders_of_the_published_numbers() -> None:
    seed = 1234567
    for number in PUBLISHED:
        drawn, seed = draw(seed, 6)
        assert drawn == number % 6
