"""A graph as plain lists, for keeping between two runs of the same ifplay: quick to read, and promised to nobody.

A node is a list of its class's number and its fields, a tuple one that begins with 0. Where things stand in the source
is left out, since what is kept is only played. Nothing but nodes of the graph can come of reading one. The form for
others is `model.form`.
"""

from dataclasses import fields, is_dataclass
from typing import cast

from ifplay.model import expressions, graph, text, types
from ifplay.model.graph import Graph
from ifplay.source.spans import Span

_CLASSES: tuple[type, ...] = (
    tuple,
    *(
        found
        for module in (types, expressions, text, graph)
        for found in vars(module).values()
        if isinstance(found, type) and found.__module__ == module.__name__ and is_dataclass(found)
    ),
)
_NUMBERS = {found: number for number, found in enumerate(_CLASSES)}


def packed(node: object) -> object:
    """A node, a tuple or a plain value, as JSON can hold it."""
    if isinstance(node, Span):
        return None
    if isinstance(node, tuple):
        return [0, *map(packed, node)]
    if is_dataclass(node):
        return [_NUMBERS[type(node)], *(packed(getattr(node, field.name)) for field in fields(node))]
    return node


def unpacked(value: object) -> Graph:
    """The graph that `packed` made this of, without its spans; raises `ValueError`, `TypeError` or `IndexError` when it
    is of no graph."""
    made = _unpack(value)
    if not isinstance(made, Graph):
        raise ValueError("this is no graph")
    return made


def _unpack(value: object) -> object:
    if type(value) is list:
        number, *inside = value
        parts = [_unpack(part) if type(part) is list else part for part in inside]
        return tuple(parts) if number == 0 else _CLASSES[cast(int, number)](*parts)
    return value
