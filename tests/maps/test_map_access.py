"""Everybody can read the page of a map: checked with axe-core, in light and dark, before and after a click."""

from pathlib import Path
from typing import Any

import pytest
from ifplay.export.maps.page import page

from tests.export.browsing import started
from tests.maps.drawn import checked
from tests.sparing import sparing

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def browser() -> Any:
    """A real browser."""
    yield from started()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", sparing([390, 1200], 2))
def test_axe_finds_nothing(scheme: Any, width: int, browser: Any, tmp_path: Path) -> None:
    """On the map as it opens, and with a scene chosen."""
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "map.html"
    text = page(*checked((ROOT / "stories/treehill.story").read_text(encoding="utf-8")))
    path.write_text(text, encoding="utf-8", newline="\n")
    tab = browser.tab(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 800}).page
    tab.goto(path.as_uri())
    axe = Axe()

    def violations() -> list[str]:
        result = axe.run(tab).response["violations"]
        return [f"{one['id']}: {node['html'][:200]}" for one in result for node in one["nodes"]]

    assert violations() == []
    for site in ("#site-3", "#site-40"):
        tab.locator(site).dispatch_event("click")
        assert tab.locator("#site h2").count() == 1
        assert violations() == []
