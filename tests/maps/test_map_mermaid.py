"""Mermaid itself, brought by npm and run in a Chromium without a network, reads maps and draws what is on them."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ifplay.compile.pipeline import compile_text
from ifplay.diagnostics.clean import clean
from ifplay.export.maps.chart import Chart, chart
from ifplay.export.maps.known import NOTHING, Known
from ifplay.export.maps.mermaid import mermaid

from tests.export.browsing import started
from tests.maps.drawn import checked, hostile
from tests.npm import NoPackage, fetched
from tests.strategies.stories import random_story

VERSION = "12.3.0"
ROOT = Path(__file__).parents[2]
STORIES = [*sorted((ROOT / "stories").glob("*.story")), *sorted((ROOT / "tests/golden/maps").glob("*.story"))]

DRAW = """async (text) => {
  document.body.innerHTML = (await mermaid.render("map", text)).svg;
  const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  return {
    sites: texts("#map .node"),
    links: document.querySelectorAll("#map path.flowchart-link").length,
    labels: texts("#map .edgeLabel .label").filter((text) => text),
    scripts: document.querySelectorAll("#map script, #map [onload], #map [onerror], #map a").length,
  };
}"""

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A page with nothing but Mermaid."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm here")
    try:
        package = fetched(npm, "mermaid", VERSION, tmp_path_factory.mktemp("mermaid"))
    except NoPackage as problem:
        pytest.skip(str(problem))
    for browser in started():
        tab = browser.tab(offline=True)
        tab.page.goto("about:blank")
        tab.page.add_script_tag(path=str(package / "dist/mermaid.min.js"))
        tab.page.evaluate("mermaid.initialize({startOnLoad: false})")
        yield tab.page
        assert tab.troubles == []


def drawn(page: Any, made: Chart, known: Known) -> None:
    """Mermaid draws each site with its name, each link, and what is picked for it; and nothing else."""
    seen = page.evaluate(DRAW, mermaid(made, known))
    assert len(seen["sites"]) == len(made.sites)
    for text, site in zip(seen["sites"], made.sites, strict=True):
        assert said(text).startswith(clean(site.name).replace("\n", " "))
    assert seen["links"] == len(made.links) + len(made.again)
    picks = [*(link.picks for link in made.links), *made.again.values()]
    labels = Counter("".join(clean(pick).replace("\n", " ") for pick in some) for some in picks if some)
    assert Counter(map(said, seen["labels"])) == labels
    assert seen["scripts"] == 0


def said(text: str) -> str:
    """What is seen of a text."""
    return text.replace("\u200b", "")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_it_draws_the_map(path: Path, page: Any) -> None:
    """With what a check found, too."""
    _, made, known = checked(path.read_text(encoding="utf-8"))
    drawn(page, made, known)


def test_what_a_story_says_is_only_text(page: Any) -> None:
    """Whatever it is."""
    drawn(page, chart(hostile(), NOTHING), NOTHING)


def test_it_reads_maps_of_all_kinds(page: Any) -> None:
    """Those of a hundred random stories."""
    graphs = [compile_text(random_story(seed, scenes=4, deep=3)).graph for seed in range(100)]
    texts = [mermaid(chart(graph, NOTHING), NOTHING) for graph in graphs if graph is not None]
    assert len(texts) > 50
    assert page.evaluate("async (texts) => { for (const text of texts) await mermaid.parse(text); }", texts) is None


def test_it_is_asked(page: Any) -> None:
    """What is no map is refused."""
    assert page.evaluate("mermaid.parse('flowchart TD\\n  s0[(', {suppressErrors: true})") is False
