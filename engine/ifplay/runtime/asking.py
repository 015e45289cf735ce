"""The conditions in text, without the text: what a traced program does in place of showing a line."""

from collections.abc import Callable, Sequence
from typing import assert_never

from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled
from ifplay.runtime.alternatives import chooser
from ifplay.runtime.layout import Values
from ifplay.runtime.reckon import value
from ifplay.runtime.trace import Setting

Ask = Callable[[Values], None]


def asks(pieces: Sequence[Piece], setting: Setting, *, shuffled: bool = False) -> Ask | None:
    """What asks the conditions that would be asked if the pieces were shown, and moves on the counters that
    decide which; None when the pieces hold no condition. Inside a shuffle all parts of alternatives are
    asked."""
    found = [ask for piece in pieces if (ask := _piece(piece, setting, shuffled)) is not None]
    return _every(found)


def _every(found: Sequence[Ask]) -> Ask | None:
    if len(found) <= 1:
        return found[0] if found else None

    def ask_all(values: Values) -> None:
        for ask in found:
            ask(values)

    return ask_all


def _piece(piece: Piece, setting: Setting, shuffled: bool) -> Ask | None:
    match piece:
        case Plain() | Print():
            return None
        case Styled(_, pieces):
            return asks(pieces, setting, shuffled=shuffled)
        case Either(condition, then, otherwise):
            holds = setting.asking(condition)
            return _either(holds, asks(then, setting, shuffled=shuffled), asks(otherwise, setting, shuffled=shuffled))
        case Plural(count, one, many):
            first, second = asks(one, setting, shuffled=shuffled), asks(many, setting, shuffled=shuffled)
            if first is None and second is None:
                return None
            number = value(count, setting.layout).get
            return _either(lambda values: number(values) == 1, first, second)
        case Alternatives(kind, _, parts):
            anywhere = shuffled or kind == "shuffle"
            found = [asks(part, setting, shuffled=anywhere) for part in parts]
            if anywhere:
                return _every([ask for ask in found if ask is not None])
            if not any(found):
                return None
            return _chosen(chooser(piece, setting.layout), [*found, None])
        case _:
            assert_never(piece)


def _either(holds: Callable[[Values], object], then: Ask | None, otherwise: Ask | None) -> Ask:
    def ask(values: Values) -> None:
        further = then if holds(values) else otherwise
        if further is not None:
            further(values)

    return ask


def _chosen(choose: Callable[[Values], int], found: Sequence[Ask | None]) -> Ask:
    def ask(values: Values) -> None:
        further = found[choose(values)]
        if further is not None:
            further(values)

    return ask
