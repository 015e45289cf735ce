"""A story, loaded: its graph made once into what a turn runs quickly."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, assert_never

from ifplay.model.expressions import Constant, Visits, subexpressions
from ifplay.model.graph import (
    Assign,
    Block,
    Branch,
    Call,
    Dice,
    End,
    Graph,
    Jump,
    Menu,
    Next,
    Place,
    Return,
    choices,
    forks,
)
from ifplay.model.types import Text
from ifplay.runtime.acts import Act, acts
from ifplay.runtime.budgets import STEPS_OF_A_DIE
from ifplay.runtime.endless import Same
from ifplay.runtime.layout import Layout
from ifplay.runtime.menus import Choosable, choosable
from ifplay.runtime.ranges import bounds
from ifplay.runtime.reckon import Test
from ifplay.runtime.trace import Deal, Setting, Trace, evenly


class Enter(NamedTuple):
    """Enter a scene at `entry`, counting the visit in that slot: for good, or to come `back`."""

    entry: Place
    visits: int
    back: Place | None


class Throw(NamedTuple):
    """Stand until a number is drawn, to be stored in that slot, kept within the ends."""

    dice: Dice
    slot: int
    least: int
    greatest: int


Leave = Choosable | Enter | Throw | Return | End


class Ready(NamedTuple):
    """A block, ready. `then` is where to go on, if `test` holds or is None, else `otherwise`; with a `leave`,
    that says what comes next instead. `cost` is what passing it counts as."""

    scene: str
    cost: int
    acts: tuple[Act, ...]
    test: Test | None
    then: Place
    otherwise: Place
    leave: Leave | None


class Blocks(dict[Place, Ready]):
    """The blocks of a story, each made ready when a turn first comes to it, so that reading can begin at once."""

    def __init__(self, make: Callable[[Place], Ready]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, place: Place) -> Ready:
        self[place] = ready = self.make(place)
        return ready


class Program(NamedTuple):
    """A loaded story. What it means never changes (a trace does): any number of playthroughs can share it."""

    graph: Graph
    layout: Layout
    blocks: Blocks
    start: Enter
    same: Same
    trace: Trace | None


def load(graph: Graph, *, trace: Trace | None = None, same: Same | None = None, deal: Deal = evenly) -> Program:
    """Make a story ready to be played.

    With a trace, its turns record what they pass and leave out the text. `same` is the key by which a turn
    that goes round in a circle is known; without one, two moments are the same when everything that branches
    read is. `deal` is for those who want to see all that shuffles can do: it says what draws for them.
    """
    layout = Layout(graph)
    setting = Setting(layout, trace, _longest(graph), deal)
    scenes = {scene.id: scene.entry for scene in graph.scenes}
    joining = _joining(graph.blocks)
    blocks = Blocks(lambda place: _ready(place, graph.blocks[place], place not in joining, scenes, setting))
    start = Enter(scenes[graph.start], layout.visits[graph.start], None)
    return Program(graph, layout, blocks, start, same or _deciding(graph, layout), trace)


def _ready(number: int, block: Block, fresh: bool, scenes: Mapping[str, Place], setting: Setting) -> Ready:
    test: Test | None = None
    then = otherwise = -1
    leave: Leave | None = None
    cost = 1 + len(block.steps)
    layout = setting.layout
    match block.exit:
        case Menu(entries):
            cost += sum(1 for _ in choices(entries))
            leave = choosable(block.exit, setting)
        case Branch(condition, then, otherwise):
            test = setting.asking(condition)
        case Next(then):
            pass
        case Dice(variable):
            cost += STEPS_OF_A_DIE
            leave = Throw(block.exit, layout.variable[variable], *bounds(layout.types[variable]))
        case Jump(scene):
            leave = Enter(scenes[scene], layout.visits[scene], None)
        case Call(scene, back):
            leave = Enter(scenes[scene], layout.visits[scene], back)
        case Return() | End():
            leave = block.exit
        case _:
            assert_never(block.exit)
    made = acts(number, block.steps, setting, fresh=fresh, closed=_closes(block))
    return Ready(block.scene, cost, made, test, then, otherwise, leave)


def _closes(block: Block) -> bool:
    """Whether what comes after the block, if anything, begins a new paragraph."""
    match block.exit:
        case Menu(otherwise=otherwise):
            return otherwise is None
        case Branch() | Next() | Dice():
            return False
        case Jump() | Call() | Return() | End():
            return True
        case _:
            assert_never(block.exit)


def _joining(blocks: Iterable[Block]) -> set[Place]:
    """The blocks whose text can join a paragraph begun before them."""
    found: set[Place] = set()
    for block in blocks:
        match block.exit:
            case Menu(otherwise=otherwise):
                if otherwise is not None:
                    found.add(otherwise)
            case Branch(_, then, otherwise):
                found |= {then, otherwise}
            case Next(next) | Dice(next=next):
                found.add(next)
            case Jump() | Call() | Return() | End():
                pass
            case _:
                assert_never(block.exit)
    return found


def _longest(graph: Graph) -> int:
    """The characters of the longest text that a variable can hold."""
    texts = [variable.start for variable in graph.variables if isinstance(variable.type, Text)]
    texts += [
        step.value.value
        for block in graph.blocks
        for step in block.steps
        if isinstance(step, Assign) and isinstance(step.value, Constant)
    ]
    return max((len(text) for text in texts if isinstance(text, str)), default=0)


def _deciding(graph: Graph, layout: Layout) -> Same:
    """The key of everything that decides where a turn goes: the variables, and the visits that something but
    text reads. (No pick is made on the way, so that the marks stay as they are; counters decide text
    only.)"""
    read: set[int] = set(range(len(layout.variable)))
    for block in graph.blocks:
        asked = [step.value for step in block.steps if isinstance(step, Assign)]
        if isinstance(block.exit, Branch):
            asked.append(block.exit.condition.asked)
        elif isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                asked += [one.asked for one in (choice.shown, choice.needs) if one is not None]
            asked += [fork.condition.asked for fork in forks(block.exit.entries)]
        for expression in asked:
            read |= {layout.visits[one.scene] for one in subexpressions(expression) if isinstance(one, Visits)}
    get: Callable[[Sequence[Any]], object] = itemgetter(*sorted(read)) if read else lambda values: None

    def same(place: int, calls: tuple[int, ...], values: Sequence[Any]) -> tuple[object, ...]:
        return place, calls, get(values)

    return same
