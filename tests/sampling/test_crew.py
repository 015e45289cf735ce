"""Whoever plays the units, they show the same; and a worker that dies takes no more than its unit along."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ifplay.check.rehearsal import rehearsal
from ifplay.check.sampling.crew import Alone, Crew, Dask, Processes
from ifplay.check.sampling.units import Unit, merged, played_from, units
from ifplay.check.targets import Evidence, Target
from ifplay.compile.pipeline import compile_file
from ifplay.model.graph import Graph

STORY = Path(__file__).parents[2] / "stories" / "lamplight.story"
DEADLY = 1


@pytest.fixture(scope="module")
def graph() -> Graph:
    """A story, as it is searched."""
    found = compile_file(STORY).graph
    assert found is not None
    return rehearsal(found).graph


def known(crew: Crew, work: list[Unit]) -> Evidence:
    """All that the units show."""
    with crew:
        return merged(crew.play(work))


def dying(story: str, unit: Unit) -> Evidence:
    """A worker that does not survive one of the units."""
    if unit.seed == DEADLY:
        os._exit(3)
    return played_from(story, unit)


def test_two_processes_show_what_one_does(graph: Graph) -> None:
    """Each target with the same playthrough."""
    work = units(7, 4, turns=20_000, wanted={Target("block", 0)})
    alone = known(Alone(graph), work)
    assert known(Processes(graph, 2), work) == alone
    assert alone.seen[Target("block", 0)] is not None
    assert len({unit.seed for unit in work}) == 4


def test_a_worker_that_dies_loses_its_unit(graph: Graph) -> None:
    """It is tried twice, and the others are played by others."""
    rest = units(7, 3, turns=5_000)
    work = [rest[0], Unit(DEADLY, 5_000), *rest[1:]]
    with Processes(graph, 2, dying) as crew:
        found = list(crew.play(work))
    assert [one is None for one in found] == [False, True, False, False]
    assert merged(found) == known(Alone(graph), rest)


def test_units_are_cut_by_time(graph: Graph) -> None:
    """Where turns are not counted."""
    (evidence,) = Alone(graph).play(units(7, 1, turns=None, seconds=0.2))
    assert evidence is not None
    assert Target("block", 0) in evidence.seen


def test_an_error_is_not_kept_from_anybody(graph: Graph) -> None:
    """What goes wrong in a unit goes wrong here."""
    with pytest.raises(TypeError), Processes(graph, 1) as crew:
        list(crew.play([Unit(1, "many")]))  # type: ignore[arg-type]


@pytest.mark.long
def test_a_cluster_shows_what_one_process_does(graph: Graph) -> None:
    """Two workers, of which one dies now and then."""
    from distributed import LocalCluster

    rest = units(7, 4, turns=20_000)
    alone = known(Alone(graph), rest)
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        assert known(Dask(graph, address), rest) == alone
        with Dask(graph, address, dying) as crew:
            found = list(crew.play([rest[0], Unit(DEADLY, 5_000), *rest[1:]]))
    assert found[1] is None
    assert merged(found) == alone


@pytest.mark.skipif(sys.platform == "win32", reason="locks of files")
def test_workers_do_not_outlive_who_they_work_for(tmp_path: Path) -> None:
    """Also when that process had no time to send them home."""
    import fcntl

    script = tmp_path / "works.py"
    script.write_text(ENDLESS, encoding="utf-8")
    locked = tmp_path / "locked"
    process = subprocess.Popen(
        [sys.executable, str(script), str(STORY), str(locked)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
    )
    try:
        while not locked.exists() or not locked.read_bytes():
            assert process.poll() is None
            time.sleep(0.02)
    finally:
        process.kill()
        process.communicate()
    with locked.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # the worker has it as long as it lives


ENDLESS = """
import fcntl
import sys
import time

from ifplay.check.sampling.crew import Processes
from ifplay.check.sampling.units import units
from ifplay.compile.pipeline import compile_file
from pathlib import Path


def waiting(story, unit):
    file = open(sys.argv[2], "wb")
    fcntl.flock(file, fcntl.LOCK_EX)
    file.write(b"locked")
    file.flush()
    time.sleep(3_600)


if __name__ == "__main__":
    with Processes(compile_file(Path(sys.argv[1])).graph, 1, waiting) as crew:
        list(crew.play(units(7, 1, turns=1)))
"""
