"""Stories with more states than there are atoms are settled, with playthroughs that are proved shortest."""

import pytest
from ifplay.check.symbolic import settling
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.settling import Settled
from ifplay.check.targets import Target
from ifplay.compile.pipeline import compile_text

from tests.sparing import sparing
from tests.symbolic.facts import settled
from tests.symbolic.runs import Kept, Shape, chapters, rooms, run

ALL = Target("end", "All")
MANY = 200

PATIENCE = 100.0
"""Seconds for shortest playthroughs, and for counts that are looked at: what is proved shall not hang on how busy a
machine is."""

kinds = pytest.mark.parametrize("kept", ["flags", "number", "sets"])
shapes = pytest.mark.parametrize("shape", ["line", "hub"])


def _settled(text: str) -> Settled:
    graph = compile_text(text).graph
    assert graph is not None
    found = settled(graph, Limits(effort=PATIENCE))
    assert found.complete, found.why
    return found


def _length(shape: Shape, count: int) -> int:
    return count if shape == "line" else count + 1


@kinds
@shapes
@pytest.mark.parametrize("count", sparing([20, 3, 70], 3))
def test_a_perfect_run_is_shown_by_its_shortest_playthrough(kept: Kept, shape: Shape, count: int) -> None:
    """One pick for each keepsake; at a menu that is left, one more."""
    witness = _settled(run(count, kept, shape)).evidence.seen[ALL]
    assert witness is not None
    assert (len(witness.moves), witness.shortest) == (_length(shape, count), True)


@kinds
@shapes
@pytest.mark.parametrize("count", sparing([3, 20, 70], 3))
def test_an_impossible_run_is_refuted(kept: Kept, shape: Shape, count: int) -> None:
    """Two keepsakes exclude each other."""
    found = _settled(run(count, kept, shape, impossible=True))
    assert ALL in found.evidence.refuted
    assert Target("end", "Some") in found.evidence.seen
    if kept == "number":
        assert found.ranges["kept"] == (0, count - 1)


def test_the_playthroughs_of_a_line_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """2^200 of them, one of which has everything."""
    monkeypatch.setattr(settling, "COUNTING", PATIENCE)
    counted = _settled(run(MANY, "flags", "line")).counted
    assert counted.by_ending == {"All": 1, "Some": 2**MANY - 1}
    assert (counted.playthroughs, counted.shortest, counted.longest) == (2**MANY, MANY, MANY)
    assert counted.odds is not None
    assert counted.odds["All"] == pytest.approx(0.5**MANY)


def test_rooms_in_a_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    """30 flags over five rooms: 5 * 2^30 states, and once around to have them all."""
    monkeypatch.setattr(settling, "COUNTING", PATIENCE)
    found = _settled(rooms(5, 6))
    witness = found.evidence.seen[ALL]
    assert witness is not None
    assert witness.shortest
    assert len(witness.moves) == 36
    assert found.counted.playthroughs == "unbounded"
    assert found.counted.shortest == 1


def test_chapters_that_flow_forward() -> None:
    """60 flags that are asked for much later."""
    found = _settled(chapters(120, 60))
    for title in ("Trusted", "Plain"):
        witness = found.evidence.seen[Target("end", title)]
        assert witness is not None
        assert (len(witness.moves), witness.shortest) == (120, True)
    assert found.ranges["trust"] == (0, 20)


@pytest.mark.long
@kinds
@shapes
@pytest.mark.parametrize("impossible", [False, True])
def test_runs_with_many_keepsakes_are_settled(kept: Kept, shape: Shape, impossible: bool) -> None:
    """Two hundred of them; how long it takes is measured by `tests.bench.checking`."""
    evidence = _settled(run(MANY, kept, shape, impossible=impossible)).evidence
    if impossible:
        assert ALL in evidence.refuted
        return
    witness = evidence.seen[ALL]
    assert witness is not None
    assert (len(witness.moves), witness.shortest) == (_length(shape, MANY), True)
