"""`endless-turn`: a playthrough that goes round for ever between two choices, because of its values."""

from collections.abc import Iterator, Sequence

from ifplay.check.backwards import leading_to
from ifplay.check.components import components, is_cycle
from ifplay.check.finding import NOWHERE, Finding, scene_of, where
from ifplay.check.search import Search
from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import ENDLESS_TURN

HINT = (
    "The conditions on the way never change what happens next. Let one of them become true at last, or put a "
    "menu or an ending on the way."
)


def endless_circles(search: Search) -> Iterator[Finding]:
    """One for each circle of scenes that a turn went round in."""
    told: set[frozenset[str]] = set()
    for node, fault in search.faults.items():
        circle = frozenset(fault.scenes)
        if fault.kind == "return-without-call" or circle in told:
            continue
        told.add(circle)
        yield _circle(search, node, [scene.id for scene in search.story.scenes if scene.id in circle])


def _circle(search: Search, node: int, scenes: list[str]) -> Finding:
    first, *others = (scene_of(search.story, scene) for scene in scenes)
    named = " → ".join([*scenes, scenes[0]])
    return Finding(
        ENDLESS_TURN,
        f"The story can go round here for ever without coming to a choice or an ending: {named}.",
        first.span or NOWHERE,
        HINT,
        search.trail(node),
        tuple(Related("it also passes this scene", other.span) for other in others if other.span is not None),
    )


def endless_dice(search: Search, before: Sequence[Sequence[int]]) -> Iterator[Finding]:
    """One for each die where rolling for ever begins. For complete searches."""
    round_and_round = going_round(search, before)
    elsewhere = set(search.nodes()) - round_and_round
    for place, trail in search.entrances(round_and_round, elsewhere, before).items():
        yield Finding(
            ENDLESS_TURN,
            "From this die on, the story rolls for ever: whatever the dice show, it never comes to a choice or "
            "an ending again.",
            where(search.story, place),
            HINT,
            trail,
        )


def going_round(search: Search, before: Sequence[Sequence[int]]) -> set[int]:
    """The dice after which nothing but dice can come, for ever: no menu and no ending can be got from them,
    but a circle of dice can."""
    dice = search.dice()
    stops = [node for node in search.nodes() if node not in dice]
    barren = dice - leading_to(stops, before)
    if not barren:
        return barren
    number = {node: position for position, node in enumerate(sorted(barren), 1)}
    inside = [tuple((position, 1) for position in number.values())]
    inside += [
        tuple((number[target], times) for target, times in search.edges[node] if target in barren)
        for node in sorted(barren)
    ]
    circles = [part for part in components(inside) if is_cycle(part, inside)]
    named = sorted(barren)
    return leading_to((named[position - 1] for part in circles for position in part), before) & barren
