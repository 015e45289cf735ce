"""How readers fare: the endings, how likely each is, how to get to it, and how long playthroughs are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ifplay.check.budget import Attempt, Budget, Reason, unhurried
from ifplay.check.count import Count, Counts, counted
from ifplay.check.lengths import median_picks
from ifplay.check.lost_endings import titles
from ifplay.check.odds import odds
from ifplay.check.readers import READERS, SEED, Sample, sampled
from ifplay.check.searched import searched
from ifplay.check.stategraph import StateGraph
from ifplay.check.trails import Teller, Told
from ifplay.model.graph import Graph
from ifplay.runtime.state import Pick


@dataclass(frozen=True, slots=True)
class Prospect:
    """An ending. `reachable`, `odds` and `playthroughs` are None where the search did not settle them; `picks` are
    those of `shortest`, a playthrough to it with the fewest moves; so many sampled readers came to it."""

    title: str
    reachable: bool | None
    odds: float | None
    playthroughs: Count | None
    shortest: Told | None
    picks: int | None
    readers: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """The picks of playthroughs that come to an ending. The median is that of readers who pick evenly. Each is None
    where there is no such number, or it was not settled."""

    least: int | None
    median: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Prospects:
    """What was found out: all of it exact, but for the sample. `stopped` says what ended the search early."""

    stopped: Reason | None
    states: int
    playthroughs: Count | None
    endings: tuple[Prospect, ...]
    picks: Lengths
    sample: Sample

    @property
    def astray(self) -> float | None:
        """The chance to come to no ending at all."""
        chances = [one.odds for one in self.endings]
        known = [one for one in chances if one is not None]
        return None if self.stopped is not None else max(0.0, 1.0 - sum(known))


def prospects(graph: Graph, limits: Budget, *, readers: int = READERS, seed: int = SEED) -> Prospects:
    """Search the story within the limits, and let so many readers read it."""
    states, stopped = searched(graph, limits)
    return weighed(states, sampled(graph, readers, seed), stopped)


def weighed(states: StateGraph, sample: Sample, stopped: Reason | None = None) -> Prospects:
    """What the states of a story say, beside a sample of its readers. `stopped` is what ended the search early."""
    if stopped is not None:
        listed = tuple(_endings(states, sample, None, None))
        return Prospects(stopped, states.count, None, listed, Lengths(None, None, None), sample)
    counts, chances, median = None, None, None
    with Attempt() as counting:
        counts = counted(states)
        chances = odds(states)
        median = median_picks(states, sum(chances.values()))
    states.look = unhurried
    listed = tuple(_endings(states, sample, counts, chances))
    lengths = Lengths(counts.shortest, median, counts.longest) if counts is not None else Lengths(None, None, None)
    total = None if counts is None else counts.playthroughs
    return Prospects(counting.stopped, states.count, total, listed, lengths, sample)


def _endings(
    states: StateGraph, sample: Sample, counts: Counts | None, chances: Mapping[str, float] | None
) -> Iterator[Prospect]:
    """In source order. Without counts and chances, the search was stopped."""
    teller = Teller(states.story)
    for title in titles(states.story):
        readers = sample.endings.get(title, 0)
        node = states.first(states.titles[title]) if title in states.titles else None
        if node is not None:
            trail = states.trail(node)
            odds = None if chances is None else chances[title]
            count = None if counts is None else counts.by_ending[title]
            picks = sum(isinstance(move, Pick) for move in trail)
            yield Prospect(title, True, odds, count, teller.tell(trail), picks, readers)
        elif counts is not None:
            yield Prospect(title, False, 0.0, 0, None, None, readers)
        else:
            yield Prospect(title, True if readers else None, None, None, None, None, readers)
