"""What a map shows of a story: which picks lead where, what is never reached, and where readers can be stuck."""

from pathlib import Path

import pytest
from ifplay.compile.pipeline import compile_file
from ifplay.export.maps.chart import Chart, chart
from ifplay.export.maps.details import details
from ifplay.export.maps.known import NOTHING
from ifplay.export.maps.words import words
from ifplay.model.graph import Say

from tests.maps.drawn import checked, graph_of, unchecked

GOLDEN = Path(__file__).parents[1] / "golden" / "maps"


def links(chart: Chart) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The picks of each link, by what leads where, and how."""
    return {(chart.sites[one.source].key, chart.sites[one.target].key, one.kind): one.picks for one in chart.links}


def scenes(body: str) -> str:
    """A story of these scenes."""
    return f"---\ntitle: T\n---\n{body}"


def test_picks_are_told_where_they_decide() -> None:
    """By the last pick before a scene is left."""
    found = unchecked(
        scenes('== a\n+ Left.\n    + Now. -> b\n    + Later. -> c\n+ Right. -> c\n== b\n-> c\n== c\n~ end "E"\n')
    )
    assert links(found) == {
        ("a", "b", "jump"): ("Now.",),
        ("a", "c", "jump"): ("Right.", "Later."),
        ("b", "c", "jump"): (),
        ("c", "E", "jump"): (),
    }


def test_picks_that_all_lead_to_one_place_are_not_told() -> None:
    """They say nothing about the way."""
    found = unchecked(scenes('== a\n+ Left.\n    Left.\n+ Right.\n    Right.\n-> b\n== b\n~ end "E"\n'))
    assert links(found)["a", "b", "jump"] == ()


def test_what_happens_by_itself_beside_a_pick_is_not_told_as_one() -> None:
    """A scene that can be left without any pick is not said to need one."""
    found = unchecked(
        scenes('flag f\n== a\n~ if f\n    -> b\n+ Go. -> b\n+ Set.\n    ~ f = yes\n    -> a\n== b\n~ end "E"\n')
    )
    assert links(found)["a", "b", "jump"] == ()
    assert found.again == {0: ("Set.",)}


def test_calls_are_told_from_jumps() -> None:
    """Both may lead to one scene."""
    found = unchecked(scenes('== a\n~ call b\n+ Go. -> b\n+ Not.\n    ~ end "E"\n== b\nHm.\n~ return\n'))
    assert set(links(found)) == {("a", "b", "call"), ("a", "b", "jump"), ("a", "E", "jump")}
    assert [site.called for site in found.sites] == [False, True, False]


def test_one_ending_is_one_site() -> None:
    """However many lines end with it; and a scene of the same name is another site."""
    found = unchecked(scenes('== Home\n+ A.\n    ~ end "Home"\n+ B.\n    ~ end "Home"\n'))
    assert [(site.key, site.ending) for site in found.sites] == [("Home", False), ("Home", True)]
    assert [(link.source, link.target, link.picks) for link in found.links] == [(0, 1, ())]


def test_what_a_check_found_is_shown() -> None:
    """Reached, never reached, stuck; and how to get there."""
    text = (GOLDEN / "lighthouse.story").read_text(encoding="utf-8")
    graph, found, known = checked(text)
    reached = {site.key: site.reached for site in found.sites}
    assert reached == {
        "quay": True, "stairs": True, "top": True, "look": True, "cellar": False, "home": True,
        "Seen from afar": True, "Seen": True, "Home": True,
    }  # fmt: skip
    assert [one.slug for one in found.sites[2].troubles if one.severe] == ["stuck"]
    assert known.ways["top"].moves == ("Go up to the light.", "Light it.")
    assert known.ways["top"].shortest
    assert "cellar" not in known.ways
    never = {key for key, _ in zip(links(found), found.links, strict=True)} - {
        key for key, link in zip(links(found), found.links, strict=True) if link.reached
    }
    assert never == {("top", "cellar", "jump"), ("cellar", "home", "jump")}
    assert chart(graph, NOTHING).sites[4].reached is None


def test_what_nothing_leads_to_is_never_reached_checked_or_not() -> None:
    """That can be seen without playing."""
    found = unchecked(scenes('== a\n~ end "E"\n== lost\n~ end "F"\n'))
    assert [site.reached for site in found.sites] == [None, False, None, False]


def test_the_words_of_a_line_show_all_it_can_be() -> None:
    """Side by side."""
    graph = graph_of(
        scenes(
            "flag f\nnumber n: 0..9\n== a\n*So* {if f: it is | it was}, {seq: once | twice} {n} {plural n: day | days} "
            '{if f: now}.\n+ Go. {if f}\n    ~ f = yes\n+ Up.\n    ~ n += 1\n    ~ end "E"\n-> a\n'
        )
    )
    (say,) = [step for step in graph.blocks[graph.scenes[0].entry].steps if isinstance(step, Say)]
    assert words(say.pieces) == "So [it is | it was], [once | twice] {n} [day | days] [now]."


def test_details_are_in_the_order_of_the_source() -> None:
    """Indented as there, with what is read and written."""
    graph, found, known = checked((GOLDEN / "lighthouse.story").read_text(encoding="utf-8"))
    data = details(graph, found, known)
    sites = data["sites"]
    assert isinstance(sites, list)
    assert [line[:2] for line in sites[0]["text"]] == [
        ("line", "A boat, [one can | some cans]."),
        ("pick", "Go up to the light."),
        ("leave", "→ stairs"),
        ("pick", 'Sit down on a box; it\'s "yours".'),
        ("leave", "→ quay"),
        ("pick", "Go home again."),
        ("leave", "→ home"),
    ]
    depth = {words: deep for _, words, deep in sites[2]["text"]}
    assert depth["luck rolls 1 to 6"] < depth["Wave."] < depth["■ Seen"]
    assert (sites[0]["reads"], sites[0]["writes"]) == (["oil"], ["oil"])
    assert (sites[2]["reads"], sites[2]["writes"]) == (["lamp", "luck"], ["luck"])
    last = sites[2]["way"]["last"]
    moves = []
    while last >= 0:
        last, move = data["steps"][last]  # type: ignore[index]
        moves.insert(0, move)
    assert tuple(moves) == known.ways["top"].moves


@pytest.mark.parametrize("name", ["kite", "lamplight", "treehill"])
def test_every_scene_of_the_stories_that_ship_is_linked(name: str) -> None:
    """From the start, and every one but those that are called leads on."""
    graph = compile_file(Path(__file__).parents[2] / "stories" / f"{name}.story").graph
    assert graph is not None
    found = chart(graph, NOTHING)
    assert not [site.key for site in found.sites if site.reached is False]
    leaving = {link.source for link in found.links}
    assert {site.key for number, site in enumerate(found.sites) if number not in leaving} <= {
        site.key for site in found.sites if site.ending or site.called
    }
