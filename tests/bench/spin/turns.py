"""A story's turns in C: the blocks as one function full of labels, and of each move whether it is open and what it
does."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from ifplay.check.asking import asks
from ifplay.model.graph import (
    Assign,
    Branch,
    Call,
    Choice,
    Dice,
    End,
    Entry,
    Exit,
    Fork,
    Gap,
    Graph,
    Jump,
    Menu,
    Next,
    Place,
    Return,
    Say,
)
from ifplay.model.text import Condition
from ifplay.model.types import Number

from tests.bench.spin.asking import asked
from tests.bench.spin.locations import Calls, Locations
from tests.bench.spin.memory import Memory, Slot
from tests.bench.spin.reckoning import literal, ranged, value

Listed = tuple[Choice, tuple[tuple[Condition, bool], ...]]
"""A choice of a menu, and the conditions of the forks around it with what they must be."""

MOST_HOPS = 100_000
"""A turn that comes so often by a block where it could go round never ends, it is supposed."""


class Turns:
    """Writes the C of one story."""

    def __init__(self, graph: Graph, where: Locations, memory: Memory) -> None:
        self.graph = graph
        self.where = where
        self.memory = memory
        self.types = {one.name: one.type for one in graph.variables}
        self.scenes = {scene.id: scene for scene in graph.scenes}
        self.listed = {
            place: tuple(_listed(block.exit.entries, ()))
            for place, block in enumerate(graph.blocks)
            if isinstance(block.exit, Menu) and place in where.at
        }

    def moves(self) -> int:
        """The moves of the place that has most."""
        dice = [block.exit for place, block in enumerate(self.graph.blocks) if place in self.where.at]
        sides = [one.high - one.low + 1 for one in dice if isinstance(one, Dice)]
        return max([*sides, *map(len, self.listed.values())], default=0)

    def begin(self) -> Iterator[str]:
        """What makes the first turn."""
        scene = self.scenes[self.graph.start]
        yield "static void story_begin() {"
        yield from (slot.write(literal(slot.start)) for slot in self.memory.slots)
        yield from (_entered(self.memory.visits[scene.id]), f"story_go({scene.entry}, 0);", "}")

    def move(self, number: int) -> Iterator[str]:
        """Whether the move of that number is open where a playthrough stands, and what makes it."""
        can: list[str] = []
        do: list[str] = []
        for (place, calls), location in self.where.standing.items():
            exit = self.graph.blocks[place].exit
            context = self.where.contexts[calls]
            if isinstance(exit, Menu) and number < len(self.listed[place]):
                choice, _ = listed = self.listed[place][number]
                can.append(f"case {location}: return {self._open(listed)};")
                mark = self.memory.mark.get(choice.id)
                marked = "" if mark is None else mark.write("1")
                do.append(f"case {location}: {marked} story_go({choice.target}, {context}); break;")
            elif isinstance(exit, Dice) and number <= exit.high - exit.low:
                can.append(f"case {location}: return 1;")
                slot = self.memory.variable[exit.variable]
                drawn = min(max(exit.low + number, slot.low), slot.high)
                do.append(f"case {location}: {slot.write(literal(drawn))} story_go({exit.next}, {context}); break;")
        yield from (f"static int story_can{number}() {{ switch (now.at) {{", *can, "default: return 0; } }")
        yield from (f"static void story_do{number}() {{ switch (now.at) {{", *do, "} }")

    def go(self) -> Iterator[str]:
        """The function that goes on from a block to the next stop."""
        targets = {self.scenes[self.graph.start].entry}
        for place in self.where.at:
            exit = self.graph.blocks[place].exit
            if isinstance(exit, Menu):
                targets |= {choice.target for choice, _ in self.listed[place]}
            elif isinstance(exit, Dice):
                targets.add(exit.next)
        yield "static void story_go(int place, int context) {"
        yield "int hops = 0;"
        yield "switch (place) {"
        yield from (f"case {place}: goto b{place};" for place in sorted(targets))
        yield "}"
        for place in self.where.at:
            block = self.graph.blocks[place]
            yield f"b{place}: ;"
            if place in self.where.heads:
                yield f"if (++hops > {MOST_HOPS}) goto endless;"
            for step in block.steps:
                match step:
                    case Say(pieces):
                        yield from asked(pieces, self.memory)
                    case Assign():
                        yield self._assigned(step)
                    case Gap():
                        pass
                    case _:
                        assert_never(step)
            yield from self._left(place, block.exit)
        yield f"endless: now.at = {self.where.endless};"
        yield from (*self.memory.forget((-1, ())), "}")

    # Exits

    def _left(self, place: Place, exit: Exit) -> Iterator[str]:
        match exit:
            case Menu(otherwise=otherwise):
                listed = self.listed[place]
                if otherwise is not None:
                    some = " || ".join(map(self._open, listed)) or "0"
                    yield f"if (!({some})) goto b{otherwise};"
                for one in listed:
                    if asks(one[0].text):
                        yield from (f"if ({self._visible(one)}) {{", *asked(one[0].text, self.memory), "}")
                yield from self._stop(place)
            case Dice() | End():
                yield from self._stop(place)
            case Branch(condition, then, otherwise):
                yield f"if ({value(condition.asked, self.memory)}) goto b{then}; else goto b{otherwise};"
            case Next(next):
                yield f"goto b{next};"
            case Jump(scene):
                yield f"context = 0; {self._enter(scene)}"
            case Call(scene, next):
                within = [calls for calls in self.where.at[place] if len(calls) < len(self.scenes)]
                cases = [(calls, f"context = {self._number((*calls, next))};") for calls in within]
                yield from self._by_context(place, cases)
                yield self._enter(scene)
            case Return():
                yield from self._returned(place)
            case _:
                assert_never(exit)

    def _returned(self, place: Place) -> Iterator[str]:
        cases = []
        for calls in self.where.at[place]:
            if calls:
                cases.append((calls, f"context = {self._number(calls[:-1])}; goto b{calls[-1]};"))
            else:
                stopped = [f"now.at = {self.where.stray[place]};", *self.memory.forget((-1, ()))]
                cases.append((calls, " ".join([*stopped, "return;"])))
        yield from self._by_context(place, cases)

    def _stop(self, place: Place) -> Iterator[str]:
        cases = []
        for calls in self.where.at[place]:
            spot = place, calls
            stopped = [f"now.at = {self.where.standing[spot]};", *self.memory.forget(spot), "return;"]
            cases.append((calls, " ".join(stopped)))
        yield from self._by_context(place, cases)

    def _by_context(self, place: Place, cases: Sequence[tuple[Calls, str]]) -> Iterator[str]:
        """What is done with which calls pending; with others, the turn does not end."""
        if len(cases) == len(self.where.at[place]) == 1:
            yield cases[0][1]
            return
        yield "switch (context) {"
        yield from (f"case {self._number(calls)}: {done} break;" for calls, done in cases)
        yield "default: goto endless; }"

    def _number(self, calls: Calls) -> int:
        return self.where.contexts[calls]

    def _enter(self, scene: str) -> str:
        return f"{_entered(self.memory.visits[scene])} goto b{self.scenes[scene].entry};"

    def _visible(self, listed: Listed) -> str:
        """Whether a choice is not hidden."""
        choice, path = listed
        tests = [value(one.asked, self.memory) if yes else f"!{value(one.asked, self.memory)}" for one, yes in path]
        mark = self.memory.mark.get(choice.id)
        if mark is not None:
            tests.append(f"!{mark.read()}")
        if choice.shown is not None:
            tests.append(value(choice.shown.asked, self.memory))
        return " && ".join(tests) or "1"

    def _open(self, listed: Listed) -> str:
        visible = self._visible(listed)
        needs = listed[0].needs
        return f"({visible})" if needs is None else f"({visible} && {value(needs.asked, self.memory)})"

    def _assigned(self, step: Assign) -> str:
        slot = self.memory.variable.get(step.variable)
        if slot is None:
            return ""
        made, (low, high) = ranged(step.value, self.memory)
        if isinstance(self.types[step.variable], Number) and (low < slot.low or high > slot.high):
            return f"{{ L v = {made}; {slot.write(f'WITHIN(v, {literal(slot.low)}, {literal(slot.high)})')} }}"
        return slot.write(made)


def _listed(entries: Iterable[Entry], path: tuple[tuple[Condition, bool], ...]) -> Iterator[Listed]:
    for entry in entries:
        match entry:
            case Choice():
                yield entry, path
            case Fork(condition, then, otherwise):
                yield from _listed(then, (*path, (condition, True)))
                yield from _listed(otherwise, (*path, (condition, False)))
            case _:
                assert_never(entry)


def _entered(slot: Slot) -> str:
    """A visit is counted, as far as it matters."""
    return f"if ({slot.read()} < {slot.high}) {slot.write(f'{slot.read()} + 1')}"
