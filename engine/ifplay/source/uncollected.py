"""Making many small objects at once without the garbage collector looking through them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold off the collection of cycles inside; for work that makes none, such as building a tree of frozen nodes.

    On a story of half a megabyte collecting takes a fifth of the time and finds nothing.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
