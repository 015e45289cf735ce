"""Whatever stops the search, and when: what it says is so, and what it cannot do it refuses."""

from dataclasses import dataclass
from time import monotonic

import pytest
from ifplay.check.symbolic.encoding import OFTEN
from ifplay.check.symbolic.limits import Limits, OutOfTime
from ifplay.check.targets import Target
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph

from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.symbolic.facts import facts, settled
from tests.symbolic.runs import rooms, run


def _compiled(text: str) -> Graph:
    graph = compile_text(text).graph
    assert graph is not None
    return graph


@dataclass(frozen=True, slots=True)
class Failing(Limits):
    """Raises something when time is looked at for the n-th time."""

    left: tuple[list[int], type[BaseException]] = ((), OutOfTime)  # type: ignore[assignment]

    def look(self) -> None:
        counter, error = self.left
        counter[0] -= 1
        if counter[0] == 0:
            raise error


@pytest.mark.parametrize("error", [OutOfTime, KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize("looks", sparing([3, 1, 2, 5, 21, 8, 13, 34, 55, 89], 4))
def test_a_search_that_was_stopped_says_nothing_false(looks: int, error: type[BaseException]) -> None:
    """What was seen is, what was refuted is not; playthroughs show what they should."""
    stopped = 0
    for seed in range(25):
        graph = random_graph(seed, scenes=4, blocks=6, text=False)
        known = facts(graph)
        if known is None:
            continue
        found = settled(graph, Failing(left=([looks], error)))
        stopped += not found.complete
        clamped = {target for target in found.evidence.seen if target.kind == "outside"}
        assert found.evidence.seen.keys() - clamped <= known.seen.keys()
        assert found.evidence.refuted.isdisjoint(known.seen)
        for target, witness in found.evidence.seen.items():
            far = known.seen.get(target)
            if witness is not None and far is not None:
                assert len(witness.moves) == far or not witness.shortest
        for name, ends in found.ranges.items():
            assert known.ranges.get(name, ends) == ends
    assert stopped > 5 or looks > 50


def test_time_that_is_over() -> None:
    """Said as such: what was asked for is not settled."""
    found = settled(_compiled(run(200, "number", "hub")), Limits(deadline=monotonic() + 0.3))
    assert found.stopped == "time"
    assert not found.evidence.refuted


def test_memory_that_is_used_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Said as such; what was reached until then was."""
    monkeypatch.setattr(Limits, "room", property(lambda limits: 2**12))
    found = settled(_compiled(run(200, "number", "hub")))
    assert found.stopped == "memory"
    assert not found.evidence.refuted


def test_without_effort_all_targets_are_settled_nevertheless() -> None:
    """Only shortest playthroughs and counts need it."""
    found = settled(_compiled(rooms(5, 6)), Limits(effort=0.0))
    assert found.complete
    assert found.evidence.seen[Target("end", "All")] is not None
    assert found.counted.playthroughs is None


VISITS = """---
title: T
---
number times: 0..9
== a
~ times = visits(a) * 2
* Once. -> a
* Twice. -> a
+ Out. {if times > 3}
    ~ end "Out"
+ In.
    ~ end "In"
"""


def test_visits_that_are_asked_for_exactly_are_counted_when_they_end() -> None:
    """Three times at the most."""
    found = settled(_compiled(VISITS))
    assert found.complete
    assert found.ranges["times"] == (0, 6)


def test_visits_that_never_end_are_refused() -> None:
    """A `+` leads back as often as one likes."""
    found = settled(_compiled(VISITS.replace("* Once", "+ Once")))
    assert found.stopped == "hard"
    assert f"visits(a) is asked for exactly, and can be more than {OFTEN}" in found.why
    assert not found.evidence.seen


def test_large_products_are_refused() -> None:
    """Two numbers of twelve digits each."""
    story = (
        "---\ntitle: T\n---\nnumber a: 0..4000\nnumber b: 0..4000\n== s\n~ a = random 0..4000\n~ b = random 0..4000\n"
    )
    story += '~ if a * b == 1234567\n    ~ end "One"\n~ end "Other"\n'
    found = settled(_compiled(story))
    assert found.stopped == "hard"
    assert "multiplied" in found.why


def test_a_long_turn_is_refused() -> None:
    """The runtime stops a turn that takes too many steps, which is not what the sets of states say."""
    story = '---\ntitle: T\n---\nnumber a: 0..90000\n== s\n~ a += 1\n~ if a < 90000\n    -> s\n~ end "Done"\n'
    found = settled(_compiled(story))
    assert found.stopped == "hard"


WIDE = """---
title: T
---
set bag: {values}
number low: -9..-2 = -5
number dice: 1..6
== a
~ bag = {{v0, v63}}
~ dice = random 0..7
~ low += dice
+ Add.
    ~ bag += v5
    -> b
+ Keep. -> b
== b
~ if size(bag) == 3 and low == -2
    ~ end "Three"
~ if size(bag) == 2 and bag has v63 and low < -2
    ~ end "Two"
~ end "Other"
"""


def test_sets_of_64_values_negative_ranges_and_dice_past_their_range() -> None:
    """All of it at once, as the reference has it."""
    graph = _compiled(WIDE.format(values=", ".join(f"v{number}" for number in range(64))))
    known = facts(graph)
    found = settled(graph)
    assert known is not None
    assert found.complete
    assert found.evidence.seen.keys() == known.seen.keys()
    assert found.ranges == known.ranges == {"low": (-5, -2), "dice": (1, 6)}
    assert found.counted.odds == pytest.approx(known.odds, abs=1e-12)
