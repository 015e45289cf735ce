"""Does what a translator wrote fit the story: does it show what was shown, and decide what was decided?

Words are free. Slots are not: a translation can move them, but it can neither leave out what the story shows or does
nor add to it. What is checked here can be put into the graph, and the story goes on as before.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, assert_never

from ifplay.diagnostics.nearest import suggest
from ifplay.model.text import Alternatives
from ifplay.translation.markup import Braces, Node, Starred, Unfit, Words
from ifplay.translation.plurals import PluralForms
from ifplay.translation.wording import Counted, Deciding, Place, Slot, Value


class Met(NamedTuple):
    """A slot of a translation, and the slots around it."""

    braces: Braces
    place: Place


def check(nodes: tuple[Node, ...], slots: Mapping[str, Slot], forms: PluralForms | None) -> None:
    """Raise `Unfit` unless the nodes can stand where the slots come from. `forms` are those of the language."""
    met = list(_met(nodes, ()))
    for braces, place in met:
        _check_one(braces, place, slots, forms)
    _check_all([braces.slot for braces, _ in met], slots)


def check_form(nodes: tuple[Node, ...], slots: Mapping[str, Slot], *, one_number: bool) -> None:
    """The same for one plural form. One that is for a single number may leave out values, as *a horse* does."""
    met = list(_met(nodes, ()))
    for braces, place in met:
        _check_one(braces, place, slots, None)
    if not one_number:
        _check_all([braces.slot for braces, _ in met], slots)


def _met(nodes: Iterable[Node], place: Place) -> Iterator[Met]:
    for node in nodes:
        match node:
            case Words():
                pass
            case Starred(_, inside):
                yield from _met(inside, place)
            case Braces(slot, parts):
                yield Met(node, place)
                for number, part in enumerate(parts or ()):
                    yield from _met(part, (*place, (slot, number)))
            case _:
                assert_never(node)


def _check_one(braces: Braces, place: Place, slots: Mapping[str, Slot], forms: PluralForms | None) -> None:
    name, parts = braces.slot, braces.parts
    match slots.get(name):
        case None:
            raise Unfit(_unknown(name, slots))
        case Value():
            if parts is not None:
                raise Unfit(f"{{{name}}} shows a value and has no parts")
        case Counted():
            wanted = 2 if forms is None else forms.count
            if len(parts or ()) != wanted:
                raise Unfit(f"{{{name}: …}} needs {_parts(wanted)}, one for each plural form of the language")
        case Deciding(_, right, least, most):
            if not least <= len(parts or ()) <= most:
                raise Unfit(f"{{{name}: …}} needs {_parts(least)}, as in the original")
            if place != right:
                raise Unfit(f"{{{name}: …}} must stand {_where(right)}, as in the original")


def _check_all(met: list[str], slots: Mapping[str, Slot]) -> None:
    for name, slot in slots.items():
        written = f"{{{name}}}" if isinstance(slot, Value) else f"{{{name}: …}}"
        if isinstance(slot, Deciding) and met.count(name) > 1:
            raise Unfit(f"{written} stands there twice")
        if not isinstance(slot, Counted) and name not in met:
            raise Unfit(f"{written} is missing")
    shuffles = [name for name, slot in slots.items() if _shuffles(slot)]
    if (order := [name for name in met if name in shuffles]) != shuffles:
        first = next(name for name, other in zip(shuffles, order, strict=True) if name != other)
        raise Unfit(f"{{{first}: …}} must come before the shuffles it comes before in the original")


def _shuffles(slot: Slot) -> bool:
    return isinstance(slot, Deciding) and isinstance(slot.piece, Alternatives) and slot.piece.kind == "shuffle"


def _unknown(name: str, slots: Mapping[str, Slot]) -> str:
    near = suggest(name, slots)
    if near:
        return f"there is no slot {{{name}}} here; {{{near}}} may be meant"
    there = ", ".join(f"{{{slot}}}" for slot in slots)
    return f"there is no slot {{{name}}} here, only {there}" if there else f"there is no slot {{{name}}} here, nor any"


def _where(place: Place) -> str:
    if not place:
        return "outside of all brackets"
    name, part = place[-1]
    return f"in part {part + 1} of {{{name}: …}}"


def _parts(count: int) -> str:
    return "1 part" if count == 1 else f"{count} parts"
