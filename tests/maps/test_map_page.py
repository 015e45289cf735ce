"""The page of a map: one file that loads nothing, runs nothing but its own script, and holds a story as data."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from ifplay.diagnostics.clean import clean
from ifplay.export.maps.chart import chart
from ifplay.export.maps.details import details
from ifplay.export.maps.page import SCRIPTS, island, page

from tests.maps.drawn import NASTY, checked, hostile, known_of

WEB = Path(__file__).parents[2] / "engine" / "ifplay" / "export" / "maps" / "web"
STORY = (Path(__file__).parents[1] / "golden" / "maps" / "lighthouse.story").read_text(encoding="utf-8")


class Elements(HTMLParser):
    """What a browser would make of a page: its elements, and the text in those that are not shown."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, str]] = []
        self._raw: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._raw = tag if tag in ("script", "style") else None

    def handle_data(self, data: str) -> None:
        if self._raw:
            self.inside.append((self._raw, data))
            self._raw = None


def hostile_page() -> str:
    """The page of a story that tries everything."""
    graph = hostile()
    known = known_of(graph)
    return page(graph, chart(graph, known), known)


def plain_page() -> str:
    """The page of an ordinary story."""
    return page(*checked(STORY))


@pytest.mark.parametrize("made", [plain_page(), hostile_page()], ids=["plain", "hostile"])
def test_nothing_runs_or_loads_but_what_is_ours(made: str) -> None:
    """Two scripts, one of them data; two styles; no handler; no address but places on the page."""
    found = Elements(made)
    assert [tag for tag, _ in found.tags].count("script") == 2
    for tag, attributes in found.tags:
        assert not any(name.startswith("on") or name in ("style", "src", "srcset", "action") for name in attributes)
        assert tag not in ("iframe", "object", "embed", "base", "form", "link", "img", "foreignobject")
        if "href" in attributes:
            assert re.fullmatch(r"#site-\d+", attributes["href"] or "")
    (policy,) = [one["content"] or "" for tag, one in found.tags if tag == "meta" and "http-equiv" in one]
    assert policy.startswith("default-src 'none'; ")
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    hashes = {"script": [], "style": []}  # type: dict[str, list[str]]
    for tag, text in found.inside:
        hashes[tag].append(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")
    assert allowed["script-src"] == hashes["script"][1]
    assert sorted(allowed["style-src"].split()) == sorted(hashes["style"])


def test_the_data_comes_through_whole() -> None:
    """Cleaned, and else as the story says it."""
    graph = hostile()
    known = known_of(graph)
    drawn = chart(graph, known)
    found = Elements(page(graph, drawn, known))
    data = json.loads(found.inside[[tag for tag, _ in found.inside].index("script")][1])
    assert data == json.loads(json.dumps(details(graph, drawn, known)))
    assert data["sites"][0]["name"] == clean(NASTY)
    assert data["title"] == clean(NASTY)


def test_a_title_cannot_say_where_things_go() -> None:
    """What looks like a place in the template stays as it is."""
    made = hostile_page()
    assert "{{script}}" in unescape(made.split("<title>", 1)[1].split("</title>", 1)[0])


def test_the_island_holds_anything() -> None:
    """And no tag can begin in it."""
    data = {"a": "</script><!--\u2028\u2029&amp;", "b": [1, None, True]}
    text = island(data)
    assert json.loads(text) == data
    assert not re.search("[<>&\u2028\u2029]", text)


def test_scripts_set_text_and_nothing_else() -> None:
    """There is no way in them from words to elements or code."""
    joined = "\n".join((WEB / name).read_text(encoding="utf-8") for name in SCRIPTS)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(|setTimeout|\bimport\b", joined
    )
    assert {path.name for path in WEB.glob("*.js")} == set(SCRIPTS)
