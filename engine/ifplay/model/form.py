"""The graph as text: one versioned JSON form, the same from every compiler and for every reader.

`write` is deterministic. `read` trusts nothing: it gives a sound graph or refuses with one `BadForm`, whatever
the text. `read(write(graph)) == graph` for every sound graph. The form itself is described in `docs/graph.md`.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from typing import Final, assert_never

from ifplay.model import shapes
from ifplay.model.graph import Graph
from ifplay.model.shapes import KIND, REQUIRED, Form, Key, classes, keys_of, kind_of
from ifplay.model.strict import BadForm, load, said, where
from ifplay.model.types import LEAST
from ifplay.source.spans import Span
from ifplay.source.uncollected import uncollected

__all__ = ["DEEPEST", "LONGEST", "SCHEMA", "BadForm", "read", "write"]

SCHEMA: Final = 1
LONGEST: Final = 256 * 1024 * 1024
DEEPEST: Final = 200
"""How many nodes may be nested in one another. A node and the list it may sit in are two levels of JSON."""

EXACT: Final = 2**53 - 1
"""Beyond this, many readers of JSON round a number; so it is written as {"digits": "…"}."""

_KEYS: Final[dict[type, tuple[Key, ...]]] = {node: keys_of(node) for node in classes()}
_DIGITS: Final = re.compile(r"-?[1-9][0-9]{15,19}")


# Writing --------------------------------------------------------------------------------


def write(graph: Graph) -> str:
    """The JSON form of a graph: each variable, scene, block and promise on a line of its own."""
    writer = _Writer({})
    body = writer.node(graph, kind=False, depth=1)
    whole = {"schema": SCHEMA, "files": list(writer.files), **body}
    return "{\n" + ",\n".join(f"{_json(key)}:{_lines(value)}" for key, value in whole.items()) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return _json(value)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns nodes into dicts and lists; `files` numbers the files of the spans met so far."""

    files: dict[str, int]

    def node(self, node: object, *, kind: bool, depth: int) -> dict[str, object]:
        if depth > DEEPEST:
            raise BadForm(f"The graph is nested deeper than {DEEPEST} nodes.")
        made: dict[str, object] = {KIND: kind_of(type(node))} if kind else {}
        for key in _KEYS[type(node)]:
            value = getattr(node, key.field)
            if value != key.default or type(value) is not type(key.default):
                made[key.name] = self.value(value, key.form, depth)
        return made

    def value(self, value: object, form: Form, depth: int) -> object:
        if isinstance(form, shapes.Many):
            assert isinstance(value, tuple)
            return [self.value(one, form.of, depth) for one in value]
        if isinstance(form, shapes.Node):
            return self.node(value, kind=len(form.classes) > 1, depth=depth + 1)
        if isinstance(value, Span):
            return [self.files.setdefault(value.file, len(self.files)), *value[1:]]
        if isinstance(value, int) and abs(value) > EXACT:
            return {"digits": str(value)}
        return value


# Reading --------------------------------------------------------------------------------


def read(text: str) -> Graph:
    """The graph written in the text, sound in every way `model.sound` checks; else a `BadForm`."""
    with uncollected():
        return _read(text)


def _read(text: str) -> Graph:
    # Not needed for graphs of our own, and so not for the first screen of a story.
    from ifplay.model import sound

    raw = load(text, longest=LONGEST, deepest=2 * DEEPEST + 10)
    try:
        graph = _graph(raw)
        sound.check(graph)
    except _Wrong as wrong:
        raise BadForm(_sentence(wrong.path[::-1], wrong.message)) from None
    except sound.Unsound as unsound:
        raise BadForm(_sentence(_path_to(graph, unsound.node, unsound.field), unsound.message)) from None
    except RecursionError:
        raise BadForm("The graph is nested too deep.") from None
    return graph


class _Wrong(Exception):
    """What is wrong, and the path to it, innermost step first."""

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.path: list[str | int] = list(path)


def _sentence(path: list[str | int], message: str) -> str:
    place = where(path)
    return f"At {place}: {message}." if place else f"{message[0].upper()}{message[1:]}."


def _graph(raw: object) -> Graph:
    if not isinstance(raw, dict):
        raise _Wrong("this must be an object")
    schema = raw.pop("schema", None)
    if type(schema) is not int or schema != SCHEMA:
        raise _Wrong(f"this must be {SCHEMA}, the schema this version reads", "schema")
    files = raw.pop("files", None)
    if not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        raise _Wrong("this must be a list of file names", "files")
    if len(set(files)) != len(files):
        raise _Wrong("a file is listed twice", "files")
    made = _reader(files)(raw, shapes.Node({"graph": Graph}, "graph"), 0)
    assert isinstance(made, Graph)
    return made


def _reader(files: list[str]) -> Callable[[object, Form, int], object]:
    """What reads one value of a form, in a graph with those files."""
    strings: dict[str, str] = {}

    def value(raw: object, form: Form, depth: int) -> object:
        match form:
            case shapes.Node():
                return node(raw, form, depth + 1)
            case shapes.Many(of):
                return many(raw, of, depth)
            case shapes.Stretch():
                return span(raw)
            case shapes.Words(among):
                if type(raw) is not str:
                    raise _Wrong("this must be a string")
                if among and raw not in among:
                    raise _Wrong(f"this must be one of {', '.join(among)}")
                return strings.setdefault(raw, raw)
            case shapes.Truth():
                if type(raw) is not bool:
                    raise _Wrong("this must be true or false")
                return raw
            case shapes.Whole():
                return whole(raw)
            case shapes.Either():
                return raw if type(raw) is str else whole(raw)
            case _:
                assert_never(form)

    def many(raw: object, of: Form, depth: int) -> tuple[object, ...]:
        if not isinstance(raw, list):
            raise _Wrong("this must be a list")
        made: list[object] = []
        try:
            for one in raw:
                made.append(value(one, of, depth))
        except _Wrong as wrong:
            wrong.path.append(len(made))
            raise
        return tuple(made)

    def node(raw: object, form: shapes.Node, depth: int) -> object:
        if depth > DEEPEST:
            raise _Wrong(f"this is nested deeper than {DEEPEST} nodes")
        if not isinstance(raw, dict):
            raise _Wrong("this must be an object")
        known = 0 if len(form.classes) == 1 else 1
        kind = raw.get(KIND) if known else form.kinds
        if not isinstance(kind, str) or kind not in form.classes:
            raise _Wrong(f"the kind must be one of {form.kinds}")
        made = form.classes[kind]
        keys = _KEYS[made]
        values: list[object] = []
        for key in keys:
            if key.name in raw:
                known += 1
                try:
                    values.append(value(raw[key.name], key.form, depth))
                except _Wrong as wrong:
                    wrong.path.append(key.name)
                    raise
            elif key.default is REQUIRED:
                raise _Wrong(f"the key {key.name} is missing")
            else:
                values.append(key.default)
        if known != len(raw):
            names = {key.name for key in keys} | ({KIND} if len(form.classes) > 1 else set())
            stranger = next(key for key in raw if key not in names)
            raise _Wrong(f"the key {said(stranger)} is not known here")
        return made(*values)

    def span(raw: object) -> Span:
        if not isinstance(raw, list) or len(raw) != 5 or not all(type(one) is int for one in raw):
            raise _Wrong("a span must be a list of five whole numbers")
        file, line, column, end_line, end_column = raw
        if not 0 <= file < len(files):
            raise _Wrong(f"there is no file {file}")
        if not (1 <= line <= end_line <= EXACT and 1 <= column <= EXACT and 1 <= end_column <= EXACT):
            raise _Wrong("a span must count lines and columns from 1 and end after it starts")
        if line == end_line and end_column < column:
            raise _Wrong("a span must end after it starts")
        return Span(files[file], line, column, end_line, end_column)

    def whole(raw: object) -> int:
        if type(raw) is int:
            if abs(raw) > EXACT:
                raise _Wrong('a number this large must be written as {"digits": "…"}')
            return raw
        if isinstance(raw, dict) and raw.keys() == {"digits"}:
            digits = raw["digits"]
            if not isinstance(digits, str) or not _DIGITS.fullmatch(digits):
                raise _Wrong("digits must be a large whole number, as a string")
            number = int(digits)
            if not LEAST <= number < 2**64:
                raise _Wrong(f"the number {digits} is outside 64 bits")
            if abs(number) <= EXACT:
                raise _Wrong("a number this small must be written as itself")
            return number
        raise _Wrong("this must be a whole number")

    return value


def _path_to(graph: Graph, node: object, field: str) -> list[str | int]:
    """Where a node of the graph is in its JSON form, then the key of that field of it."""
    pending: list[tuple[object, list[str | int]]] = [(graph, [])]
    while pending:
        here, path = pending.pop()
        if here is node:
            return path + [key.name for key in _KEYS[type(here)] if key.field == field]
        if isinstance(here, tuple) and not isinstance(here, Span):
            pending.extend((one, [*path, number]) for number, one in reversed(list(enumerate(here))))
        elif is_dataclass(here):
            for key in reversed(_KEYS[type(here)]):
                pending.append((getattr(here, key.field), [*path, key.name]))
    return []
