"""What the reference checker knows of a story, in the words of targets, and what decision diagrams say of it."""

from collections.abc import Hashable
from typing import NamedTuple

from ifplay.check.budget import Budget
from ifplay.check.folding import kept
from ifplay.check.liveness import liveness
from ifplay.check.rehearsal import rehearsal
from ifplay.check.remembered import Remembered
from ifplay.check.routines import Routines
from ifplay.check.slots import Slots
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.settling import SHOWN, Settled, symbolic
from ifplay.check.targets import Target
from ifplay.check.visits import enough
from ifplay.model.graph import Graph, Invariant, Reach
from ifplay.runtime.reckon import test as holds

from tests.reference.backwards import leading_to, predecessors
from tests.reference.count import Counts, counted
from tests.reference.endless import going_round
from tests.reference.explore import Explored, explore
from tests.reference.odds import odds
from tests.reference.ranges import ranges
from tests.reference.search import Search

STATES = 3_000


class Facts(NamedTuple):
    """Each target that is seen, with the length of the shortest playthrough (None: not known); turns that go round for
    ever, by their scenes, and dice that roll for ever, with theirs; what the numbers hold, where that is known; and
    counts and odds; how many states there are, and moves in them."""

    seen: dict[Target, int | None]
    circles: dict[frozenset[str], int]
    dice: dict[int, int]
    ranges: dict[str, tuple[int | None, int | None]]
    counts: Counts
    odds: dict[str, float]
    size: tuple[int, int]


def facts(graph: Graph) -> Facts | None:
    """All that the reference says; None when the story is too large for it."""
    limits = Budget(STATES)
    explored = explore(graph, rehearsal(graph), limits)
    search = explored.search
    if not search.complete:
        return None
    gathered = _Gathering(search)
    gathered.walk()
    gathered.promises()
    circles, dice = gathered.endless()
    held = gathered.numbers(explored, limits)
    counts = counted(search.edges, search.endings(), search.dice())
    size = len(search.states) - len(search.faults), search.transitions
    return Facts(gathered.seen, circles, dice, held, counts, odds(search.edges, search.endings()), size)


class _Gathering:
    def __init__(self, search: Search) -> None:
        self.search = search
        self.seen: dict[Target, int | None] = {}
        self.before = predecessors(search.edges)
        self.far: list[int] = []
        for node, parent in enumerate(search.parents):
            self.far.append(self.far[parent] + 1 if node else 0)

    def see(self, kind: str, key: Hashable, far: int | None = None) -> None:
        target = Target(kind, key)  # type: ignore[arg-type]
        known = self.seen.get(target)
        self.seen[target] = far if known is None else known if far is None else min(known, far)

    def walk(self) -> None:
        search = self.search
        for place in search.blocks:
            self.see("block", place)
        for number in search.asked:
            self.see("asked", number)
        for choice in search.taken:
            self.see("taken", choice)
        for node, title in search.endings().items():
            self.see("end", title, self.far[node])
        for node in search.stuck:
            self.see("stuck", search.states[node].place, self.far[node])
        for node, fault in search.faults.items():
            if fault.kind == "return-without-call":
                self.see("stray", search.states[node].place, self.far[node])
        saved = leading_to(search.endings(), self.before)
        faulty = search.stuck | search.faults.keys() | going_round(search, self.before)
        lost = set(range(len(search.states))) - saved - faulty
        for place, trail in search.entrances(lost, saved, self.before).items():
            self.see("doomed", place, len(trail))

    def promises(self) -> None:
        search = self.search
        for number, promise in enumerate(search.story.promises):
            match promise:
                case Invariant():
                    for node in search.nodes():
                        state = search.states[node]
                        left = kept(promise, search.story, state.place)
                        if left is not None and not holds(left, search.layout)(state.values):
                            self.see("broken", number, self.far[node])
                case Reach(_, title, scene):
                    goals = [node for node, got in search.endings().items() if got == title]
                    open = leading_to(goals, self.before)
                    for node in search.menus():
                        if node not in open and search.story.blocks[search.states[node].place].scene == scene:
                            self.see("cut-off", number, self.far[node])

    def endless(self) -> tuple[dict[frozenset[str], int], dict[int, int]]:
        search = self.search
        circles: dict[frozenset[str], int] = {}
        for node, fault in search.faults.items():
            if fault.kind == "endless-turn":
                scenes = frozenset(fault.scenes)
                circles[scenes] = min(self.far[node], circles.get(scenes, self.far[node]))
        rolling = going_round(search, self.before)
        entered = search.entrances(rolling, set(search.nodes()) - rolling, self.before)
        return circles, {place: len(trail) for place, trail in entered.items()}

    def numbers(self, explored: Explored, limits: Budget) -> dict[str, tuple[int | None, int | None]]:
        held: dict[str, tuple[int | None, int | None]] = {}
        for one in ranges(explored, limits):
            if one.search.complete:
                held[one.variable.name] = one.least, one.most
            elsewhere = one.variable.clamped and one.search is self.search
            for spot, first in one.outside.items():
                exact = one.search.complete and not elsewhere
                far = len(one.search.trail(first.node)) + (first.move is not None)
                self.see("outside", spot, far if exact else None)
        return held


def settled(graph: Graph, limits: Limits | None = None, shown: frozenset[str] = SHOWN) -> Settled:
    """What decision diagrams say of the story."""
    played = rehearsal(graph).graph
    remembered = Remembered(played)
    slots = Slots(played, remembered, enough(played))
    live = liveness(played, remembered)
    return symbolic(Routines(played, slots), slots, live, limits=limits, shown=shown)  # type: ignore[arg-type]
