"""One Node for each process that runs tests, and a Chromium for each module that wants one."""

from collections.abc import Iterator

import pytest

from tests.export.browsing import Browser
from tests.export.browsing import started as chromium
from tests.export.node import Node, started


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    """The page's runtime."""
    yield from started()


@pytest.fixture(scope="session")
def compact_node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """The page's runtime as pages carry it."""
    yield from started(tmp_path_factory.mktemp("carried"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser."""
    yield from chromium()
