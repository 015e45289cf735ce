"""A tour: few playthroughs that between them show every text of a story, and a proof of how few there can be."""

from collections.abc import Sequence
from dataclasses import dataclass

from ifplay.check.beyond import HANDS, Watch
from ifplay.check.blocksight import exclusive_by_blocks
from ifplay.check.budget import Budget, Reason
from ifplay.check.exclusion import exclusive
from ifplay.check.readers import SEED, words_in, words_of
from ifplay.check.searched import searched
from ifplay.check.showings import Bits, Wanted, ones, showings, union
from ifplay.check.stategraph import StateGraph
from ifplay.check.states import Moves
from ifplay.check.targets import Evidence
from ifplay.check.terrain import Terrain
from ifplay.check.texts import Text
from ifplay.check.trails import Teller, Told
from ifplay.check.walks import few
from ifplay.check.wanderings import WORK, needed, wander
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Ended, Move, Pick, written

STATES = 100_000
"""So many states are worth a search, where nothing else is said."""

HURRIED = 20_000
"""So many moves are made by those who wander when somebody is waiting."""

MOVES = 300_000
SIZE = 400_000_000
"""A tour of a story with more moves than this, or more states times texts, is found by wandering."""


@dataclass(frozen=True, slots=True)
class Playthrough:
    """Its moves, also in words; its ending, None where it comes to none; the words read in it; and of the texts how
    many it shows, and the numbers of those that none before it has shown."""

    moves: tuple[Move, ...]
    trail: Told
    ending: str | None
    words: int
    shown: int
    new: tuple[int, ...]

    @property
    def picks(self) -> int:
        """How many choices it takes."""
        return sum(isinstance(move, Pick) for move in self.moves)


@dataclass(frozen=True, slots=True)
class Tour:
    """The playthroughs, the one that shows most first. `never` is what no playthrough shows; of what is `missing` from
    them that is not known. The tour is `complete` where every branch was looked at. Of the texts `apart` no two are in
    one playthrough, so that there are as many at least. `stopped` says what ended the search early."""

    texts: Sequence[Text]
    playthroughs: tuple[Playthrough, ...]
    never: tuple[int, ...]
    missing: tuple[int, ...]
    apart: tuple[int, ...]
    complete: bool
    stopped: Reason | None
    states: int

    @property
    def shown(self) -> int:
        """How many texts the playthroughs show."""
        return len(self.texts) - len(self.never) - len(self.missing)


def tour(graph: Graph, limits: Budget, *, seed: int = SEED, watch: Watch = HANDS.watch) -> Tour:
    """Search the story within the limits, and plan a tour of it. The seed decides who wanders, where that is needed.
    After Ctrl-C the tour is what can be had at once."""
    states, stopped = searched(graph, limits, watch)
    watch("planning", states.count)
    return planned(states, stopped, seed=seed)


def planned(
    states: StateGraph, stopped: Reason | None = None, *, seed: int = SEED, evidence: Evidence | None = None
) -> Tour:
    """A tour of a story with these states; `stopped` is what ended the search early. Where it has to be found by
    wandering, the evidence of other engines helps: its witnesses are followed first, and what it refutes is never
    shown."""
    story = states.story
    wanted = Wanted(story)
    size = states.count * len(wanted.texts)
    complete = stopped is None and len(states.targets) <= MOVES and size <= SIZE
    if complete:
        try:
            everything, apart, found = _weighed(states, wanted)
        except KeyboardInterrupt:
            complete, stopped = False, "interrupt"
    if not complete:
        known = {} if evidence is None else {one.moves: None for one in evidence.seen.values() if one is not None}
        work = HURRIED if stopped == "interrupt" else WORK
        found = [(one.moves, one.bits) for one in needed(wander(wanted, seed, tuple(known), work=work))]
        everything = 0
        for _, bits in found:
            everything |= bits
        apart = exclusive_by_blocks(story, wanted.texts, everything)
    listed, shown = _told(story, found, seed)
    left = [number for number in range(len(wanted.texts)) if not shown >> number & 1]
    refuted = set() if evidence is None else evidence.refuted
    never = tuple(
        number
        for number in left
        if (complete and not everything >> number & 1) or wanted.texts[number].target in refuted
    )
    missing = tuple(number for number in left if number not in set(never))
    return Tour(wanted.texts, listed, never, missing, apart, complete, stopped, states.count)


def _weighed(states: StateGraph, wanted: Wanted) -> tuple[Bits, tuple[int, ...], list[tuple[tuple[Move, ...], Bits]]]:
    """All that any playthrough shows, the texts that are apart, and the playthroughs of a tour, with every branch
    looked at."""
    seen = showings(states, wanted)
    terrain = Terrain(states, seen)
    everything = terrain.ahead[terrain.part[terrain.root]] | seen.first
    by_blocks = exclusive_by_blocks(states.story, wanted.texts, everything)
    apart = max(exclusive(terrain, seen.first), by_blocks, key=len)
    return everything, apart, [(_moves(states, one.moves), one.bits) for one in few(terrain, seen.first, union(apart))]


def _moves(states: StateGraph, numbers: Sequence[int]) -> tuple[Move, ...]:
    """The moves with these numbers, from the beginning."""
    moves = Moves(states.story)
    node = states.root
    found: list[Move] = []
    for number in numbers:
        found.append(moves.move(int(states.places[node]), int(states.labels[number])))
        node = int(states.targets[number])
    return tuple(found)


def _told(
    story: Graph, found: Sequence[tuple[tuple[Move, ...], Bits]], seed: int
) -> tuple[tuple[Playthrough, ...], Bits]:
    """The playthroughs in order and in words, each played once more in the ordinary way; and all they show."""
    teller = Teller(story)
    program = load(story)
    left = list(found)
    listed: list[Playthrough] = []
    shown: Bits = 0
    while left:
        moves, bits = one = _foremost(left, shown)
        left.remove(one)
        ending, words = _read(program, moves, seed)
        new = tuple(ones(bits & ~shown))
        listed.append(Playthrough(moves, teller.tell(moves), ending, words, bits.bit_count(), new))
        shown |= bits
    return tuple(listed), shown


def _foremost(found: Sequence[tuple[tuple[Move, ...], Bits]], shown: Bits) -> tuple[tuple[Move, ...], Bits]:
    """The one that shows most that is new."""
    return max(found, key=lambda one: ((one[1] & ~shown).bit_count(), -len(one[0])))


def _read(program: Program, moves: Sequence[Move], seed: int) -> tuple[str | None, int]:
    """The ending of a playthrough, and its words."""
    turn = begin(program, seed=seed)
    words = sum(map(words_of, turn.text))
    for move in moves:
        if isinstance(turn.stop, Choosing) and isinstance(move, Pick):
            words += sum(words_in(written(one.runs)) for one in turn.stop.options if one.id == move.choice)
        turn = step(program, turn.state, move)
        words += sum(map(words_of, turn.text))
    return turn.stop.title if isinstance(turn.stop, Ended) else None, words
