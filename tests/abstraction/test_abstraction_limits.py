"""Whatever stops the refinement, and when: what it says is so, and it can go on."""

from dataclasses import dataclass

import pytest
from ifplay.check.budget import Budget, Reason
from ifplay.compile.pipeline import compile_text

from tests.abstraction.refined import refinement, shows
from tests.bench.families import impossible_run
from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.symbolic.facts import facts

WAYS: tuple[Reason | type[BaseException], ...] = ("time", "memory", KeyboardInterrupt, MemoryError)


@dataclass(frozen=True, slots=True)
class Failing(Budget):
    """Is spent, or raises something, when it is asked for the n-th time."""

    left: tuple[list[int], Reason | type[BaseException]] = ((), "time")  # type: ignore[assignment]

    def spent(self, states: int, moves: int) -> Reason | None:
        counter, how = self.left
        counter[0] -= 1
        if counter[0] != 0:
            return None
        if isinstance(how, str):
            return how
        raise how


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("looks", sparing([4, 1, 2, 3, 6, 9, 14], 7))
def test_one_that_was_stopped_says_nothing_false(looks: int, how: Reason | type[BaseException]) -> None:
    """What is seen is shown, what is refuted is not; once it goes on, all is as if it had not been stopped."""
    stopped = 0
    for seed in range(12):
        graph = random_graph(seed, scenes=4, blocks=6)
        known = facts(graph)
        if known is None:
            continue
        work = refinement(graph, Failing(left=([looks], how)))
        why = work.settle()
        stopped += why is not None
        assert why in (None, how, "interrupt", "memory")
        for _ in range(2):
            assert work.evidence.refuted.isdisjoint(known.seen)
            assert all(shows(graph, target, seen) for target, seen in work.evidence.seen.items() if seen is not None)
            assert work.settle() is None
        whole = refinement(graph)
        whole.settle()
        assert work.open.keys() == whole.open.keys()
        assert work.evidence.refuted == whole.evidence.refuted
    assert stopped > 2 or looks > 4


@pytest.mark.parametrize("steps", [1, 50, 1_000])
def test_a_few_steps_at_a_time_come_to_the_same(steps: int) -> None:
    """However few, each time something is done."""
    graph = random_graph(3, scenes=5, blocks=8)
    whole, parts = refinement(graph), refinement(graph)
    whole.settle()
    for _ in range(1_000):
        parts.settle(steps)
    assert parts.evidence.refuted == whole.evidence.refuted
    assert parts.evidence.seen.keys() == whole.evidence.seen.keys()


@pytest.mark.parametrize("how", ["line", "hub"])
def test_few_values_are_followed(how: str) -> None:
    """Of forty keepsakes, the two that exclude each other."""
    graph = compile_text(impossible_run(40, how)).graph  # type: ignore[arg-type]
    assert graph is not None
    work = refinement(graph)
    assert work.settle() is None
    assert {kept for target, kept in work.kept.items() if target.kind == "end"} == {2}
    assert {target.key for target in work.evidence.refuted if target.kind == "end"} == {"Perfect"}
    assert not work.open


def test_one_target_alone_stays_narrow() -> None:
    """Forty keepsakes in sets, of which nearly all must be followed: each that is missed ends the matter at once."""
    graph = compile_text(impossible_run(40, "sets")).graph
    assert graph is not None
    work = refinement(graph, nodes=2_000)
    assert work.settle() is None
    assert {target.key for target in work.evidence.refuted if target.kind == "end"} == {"Perfect"}
    assert max(work.kept.values()) > 20
