"""What a story remembers, one bit for each thing that a condition could read by itself."""

from collections.abc import Iterator

from ifplay.check.again import again
from ifplay.check.asking import asks
from ifplay.check.visits import visited
from ifplay.model.expressions import Expression, Has, Read, Size, Visits, With, Without, subexpressions
from ifplay.model.graph import Graph, Menu, Say, choices
from ifplay.model.text import Alternatives, Either, Piece, Plural, all_pieces
from ifplay.model.types import Set


class Remembered:
    """The bits: one for a variable, but one for each value of a set, since `has` reads only one; one for the
    mark of a once-only choice, where its menu may come again; one for the visits of a scene that something reads, and
    one for those of all others; and one for the counter of each alternatives that can ask a condition: what the others
    show next is never asked. (A shuffle's counter never moves in a traced program.)
    """

    def __init__(self, graph: Graph) -> None:
        free = _bits()
        self.variable: dict[str, int] = {}
        self.members: dict[str, tuple[int, ...]] = {}
        for variable in graph.variables:
            if isinstance(variable.type, Set):
                bits = tuple(next(free) for _ in variable.type.values)
                self.members[variable.name] = bits
                self.variable[variable.name] = sum(bits)
            else:
                self.variable[variable.name] = next(free)
        read = visited(graph)
        unread = 0 if all(scene.id in read for scene in graph.scenes) else next(free)
        self.visits: dict[str, int] = {scene.id: next(free) if scene.id in read else unread for scene in graph.scenes}
        self.mark: dict[str, int] = {}
        self.counter: dict[int, int] = {}
        coming_again = again(graph)
        for place, block in enumerate(graph.blocks):
            for step in block.steps:
                if isinstance(step, Say):
                    self._count(step.pieces, free)
            if isinstance(block.exit, Menu):
                for choice in choices(block.exit.entries):
                    self._count(choice.text, free)
                    if choice.once and place in coming_again:
                        self.mark[choice.id] = next(free)
        self.all = next(free) - 1

    def _count(self, pieces: tuple[Piece, ...], free: Iterator[int]) -> None:
        for piece in all_pieces(pieces):
            if isinstance(piece, Alternatives) and any(asks(part) for part in piece.parts):
                self.counter[piece.counter] = next(free)

    def read(self, expression: Expression) -> int:
        """What the value of the expression hangs on."""
        bits = 0
        for node in subexpressions(expression):
            match node:
                case Read(variable) | Size(variable):
                    bits |= self.variable[variable]
                case Has(variable, member):
                    bits |= self.members[variable][member]
                case With(variable, member) | Without(variable, member):
                    bits |= self.variable[variable] & ~self.members[variable][member]
                case Visits(scene):
                    bits |= self.visits[scene]
                case _:
                    pass
        return bits

    def asked(self, pieces: tuple[Piece, ...]) -> int:
        """What the conditions in the pieces hang on, and which of them are asked."""
        bits = 0
        for piece in all_pieces(pieces):
            match piece:
                case Either(condition=condition):
                    bits |= self.read(condition.asked)
                case Alternatives(counter=counter):
                    bits |= self.counter.get(counter, 0)
                case Plural(count, one, many) if asks(one) or asks(many):
                    bits |= self.read(count)
                case _:
                    pass
        return bits


def _bits() -> Iterator[int]:
    bit = 1
    while True:
        yield bit
        bit <<= 1
