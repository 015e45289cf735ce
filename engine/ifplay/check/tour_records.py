"""A tour as the object that `ifplay tour --format json` prints. Keys are only ever added."""

from typing import TypedDict

from ifplay.check.records import trail_record
from ifplay.check.texts import Text
from ifplay.check.tour import Tour
from ifplay.diagnostics.clean import clean

SCHEMA = 1


class TextRecord(TypedDict):
    """A text: a `line`, a `part` of an `{if …}`, a `choice`, or the `reason` why one is locked. In its words, `…`
    stands for what differs from time to time."""

    kind: str
    scene: str
    words: str
    file: str | None
    line: int | None
    column: int | None


class PlaythroughRecord(TypedDict):
    """A playthrough: its ending (null where it comes to none), its picks and words, how many texts it shows, which
    of them none before it has shown, and its trail, ready for `ifplay play --replay`."""

    ending: str | None
    picks: int
    words: int
    texts: int
    new: list[TextRecord]
    trail: list[str | dict[str, int]]


class TourRecord(TypedDict):
    """A story's tour, `complete` where every branch was looked at. `never` is what no playthrough shows; of what is
    `missing` that is not known. No fewer than `least` playthroughs can do, because of the texts `apart` no two are ever
    in one."""

    file: str
    title: str
    complete: bool
    states: int
    texts: int
    shown: int
    least: int
    apart: list[TextRecord]
    playthroughs: list[PlaythroughRecord]
    never: list[TextRecord]
    missing: list[TextRecord]


def record(found: Tour, file: str, title: str) -> TourRecord:
    """The tour as plain data, all of it clean."""
    return {
        "file": clean(file),
        "title": clean(title),
        "complete": found.complete,
        "states": found.states,
        "texts": len(found.texts),
        "shown": found.shown,
        "least": len(found.apart),
        "apart": [text_record(found.texts[number]) for number in found.apart],
        "playthroughs": [
            {
                "ending": None if one.ending is None else clean(one.ending),
                "picks": one.picks,
                "words": one.words,
                "texts": one.shown,
                "new": [text_record(found.texts[number]) for number in one.new],
                "trail": trail_record(one.trail),
            }
            for one in found.playthroughs
        ],
        "never": [text_record(found.texts[number]) for number in found.never],
        "missing": [text_record(found.texts[number]) for number in found.missing],
    }


def text_record(text: Text) -> TextRecord:
    """A text as plain data, clean."""
    span = text.span
    return {
        "kind": text.kind,
        "scene": clean(text.scene),
        "words": clean(text.words),
        "file": None if span is None else clean(span.file),
        "line": None if span is None else span.line,
        "column": None if span is None else span.column,
    }
