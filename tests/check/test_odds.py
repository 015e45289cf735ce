"""Odds: exact fractions by hand, and chains of which the odds are known."""

from fractions import Fraction

import numpy as np
import pytest
from ifplay.check.eliminating import eliminated
from ifplay.check.odds import odds
from ifplay.check.solving import Chain, visited

from tests.check.state_graphs import state_graph

Edges = list[tuple[tuple[int, int], ...]]


def ruin(size: int, up: int, down: int) -> tuple[Edges, dict[int, str]]:
    """A gambler with 1 of `size` coins who wins `up` times of `up + down`: states 0 to size - 2 hold 1 to size - 1."""
    edges: Edges = []
    poor, rich = size - 1, size
    for coins in range(1, size):
        edges.append((((coins if coins < size - 1 else rich), up), ((coins - 2 if coins > 1 else poor), down)))
    return [*edges, (), ()], {poor: "poor", rich: "rich"}


def known(size: int, up: int, down: int) -> Fraction:
    """The chance of that gambler to get rich."""
    ratio = Fraction(down, up)
    return Fraction(1, size) if ratio == 1 else (1 - ratio) / (1 - ratio**size)


@pytest.mark.parametrize("size", [2, 5, 30, 400, 4_000])
@pytest.mark.parametrize(("up", "down"), [(1, 1), (2, 1), (1, 2)])
def test_a_gambler_gets_rich_as_often_as_is_known(size: int, up: int, down: int) -> None:
    """Also where it takes millions of rounds."""
    found = odds(state_graph(*ruin(size, up, down)))
    assert found["rich"] == pytest.approx(float(known(size, up, down)), abs=1e-12)
    assert found["rich"] + found["poor"] == pytest.approx(1, abs=1e-12)


def test_multiplicity_counts() -> None:
    """Five of six moves go one way."""
    assert odds(state_graph([((1, 5), (2, 1)), (), ()], {1: "often", 2: "rarely"})) == pytest.approx(
        {"often": 5 / 6, "rarely": 1 / 6}
    )


def test_mass_in_a_closed_circle_is_lost() -> None:
    """Half of it comes to the ending."""
    edges: Edges = [((1, 1), (3, 1)), ((2, 1),), ((1, 1),), ()]
    assert odds(state_graph(edges, {3: "out"})) == {"out": 0.5}


def test_two_endings_of_one_title_are_one() -> None:
    """Their odds add up."""
    assert odds(state_graph([((1, 1), (2, 1)), (), ()], {1: "out", 2: "out"})) == {"out": 1.0}


def grid(side: int) -> tuple[list[dict[int, float]], list[float], list[float]]:
    """A walk on a square with a hole in every 37th place."""
    flow: list[dict[int, float]] = []
    leaks: list[float] = []
    for place in range(side * side):
        row, column = divmod(place, side)
        leak = 0.2 if place % 37 == 36 else 0.0
        chances: dict[int, float] = {}
        for other, across in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
            target = min(max(other, 0), side - 1) * side + min(max(across, 0), side - 1)
            chances[target] = chances.get(target, 0.0) + (1 - leak) / 4
        flow.append(chances)
        leaks.append(leak)
    return flow, leaks, [1.0] + [0.0] * (side * side - 1)


@pytest.mark.parametrize("side", [7, 40, 60])
def test_numpy_finds_what_elimination_finds(side: int) -> None:
    """Directly and by iteration; the bound on the error is small."""
    flow, leaks, incoming = grid(side)
    exact = eliminated(flow, leaks, incoming)
    assert exact is not None
    found, error = visited(Chain.of(flow), np.array(incoming))
    assert error < 1e-10
    assert sum(visits * leak for visits, leak in zip(found, leaks, strict=True)) == pytest.approx(1, abs=1e-9)
    for one, other, leak in zip(exact, found, leaks, strict=True):
        assert one * leak == pytest.approx(other * leak, abs=1e-9)


def test_elimination_gives_up_when_told_to() -> None:
    """Then numpy takes over."""
    assert eliminated(*grid(40), most=1_000) is None


def test_chances_stay_exact_over_a_hundred_million_visits() -> None:
    """An ordinary sum of so many loses more than 1e-9 has room for. The only way out is seldom taken."""
    size = 3_000
    edges: Edges = [tuple(((7 * node + step) % size, 1) for step in (1, 2, 3, 5)) for node in range(size)]
    edges[11] = (*((target, 2**14) for target, _ in edges[11]), (size, 1))
    edges += [((size + 1, 1), (size + 2, 2)), (), ()]
    found = odds(state_graph(edges, {size + 1: "third", size + 2: "rest"}))
    assert found == pytest.approx({"third": 1 / 3, "rest": 2 / 3}, abs=1e-11)
