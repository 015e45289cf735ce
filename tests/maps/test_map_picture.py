"""The map as a picture: sound XML that needs nothing else, told in words as well, readable when it is large."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from ifplay.export.maps.chart import chart
from ifplay.export.maps.known import NOTHING
from ifplay.export.maps.lettering import cut, width, wrapped
from ifplay.export.maps.svg import STYLE, svg

from tests.bench.families import novel
from tests.maps.drawn import NASTY, checked, graph_of, hostile, known_of

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
STORIES = {path.stem: path for path in [*ROOT.glob("stories/*.story"), *ROOT.glob("tests/golden/maps/*.story")]}


def parsed(text: str) -> ElementTree.Element:
    """The picture, with all that is promised of every one."""
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    tags = {element.tag for element in root.iter()}
    assert tags <= {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "style", "defs", "marker", "path", "text", "g", "rect", "a")
    }
    for element in root.iter():
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        assert element.get("href", "#").startswith("#site-") or element.get("href") is None
    children = list(root)
    assert [child.tag for child in children[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert children[0].text
    assert children[1].text
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    return root


@pytest.mark.parametrize("name", sorted(STORIES))
def test_each_site_and_link_is_drawn_and_named(name: str) -> None:
    """With all that is known of it in words."""
    _, drawn, known = checked(STORIES[name].read_text(encoding="utf-8"))
    root = parsed(svg(drawn, known))
    sites = [element for element in root.iter(f"{SVG}g") if (element.get("id") or "").startswith("site-")]
    assert len(sites) == len(drawn.sites)
    for element, site in zip(sites, drawn.sites, strict=True):
        title, looks = element.findtext(f"{SVG}title") or "", (element.get("class") or "").split()
        words = " ".join(element.itertext())
        assert title.startswith(site.name)
        assert ("ending" in looks) == site.ending == ("■ ending" in words)
        assert ("never" in looks) == (site.reached is False) == ("✕ never reached" in words)
        assert ("start" in looks) == site.start == ("▶ start" in words)
        assert ("called" in looks) == site.called == ("⇄ called" in words)
        assert ("trouble" in looks) == any(one.severe for one in site.troubles) == ("! " in words.replace("!  ", ""))
    links = [element for element in root.iter(f"{SVG}g") if element.get("data-from") is not None]
    assert len(links) == len(drawn.links)
    assert sorted((int(one.get("data-from") or 0), int(one.get("data-to") or 0)) for one in links) == sorted(
        (link.source, link.target) for link in drawn.links
    )


def test_what_a_story_says_stays_text() -> None:
    """Whatever it says, and wherever."""
    graph = hostile()
    text = svg(chart(graph, NOTHING), NOTHING)
    root = parsed(text)
    assert "alert(1)" in "".join(root.itertext())
    assert "<script" not in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert NASTY.count("alert") == 2


def test_the_picture_is_the_same_each_time() -> None:
    """To the byte."""
    graph = graph_of(novel(5_000).text)
    known = known_of(graph)
    assert svg(chart(graph, known), known) == svg(chart(graph, known), known)


def test_a_thousand_scenes_are_about_as_wide_as_high() -> None:
    """So that they can be found by zooming, and not only by going down for ever."""
    drawn = chart(graph_of(novel(100_000).text), NOTHING)
    assert len(drawn.sites) > 1_000
    root = parsed(svg(drawn, NOTHING))
    _, _, across, down = map(float, (root.get("viewBox") or "").split())
    assert 0.7 < across / down < 3


def test_colours_are_those_of_both_themes_and_contrast() -> None:
    """Every text has 4.5 to 1 at least on what it stands on (WCAG 2.2, 1.4.3)."""
    light, dark = STYLE.split("@media (prefers-color-scheme:dark){")
    pairs = {
        "light": (light, {"ink": "#2b2822", "dim": "#6a6356", "ending": "#2f5f40", "bad": "#a11d16", "tag": "#0b5d8a"},
                  {"ink": "#fdfbf5", "dim": "#f1ede3", "ending": "#e8f1ea", "bad": "#fdeceb", "tag": "#fdfbf5"}),
        "dark": (dark, {"ink": "#e2ddd2", "dim": "#a39b8d", "ending": "#9bcbaa", "bad": "#f6a59e", "tag": "#86c8ea"},
                 {"ink": "#1a1917", "dim": "#262421", "ending": "#1d2c22", "bad": "#3a1f1d", "tag": "#1a1917"}),
    }  # fmt: skip
    for style, texts, grounds in pairs.values():
        for what, colour in texts.items():
            assert colour in style
            assert grounds[what] in style
            assert contrast(colour, grounds[what]) >= 4.5, (what, colour)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG reckons it."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour."""
    parts = [int(part, 16) / 255 for part in re.findall("..", colour[1:])]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_words_are_cut_to_fit() -> None:
    """And wrapped, as long as there are lines."""
    assert cut("short", 10, 100) == "short"
    long = "a very long name that goes on and on"
    assert width(cut(long, 10, 80), 10) <= 80
    assert cut(long, 10, 80).endswith("…")
    lines = wrapped(long, 10, 80, 3)
    assert len(lines) == 3
    assert all(width(line, 10) <= 80 for line in lines)
    assert wrapped("", 10, 80, 3) == [""]
    assert width("漢字", 10) > width("ab", 10)
