"""The page of a map, walked around in in a real Chromium."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ifplay.export.maps.chart import chart
from ifplay.export.maps.page import page

from tests.maps.drawn import checked, hostile, known_of

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    if CHROMIUM is None:
        pytest.skip("needs Chromium")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Walk:
    """An open page, and whatever it complains about or asks for."""

    def __init__(self, browser: Any, path: Path, text: str, **options: Any) -> None:
        path.write_text(text, encoding="utf-8", newline="\n")
        self.page = browser.new_context(**options).new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append("a dialog"))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())

    def focus(self) -> str:
        """The id of what has the focus, or else its words."""
        found = self.page.evaluate("document.activeElement.id || document.activeElement.textContent")
        assert isinstance(found, str)
        return found

    def seen(self) -> tuple[float, ...]:
        """The part of the map that is seen."""
        return tuple(map(float, self.page.locator("#pane svg").get_attribute("viewBox").split()))

    def quiet(self) -> bool:
        """Whether nothing went wrong, and nothing was loaded but the page."""
        return not self.complaints and len(self.asked) == 1


@pytest.fixture
def treehill(browser: Any, tmp_path: Path) -> Walk:
    """The map of Tree Hill."""
    made = page(*checked((ROOT / "stories/treehill.story").read_text(encoding="utf-8")))
    return Walk(browser, tmp_path / "map.html", made, viewport={"width": 1200, "height": 800})


def test_a_click_shows_a_scene(treehill: Walk) -> None:
    """Its text, its way, and where it leads; and from there on."""
    treehill.page.locator("#site-3").click()
    side = treehill.page.locator("#site")
    assert side.locator("h2").text_content() == "The first one"
    assert side.locator("ol").first.locator("li").all_text_contents() == ["Green.", "Anna.", "Swim out to the buoy."]
    assert "She was bad at goodbyes." in side.text_content()
    assert treehill.focus() == "The first one"
    side.locator("button", has_text="Four years of Fridays").click()
    assert side.locator("h2").text_content() == "Four years of Fridays"
    assert treehill.page.locator(".chosen").get_attribute("id") == "site-4"
    assert treehill.quiet()


def test_a_click_on_a_scene_half_in_sight_shows_it(treehill: Walk) -> None:
    """The map does not move away under the pointer between press and release."""
    box = treehill.page.locator("#site-3").bounding_box()
    treehill.page.set_viewport_size({"width": 1200, "height": round(box["y"] + box["height"] / 2)})
    treehill.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 4)
    assert treehill.page.locator("#site h2").text_content() == "The first one"


def test_all_by_keyboard(treehill: Walk) -> None:
    """From scene to scene, into one and back; zoom; find."""
    page = treehill.page
    page.locator("#begin").focus()
    page.keyboard.press("Tab")
    assert treehill.focus() == "site-0"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert treehill.focus() == "site-2"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert treehill.focus() == "Upstairs"
    page.keyboard.press("Escape")
    assert treehill.focus() == "site-1"
    before = treehill.seen()
    page.keyboard.press("+")
    assert treehill.seen()[2] < before[2]
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("0")
    whole = treehill.seen()
    assert whole[2] > 2_000
    page.keyboard.press("/")
    page.keyboard.type("bellamy")
    page.keyboard.press("Enter")
    assert treehill.focus() == "Bellamy Street"
    assert treehill.seen()[2] < whole[2]
    assert treehill.quiet()


def test_mouse_and_wheel(treehill: Walk) -> None:
    """What is under the pointer stays there when zoomed; a drag moves the map, and opens nothing."""
    page, before = treehill.page, treehill.seen()
    x, y = 300, 300
    page.mouse.move(x, y)
    page.mouse.wheel(0, -200)
    after = treehill.seen()
    assert after[2] < before[2]
    pane = page.locator("#pane").bounding_box()
    for at, start, long in ((x - pane["x"], 0, pane["width"]), (y - pane["y"], 1, pane["height"])):
        under = [view[start] + at / long * view[start + 2] for view in (before, after)]
        assert abs(under[0] - under[1]) < 1
    box = page.locator("#site-0").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 70, steps=5)
    page.mouse.up()
    moved = page.locator("#site-0").bounding_box()
    assert abs(moved["x"] - box["x"] - 100) < 8
    assert abs(moved["y"] - box["y"] - 50) < 8
    assert page.locator("#site").is_hidden()
    assert treehill.quiet()


ARABIC = (
    "---\ntitle: البحر\nlanguage: ar\n---\n== شاطئ\nالمد منخفض.\n"
    '* اذهب.\n    ~ end "البيت"\n* ابق.\n    ~ end "البحر"\n'
)


def test_words_from_the_right_run_from_the_right(browser: Any, tmp_path: Path) -> None:
    """In the picture and beside it: what ends a sentence is drawn at its left."""
    walk = Walk(browser, tmp_path / "map.html", page(*checked(ARABIC)))
    ends = """text => {
      const extents = [0, text.getNumberOfChars() - 1].map((at) => text.getExtentOfChar(at).x);
      return extents[1] < extents[0];
    }"""
    assert walk.page.locator("text", has_text="اذهب.").first.evaluate(ends)
    walk.page.locator("#site-0").click()
    prose = walk.page.locator(".text p").first
    assert prose.text_content() == "المد منخفض."
    assert prose.evaluate("""prose => {
      const range = document.createRange();
      range.setStart(prose.firstChild, prose.textContent.length - 1);
      range.setEnd(prose.firstChild, prose.textContent.length);
      return range.getBoundingClientRect().left - prose.getBoundingClientRect().left < 2;
    }""")
    assert walk.quiet()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_hostile_story_is_only_text(browser: Any, tmp_path: Path, scheme: str) -> None:
    """On a phone, too; nothing it says becomes anything else."""
    graph = hostile()
    known = known_of(graph)
    made = page(graph, chart(graph, known), known)
    walk = Walk(
        browser,
        tmp_path / "map.html",
        made,
        viewport={"width": 360, "height": 700},
        color_scheme=scheme,
        has_touch=True,
    )
    walk.page.locator("#site-0").tap()
    assert "alert(1)" in walk.page.locator("#site h2").text_content()
    assert walk.page.evaluate("document.scripts.length") == 2
    assert walk.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert walk.quiet()
