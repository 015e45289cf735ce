"""How readers fare as the one object per story that `ifplay odds --format json` prints. Keys are only ever added."""

from typing import TypedDict

from ifplay.check.count import decimal
from ifplay.check.prospects import Prospects
from ifplay.check.readers import Spread, spread
from ifplay.check.records import trail_record
from ifplay.diagnostics.clean import clean

SCHEMA = 1


class SpreadRecord(TypedDict):
    """The least, the median and the most."""

    least: int | None
    median: int | None
    most: int | None


class EndingRecord(TypedDict):
    """An ending; `readers` is how many of the sampled ones came to it; `proved` tells whether no playthrough to it is
    shorter than `shortest`."""

    title: str
    reachable: bool | None
    odds: float | None
    playthroughs: str | None
    picks: int | None
    shortest: list[str | dict[str, int]] | None
    readers: int
    proved: bool | None


class SampleRecord(TypedDict):
    """The sampled readers: how many, by which seed, how many came to an ending, and what those picked and read."""

    readers: int
    seed: int
    finished: int
    picks: SpreadRecord
    words: SpreadRecord


class ProspectsRecord(TypedDict):
    """A story. All is exact but for `sampled`, and null where the search did not settle it; `picks.most` is null where
    playthroughs are endless. `endless` is the chance to come to no ending at all."""

    file: str
    title: str
    complete: bool
    states: int
    playthroughs: str | None
    endings: list[EndingRecord]
    endless: float | None
    picks: SpreadRecord
    sampled: SampleRecord
    settled: bool


def record(found: Prospects, file: str, title: str) -> ProspectsRecord:
    """The story as plain data, all of it clean."""
    sample = found.sample
    return {
        "file": clean(file),
        "title": clean(title),
        "complete": found.stopped is None,
        "states": found.states,
        "playthroughs": None if found.playthroughs is None else decimal(found.playthroughs),
        "endings": [
            {
                "title": clean(one.title),
                "reachable": one.reachable,
                "odds": one.odds,
                "playthroughs": None if one.playthroughs is None else decimal(one.playthroughs),
                "picks": one.picks,
                "shortest": None if one.shortest is None else trail_record(one.shortest),
                "readers": one.readers,
                "proved": None if one.shortest is None else one.proved,
            }
            for one in found.endings
        ],
        "endless": found.astray,
        "picks": {"least": found.picks.least, "median": found.picks.median, "most": found.picks.most},
        "sampled": {
            "readers": sample.readers,
            "seed": sample.seed,
            "finished": len(sample.finished),
            "picks": _spread(spread([one.picks for one in sample.finished])),
            "words": _spread(spread([one.words for one in sample.finished])),
        },
        "settled": found.settled,
    }


def _spread(found: Spread | None) -> SpreadRecord:
    if found is None:
        return {"least": None, "median": None, "most": None}
    return {"least": found.least, "median": found.median, "most": found.most}
