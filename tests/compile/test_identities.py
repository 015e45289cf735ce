"""How a choice is known for ever: by its id, else by its scene and its text, never by its place."""

from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Menu, choices


def identities(*scenes: str) -> list[str]:
    """The identities of all choices, in source order; the scenes are `a`, `b`, …"""
    text = "---\ntitle: T\n---\n"
    for name, scene in zip("abcd", scenes, strict=False):
        text += f'\n== {name}\n{scene.strip()}\n~ end "E"\n'
    return of(text)


def of(text: str) -> list[str]:
    """The identities of all choices of a story, in source order."""
    graph = compile_text(text).graph
    assert graph is not None
    found = [choice for block in graph.blocks if isinstance(block.exit, Menu) for choice in choices(block.exit.entries)]
    return [choice.id for choice in sorted(found, key=lambda choice: choice.span or ())]


def test_an_id_counts_within_its_scene() -> None:
    """And the text does not matter then."""
    assert identities("* (key) Take the key.", "* (key) Leave it.") == ["a.key", "b.key"]


def test_without_an_id_the_text_counts_as_it_is_written() -> None:
    """Brackets and stars and all, without the suffixes, several spaces as one."""
    line = '+   Go  {if seen(a): *home* | out} \\{now\\}  {if seen(a)}{needs seen(a): "No."}'
    assert identities(line) == ["a: Go {if seen(a): *home* | out} \\{now\\}"]


def test_once_or_again_an_arrow_and_a_body_do_not_matter() -> None:
    """Nor do the conditions."""
    ways = ("* Go.", "+ Go.", "* Go. -> a", "* Go. {if seen(a)}", "* Go.\n    Gone.")
    assert {identity for way in ways for identity in identities(way)} == {"a: Go."}


def test_the_order_does_not_matter() -> None:
    """Of choices, nor of scenes, nor what else stands between."""
    one, two, three = "* One.", "* Two.\n    * Deep.", "~ if seen(a)\n    * Three.\n~ else\n    * Four."
    known = {*identities(f"{one}\n{two}\n{three}")}
    assert len(known) == 5
    assert {*identities(f"{three}\n{two}\n{one}")} == known
    assert {*identities(f"{two}\nProse.\n{three}\n---\n{one}")} == known


def test_what_is_inserted_above_changes_nothing() -> None:
    """Another choice, another scene, an include."""
    before = identities("* One.\n* Two.", "* One.")
    after = identities("* New.\n* One.\nNew.\n* (x) New too.\n* Two.", "* Newest.\n* One.")
    assert [identity for identity in after if identity in before] == before


def test_the_first_twin_keeps_the_plain_identity() -> None:
    """The second adds the choices it stands in."""
    body = "* Go.\n* Look.\n    * Go.\n    * Back.\n        * Go."
    assert identities(body) == ["a: Go.", "a: Look.", "a: Look. > Go.", "a: Back.", "a: Look. > Back. > Go."]


def test_a_new_twin_below_changes_nothing_above() -> None:
    """So that saves stay good."""
    before = identities("* Go.\n* Look.\n    * Go.")
    assert identities("* Go.\n* Look.\n    * Go.\n* Go.")[:3] == before


def test_twins_that_nothing_else_tells_apart_are_numbered() -> None:
    """From the second on."""
    assert identities("* Go.\n* Go.\n* Go.") == ["a: Go.", "a: Go. (2)", "a: Go. (3)"]
    assert identities("* In.\n    * Go.\n    * Go.") == ["a: In.", "a: Go.", "a: In. > Go."]


def test_twins_in_two_scenes_are_none() -> None:
    """The scene tells them apart."""
    assert identities("* Go.", "* Go.") == ["a: Go.", "b: Go."]


def test_no_two_choices_are_known_by_one_name() -> None:
    """Whatever their texts pretend."""
    body = "* Go.\n* Go. (2)\n* Go.\n* Look. > Go.\n* Look.\n    * Go."
    found = identities(body, "* (Go) Go.\n* Go.")
    assert len({*found}) == len(found)


def test_names_are_composed() -> None:
    """However they were typed; a text stays as it is."""
    assert identities("* (e\u0301) Go.") == ["a.é"]
