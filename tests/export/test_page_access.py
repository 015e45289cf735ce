"""Everybody can read it: checked with axe-core on every sheet in all colours, by keyboard alone, on narrow screens."""

from pathlib import Path

import pytest

from tests.axe import violations
from tests.export.browsing import SITE, STORIES, Browser, Tab, export
from tests.sparing import sparing

LOCKED = """---
title: Locks
---
number coins: 0..20 "Coins"
== hall: The hall
Before a door.
+ (a) Wait.
    ~ coins += 1
* (b) Open it. {needs coins > 1: "It is locked, and *two* coins open it."}
    ~ end "Through"
-> hall
"""

OVERHANG = """() => {
  const boxes = [document.documentElement, ...document.querySelectorAll("dialog[open]")];
  return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
}"""


@pytest.fixture(autouse=True)
def published(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are read from a site."""
    monkeypatch.setattr(browser, "site", SITE)


def story(tmp_path: Path) -> Path:
    """A page with a lock."""
    path = tmp_path / "locks.story"
    path.write_text(LOCKED, encoding="utf-8")
    return export(path, tmp_path / "locks.html")


@pytest.mark.parametrize("theme", sparing(["system", "light", "contrast", "dark"], 4))
def test_axe_finds_nothing(theme: str, browser: Browser, tmp_path: Path) -> None:
    """On the first page, in the middle, on every sheet, at an ending."""
    tab = browser.tab(bypass_csp=True, color_scheme="dark" if theme == "system" else "light")
    tab.open(story(tmp_path))
    tab.press("m")
    tab.page.get_by_role("button", name="Settings").click()
    wanted = {"system": "as the system", "contrast": "high contrast"}.get(theme, theme)
    tab.page.get_by_label(wanted).check()
    assert violations(tab.page) == []
    tab.press("Escape")
    assert violations(tab.page) == []
    tab.take(2)
    assert violations(tab.page) == []
    tab.take(1)
    for key in "mchS?":
        tab.press(key)
        assert tab.page.get_by_role("dialog").is_visible()
        assert violations(tab.page) == []
        tab.press("Escape")
        assert not tab.page.get_by_role("dialog").is_visible()
    tab.take(1)
    tab.take(2)
    assert tab.end() == "Through"
    assert violations(tab.page) == []
    tab.page.reload()
    assert violations(tab.page) == []


def test_a_lock_is_said(browser: Browser, tmp_path: Path) -> None:
    """As part of the button's name, as its state, and when it is tried, by pointer or digit."""
    tab = browser.tab()
    tab.open(story(tmp_path))
    lock = tab.page.get_by_role("button", name="Open it. Locked. It is locked, and *two* coins open it.")
    assert lock.get_attribute("aria-disabled") == "true"
    lock.click(force=True)  # it is not for a reader to know that it will not open
    assert tab.said == "Locked. It is locked, and *two* coins open it."
    tab.press("2")
    assert tab.said == "Choice 2 is locked. It is locked, and *two* coins open it."
    assert tab.shown["turn"] == "turn 1"


def test_focus_goes_to_the_new_passage(browser: Browser, tmp_path: Path) -> None:
    """Its start in view; and one live region says the rest."""
    tab = browser.tab(viewport={"width": 360, "height": 500})
    tab.open(export(STORIES / "treehill.story", tmp_path / "page.html"))
    assert tab.page.locator("[aria-live]").count() == 1
    for number in (1, 2, 1):
        tab.page.locator("#choices ol button").nth(number - 1).click()
        assert tab.page.evaluate("document.activeElement === document.querySelector('#story > :last-child')")
        top = tab.page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert 40 < top < 200


def test_played_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    """Arrows and Enter, j, k and Space, Tab, and digits: to an ending."""
    tab = browser.tab()
    tab.open(story(tmp_path))
    tab.press("Enter")
    focused = "document.activeElement.textContent"
    assert tab.page.evaluate(focused) == "Wait."
    tab.press("ArrowDown")
    assert tab.page.evaluate(focused).startswith("Open it.")
    tab.press("Enter")
    assert tab.said.startswith("Locked.")
    tab.press("k", "Space")
    assert tab.shown["turn"] == "turn 2"
    tab.press("Tab", "Enter")
    assert tab.shown["turn"] == "turn 3"
    tab.press("j", "j", "Enter")
    assert tab.end() == "Through"
    tab.press("ArrowDown", "Enter")
    assert tab.shown["turn"] == "turn 1"
    tab.press("Control+u", "Alt+1", "Meta+m")
    assert (tab.said, tab.shown["turn"]) == ("From the beginning.", "turn 1")
    assert tab.troubles == []


def test_a_key_that_is_held_down_takes_one_choice(browser: Browser, tmp_path: Path) -> None:
    """A slow hand does not run through the story unread; arrows may run."""
    tab = browser.tab()
    tab.open(story(tmp_path))
    for key in ("1", "Enter"):
        turn = int(tab.shown["turn"].removeprefix("turn "))
        if key == "Enter":
            tab.press("Enter")
        for _ in range(5):
            tab.page.keyboard.down(key)
        tab.page.keyboard.up(key)
        assert tab.shown["turn"] == f"turn {turn + 1}"
    for _ in range(2):
        tab.page.keyboard.down("ArrowDown")
    assert tab.page.evaluate("document.activeElement.textContent").startswith("Open it.")


def test_our_sentences_run_from_the_left_in_a_story_from_the_right(browser: Browser, tmp_path: Path) -> None:
    """Figures come before what they count: not "of 3 2"."""
    path = tmp_path / "wind.story"
    head = '---\ntitle: الريح\nlanguage: ar\n---\nnumber wind: 0..3 = 2 "الريح"\n== a\nالمد منخفض.\n'
    path.write_text(head + '* اذهب.\n    ~ end "في البيت"\n', encoding="utf-8")
    tab = browser.tab()
    tab.open(export(path, tmp_path / "wind.html"))
    tab.press("c")
    assert starts_left(tab, "dialog bdi", "2 of 3")
    tab.press("Escape", "h")
    assert starts_left(tab, "dialog p", "You have made no choice yet.")
    tab.press("Escape", "1")
    assert starts_left(tab, ".found", "1 of 1 endings found.")
    assert not starts_left(tab, "section p.taken", "اذهب.")


def starts_left(tab: Tab, which: str, text: str) -> bool:
    """Whether the first character of that text is drawn to the left of its last."""
    left = tab.page.evaluate(
        """([which, text]) => {
          const node = document.querySelector(which).firstChild;
          const edge = (at) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect().left;
          };
          if (node.data !== text) throw new Error(node.data);
          return edge(0) < edge(text.length - 1);
        }""",
        [which, text],
    )
    return bool(left)


def test_many_choices_take_a_number_and_enter(browser: Browser, tmp_path: Path) -> None:
    """With ten or more, a digit only marks; a number that none has does nothing."""
    path = tmp_path / "many.story"
    choices = "".join(f'+ (c{number}) Door {number}.\n    ~ end "Door {number}"\n' for number in range(1, 13))
    path.write_text(f"---\ntitle: Many\n---\n== hall\nDoors.\n{choices}", encoding="utf-8")
    tab = browser.tab()
    tab.open(export(path, tmp_path / "many.html"))
    tab.press("1")
    assert tab.end() is None
    tab.press("2", "Enter")
    assert tab.end() == "Door 12"
    tab.press("r", "9", "9", "Enter")
    assert tab.end() == "Door 9"


@pytest.mark.parametrize(("width", "size"), sparing([(360, "larger"), (320, "normal"), (1400, "normal")], 3))
def test_it_fits(width: int, size: str, browser: Browser, tmp_path: Path) -> None:
    """Nothing runs out at the side, with every sheet; a line has about 66 characters at most."""
    tab = browser.tab(viewport={"width": width, "height": 740})
    tab.open(export(STORIES / "treehill.story", tmp_path / "page.html"))
    tab.page.evaluate("size => document.documentElement.dataset.size = size", size)
    tab.take(1)
    for key in ("", *"mchS?"):
        if key:
            tab.press(key)
        assert tab.page.evaluate(OVERHANG) <= 0, key
        tab.press("Escape")
    line = tab.page.evaluate("""() => {
      const text = document.querySelector("section p:nth-of-type(2)").firstChild;
      const range = document.createRange();
      const tops = [...text.data].map((_, at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return Math.round(range.getBoundingClientRect().top);
      });
      return Math.max(...tops.map((top) => tops.filter((other) => other === top).length));
    }""")
    assert line <= 76
    assert tab.page.evaluate("document.getElementById('turn').getBoundingClientRect().right") <= tab.page.evaluate(
        "document.getElementById('undo').getBoundingClientRect().left"
    )


def test_on_paper_it_is_the_story(browser: Browser, tmp_path: Path) -> None:
    """All of it so far, without buttons, notes and bars."""
    tab = browser.tab()
    tab.open(story(tmp_path))
    tab.take(1)
    tab.page.reload()
    tab.page.emulate_media(media="print")
    shown = [text for text in tab.page.locator("body").inner_text().split("\n") if text.strip()]
    assert shown == ["Locks", "Before a door.", "Wait.", "Before a door."]


@pytest.mark.parametrize(("motion", "scrolling"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_nothing_moves_for_who_wants_no_motion(motion: str, scrolling: str, browser: Browser, tmp_path: Path) -> None:
    """Neither does the page scroll smoothly nor does text appear slowly."""
    tab = browser.tab(reduced_motion=motion)
    tab.open(story(tmp_path))
    style = "(([which, name]) => getComputedStyle(document.querySelector(which))[name])"
    assert tab.page.evaluate(style, ["html", "scrollBehavior"]) == scrolling
    assert (tab.page.evaluate(style, ["section", "animationName"]) == "none") == (motion == "reduce")
