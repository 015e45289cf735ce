"""Parameters of which the default run takes some and the long run takes the others."""

from collections.abc import Iterable, Iterator

import pytest


def sparing(values: Iterable[object], every: int, ids: Iterable[str] | None = None) -> Iterator[object]:
    """One of so many in the default run, the first among them; with names, if there are any."""
    names = iter(ids) if ids is not None else None
    for number, value in enumerate(values):
        marks = [pytest.mark.long] if number % every else []
        yield pytest.param(value, marks=marks, id=next(names) if names else None)
