"""Menus, made once for playing: which choices are open, and the options a reader is shown."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, assert_never

from ifplay.model.graph import Choice, Entry, Fork, Menu, Place, choices
from ifplay.runtime.asking import Ask, asks
from ifplay.runtime.layout import Values
from ifplay.runtime.lines import Spell, Spelled, line
from ifplay.runtime.prose import Line
from ifplay.runtime.reckon import Test
from ifplay.runtime.state import Option, Pick
from ifplay.runtime.trace import Setting


class Offer(NamedTuple):
    """A choice, ready to be shown and taken. `mark` is the slot of a once-only choice, else -1."""

    pick: Pick
    mark: int
    shown: Test | None
    needs: Test | None
    open: Option
    locked: Option
    target: Place


class Split(NamedTuple):
    """In a list of offers: go on with the next when the condition holds, else at position `otherwise`."""

    holds: Test
    otherwise: int


class Skip(NamedTuple):
    """In a list of offers: go on at position `to`."""

    to: int


Row = Offer | Split | Skip


class Choosable(NamedTuple):
    """A menu, ready. `rows` are its entries one after the other; `offers` are all choices when there is no
    fork.

    `texts` make the lines of the choices whose text is not always the same; `asking`, in a traced program,
    asks the conditions in them.
    """

    rows: tuple[Row, ...]
    offers: tuple[Offer, ...] | None
    by_id: Mapping[str, Offer]
    texts: Mapping[str, Spell]
    asking: Mapping[str, Ask]
    otherwise: Place | None


def choosable(menu: Menu, setting: Setting) -> Choosable:
    """That menu, ready."""
    texts: dict[str, Spell] = {}
    asking: dict[str, Ask] = {}
    shows: dict[str, Line] = {}
    for choice in choices(menu.entries):
        shows[choice.id] = ()
        if setting.trace is not None:
            ask = asks(choice.text, setting)
            if ask is not None:
                asking[choice.id] = ask
            continue
        text = line(choice.text, setting)
        if isinstance(text, Spelled):
            shows[choice.id] = text.line
        else:
            texts[choice.id] = text
    rows = _rows(menu.entries, shows, setting)
    offers = tuple(row for row in rows if isinstance(row, Offer))
    return Choosable(
        rows,
        offers if len(offers) == len(rows) else None,
        {offer.open.id: offer for offer in offers},
        texts,
        asking,
        menu.otherwise,
    )


class _Half(NamedTuple):
    """A fork whose first entries have their rows: those of `otherwise` come next, and its split is at `position`."""

    position: int
    holds: Test
    otherwise: tuple[Entry, ...]


def _rows(entries: Sequence[Entry], shows: Mapping[str, Line], setting: Setting) -> tuple[Row, ...]:
    """The entries one after the other. Long chains of forks inside forks are as good as short ones."""
    rows: list[Row] = []
    pending: list[Entry | _Half | int] = [*reversed(entries)]
    while pending:
        entry = pending.pop()
        match entry:
            case Choice():
                rows.append(_offer(entry, shows[entry.id], setting))
            case Fork(condition, then, otherwise):
                pending += [_Half(len(rows), setting.asking(condition), otherwise), *reversed(then)]
                rows.append(Skip(-1))
            case _Half(position, holds, otherwise):
                pending += [len(rows), *reversed(otherwise)]
                rows.append(Skip(-1))
                rows[position] = Split(holds, len(rows))
            case int(position):
                rows[position] = Skip(len(rows))
            case _:
                assert_never(entry)
    return tuple(rows)


def _offer(choice: Choice, shows: Line, setting: Setting) -> Offer:
    return Offer(
        Pick(choice.id),
        setting.layout.mark[choice.id] if choice.once else -1,
        None if choice.shown is None else setting.asking(choice.shown),
        None if choice.needs is None else setting.asking(choice.needs),
        Option(choice.id, choice.name, shows, None),
        Option(choice.id, choice.name, shows, choice.reason),
        choice.target,
    )


def reached(menu: Choosable, values: Sequence[Any]) -> Sequence[Offer]:
    """The choices whose forks lead to them, in source order."""
    if menu.offers is not None:
        return menu.offers
    offers: list[Offer] = []
    rows = menu.rows
    position = 0
    while position < len(rows):
        row = rows[position]
        position += 1
        if isinstance(row, Offer):
            offers.append(row)
        elif isinstance(row, Skip):
            position = row.to
        elif not row.holds(values):
            position = row.otherwise
    return offers


def is_open(offer: Offer, values: Sequence[Any]) -> bool:
    """Whether a choice that was reached is open."""
    return (
        (offer.mark < 0 or not values[offer.mark])
        and (offer.shown is None or bool(offer.shown(values)))
        and (offer.needs is None or bool(offer.needs(values)))
    )


def options(menu: Choosable, values: Sequence[Any]) -> tuple[list[Option], bool]:
    """The options of the menu, open and locked, and whether one is open; their texts still to be made
    (`spelled`)."""
    found: list[Option] = []
    some = False
    for offer in menu.offers if menu.offers is not None else reached(menu, values):
        if offer.mark >= 0 and values[offer.mark]:
            continue
        if offer.shown is not None and not offer.shown(values):
            continue
        if offer.needs is not None and not offer.needs(values):
            found.append(offer.locked)
        else:
            found.append(offer.open)
            some = True
    return found, some


def spelled(menu: Choosable, found: list[Option], values: Values) -> tuple[Option, ...]:
    """The options as shown now: texts that differ from time to time are made, which moves their alternatives
    on."""
    if menu.texts:
        for position, option in enumerate(found):
            make = menu.texts.get(option.id)
            if make is not None:
                found[position] = option._replace(runs=make(values).line)
    elif menu.asking:
        for option in found:
            ask = menu.asking.get(option.id)
            if ask is not None:
                ask(values)
    return tuple(found)
