"""Text as a writer knows it from the source, whatever a playthrough would show: alternatives side by side."""

import re
from typing import assert_never

from ifplay.diagnostics.clean import clean
from ifplay.model import expressions as e
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled


def words(pieces: tuple[Piece, ...]) -> str:
    """The line on one row: what comes and goes in brackets, `[rain | sun]`, and what is printed in braces."""
    return re.sub(r"\s+", " ", clean(_joined(pieces))).strip()


def _joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(map(_one, pieces))


def _one(piece: Piece) -> str:
    match piece:
        case Plain(text):
            return text
        case Styled(_, pieces):
            return _joined(pieces)
        case Print(value):
            return f"{{{_named(value)}}}"
        case Either(then=then, otherwise=otherwise):
            return _bracketed((then, otherwise) if otherwise else (then,))
        case Alternatives(parts=parts):
            return _bracketed(parts)
        case Plural(_, one, many):
            return _bracketed((one, many))
        case _:
            assert_never(piece)


def _bracketed(parts: tuple[tuple[Piece, ...], ...]) -> str:
    return f"[{' | '.join(_joined(part).strip() for part in parts)}]"


def _named(value: e.Expression) -> str:
    """What is printed, by its name where it has one."""
    match value:
        case e.Read(variable):
            return variable
        case e.Size(variable):
            return f"size of {variable}"
        case e.Visits(scene):
            return f"visits to {scene}"
        case _:
            return "…"
