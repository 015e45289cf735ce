"""What a condition can read at all, however many assignments away.

Backwards from the conditions through what is stored into what they read (Weiser, "Program slicing", 1981), without
looking at where in the story anything stands. What is not in the slice decides nothing: two states that differ only
there are asked the same and go the same ways, for ever. `liveness` says the same of each place, and more.
"""

from collections.abc import Iterator

from ifplay.check.folding import kept
from ifplay.check.liveness import Liveness
from ifplay.check.need import Need
from ifplay.check.remembered import Remembered, asks
from ifplay.model.expressions import Expression, Has, Read, Size, With, Without, subexpressions
from ifplay.model.graph import (
    Assign,
    Branch,
    Choice,
    Dice,
    End,
    Entry,
    Fork,
    Graph,
    Invariant,
    Menu,
    Say,
)
from ifplay.model.text import Either, Piece, Plural, all_pieces


def deciding(graph: Graph, watched: frozenset[str] = frozenset()) -> Iterator[tuple[str | None, Expression]]:
    """Every expression whose value can matter: the conditions, and, each with its variable, what is stored in those
    that they read, or that such values are made from; the `watched` variables count as read."""
    asked = list(_asked(graph))
    for condition in asked:
        yield None, condition
    stored: dict[str, list[Expression]] = {}
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Assign):
                stored.setdefault(step.variable, []).append(step.value)
    pending = {*watched, *(name for expression in asked for name in _variables(expression))}
    done: set[str] = set()
    while pending:
        name = pending.pop()
        done.add(name)
        for value in stored.get(name, ()):
            yield name, value
            pending |= {*_variables(value)} - done


def sliced(graph: Graph, remembered: Remembered, watched: frozenset[str] = frozenset()) -> int:
    """The bits of what a condition can read."""
    bits = 0
    for _, expression in deciding(graph, watched):
        bits |= remembered.read(expression)
    for name in watched:
        bits |= remembered.variable[name]
    for bit in (*remembered.mark.values(), *remembered.counter.values()):
        bits |= bit
    return bits


def everywhere(graph: Graph, bits: int) -> Liveness:
    """Those bits as if they were live wherever a playthrough comes to."""
    need = Need(always=bits)
    each = (need,) * len(graph.blocks)
    standing = {place: need for place, block in enumerate(graph.blocks) if isinstance(block.exit, Menu | Dice | End)}
    return Liveness(each, each, standing)


def _variables(expression: Expression) -> Iterator[str]:
    for node in subexpressions(expression):
        if isinstance(node, Read | Has | Size | With | Without):
            yield node.variable


def _asked(graph: Graph) -> Iterator[Expression]:
    """Every condition, and what is left of each promise at each place."""
    for place, block in enumerate(graph.blocks):
        for step in block.steps:
            if isinstance(step, Say):
                yield from _in_text(step.pieces)
        match block.exit:
            case Branch(condition):
                yield condition.asked
            case Menu(entries):
                yield from _in_menu(entries)
        for promise in graph.promises:
            if isinstance(promise, Invariant):
                left = kept(promise, graph, place)
                if left is not None:
                    yield left


def _in_text(pieces: tuple[Piece, ...]) -> Iterator[Expression]:
    for piece in all_pieces(pieces):
        match piece:
            case Either(condition=condition):
                yield condition.asked
            case Plural(count, one, many) if asks(one) or asks(many):
                yield count


def _in_menu(entries: tuple[Entry, ...]) -> Iterator[Expression]:
    for entry in entries:
        match entry:
            case Choice(text=text, shown=shown, needs=needs):
                yield from _in_text(text)
                for condition in (shown, needs):
                    if condition is not None:
                        yield condition.asked
            case Fork(condition, then, otherwise):
                yield condition.asked
                yield from _in_menu((*then, *otherwise))
