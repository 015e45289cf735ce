"""What an edit changed: nothing where nothing did, and the other way round the opposite."""

from pathlib import Path

import pytest
from ifplay.check.budget import Budget
from ifplay.check.difference import Difference, Version, difference
from ifplay.check.prove import prove
from ifplay.check.tour import tour
from ifplay.cli.replays import known, replayed
from ifplay.compile.pipeline import compile_text
from ifplay.diagnostics.report import in_order

from tests.sparing import sparing
from tests.strategies.stories import random_story

FOLDER = Path(__file__).parent.parent / "golden" / "commands"
HEAD = "---\ntitle: T\n---\n"


def version(text: str, *, budget: int = 2_000) -> Version:
    """A version with that text."""
    compiled = compile_text(text, name="made.story")
    if compiled.graph is None:
        return Version(None, None, compiled.diagnostics, compiled.sources)
    report = prove(compiled.graph, budget=budget)
    return Version(compiled.graph, report, in_order((*compiled.diagnostics, *report.diagnostics)), compiled.sources)


def nothing(found: Difference) -> bool:
    """Whether nothing changed."""
    parts = (found.won, found.lost, found.broken, found.kept, found.found, found.mended, found.odds)
    reached = (found.gained, found.gone)
    return not any(parts) and not any(one.scenes or one.choices or one.texts for one in reached)


@pytest.mark.parametrize("seed", sparing(range(60), 4))
def test_a_story_does_not_differ_from_itself(seed: int) -> None:
    """However it is moved about in its file; and all of its playthroughs can be made in it."""
    text = random_story(seed)
    old, new = version(text), version(text.replace("title: Made\n", "title: Made\nblurb: Moved down.\n"))
    assert nothing(difference(old, new))
    if old.graph is None or new.graph is None or old.report is None:
        return
    plan = tour(old.graph, Budget(2_000))
    for one in replayed(tuple(known(old.report, plan)), old.graph, new.graph):
        assert (one.problem, one.fits, one.ending) == (None, True, one.old.ending)


@pytest.mark.parametrize("seed", range(0, 80, 2))
def test_what_is_won_one_way_is_lost_the_other(seed: int) -> None:
    """For any two stories, which share some names."""
    one, other = version(random_story(seed)), version(random_story(seed + 1))
    there, back = difference(one, other), difference(other, one)
    assert (set(there.won), set(there.lost)) == (set(back.lost), set(back.won))
    assert {scene.id for scene in there.gone.scenes} == {scene.id for scene in back.gained.scenes}
    assert {choice.id for choice in there.gone.choices} == {choice.id for choice in back.gained.choices}
    said = [sorted((text.scene, text.words) for text in side.texts) for side in (there.gone, back.gained)]
    assert said[0] == said[1]
    assert {(odd.title, odd.before, odd.after) for odd in there.odds} == {
        (odd.title, odd.after, odd.before) for odd in back.odds
    }
    assert there.found == back.mended
    assert there.unsettled == back.unsettled


def test_a_promise_is_kept_again() -> None:
    """By why it was made, wherever it is now; one that is new and broken at once is broken now."""
    texts = [(FOLDER / f"harbour-{number}.story").read_text(encoding="utf-8") for number in (1, 2)]
    old, new = map(version, texts)
    assert difference(old, new).broken == ("Nobody sails at low tide",)
    assert difference(new, old).kept == ("Nobody sails at low tide",)
    promise = 'promise "Nobody sails at low tide"'
    gone = version(texts[0].replace(promise, "// " + promise))
    assert difference(gone, new).broken == ("Nobody sails at low tide",)


def test_a_stopped_search_claims_nothing() -> None:
    """What was not seen in one version may be there all the same."""
    text = (FOLDER / "harbour-1.story").read_text(encoding="utf-8")
    found = difference(version(text), version(text, budget=3))
    assert found.unsettled
    assert nothing(found)


def test_texts_are_known_by_scene_and_words() -> None:
    """One that says the same twice is out of reach only when both are."""
    ends = '\n    ~ if {}\n        Said.\n    ~ end "E"\n'
    body = f"flag x\n== a\n* In.{ends}* By.{ends}"
    both = version(HEAD + body.replace("{}", "not x"))
    one = version(HEAD + body.replace("{}", "x", 1).replace("{}", "not x"))
    none = version(HEAD + body.replace("{}", "x"))
    assert not difference(both, one).gone.texts
    assert [text.words for text in difference(both, none).gone.texts] == ["Said."]
    assert [text.words for text in difference(none, one).gained.texts] == ["Said."]


def test_each_playthrough_that_does_not_fit_says_after_which_move() -> None:
    """And one that fits, but comes to another ending, says so."""
    before = '== a\n* (on) On.\n    -> b\n== b\n* (out) Out.\n    ~ end "Out"\n* (off) Off.\n    ~ end "Off"\n'
    after = before.replace("(out) Out.", '(out) Out. {needs visits(a) > 1: "Not now."}').replace('"Off"', '"Away"')
    old, new = version(HEAD + before), version(HEAD + after)
    assert old.graph is not None
    assert new.graph is not None
    assert old.report is not None
    found = replayed(tuple(known(old.report, tour(old.graph, Budget()))), old.graph, new.graph)
    problems = {one.old.name: one.problem for one in found}
    assert problems["the shortest way to “Out”"] == (
        "The shortest way to “Out” stops after “On.” (choice 1 of 2), before “Out.”, "
        "which is locked there now (Not now)."
    )
    assert problems["the shortest way to “Off”"] == "The shortest way to “Off” fits, but now comes to “Away”."
