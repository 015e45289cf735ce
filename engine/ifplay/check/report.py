"""What a check says of one story."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ifplay.check.budget import Reason
from ifplay.check.count import Count
from ifplay.check.coverage import Coverage
from ifplay.check.ranges import Range
from ifplay.check.saving import Saving
from ifplay.check.targets import Evidence
from ifplay.check.trails import Told
from ifplay.diagnostics.report import Diagnostic
from ifplay.runtime.state import Move


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending: whether a playthrough gets it (None: not settled), its odds and number of playthroughs where
    the search is complete, and a shortest playthrough to it, if one was found: in words, and as its `moves`. Where the
    story is too wide to prove that none is shorter, it is not `proved`."""

    title: str
    reachable: bool | None
    odds: float | None
    shortest: Told | None
    playthroughs: Count | None
    moves: tuple[Move, ...] | None = None
    proved: bool = True


@dataclass(frozen=True, slots=True)
class Picks:
    """How many picks the shortest and the longest playthrough to an ending take; None where there is no such
    number, or it was not settled."""

    shortest: int | None
    longest: int | None


@dataclass(frozen=True, slots=True)
class Entrance:
    """A playthrough that enters a scene with its last move, in words; `shortest` when none with fewer moves does."""

    told: Told
    shortest: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What every branch of a story, played, has shown. `stopped` says what ended the search early, if anything;
    `playthroughs` is None where it is not
    complete; `evidence` says what was reached and what never is;
    `settled` when nothing is open but counts and odds; `saving` is what reductions saved; `ways`
    says how scenes are entered, where that was asked for."""

    stopped: Reason | None
    states: int
    transitions: int
    playthroughs: Count | None
    picks: Picks
    endings: tuple[Ending, ...]
    variables: tuple[Range, ...]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...]
    evidence: Evidence
    settled: bool = True
    saving: Saving | None = None
    ways: Mapping[str, Entrance] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every branch was played."""
        return self.stopped is None
