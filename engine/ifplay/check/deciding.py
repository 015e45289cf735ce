"""The expressions of a story whose value can matter: its conditions, and what is stored in what they read."""

from collections.abc import Iterator

from ifplay.check.asking import asks
from ifplay.check.folding import kept
from ifplay.model.expressions import Expression, Has, Read, Size, With, Without, subexpressions
from ifplay.model.graph import Assign, Branch, Choice, Entry, Fork, Graph, Invariant, Menu, Say
from ifplay.model.text import Either, Piece, Plural, all_pieces


def deciding(graph: Graph, watched: frozenset[str] = frozenset()) -> Iterator[tuple[str | None, Expression]]:
    """Every expression whose value can matter: the conditions, and, each with its variable, what is stored in those
    that they read, or that such values are made from; the `watched` variables count as read."""
    asked = list(conditions(graph))
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


def conditions(graph: Graph) -> Iterator[Expression]:
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


def _variables(expression: Expression) -> Iterator[str]:
    for node in subexpressions(expression):
        if isinstance(node, Read | Has | Size | With | Without):
            yield node.variable


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
