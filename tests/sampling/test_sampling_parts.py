"""The parts of random play, each by itself."""

import numpy as np
import pytest
from ifplay.check.order import Order
from ifplay.check.sampling.atlas import Atlas
from ifplay.check.sampling.bearing import bearing
from ifplay.check.sampling.chance import Chance
from ifplay.check.sampling.closeness import closeness
from ifplay.check.sampling.crowd import Crowd, Group
from ifplay.check.sampling.forest import ROOM, Forest
from ifplay.check.sampling.nesting import nested_order
from ifplay.check.sampling.patience import MOST, tolls
from ifplay.check.sampling.pool import Pool
from ifplay.check.sampling.waves import Waves
from ifplay.check.slots import Slot
from ifplay.check.terms import Fixed, Held, every, inverse, ordered, some

from tests.sampling.staging import compiled, made, staged


def test_chance_is_pinned() -> None:
    """These numbers are the same on every machine, and with every numpy."""
    assert Chance(1).below(8, 1_000).tolist() == [473, 755, 34, 822, 249, 869, 273, 256]


def test_chance_is_even() -> None:
    """Also where every number has an end of its own, and where there are very many."""
    chance = Chance(5)
    counts = np.bincount(chance.below(60_000, 6), minlength=6)
    assert abs(counts - 10_000).max() < 500
    ends = np.array([1, 2, 3] * 1_000)
    drawn = chance.below(3_000, ends)
    assert (drawn < ends).all()
    assert set(drawn[2::3].tolist()) == {0, 1, 2}
    wide = chance.wide(10_000, 2**40)
    assert wide.min() >= 0
    assert 2**39 < wide.max() < 2**40


def test_ways_survive_what_is_thrown_away() -> None:
    """Far more moves than there is room for, by readers who begin again and take over from others."""
    chance = Chance(3)
    readers = 5_000
    forest = Forest(readers, 10)
    ways: list[tuple[int, ...]] = [()] * readers
    made_moves = 0
    while made_moves < 3 * ROOM:
        rows = np.flatnonzero(chance.below(readers, 2))
        moves = chance.below(len(rows), 10)
        forest.grow(rows, moves)
        made_moves += len(rows)
        for row, move in zip(rows.tolist(), moves.tolist(), strict=True):
            ways[row] = (*ways[row], move)
        again = np.flatnonzero(chance.below(readers, 20) == 0)
        forest.reset(again)
        for row in again.tolist():
            ways[row] = ()
        forest.copy(np.array([1, 2]), np.array([3, 4]))
        ways[3], ways[4] = ways[1], ways[2]
    assert [forest.way(row) for row in range(readers)] == ways
    assert forest.length.tolist() == [len(way) for way in ways]


def test_a_way_back_stands_with_its_menu() -> None:
    """What comes after the loop comes after all of it."""
    story = '== a\n+ Round. -> a\n* On.\n* Talk.\n    Words.\n    -> a\n-> b\n== b\nSo.\n~ end "B"\n'
    routines = staged(compiled(story))
    places = nested_order(routines)
    last = routines.entries["b"]
    assert places[-1] == last
    assert sorted(places) == sorted(set(places))


@pytest.mark.parametrize("seed", range(200))
def test_every_block_has_one_place_in_the_order(seed: int) -> None:
    """All that the story leads to, the first one first."""
    routines = staged(made(seed))
    places = nested_order(routines)
    assert len(places) == len(set(places))
    assert routines.start.entry in places


def test_tolls_are_taken_where_turns_go_round() -> None:
    """And nowhere else; never less than the way from one head to the next costs."""
    straight = staged(compiled('== a\nOne.\n* Go. -> b\n== b\nTwo.\n~ end "So"\n'))
    assert not tolls(straight, Order(straight)).charged
    story = 'number n: 0..9\n== a\n-> b\n== b\n~ if n < 9\n    ~ n += 1\n    One.\n    -> b\n~ end "So"\n'
    round_and_round = staged(compiled(story))
    charged, long = tolls(round_and_round, Order(round_and_round))
    assert set(charged) == {round_and_round.entries["b"]}
    assert all(toll >= 4 for toll in charged.values())
    assert long <= MOST


def test_only_what_something_hangs_on_is_remembered() -> None:
    """A number that only a text shows is not, but where it could leave its range."""
    story = (
        "number shown: 0..9 clamp\nflag asked\nflag made\nflag never\nnumber past: 0..3\n"
        "== a\n~ shown = 5\n~ made = yes\n~ asked = made\n~ never = yes\n~ past += 1\n{shown}\n"
        '~ if asked\n    So.\n~ end "So"\n'
    )
    routines = staged(compiled(story))
    kept = {routines.slots.all[slot].name for slot in bearing(routines)}
    assert kept == {"asked", "made", "past"}


def test_closeness_grows_as_less_is_missing() -> None:
    """And is 1 just where the term holds."""
    slots = [Slot("a", 0, 1, 0), Slot("b", 0, 1, 0), Slot("n", 0, 10, 0)]
    crowd = Crowd(slots, range(3), 44)
    rows = np.arange(44)
    crowd.columns[0][:] = rows // 22
    crowd.columns[1][:] = rows // 11 % 2
    crowd.columns[2][:] = rows % 11
    group = Group(crowd, rows)
    a, b, n = Held(0), Held(1), Held(2)
    term = every([a, inverse(b), some([ordered(">=", n, Fixed(7)), ordered("==", n, Fixed(2))])])
    close = closeness(term, slots)(group)
    assert isinstance(close, np.ndarray)
    holds = (rows // 22 == 1) & (rows // 11 % 2 == 0) & ((rows % 11 >= 7) | (rows % 11 == 2))
    assert ((close >= 1) == holds).all()
    assert close[22] < close[22 + 6] < close[22 + 7] == 1


def test_nobody_waits_for_ever() -> None:
    """A small group is passed over for some waves, and not longer."""
    routines = staged(compiled('== a\n* Go. -> b\n* Stay. -> c\n== b\nB.\n~ end "B"\n== c\nC.\n~ end "C"\n'))
    atlas = Atlas(Order(routines, nested_order(routines)))
    waves = Waves(atlas)
    large, small = atlas.at(routines.entries["b"], ()), atlas.at(routines.entries["c"], ())
    waves.put(small, np.array([0]))
    waves.put(large, np.arange(1, 1_000))
    served = set()
    for _ in range(100):
        found = waves.next()
        if found is not None:
            served.add(found[0])
            waves.put(*found)
    assert served == {large, small}


def test_the_pool_gives_what_was_used_least() -> None:
    """The newest of these first; the oldest makes room."""
    pool = Pool(100, 3)
    assert [pool.put() for _ in range(4)] == [100, 101, 102, 100]
    assert pool.take(2).tolist() == [100, 102]
    assert pool.take(2).tolist() == [101, 100]
    assert len(pool.take(9)) == len(pool) == 3
