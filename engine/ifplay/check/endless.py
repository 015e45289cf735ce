"""`endless-turn`: a playthrough that goes round for ever between two choices, because of its values."""

from collections.abc import Iterator

from ifplay.check.finding import NOWHERE, Finding, scene_of, where
from ifplay.check.seen import Seen, Shown
from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import ENDLESS_TURN

HINT = (
    "The conditions on the way never change what happens next. Let one of them become true at last, or put a "
    "menu or an ending on the way."
)


def endless_circles(seen: Seen) -> Iterator[Finding]:
    """One for each circle of scenes that a turn went round in."""
    told: set[frozenset[str]] = set()
    for scenes, shown in seen.circles:
        circle = frozenset(scenes)
        if circle not in told:
            told.add(circle)
            yield _circle(seen, shown, [scene.id for scene in seen.story.scenes if scene.id in circle])


def _circle(seen: Seen, shown: Shown, scenes: list[str]) -> Finding:
    first, *others = (scene_of(seen.story, scene) for scene in scenes)
    named = " → ".join([*scenes, scenes[0]])
    return Finding(
        ENDLESS_TURN,
        f"The story can go round here for ever without coming to a choice or an ending: {named}.",
        first.span or NOWHERE,
        HINT,
        shown.moves,
        tuple(Related("it also passes this scene", other.span) for other in others if other.span is not None),
    )


def endless_dice(seen: Seen) -> Iterator[Finding]:
    """One for each die where rolling for ever begins."""
    for place, moves in seen.endless_dice.items():
        yield Finding(
            ENDLESS_TURN,
            "From this die on, the story rolls for ever: whatever the dice show, it never comes to a choice or "
            "an ending again.",
            where(seen.story, place),
            HINT,
            moves,
        )
