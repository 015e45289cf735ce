"""Parameters of which the default run takes some and the long run takes the others."""

from collections.abc import Iterable
from itertools import cycle
from typing import Any

import pytest


def sparing(values: Iterable[object], every: int, ids: Iterable[str | None] = (None,)) -> list[Any]:
    """One of so many in the default run, the first among them; with names, if there are any."""
    named = zip(values, cycle(ids), strict=False)
    return [
        pytest.param(value, marks=[pytest.mark.long] if number % every else [], id=name)
        for number, (value, name) in enumerate(named)
    ]
