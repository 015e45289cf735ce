"""Pieces of the graph from what a translator wrote, once it is known to fit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from ifplay.model.expressions import Expression
from ifplay.model.text import Alternatives, Condition, Either, Piece, Plain, Plural, Print, Styled
from ifplay.runtime.layout import Layout
from ifplay.runtime.reckon import value
from ifplay.translation.counting import by_form
from ifplay.translation.markup import Braces, Node, Starred, Words
from ifplay.translation.plurals import PluralForms
from ifplay.translation.wording import Counted, Deciding, Slot, Value


@dataclass(slots=True)
class Maker:
    """Makes pieces for one story and one language. `conditions` are those of the graph so far: a flag that is shown
    becomes a condition, since only that can have words of its own."""

    layout: Layout
    conditions: int

    def line(self, nodes: tuple[Node, ...], slots: Mapping[str, Slot], forms: PluralForms | None) -> tuple[Piece, ...]:
        """The pieces of a line."""
        return tuple(piece for node in nodes for piece in self._pieces(node, slots, forms))

    def plural(self, count: Expression, texts: list[tuple[Piece, ...]], forms: PluralForms) -> tuple[Piece, ...]:
        """The pieces that show the text of the form which the number takes."""
        reckoned = value(count, self.layout)
        return by_form(count, texts, forms, low=reckoned.low, high=reckoned.high)

    def _pieces(self, node: Node, slots: Mapping[str, Slot], forms: PluralForms | None) -> tuple[Piece, ...]:
        match node:
            case Words(text):
                return (Plain(text),)
            case Starred(style, inside):
                return (Styled(style, self.line(inside, slots, forms)),)
            case Braces(name, parts):
                made = [self.line(part, slots, forms) for part in parts or ()]
                return self._slot(slots[name], made, forms)
            case _:
                assert_never(node)

    def _slot(self, slot: Slot, parts: list[tuple[Piece, ...]], forms: PluralForms | None) -> tuple[Piece, ...]:
        match slot:
            case Value(shows):
                return (shows,)
            case Counted(count):
                assert forms is not None
                return self.plural(count, parts, forms)
            case Deciding(piece):
                return (self._deciding(piece, parts),)
            case _:
                assert_never(slot)

    def _deciding(self, piece: Either | Alternatives | Plural | Print, parts: list[tuple[Piece, ...]]) -> Piece:
        first, second = parts[0], parts[1] if len(parts) > 1 else ()
        match piece:
            case Either():
                return replace(piece, then=first, otherwise=second)
            case Alternatives():
                return replace(piece, parts=tuple(parts))
            case Plural():
                return replace(piece, one=first, many=second)
            case Print(asked):
                self.conditions += 1
                return Either(Condition(self.conditions - 1, asked, None), first, second, None, None)
            case _:
                assert_never(piece)
