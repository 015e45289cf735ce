"""YAML, of which only the plain part is read: mappings, lists and texts, each with its place.

What YAML has beyond that (anchors, aliases, tags, several documents, types) is refused or left alone: every value is
the text that was written. Nothing is built that was not written out, and nothing recurses.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from ifplay.source.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml import Event

LARGEST = 64 * 1024
"""Bytes of text that are to be read at all; who reads a file has to look."""

Refusal = Literal["alias", "tag", "deep", "broken", "unreadable"]


class NotPlain(ValueError):
    """What cannot be read: `alias` and `tag` are what YAML offers and nobody needs here; `deep`, too many lists and
    mappings inside one another; `broken`, what is no YAML; `unreadable`, the same where YAML cannot say where, and
    then there is no `span`."""

    def __init__(self, kind: Refusal, span: Span | None) -> None:
        super().__init__(kind)
        self.kind: Refusal = kind
        self.span = span


@dataclass(frozen=True, slots=True)
class Text:
    """Some text, as it reads once quotes are taken off; empty where nothing was written."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Listing:
    """Items one after the other."""

    items: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, as written: a key that stands there twice is here twice."""

    entries: "tuple[tuple[Text, Node], ...]"
    span: Span


Node = Text | Listing | Mapping


def read(file: str, text: str, *, deepest: int, first_line: int = 1) -> Node | None:
    """What is written in the text, or None where nothing is. Its first line is line `first_line` of the file, and it
    may hold mappings and lists inside one another `deepest` levels deep. Raises `NotPlain`."""
    import yaml

    # YAML takes these for line ends and nobody else does.
    text = text.translate({0x85: " ", 0x2028: " ", 0x2029: " "})
    reader = _Reader(file, first_line, deepest)
    if fast := getattr(yaml, "CSafeLoader", None):
        try:
            return reader.node(yaml.parse(text, Loader=fast))
        except (NotPlain, yaml.YAMLError, ValueError):
            pass  # Where it is wrong is said by the slow one, so that it is the same place on every machine.
    try:
        return reader.node(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        raise NotPlain("broken", reader.at(error.context_mark or error.problem_mark)) from None
    except NotPlain:
        raise
    except (yaml.YAMLError, ValueError, RecursionError):
        raise NotPlain("unreadable", None) from None


class _Mark(Protocol):
    """A place in YAML text, from 0; the library has two classes for it."""

    line: int
    column: int


class _Open:
    """A mapping or a list that is being read."""

    __slots__ = ("items", "mapping", "start")

    def __init__(self, start: "_Mark | None", *, mapping: bool) -> None:
        self.start = start
        self.mapping = mapping
        self.items: list[Node] = []


class _Reader:
    """Makes nodes of events."""

    def __init__(self, file: str, first_line: int, deepest: int) -> None:
        self._file = file
        self._first = first_line
        self._deepest = deepest
        self._last = Span(file, first_line, 1, first_line, 1)

    def at(self, start: "_Mark | None", end: "_Mark | None" = None) -> Span | None:
        """The place between two marks; one character where they say no more."""
        if start is None:
            return None
        line, column = start.line + self._first, start.column + 1
        if end is None or (end.line, end.column) <= (start.line, start.column):
            return Span(self._file, line, column, line, column + 1)
        return Span(self._file, line, column, end.line + self._first, end.column + 1)

    def node(self, events: "Iterator[Event]") -> Node | None:
        """The one document there is, if there is one."""
        import yaml

        found: Node | None = None
        documents = 0
        opened: list[_Open] = []
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise NotPlain("broken", self.at(event.start_mark))
                continue
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
                raise NotPlain("alias", self.at(event.start_mark, event.end_mark))
            if getattr(event, "tag", None) is not None:
                raise NotPlain("tag", self.at(event.start_mark, event.end_mark))
            made: Node
            if isinstance(event, yaml.ScalarEvent):
                made = Text(event.value, self._text_place(event.value, event.start_mark, event.end_mark))
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(opened) == self._deepest:
                    raise NotPlain("deep", self.at(event.start_mark))
                opened.append(_Open(event.start_mark, mapping=isinstance(event, yaml.MappingStartEvent)))
                continue
            elif isinstance(event, yaml.CollectionEndEvent):
                made = self._made(opened.pop(), event.end_mark)
            else:
                continue
            if opened:
                opened[-1].items.append(made)
            else:
                found = made
        return None if isinstance(found, Text) and not found.value else found

    def _made(self, whole: _Open, end: "_Mark | None") -> Node:
        if whole.items:
            # The mark at the end of a block is where the next thing begins, however far away.
            last = whole.items[-1].span
            span = self._place(whole.start, whole.start).to(last)
        else:
            span = self._place(whole.start, end)
        if not whole.mapping:
            return Listing(tuple(whole.items), span)
        entries: list[tuple[Text, Node]] = []
        for key, value in zip(whole.items[::2], whole.items[1::2], strict=True):
            if not isinstance(key, Text):
                raise NotPlain("broken", key.span)
            entries.append((key, value))
        return Mapping(tuple(entries), span)

    def _text_place(self, value: str, start: "_Mark | None", end: "_Mark | None") -> Span:
        """That of a text. One that is not there at all is where the text before it ends: the two libraries have other
        ideas, each its own."""
        span = self._place(start, end)
        if not value and start is not None and end is not None and (start.line, start.column) == (end.line, end.column):
            line, column = self._last.end_line, self._last.end_column
            span = Span(self._file, line, column, line, column + 1)
        self._last = span
        return span

    def _place(self, start: "_Mark | None", end: "_Mark | None") -> Span:
        """That between two marks, which events always have."""
        span = self.at(start, end)
        assert span is not None
        return span
