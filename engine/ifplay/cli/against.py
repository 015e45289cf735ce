"""What an edit changed: `ifplay check NEW --against OLD`."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ifplay.check.difference import Difference, Version, difference
from ifplay.check.difference_records import DifferenceRecord
from ifplay.check.difference_records import record as difference_record
from ifplay.check.difference_summary import summary
from ifplay.check.tour import STATES, tour
from ifplay.check.wording import many
from ifplay.cli.limits import limits
from ifplay.cli.replays import Replay, ReplaysRecord, known, readers, record, replayed


class AgainstRecord(DifferenceRecord):
    """And which playthroughs still replay; null where a version has errors."""

    replays: ReplaysRecord | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new version beside the old one, which is in `file`. `journal` says why readers could not be looked at."""

    file: str
    difference: Difference
    replays: Sequence[Replay] | None
    journal: str | None


def compared(
    file: str, versions: tuple[Version, Version], paths: tuple[Path, Path], arguments: Namespace
) -> Comparison:
    """Compare the old version and the new one, in that order."""
    old, new = versions
    found = difference(old, new)
    if old.graph is None or new.graph is None or old.report is None or new.report is None:
        return Comparison(file, found, None, None)
    own, journal = readers((new.graph, old.graph), paths[::-1])
    within = limits(arguments)
    plan = tour(old.graph, replace(within, states=min(within.states, STATES)))
    olds = (*known(old.report, plan), *own)
    return Comparison(file, found, replayed(olds, old.graph, new.graph), journal)


def told(one: Comparison, width: int) -> str:
    """For the author."""
    return summary(one.file, one.difference, _sentences(one), width=width)


def recorded(one: Comparison) -> AgainstRecord:
    """For programs."""
    replays = None if one.replays is None else record(one.replays, one.journal)
    return {**difference_record(one.difference, one.file), "replays": replays}


def _sentences(one: Comparison) -> list[str]:
    """About all playthroughs, and about each that does not replay as it was."""
    if one.replays is None:
        return ["Nothing else can be compared before the errors are mended."]
    total = len(one.replays)
    fit = sum(replay.fits for replay in one.replays)
    own = sum(replay.old.whose == "reader" for replay in one.replays)
    journal = f", and {many(own, 'place')} in your journal" if own else ""
    count = "All" if fit == total else f"{fit:,} of"
    said = [
        f"{count} {many(total, 'playthrough')} of it can still be made (the shortest ways to its endings, "
        f"a tour of it{journal})."
    ]
    if one.journal is not None:
        said.append(f"The readings in your journal could not be looked at: {one.journal}.")
    return said + [replay.problem for replay in one.replays if replay.problem is not None]
