"""`ifplay stats`: every figure of a story that can be counted by hand."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ifplay.check.budget import Budget
from ifplay.check.prospects import prospects
from ifplay.check.readers import Spread, sampled, words_in
from ifplay.check.words.proving import Wordiness, wordiness
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_text
from ifplay.model import form
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Ended, Paragraph, Rolling, Turn, written
from ifplay.stats.page import page
from ifplay.stats.records import record
from ifplay.stats.size import size
from ifplay.stats.statistics import Statistics, statistics
from ifplay.stats.summary import places, proved_words, summary
from ifplay.stats.variables import Spot, variables
from ifplay.syntax.reminders import reminders

from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story

STORIES = Path(__file__).parents[2] / "stories"
MARKET = """\
---
title: A Market
---
number coins: 0..9 = 2 "Coins"   // TODO: more of them
flag fed
set bag: egg
// todo ask Mrs Olm
== stall: The stall
Two *brown* hens, {if fed: asleep | awake}, and {coins} coins.
// Not a thing TODO here.
Prose that says // TODO is prose.
* Buy an egg. {needs coins > 0: "No money."}
    ~ coins -= 1
    ~ bag += egg
    ~ call home
    ~ end "Supper"
+ Feed {plural coins: the hen | both hens}.
    ~ fed = yes
    -> stall
== home
One two three four five six seven eight nine ten.
// FIXME
~ return
"""


def told(text: str, name: str = "market.story") -> Statistics:
    """The figures of a story."""
    compiled = compile_text(text, name=name)
    assert compiled.graph is not None, compiled.diagnostics
    budget = Budget(100_000)
    return statistics(
        compiled.graph, prospects(compiled.graph, budget), wordiness(compiled.graph, budget), compiled.sources
    )


@pytest.fixture(scope="module")
def market() -> Statistics:
    """Those of the market."""
    return told(MARKET)


def test_words_by_hand(market: Statistics) -> None:
    """What is told once, each part once, a value as one word; choices and reasons."""
    first = "Two brown hens , and 2 coins".split()
    assert market.size.words == len([one for one in first if one != ","]) + 2 + 6 + 10
    assert market.size.words_of_choices == 3 + 2 + (1 + 2 + 2)
    assert (market.size.scenes, market.size.menus, market.size.choices, market.size.endings) == (2, 1, 2, 1)
    assert market.size.menu == Spread(2, 2, 2)
    assert market.size.minutes == 1


def test_lines_by_hand(market: Statistics) -> None:
    """Of variables, promises and all."""
    found = {
        one.name: ([spot.line for spot in one.written], [spot.line for spot in one.read]) for one in market.variables
    }
    assert found == {"coins": ([13], [9, 12, 13, 17]), "fed": ([18], [9]), "bag": ([14], [14])}


def test_what_is_to_do(market: Statistics) -> None:
    """Comments only, whole lines and ends of lines."""
    (left,) = market.todo.values()
    assert [(one.line, one.text) for one in left] == [(4, "more of them"), (7, "ask Mrs Olm"), (22, "")]
    assert reminders("a.story", 'A "// TODO" in prose.\n') == ()


def test_without_choices_or_endings() -> None:
    """Nothing to divide by."""
    found = told('---\ntitle: None\n---\n== a\n~ end "E"\n')
    assert found.size.menu is None
    assert "choices      none" in summary(found)
    assert record(found, "a.story")["choices_per_menu"] is None
    assert page(found, "en")


def test_what_is_proved_is_called_so(market: Statistics) -> None:
    """In the lines, in the object and beside the plot; and where nothing is proved, nothing is called so."""
    assert "26 words or more, without bound (proved); half of them at most" in _flat(summary(market))
    assert "without a choice, up to “The stall” (proved)" in _flat(summary(market))
    made = record(market, "market.story")["playthrough"]
    assert made["proved"] == {"least": 26, "most": "unbounded"}  # type: ignore[index]
    assert made["longest_run"]["proved"] == 13  # type: ignore[index]
    assert "All playthroughs have 26 words or more, without bound (proved)." in page(market, "en")
    open = replace(market, proved=Wordiness())
    assert "26 to" in _flat(summary(open))
    assert "(the same readers)" in _flat(summary(open))
    assert "is not proved" in page(open, "en")
    made = record(open, "market.story")["playthrough"]
    assert made["proved"] == {"least": None, "most": None}  # type: ignore[index]
    assert made["longest_run"]["proved"] is None  # type: ignore[index]


@pytest.mark.parametrize(
    ("proved", "said"),
    [
        (Wordiness(), ""),
        (Wordiness(least=1), "1 word or more (proved)"),
        (Wordiness(least=1, most=1_200), "1 to 1,200 words (proved)"),
        (Wordiness(least=4, most="unbounded"), "4 words or more, without bound (proved)"),
    ],
)
def test_proved_words_in_a_sentence(proved: Wordiness, said: str) -> None:
    """As far as they are known."""
    assert proved_words(proved) == said


def _flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("seed", sparing(range(12), 3))
def test_longest_run_and_words_are_those_of_playthroughs(seed: int) -> None:
    """Among all that there are, in a small story: nothing sampled is beyond them."""
    graph = compile_text(random_story(seed, scenes=3, deep=2)).graph
    if graph is None:
        return
    lengths, runs = played_out(graph, 4)
    sample = sampled(graph, 200)
    ended = [one.words for one in sample.finished if one.picks <= 4]
    assert set(ended) <= set(lengths)
    if sample.longest is not None and all(one.picks <= 4 for one in sample.finished) and len(sample.finished) == 200:
        assert sample.longest.words in runs


def played_out(graph: Graph, deep: int) -> tuple[set[int], set[int]]:
    """The words of all playthroughs with so many picks at most, and of all their turns."""
    program = load(graph)
    lengths: set[int] = set()
    runs: set[int] = set()

    def go(turn: Turn, words: int, picks: int) -> None:
        if isinstance(turn.stop, Rolling):
            for move in moves(program, turn.state):
                go(step(program, turn.state, move, spent=turn), words, picks)
            return
        met = sum(words_in(written(one.runs)) for one in turn.text if isinstance(one, Paragraph))
        runs.add(met)
        if isinstance(turn.stop, Ended):
            lengths.add(words + met)
        elif isinstance(turn.stop, Choosing) and picks < deep:
            texts = {option.id: words_in(written(option.runs)) for option in turn.stop.options}
            for move in moves(program, turn.state):
                go(step(program, turn.state, move), words + met + texts[move.choice], picks + 1)  # type: ignore[union-attr]

    go(begin(program, seed=1), 0, 0)
    return lengths, runs


@settings(max_examples=6)
@given(st.integers(0, 10_000))
def test_any_graph_has_figures(seed: int) -> None:
    """Which make sense, in all forms."""
    graph = random_graph(seed, scenes=3, blocks=4)
    found = statistics(graph, prospects(graph, Budget(2_000), readers=20), wordiness(graph, Budget(2_000)), {})
    assert found.size.words >= 0
    assert summary(found).endswith("\n")
    made = record(found, "g.json")
    assert json.loads(json.dumps(made)) == made
    words = made["playthrough"]["words"]  # type: ignore[index]
    assert words is None or words["least"] <= words["median"] <= words["most"]
    _Page().feed(page(found, "en"))


def test_words_are_at_least_those_of_the_lines() -> None:
    """Nothing that stands in Tree Hill is lost, and little is counted twice."""
    graph = compile_text((STORIES / "treehill.story").read_text(encoding="utf-8")).graph
    assert graph is not None
    assert 19_000 < size(graph).words < 21_000


def test_places_are_short() -> None:
    """Neighbours together, and not too many; by file where there are several."""
    assert places([Spot("a", line) for line in (1, 2, 3, 7)]) == "1-3, 7"
    assert places([Spot("a", line) for line in (1, 3, 5, 7, 9, 11)]) == "1, 3, 5, 7, +2 more"
    assert places([Spot("a", 1), Spot("b", 2)]) == "a: 1; b: 2"


class _Page(HTMLParser):
    """A page without scripts, handlers and addresses."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "img", "link", "iframe", "form"}
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"src", "href", "style"}]


def test_a_page_trusts_nobody() -> None:
    """What a story says is text."""
    evil = "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(1)>"
    text = (
        MARKET.replace("A Market", json.dumps(evil))
        .replace('"Supper"', '"</svg><script>"')
        .replace("ask Mrs Olm", evil.replace("\u202e", ""))
    )
    found = told(text)
    made = page(found, 'en"><script>')
    assert "<script" not in made
    assert "\u202e" not in made
    _Page().feed(made)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', made)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


@pytest.mark.parametrize("scheme", sparing(["light", "dark"], 2))
@pytest.mark.parametrize("width", sparing([360, 1100], 2))
def test_axe_finds_nothing(scheme: str, width: int, tmp_path: Path, browser: object) -> None:
    """And nothing hangs over on a phone."""
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "stats.html"
    assert main(["stats", str(STORIES / "treehill.story"), "--readers", "100", "--html", str(path)]) == 0
    tab = browser.tab(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 800})  # type: ignore[attr-defined]
    tab.page.goto(path.as_uri())
    found = Axe().run(tab.page).response["violations"]
    assert [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]] == []
    assert tab.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert tab.troubles == []


def test_a_page_is_replaced_only_by_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is searched."""
    path = tmp_path / "stats.html"
    path.write_text("mine", encoding="utf-8")
    story = str(STORIES / "kite.story")
    assert main(["stats", story, "--html", str(path)]) == 3
    assert path.read_text(encoding="utf-8") == "mine"
    assert main(["stats", story, "--readers", "20", "--html", str(path), "--force"]) == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    capsys.readouterr()


def test_a_graph_has_no_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """But all else; a story with errors has nothing."""
    graph = compile_text(MARKET).graph
    assert graph is not None
    compiled = tmp_path / "market.json"
    compiled.write_text(form.write(graph), encoding="utf-8")
    assert main(["stats", str(compiled), "--format", "json", "--readers", "50"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["words"] == size(graph).words + size(graph).words_of_choices
    assert len(variables(graph)) == len(made["variables"])
    bad = tmp_path / "bad.story"
    bad.write_text("== a\n-> b\n", encoding="utf-8")
    assert main(["stats", str(bad)]) == 1
    assert main(["stats", str(tmp_path / "none.story")]) == 3
