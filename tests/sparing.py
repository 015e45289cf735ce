"""Parameters of which the default run takes some and the long run takes the others."""

from collections.abc import Iterable

import pytest


def sparing(values: Iterable[object], every: int, ids: Iterable[str] | None = None) -> list[object]:
    """One of so many in the default run, the first among them; a tuple is several parameters. With names, if there
    are any."""
    listed = list(values)
    names: list[str | None] = [*ids] if ids is not None else [None] * len(listed)
    return [
        pytest.param(
            *(value if isinstance(value, tuple) else (value,)),
            marks=[pytest.mark.long] if number % every else [],
            id=name,
        )
        for number, (value, name) in enumerate(zip(listed, names, strict=True))
    ]
