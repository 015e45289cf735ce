"""One Node for each process that runs tests."""

from collections.abc import Iterator

import pytest

from tests.export.node import Node, started


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    """The page's runtime."""
    yield from started()
