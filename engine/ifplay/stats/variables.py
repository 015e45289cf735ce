"""Where each variable of a story is read and written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ifplay.model import expressions as e
from ifplay.model.asked import asked
from ifplay.model.graph import Assign, Dice, Graph, Invariant
from ifplay.source.spans import Span


class Spot(NamedTuple):
    """A line of a file."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable; the lines that `read` it, those of promises among them, and those that give it a value."""

    name: str
    label: str | None
    read: tuple[Spot, ...]
    written: tuple[Spot, ...]


def variables(graph: Graph) -> tuple[Variable, ...]:
    """All of them, as they are declared. Of a graph without places nothing is known about lines."""
    read: dict[str, set[Spot]] = {one.name: set() for one in graph.variables}
    written: dict[str, set[Spot]] = {one.name: set() for one in graph.variables}

    def note(found: dict[str, set[Spot]], names: Iterable[str], span: Span | None) -> None:
        if span is not None:
            for name in names:
                found[name].add(Spot(span.file, span.line))

    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Assign):
                note(written, [step.variable], step.span)
        if isinstance(block.exit, Dice):
            note(written, [block.exit.variable], block.exit.span)
        for expression, span in asked(block):
            note(read, _named(expression), span)
    for promise in graph.promises:
        if isinstance(promise, Invariant):
            note(read, _named(promise.expression), promise.span)
    return tuple(
        Variable(one.name, one.label, tuple(sorted(read[one.name])), tuple(sorted(written[one.name])))
        for one in graph.variables
    )


def _named(expression: e.Expression) -> set[str]:
    names = set()
    for one in e.subexpressions(expression):
        match one:
            case e.Read(name) | e.Has(name, _) | e.Size(name) | e.With(name, _) | e.Without(name, _):
                names.add(name)
            case _:
                pass
    return names
