"""What a reader's browser keeps: where they were, through reloads and new versions of the story, and what is said when
it cannot."""

import json
from pathlib import Path

import pytest

from tests.export.browsing import SITE, STORIES, Browser, Tab, export
from tests.sparing import sparing

HARBOUR = """---
title: Harbour
ifid: 3F2504E0-4F89-41D3-9A0C-0305E82C3301
---
number coins: 0..9 = 2 "Coins"
== quay
The quay.
+ (wait) Ask about the boat.
    "Tomorrow."
+ (pay) Pay. {needs coins > 0: "You have no coins."}
    ~ coins -= 1
    One coin less.
+ (sail) Sail.
    ~ end "Away"
-> quay
"""
CHANGED = "Before the story changed"
KEY = "ifplay: 3F2504E0-4F89-41D3-9A0C-0305E82C3301"


@pytest.fixture(autouse=True)
def published(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are read from a site."""
    monkeypatch.setattr(browser, "site", SITE)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.story"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def kept(tab: Tab) -> dict[str, object]:
    """What is in the browser's storage for the story."""
    record: dict[str, object] = json.loads(tab.page.evaluate("key => localStorage.getItem(key)", KEY))
    return record


def test_a_reload_in_the_middle_changes_nothing(browser: Browser, tmp_path: Path) -> None:
    """The same text, the same dice ahead, the same to take back and to take again."""
    page = export(STORIES / "treehill.story", tmp_path / "page.html")
    tab = browser.tab()
    tab.open(page)
    shown = [tab.shown]
    for _ in range(30):
        tab.page.locator("#choices ol button:not([aria-disabled])").first.click()
        shown.append(tab.shown)
    tab.press("u", "u")
    text = tab.page.locator("#story").inner_text()
    tab.page.reload()
    assert tab.shown == shown[28]
    assert tab.note == (
        "You are back where you were, at turn 29. With “Begin again” in the menu the story begins again."
    )
    assert tab.page.locator("#story").inner_text().replace(tab.note, "").split() == text.split()
    tab.press("U", "U")
    assert tab.shown == shown[30]
    for back in range(29, -1, -1):
        tab.press("u")
        assert tab.shown == shown[back]
    assert tab.troubles == []


@pytest.mark.long
def test_long_playthroughs_open_at_their_end(browser: Browser, story: Path, tmp_path: Path) -> None:
    """What came long before is there when it is wanted, and on paper."""
    page = export(story, tmp_path / "page.html")
    tab = browser.tab()
    tab.open(page)
    tab.take(1)
    record = kept(tab)
    line = record["line"]
    assert isinstance(line, dict)
    line["turns"] += line["turns"][1:] * 499
    record["at"] = 500
    tab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    tab.page.reload()
    assert tab.shown["turn"] == "turn 501"
    assert tab.page.locator("section").count() == 200
    tab.press("h")
    tab.page.get_by_role("dialog").locator("ol button").nth(99).click()
    assert tab.shown["turn"] == "turn 100"
    assert tab.page.locator("section").count() == 100
    for _ in range(401):
        tab.press("U")
    tab.page.reload()
    assert tab.page.locator("section").count() == 200
    tab.page.get_by_role("button", name="Show what came before").click()
    assert tab.page.locator("section").count() == 501
    tab.page.reload()
    tab.page.pdf()
    assert tab.page.locator("section").count() == 501


def test_a_story_that_changed_is_followed_as_far_as_it_fits(browser: Browser, story: Path, tmp_path: Path) -> None:
    """One sentence says how far, by the words of the terminal; and the old line stays a place."""
    page = export(story, tmp_path / "page.html")
    tab = browser.tab()
    tab.open(page)
    for number in (1, 2, 2, 1):
        tab.take(number)
    story.write_text(HARBOUR.replace("The quay.", "The old quay."), encoding="utf-8")
    export(story, page)
    tab.page.reload()
    assert tab.note.startswith("The story has changed since you last read it; all your choices still fit. You are back")
    assert tab.shown["turn"] == "turn 5"
    assert "The old quay." in tab.page.locator("section").first.inner_text()
    story.write_text(HARBOUR.replace("= 2", "= 1"), encoding="utf-8")
    export(story, page)
    tab.page.reload()
    assert tab.note.startswith(
        "The story has changed since you last read it: your choices still fit for 3 of 5 turns, "
        "up to “Pay.”, which is locked there now (You have no coins)."
    )
    assert tab.shown["turn"] == "turn 3"
    story.write_text(HARBOUR, encoding="utf-8")
    export(story, page)
    tab.page.reload()
    tab.press("L")
    tab.page.get_by_role("button", name=f"{CHANGED}, turn 5").click()
    assert tab.shown["turn"] == "turn 5"
    assert tab.troubles == []


def test_places_have_names(browser: Browser, story: Path, tmp_path: Path) -> None:
    """They outlive a reload and a new beginning, and are forgotten when the reader says so."""
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"))
    tab.take(1)
    tab.take(2)
    tab.press("S")
    tab.page.get_by_label("A name for this place").fill("  before  sailing ")
    tab.press("Enter")
    assert tab.said == "This place is kept as “before sailing”."
    tab.press("Escape")
    tab.take(3)
    assert tab.end() == "Away"
    tab.press("r")
    tab.page.reload()
    tab.press("L")
    tab.page.get_by_role("button", name="before sailing, turn 3", exact=True).click()
    assert tab.said == "You are at “before sailing” again."
    assert tab.shown["turn"] == "turn 3"
    tab.press("m")
    tab.page.get_by_role("button", name="Begin again").click()
    assert tab.shown["turn"] == "turn 1"
    tab.press("L")
    tab.page.get_by_role("button", name="Forget before sailing").click()
    places = tab.page.get_by_role("dialog").locator(".place").all_inner_texts()
    assert [place.split("\n")[0].strip() for place in places] == ["Before you began again, turn 3"]
    tab.press("Escape", "c")
    assert "Away" in tab.page.get_by_role("dialog").inner_text()


def test_what_is_gone_back_from_stays_a_place(browser: Browser, story: Path, tmp_path: Path) -> None:
    """Also when another way is taken then; and to go back farther does not lose it."""
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"))
    for number in (1, 1, 2, 1):
        tab.take(number)
    for turn in (3, 1):
        tab.press("h")
        tab.page.get_by_role("dialog").locator("ol button").nth(turn - 1).click()
        assert tab.shown["turn"] == f"turn {turn}"
    tab.take(2)
    tab.press("L")
    tab.page.get_by_role("button", name="Before you went back, turn 5").click()
    assert tab.shown["turn"] == "turn 5"
    assert [taken.inner_text() for taken in tab.page.locator("section .taken").all()][2] == "Pay."


def test_a_link_with_dice_leaves_the_reading_a_place(browser: Browser, story: Path, tmp_path: Path) -> None:
    """Whoever follows one begins anew, and can go back to where they were."""
    page = export(story, tmp_path / "page.html")
    tab = browser.tab()
    tab.open(page)
    for number in (1, 2):
        tab.take(number)
    tab.open(page, seed=5)
    assert tab.shown["turn"] == "turn 1"
    tab.press("L")
    tab.page.get_by_role("button", name="Before you began again, turn 3").click()
    assert tab.shown["turn"] == "turn 3"


def test_readings_go_to_another_browser(browser: Browser, story: Path, tmp_path: Path) -> None:
    """By a file; what was read there stays a place."""
    page = export(story, tmp_path / "page.html")
    here, there = browser.tab(), browser.tab()
    here.open(page)
    for number in (1, 2, 1):
        here.take(number)
    here.press("m")
    with here.page.expect_download() as download:
        here.page.get_by_role("button", name="Take it with you").click()
    file = tmp_path / "readings.json"
    download.value.save_as(file)
    assert download.value.suggested_filename == "Harbour.readings.json"
    there.open(page)
    there.take(2)
    for path, said in (
        (file, "You are where the file says, at turn 4."),
        (page, "That file holds no readings."),
    ):
        there.press("m")
        with there.page.expect_file_chooser() as chooser:
            there.page.get_by_role("button", name="Read on from a file").click()
        chooser.value.set_files(path)
        there.page.wait_for_function("said => document.getElementById('said').textContent === said", arg=said)
        assert there.shown == here.shown
    there.press("L")
    there.page.get_by_role("button", name="Before the file, turn 2").click()
    assert there.shown["turn"] == "turn 2"
    assert here.troubles == there.troubles == []


DAMAGED = [
    "",
    "no json",
    "{}",
    "null",
    '{"schema": 1}',
    '{"schema":1,"story":"","line":{"seed":"x","turns":[[]]},"at":0,"places":[],"endings":[]}',
    '{"schema":1,"story":"","line":null,"at":1e999,"places":[],"endings":[]}',
    '{"schema":1,"story":"","line":null,"at":0,"places":[null],"endings":[]}',
]


@pytest.mark.parametrize("damaged", sparing(DAMAGED, 4))
def test_what_is_damaged_is_set_aside(damaged: str, browser: Browser, story: Path, tmp_path: Path) -> None:
    """Under a dated name, in one sentence, and a new one begins."""
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"))
    tab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, damaged])
    tab.page.reload()
    assert tab.note.startswith(f"What was kept of your readings was damaged; it is set aside as “{KEY}, damaged 2")
    aside = tab.note.partition("“")[2].partition("”")[0]
    assert tab.page.evaluate("key => localStorage.getItem(key)", aside) == damaged
    tab.take(1)
    tab.page.reload()
    assert tab.shown["turn"] == "turn 2"
    assert tab.troubles == []


def test_what_a_newer_player_wrote_is_left_alone(browser: Browser, story: Path, tmp_path: Path) -> None:
    """And reading goes on."""
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"))
    tab.page.evaluate("key => localStorage.setItem(key, '{\"schema\": 2}')", KEY)
    tab.page.reload()
    assert "written by a newer ifplay and is left as it is" in tab.note
    tab.take(1)
    assert tab.shown["turn"] == "turn 2"
    assert kept(tab) == {"schema": 2}


def test_a_full_storage_is_said_once(browser: Browser, story: Path, tmp_path: Path) -> None:
    """And reading goes on."""
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"))
    tab.page.evaluate("""() => {
      for (let size = 2 ** 22; size >= 1; size /= 2) {
        try { while (true) localStorage.setItem(`filler ${localStorage.length}`, "x".repeat(size)); } catch {}
      }
    }""")
    tab.take(1)
    assert tab.said == (
        "From here on, this reading is remembered only until you leave: this browser’s storage is full. "
        "“Take it with you” in the menu saves it to a file."
    )
    tab.take(2)
    assert (tab.said, tab.shown["turn"]) == ("", "turn 3")
    assert tab.troubles == []


def test_a_denied_storage_is_said_once(browser: Browser, story: Path, tmp_path: Path) -> None:
    """As in a frame that may keep nothing; and reading goes on."""
    page = export(story, tmp_path / "page.html")
    frame = tmp_path / "frame.html"
    frame.write_text(f'<iframe sandbox="allow-scripts" src="{page.name}" width="800" height="700"></iframe>')
    tab = browser.tab()
    tab.open(frame)
    inside = tab.page.frame_locator("iframe")
    note = inside.locator("section .note")
    assert note.inner_text() == (
        "This reading is remembered only until you leave: this browser denies its storage. "
        "“Take it with you” in the menu saves it to a file."
    )
    for turn in (2, 3):
        inside.locator("#choices ol button").first.click()
        assert inside.locator("#turn").inner_text() == f"turn {turn}"
        assert inside.locator("#said").inner_text() == ""
    assert tab.troubles == []


def test_two_windows_share_endings_and_places(browser: Browser, story: Path, tmp_path: Path) -> None:
    """What one has found the other does not write over."""
    page = export(story, tmp_path / "page.html")
    profile = browser.profile()
    one, other = browser.tab(profile), browser.tab(profile)
    one.open(page)
    other.open(page)
    one.take(3)
    other.page.wait_for_timeout(200)
    other.take(1)
    assert kept(other)["endings"] == ["Away"]


def test_settings_are_kept_for_all_stories(browser: Browser, story: Path, tmp_path: Path) -> None:
    """Colours, size and keys; and where letters are no keys, they do nothing."""
    profile = browser.profile(color_scheme="dark")
    tab = browser.tab(profile)
    tab.open(export(story, tmp_path / "one.html"))
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    dark = tab.page.evaluate(ground)
    tab.press("t")
    assert tab.said == "Theme: light."
    light = tab.page.evaluate(ground)
    assert dark != light
    tab.press("m")
    tab.page.get_by_role("button", name="Settings").click()
    tab.page.get_by_label("larger").check()
    tab.page.get_by_label("off").check()
    tab.press("Escape", "t", "1", "u")
    other = browser.tab(profile)
    other.open(export(STORIES / "kite.story", tmp_path / "other.html"))
    assert other.page.evaluate(ground) == tab.page.evaluate(ground) == light
    assert other.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") > 26
    assert tab.shown["turn"] == other.shown["turn"] == "turn 1"


def test_a_file_of_a_stranger_says_nothing_hidden(browser: Browser, story: Path, tmp_path: Path) -> None:
    """Names come clean, endings that the story has not are none, and what does not fit is said."""
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"))
    line = {"seed": "1", "turns": [[], [{"pick": "quay.wait"}], [{"pick": "</script><b>\u202egone"}]]}
    place = {"name": "<img>\u202e evil" + "x" * 100, "line": line}
    record = {"schema": 1, "story": "", "line": line, "at": 2, "places": [place], "endings": ["Elsewhere"]}
    file = tmp_path / "strange.json"
    file.write_text(json.dumps(record), encoding="utf-8")
    tab.press("m")
    with tab.page.expect_file_chooser() as chooser:
        tab.page.get_by_role("button", name="Read on from a file").click()
    chooser.value.set_files(file)
    tab.page.wait_for_function("document.getElementById('said').textContent.includes('where the file says, at turn 2')")
    assert (
        "your choices still fit for 2 of 3 turns, up to the choice “</script><b>\ufffdgone”, which is gone" in tab.said
    )
    tab.press("L")
    names = tab.page.get_by_role("dialog").locator(".place button:first-child").all_inner_texts()
    wanted = [str(place["name"])[:60].replace("\u202e", "\ufffd"), CHANGED]
    assert [name.partition(", turn")[0] for name in names] == wanted
    tab.press("Escape", "c")
    assert "Elsewhere" not in tab.page.get_by_role("dialog").inner_text()
    assert tab.page.locator("img, b").count() == 0
    assert tab.troubles == []
