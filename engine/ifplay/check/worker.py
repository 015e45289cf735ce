"""What every process that works for another one does first."""

import os
import signal
from multiprocessing import parent_process
from threading import Thread


def begin_as_worker() -> None:
    """Ctrl-C is for the process that people talk to; when that one is gone, however it went, there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
