"""A story of which just so much is left that each turn has as many words as it had.

Where all parts of a brace have as many words as each other, the first stands for all of them; a value that is one word
whatever it is becomes one, and one of a few names is asked for. What is left in braces then makes a difference: there
are conditions, alternatives, and texts that are shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from ifplay.check.budget import Spent
from ifplay.check.readers import words_in
from ifplay.model.expressions import Compare, Constant, Expression, Has, Read
from ifplay.model.graph import Assign, Choice, Entry, Fork, Graph, Menu, Say, Step
from ifplay.model.text import Alternatives, Condition, Either, Piece, Plain, Plural, Print, Styled
from ifplay.model.types import Enum, Flag, Number, Set, Text

Pieces = tuple[Piece, ...]
Texts = Mapping[str, tuple[str, ...]]

MANY = 6
"""Of sets with more values than this it is not asked what they show."""

_WORD = Plain("x")


def plainer(graph: Graph) -> Graph:
    """The same story with simpler lines, and nothing promised. Places, choices and counters keep their names."""
    held = texts(graph)

    def told(step: Step) -> tuple[Step, ...]:
        return (replace(step, pieces=simple(step.pieces, held)) if isinstance(step, Say) else step,)

    return rewritten(replace(graph, promises=()), told, lambda choice: simple(choice.text, held))


def texts(graph: Graph) -> Texts:
    """For each text variable all that it can hold."""
    found: dict[str, set[str]] = {one.name: {one.start} for one in graph.variables if isinstance(one.start, str)}
    copies: list[tuple[str, str]] = []
    for block in graph.blocks:
        for step in block.steps:
            match step:
                case Assign(name, Constant(str(text))):
                    found[name].add(text)
                case Assign(name, Read(other)) if name in found:
                    copies.append((name, other))
                case _:
                    pass
    grown = True
    while grown:
        grown = False
        for name, other in copies:
            if not found[other] <= found[name]:
                found[name] |= found[other]
                grown = True
    return {name: tuple(sorted(held)) for name, held in found.items()}


def rewritten(graph: Graph, told: Callable[[Step], tuple[Step, ...]], offered: Callable[[Choice], Pieces]) -> Graph:
    """The story with other steps in the place of each, and with other texts of choices."""
    blocks = []
    for block in graph.blocks:
        steps = [one for step in block.steps for one in told(step)]
        exit = block.exit
        if isinstance(exit, Menu):
            exit = replace(exit, entries=_entries(exit.entries, offered))
        blocks.append(replace(block, steps=tuple(steps), exit=exit))
    return replace(graph, blocks=tuple(blocks))


def _entries(entries: tuple[Entry, ...], offered: Callable[[Choice], Pieces]) -> tuple[Entry, ...]:
    made: list[Entry] = []
    for entry in entries:
        match entry:
            case Choice():
                made.append(replace(entry, text=offered(entry)))
            case Fork(_, then, otherwise):
                made.append(replace(entry, then=_entries(then, offered), otherwise=_entries(otherwise, offered)))
            case _:
                assert_never(entry)
    return tuple(made)


def simple(pieces: Sequence[Piece], held: Texts) -> Pieces:
    """Pieces that show as many words, where variables have `held` those texts; text that stands side by side is one."""
    made: list[Piece] = []
    for piece in pieces:
        for one in _one(piece, held):
            last = made[-1] if made else None
            if isinstance(one, Plain) and isinstance(last, Plain):
                made[-1] = Plain(last.text + one.text)
            else:
                made.append(one)
    return tuple(made)


def _one(piece: Piece, held: Texts) -> Pieces:
    match piece:
        case Plain():
            return (piece,)
        case Styled(_, inside):
            return simple(inside, held)
        case Print(value, kind):
            match kind:
                case Flag() | Number():
                    return (_WORD,)
                case Enum(names):
                    return _named(value, names)
                case Text():
                    if isinstance(value, Constant):
                        return (Plain(str(value.value)),)
                    assert isinstance(value, Read)
                    shown = [(Plain(text),) for text in held[value.variable]]
                    return shown[0] if _alike(shown) else (piece,)
                case Set(names):
                    return _listed(value, names)
                case _:
                    assert_never(kind)
        case Either(then=then, otherwise=otherwise):
            parts = simple(then, held), simple(otherwise, held)
            return parts[0] if _alike(parts) else (replace(piece, then=parts[0], otherwise=parts[1]),)
        case Plural(count, one, many):
            parts = simple(one, held), simple(many, held)
            if _alike(parts):
                return parts[0]
            # Asked so, it is known how far a count matters (`visits`).
            return (Either(Condition(-1, Compare("==", count, Constant(1)), None), *parts, None, None),)
        case Alternatives(kind, _, parts):
            shorter = tuple(simple(part, held) for part in parts)
            if kind == "once":  # all the same: in a row, with nothing at last
                kind, shorter = "seq", (*shorter, ())
            return shorter[0] if _alike(shorter) else (replace(piece, kind=kind, parts=shorter),)
        case _:
            assert_never(piece)


def _named(value: Expression, names: Sequence[str]) -> Pieces:
    """The name of the value: asked for, as far as it makes a difference."""
    shown: list[Pieces] = [(Plain(name.replace("_", " ")),) for name in names]
    made = shown[-1]
    for position in range(len(names) - 2, -1, -1):
        if not _alike((shown[position], made)):
            asked = Compare("==", value, Constant(position))
            made = (Either(Condition(-1, asked, None), shown[position], made, None, None),)
    return made


def _listed(value: Expression, names: Sequence[str], shown: tuple[str, ...] = (), first: int = 0) -> Pieces:
    """The names of the values in a set: asked for one by one."""
    if not isinstance(value, Read) or len(names) > MANY:
        raise Spent("wide")
    if first == len(names):
        return (Plain(", ".join(shown)),) if shown else ()
    name = names[first].replace("_", " ")
    parts = _listed(value, names, (*shown, name), first + 1), _listed(value, names, shown, first + 1)
    if parts[0] == parts[1]:
        return parts[0]
    return (Either(Condition(-1, Has(value.variable, first), None), *parts, None, None),)


def _alike(parts: Sequence[Pieces]) -> bool:
    """Whether it makes no difference to the number of words which of them is shown, whatever stands beside it."""
    sizes = {_size(part) for part in parts}
    return len(sizes) == 1 and None not in sizes


def _size(part: Pieces) -> int | None:
    """The words of a part that begins and ends inside a word, whatever it is joined to; None where that is not sure."""
    if len(part) != 1 or not isinstance(part[0], Plain):
        return None
    text = part[0].text
    inside = text and text[0].isalnum() and not text[-1].isspace() and words_in(text.split()[-1])
    return words_in(text) if inside else None
