"""Counterexample-guided abstraction refinement: what cannot be reached, proved with few values followed.

Clarke, Grumberg, Jha, Lu and Veith, "Counterexample-guided abstraction refinement for symbolic model checking" (2003).
At first nothing is followed. What is then not reached is refuted; what is has a trail, which is followed with every
value: it shows the target, or it breaks off where something decides otherwise, and what decided is followed from
then on. Targets with the same slots followed share one search; each is let go as soon as it is settled. One that takes
a search with too many nodes is tried once more by itself at last (`cone`), and then given up.

From which states an ending can still be got is not asked: `doomed` and `cut-off` are no targets of this.
"""

from collections.abc import Iterable
from dataclasses import replace
from heapq import heappop, heappush

from ifplay.check.abstraction.cone import Cone
from ifplay.check.abstraction.following import Blocked, Concrete, Follower
from ifplay.check.abstraction.reaching import Reaching
from ifplay.check.budget import Budget, Reason
from ifplay.check.liveness import Liveness
from ifplay.check.routines import Routines
from ifplay.check.sampling.replay import Replayer
from ifplay.check.targets import Evidence, Target, Witness
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.state import Ended, Fault, Move, Stuck

NODES = 20_000
"""So many nodes one search may have."""

NEVER_ASKED = frozenset(("doomed", "cut-off"))


class Refinement:
    """Settles targets, as far as a budget lasts. `evidence` is true at any time; `kept` says how many slots were
    followed to refute each target."""

    def __init__(
        self, routines: Routines, live: Liveness, targets: Iterable[Target], budget: Budget, nodes: int = NODES
    ) -> None:
        self.routines = routines
        self.live = live
        self.budget = budget
        self.nodes = min(nodes, budget.states)
        self.evidence = Evidence()
        self.open = {target: None for target in targets if target.kind not in NEVER_ASKED}
        self.kept: dict[Target, int] = {}
        self.searches = 0
        self.steps = 0
        """Blocks passed, in searches and on trails."""
        self._until: int | None = None
        self._concrete = Concrete(routines)
        self._replayer = Replayer(routines.graph)
        self._groups: dict[frozenset[int], dict[Target, None]] = {}
        self._heap: list[tuple[int, list[int]]] = []
        self._large: dict[Target, None] = {}
        for target in self.open:
            self._wait(target, frozenset())

    def settle(self, steps: int | None = None, deadline: float | None = None) -> Reason | None:
        """Go on until everything is settled or given up; or until so many steps more were made, about, or the deadline
        is past. Of the budget, what stopped it."""
        budget = self.budget
        if deadline is not None:
            budget = replace(budget, deadline=deadline if budget.deadline is None else min(deadline, budget.deadline))
        self._until = None if steps is None else self.steps + steps
        try:
            while self._heap and not self._enough():
                kept = frozenset(self._heap[0][1])
                spent = self._round(kept, self._groups[kept], budget)
                if spent is not None:
                    return spent
            while self._large and not self._enough():
                target = next(iter(self._large))
                spent = self._alone(target, budget)
                if spent is not None:
                    return spent
                if not self._enough():
                    del self._large[target]
        except KeyboardInterrupt:
            return "interrupt"
        except MemoryError:
            return "memory"
        return None

    def _enough(self) -> bool:
        return self._until is not None and self.steps >= self._until

    def taken(self) -> Evidence:
        """What was found out since this was asked last."""
        found, self.evidence = self.evidence, Evidence()
        return found

    def keep(self, targets: Iterable[Target]) -> None:
        """Of those that are open, go on with these only."""
        wanted = set(targets)
        self.open = {target: None for target in self.open if target in wanted}

    def _wait(self, target: Target, kept: frozenset[int]) -> None:
        if kept not in self._groups:
            self._groups[kept] = {}
            heappush(self._heap, (len(kept), sorted(kept)))
        self._groups[kept][target] = None

    def _round(self, kept: frozenset[int], group: dict[Target, None], budget: Budget) -> Reason | None:
        """Search with these slots followed, and see what that says of the targets."""
        wanted = {target for target in group if target in self.open}
        search = Reaching(self.routines, self.live, kept)
        spent = search.run(wanted, self.nodes, budget) if wanted else None
        self.searches += bool(wanted)
        self.steps += search.passed
        if search.complete:
            for target in [target for target in self.open if target not in search.sights]:
                self.evidence.refuted.add(target)
                self.kept[target] = len(kept)
                del self.open[target]
        if spent is not None:
            return spent
        follower = Follower(self._concrete, search)
        # Long trails come by at much else.
        sighted = [target for target in group if target in search.sights]
        for number, target in enumerate(sorted(sighted, key=lambda one: -search.sights[one])):
            if number % 16 == 0 and (spent := budget.spent(len(search.nodes), 0)) is not None:
                return spent
            if number and self._enough():
                return None
            del group[target]
            if target in self.open:
                more = self._try(target, follower, search.sights[target])
                if more:
                    self._wait(target, kept | more)
        if not search.complete:  # those are left that were not sighted
            self._large |= {target: None for target in group if target in wanted}
        heappop(self._heap)
        del self._groups[kept]
        return None

    def _alone(self, target: Target, budget: Budget) -> Reason | None:
        """Search for one target, with more and more slots followed."""
        kept: frozenset[int] = frozenset()
        cone: Cone | None = None
        while target in self.open and not self._enough():
            cone = Cone(self.routines, self.live, kept, target, cone)
            spent = cone.run({target}, self.nodes, budget)
            self.searches += 1
            self.steps += cone.passed
            if spent is not None:
                return spent
            if not cone.complete:
                return None
            if not cone.shown:
                self.evidence.refuted.add(target)
                self.kept[target] = len(kept)
                del self.open[target]
                return None
            more = self._try(target, Follower(self._concrete, cone), cone.shown[0])
            if not more:
                return None
            kept |= more
        return None

    def _try(self, target: Target, follower: Follower, node: int) -> frozenset[int]:
        """Follow the trail to a target: then it is seen; or there are more slots to follow than before; or, where there
        are none, it is given up."""
        before = follower.steps
        followed = follower.follow(node, target)
        self.steps += follower.steps - before
        if isinstance(followed, Blocked):
            return followed.slots - follower.kept
        self._replay(followed.moves)
        return frozenset()

    def _replay(self, moves: tuple[Move, ...]) -> None:
        """Play the moves in the runtime; all that shows on the way is seen."""
        self.steps += len(moves)
        replayer = self._replayer
        turn = replayer.begin()
        self._shown(())
        for number, move in enumerate(moves):
            if isinstance(turn.stop, Fault | Ended | Stuck):
                return
            try:
                turn = replayer.go_on(turn.state, move)
            except IllegalMove:
                return
            self._shown(moves[: number + 1])

    def _shown(self, moves: tuple[Move, ...]) -> None:
        for target in self._replayer.shown():
            if target in self.open:
                self.evidence.seen[target] = Witness(moves, shortest=False)
                del self.open[target]
