"""A report as the one object per story that `--format json` prints. Keys are only ever added."""

from collections.abc import Iterable
from typing import TypedDict

from ifplay.check.count import decimal
from ifplay.check.report import Report
from ifplay.check.trails import Told
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.records import Record
from ifplay.diagnostics.records import record as finding_record
from ifplay.diagnostics.report import Diagnostic

SCHEMA = 1


class PicksRecord(TypedDict):
    """The picks of the shortest and the longest playthrough."""

    shortest: int | None
    longest: int | None


class EndingRecord(TypedDict):
    """An ending; `proved` tells whether no playthrough to it is shorter than `shortest`."""

    title: str
    reachable: bool | None
    odds: float | None
    shortest: list[str | dict[str, int]] | None
    playthroughs: str | None
    proved: bool | None


class VariableRecord(TypedDict):
    """The values a number holds."""

    name: str
    least: int | None
    most: int | None


class CoverageRecord(TypedDict):
    """How many were reached, of how many."""

    scenes: list[int]
    choices: list[int]
    texts: list[int]


class StoryRecord(TypedDict):
    """A story, checked."""

    file: str
    title: str | None
    complete: bool
    states: int
    transitions: int
    playthroughs: str | None
    picks: PicksRecord
    endings: list[EndingRecord]
    variables: list[VariableRecord]
    coverage: CoverageRecord | None
    diagnostics: list[Record]
    settled: bool


def record(report: Report | None, file: str, title: str | None, diagnostics: Iterable[Diagnostic]) -> StoryRecord:
    """The story as plain data, all of it clean; `report` is None where it was not played, `diagnostics` are
    all there are, in order."""
    listed = [finding_record(one) for one in diagnostics]
    named = None if title is None else clean(title)
    if report is None:
        return {
            "file": clean(file), "title": named, "complete": False, "states": 0, "transitions": 0,
            "playthroughs": None, "picks": {"shortest": None, "longest": None}, "endings": [], "variables": [],
            "coverage": None, "diagnostics": listed, "settled": False,
        }  # fmt: skip
    cover = report.coverage
    return {
        "file": clean(file),
        "title": named,
        "complete": report.complete,
        "states": report.states,
        "transitions": report.transitions,
        "playthroughs": None if report.playthroughs is None else decimal(report.playthroughs),
        "picks": {"shortest": report.picks.shortest, "longest": report.picks.longest},
        "endings": [
            {
                "title": clean(ending.title),
                "reachable": ending.reachable,
                "odds": ending.odds,
                "shortest": None if ending.shortest is None else trail_record(ending.shortest),
                "playthroughs": None if ending.playthroughs is None else decimal(ending.playthroughs),
                "proved": None if ending.shortest is None else ending.proved,
            }
            for ending in report.endings
        ],
        "variables": [
            {"name": one.variable.name, "least": one.least, "most": one.most} for one in report.variables
        ],
        "coverage": {
            "scenes": list(cover.scenes), "choices": list(cover.choices), "texts": list(cover.texts),
        },
        "diagnostics": listed,
        "settled": report.settled,
    }  # fmt: skip


def trail_record(trail: Told) -> list[str | dict[str, int]]:
    """The moves as plain data, clean."""
    return [
        clean(move) if isinstance(move, str) else {clean(name): value for name, value in move.items()} for move in trail
    ]
