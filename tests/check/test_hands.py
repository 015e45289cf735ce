"""Who works on a check makes no difference to what is found."""

from collections.abc import Iterator

import pytest
from ifplay.check import exploring
from ifplay.check.beyond import Hands, NoCluster
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.check.saving import described
from ifplay.compile.pipeline import compile_text

from tests.bench.families import perfect_run

GRAPH = compile_text(perfect_run(40, "line")).graph


@pytest.fixture(autouse=True)
def _too_hard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither enumerated nor settled by diagrams."""
    monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "TRIES", ((1_000, 1.0),))
    monkeypatch.setattr(exploring, "MANY", 1_000)


def checked(hands: Hands) -> Report:
    """The report on a story that only random play gets through."""
    assert GRAPH is not None
    return prove(GRAPH, budget=20_000, hands=hands, figures=True)


def test_two_processes_find_what_one_does() -> None:
    """To the letter."""
    one, two = checked(Hands()), checked(Hands(jobs=2))
    assert one == two
    assert all(ending.reachable for ending in one.endings)


def test_what_was_saved_is_said() -> None:
    """Forty flags, of which the last place tells all apart and the first none."""
    saving = checked(Hands()).saving
    assert saving is not None
    assert saving.asked == 40
    assert saving.changed[1] <= saving.live[1] <= saving.whole
    assert dict(described(saving))["remembered"].startswith(f"{saving.remembered:,} values")


def test_they_are_told_how_far_it_is() -> None:
    """By name, with the states so far."""
    told: list[tuple[str, int]] = []
    checked(Hands(watch=lambda what, states: told.append((what, states))))
    assert [what for what, _ in told][-1] == "playing at random"
    assert {"searching", "settling what is too wide to search"} <= {what for what, _ in told}


def test_no_cluster_is_said_so() -> None:
    """With what to do."""
    with pytest.raises(NoCluster, match="leave `--dask` out"):
        checked(Hands(dask="nothing at all"))


@pytest.fixture
def cluster() -> Iterator[str]:
    """A cluster of two workers on this machine."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as running:
        yield running.scheduler_address


@pytest.mark.long
def test_a_cluster_finds_what_one_process_does(cluster: str) -> None:
    """To the letter."""
    assert checked(Hands(dask=cluster)) == checked(Hands())
