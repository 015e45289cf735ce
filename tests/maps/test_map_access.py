"""Everybody can read the page of a map: checked with axe-core in light and dark, and the picture, into which axe does
not look, by its colours."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ifplay.export.maps.page import page

from tests.axe import violations
from tests.export.browsing import Browser, started
from tests.maps.drawn import checked
from tests.sparing import sparing

ROOT = Path(__file__).parents[2]
STORIES = (ROOT / "tests/golden/maps/lighthouse.story", ROOT / "stories/treehill.story")
"""The first has all there can be on a map: what is never reached, what is called, trouble."""

FAINT = """([selector, under, least]) => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const found = [];
  for (const one of document.querySelectorAll(selector)) {
    const style = getComputedStyle(one);
    const ground = one.closest(".site")?.querySelector(under) ?? document.querySelector(".paper");
    const both = [one.tagName === "text" ? style.fill : style.stroke, getComputedStyle(ground).fill].map(light);
    const contrast = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    if (contrast < least) found.push(`${one.outerHTML}: ${contrast}`);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser."""
    yield from started()


def opened(browser: Browser, story: Path, folder: Path, **look: Any) -> Any:
    """The page of that story's map."""
    path = folder / "map.html"
    path.write_text(page(*checked(story.read_text(encoding="utf-8"))), encoding="utf-8", newline="\n")
    tab = browser.tab(**look)
    tab.open(path)
    return tab.page


@pytest.mark.parametrize("scheme", sparing(["light", "dark"], 2))
@pytest.mark.parametrize("width", sparing([1200, 360], 2))
@pytest.mark.parametrize("story", sparing(STORIES, 2, [story.stem for story in STORIES]))
def test_axe_finds_nothing(story: Path, width: int, scheme: str, browser: Browser, tmp_path: Path) -> None:
    """On the map as it opens, with a scene and an ending opened, looked for and not found."""
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    shown = opened(browser, story, tmp_path, bypass_csp=True, **look)
    assert violations(shown) == []
    for site in (".start", ".ending", ".called, .trouble, .never"):
        shown.locator(f".site:is({site})").first.dispatch_event("click")
        assert shown.locator("#site h2").is_visible()
        assert violations(shown) == []
    for wanted, listed in (("e", "button"), ("no such scene", "li:text('Nothing is called so.')")):
        shown.locator("#find").fill(wanted)
        assert shown.locator(f"#found {listed}").first.is_visible()
        assert violations(shown) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("story", sparing(STORIES, 2, [story.stem for story in STORIES]))
def test_the_picture_is_not_faint(story: Path, scheme: str, browser: Browser, tmp_path: Path) -> None:
    """Text stands out from what it stands on by 4.5, lines and the edges of boxes by 3 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    shown = opened(browser, story, tmp_path, color_scheme=scheme)
    assert shown.locator(".map text").count() > 10
    assert shown.evaluate(FAINT, [".map text", ".box", 4.5]) == []
    shown.locator(".site").first.dispatch_event("click")
    assert shown.evaluate(FAINT, [".line, .box, .inner", ".paper", 3]) == []
    assert shown.evaluate(FAINT, [".box, .inner", ".box", 3]) == []
