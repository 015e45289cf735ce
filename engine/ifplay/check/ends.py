"""Where it does not matter how great a number is, only whether it is great enough; or how small.

Of a number that is only compared with constants, the values past the greatest of these are one to every condition; and
where no assignment takes it down again but one that forgets what it was, they stay one for ever: whatever is added to
one of them stays among them. So may all of them be written as the least of them, and the same holds downwards. These
are the intervals of predicate abstraction (Graf and Saïdi, "Construction of abstract state graphs with PVS", 1997)
where they are a bisimulation: states that differ only in such values are asked the same and lead to states that do.

What the number is in truth is not known then. So this is done for stories with too many states otherwise, and the
ends of such numbers are told by searches of their own (`ranges`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ifplay.check.deciding import deciding
from ifplay.model.expressions import Arithmetic, Compare, Constant, Expression, Read, subexpressions
from ifplay.model.graph import Dice, Graph
from ifplay.model.types import Number


@dataclass(slots=True)
class _Use:
    """How a number is used: the least values on the far side of a comparison, and whether it moves up or down."""

    borders: set[int] = field(default_factory=set)
    up: bool = False
    down: bool = False


def ends(graph: Graph, watched: frozenset[str] = frozenset()) -> Mapping[str, tuple[int, int]]:
    """For each number that may be so cut, and is shorter then, its least and greatest value that are told apart."""
    kinds = {
        variable.name: variable.type
        for variable in graph.variables
        if isinstance(variable.type, Number) and variable.name not in watched
    }
    uses = {name: _Use() for name in kinds}
    for name in _otherwise(graph, watched, uses):
        uses.pop(name, None)
    found: dict[str, tuple[int, int]] = {}
    for name, use in uses.items():
        low, high = kinds[name].low, kinds[name].high
        borders = [border for border in use.borders if low < border <= high]
        if borders:
            cut = (low if use.up else min(borders) - 1), (high if use.down else max(borders))
            if cut != (low, high):
                found[name] = cut
    return found


def _otherwise(graph: Graph, watched: frozenset[str], uses: Mapping[str, _Use]) -> Iterator[str]:
    """The numbers that are used in other ways, too; how they all are compared and moved goes into `uses`."""
    for block in graph.blocks:
        if isinstance(block.exit, Dice):
            yield block.exit.variable
    for target, expression in deciding(graph, watched):
        if target is not None and target in uses and _moves(target, expression, uses[target]):
            continue
        compared = set(_compared(expression, uses))
        for node in subexpressions(expression):
            if isinstance(node, Read) and id(node) not in compared:
                yield node.variable


def _moves(target: str, value: Expression, use: _Use) -> bool:
    """Whether a number is assigned itself with a constant added, or taken away."""
    match value:
        case Arithmetic("+", Read(name), Constant(int(much))) | Arithmetic("+", Constant(int(much)), Read(name)):
            pass
        case Arithmetic("-", Read(name), Constant(int(less))):
            much = -less
        case _:
            return False
    if name != target:
        return False
    use.up |= much > 0
    use.down |= much < 0
    return True


def _compared(expression: Expression, uses: Mapping[str, _Use]) -> Iterable[int]:
    """The reads in it that are compared with constants, by identity: equal nodes are not one."""
    for node in subexpressions(expression):
        match node:
            case Compare(operator, Read(name), Constant(int(number))) if name in uses:
                uses[name].borders |= _borders(operator, number)
                yield id(node.left)
            case Compare(operator, Constant(int(number)), Read(name)) if name in uses:
                uses[name].borders |= _borders(_TURNED.get(operator, operator), number)
                yield id(node.right)


_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


def _borders(operator: str, number: int) -> set[int]:
    """The values at which the outcome of comparing with that number may change."""
    match operator:
        case "<" | ">=":
            return {number}
        case "<=" | ">":
            return {number + 1}
        case _:
            return {number, number + 1}
