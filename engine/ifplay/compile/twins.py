"""Choices of one menu that a reader cannot tell apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.diagnostics.rules import TWIN_CHOICES
from ifplay.syntax import nodes


@dataclass(frozen=True, slots=True)
class Position:
    """Where a choice stands among the forks of its menu: for each fork around it, its number and side."""

    sides: tuple[tuple[int, bool], ...]

    def excludes(self, other: "Position") -> bool:
        """Whether the two can never be shown together."""
        mine = dict(self.sides)
        return any(number in mine and mine[number] is not side for number, side in other.sides)


def twins(listed: Sequence[tuple[nodes.Choice, Position]]) -> Iterator[Diagnostic]:
    """One for each choice with the text of an earlier one, unless they never stand there together."""
    known: dict[str, list[tuple[nodes.Choice, Position]]] = {}
    for node, position in listed:
        others = known.setdefault(node.source, [])
        twin = next((other for other, there in others if not position.excludes(there)), None)
        if twin is not None and node.source:
            yield Diagnostic(
                TWIN_CHOICES,
                "Another choice of this menu has the same text.",
                node.span,
                "Change one of the two so that a reader can tell them apart.",
                (Related("the other one is here", twin.span),),
            )
        others.append((node, position))
