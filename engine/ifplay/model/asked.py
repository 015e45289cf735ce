"""What a block asks: every expression in it, with the place where that stands, as near as it is known."""

from collections.abc import Iterator
from typing import assert_never

from ifplay.model.expressions import Expression
from ifplay.model.graph import Assign, Block, Branch, Entry, Gap, Menu, Say, choices, forks
from ifplay.model.text import Condition, Either, Piece, Plural, Print, all_pieces
from ifplay.source.spans import Span

Asked = tuple[Expression, Span | None]


def asked(block: Block) -> Iterator[Asked]:
    """All of them, in order."""
    for step in block.steps:
        match step:
            case Say(pieces, span):
                yield from _in_text(pieces, span)
            case Assign(value=value, span=span):
                yield value, span
            case Gap():
                pass
            case _:
                assert_never(step)
    match block.exit:
        case Branch(condition):
            yield _condition(condition, None)
        case Menu(entries):
            yield from _in_menu(entries)
        case _:
            pass


def _in_menu(entries: tuple[Entry, ...]) -> Iterator[Asked]:
    for fork in forks(entries):
        yield _condition(fork.condition, None)
    for choice in choices(entries):
        yield from (_condition(one, choice.span) for one in (choice.shown, choice.needs) if one is not None)
        yield from _in_text(choice.text, choice.span)


def _in_text(pieces: tuple[Piece, ...], span: Span | None) -> Iterator[Asked]:
    for piece in all_pieces(pieces):
        match piece:
            case Print(value):
                yield value, span
            case Either(condition):
                yield _condition(condition, span)
            case Plural(count):
                yield count, span
            case _:
                pass


def _condition(condition: Condition, around: Span | None) -> Asked:
    return condition.asked, condition.span or around
