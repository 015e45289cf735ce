"""Playthroughs out of the journal into a file and back: nothing lost, nothing twice, and nothing strange let in."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.model.strict import BadForm
from ifplay.play.journal.journal import Journal
from ifplay.play.journal.moving import take_in, taken_out
from ifplay.play.journal.saved import read, write
from logbook import OTHER, book, moved, path_to, walked


def filled(folder: Path) -> Journal:
    """Two stories; a playthrough with an abandoned line, dice, a slot and endings."""
    journal = book(folder)
    first = journal.begin(-3, moved(2, 2), [b"one"], ending=None)
    a = journal.add(first, moved("a", 5), [b"two"], ending=None)
    journal.add(a, moved("b"), [], ending="Lost")
    journal.add(a, moved("c"), [], ending="Home")
    journal.save("door", a)
    journal.stand(a)
    walked(journal, ["z"])
    walked(book(folder, OTHER), ["größe"])
    return journal


def out(journal: Journal) -> str:
    return write(taken_out(journal._tree.connection))


def into(folder: Path, text: str) -> tuple[int, int, int]:
    done = take_in(book(folder)._tree.connection, read(text))
    return done.new, done.grown, done.turns


def test_there_and_back(tmp_path: Path) -> None:
    """All of it, in a form of its own; and the reader stands where they stood."""
    text = out(filled(tmp_path / "a"))
    assert text.isascii()
    assert into(tmp_path / "b", text) == (3, 0, 8)
    journal = book(tmp_path / "b")
    assert out(journal) == text
    assert journal.endings() == {"Home", "Lost"}
    assert journal.seen(b"two")
    (slot,) = journal.slots()
    assert path_to(journal, slot.turn) == [2, 2, "a", 5]
    child = journal.child(slot.turn)
    assert child is not None
    assert path_to(journal, child)[-1] == "c"
    latest = journal.latest()
    assert latest is not None
    assert path_to(journal, latest) == ["z"]
    assert book(tmp_path / "b", OTHER).latest() is not None


def test_twice_makes_no_twins(tmp_path: Path) -> None:
    """Neither where it came from nor elsewhere."""
    text = out(filled(tmp_path / "a"))
    into(tmp_path / "b", text)
    for folder in ("a", "b"):
        assert into(tmp_path / folder, text) == (0, 0, 0)
        assert out(book(tmp_path / folder)) == text


def test_what_was_read_on_in_two_places_comes_together(tmp_path: Path) -> None:
    """Both lines are kept; the reader stands where they stood here."""
    here = filled(tmp_path / "a")
    into(tmp_path / "b", out(here))
    there = book(tmp_path / "b")
    (slot,) = there.slots()
    there.add(slot.turn, moved("there"), (), ending="Elsewhere")
    there.save("door", slot.turn + 1)
    latest = here.latest()
    assert into(tmp_path / "a", out(there)) == (0, 1, 1)
    assert here.latest() == latest
    assert here.endings() == {"Home", "Lost", "Elsewhere"}
    assert sorted(slot.name for slot in here.slots()) == ["door", "door (2)"]
    assert into(tmp_path / "a", out(there)) == (0, 0, 0)
    assert len(here.slots()) == 2


def test_endings_of_turns_are_found(tmp_path: Path) -> None:
    """Whether the list of endings has them or not."""
    whole = json.loads(out(filled(tmp_path / "a")))
    whole["stories"][0]["endings"] = []
    into(tmp_path / "b", json.dumps(whole))
    assert book(tmp_path / "b").endings() == {"Home", "Lost"}


def test_another_playthrough_under_the_same_uid(tmp_path: Path) -> None:
    """It is refused, and nothing of the file comes in."""
    journal = filled(tmp_path)
    before = out(journal)
    changed = json.loads(before)
    changed["stories"][0]["playthroughs"][1]["seed"] += 1
    changed["stories"][0]["playthroughs"][0]["turns"].append({"parent": 0, "moves": ["new"], "ending": None, "kept": 0})
    with pytest.raises(BadForm, match="another one"):
        into(tmp_path, json.dumps(changed))
    assert out(journal) == before


Place = tuple[str | int, ...]


def changed(place: Place, value: object) -> Callable[[Any], Any]:
    def change(whole: Any) -> Any:
        at = whole
        for step in place[:-1]:
            at = at[step]
        at[place[-1]] = value
        return whole

    return change


STORY: Place = ("stories", 0)
PLAY: Place = (*STORY, "playthroughs", 0)
TURN: Place = (*PLAY, "turns", 1)
SLOT: Place = (*PLAY, "slots", 0)

STRANGE = [
    (("format",), "other"), (("version",), 2), (("version",), "1"), (("stories",), {}), (("more",), 1),
    ((*STORY, "ifid"), 5), ((*STORY, "path"), None), ((*STORY, "title"), ["x"]), ((*STORY, "title"), "x" * 5000),
    ((*STORY, "seen"), ["xyz"]), ((*STORY, "seen"), [""]), ((*STORY, "seen"), ["AB"]), ((*STORY, "seen"), ["ab" * 65]),
    ((*STORY, "endings"), [1]), ((*STORY, "playthroughs"), None), ((*STORY, "more"), 1), (STORY, []),
    ((*PLAY, "uid"), "x"), ((*PLAY, "uid"), "A" * 32), ((*PLAY, "seed"), 2**63), ((*PLAY, "seed"), True),
    ((*PLAY, "seed"), "1"), ((*PLAY, "began"), -1), ((*PLAY, "began"), 10**15), ((*PLAY, "standing"), 4),
    ((*PLAY, "standing"), None), ((*PLAY, "standing"), -1), ((*PLAY, "turns"), []), ((*PLAY, "more"), 1), (PLAY, "x"),
    ((*PLAY, "turns", 0, "parent"), 0), ((*PLAY, "turns", 0, "moves"), ["pick"]), ((*TURN, "parent"), 1),
    ((*TURN, "parent"), None), ((*TURN, "parent"), True), ((*TURN, "moves"), []), ((*TURN, "moves"), [1, "a"]),
    ((*TURN, "moves"), ["a", "b"]), ((*TURN, "moves"), ["a", None]), ((*TURN, "moves"), ["a", False]),
    ((*TURN, "moves"), ["a", -(2**63) - 1]), ((*TURN, "moves"), ["a"] + [1] * 10_000), ((*TURN, "moves"), "a"),
    ((*TURN, "ending"), 0), ((*TURN, "kept"), "now"), ((*TURN, "more"), 1), ((*PLAY, "turns", 3, "moves"), ["b"]),
    ((*SLOT, "turn"), 4), ((*SLOT, "name"), 1), ((*SLOT, "saved"), None), (SLOT, 1), ((*SLOT, "more"), 1),
]  # fmt: skip


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return json.loads(out(filled(tmp_path_factory.mktemp("good"))))


@pytest.mark.parametrize(("place", "value"), STRANGE, ids=lambda one: str(one)[:60])
def test_what_is_strange_is_refused(good: Any, place: Place, value: object) -> None:
    """In one sentence."""
    with pytest.raises(BadForm) as refused:
        read(json.dumps(changed(place, value)(copy.deepcopy(good))))
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("place", [("stories",), (*STORY, "seen"), (*PLAY, "uid"), (*TURN, "moves"), (*SLOT, "name")])
def test_what_is_missing_is_refused(good: Any, place: Place) -> None:
    """Key by key."""
    whole = copy.deepcopy(good)
    at = whole
    for step in place[:-1]:
        at = at[step]
    del at[place[-1]]
    with pytest.raises(BadForm, match="missing"):
        read(json.dumps(whole))


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "{", "5", '"x"', "\x00", "[" * 100_000, '{"format": "ifplay-saves"}',
        '{"format": "ifplay-saves", "format": "ifplay-saves", "version": 1, "stories": []}',
        '{"format": "ifplay-saves", "version": NaN, "stories": []}',
        '{"format": "ifplay-saves", "version": 1.0, "stories": []}',
        '{"format": "ifplay-saves", "version": 1, "stories": Infinity}',
        '{"format": "ifplay-saves", "version": 1, "stories": ["\\ud800"]}',
        '{"format": "ifplay-saves", "version": 1, "stories": []} x',
        '{"format": "ifplay-saves", "version": ' + "9" * 5000 + ', "stories": []}',
    ],
    ids=lambda text: text[:50],
)  # fmt: skip
def test_what_is_no_saves_at_all(text: str) -> None:
    """Not JSON, keys twice, numbers that are none, too deep."""
    with pytest.raises(BadForm):
        read(text)


def test_the_same_playthrough_twice_in_one_file(good: Any) -> None:
    """It is refused."""
    whole = copy.deepcopy(good)
    whole["stories"].append(whole["stories"][0])
    with pytest.raises(BadForm, match="same uid"):
        read(json.dumps(whole))


@given(data=st.data())
def test_mutated_files_are_read_or_refused(good: Any, data: st.DataObject) -> None:
    """And what is read would be written the same."""
    text = json.dumps(good)
    at = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(0, 8))
    patch = data.draw(st.text(st.sampled_from('{}[]",:0123456789eE.-ntf\\u \x00é'), max_size=8))
    mutated = text[:at] + patch + text[at + length :]
    try:
        stories = read(mutated)
    except BadForm:
        return
    assert read(write(stories)) == stories
