"""Is a graph sound: does everything it names exist, and does every expression have the type it is used at?

The compiler only makes sound graphs. One that comes from outside is checked here first, so that nobody who reads
a graph has to ask again: on a sound graph no step can fail, and pending calls cannot pile up.
"""

from graphlib import CycleError, TopologicalSorter
from typing import Final, assert_never

from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.model import types as ty
from ifplay.model.strict import said
from ifplay.model.typed import Typing, Unsound, fits

__all__ = ["Unsound", "check"]

WIDEST: Final = 2**31
MOST_MEMBERS: Final = 64


def check(graph: g.Graph) -> None:
    """Raise `Unsound` unless the graph is what `model.graph.Graph` says it is."""
    _Check(graph).run()


class _Check:
    """One look over a graph: what it declares, and what was met so far."""

    def __init__(self, graph: g.Graph) -> None:
        self.graph = graph
        self.variables: dict[str, ty.Type] = {}
        self.scenes: set[str] = set()
        self.typing = Typing(self.variables, self.scenes)
        self.choices: set[str] = set()
        self.names: set[tuple[str, str]] = set()
        self.conditions: set[int] = set()
        self.counters: set[int] = set()
        self.calls: dict[str, set[str]] = {}

    def run(self) -> None:
        graph = self.graph
        for variable in graph.variables:
            self.variable(variable)
        for scene in graph.scenes:
            _fresh(scene, "id", scene.id, self.scenes)
        if graph.start not in self.scenes:
            raise Unsound(graph, "start", f"there is no scene {said(graph.start)}")
        for scene in graph.scenes:
            self.place(scene, "entry", scene.entry, scene.id)
        for block in graph.blocks:
            self.block(block)
        for promise in graph.promises:
            self.promise(promise)
        if (count := len(self.conditions)) != graph.conditions:
            raise Unsound(graph, "conditions", f"there are {count} conditions, not {graph.conditions}")
        if (count := len(self.counters)) != graph.alternatives:
            raise Unsound(graph, "alternatives", f"there are {count} alternatives, not {graph.alternatives}")
        try:
            TopologicalSorter(self.calls).prepare()
        except CycleError as error:
            circle = ", ".join(reversed(error.args[1]))
            raise Unsound(graph, "blocks", f"scenes call each other in a circle: {circle}") from None

    # Declarations

    def variable(self, variable: g.Variable) -> None:
        if variable.name in self.variables:
            raise Unsound(variable, "name", f"the variable {said(variable.name)} is there twice")
        if not variable.name:
            raise Unsound(variable, "name", "a name is empty")
        kind = variable.type
        self.type(kind)
        if isinstance(kind, ty.Number) and kind.high - kind.low > WIDEST:
            raise Unsound(kind, "", "the range is wider than 2^31")
        if not fits(kind, variable.start):
            raise Unsound(variable, "start", "the start is not a value of the variable's type")
        self.variables[variable.name] = kind

    def type(self, kind: ty.Type) -> None:
        match kind:
            case ty.Number(low, high):
                if low > high:
                    raise Unsound(kind, "", "low is above high")
                if low < ty.LEAST or high > ty.MOST:
                    raise Unsound(kind, "", "the range is outside 64 bits")
            case ty.Enum(values) | ty.Set(values):
                if not values and isinstance(kind, ty.Enum):
                    raise Unsound(kind, "values", "an enum needs a value")
                if isinstance(kind, ty.Set) and len(values) > MOST_MEMBERS:
                    raise Unsound(kind, "values", f"a set has at most {MOST_MEMBERS} values")
                if len(set(values)) != len(values) or not all(values):
                    raise Unsound(kind, "values", "values must be different and not empty")
            case ty.Flag() | ty.Text():
                pass
            case _:
                assert_never(kind)

    def promise(self, promise: g.Promise) -> None:
        match promise:
            case g.Invariant(expression=expression):
                self.typing.expression(expression, ty.Flag(), promised=True)
            case g.Reach(scene=scene):
                if scene is not None:
                    self.typing.scene(promise, scene)
            case _:
                assert_never(promise)

    # Blocks

    def block(self, block: g.Block) -> None:
        self.typing.scene(block, block.scene)
        for step in block.steps:
            match step:
                case g.Say(pieces):
                    self.pieces(pieces)
                case g.Assign(variable, value):
                    self.typing.expression(value, self.typing.known(step, variable))
                case g.Gap():
                    pass
                case _:
                    assert_never(step)
        self.exit(block.exit, block.scene)

    def exit(self, exit: g.Exit, scene: str) -> None:
        match exit:
            case g.Menu(entries, otherwise):
                self.entries(entries, scene)
                if otherwise is not None:
                    self.place(exit, "otherwise", otherwise, scene)
            case g.Branch(condition, then, otherwise):
                self.condition(condition)
                self.place(exit, "then", then, scene)
                self.place(exit, "otherwise", otherwise, scene)
            case g.Dice(variable, low, high, place):
                if not isinstance(self.typing.known(exit, variable), ty.Number):
                    raise Unsound(exit, "variable", "dice are stored in numbers only")
                if not ty.LEAST <= low <= high <= ty.MOST or high - low > WIDEST:
                    raise Unsound(exit, "low", "dice run from low up to high, at most 2^31 wide")
                self.place(exit, "next", place, scene)
            case g.Next(place):
                self.place(exit, "next", place, scene)
            case g.Jump(target):
                self.typing.scene(exit, target)
            case g.Call(target, place):
                self.typing.scene(exit, target)
                self.place(exit, "next", place, scene)
                self.calls.setdefault(scene, set()).add(target)
            case g.Return() | g.End():
                pass
            case _:
                assert_never(exit)

    def entries(self, entries: tuple[g.Entry, ...], scene: str) -> None:
        for entry in entries:
            match entry:
                case g.Fork(condition, then, otherwise):
                    self.condition(condition)
                    self.entries(then, scene)
                    self.entries(otherwise, scene)
                case g.Choice():
                    self.choice(entry, scene)
                case _:
                    assert_never(entry)

    def choice(self, choice: g.Choice, scene: str) -> None:
        _fresh(choice, "id", choice.id, self.choices)
        if choice.name is not None:
            if not choice.name or (scene, choice.name) in self.names:
                raise Unsound(choice, "name", f"{said(choice.name)} is empty or there twice in its scene")
            self.names.add((scene, choice.name))
        self.pieces(choice.text)
        for condition in (choice.shown, choice.needs):
            if condition is not None:
                self.condition(condition)
        self.place(choice, "target", choice.target, scene)

    # Text

    def pieces(self, pieces: tuple[t.Piece, ...]) -> None:
        for piece in t.all_pieces(pieces):
            match piece:
                case t.Print(value, kind):
                    self.type(kind)
                    self.typing.expression(value, kind)
                case t.Either(condition):
                    self.condition(condition)
                case t.Alternatives(_, counter, parts):
                    if not parts:
                        raise Unsound(piece, "parts", "there must be a part to show")
                    _count(piece, "counter", counter, self.counters, self.graph.alternatives)
                case t.Plural(count):
                    self.typing.expression(count, ty.Number())
                case t.Plain() | t.Styled():
                    pass
                case _:
                    assert_never(piece)

    def condition(self, condition: t.Condition) -> None:
        _count(condition, "number", condition.number, self.conditions, self.graph.conditions)
        self.typing.expression(condition.asked, ty.Flag())

    def place(self, node: object, field: str, place: int, scene: str) -> None:
        if not 0 <= place < len(self.graph.blocks):
            raise Unsound(node, field, f"there is no block {place}")
        if self.graph.blocks[place].scene != scene:
            raise Unsound(node, field, f"block {place} is not in the scene {said(scene)}")


def _fresh(node: object, field: str, name: str, known: set[str]) -> None:
    if name in known or not name:
        raise Unsound(node, field, f"{said(name)} is there twice" if name else "a name is empty")
    known.add(name)


def _count(node: object, field: str, number: int, known: set[int], total: int) -> None:
    if not 0 <= number < total:
        raise Unsound(node, field, f"the number {number} is not below {total}")
    if number in known:
        raise Unsound(node, field, f"the number {number} is there twice")
    known.add(number)
