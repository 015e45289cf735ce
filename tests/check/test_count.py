"""Counting playthroughs."""

from ifplay.check.components import components, is_cycle
from ifplay.check.count import UNBOUNDED, counted, decimal

from tests.check.state_graphs import state_graph


def test_paths_multiply() -> None:
    """Two moves that lead to one place are two playthroughs; a hundred forks in a row are 2 to the power of 100."""
    edges = [((node + 1, 2),) for node in range(100)] + [()]
    found = counted(state_graph(edges, {100: "end"}, set()))
    assert (found.playthroughs, found.shortest, found.longest) == (2**100, 100, 100)


def test_dice_are_no_picks() -> None:
    """But they make playthroughs different."""
    edges = [((1, 6),), ((2, 1), (3, 1)), ((3, 1),), ()]
    found = counted(state_graph(edges, {3: "end"}, {0}))
    assert (found.playthroughs, found.shortest, found.longest) == (12, 1, 2)


def test_the_fewest_picks_may_take_more_moves() -> None:
    """Three dice and one pick are less than two picks."""
    edges = [((1, 1), (4, 1)), ((2, 1),), ((3, 1),), ((5, 1),), ((5, 1),), ()]
    assert counted(state_graph(edges, {5: "end"}, {1, 2, 3})).shortest == 1


def test_a_cycle_matters_only_to_what_comes_after_it() -> None:
    """One ending is before the loop, one after it, and one loop leads nowhere."""
    edges = [((1, 1), (2, 1)), (), ((2, 1), (3, 1)), ()]
    found = counted(state_graph(edges, {1: "early", 3: "late"}, set()))
    assert found.by_ending == {"early": 1, "late": UNBOUNDED}
    assert (found.playthroughs, found.shortest, found.longest) == (UNBOUNDED, 1, None)
    apart = counted(state_graph([((1, 1), (2, 1)), (), ((2, 1),)], {1: "early"}, set()))
    assert (apart.playthroughs, apart.longest) == (1, 1)


def test_no_ending_no_playthrough() -> None:
    """And none is shortest."""
    found = counted(state_graph([()], {}, set()))
    assert (found.playthroughs, found.shortest, found.longest) == (0, None, None)


def test_numbers_longer_than_python_writes() -> None:
    """Its own way of writing them stops at 4,300 digits."""
    written = decimal(10**9_999 + 7)
    assert len(written) == 10_000
    assert written.startswith("1000")
    assert written.endswith("0007")
    assert decimal(0) == "0"
    assert decimal(UNBOUNDED) == UNBOUNDED


def test_components_come_before_those_that_lead_to_them() -> None:
    """A circle of three with a tail on both ends."""
    edges = [((1, 1),), ((2, 1),), ((3, 1),), ((1, 1), (4, 1)), ()]
    parts = components(edges)
    assert [sorted(part) for part in parts] == [[4], [1, 2, 3], [0]]
    assert [is_cycle(part, edges) for part in parts] == [False, True, False]
    assert is_cycle([0], [((0, 1),)])


def test_a_long_chain_needs_no_recursion() -> None:
    """A hundred thousand states in a row."""
    edges = [((node + 1, 1),) for node in range(100_000)] + [()]
    assert len(components(edges)) == 100_001
