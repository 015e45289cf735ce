"""Where it does not matter how often a scene was entered, only whether that was often enough.

Visits are counted without end. Where every condition compares `visits(scene)` itself with a number, all
counts past the largest of these numbers are one to them, and for ever: they only grow.
"""

from collections.abc import Iterator, Mapping

from ifplay.check.asking import asks
from ifplay.check.folding import kept
from ifplay.model.expressions import (
    Compare,
    Constant,
    Expression,
    Has,
    Read,
    Size,
    Visits,
    With,
    Without,
    subexpressions,
)
from ifplay.model.graph import (
    Assign,
    Branch,
    Choice,
    Entry,
    Fork,
    Graph,
    Invariant,
    Menu,
    Say,
)
from ifplay.model.text import Either, Piece, Plural, all_pieces


def enough(graph: Graph, watched: frozenset[str] = frozenset()) -> Mapping[str, int]:
    """For each scene that may be so counted, the count that stands for itself and all beyond."""
    most: dict[str, int] = {}
    exact: set[str] = set()
    for expression in _read(graph, watched):
        compared: list[int] = []
        for node in subexpressions(expression):
            match node:
                case Compare(_, Visits(scene), Constant(number)) | Compare(_, Constant(number), Visits(scene)):
                    assert isinstance(number, int)
                    most[scene] = max(most.get(scene, 0), number)
                    compared += [id(node.left), id(node.right)]  # by identity: equal nodes are not one
        for node in subexpressions(expression):
            if isinstance(node, Visits) and id(node) not in compared:
                exact.add(node.scene)
    return {scene: number + 1 for scene, number in most.items() if scene not in exact}


def visited(graph: Graph) -> set[str]:
    """The scenes whose visits some condition or assignment reads."""
    read = list(_asked(graph))
    read += [step.value for block in graph.blocks for step in block.steps if isinstance(step, Assign)]
    return {node.scene for expression in read for node in subexpressions(expression) if isinstance(node, Visits)}


def _read(graph: Graph, watched: frozenset[str]) -> Iterator[Expression]:
    """Every expression whose value can matter: the conditions, and what is stored in variables that they read, or
    that such values are made from. Where in the story is not looked at, so these may be more than need be."""
    asked = list(_asked(graph))
    yield from asked
    stored: dict[str, list[Expression]] = {}
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Assign):
                stored.setdefault(step.variable, []).append(step.value)
    pending = {*watched, *(name for expression in asked for name in _variables(expression))}
    deciding: set[str] = set()
    while pending:
        name = pending.pop()
        deciding.add(name)
        for value in stored.get(name, ()):
            yield value
            pending |= {*_variables(value)} - deciding


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
