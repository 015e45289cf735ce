"""A Chromium for the tests that want one."""

from collections.abc import Iterator

import pytest

from tests.export.browsing import Browser, started


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser."""
    yield from started()
