"""What a check found out about a story, as far as a map shows it. Whoever asks for the map hands it in."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from ifplay.diagnostics.report import TrailMove
from ifplay.model.graph import Place


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that can go wrong in a scene: the slug of the finding, what it says, and how to get there."""

    slug: str
    message: str
    severe: bool
    trail: tuple[TrailMove, ...] | None


@dataclass(frozen=True, slots=True)
class Way:
    """A playthrough that enters a scene with its last move; `shortest` when none with fewer moves does."""

    moves: tuple[TrailMove, ...]
    shortest: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Blocks that some playthrough passes, and blocks that none ever does; by their ids, what is wrong in scenes and
    how they are entered; by their titles, how endings are got, and their odds. Nothing is known where nothing was
    checked."""

    passed: AbstractSet[Place] = frozenset()
    never: AbstractSet[Place] = frozenset()
    troubles: Mapping[str, tuple[Trouble, ...]] = field(default_factory=dict)
    ways: Mapping[str, Way] = field(default_factory=dict)
    endings: Mapping[str, Way] = field(default_factory=dict)
    odds: Mapping[str, float] = field(default_factory=dict)

    def settled(self, places: AbstractSet[Place]) -> bool | None:
        """Whether some playthrough passes one of the blocks; None where that is not known."""
        if self.passed & places:
            return True
        return False if places <= self.never else None


NOTHING = Known()
