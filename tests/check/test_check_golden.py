"""Stories with what the checker must say of them: `golden/check/NAME.story`, and beside it `NAME.expect.json`.

The expectations: `findings` are all 5xx ones, as slug, line and trail. `endings` gives for each title its odds (a
fraction), its shortest trail and its number of playthroughs; `variables` the least and the most; `coverage` the pairs
for scenes, choices and texts; `picks` the fewest and the most; `options` is what `prove` is called with. A key that is
left out is not looked at. Adding a case adds no code.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from ifplay.check.prove import prove
from ifplay.check.records import record
from ifplay.check.trails import Teller
from ifplay.compile.pipeline import compile_text
from ifplay.runtime.session import Session

CASES = sorted((Path(__file__).parent.parent / "golden" / "check").glob("*.story"))


def checked(story: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The story's record, and what is expected of it."""
    expected = json.loads(story.with_suffix(".expect.json").read_text(encoding="utf-8"))
    compiled = compile_text(story.read_text(encoding="utf-8"), name=story.name)
    assert compiled.graph is not None, compiled.diagnostics
    report = prove(compiled.graph, **expected.get("options", {}))
    return dict(record(report, story.name, compiled.graph.about.title, report.diagnostics)), expected


@pytest.mark.parametrize("story", CASES, ids=lambda story: story.stem)
def test_the_story_is_judged_as_expected(story: Path) -> None:
    """Every key that is given."""
    found, expected = checked(story)
    said = [[one["slug"], one["line"], one["trail"]] for one in found["diagnostics"]]
    assert sorted(said, key=str) == sorted(expected["findings"], key=str)
    assert found["complete"] is expected.get("complete", True)
    for key in ("states", "transitions", "playthroughs"):
        if key in expected:
            assert found[key] == expected[key], key
    if "picks" in expected:
        assert [found["picks"]["shortest"], found["picks"]["longest"]] == expected["picks"]
    for title, (odds, shortest, playthroughs) in expected.get("endings", {}).items():
        (ending,) = (one for one in found["endings"] if one["title"] == title)
        assert (ending["shortest"], ending["playthroughs"]) == (shortest, playthroughs)
        if odds is None:
            assert ending["odds"] is None
        else:
            assert ending["odds"] == pytest.approx(float(Fraction(odds)), abs=1e-9)
    if "variables" in expected:
        ranges = {one["name"]: [one["least"], one["most"]] for one in found["variables"]}
        assert ranges.items() >= expected["variables"].items()
    if "coverage" in expected:
        cover = found["coverage"]
        assert [cover["scenes"], cover["choices"], cover["texts"]] == expected["coverage"]


@pytest.mark.parametrize("story", CASES, ids=lambda story: story.stem)
def test_every_trail_can_be_replayed_as_it_is_printed(story: Path) -> None:
    """By the session, which takes what people write."""
    found, _ = checked(story)
    compiled = compile_text(story.read_text(encoding="utf-8"), name=story.name)
    assert compiled.graph is not None
    assert Teller(compiled.graph).tell(()) == ()
    trails = [one["trail"] for one in found["diagnostics"]] + [one["shortest"] for one in found["endings"]]
    for trail in trails:
        if trail is not None:
            replayed = Session(compiled.graph, seed=12345).replay(trail, draw=False)
            assert replayed.problem is None


def test_no_expectation_is_left_over() -> None:
    """Each has its story; and every slug that playing finds is expected somewhere."""
    folder = CASES[0].parent
    assert {path.name.removesuffix(".expect.json") for path in folder.glob("*.json")} == {one.stem for one in CASES}
    slugs = {
        finding[0]
        for path in folder.glob("*.expect.json")
        for finding in json.loads(path.read_text(encoding="utf-8"))["findings"]
    }
    assert slugs == {
        "stuck", "doomed", "ending-unreachable", "promise-broken", "endless-turn", "return-without-call",
        "never-reached", "always-locked", "condition-constant", "out-of-range", "undecided",
    }  # fmt: skip
