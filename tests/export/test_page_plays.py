"""The page plays what the terminal plays: every shipped story, to every ending, turn by turn, in a real browser."""

import json
from pathlib import Path

import pytest
from ifplay.cli.main import main
from ifplay.play.answers import meant
from ifplay.play.leaves import Offer
from ifplay.play.reading import Reading

from tests.export.browsing import STORIES, Browser, as_shown, export, graph_of, seed_of
from tests.sparing import sparing


def trails(story: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """The shortest way to each ending, as the checker has it, without its dice."""
    capsys.readouterr()
    main(["check", str(story), "--format", "json"])
    [report] = json.loads(capsys.readouterr().out)["stories"]
    return {
        ending["title"]: [move for move in ending["shortest"] if isinstance(move, str)]
        for ending in report["endings"]
    }  # fmt: skip


def played(story: Path, browser: Browser, page: Path, capsys: pytest.CaptureFixture[str], most: int | None) -> int:
    """Play to so many of the endings, in the terminal's reader and in the page; how many there were."""
    graph = graph_of(story)
    ways = list(trails(story, capsys).items())[:most]
    for number, (title, picks) in enumerate(ways, 1):
        seed = seed_of(graph, picks, title)
        reading = Reading(graph, seed=seed)
        tab = browser.tab()  # with nothing kept: what is cleared may still be seen on a busy machine
        tab.open(page, seed=seed)
        assert tab.shown == as_shown(reading.leaf)
        for pick in picks:
            offer = meant(pick, reading.leaf.offers)
            assert isinstance(offer, Offer)
            reading.pick(offer)
            tab.take(offer.number)
            assert tab.shown == as_shown(reading.leaf)
        assert tab.end() == reading.leaf.close.title  # type: ignore[union-attr]
        found = tab.page.locator(".found").inner_text()
        assert found == f"1 of {reading.endings.total} endings found.", number
        assert tab.troubles == []
        assert {request.partition("#")[0] for request in tab.requests} == {page.as_uri()}
        tab.page.context.close()
    return len(ways)


@pytest.mark.parametrize("name", sparing(["kite", "lamplight"], 2))
def test_short_stories_to_every_ending(
    name: str, browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each leaf as the terminal has it, emphasis, locks and reasons included."""
    story = STORIES / f"{name}.story"
    assert played(story, browser, export(story, tmp_path / "page.html"), capsys, None) >= 3


def test_tree_hill_to_an_ending(browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The shortest way to the first."""
    story = STORIES / "treehill.story"
    assert played(story, browser, export(story, tmp_path / "page.html"), capsys, 1) == 1


@pytest.mark.long
def test_tree_hill_to_every_ending(browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All twelve."""
    story = STORIES / "treehill.story"
    assert played(story, browser, export(story, tmp_path / "page.html"), capsys, None) == 12


def test_undo_redo_rewind(browser: Browser, tmp_path: Path) -> None:
    """Going back shows what was there, going on again what came of it."""
    tab = browser.tab()
    tab.open(export(STORIES / "treehill.story", tmp_path / "page.html"))
    shown = [tab.shown]
    for number in (1, 2, 1):
        tab.take(number)
        shown.append(tab.shown)
    tab.press("u", "u")
    assert tab.shown == shown[1]
    assert tab.said == "Taken back."
    assert tab.page.locator("section").count() == 2
    tab.press("U", "U")
    assert tab.shown == shown[3]
    tab.press("U")
    assert tab.said == "There is nothing to take again."
    tab.press("h")
    tab.page.get_by_role("dialog").get_by_role("button", name="Green.").click()
    assert tab.shown == shown[0]
    assert tab.said == "You are back at turn 1. “Take again” leads on as before."
    tab.press("u")
    assert tab.said == "There is nothing to take back."
    tab.press("U", "U", "U")
    assert tab.shown == shown[3]
    assert tab.troubles == []


def test_the_sheet_stands_as_in_the_terminal(browser: Browser, tmp_path: Path) -> None:
    """The same labels, and the same values in words."""
    story = STORIES / "treehill.story"
    reading = Reading(graph_of(story), seed=3)
    tab = browser.tab()
    tab.open(export(story, tmp_path / "page.html"), seed=3)
    for _ in range(12):
        offer = next(offer for offer in reading.leaf.offers if offer.reason is None)
        reading.pick(offer)
        tab.take(offer.number)
    tab.press("c")
    dialog = tab.page.get_by_role("dialog")
    assert dialog.locator("dt").all_inner_texts() == [stat.label for stat in reading.stats()]
    shown = [" ".join(text.split("\n")).strip() for text in dialog.locator("dd").all_inner_texts()]
    assert shown == [str(stat.value).replace(", ", " ") for stat in reading.stats()]
    assert dialog.locator("meter").count() > 0


def test_an_ending_offers_ways_on(browser: Browser, tmp_path: Path) -> None:
    """By the words of the terminal, and `r` begins again there and nowhere else."""
    tab = browser.tab()
    tab.open(export(STORIES / "kite.story", tmp_path / "page.html"), seed=1)
    first = tab.shown
    tab.take(1)
    tab.press("r")
    assert tab.page.locator("section").count() == 2
    while tab.end() is None:
        tab.page.locator("#choices ol button:not([aria-disabled])").last.click()
    ways = tab.page.locator("#choices ul button").all_inner_texts()
    assert ways == ["Play again", "Go back to an earlier choice", "Take back the last choice"]
    tab.press("r")
    assert tab.shown == first
    assert tab.said == "From the beginning."
