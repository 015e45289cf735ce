"""How the nodes of the graph are called in its JSON form: a kind for each class, a key for each field.

All of it follows from the classes themselves. A kind is the class's name in lower case. A key is the field's
name, except that a field `kind` is written `which`, since every node of several kinds says its own kind under
`kind`. Keys whose value is null, false, an empty list or the field's default are left out.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Final, Literal, Union, get_args, get_origin, get_type_hints

from ifplay.model.graph import Choice, Graph
from ifplay.source.spans import Span

KIND: Final = "kind"


class Required:
    """The default of a key that must be there."""


REQUIRED: Final = Required()


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""


@dataclass(frozen=True, slots=True)
class Words:
    """A string; one of `among` where that is not empty."""

    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Truth:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Either:
    """A whole number or a string."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    of: "Form"


@dataclass(frozen=True, slots=True)
class Node:
    """A node of one of these classes, by their kinds; a single class says no kind."""

    classes: Mapping[str, type]
    kinds: str


Form = Whole | Words | Truth | Either | Stretch | Many | Node


@dataclass(frozen=True, slots=True)
class Key:
    """One field of a class: its name there, its name in JSON, what it holds, and what it is when left out."""

    field: str
    name: str
    form: Form
    default: object


def kind_of(node: type) -> str:
    """The kind of the nodes of that class."""
    return node.__name__.lower()


def keys_of(node: type) -> tuple[Key, ...]:
    """The keys of the nodes of that class, in order."""
    hints = get_type_hints(node)
    found = []
    for field in fields(node):
        hint = hints[field.name]
        name = "which" if field.name == KIND else field.name
        found.append(Key(field.name, name, _form(hint), _default(node, field.name, hint, field.default)))
    return tuple(found)


def classes() -> tuple[type, ...]:
    """Every class of the graph, outermost first."""
    found: dict[type, None] = {Graph: None}
    for node in _unfold(found):
        found.update(dict.fromkeys(node))
    return tuple(found)


def _unfold(found: dict[type, None]) -> Iterator[tuple[type, ...]]:
    done: set[type] = set()
    while pending := [node for node in found if node not in done]:
        for node in pending:
            done.add(node)
            yield tuple(inner for key in keys_of(node) for inner in _inside(key.form))


def _inside(form: Form) -> tuple[type, ...]:
    if isinstance(form, Many):
        return _inside(form.of)
    return tuple(form.classes.values()) if isinstance(form, Node) else ()


def _parts(hint: object) -> tuple[object, ...]:
    """The members of a union, None left out; the hint itself when it is no union."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(part for part in get_args(hint) if part is not type(None))
    return (hint,)


def _form(hint: object) -> Form:
    parts = _parts(hint)
    first = parts[0]
    if set(parts) == {int, str}:
        return Either()
    if all(isinstance(part, type) and is_dataclass(part) for part in parts):
        named = {kind_of(part): part for part in parts if isinstance(part, type)}
        return Node(named, ", ".join(sorted(named)))
    if get_origin(first) is tuple:
        return Many(_form(get_args(first)[0]))
    if get_origin(first) is Literal:
        return Words(tuple(str(word) for word in get_args(first)))
    simple: dict[object, Form] = {bool: Truth(), int: Whole(), str: Words(), Span: Stretch()}
    return simple[first]


def _default(node: type, name: str, hint: object, declared: object) -> object:
    """What a field is when its key is left out."""
    if declared is not MISSING:
        return declared
    if type(None) in get_args(hint):
        return None
    if (node, name) == (Choice, "reason"):
        return ""
    if get_origin(hint) is tuple:
        return ()
    return False if hint is bool else REQUIRED
