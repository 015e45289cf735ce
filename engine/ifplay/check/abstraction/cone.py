"""One target alone: only what can still come to it is gone on from.

Of a search with some slots followed it is known from which nodes the target can be reached. A search that follows more
slots need not go on where that one says that it cannot: what it finds there is found by the coarser one, too (lazy
abstraction: Henzinger, Jhala, Majumdar and Sutre, 2002; as a bound on what is ahead it is a pattern database: Culberson
and Schaeffer, 1998). So a chapter of decisions, of which all but one end the matter, stays as narrow as one of them.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ifplay.check.abstraction.reaching import Edge, Held, Here, Reaching
from ifplay.check.liveness import Liveness
from ifplay.check.routines import Routines
from ifplay.check.targets import Target


class Cone(Reaching):
    """Reaches what may still come to the target, and knows afterwards what did. The `coarser` one must be complete, and
    have followed no other slots than this one does."""

    def __init__(
        self,
        routines: Routines,
        live: Liveness,
        kept: AbstractSet[int],
        target: Target,
        coarser: "Cone | None" = None,
    ) -> None:
        super().__init__(routines, live, kept)
        self.target = target
        self.shown: list[int] = []
        """The nodes whose blocks may show the target, the nearest first."""
        self._before: list[list[int]] = []
        self._coming: set[int] | None = None
        self._coarser = coarser
        self._projected = [self.order.index(slot) for slot in coarser.order] if coarser is not None else []

    def hopeless(self, here: Here, held: Held) -> bool:
        """Whether it is known that nothing leads from there to the target."""
        if self._coming is None:
            self._coming = self._leading()
        number = self.known.get((here, held))
        return number is not None and number not in self._coming

    def _leading(self) -> set[int]:
        found, pending = set(self.shown), list(self.shown)
        while pending:
            for number in self._before[pending.pop()]:
                if number not in found:
                    found.add(number)
                    pending.append(number)
        return found

    def _see(self, target: Target) -> None:
        if target != self.target:
            super()._see(target)
        elif not self.shown or self.shown[-1] != self.passed:
            self.shown.append(self.passed)

    def _arrive(self, here: Here, held: Held, edge: Edge | None, parent: int) -> int:
        number = super()._arrive(here, held, edge, parent)
        if number == len(self._before):
            self._before.append([])
        if parent >= 0:
            self._before[number].append(parent)
        return number

    def _pass(self, number: int) -> None:
        here, held, _, _ = self.nodes[number]
        if self._coarser is None or not self._coarser.hopeless(here, self._coarsened(held)):
            super()._pass(number)

    def _coarsened(self, held: Sequence[int | None]) -> Held:
        return tuple([held[position] for position in self._projected])
