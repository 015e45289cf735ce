"""One target searched for alone, by cones that follow more and more."""

from ifplay.check.abstraction.cone import Cone
from ifplay.check.abstraction.following import Blocked, Concrete, Follower, Shows
from ifplay.check.budget import Budget
from ifplay.check.exploring import setting
from ifplay.check.rehearsal import rehearsal
from ifplay.check.targets import Target
from ifplay.compile.pipeline import compile_text
from ifplay.runtime.state import Pick

STORY = """---
title: Two sums
---

number jar: 0..1000
number tin: 0..1000
number sum: 0..1000

== shelf: The shelf
Take one.

+ The jar.
    ~ jar = 4
    -> first
+ The small tin.
    ~ tin = 1
    -> second
+ The large tin.
    ~ tin = 2
    -> second

== first: Jars
~ sum = jar * 2
-> scales

== second: Tins
Wait a little.

+ Go on.
    ~ sum = tin * 3
    -> scales

== scales: The scales
~ if sum == 6
    ~ end "Even"
~ end "Uneven"
"""


def test_what_a_coarser_search_does_not_know_is_gone_on_from() -> None:
    """The sum of a tin that is not followed is free in one search, and known in the next: nothing is said of it."""
    graph = compile_text(STORY).graph
    assert graph is not None
    whole = setting(rehearsal(graph))
    concrete = Concrete(whole.routines)
    target = Target("end", "Even")
    kept: frozenset[int] = frozenset()
    cone: Cone | None = None
    rounds = []
    while True:
        cone = Cone(whole.routines, whole.live, kept, target, cone)
        assert cone.run({target}, 1_000, Budget()) is None
        assert cone.complete
        assert cone.shown
        rounds.append({whole.slots.all[slot].name for slot in kept})
        followed = Follower(concrete, cone).follow(cone.shown[0], target)
        if isinstance(followed, Shows):
            break
        assert isinstance(followed, Blocked)
        assert not followed.slots <= kept
        kept = followed.slots | kept
    assert rounds == [set(), {"jar", "sum"}, {"jar", "sum", "tin"}]
    assert followed.moves == (Pick("shelf: The large tin."), Pick("second: Go on."))
