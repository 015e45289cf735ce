"""The steps of a block as closures, in order, with the text that never differs put together beforehand."""

from collections.abc import Callable, Sequence
from typing import Any, assert_never

from ifplay.model.expressions import Arithmetic, Constant, Read
from ifplay.model.graph import Assign, Gap, Say, Step
from ifplay.model.types import Number
from ifplay.runtime.asking import asks
from ifplay.runtime.layout import Values
from ifplay.runtime.lines import Spell, Spelled, line
from ifplay.runtime.prose import Item, length, packed
from ifplay.runtime.ranges import bounds, storing
from ifplay.runtime.reckon import Reckoning, value
from ifplay.runtime.state import Section
from ifplay.runtime.trace import Setting

Act = Callable[[Values, list[Item]], int]
"""Does something to the values, or adds to the items of the turn's text; returns the characters added."""


def acts(number: int, steps: Sequence[Step], setting: Setting, *, fresh: bool, closed: bool) -> tuple[Act, ...]:
    """What block `number` does. A block is `fresh` when its text begins a paragraph however it is reached,
    `closed` when what follows it begins one."""
    if setting.trace is not None:
        return _traced(number, steps, setting)
    made: list[Act] = []
    fixed: list[Item] = []
    for step in steps:
        match step:
            case Say(pieces):
                text = line(pieces, setting)
                if isinstance(text, Spelled):
                    if text.line:
                        fixed.append(text.line)
                    continue
                made += _show(packed(fixed, fresh=fresh))
                made.append(_spell(text))
                fixed = []
                fresh = False
            case Gap(kind):
                fixed.append(Section() if kind == "section" else None)
            case Assign():
                # What is always shown does not care what is assigned, so it may be shown before or after.
                made.append(_assign(step, setting))
            case _:
                assert_never(step)
    if closed:
        fixed.append(None)
    made += _show(packed(fixed, fresh=fresh))
    return tuple(made)


def _show(items: tuple[Item, ...]) -> list[Act]:
    if not items:
        return []
    size = length(items)
    if len(items) == 1:
        item = items[0]

        def show_one(values: Values, text: list[Item]) -> int:
            text.append(item)
            return size

        return [show_one]

    def show(values: Values, text: list[Item]) -> int:
        text += items
        return size

    return [show]


def _spell(spell: Spell) -> Act:
    def act(values: Values, text: list[Item]) -> int:
        line, size = spell(values)
        if size:
            text.append(line)
        return size

    return act


def _assign(step: Assign, setting: Setting) -> Act:
    layout = setting.layout
    slot, kind = layout.variable[step.variable], layout.types[step.variable]
    reckoned = value(step.value, layout)
    ends = storing(kind, reckoned.low, reckoned.high)
    match step.value:
        case Constant(constant) if ends is None:
            return _set(slot, constant)
        case Arithmetic("+" | "-" as sign, Read(variable), Constant(int(amount))) if variable == step.variable:
            return _count(slot, amount if sign == "+" else -amount, *bounds(kind))
        case _:
            return _store(slot, reckoned.get) if ends is None else _keep(slot, reckoned.get, *ends)


def _set(slot: int, constant: Any) -> Act:
    def act(values: Values, text: list[Item]) -> int:
        values[slot] = constant
        return 0

    return act


def _count(slot: int, amount: int, least: int, greatest: int) -> Act:
    def act(values: Values, text: list[Item]) -> int:
        number = values[slot] + amount
        values[slot] = least if number < least else greatest if number > greatest else number
        return 0

    return act


def _store(slot: int, get: Reckoning) -> Act:
    def act(values: Values, text: list[Item]) -> int:
        values[slot] = get(values)
        return 0

    return act


def _keep(slot: int, get: Reckoning, least: int, greatest: int) -> Act:
    def act(values: Values, text: list[Item]) -> int:
        number = get(values)
        values[slot] = least if number < least else greatest if number > greatest else number
        return 0

    return act


def _traced(number: int, steps: Sequence[Step], setting: Setting) -> tuple[Act, ...]:
    made: list[Act] = []
    for position, step in enumerate(steps):
        match step:
            case Say(pieces):
                ask = asks(pieces, setting)
                if ask is not None:
                    made.append(_asked(ask))
            case Gap():
                pass
            case Assign(variable):
                recorded = isinstance(setting.layout.types[variable], Number)
                made.append(_recorded(number, position, step, setting) if recorded else _assign(step, setting))
            case _:
                assert_never(step)
    return tuple(made)


def _asked(ask: Callable[[Values], None]) -> Act:
    def act(values: Values, text: list[Item]) -> int:
        ask(values)
        return 0

    return act


def _recorded(block: int, position: int, step: Assign, setting: Setting) -> Act:
    assert setting.trace is not None
    record = setting.trace.assigned.add
    slot = setting.layout.variable[step.variable]
    get = value(step.value, setting.layout).get
    least, greatest = bounds(setting.layout.types[step.variable])

    def act(values: Values, text: list[Item]) -> int:
        number = get(values)
        record((block, position, number))
        values[slot] = least if number < least else greatest if number > greatest else number
        return 0

    return act
