"""Who plays units of random play: this process, several, or the workers of a Dask cluster.

Whoever plays them, what they show is given in the order of the units, so that all of it together is the same. A worker
that dies takes its unit along: that is played once more, and then given up.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing import get_context
from threading import local
from types import TracebackType
from typing import Any, Protocol, Self

from ifplay.check.sampling.units import Unit, played, played_from, routines_of
from ifplay.check.targets import Evidence
from ifplay.check.worker import begin_as_worker
from ifplay.model.form import write
from ifplay.model.graph import Graph

TRIES = 2

Work = Callable[[str, Unit], Evidence]
"""What a worker does: plays a unit of a story, which is a graph as JSON."""


class Crew(Protocol):
    """Whoever plays units of a story."""

    def play(self, units: Iterable[Unit]) -> Iterator[Evidence | None]:
        """What each unit shows, in their order; None for one that was lost."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Send everybody home."""


class Alone:
    """This process, one unit after the other."""

    def __init__(self, graph: Graph) -> None:
        self._routines = routines_of(graph)

    def play(self, units: Iterable[Unit]) -> Iterator[Evidence | None]:
        """What each unit shows, when it is asked for."""
        return (played(self._routines, unit) for unit in units)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left to do."""


class Processes:
    """So many processes of this machine. Each belongs to a thread of its own, so that one that dies breaks nothing but
    what it was at."""

    def __init__(self, graph: Graph, jobs: int, work: Work = played_from) -> None:
        self._story = write(graph)
        self._work = work
        self._threads = ThreadPoolExecutor(jobs)
        self._own = local()
        self._all: list[ProcessPoolExecutor] = []
        self._over = False

    def play(self, units: Iterable[Unit]) -> Iterator[Evidence | None]:
        """What each unit shows; all are begun at once, as far as there are processes."""
        return self._threads.map(self._played, units)

    def _played(self, unit: Unit) -> Evidence | None:
        for _ in range(0 if self._over else TRIES):
            worker: ProcessPoolExecutor | None = getattr(self._own, "worker", None)
            if worker is None:
                worker = self._own.worker = ProcessPoolExecutor(1, get_context("spawn"), begin_as_worker)
                self._all.append(worker)
            try:
                return worker.submit(self._work, self._story, unit).result()
            except BrokenProcessPool:
                worker.shutdown(wait=False)
                self._own.worker = None
                if self._over:
                    break
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """No unit is begun any more; those under way are waited for, unless something went wrong."""
        self._over = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            if kind is not None:
                for process in list((worker._processes or {}).values()):
                    process.terminate()
            worker.shutdown(wait=kind is None, cancel_futures=True)


class Dask:
    """The workers of a cluster that runs already, at the address of its scheduler. They need an ifplay of the same
    version. Each is given one unit at a time, so that one that dies loses no more than that."""

    def __init__(self, graph: Graph, address: str, work: Work = played_from) -> None:
        distributed: Any = import_module("distributed")  # an extra, and slow to import
        self._story = write(graph)
        self._work = work
        self._killed: type[Exception] = distributed.KilledWorker
        self._client: Any = distributed.Client(address)
        self._threads = ThreadPoolExecutor(max(sum(self._client.nthreads().values()), 1))

    def play(self, units: Iterable[Unit]) -> Iterator[Evidence | None]:
        """What each unit shows; as many are handed out as there are threads of workers."""
        return self._threads.map(self._played, units)

    def _played(self, unit: Unit) -> Evidence | None:
        for _ in range(TRIES):
            try:
                found: Evidence = self._client.submit(self._work, self._story, unit, pure=False).result()
            except self._killed:
                continue
            return found
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The cluster goes on without us."""
        self._threads.shutdown(wait=kind is None, cancel_futures=True)
        self._client.close()
