"""What a search knows without a graph of its moves: what it met, though not how; and, if it met every state, what never
happens.
"""

from collections.abc import Mapping

from ifplay.check.arrays.expanding import Found
from ifplay.check.evidence import texts
from ifplay.check.seen import Past, Seen, Shown
from ifplay.check.targets import Target
from ifplay.model.graph import Assign, Dice, End, Invariant, Menu, Place
from ifplay.model.types import Number


def unshown(seen: Seen, found: Found) -> None:
    """Add what the search met and nobody has shown, so that nothing is forgotten."""
    blocks = seen.story.blocks
    for place in sorted(seen.blocks):
        if place < len(blocks) and isinstance(end := blocks[place].exit, End):
            seen.endings.setdefault(end.title, Shown(place, None))
    for place in sorted(found.dead):
        seen.stuck.setdefault(place, Shown(place, None))
    for number, place in sorted(found.broken.items()):
        seen.broken.setdefault(number, Shown(place, None))
    _faults(seen, found)
    _outside(seen, found)


def _faults(seen: Seen, found: Found) -> None:
    beyond = _ways_out(seen)
    circles = {frozenset(scenes) for scenes, _ in seen.circles}
    for (kind, place, scenes), _ in sorted(found.faults.items()):
        shown = Shown(beyond.get(place, place), None)
        if kind == "return-without-call":
            seen.stray.setdefault(shown.place, shown)
        elif frozenset(scenes) not in circles:
            seen.circles.append((scenes, shown))


def _ways_out(seen: Seen) -> Mapping[Place, Place]:
    """Where the blocks lead that only the graph that was searched has."""
    found: dict[Place, Place] = {}
    for menu, way in seen.ways_out.items():
        exit = seen.story.blocks[menu].exit
        assert isinstance(exit, Menu)
        assert exit.otherwise is not None
        found[way] = exit.otherwise
    return found


def _outside(seen: Seen, found: Found) -> None:
    declared = {variable.name: variable for variable in seen.story.variables}
    for (place, position), (least, most) in sorted(found.passed.assigned.items()):
        block = seen.story.blocks[place]
        step = block.exit if position < 0 else block.steps[position]
        assert isinstance(step, Assign | Dice)
        variable = declared[step.variable]
        kind = variable.type
        if variable.clamped or not isinstance(kind, Number) or kind.low <= least <= most <= kind.high:
            continue
        seen.outside.setdefault((place, position), Past(least if least < kind.low else most, None))


def refuted_by_all(seen: Seen, found: Found) -> None:
    """Of a search that met every state: whatever it did not meet never happens."""
    story = seen.story
    targets = {*texts(story), *(Target("block", place) for place in seen.ways_out.values())}
    met: set[str] = set()
    for place, block in enumerate(story.blocks):
        if isinstance(block.exit, End):
            targets.add(Target("end", block.exit.title))
            if place in seen.blocks:
                met.add(block.exit.title)
    shown = {
        *(Target("block", place) for place in seen.blocks),
        *(Target("asked", asked) for asked in seen.asked),
        *(Target("taken", choice) for choice in seen.taken),
        *(Target("end", title) for title in met),
    }
    seen.refuted |= targets - shown
    for number, promise in enumerate(story.promises):
        if isinstance(promise, Invariant) and number not in found.broken:
            seen.refuted.add(Target("broken", number))
