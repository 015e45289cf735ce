"""The messages of a story, each met where it stands: one walk for who lists them and for who puts others in place.

| message                                 | its context        |
|-----------------------------------------|--------------------|
| paragraph, choice, reason, text to keep | the scene          |
| title of a scene                        | the scene          |
| title and blurb of the story            | `(story)`          |
| title of an ending                      | `(endings)`        |
| label on the stat sheet                 | `(stat sheet)`     |
| value of an enum or a set               | `(values of NAME)` |
| what a text holds at the start          | `(start of NAME)`  |
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal, Protocol, assert_never

from ifplay.model.expressions import Constant
from ifplay.model.graph import (
    About,
    Assign,
    Block,
    Choice,
    End,
    Entry,
    Exit,
    Fork,
    Gap,
    Graph,
    Menu,
    Say,
    Scene,
    Step,
    Variable,
    choices,
)
from ifplay.model.text import Piece, Plain, Print, all_pieces
from ifplay.model.types import Enum, Set, Text, Type
from ifplay.source.spans import Span
from ifplay.translation.renaming import ended_as, of_types

Kind = Literal["paragraph", "choice", "reason", "text", "scene", "story", "blurb", "ending", "label", "value", "start"]


class Hand(Protocol):
    """What is done with each message. To leave one as it is, give back what was given."""

    def line(self, context: str, kind: Kind, pieces: tuple[Piece, ...], spans: Sequence[Span]) -> tuple[Piece, ...]:
        """A paragraph or a choice; `spans` are those of its lines."""
        ...

    def words(self, context: str, kind: Kind, text: str, span: Span | None) -> str:
        """Plain words, in which no bracket means anything."""
        ...

    def names(self, context: str, kind: Kind, named: Mapping[str, Span | None]) -> Mapping[str, str]:
        """Plain words that things are known by, with where they stand first: by each word the one to know it by
        instead, all of them different and none empty."""
        ...


def passed(graph: Graph, hand: Hand) -> Graph:
    """The graph with every message passed through the hand. Nothing else is changed, but that the lines of a
    paragraph, where the hand changed it, are all in the first of its steps."""
    titles = hand.names("(endings)", "ending", _titles(graph))
    walk = _Walk(hand, titles, dict(_types(graph, hand)))
    blocks = tuple(map(walk.block, graph.blocks))
    return replace(
        graph,
        about=walk.about(graph.about),
        variables=tuple(map(walk.variable, graph.variables)),
        scenes=tuple(map(walk.scene, graph.scenes)),
        blocks=blocks,
        promises=tuple(ended_as(promise, titles) for promise in graph.promises),
    )


def all_lines(graph: Graph) -> Iterator[tuple[Piece, ...]]:
    """The pieces of every line and choice."""
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Say):
                yield step.pieces
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield choice.text


def _titles(graph: Graph) -> dict[str, Span | None]:
    found: dict[str, Span | None] = {}
    for block in graph.blocks:
        if isinstance(block.exit, End):
            found.setdefault(block.exit.title, block.exit.span)
    return found


def _types(graph: Graph, hand: Hand) -> Iterator[tuple[Type, Type]]:
    """Each type whose values readers can see, with the same one of other words. Types that are the same stay so."""
    shown = {variable.type for variable in graph.variables if variable.label is not None}
    shown |= {piece.type for line in all_lines(graph) for piece in all_pieces(line) if isinstance(piece, Print)}
    known: set[Type] = set()
    for variable in graph.variables:
        kind = variable.type
        if isinstance(kind, Enum | Set) and kind.values and kind in shown and kind not in known:
            known.add(kind)
            named = {value.replace("_", " "): variable.span for value in kind.values}
            if len(named) == len(kind.values):
                words = hand.names(f"(values of {variable.name})", "value", named)
                yield kind, type(kind)(tuple(words[value.replace("_", " ")] for value in kind.values))


class _Walk:
    """Takes the parts of a graph one by one to the hand."""

    def __init__(self, hand: Hand, titles: Mapping[str, str], types: Mapping[Type, Type]) -> None:
        self.hand = hand
        self.titles = titles
        self.types = types

    # What is declared

    def about(self, about: About) -> About:
        title = self.hand.words("(story)", "story", about.title, None)
        blurb = about.blurb and self.hand.words("(story)", "blurb", about.blurb, None)
        return replace(about, title=title, blurb=blurb)

    def variable(self, variable: Variable) -> Variable:
        label, start = variable.label, variable.start
        if label:
            label = self.hand.words("(stat sheet)", "label", label, variable.span)
        if isinstance(variable.type, Text) and isinstance(start, str) and start:
            start = self.hand.words(f"(start of {variable.name})", "start", start, variable.span)
        kind = self.types.get(variable.type, variable.type)
        return replace(variable, label=label, start=start, type=kind)

    def scene(self, scene: Scene) -> Scene:
        title = scene.title and self.hand.words(scene.id, "scene", scene.title, scene.span)
        return replace(scene, title=title)

    # Blocks

    def block(self, block: Block) -> Block:
        return replace(
            block, steps=tuple(self._steps(block.scene, block.steps)), exit=self._exit(block.scene, block.exit)
        )

    def _steps(self, scene: str, steps: Sequence[Step]) -> Iterator[Step]:
        for _, group in groupby(steps, _Paragraphs()):
            run = list(group)
            match run[0]:
                case Say():
                    yield from self._paragraph(scene, [step for step in run if isinstance(step, Say)])
                case Assign(_, Constant(str(text)), span) as step if text:
                    kept = self.hand.words(scene, "text", text, span)
                    yield replace(step, value=Constant(kept))
                case Assign() | Gap():
                    yield from run
                case _:
                    assert_never(run[0])

    def _paragraph(self, scene: str, lines: Sequence[Say]) -> Iterator[Say]:
        first, *others = lines
        whole = first.pieces
        for line in others:
            whole = (*whole, Plain(" "), *line.pieces)
        spans = [line.span for line in lines if line.span is not None]
        made = self.hand.line(scene, "paragraph", whole, spans)
        if made is whole:
            yield from (replace(line, pieces=of_types(line.pieces, self.types)) for line in lines)
            return
        # All steps stay, so that a turn has as many as before; a line that shows nothing adds nothing.
        yield replace(first, pieces=of_types(made, self.types))
        yield from (replace(line, pieces=()) for line in others)

    def _exit(self, scene: str, exit: Exit) -> Exit:
        match exit:
            case End(title):
                return replace(exit, title=self.titles[title])
            case Menu(entries):
                return replace(exit, entries=self._entries(scene, entries))
            case _:
                return exit

    def _entries(self, scene: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        made: list[Entry] = []
        for entry in entries:
            match entry:
                case Fork(_, then, otherwise):
                    then, otherwise = self._entries(scene, then), self._entries(scene, otherwise)
                    made.append(replace(entry, then=then, otherwise=otherwise))
                case Choice(text=text, reason=reason, span=span):
                    text = self.hand.line(scene, "choice", text, [] if span is None else [span])
                    reason = reason and self.hand.words(scene, "reason", reason, span)
                    made.append(replace(entry, text=of_types(text, self.types), reason=reason))
                case _:
                    assert_never(entry)
        return tuple(made)


class _Paragraphs:
    """The number of the paragraph that a step belongs to, for steps in order: lines at one indentation of one file
    with no other step between. Lines that came together only because of how blocks are joined are apart."""

    def __init__(self) -> None:
        self.number = 0
        self.last: Say | None = None

    def __call__(self, step: Step) -> int:
        if not (isinstance(step, Say) and self.last is not None and _side_by_side(self.last.span, step.span)):
            self.number += 1
        self.last = step if isinstance(step, Say) else None
        return self.number


def _side_by_side(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.file, one.column) == (other.file, other.column) and one.line < other.line
