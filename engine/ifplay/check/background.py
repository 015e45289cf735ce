"""Proofs in a process of their own, so that whoever watches a story being written need not wait for them.

One process is always there, ready: what checking needs is imported before there is anything to check. To give up what
it is at, it is ended, and another one gets ready.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

from ifplay.check.report import Report
from ifplay.check.worker import begin_as_worker
from ifplay.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Task:
    """A story to prove things about, within so many states, seconds and MiB; scenes in `unlinked` were reported."""

    graph: Graph
    unlinked: frozenset[str]
    budget: int
    seconds: float | None
    memory: int | None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why nothing was proved: a fault of ours."""

    what: str


class Background:
    """A process that proves one story at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._busy = False
        self._ready()

    @property
    def busy(self) -> bool:
        """Whether a proof is under way."""
        return self._busy

    def begin(self, task: Task) -> None:
        """Give up what is under way, and begin with this."""
        self.give_up()
        if self._process is None or not self._process.is_alive():
            self._ready()
        assert self._pipe is not None
        self._pipe.send(task)
        self._busy = True

    def give_up(self) -> None:
        """What is under way is not wanted any more."""
        if self._busy:
            self._end()
            self._ready()

    def report(self, seconds: float = 0.0) -> Report | Fault | None:
        """What came of it, waiting for it at most so long; None while it is under way, or where nothing is."""
        if not self._busy or self._pipe is None or not self._pipe.poll(seconds):
            return None
        self._busy = False
        try:
            found: Report | Fault = self._pipe.recv()
        except (EOFError, OSError):  # it was killed, for the memory it took for example
            self._end()
            self._ready()
            return Fault("the process that proves things has ended before its time")
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing goes on afterwards."""
        self._end()

    def _ready(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()

    def _end(self) -> None:
        self._busy = False
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def _serve(pipe: Connection) -> None:
    """Prove what comes through the pipe, one after the other, as long as there is somebody at its other end."""
    begin_as_worker()
    from ifplay.check.prove import prove

    while True:
        try:
            task: Task = pipe.recv()
        except (EOFError, OSError):
            return
        found: Report | Fault
        try:
            found = prove(
                task.graph, budget=task.budget, seconds=task.seconds, memory=task.memory, unlinked=task.unlinked
            )
        except Exception as fault:  # it is told where people look
            found = Fault(" ".join(f"{type(fault).__name__}: {fault}".split())[:400])
        try:
            pipe.send(found)
        except OSError:
            return


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that begins inside does not hear Ctrl-C, not even before it is ready."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not in the main thread, which alone may say so
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
