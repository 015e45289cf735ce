"""The plainest reading of a graph there is: an interpreter to compare the real ones with.

It is written from what the model says of itself and from nothing else; it knows no tricks and is in no hurry.
Whatever a playthrough remembers is in a `World`, in dicts by name.

Everything that happens on the way to the next stop is told in the `Arrival`. Which part a shuffle shows is up to a
`Chooser`, so that whoever wants to see all ways can (`ways`).
"""

import copy
import re
from collections.abc import Callable, Container, Hashable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from ifplay.model import expressions as e
from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.model.types import LEAST, MOST, Enum, Flag, Number, Set, Type, Value

STEPS_OF_A_TURN = 100_000
PATIENCE = 300
NOTHING = "\0"
"""Stands in a line where something showed nothing."""

T = TypeVar("T")


@dataclass
class World:
    """All that a playthrough remembers. A shuffle's counter is the set of its parts shown in this round."""

    place: int
    calls: list[int]
    variables: dict[str, Value]
    taken: set[str]
    visits: dict[str, int]
    counters: dict[int, int | frozenset[int]]


@dataclass
class Arrival:
    """Where the story came to a stop, and what happened on the way there.

    `stop` is menu, stuck, dice, end, endless-turn or return-without-call. `open` and `locked` are the choices shown,
    with their texts. `asked` holds each condition met with its outcome; `stored` each number that was assigned, as
    (block, step or -1 for dice, variable, value before it was put in range); `shown` the Say steps, as (block,
    step); `ways_out` the menus left by their `otherwise`; `circle` the scenes an endless turn goes round in.
    """

    world: World
    stop: str = ""
    open: dict[str, str] = field(default_factory=dict)
    locked: dict[str, str] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)
    blocks: set[int] = field(default_factory=set)
    scenes: set[str] = field(default_factory=set)
    asked: set[tuple[int, bool]] = field(default_factory=set)
    stored: set[tuple[int, int, str, int]] = field(default_factory=set)
    shown: set[tuple[int, int]] = field(default_factory=set)
    ways_out: set[int] = field(default_factory=set)
    circle: frozenset[str] = frozenset()


class Chooser:
    """Decides by a script, then always for the first; remembers what it was asked."""

    def __init__(self, script: tuple[int, ...] = ()) -> None:
        self.script = script
        self.asked: list[int] = []
        self.said: list[int] = []

    def __call__(self, options: int) -> int:
        turn = len(self.asked)
        answer = self.script[turn] if turn < len(self.script) else 0
        self.asked.append(options)
        self.said.append(answer)
        return answer


class TooMany(Exception):
    """More than there is time for."""


def ways(run: Callable[[Chooser], T], most: int = 300) -> Iterator[T]:
    """What comes of running it, for every way a chooser can decide; `TooMany` above that many."""
    scripts: list[tuple[int, ...]] = [()]
    count = 0
    while scripts:
        script = scripts.pop()
        count += 1
        if count > most:
            raise TooMany
        chooser = Chooser(script)
        yield run(chooser)
        for turn in range(len(script), len(chooser.asked)):
            for answer in range(1, chooser.asked[turn]):
                scripts.append((*chooser.said[:turn], answer))


Key = Callable[[World], Hashable]


def everything(world: World) -> Hashable:
    """The whole world as one key."""
    return (
        world.place,
        tuple(world.calls),
        tuple(sorted(world.variables.items())),
        frozenset(world.taken),
        tuple(sorted(world.visits.items())),
        frozenset(world.counters.items()),
    )


class Play:
    """A graph to play.

    `key` tells worlds apart when looking for turns that go round for ever. `open_shuffles` are the counters of the
    shuffles whose order is worth trying; the others always show the first part that is left.
    """

    def __init__(self, graph: g.Graph, key: Key = everything, open_shuffles: Container[int] = ()) -> None:
        self.graph = graph
        self.key = key
        self.open_shuffles = open_shuffles
        self.kinds = {variable.name: variable.type for variable in graph.variables}
        self.entries = {scene.id: scene.entry for scene in graph.scenes}
        self.choices = {
            choice.id: choice
            for block in graph.blocks
            if isinstance(block.exit, g.Menu)
            for choice in g.choices(block.exit.entries)
        }

    # Moves

    def begin(self, choose: Chooser | None = None) -> Arrival:
        """The first stop."""
        variables = {variable.name: variable.start for variable in self.graph.variables}
        arrival = Arrival(World(0, [], variables, set(), {}, {}))
        self.enter(arrival, self.graph.start)
        return self.go(arrival, choose or Chooser())

    def pick(self, before: World, choice: str, choose: Chooser | None = None) -> Arrival:
        """The stop after picking that open choice."""
        arrival = Arrival(copy.deepcopy(before))
        arrival.world.taken.add(choice)
        arrival.world.place = self.choices[choice].target
        return self.go(arrival, choose or Chooser())

    def roll(self, before: World, value: int, choose: Chooser | None = None) -> Arrival:
        """The stop after the dice show that value."""
        arrival = Arrival(copy.deepcopy(before))
        dice = self.graph.blocks[before.place].exit
        assert isinstance(dice, g.Dice)
        assert dice.low <= value <= dice.high
        self.store(arrival, dice.variable, value, -1)
        arrival.world.place = dice.next
        return self.go(arrival, choose or Chooser())

    # What happens by itself

    def go(self, arrival: Arrival, choose: Chooser) -> Arrival:
        """Go on until something stops the story."""
        met: dict[Hashable, int] = {}
        way: list[str] = []
        passed = 0
        while not arrival.stop:
            passed += 1
            if passed > PATIENCE:
                key = self.key(arrival.world)
                if key in met or passed > STEPS_OF_A_TURN:
                    arrival.stop = "endless-turn"
                    arrival.circle = frozenset(way[met.get(key, 0) :])
                    break
                met[key] = len(way)
                way.append(self.graph.blocks[arrival.world.place].scene)
            self.block(arrival, choose)
        return arrival

    def block(self, arrival: Arrival, choose: Chooser) -> None:
        world = arrival.world
        block = self.graph.blocks[world.place]
        arrival.blocks.add(world.place)
        for number, step in enumerate(block.steps):
            if isinstance(step, g.Say):
                arrival.shown.add((world.place, number))
                arrival.text.append(self.text(step.pieces, arrival, choose))
            elif isinstance(step, g.Assign):
                self.store(arrival, step.variable, self.value(step.value, world), number)
        exit = block.exit
        if isinstance(exit, g.Next):
            world.place = exit.next
        elif isinstance(exit, g.Branch):
            world.place = exit.then if self.holds(exit.condition, arrival) else exit.otherwise
        elif isinstance(exit, g.Jump):
            world.calls.clear()
            self.enter(arrival, exit.scene)
        elif isinstance(exit, g.Call):
            world.calls.append(exit.next)
            self.enter(arrival, exit.scene)
        elif isinstance(exit, g.Return):
            if world.calls:
                world.place = world.calls.pop()
            else:
                arrival.stop = "return-without-call"
        elif isinstance(exit, g.Dice):
            arrival.stop = "dice"
        elif isinstance(exit, g.End):
            arrival.stop = "end"
        else:
            self.menu(exit, arrival, choose)

    def enter(self, arrival: Arrival, scene: str) -> None:
        world = arrival.world
        world.visits[scene] = world.visits.get(scene, 0) + 1
        world.place = self.entries[scene]
        arrival.scenes.add(scene)

    def store(self, arrival: Arrival, variable: str, value: Value, step: int) -> None:
        kind = self.kinds[variable]
        if isinstance(kind, Number):
            assert isinstance(value, int)
            arrival.stored.add((arrival.world.place, step, variable, value))
            value = max(kind.low, min(kind.high, value))
        arrival.world.variables[variable] = value

    def menu(self, menu: g.Menu, arrival: Arrival, choose: Chooser) -> None:
        visible: list[tuple[g.Choice, bool]] = []
        entries = list(reversed(menu.entries))
        while entries:
            entry = entries.pop()
            if isinstance(entry, g.Fork):
                entries.extend(reversed(entry.then if self.holds(entry.condition, arrival) else entry.otherwise))
            elif entry.once and entry.id in arrival.world.taken:
                pass
            elif entry.shown is None or self.holds(entry.shown, arrival):
                visible.append((entry, entry.needs is None or self.holds(entry.needs, arrival)))
        if menu.otherwise is not None and not any(is_open for _, is_open in visible):
            arrival.ways_out.add(arrival.world.place)
            arrival.world.place = menu.otherwise
            return
        for choice, is_open in visible:
            shown = self.text(choice.text, arrival, choose)
            (arrival.open if is_open else arrival.locked)[choice.id] = shown
        arrival.stop = "menu" if arrival.open else "stuck"

    # Text

    def text(self, pieces: tuple[t.Piece, ...], arrival: Arrival, choose: Chooser) -> str:
        """The characters of a line, without styles."""
        world = arrival.world
        line = ""
        pending: list[t.Piece | int] = list(reversed(pieces))
        while pending:
            piece = pending.pop()
            if isinstance(piece, int):  # the end of a brace that began there
                if len(line) == piece:
                    line += NOTHING
            elif isinstance(piece, t.Plain):
                line += piece.text
            elif isinstance(piece, t.Print):
                line += words(piece.type, self.value(piece.value, world)) or NOTHING
            elif isinstance(piece, t.Styled):
                pending.extend(reversed(piece.pieces))
            else:
                if isinstance(piece, t.Plural):
                    run = piece.one if self.value(piece.count, world) == 1 else piece.many
                elif isinstance(piece, t.Either):
                    run = piece.then if self.holds(piece.condition, arrival) else piece.otherwise
                else:
                    run = self.part(piece, world, choose)
                pending.append(len(line))
                pending.extend(reversed(run))
        return without_gaps(line)

    def part(self, piece: t.Alternatives, world: World, choose: Chooser) -> tuple[t.Piece, ...]:
        """The part shown this time; its counter goes on, as far as that can ever matter."""
        number, size = piece.counter, len(piece.parts)
        before = world.counters.get(number, frozenset() if piece.kind == "shuffle" else 0)
        if isinstance(before, frozenset):
            left = [part for part in range(size) if part not in before]
            shown = left[choose(len(left)) if number in self.open_shuffles else 0]
            after = before | {shown}
            world.counters[number] = frozenset() if len(after) == size else after
            return piece.parts[shown]
        if piece.kind == "cycle":
            world.counters[number] = (before + 1) % size
            return piece.parts[before]
        if piece.kind == "seq":
            world.counters[number] = min(before + 1, size - 1)
            return piece.parts[before]
        world.counters[number] = min(before + 1, size)
        return piece.parts[before] if before < size else ()

    # Expressions

    def holds(self, condition: t.Condition, arrival: Arrival) -> bool:
        outcome = self.value(condition.asked, arrival.world) == 1
        arrival.asked.add((condition.number, outcome))
        return outcome

    def promised(self, expression: e.Expression, arrival: Arrival) -> bool:
        """Whether the expression of a promise holds at this menu or ending."""
        return self.value(expression, arrival.world) == 1

    def value(self, expression: e.Expression, world: World) -> Value:
        """What the expression is, worked out from the inside."""
        values: list[Value] = []
        todo: list[tuple[e.Expression, bool]] = [(expression, False)]
        while todo:
            node, ready = todo.pop()
            inside = operands(node)
            if inside and not ready:
                todo.append((node, True))
                todo.extend((operand, False) for operand in reversed(inside))
            else:
                given = values[len(values) - len(inside) :]
                del values[len(values) - len(inside) :]
                values.append(self.result(node, given, world))
        return values[0]

    def result(self, node: e.Expression, given: list[Value], world: World) -> Value:
        if isinstance(node, e.Constant):
            return node.value
        if isinstance(node, e.Read):
            return world.variables[node.variable]
        if isinstance(node, e.Visits):
            return world.visits.get(node.scene, 0)
        if isinstance(node, e.At):
            return int(self.graph.blocks[world.place].scene == node.scene)
        if isinstance(node, e.Ended):
            exit = self.graph.blocks[world.place].exit
            return int(isinstance(exit, g.End) and exit.title == node.title)
        if isinstance(node, (e.Has, e.Size, e.With, e.Without)):
            mask = world.variables[node.variable]
            assert isinstance(mask, int)
            held = {number for number in range(64) if mask >> number & 1}
            if isinstance(node, e.Size):
                return len(held)
            if isinstance(node, e.Has):
                return int(node.member in held)
            held = held | {node.member} if isinstance(node, e.With) else held - {node.member}
            return sum(2**number for number in held)
        if isinstance(node, e.Not):
            return int(given[0] == 0)
        one, two = given
        assert isinstance(one, int)
        assert isinstance(two, int)
        if isinstance(node, e.All):
            return int(one == 1 and two == 1)
        if isinstance(node, e.Any):
            return int(one == 1 or two == 1)
        if isinstance(node, e.Compare):
            order = {"==": one == two, "!=": one != two, "<": one < two, "<=": one <= two, ">": one > two}
            order[">="] = one >= two
            return int(order[node.operator])
        exact = {"+": one + two, "-": one - two, "*": one * two, "min": min(one, two), "max": max(one, two)}
        return max(LEAST, min(MOST, exact[node.operator]))


def operands(node: e.Expression) -> tuple[e.Expression, ...]:
    """The expressions directly inside one."""
    if isinstance(node, e.Not):
        return (node.operand,)
    if isinstance(node, (e.All, e.Any, e.Compare, e.Arithmetic)):
        return (node.left, node.right)
    return ()


def words(kind: Type, value: Value) -> str:
    """A value as a reader sees it."""
    if isinstance(kind, Flag):
        return "yes" if value else "no"
    if isinstance(kind, Enum):
        assert isinstance(value, int)
        return kind.values[value].replace("_", " ")
    if isinstance(kind, Set):
        assert isinstance(value, int)
        held = [name for number, name in enumerate(kind.values) if value >> number & 1]
        return ", ".join(held).replace("_", " ")
    return str(value)


def without_gaps(line: str) -> str:
    """The line, single-spaced. Where something showed nothing, of the spaces around it one is left, and none at an
    end of the line or right before a mark that clings to the word before."""
    line = re.sub(f" *{NOTHING}[ {NOTHING}]*(?<={NOTHING})(?=[,.;:!?)])", "", line)
    return re.sub(" +", " ", line.replace(NOTHING, "")).strip(" ")
