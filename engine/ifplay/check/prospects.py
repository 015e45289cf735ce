"""How readers fare: the endings, how likely each is, how to get to it, and how long playthroughs are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ifplay.check.beyond import HANDS, Hands, Watch
from ifplay.check.budget import Attempt, Budget, Reason
from ifplay.check.count import Count, Counts, counted
from ifplay.check.exploring import explore
from ifplay.check.lengths import median_picks
from ifplay.check.lost_endings import titles
from ifplay.check.odds import odds
from ifplay.check.readers import READERS, SEED, Sample, sampled
from ifplay.check.rehearsal import rehearsal
from ifplay.check.seen import Seen
from ifplay.check.targets import Target
from ifplay.check.trails import Teller, Told
from ifplay.model.graph import Graph
from ifplay.runtime.state import Pick

FEW = 100
"""So many readers read when a search was interrupted: somebody is waiting."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """An ending. `reachable`, `odds` and `playthroughs` are None where the search did not settle them; `picks` are
    those of `shortest`, a playthrough to it with the fewest moves, or with few, where that is not `proved`; so many
    sampled readers came to it."""

    title: str
    reachable: bool | None
    odds: float | None
    playthroughs: Count | None
    shortest: Told | None
    picks: int | None
    readers: int
    proved: bool = True


@dataclass(frozen=True, slots=True)
class Lengths:
    """The picks of playthroughs that come to an ending. The median is that of readers who pick evenly. Each is None
    where there is no such number, or it was not settled."""

    least: int | None
    median: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Prospects:
    """What was found out: all of it exact, but for the sample. `stopped` says what ended the search early; `settled`
    when nothing is open all the same but counts, chances and lengths."""

    stopped: Reason | None
    states: int
    playthroughs: Count | None
    endings: tuple[Prospect, ...]
    picks: Lengths
    sample: Sample
    settled: bool

    @property
    def astray(self) -> float | None:
        """The chance to come to no ending at all."""
        chances = [one.odds for one in self.endings]
        known = [one for one in chances if one is not None]
        return None if self.stopped is not None else max(0.0, 1.0 - sum(known))


def prospects(
    graph: Graph, limits: Budget, *, readers: int = READERS, seed: int = SEED, watch: Watch = HANDS.watch
) -> Prospects:
    """Search the story within the limits, and let so many readers read it. Whatever is used up on the way, what is
    known by then is told."""
    explored = explore(graph, rehearsal(graph), limits, further=True, random=False, hands=Hands(watch=watch))
    seen = explored.seen
    counts: Counts | None = None
    chances: Mapping[str, float] | None = None
    median: int | None = None
    if explored.counted is not None:
        counts, chances = explored.counted.counts, explored.counted.odds
    elif explored.whole:
        watch("counting", seen.states)
        with Attempt() as counting:
            counts = counted(explored.graph)
            chances = odds(explored.graph)
            median = median_picks(explored.graph, sum(chances.values()))
        seen.stopped = counting.stopped
    watch("reading", seen.states)
    sample = sampled(graph, min(readers, FEW) if seen.stopped == "interrupt" else readers, seed)
    lengths = Lengths(None, None, None) if counts is None else Lengths(counts.shortest, median, counts.longest)
    listed = tuple(_endings(seen, sample, counts, chances))
    playthroughs = None if counts is None else counts.playthroughs
    return Prospects(seen.stopped, seen.states, playthroughs, listed, lengths, sample, seen.exhausted)


def _endings(
    seen: Seen, sample: Sample, counts: Counts | None, chances: Mapping[str, float] | None
) -> Iterator[Prospect]:
    """In source order."""
    teller = Teller(seen.story)
    for title in titles(seen.story):
        readers = sample.endings.get(title, 0)
        shown = seen.endings.get(title)
        if shown is not None:
            chance = None if chances is None else chances[title]
            count = None if counts is None else counts.by_ending[title]
            picks = None if shown.moves is None else sum(isinstance(move, Pick) for move in shown.moves)
            trail = None if shown.moves is None else teller.tell(shown.moves, shown.place)
            yield Prospect(title, True, chance, count, trail, picks, readers, shown.shortest)
        elif seen.never(Target("end", title)):
            yield Prospect(title, False, 0.0, 0, None, None, readers)
        else:
            yield Prospect(title, True if readers else None, None, None, None, None, readers)
