"""Every condition of a story, and what it is for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ifplay.model.graph import Branch, Choice, Entry, Graph, Menu, Say
from ifplay.model.text import Condition, Either, Piece, all_pieces

Role = Literal["branch", "shown", "needs", "text"]


@dataclass(frozen=True, slots=True)
class Question:
    """A condition and its role: which way the story goes on, whether a choice (or several) is shown, whether
    a choice is open, which part of a text is shown. `choice` is the one it belongs to, if it is one."""

    condition: Condition
    role: Role
    choice: Choice | None = None


def questions(graph: Graph) -> Iterator[Question]:
    """The conditions of a story, block by block."""
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Say):
                yield from _in_text(step.pieces)
        match block.exit:
            case Branch(condition):
                yield Question(condition, "branch")
            case Menu(entries):
                yield from _in_menu(entries)
            case _:
                pass


def parts(pieces: tuple[Piece, ...]) -> Iterator[Either]:
    """The `{if …}` in a text, nested ones included."""
    return (piece for piece in all_pieces(pieces) if isinstance(piece, Either))


def _in_text(pieces: tuple[Piece, ...]) -> Iterator[Question]:
    return (Question(piece.condition, "text") for piece in parts(pieces))


def _in_menu(entries: tuple[Entry, ...]) -> Iterator[Question]:
    for entry in entries:
        if isinstance(entry, Choice):
            if entry.shown is not None:
                yield Question(entry.shown, "shown", entry)
            if entry.needs is not None:
                yield Question(entry.needs, "needs", entry)
            yield from _in_text(entry.text)
        else:
            yield Question(entry.condition, "shown")
            yield from _in_menu((*entry.then, *entry.otherwise))
