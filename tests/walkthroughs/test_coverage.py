"""What walkthroughs cover is what they come by, and never more than the checker says can be reached."""

from pathlib import Path

import pytest
from ifplay.check.budget import Budget
from ifplay.check.prove import prove
from ifplay.check.targets import Target
from ifplay.check.tour import tour
from ifplay.compile.pipeline import compile_file
from ifplay.runtime.program import load
from ifplay.walkthroughs.coverage import KINDS, Coverage, Footprints, coverage
from ifplay.walkthroughs.performing import perform

from tests.walkthroughs.walking import book, graph, random_moves

STORIES = Path(__file__).parents[2] / "stories"


def covered(story: str, *walks: list[str]) -> Coverage:
    """What these lists of choices cover of a story."""
    made = graph(story)
    footprints = Footprints(made)
    for number, steps in enumerate(walks):
        lines = "".join(f"      - choose: {step}\n" for step in steps) or "      []\n"
        (walk,) = book(f"walks:\n  - name: W{number}\n    steps:\n{lines}").walks
        footprints.follow(perform(load(made), walk).moves)
    return coverage(footprints, prove(made).evidence.settled)


FORK = """\
---
title: Fork
---
flag f
== a
Hello{if f:, stranger | , friend}.
* Left. -> b
* Right.
    ~ f = yes
    -> a
* Never. {if f and not f} -> c
== b
Left it is.
~ end "L"
== c
Nobody comes here.
~ end "C"
"""


@pytest.mark.parametrize(
    ("walks", "scenes", "choices", "prose", "missing"),
    [
        ([[]], 1, 0, 2, ["b", "Left.", "Right.", ", stranger", "Left it is."]),
        ([["Left."]], 2, 1, 3, ["Right.", ", stranger"]),
        ([["Right."]], 1, 1, 3, ["b", "Left.", "Left it is."]),
        ([["Left."], ["Right."]], 2, 2, 4, []),
    ],
)
def test_it_is_counted(walks: list[list[str]], scenes: int, choices: int, prose: int, missing: list[str]) -> None:
    """And what nobody gets to is not missed."""
    found = covered(FORK, *walks)
    assert [found.share(kind).walked for kind in KINDS] == [scenes, choices, prose]
    assert [found.share(kind).reachable for kind in KINDS] == [2, 2, 4]
    assert [found.share(kind).total for kind in KINDS] == [3, 3, 5]
    assert [item.words or item.scene for item in found.missing] == missing


def test_what_is_not_known_is_not_claimed() -> None:
    """Where the search was stopped."""
    made = graph(FORK)
    found = coverage(Footprints(made), lambda target: None)
    assert [found.share(kind).unknown for kind in KINDS] == [3, 3, 5]
    assert all(item.reachable is None for item in found.missing)


@pytest.mark.parametrize("name", ["kite", "lamplight"])
def test_a_tour_covers_all_prose(name: str) -> None:
    """That is what it was made for; and random playthroughs come by nothing that cannot be reached."""
    made = compile_file(STORIES / f"{name}.story").graph
    assert made is not None
    settled = prove(made).evidence.settled
    footprints = Footprints(made)
    for one in tour(made, Budget(100_000, None, None)).playthroughs:
        footprints.follow(one.moves)
    found = coverage(footprints, settled)
    assert found.prose.walked == found.prose.reachable
    wandering = Footprints(made)
    for seed in range(20):
        wandering.follow(random_moves(load(made), seed, 40))
    shown = [Target("block", place) for place in wandering.trace.blocks]
    shown += [Target("asked", asked) for asked in wandering.trace.asked]
    shown += [Target("taken", choice) for choice in wandering.taken]
    assert len(shown) > 50
    assert all(settled(target) for target in shown)
