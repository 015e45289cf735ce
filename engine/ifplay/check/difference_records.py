"""What an edit changed, as the object under `against` in what `ifplay check --format json` prints. Keys are only ever
added."""

from typing import TypedDict

from ifplay.check.difference import Difference, Reached
from ifplay.check.tour_records import TextRecord, text_record
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.records import Record
from ifplay.diagnostics.records import record as finding_record


class ReachedRecord(TypedDict):
    """Scenes and choices by their ids, other texts by where they are in the new version."""

    scenes: list[str]
    choices: list[str]
    texts: list[TextRecord]


class OddsRecord(TypedDict):
    """An ending that is much likelier now, or much less likely."""

    title: str
    before: float
    after: float


class EndingsRecord(TypedDict):
    """The endings that can be got now and could not before, and the other way round; by title."""

    won: list[str]
    lost: list[str]


class PromisesRecord(TypedDict):
    """The promises that are broken now and were not, and the other way round; by why they were made."""

    broken: list[str]
    kept: list[str]


class FindingsRecord(TypedDict):
    """The findings that are new, and those that are gone, which are at places of the old version."""

    new: list[Record]
    gone: list[Record]


class DifferenceRecord(TypedDict):
    """What changed since the version in `file`. Unless `settled`, more may have."""

    file: str
    settled: bool
    endings: EndingsRecord
    odds: list[OddsRecord]
    promises: PromisesRecord
    reachable: ReachedRecord
    unreachable: ReachedRecord
    findings: FindingsRecord


def record(found: Difference, file: str) -> DifferenceRecord:
    """The difference as plain data, all of it clean."""
    return {
        "file": clean(file),
        "settled": not found.unsettled,
        "endings": {"won": [clean(title) for title in found.won], "lost": [clean(title) for title in found.lost]},
        "odds": [{"title": clean(one.title), "before": one.before, "after": one.after} for one in found.odds],
        "promises": {"broken": [clean(why) for why in found.broken], "kept": [clean(why) for why in found.kept]},
        "reachable": _reached(found.gained),
        "unreachable": _reached(found.gone),
        "findings": {
            "new": [finding_record(one) for one in found.found],
            "gone": [finding_record(one) for one in found.mended],
        },
    }


def _reached(found: Reached) -> ReachedRecord:
    return {
        "scenes": [clean(scene.id) for scene in found.scenes],
        "choices": [clean(choice.id) for choice in found.choices],
        "texts": [text_record(text) for text in found.texts],
    }
