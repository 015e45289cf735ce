"""Which remembered things a condition can still read, place by place.

A playthrough's state holds much that nothing will ever ask for again. Two states that differ only there have
the same future, so that the search need keep but one of them; a visit counter that only a text shows would
else make every loop an endless story.

This is live-variable analysis (Kildall, "A Unified Approach to Global Program Optimization", POPL 1973),
backwards over the blocks, with two refinements. An assignment reads its right side only where its target is
live after it ("faint" variables). And a called scene is described by a summary of what it needs as a function
of what is needed where it returns to (`need`; the functional approach of Sharir and Pnueli, "Two approaches
to interprocedural data flow analysis", 1981), so that two calls of one scene do not mix.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import count

from ifplay.check.budget import Look, unhurried
from ifplay.check.folding import kept
from ifplay.check.need import NOTHING, RETURN, Need
from ifplay.check.remembered import Remembered
from ifplay.model.expressions import Expression, Has, With, Without
from ifplay.model.graph import (
    Assign,
    Block,
    Branch,
    Call,
    Choice,
    Dice,
    End,
    Entry,
    Gap,
    Graph,
    Invariant,
    Jump,
    Menu,
    Next,
    Place,
    Return,
    Say,
    Step,
    places,
)


@dataclass(frozen=True, slots=True)
class Liveness:
    """For each block the need on entering it and, after its steps, on leaving it; and for those where a
    playthrough stands the need while it does."""

    entering: tuple[Need, ...]
    leaving: tuple[Need, ...]
    standing: Mapping[Place, Need]

    def at(self, place: Place, calls: tuple[Place, ...]) -> int:
        """The bits that are live while the playthrough stands there, with those calls pending."""
        return self.standing[place].at(self.after(calls))

    def on(self, place: Place, calls: tuple[Place, ...]) -> int:
        """The bits that are live on entering that block, with those calls pending."""
        return self.entering[place].at(self.after(calls))

    def after(self, calls: tuple[Place, ...]) -> int:
        """The bits that are live where the latest of these calls comes back."""
        bits = 0
        for place in calls:
            bits = self.entering[place].at(bits)
        return bits


OFTEN = 4_096
"""So many blocks are looked at between two looks at the budget."""


def liveness(
    graph: Graph, remembered: Remembered, watched: frozenset[str] = frozenset(), look: Look = unhurried
) -> Liveness:
    """The liveness of a story. Assignments to a `watched` variable count as reads of what they are computed
    from."""
    return _Analysis(graph, remembered, watched).result(look)


class _Analysis:
    def __init__(self, graph: Graph, remembered: Remembered, watched: frozenset[str]) -> None:
        self.graph = graph
        self.remembered = remembered
        self.watched = watched
        self.entries = {scene.id: scene.entry for scene in graph.scenes}
        self.needs: list[Need] = [NOTHING] * len(graph.blocks)
        self.promised = [self._promised(place) for place in range(len(graph.blocks))]

    def result(self, look: Look) -> Liveness:
        """The least needs that satisfy all blocks."""
        blocks = self.graph.blocks
        leads_to = self._backwards()
        # What comes later in the story goes first, so that most needs are found at once.
        number = self._numbered()
        waiting = [(number[place], place) for place in range(len(blocks))]
        heapify(waiting)
        queued = set(range(len(blocks)))
        turns = count(1)
        while waiting:
            if next(turns) % OFTEN == 0:
                look()
            place = heappop(waiting)[1]
            queued.discard(place)
            need = self._entering(place, blocks[place])
            if need != self.needs[place]:
                self.needs[place] = need
                for other in leads_to[place]:
                    if other not in queued:
                        queued.add(other)
                        heappush(waiting, (number[other], other))
        standing = {
            place: self._standing(place, block.exit)
            for place, block in enumerate(blocks)
            if isinstance(block.exit, Menu | Dice | End)
        }
        leaving = tuple(self._leaving(place, block) for place, block in enumerate(blocks))
        return Liveness(tuple(self.needs), leaving, standing)

    def _backwards(self) -> list[list[Place]]:
        """For each block, those whose need hangs on its need."""
        leads_to: list[list[Place]] = [[] for _ in self.graph.blocks]
        for place in range(len(self.graph.blocks)):
            for target in self._ahead(place):
                leads_to[target].append(place)
        return leads_to

    def _ahead(self, place: Place) -> list[Place]:
        """The blocks on whose need that of this one hangs."""
        exit = self.graph.blocks[place].exit
        ahead = list(places(exit))
        if isinstance(exit, Jump | Call):
            ahead.append(self.entries[exit.scene])
        return ahead

    def _numbered(self) -> list[int]:
        """For each block its number in a depth-first postorder: those it leads to come first, but for circles."""
        number = [-1] * len(self.graph.blocks)
        count = 0
        for start in range(len(number)):
            pending = [(start, iter(self._ahead(start)))] if number[start] == -1 else []
            if pending:
                number[start] = -2
            while pending:
                place, rest = pending[-1]
                for target in rest:
                    if number[target] == -1:
                        number[target] = -2
                        pending.append((target, iter(self._ahead(target))))
                        break
                else:
                    number[place] = count
                    count += 1
                    pending.pop()
        return number

    def _promised(self, place: Place) -> int:
        bits = 0
        for promise in self.graph.promises:
            if isinstance(promise, Invariant):
                left = kept(promise, self.graph, place)
                if left is not None:
                    bits |= self.remembered.read(left)
        return bits

    def _entering(self, place: Place, block: Block) -> Need:
        need = self._leaving(place, block)
        for step in reversed(block.steps):
            need = before(need, step, self.remembered, self.watched)
        return need

    def _leaving(self, place: Place, block: Block) -> Need:
        """Before the exit of a block, on arrival."""
        match block.exit:
            case Menu(entries, otherwise):
                need = self._standing(place, block.exit)
                need = need.plus(self._menu_texts(entries))
                return need if otherwise is None else need.also(self.needs[otherwise])
            case Branch(condition, then, otherwise):
                asked = self.remembered.read(condition.asked)
                return self.needs[then].also(self.needs[otherwise]).plus(asked)
            case Next(next):
                return self.needs[next]
            case Jump(scene):
                # Pending calls are forgotten, so that nothing is needed after them. Entering counts a visit; that
                # counter is needed before if it is needed after.
                return Need(always=self.needs[self.entries[scene]].at(0))
            case Call(scene, next):
                return self.needs[self.entries[scene]].after(self.needs[next])
            case Return():
                return RETURN
            case Dice() | End():
                return self._standing(place, block.exit)

    def _standing(self, place: Place, exit: Menu | Dice | End) -> Need:
        """While a playthrough stands there: conditions that were asked on arrival, once, are over."""
        match exit:
            case Menu(entries):
                need = NOTHING
                for entry in entries:
                    need = need.also(self._entry(entry))
                return need.plus(self.promised[place])
            case Dice(variable, next=next):
                return self.needs[next].before(self.remembered.variable[variable], 0)
            case End():
                return Need(always=self.promised[place])

    def _entry(self, entry: Entry) -> Need:
        """What decides whether choices are open, and what is needed once one is picked."""
        if isinstance(entry, Choice):
            need = self.needs[entry.target]
            mark = self.remembered.mark.get(entry.id)
            if mark is not None:
                need = need.before(mark, 0).plus(mark)
            for condition in (entry.shown, entry.needs):
                if condition is not None:
                    need = need.plus(self.remembered.read(condition.asked))
            return need
        need = NOTHING.plus(self.remembered.read(entry.condition.asked))
        for inside in (*entry.then, *entry.otherwise):
            need = need.also(self._entry(inside))
        return need

    def _menu_texts(self, entries: Iterable[Entry]) -> int:
        bits = 0
        for entry in entries:
            if isinstance(entry, Choice):
                bits |= self.remembered.asked(entry.text)
            else:
                bits |= self._menu_texts((*entry.then, *entry.otherwise))
        return bits


def before(need: Need, step: Step, remembered: Remembered, watched: frozenset[str]) -> Need:
    """The need before a step, from the need after it."""
    match step:
        case Say(pieces):
            return need.plus(remembered.asked(pieces))
        case Gap():
            return need
        case Assign(variable, value):
            written, inputs = writes(variable, value, remembered)
            need = need.before(written, inputs)
            return need.plus(inputs) if variable in watched else need


def writes(variable: str, value: Expression, remembered: Remembered) -> tuple[int, int]:
    """The bits an assignment overwrites, and those it computes them from. `bag += key` writes one value of
    the set."""
    if isinstance(value, With | Without) and value.variable == variable:
        return remembered.read(Has(variable, value.member)), 0
    return remembered.variable[variable], remembered.read(value)
