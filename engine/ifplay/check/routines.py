"""The blocks of a story over slots: what each asks, what it stores, and where it goes on.

A routine says of a block all that decides where playthroughs go and what they are asked on the way, and nothing else:
text is left out but for the conditions in it. It is made from the graph that the reference search plays, and means
the same as the traced runtime (`runtime.trace`) there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from ifplay.check.asking import asks
from ifplay.check.folding import kept
from ifplay.check.slots import Slots
from ifplay.check.targets import Spot
from ifplay.check.terms import NO, YES, Fixed, Held, Term, every, inverse, ordered, reckoned, some
from ifplay.model.graph import (
    Assign,
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
)
from ifplay.model.text import Alternatives, Either, Piece, Plural, inner
from ifplay.model.types import Number


@dataclass(frozen=True, slots=True)
class Ask:
    """Condition `number` is asked where the guard holds, and has the outcome of `asked`."""

    number: int
    guard: Term
    asked: Term


@dataclass(frozen=True, slots=True)
class Store:
    """The value, kept between the two ends, goes into the slot. `spot` names the assignment of a number."""

    slot: int
    value: Term
    least: int
    greatest: int
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice of a menu: open when the term is 1. Taking it sets its mark, if it has one, and goes to `target`."""

    choice: str
    open: Term
    mark: int | None
    target: Place


@dataclass(frozen=True, slots=True)
class Onward:
    """Go on at `target`."""

    target: Place


@dataclass(frozen=True, slots=True)
class Test:
    """Ask condition `number`; go on at `then` or `otherwise`."""

    number: int
    asked: Term
    then: Place
    otherwise: Place


@dataclass(frozen=True, slots=True)
class Enter:
    """Enter a scene: count the visit, go on at its `entry`. Pending calls are forgotten, or for a call `back` is one
    more of them."""

    count: Store
    entry: Place
    back: Place | None


@dataclass(frozen=True, slots=True)
class Choose:
    """A menu. On arrival the `asks` are asked. If no offer is open the playthrough goes on at `otherwise`; if it
    stays (also where it is stuck, there being no `otherwise`), the `texts` are asked too, and the counters of the
    alternatives in them move on."""

    offers: tuple[Offer, ...]
    asks: tuple[Ask, ...]
    texts: tuple[Ask | Store, ...]
    otherwise: Place | None


@dataclass(frozen=True, slots=True)
class Roll:
    """A die from `low` to `high`, stored as `store` says with the value in place of its term; go on at `next`."""

    slot: int
    low: int
    high: int
    least: int
    greatest: int
    next: Place


@dataclass(frozen=True, slots=True)
class Back:
    """Come back from the latest call; without one, the story's fault."""


@dataclass(frozen=True, slots=True)
class Over:
    """The ending of that title."""

    title: str


Leave = Onward | Test | Enter | Choose | Roll | Back | Over


@dataclass(frozen=True, slots=True)
class Routine:
    """A block. `promised` are the promises asked where a playthrough stands there, by number: each term is to be 1."""

    scene: str
    steps: tuple[Ask | Store, ...]
    leave: Leave
    promised: tuple[tuple[int, Term], ...]


class Routines:
    """The routines of a story, each made when it is first asked for."""

    def __init__(self, graph: Graph, slots: Slots) -> None:
        self.graph = graph
        self.slots = slots
        self.entries = {scene.id: scene.entry for scene in graph.scenes}
        self._made: dict[Place, Routine] = {}

    @property
    def start(self) -> Enter:
        """How every playthrough begins."""
        return self._enter(self.graph.start, None)

    def __getitem__(self, place: Place) -> Routine:
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._routine(place)
        return made

    def __len__(self) -> int:
        return len(self.graph.blocks)

    def _routine(self, place: Place) -> Routine:
        block = self.graph.blocks[place]
        steps = tuple(made for one in self.steps(place) for made in one)
        promised: list[tuple[int, Term]] = []
        for number, promise in enumerate(self.graph.promises):
            if isinstance(promise, Invariant):
                left = kept(promise, self.graph, place)
                if left is not None:
                    promised.append((number, self.slots.term(left)))
        return Routine(block.scene, steps, self._leave(place), tuple(promised))

    def steps(self, place: Place) -> Iterator[tuple[Ask | Store, ...]]:
        """The steps of a block, for each of those in the graph."""
        for position, step in enumerate(self.graph.blocks[place].steps):
            yield tuple(self._step(step, (place, position)))

    def _leave(self, place: Place) -> Leave:
        exit = self.graph.blocks[place].exit
        match exit:
            case Menu():
                return self._choose(exit)
            case Branch(condition, then, otherwise):
                return Test(condition.number, self.slots.term(condition.asked), then, otherwise)
            case Next(next):
                return Onward(next)
            case Jump(scene):
                return self._enter(scene, None)
            case Call(scene, back):
                return self._enter(scene, back)
            case Dice(variable, low, high, next):
                slot = self.slots.variable[variable]
                ends = self.slots.all[slot]
                return Roll(slot, low, high, ends.low, ends.high, next)
            case Return():
                return Back()
            case End(title):
                return Over(title)
            case _:
                assert_never(exit)

    def _enter(self, scene: str, back: Place | None) -> Enter:
        slot = self.slots.visits[scene]
        count = Store(slot, reckoned("+", Held(slot), Fixed(1)), 0, self.slots.all[slot].high)
        return Enter(count, self.entries[scene], back)

    # Steps

    def _step(self, step: Step, spot: Spot) -> Iterator[Ask | Store]:
        match step:
            case Say(pieces):
                yield from self._text(pieces, YES, shuffled=False)
            case Gap():
                pass
            case Assign(variable, value):
                members = self.slots.members.get(variable)
                if members is not None:
                    for slot, term in zip(members, self.slots.set(value, len(members)), strict=True):
                        if term != Held(slot):
                            yield Store(slot, term, 0, 1)
                    return
                slot = self.slots.variable[variable]
                ends = self.slots.all[slot]
                number = isinstance(self.slots.layout.types[variable], Number)
                yield Store(slot, self.slots.term(value), ends.low, ends.high, spot if number else None)
            case _:
                assert_never(step)

    def _text(self, pieces: Sequence[Piece], guard: Term, *, shuffled: bool) -> Iterator[Ask | Store]:
        """What showing the pieces asks where the guard holds, and the counters it moves on (`runtime.asking`)."""
        for piece in pieces:
            if guard == NO or not asks((piece,)):
                continue
            match piece:
                case Either(condition, then, otherwise):
                    asked = self.slots.term(condition.asked)
                    yield Ask(condition.number, guard, asked)
                    yield from self._text(then, every([guard, asked]), shuffled=shuffled)
                    yield from self._text(otherwise, every([guard, inverse(asked)]), shuffled=shuffled)
                case Plural(count, one, many):
                    single = ordered("==", self.slots.term(count), Fixed(1))
                    yield from self._text(one, every([guard, single]), shuffled=shuffled)
                    yield from self._text(many, every([guard, inverse(single)]), shuffled=shuffled)
                case Alternatives(kind, counter, parts) if shuffled or kind == "shuffle":
                    for part in parts:
                        yield from self._text(part, guard, shuffled=True)
                case Alternatives(kind, counter, parts):
                    slot = self.slots.counter[counter]
                    for position, part in enumerate(parts):
                        here = ordered("==", Held(slot), Fixed(position))
                        yield from self._text(part, every([guard, here]), shuffled=False)
                    yield shown(slot, kind, len(parts), guard)
                case _:
                    for run in inner(piece):
                        yield from self._text(run, guard, shuffled=shuffled)

    # Menus

    def _choose(self, menu: Menu) -> Choose:
        offers: list[Offer] = []
        asked: list[Ask] = []
        texts: list[Ask | Store] = []
        for choice, path in self._offers(menu.entries, YES, asked):
            mark = self.slots.mark.get(choice.id)
            there = path if mark is None else every([path, inverse(Held(mark))])
            visible = there
            if choice.shown is not None:
                shown = self.slots.term(choice.shown.asked)
                asked.append(Ask(choice.shown.number, there, shown))
                visible = every([there, shown])
            takes = visible
            if choice.needs is not None:
                needs = self.slots.term(choice.needs.asked)
                asked.append(Ask(choice.needs.number, visible, needs))
                takes = every([visible, needs])
            texts += self._text(choice.text, visible, shuffled=False)
            offers.append(Offer(choice.id, takes, mark, choice.target))
        return Choose(tuple(offers), tuple(asked), tuple(texts), menu.otherwise)

    def _offers(self, entries: Iterable[Entry], path: Term, asked: list[Ask]) -> Iterator[tuple[Choice, Term]]:
        """The choices, each with what its forks ask; long chains of forks inside forks are as good as short ones."""
        pending: list[tuple[Entry, Term]] = [(entry, path) for entry in entries][::-1]
        while pending:
            entry, path = pending.pop()
            if isinstance(entry, Choice):
                yield entry, path
                continue
            holds = self.slots.term(entry.condition.asked)
            asked.append(Ask(entry.condition.number, path, holds))
            pending += [(inner, every([path, inverse(holds)])) for inner in reversed(entry.otherwise)]
            pending += [(inner, every([path, holds])) for inner in reversed(entry.then)]


def shown(slot: int, kind: str, count: int, guard: Term) -> Store:
    """The counter moves on where its text is shown: see `runtime.alternatives`."""
    onward = reckoned("+", Held(slot), guard)
    match kind:
        case "seq":
            return Store(slot, onward, 0, count - 1)
        case "once":
            return Store(slot, onward, 0, count)
        case _:
            round_again = reckoned("*", Fixed(count), ordered("==", onward, Fixed(count)))
            return Store(slot, reckoned("-", onward, round_again), 0, count - 1)


def any_open(leave: Choose) -> Term:
    """1 where a choice of the menu is open."""
    return some([offer.open for offer in leave.offers])
