"""Tours show all there is, replay as they are written, and are never longer than they must be, as far as is proved."""

from pathlib import Path

import pytest
from ifplay.check import tour as tours
from ifplay.check import wanderings
from ifplay.check.budget import Budget
from ifplay.check.exclusion import apart
from ifplay.check.prove import prove
from ifplay.check.readers import Chance
from ifplay.check.searched import searched
from ifplay.check.showings import Bits, Wanted, ones, union
from ifplay.check.stategraph import Kind
from ifplay.check.targets import Evidence, Target, Witness
from ifplay.check.texts import texts
from ifplay.check.tour import Tour, planned, tour
from ifplay.check.tour_lines import stretches
from ifplay.compile.pipeline import compile_file, compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.session import Session
from ifplay.runtime.state import Choosing, Ended, Pick, Roll, Rolling

from tests.sparing import sparing
from tests.strategies.stories import random_story

ROOT = Path(__file__).parents[2]
HEAD = "---\ntitle: T\n---\n"


def story(text: str) -> Graph:
    """That one."""
    made = compile_text(HEAD + text)
    assert made.graph is not None, made.diagnostics
    return made.graph


def shown_by(found: Tour) -> set[int]:
    """The texts that its playthroughs show first, each once."""
    numbers = [number for one in found.playthroughs for number in one.new]
    assert len(numbers) == len(set(numbers))
    return set(numbers)


def wandered(graph: Graph, wanted: Wanted, chance: Chance) -> Bits:
    """What a reader sees who takes anything."""
    turn, bits = wanted.begin()
    for _ in range(60):
        if isinstance(turn.stop, Choosing):
            open = [option.id for option in turn.stop.options if option.reason is None]
            turn, more = wanted.step(turn.state, Pick(open[chance.among(len(open))]))
        elif isinstance(turn.stop, Rolling):
            low, high = turn.stop.low, turn.stop.high
            turn, more = wanted.step(turn.state, Roll(low + chance.among(high - low + 1)))
        else:
            break
        bits |= more
    return bits


def replays(graph: Graph, found: Tour) -> None:
    """As `ifplay play --replay` does it, to the ending it says."""
    for one in found.playthroughs:
        session = Session(graph, seed=99)
        assert session.replay(one.trail, draw=False).problem is None
        stop = session.turn.stop
        assert (stop.title if isinstance(stop, Ended) else None) == one.ending


@pytest.mark.parametrize("seed", sparing(range(100), 5))
def test_a_tour_shows_all_that_any_playthrough_shows(seed: int) -> None:
    """Just what the check says can be shown; and no reader who takes anything sees two of the texts that are said to
    exclude each other, or one that is said never to be shown."""
    graph = compile_text(random_story(seed)).graph
    if graph is None:
        return
    report = prove(graph, budget=3_000)
    found = tour(graph, Budget(3_000))
    if not report.complete:
        return
    assert found.complete
    assert not found.missing
    shown = shown_by(found)
    assert found.shown == len(shown)
    for number, text in enumerate(found.texts):
        if text.target is not None:
            assert (number in shown) == (report.evidence.settled(text.target) is True), text
    assert len(found.apart) <= len(found.playthroughs)
    assert set(found.apart) <= shown
    replays(graph, found)
    exclusive, never, wanted = union(found.apart), union(found.never), Wanted(graph)
    for number in range(25):
        bits = wandered(graph, wanted, Chance(number))
        assert (bits & exclusive).bit_count() <= 1
        assert not bits & never


@pytest.mark.parametrize("seed", sparing(range(50), 10))
def test_wandering_finds_no_more_than_there_is(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tour of a story that counts as too large shows nothing that the exact one does not, and its bound holds."""
    graph = compile_text(random_story(seed)).graph
    if graph is None:
        return
    exact = tour(graph, Budget(3_000))
    if not exact.complete:
        return
    monkeypatch.setattr(tours, "MOVES", -1)
    monkeypatch.setattr(wanderings, "BORED", 30)
    found = tour(graph, Budget(3_000))
    assert not found.complete
    assert shown_by(found) <= shown_by(exact)
    assert len(found.apart) <= len(found.playthroughs)
    assert not found.never
    if shown_by(found) == shown_by(exact):
        assert len(found.apart) <= len(exact.playthroughs)
    replays(graph, found)


def test_each_playthrough_comes_to_an_ending_where_it_can() -> None:
    """Only the way to what is shown nowhere else does not."""
    graph = story(
        'flag x\n== a\nWell.\n+ On.\n    Lost for good.\n    -> hole\n* Out.\n    Bye.\n    ~ end "Out"\n'
        '== hole\n+ Round and round. -> hole\n* Out after all. {if x}\n    ~ end "Late"\n'
    )
    found = tour(graph, Budget())
    assert {one.ending for one in found.playthroughs} == {None, "Out"}
    assert [found.texts[number].words for number in found.never] == ["Out after all."]
    assert len(found.apart) == len(found.playthroughs) == 2


def test_a_circle_is_seen_in_one_walk() -> None:
    """Three rooms round a hall, and a way out."""
    rooms = "".join(f"== room{n}\nRoom {n}.\n{{if visits(room{n}) > 1: Again. | First.}}\n-> hall\n" for n in range(3))
    doors = "".join(f"+ Door {n}. -> room{n}\n" for n in range(3))
    found = tour(story(f'== hall\nA hall.\n{doors}* Out.\n    ~ end "Out"\n{rooms}'), Budget())
    (one,) = found.playthroughs
    assert (one.ending, one.shown, found.never) == ("Out", len(found.texts), ())
    assert one.picks == 7


def test_choices_reasons_and_parts_are_texts() -> None:
    """And a part inside a shuffle is left to chance."""
    text = (
        "flag key\n== a\n{if key: Iron. | Nothing.} So.\nA door. {shuffle: {if key: one} | two}\n"
        '* Take it.\n    ~ key = yes\n    -> a\n+ Open. {needs key: "Locked."}\n    ~ end "Out"\n'
    )
    graph = story(text)
    kinds = [(one.kind, one.words, one.by_chance) for one in texts(graph)]
    assert kinds == [
        ("line", "… So.", False), ("part", "Iron.", False), ("part", "Nothing.", False), ("line", "A door. …", False),
        ("part", "one", True), ("choice", "Take it.", False), ("choice", "Open.", False), ("reason", "Locked.", False),
    ]  # fmt: skip
    found = tour(graph, Budget())
    assert (len(found.texts), len(found.playthroughs), found.never) == (7, 1, ())


def test_evidence_of_others_helps_where_it_must_be_found_by_wandering(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock of eight numbers is not found by chance; its witness is followed."""
    steps = "".join(
        f"== s{n}\n" + "".join(f"+ Say {pick}. -> s{n + 1 if pick == n else 9}\n" for pick in range(9))
        for n in range(8)
    )
    graph = story(steps + '== s8\nOpen!\n~ end "In"\n== s9\nNo.\n~ end "Out"\n')
    monkeypatch.setattr(tours, "MOVES", -1)
    states, _ = searched(graph, Budget())
    (text,) = (one for one in texts(graph) if one.words == "Open!")
    assert text.target is not None
    place = next(node for node in range(states.count) if states.places[node] == text.place)
    assert states.kinds[place] == Kind.END
    witness = Witness(states.trail(place), shortest=True)
    never = Target("block", -1)
    found = planned(states, evidence=Evidence({text.target: witness}, {never}))
    assert any(one.ending == "In" for one in found.playthroughs)


def test_what_goes_together_decides_what_is_apart() -> None:
    """The largest set of a small pattern is found: of a circle of six, three."""
    mates = {n: union([n, (n + 1) % 6, (n - 1) % 6]) for n in range(6)}
    assert len(apart(mates)) == 3
    assert apart({}) == ()
    assert list(ones(union([5, 0, 3]))) == [0, 3, 5]


def test_stretches_are_lines_between_which_there_is_no_other_text() -> None:
    """Of all lines with text, those that follow each other are one range."""
    graph = story(
        '== a\nOne.\n\nTwo.\n* On. {if size(s) > 0}\n    Three.\n    ~ end "E"\n'.replace(" {if size(s) > 0}", "")
    )
    every = [one for one in texts(graph) if not one.by_chance]
    (all_of_it,) = stretches(every, range(len(every)))
    assert all_of_it.told == "5-9"
    (some,) = stretches(every, [0, 2, 3])
    assert some.told == "5, 8-9"


@pytest.mark.long
def test_tree_hill_is_toured_in_few_playthroughs() -> None:
    """All of it, with few playthroughs more than must be."""
    graph = compile_file(ROOT / "stories/treehill.story").graph
    assert graph is not None
    found = tour(graph, Budget())
    assert (found.never, found.missing, found.complete) == ((), (), True)
    assert len(found.playthroughs) <= len(found.apart) + 3
    assert {one.ending for one in found.playthroughs} >= {"Someday", "Kindly", "Eastbound"}
    assert found == tour(graph, Budget())
    replays(graph, found)
