"""What a story remembers as variables of a verifier, each as narrow as its values allow.

Only what some condition can still read where a playthrough stands is part of SPIN's state; the same liveness that the
checker uses says what that is, place by place. The rest lives in plain C for as long as a turn lasts.
"""

from dataclasses import dataclass

from ifplay.check.liveness import liveness
from ifplay.check.remembered import Remembered
from ifplay.check.visits import enough
from ifplay.model.graph import Graph, Menu, Say, choices
from ifplay.model.text import Alternatives, Piece, all_pieces
from ifplay.model.types import Set, Text
from ifplay.runtime.layout import Layout
from ifplay.runtime.ranges import bounds

from tests.bench.spin.locations import Locations

UNBOUNDED = 2**31 - 1
"""No search counts a visit so often."""

WIDEST = 31
"""Bits of the widest `unsigned` that Promela packs."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A remembered thing: its C name, what it can hold, what it starts as, and its bits of `Remembered`.

    In the state a value is kept less `low`, so that it is never negative, but for those too wide for that.
    """

    name: str
    low: int
    high: int
    start: int
    bits: int
    kept: bool

    @property
    def width(self) -> int:
        """Bits it takes."""
        return (self.high - self.low).bit_length()

    @property
    def base(self) -> int:
        """What is taken off a value that is kept."""
        return self.low if self.kept and self.width <= WIDEST else 0

    def read(self) -> str:
        """Its value, in C."""
        name = f"now.{self.name}" if self.kept else self.name
        return f"((L){name} + ({self.base}LL))" if self.base else f"((L){name})"

    def write(self, value: str) -> str:
        """A C statement that stores a value which it can hold."""
        name = f"now.{self.name}" if self.kept else self.name
        return f"{name} = ({value}) - ({self.base});" if self.base else f"{name} = {value};"

    def declared(self) -> str:
        """Its declaration: in Promela when it is kept, else in C."""
        if not self.kept:
            return f"static L {self.name};"
        if self.width == 1:
            return f"bit {self.name};"
        if self.width <= WIDEST:
            return f"unsigned {self.name} : {self.width};"
        return f'c_state "long long {self.name}" "Global"'


class Memory:
    """The slots of a story, and which of them are live where."""

    def __init__(self, graph: Graph, where: Locations) -> None:
        remembered = Remembered(graph)
        self._live = liveness(graph, remembered)
        self._members = dict(remembered.members)
        self._standing = {spot: self._live.at(*spot) for spot in where.standing}
        self._ever = 0
        for live in self._standing.values():
            self._ever |= live
        layout = Layout(graph)
        most = enough(graph)
        self.variable: dict[str, Slot] = {}
        for number, one in enumerate(graph.variables):
            if not isinstance(one.type, Text):
                assert isinstance(one.start, int)
                bits = remembered.variable[one.name]
                self.variable[one.name] = self._slot(f"v{number}", *bounds(one.type), one.start, bits)
        self.mark = {
            choice: self._slot(f"m{number}", 0, 1, 0, bit)
            for number, (choice, bit) in enumerate(remembered.mark.items())
        }
        self.visits = {
            scene: self._slot(f"n{number}", 0, most.get(scene, UNBOUNDED), 0, remembered.visits[scene])
            for number, scene in enumerate(layout.visits)
        }
        last = {piece.counter: _last(piece) for piece in _alternatives(graph)}
        self.counter = {
            number: self._slot(f"a{number}", 0, last[number], 0, bit) for number, bit in remembered.counter.items()
        }
        sets = {one.name for one in graph.variables if isinstance(one.type, Set)}
        self._sets = {self.variable[name].name: name for name in sets}
        self.slots = (*self.variable.values(), *self.mark.values(), *self.visits.values(), *self.counter.values())

    def _slot(self, name: str, low: int, high: int, start: int, bits: int) -> Slot:
        return Slot(name, low, high, start, bits, low < high and bool(bits & self._ever))

    def forget(self, spot: tuple[int, tuple[int, ...]]) -> list[str]:
        """C statements that blot out what nothing reads any more when a playthrough stands there."""
        live = self._standing.get(spot, 0)
        made: list[str] = []
        for slot in self.slots:
            if not slot.kept or not slot.bits & ~live:
                continue
            if slot.bits & live:
                members = self._members[self._sets[slot.name]]
                mask = sum(1 << place for place, bit in enumerate(members) if bit & live)
                made.append(f"now.{slot.name} &= {mask}ULL;")
            else:
                made.append(f"now.{slot.name} = 0;")
        return made


def _last(piece: Alternatives) -> int:
    match piece.kind:
        case "seq" | "cycle":
            return len(piece.parts) - 1
        case "once":
            return len(piece.parts)
        case "shuffle":
            return 0


def _alternatives(graph: Graph) -> list[Alternatives]:
    lines: list[tuple[Piece, ...]] = []
    for block in graph.blocks:
        lines += [step.pieces for step in block.steps if isinstance(step, Say)]
        if isinstance(block.exit, Menu):
            lines += [choice.text for choice in choices(block.exit.entries)]
    return [piece for line in lines for piece in all_pieces(line) if isinstance(piece, Alternatives)]
