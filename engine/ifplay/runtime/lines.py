"""Lines as closures: the pieces of a line, made once, give the line for the values a turn has by then.

Most lines have a few ways to read at most. Those are told apart by a number, and each is put together once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, assert_never

from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled, all_pieces
from ifplay.model.types import Enum, Flag, Number, Set, Text, Type, Value, show
from ifplay.runtime.alternatives import chooser
from ifplay.runtime.budgets import MOST_TEXT
from ifplay.runtime.layout import Values
from ifplay.runtime.prose import Line, single_spaced, tidy
from ifplay.runtime.reckon import value
from ifplay.runtime.state import Run, Style
from ifplay.runtime.trace import Setting
from ifplay.runtime.variants import Emit, Showing, Variants, among, either, fixed, in_a_row

_NOTHING = Run("", Style.PLAIN)
_STYLES = {"emphasis": Style.EMPHASIS, "strong": Style.STRONG}


class Spelled(NamedTuple):
    """A line as shown now, and its characters."""

    line: Line
    size: int


Spell = Callable[[Values], Spelled]
"""Makes a line; to make it is to show it, and moves its alternatives on."""


def line(pieces: tuple[Piece, ...], setting: Setting) -> Spelled | Spell:
    """The line those pieces always make, or what makes it."""
    showing = _showing(pieces, Style.PLAIN, setting)
    if not isinstance(showing, Variants):
        return _each_time(showing, long=_most(pieces, setting) > MOST_TEXT)
    if showing.which is None:
        return _spelled(_cut(showing.all[0]))
    return _one_of(showing.all, showing.which)


def _one_of(variants: Sequence[tuple[Run, ...]], which: Callable[[Values], int]) -> Spell:
    made: list[Spelled | None] = [None] * len(variants)

    def spell(values: Values) -> Spelled:
        number = which(values)
        spelled = made[number]
        if spelled is None:
            spelled = made[number] = _spelled(_cut(variants[number]))
        return spelled

    return spell


def _each_time(emit: Emit, *, long: bool) -> Spell:
    def spell(values: Values) -> Spelled:
        fragments: list[Run] = []
        emit(values, fragments)
        return _spelled(_cut(fragments) if long else fragments)

    return spell


def _spelled(fragments: Iterable[Run]) -> Spelled:
    made = tidy(fragments)
    if len(made) == 1:
        return Spelled(made, len(made[0].text))
    return Spelled(made, sum([len(run.text) for run in made]))


def _showing(pieces: Sequence[Piece], style: Style, setting: Setting) -> Showing:
    return in_a_row([_piece(piece, style, setting) for piece in pieces])


def _inside(pieces: Sequence[Piece], style: Style, setting: Setting) -> Showing:
    """A part of a brace: when it is empty, an empty fragment says that the brace showed nothing."""
    return _showing(pieces, style, setting) if pieces else fixed(_NOTHING)


def _piece(piece: Piece, style: Style, setting: Setting) -> Showing:
    match piece:
        case Plain(text):
            return fixed(Run(single_spaced(text), style))
        case Styled(name, pieces):
            return _showing(pieces, style | _STYLES[name], setting)
        case Print():
            return _print(piece, style, setting)
        case Either(condition, then, otherwise):
            holds = setting.asking(condition)
            return either(holds, _inside(then, style, setting), _inside(otherwise, style, setting))
        case Plural(count, one, many):
            number = value(count, setting.layout).get
            return either(
                lambda values: number(values) == 1,
                _inside(one, style, setting),
                _inside(many, style, setting),
            )
        case Alternatives(kind, _, parts):
            showings = [_inside(part, style, setting) for part in parts]
            if kind == "once":
                showings.append(fixed(_NOTHING))
            return among(chooser(piece, setting.layout, setting.deal(piece.counter)), showings)
        case _:
            assert_never(piece)


def _print(piece: Print, style: Style, setting: Setting) -> Emit:
    get = value(piece.value, setting.layout).get
    written = _writer(piece.type)
    return lambda values, fragments: fragments.append(Run(written(get(values)), style))


def _writer(kind: Type) -> Callable[[Value], str]:
    """`model.types.show` for one type."""
    match kind:
        case Number():
            return str
        case Text():
            return lambda given: single_spaced(str(given))
        case Flag() | Enum():
            count = 2 if isinstance(kind, Flag) else len(kind.values)
            names = [show(kind, position) for position in range(count)]
            return lambda given: names[int(given)]
        case Set():
            return lambda given: show(kind, given)
        case _:
            assert_never(kind)


def _most(pieces: tuple[Piece, ...], setting: Setting) -> int:
    """No fewer characters than the pieces can ever show."""
    total = 0
    for piece in all_pieces(pieces):
        match piece:
            case Plain(text):
                total += len(text)
            case Print(type=Text()):
                total += setting.longest
            case Print(type=Enum(values) | Set(values)):
                total += sum(len(name) + 2 for name in values)
            case Print():
                total += 20
            case _:
                pass
    return total


def _cut(fragments: Sequence[Run]) -> Iterator[Run]:
    """The fragments up to the first character that is over the budget of a turn, of which no more is ever shown."""
    left = MOST_TEXT + 1
    for text, style in fragments:
        yield Run(text[:left], style)
        left -= len(text)
        if left <= 0:
            return
