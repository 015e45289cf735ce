"""How readers fare: the endings, how likely each is, how to get to it, and how long playthroughs are."""

from collections.abc import Mapping
from dataclasses import dataclass

from ifplay.check.budget import Budget, Reason
from ifplay.check.count import Count, Counts, counted
from ifplay.check.lengths import median_picks
from ifplay.check.lost_endings import titles
from ifplay.check.odds import odds
from ifplay.check.readers import READERS, SEED, Sample, sampled
from ifplay.check.searched import searched
from ifplay.check.states import Kind, StateGraph, edges, ends
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
    return weighed(searched(graph, limits), sampled(graph, readers, seed))


def weighed(states: StateGraph, sample: Sample) -> Prospects:
    """What the states of a story say, beside a sample of its readers."""
    endings = ends(states)
    if states.stopped is not None:
        listed = tuple(_endings(states, endings, sample, None, None))
        return Prospects(states.stopped, len(states.places), None, listed, Lengths(None, None, None), sample)
    ways = edges(states)
    dice = {node for node, kind in enumerate(states.kinds.tolist()) if kind == Kind.DIE}
    counts = counted(ways, endings, dice)
    chances = odds(ways, endings)
    listed = tuple(_endings(states, endings, sample, counts, chances))
    lengths = Lengths(counts.shortest, median_picks(states, sum(chances.values())), counts.longest)
    return Prospects(None, len(states.places), counts.playthroughs, listed, lengths, sample)


def _endings(
    states: StateGraph,
    endings: Mapping[int, str],
    sample: Sample,
    counts: Counts | None,
    chances: Mapping[str, float] | None,
) -> list[Prospect]:
    """In source order."""
    teller = Teller(states.story)
    nodes: dict[str, list[int]] = {}
    for node, title in endings.items():
        nodes.setdefault(title, []).append(node)
    found: list[Prospect] = []
    for title in titles(states.story):
        got = sample.endings.get(title, 0)
        if title not in nodes:
            known = states.stopped is None
            reachable = False if known else True if got else None
            found.append(Prospect(title, reachable, 0.0 if known else None, 0 if known else None, None, None, got))
            continue
        trail = min((states.trail(node) for node in nodes[title]), key=len)
        found.append(
            Prospect(
                title,
                True,
                None if chances is None else chances[title],
                None if counts is None else counts.by_ending[title],
                teller.tell(trail),
                sum(isinstance(move, Pick) for move in trail),
                got,
            )
        )
    return found
