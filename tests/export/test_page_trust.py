"""A story is data: whatever it says of itself and to its readers stays text, and the page asks nobody for anything."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from ifplay.export.page import page as page_of
from ifplay.model import form
from ifplay.model.graph import Graph
from ifplay.play.reading import Reading

from tests.export.browsing import STORIES, Browser, as_shown, export, graph_of
from tests.sparing import sparing

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "--><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "</title></style><svg onload=alert(1)>",
    '" onmouseover="alert(1)" \'',
    "&lt;b&gt; &amp; &#60;",
    "{graph} {script}",
    "\u202etxet\u2066 \u2028 \u2029 \u0007 \u009b31m",
    "]]><![CDATA[",
    "${alert(1)} `alert(1)`",
    "__proto__",
]
STORY = """---
title: TITLE
author: AUTHOR
blurb: BLURB
---
set bag: one, two "LABEL"
text told = "TEXT"
== quay: SCENE
PROSE *PROSE* **PROSE** {told}

+ (a) CHOICE {needs bag has one: "REASON"}
    Never.
+ (b) CHOICE *CHOICE*
    ~ end "ENDING"
-> quay
"""


def hostile(tmp_path: Path, words: str) -> Graph:
    """A story that says these words wherever it can say any."""
    path = tmp_path / "plain.story"
    path.write_text(STORY, encoding="utf-8")
    text = form.write(graph_of(path))
    said = json.dumps(words)[1:-1]
    for place in ("TITLE", "AUTHOR", "BLURB", "LABEL", "TEXT", "SCENE", "PROSE", "CHOICE", "REASON", "ENDING"):
        text = text.replace(place, said)
    return form.read(text)


@pytest.mark.parametrize("words", sparing([" ".join(HOSTILE), *HOSTILE], len(HOSTILE) + 1))
def test_it_stays_text(words: str, browser: Browser, tmp_path: Path) -> None:
    """It is shown as the terminal shows it, runs nothing, and makes no element."""
    graph = hostile(tmp_path, words)
    file = tmp_path / "page.html"
    file.write_text(page_of(graph, generator="tests"), encoding="utf-8")
    reading = Reading(graph)
    tab = browser.tab()
    tab.open(file)
    assert tab.shown == as_shown(reading.leaf)
    tab.take(1)
    assert tab.said.startswith("Locked.")
    for key in ("m", "c", "h", "L", "?"):
        tab.press(key, "Escape")
    tab.take(2)
    reading.pick(reading.leaf.offers[1])
    assert tab.shown == as_shown(reading.leaf)
    tab.press("c")
    assert reading.stats()[0].label in tab.page.get_by_role("dialog").locator("dt").all_inner_texts()
    assert tab.page.title().split() == reading.title.split()
    assert tab.page.locator("h1").text_content() == reading.title
    assert tab.page.locator("script").count() == 2
    assert (
        tab.page.locator("img, svg, iframe, object, embed, link, base, [onerror], [onload], [onmouseover]").count() == 0
    )
    assert tab.troubles == []
    assert tab.requests == [file.as_uri()]


def test_the_policy_holds(browser: Browser, tmp_path: Path) -> None:
    """A script, a style, an image or a request of another's would be refused."""
    tab = browser.tab()
    tab.open(export(STORIES / "kite.story", tmp_path / "page.html"))
    tab.page.evaluate("""async () => {
      const made = (name, rest) => document.body.append(Object.assign(document.createElement(name), rest));
      made("script", {textContent: "window.taken = true"});
      made("style", {textContent: "* { display: none }"});
      made("img", {src: "https://example.org/x.png"});
      made("a", {href: "javascript:window.taken = true", id: "bad"});
      document.getElementById("bad").click();
      await fetch("https://example.org/").catch(() => {});
    }""")
    tab.page.wait_for_timeout(200)
    assert tab.page.evaluate("window.taken") is None
    assert tab.page.locator("h1").is_visible()
    refused = {trouble for trouble in tab.troubles if trouble.startswith("CSP: ")}
    assert refused == {f"CSP: {what}" for what in ("script-src-elem", "style-src-elem", "img-src", "connect-src")}


class _Outline(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note its attributes."""
        self.attributes += [(tag, name, value or "") for name, value in attrs]


def test_nothing_in_it_leads_outside(tmp_path: Path) -> None:
    """No address, no handler, no style of an element's own; and the island has no character that ends it."""
    text = page_of(hostile(tmp_path, " ".join(HOSTILE)), generator="tests")
    outline = _Outline()
    outline.feed(text)
    names = {name for _, name, _ in outline.attributes}
    assert not names & {"src", "href", "srcset", "style", "action"}
    assert not [name for name in names if name.startswith("on")]
    island = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.S)
    assert island is not None
    assert not set(island[1]) & set("<>\u2028\u2029")
    assert json.loads(island[1])["about"]["title"] == " ".join(HOSTILE)


def test_it_says_what_it_is(tmp_path: Path) -> None:
    """Title, author, blurb and language, and the IFID as the Treaty of Babel asks."""
    graph = graph_of(STORIES / "treehill.story")
    ifid = graph.about.ifid
    text = page_of(replace(graph, about=replace(graph.about, language="pt-BR")), generator="ifplay 1 & 2")
    assert '<html lang="pt-BR" dir="ltr">' in text
    assert "<title>Tree Hill</title>" in text
    assert '<meta name="author" content="The ifplay authors">' in text
    assert '<meta name="description" content="Peyton and Lucas had a house' in text
    assert '<meta name="generator" content="ifplay 1 &amp; 2">' in text
    prefix = "ifiction: http://babel.ifarchive.org/protocol/iFiction/"
    assert f'<meta prefix="{prefix}" property="ifiction:ifid" content="{ifid}">' in text
    assert f"UUID://{ifid}//" in text


def test_paragraphs_of_a_blurb_stay_apart() -> None:
    """On the cover; where a page describes itself, there is one line."""
    graph = graph_of(STORIES / "kite.story")
    text = page_of(replace(graph, about=replace(graph.about, blurb="One\nline.\n \n\nAnother.\n")), generator="tests")
    assert '<p class="blurb" data-words>One line.</p>\n<p class="blurb" data-words>Another.</p>\n' in text
    assert '<meta name="description" content="One line. Another.">' in text


@pytest.mark.parametrize(
    ("language", "direction"), [("he", "rtl"), ("ar-EG", "rtl"), ("az-Arab", "rtl"), ("ug-Latn", "ltr")]
)
def test_it_runs_as_its_language_does(language: str, direction: str) -> None:
    """From the right, too."""
    graph = graph_of(STORIES / "kite.story")
    text = page_of(replace(graph, about=replace(graph.about, language=language)), generator="tests")
    assert f'<html lang="{language}" dir="{direction}">' in text


def test_the_page_has_the_same_story(tmp_path: Path) -> None:
    """But for where it was written and what was promised of it, which no player looks at."""
    graph = graph_of(STORIES / "lamplight.story")
    text = page_of(graph, generator="tests")
    start = text.index(">", text.index('id="graph"')) + 1
    island = text[start : text.index("</script>", start)]
    assert "span" not in island
    whole = json.loads(form.write(graph), object_pairs_hook=_spanless)
    mine = in_full(json.loads(island))
    assert {**whole, "files": [], "promises": []} == {**mine, "promises": []}
    assert len(island) < 0.85 * len(json.dumps(whole, ensure_ascii=False, separators=(",", ":")))


def in_full(node: Any) -> Any:
    """The graph of a page as the graph's JSON has it; where a list of steps is, or one of pieces, its name says."""
    if isinstance(node, list):
        return [in_full(item) for item in node]
    if not isinstance(node, dict):
        return node
    full = {}
    for key, value in node.items():
        match key:
            case "steps":
                full[key] = [_step(step) for step in value]
            case "pieces" | "then" | "otherwise" | "one" | "many" | "text" if isinstance(value, list):
                full[key] = [_piece(piece) for piece in value]
            case "parts":
                full[key] = [[_piece(piece) for piece in part] for part in value]
            case _:
                full[key] = in_full(value)
    return full


def _step(step: Any) -> Any:
    if isinstance(step, str):
        return {"kind": "gap", "which": step}
    return in_full(step) if isinstance(step, dict) else {"kind": "say", "pieces": [_piece(piece) for piece in step]}


def _piece(piece: Any) -> Any:
    return {"kind": "plain", "text": piece} if isinstance(piece, str) else in_full(piece)


def _spanless(pairs: list[tuple[str, object]]) -> dict[str, object]:
    return {key: value for key, value in pairs if not key.endswith("span")}
