"""Where each remembered thing sits in `State.values`."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, final

from ifplay.model.graph import Choice, Graph, Menu, choices
from ifplay.model.types import Type, Value

Values = list[Any]
"""The values while a turn runs, in slots, and the generator's state as the last item."""


@final
class Layout:
    """The slots of a story's values: the variables as declared, then the marks of the once-only choices by
    choice id, then the visits by scene id, then the counters of the alternatives by number, each group in the
    order of the graph.

    `start` is what they hold before the first scene is entered; `types` are the types of the variables.
    """

    __slots__ = ("counter", "mark", "start", "types", "variable", "visits")

    variable: Mapping[str, int]
    mark: Mapping[str, int]
    visits: Mapping[str, int]
    counter: Mapping[int, int]
    types: Mapping[str, Type]
    start: tuple[Value, ...]

    def __init__(self, graph: Graph) -> None:
        slots = count()
        self.variable = {variable.name: next(slots) for variable in graph.variables}
        self.mark = {choice.id: next(slots) for choice in _choices(graph) if choice.once}
        self.visits = {scene.id: next(slots) for scene in graph.scenes}
        self.counter = {number: next(slots) for number in range(graph.alternatives)}
        self.types = {variable.name: variable.type for variable in graph.variables}
        nothing_yet = len(self.mark) + len(self.visits) + len(self.counter)
        self.start = (*(variable.start for variable in graph.variables), *([0] * nothing_yet))


def _choices(graph: Graph) -> Iterator[Choice]:
    for block in graph.blocks:
        if isinstance(block.exit, Menu):
            yield from choices(block.exit.entries)
