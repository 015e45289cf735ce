"""Everything that can happen in a small story, found by trying all of it.

First every state is visited, breadth first. Then each question is answered by its plainest method: counting paths,
walking backwards from the endings, solving the linear equations of the odds in exact fractions.

Two things may be forgotten, for they would make every story endless: visits of scenes that no expression asks for,
and counters of alternatives that have no condition inside. Visits that are only ever compared with constants stop
counting past the largest of those.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Set
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from ifplay.model import expressions as e
from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.model.types import Number

from tests.brute.play import Arrival, Chooser, Play, TooMany, World, operands, ways

UNBOUNDED = "unbounded"
Count = int | str


class Pick(NamedTuple):
    """Picking a choice."""

    choice: str


class Roll(NamedTuple):
    """The dice showing a value."""

    value: int


Move = Pick | Roll
State = Hashable


@dataclass
class Found:
    """One state: how it stops, where, how far from the start (in picks and dice), and what each move leads to."""

    stop: str
    place: int
    far: int
    moves: dict[Move, State] = field(default_factory=dict)
    broken: frozenset[int] = frozenset()
    circle: frozenset[str] = frozenset()


@dataclass
class Everything:
    """What a story can do. Lengths are those of the shortest playthrough that shows it, in picks and dice.

    `stuck`, `doomed`, `endless_dice`, `stray_returns` (the block of the return) and `out_of_range` (block, step)
    are by block; `endless` by the scenes gone round in; `broken` by the number of the promise, None for an ending
    that is never got anyway. `asked` holds, for each condition, the outcomes it had; `shown` the lines that were
    shown; `ways_out` the menus left by their `otherwise`; `ranges` the least and most of each number.
    """

    states: dict[State, Found]
    start: State
    blocks: set[int] = field(default_factory=set)
    scenes: set[str] = field(default_factory=set)
    asked: dict[int, set[bool]] = field(default_factory=dict)
    shown: set[tuple[int, int]] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    out_of_range: dict[tuple[int, int], int] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    endings: dict[str, int] = field(default_factory=dict)
    stuck: dict[int, int] = field(default_factory=dict)
    doomed: dict[int, int] = field(default_factory=dict)
    ways_out: set[int] = field(default_factory=set)
    endless: dict[frozenset[str], int] = field(default_factory=dict)
    endless_dice: dict[int, int] = field(default_factory=dict)
    stray_returns: dict[int, int] = field(default_factory=dict)
    broken: dict[int, int | None] = field(default_factory=dict)
    playthroughs: Count = 0
    playthroughs_to: dict[str, Count] = field(default_factory=dict)
    shortest: int | None = None
    longest: int | None = None
    odds: dict[str, Fraction] | None = None


def everything(graph: g.Graph, *, most: int = 2_000, most_equations: int = 200) -> Everything:
    """Try all of it; `TooMany` above that many states. Odds are left out above that many equations."""
    found = _explore(graph, most)
    _verdicts(graph, found)
    _count(graph, found)
    _odds(graph, found, most_equations)
    return found


# All states


def _explore(graph: g.Graph, most: int) -> Everything:
    of_play, of_text = keys(graph)
    play = Play(graph, of_play, _counters_that_matter(graph))
    starts = {variable.name: variable.start for variable in graph.variables}
    all_of_it = Everything({}, None)
    all_of_it.ranges = {
        variable.name: (value, value)
        for variable in graph.variables
        if isinstance(variable.type, Number) and isinstance(value := starts[variable.name], int)
    }
    seen: set[tuple[State, Hashable]] = set()
    waiting: deque[tuple[World, Arrival, int]] = deque()

    def arrive(arrival: Arrival, far: int) -> State:
        """Note what happened on the way; the state arrived in."""
        _note(graph, all_of_it, arrival, far)
        world = arrival.world
        state: State = (of_play(world), arrival.stop in ("endless-turn", "return-without-call"))
        whole = (state, of_text(world))
        if state not in all_of_it.states:
            all_of_it.states[state] = Found(
                arrival.stop, world.place, far, {}, _broken(graph, play, arrival), arrival.circle
            )
        if whole not in seen:
            seen.add(whole)
            if len(seen) > most:
                raise TooMany
            waiting.append((world, arrival, far))
        return state

    firsts = {arrive(arrival, 0) for arrival in ways(play.begin)}
    (all_of_it.start,) = firsts
    while waiting:
        world, arrival, far = waiting.popleft()
        here = all_of_it.states[(of_play(world), arrival.stop in ("endless-turn", "return-without-call"))]
        for move, run in _moves(graph, play, world, arrival):
            for there in {arrive(after, far + 1) for after in ways(run)}:
                assert here.moves.setdefault(move, there) == there, "text decided what happens"
    return all_of_it


def _moves(
    graph: g.Graph, play: Play, world: World, arrival: Arrival
) -> Iterable[tuple[Move, Callable[[Chooser], Arrival]]]:
    if arrival.stop == "menu":
        for choice in arrival.open:
            yield Pick(choice), lambda choose, choice=choice: play.pick(world, choice, choose)
    elif arrival.stop == "dice":
        dice = graph.blocks[world.place].exit
        assert isinstance(dice, g.Dice)
        for value in range(dice.low, dice.high + 1):
            yield Roll(value), lambda choose, value=value: play.roll(world, value, choose)


def _note(graph: g.Graph, found: Everything, arrival: Arrival, far: int) -> None:
    found.blocks |= arrival.blocks
    found.scenes |= arrival.scenes
    found.shown |= arrival.shown
    found.ways_out |= arrival.ways_out
    found.taken |= arrival.world.taken
    for number, outcome in arrival.asked:
        found.asked.setdefault(number, set()).add(outcome)
    variables = {variable.name: variable for variable in graph.variables}
    for block, step, name, value in arrival.stored:
        kind = variables[name].type
        assert isinstance(kind, Number)
        if not kind.low <= value <= kind.high and not variables[name].clamped:
            found.out_of_range.setdefault((block, step), far)
        stored = max(kind.low, min(kind.high, value))
        least, most = found.ranges[name]
        found.ranges[name] = (min(least, stored), max(most, stored))


def _broken(graph: g.Graph, play: Play, arrival: Arrival) -> frozenset[int]:
    """The promises about every menu and ending that do not hold here."""
    if arrival.stop not in ("menu", "stuck", "end"):
        return frozenset()
    return frozenset(
        number
        for number, promise in enumerate(graph.promises)
        if isinstance(promise, g.Invariant) and play.promised(promise.expression, arrival) != (promise.kind == "always")
    )


# What may be forgotten


def keys(graph: g.Graph) -> tuple[Callable[[World], Hashable], Callable[[World], Hashable]]:
    """What of a world can matter for what happens, and what can matter for the text besides."""
    enough = _visits_that_matter(graph)
    counters = _counters_that_matter(graph)
    once = {
        choice.id
        for block in graph.blocks
        if isinstance(block.exit, g.Menu)
        for choice in g.choices(block.exit.entries)
        if choice.once
    }

    def of_play(world: World) -> Hashable:
        visits = []
        for scene, limit in enough.items():
            count = world.visits.get(scene, 0)
            visits.append(count if limit is None else min(count, limit))
        return (
            world.place,
            tuple(world.calls),
            tuple(sorted(world.variables.items())),
            frozenset(world.taken & once),
            tuple(visits),
        )

    def of_text(world: World) -> Hashable:
        return frozenset((number, count) for number, count in world.counters.items() if number in counters)

    return of_play, of_text


def _visits_that_matter(graph: g.Graph) -> dict[str, int | None]:
    """The scenes whose visits are asked for; with the count past which all counts are alike, if there is one."""
    enough: dict[str, int | None] = {}
    for top in all_expressions(graph):
        pending = [top]
        while pending:
            node = pending.pop()
            pending.extend(operands(node))
            if isinstance(node, e.Visits):
                enough[node.scene] = None
            elif isinstance(node, e.Compare) and isinstance(node.left, e.Visits):
                right = node.right
                if isinstance(right, e.Constant) and isinstance(right.value, int):
                    pending.pop()
                    pending.pop()
                    so_far = enough.get(node.left.scene, 0)
                    enough[node.left.scene] = None if so_far is None else max(so_far, right.value + 1)
    return enough


def all_expressions(graph: g.Graph) -> list[e.Expression]:
    """Every expression of the graph, promises included."""
    found: list[e.Expression] = []
    lines: list[tuple[t.Piece, ...]] = []
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, g.Say):
                lines.append(step.pieces)
            elif isinstance(step, g.Assign):
                found.append(step.value)
        if isinstance(block.exit, g.Branch):
            found.append(block.exit.condition.asked)
        if isinstance(block.exit, g.Menu):
            found.extend(fork.condition.asked for fork in g.forks(block.exit.entries))
            for choice in g.choices(block.exit.entries):
                lines.append(choice.text)
                found.extend(one.asked for one in (choice.shown, choice.needs) if one is not None)
    for piece in [piece for line in lines for piece in t.all_pieces(line)]:
        if isinstance(piece, t.Either):
            found.append(piece.condition.asked)
    found.extend(promise.expression for promise in graph.promises if isinstance(promise, g.Invariant))
    return found


def _counters_that_matter(graph: g.Graph) -> set[int]:
    lines: list[tuple[t.Piece, ...]] = []
    for block in graph.blocks:
        lines.extend(step.pieces for step in block.steps if isinstance(step, g.Say))
        if isinstance(block.exit, g.Menu):
            lines.extend(choice.text for choice in g.choices(block.exit.entries))
    return {
        piece.counter
        for line in lines
        for piece in t.all_pieces(line)
        if isinstance(piece, t.Alternatives) and any(isinstance(one, t.Either) for one in t.all_pieces((piece,)))
    }


# Verdicts


def _title(graph: g.Graph, found: Found) -> str | None:
    exit = graph.blocks[found.place].exit
    return exit.title if found.stop == "end" and isinstance(exit, g.End) else None


def _can_get(graph: g.Graph, found: Everything, title: str | None) -> set[State]:
    """The states from which that ending (None: any) can be got."""
    before: dict[State, list[State]] = {}
    for state, one in found.states.items():
        for there in one.moves.values():
            before.setdefault(there, []).append(state)
    able = {state for state, one in found.states.items() if one.stop == "end" and title in (None, _title(graph, one))}
    waiting = list(able)
    while waiting:
        for state in before.get(waiting.pop(), []):
            if state not in able:
                able.add(state)
                waiting.append(state)
    return able


def _rolling_for_ever(found: Everything) -> set[State]:
    """The dice after which no menu and no ending can come, whatever they show, but dice again and again."""
    dice = {state for state, one in found.states.items() if one.stop == "dice"}
    after = {state: _after(found, state) for state in dice}
    stops = ("menu", "stuck", "end")
    barren = {state for state in dice if not any(found.states[there].stop in stops for there in after[state])}
    return {state for state in barren if any(there in after.get(there, ()) for there in after[state] | {state})}


def _after(found: Everything, state: State) -> set[State]:
    """The states that can come after one."""
    after: set[State] = set()
    waiting = [state]
    while waiting:
        for there in found.states[waiting.pop()].moves.values():
            if there not in after:
                after.add(there)
                waiting.append(there)
    return after


def _ways_in(found: Everything, inside: set[State], outside: Set[State]) -> dict[int, int]:
    """The blocks where some of these states are entered from some of those, or where the story begins in one; with
    the length of the shortest playthrough that does so as its last move."""
    ways = {found.states[found.start].place: 0} if found.start in inside else {}
    for state in outside:
        one = found.states[state]
        for there in one.moves.values():
            if there in inside:
                place = found.states[there].place
                ways[place] = min(ways.get(place, one.far + 1), one.far + 1)
    return ways


def _verdicts(graph: g.Graph, found: Everything) -> None:
    able = _can_get(graph, found, None)
    rolling = _rolling_for_ever(found)
    lost = {state for state, one in found.states.items() if one.stop in ("menu", "dice")} - able - rolling
    found.doomed = _ways_in(found, lost, able)
    found.endless_dice = _ways_in(found, rolling, found.states.keys() - rolling)
    for one in sorted(found.states.values(), key=lambda one: one.far):
        title = _title(graph, one)
        if title is not None:
            found.endings.setdefault(title, one.far)
        elif one.stop == "stuck":
            found.stuck.setdefault(one.place, one.far)
        elif one.stop == "endless-turn":
            found.endless.setdefault(one.circle, one.far)
        elif one.stop == "return-without-call":
            found.stray_returns.setdefault(one.place, one.far)
        for number in one.broken:
            found.broken.setdefault(number, one.far)
    for number, promise in enumerate(graph.promises):
        if isinstance(promise, g.Reach):
            able = _can_get(graph, found, promise.title)
            if promise.scene is None:
                if found.start not in able:
                    found.broken[number] = None
            else:
                fars = [
                    one.far
                    for state, one in found.states.items()
                    if one.stop in ("menu", "stuck")
                    and graph.blocks[one.place].scene == promise.scene
                    and state not in able
                ]
                if fars:
                    found.broken[number] = min(fars)


# Playthroughs


def _count(graph: g.Graph, found: Everything) -> None:
    order = _in_order(found, _can_get(graph, found, None))
    found.playthroughs = _paths(found, order, lambda one: int(one.stop == "end"))
    for title in found.endings:
        own = _in_order(found, _can_get(graph, found, title))
        found.playthroughs_to[title] = _paths(found, own, lambda one, title=title: int(_title(graph, one) == title))
    found.shortest = _fewest_picks(found)
    if order:
        picks: dict[State, int] = {}
        for state in order:
            one = found.states[state]
            ways_on = [picks[there] + isinstance(move, Pick) for move, there in one.moves.items() if there in picks]
            picks[state] = max(ways_on, default=0)
        found.longest = picks.get(found.start)


def _in_order(found: Everything, able: set[State]) -> list[State] | None:
    """Those states, each after all that follow it; None if there is a loop among them."""
    left = {state: len([there for there in found.states[state].moves.values() if there in able]) for state in able}
    before: dict[State, list[State]] = {}
    for state in able:
        for there in found.states[state].moves.values():
            before.setdefault(there, []).append(state)
    ready = [state for state, count in left.items() if count == 0]
    order = []
    while ready:
        state = ready.pop()
        order.append(state)
        for earlier in before.get(state, []):
            left[earlier] -= 1
            if left[earlier] == 0:
                ready.append(earlier)
    return order if len(order) == len(able) else None


def _paths(found: Everything, order: list[State] | None, here: Callable[[Found], int]) -> Count:
    if order is None:
        return UNBOUNDED
    paths: dict[State, int] = {}
    for state in order:
        one = found.states[state]
        paths[state] = here(one) + sum(paths.get(there, 0) for there in one.moves.values())
    return paths.get(found.start, 0)


def _fewest_picks(found: Everything) -> int | None:
    """The least number of picks, dice not counted, on the way to any ending."""
    picks: dict[State, int] = {found.start: 0}
    waiting: deque[State] = deque([found.start])
    while waiting:
        state = waiting.popleft()
        for move, there in found.states[state].moves.items():
            count = picks[state] + isinstance(move, Pick)
            if there not in picks or count < picks[there]:
                picks[there] = count
                waiting.append(there)
    return min((count for state, count in picks.items() if found.states[state].stop == "end"), default=None)


# Odds


def _odds(graph: g.Graph, found: Everything, most: int) -> None:
    """The chance of each ending, from the equations chance(state) = mean of chance(what it leads to)."""
    able = _can_get(graph, found, None)
    unknown = [state for state in able if found.states[state].stop != "end"]
    if len(unknown) > most:
        return
    if found.start not in able:
        found.odds = {}
        return
    start = found.states[found.start]
    if start.stop == "end":
        found.odds = {title: Fraction(1) for title in found.endings}
        return
    # One row a state: what it leads to with which chance, endings under their titles.
    rows: dict[State, dict[State, Fraction]] = {}
    for state in unknown:
        row: dict[State, Fraction] = {}
        moves = found.states[state].moves.values()
        for there in moves:
            if there in able:
                title = _title(graph, found.states[there])
                target: State = there if title is None else ("ending", title)
                row[target] = row.get(target, Fraction(0)) + Fraction(1, len(moves))
        rows[state] = row
    # Take the states out one by one, the start last: whoever led there leads where it led.
    for gone in sorted(unknown, key=lambda state: state == found.start):
        row = rows.pop(gone)
        again = 1 - row.pop(gone, Fraction(0))
        row = {there: chance / again for there, chance in row.items()}
        if gone == found.start:
            rows = {gone: row}
            break
        for other in rows.values():
            share = other.pop(gone, None)
            if share is not None:
                for there, chance in row.items():
                    other[there] = other.get(there, Fraction(0)) + share * chance
    found.odds = {title: rows[found.start].get(("ending", title), Fraction(0)) for title in found.endings}
