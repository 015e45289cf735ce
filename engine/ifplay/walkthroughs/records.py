"""A run of walkthroughs as data: what `ifplay test --format json` prints, key by key. Keys are only ever added."""

from typing import TypedDict

from ifplay.diagnostics.clean import clean
from ifplay.walkthroughs.coverage import Coverage, Item, Share
from ifplay.walkthroughs.outcome import Failure, Performed
from ifplay.walkthroughs.report import Played, Run, StoryRun, command

SCHEMA = 1


class FailureRecord(TypedDict):
    """What was not as the walkthrough says."""

    turn: int
    line: int
    column: int
    expected: str
    found: str
    hint: str | None
    changed: list[str]
    command: str


class WalkRecord(TypedDict):
    """A walkthrough."""

    name: str
    line: int
    passed: bool
    turns: int
    failures: list[FailureRecord]


class FileRecord(TypedDict):
    """A file of walkthroughs."""

    file: str
    blessed: bool
    notes: list[str]
    walks: list[WalkRecord]


class ShareRecord(TypedDict):
    """How many were come by, can be reached, may be, and are there."""

    walked: int
    reachable: int
    unknown: int
    total: int


class ItemRecord(TypedDict):
    """What no walkthrough comes by; `reachable` is null where that is not known."""

    kind: str
    scene: str
    words: str
    file: str | None
    line: int | None
    reachable: bool | None


class CoverageRecord(TypedDict):
    """What the walkthroughs of a story come by."""

    scenes: ShareRecord
    choices: ShareRecord
    prose: ShareRecord
    missing: list[ItemRecord]


class StoryRecord(TypedDict):
    """A story; `title` is null where it has errors."""

    file: str
    title: str | None
    files: list[FileRecord]
    coverage: CoverageRecord | None


class TroubleRecord(TypedDict):
    """A file that could not be played."""

    file: str
    line: int
    column: int
    message: str
    hint: str


class RunRecord(TypedDict):
    """All of it."""

    schema: int
    passed: int
    failed: int
    turns: int
    stories: list[StoryRecord]
    troubles: list[TroubleRecord]


def record(run: Run) -> RunRecord:
    """The run as plain data, all of it clean."""
    performed = list(run.performed)
    return {
        "schema": SCHEMA,
        "passed": sum(not one.failures for one in performed),
        "failed": sum(bool(one.failures) for one in performed),
        "turns": sum(one.turns for one in performed),
        "stories": [_story(story) for story in run.stories],
        "troubles": [
            {
                "file": clean(one.span.file),
                "line": one.span.line,
                "column": one.span.column,
                "message": clean(one.message),
                "hint": clean(one.hint),
            }
            for one in run.troubles
        ],
    }


def _story(story: StoryRun) -> StoryRecord:
    return {
        "file": clean(story.story),
        "title": None if story.title is None else clean(story.title),
        "files": [_file(story, file) for file in story.files],
        "coverage": None if story.coverage is None else _coverage(story.coverage),
    }


def _file(story: StoryRun, file: Played) -> FileRecord:
    return {
        "file": clean(file.file),
        "blessed": file.blessed,
        "notes": [clean(note) for note in file.notes],
        "walks": [_walk(story, one) for one in file.performed],
    }


def _walk(story: StoryRun, one: Performed) -> WalkRecord:
    return {
        "name": clean(one.walk.name),
        "line": one.walk.span.line,
        "passed": not one.failures,
        "turns": one.turns,
        "failures": [_failure(story, failure) for failure in one.failures],
    }


def _failure(story: StoryRun, failure: Failure) -> FailureRecord:
    return {
        "turn": failure.turn,
        "line": failure.span.line,
        "column": failure.span.column,
        "expected": clean(failure.expected),
        "found": clean(failure.found),
        "hint": None if failure.hint is None else clean(failure.hint),
        "changed": [clean(line) for line in failure.changed],
        "command": clean(command(story.story, failure)),
    }


def _coverage(cover: Coverage) -> CoverageRecord:
    return {
        "scenes": _share(cover.scenes),
        "choices": _share(cover.choices),
        "prose": _share(cover.prose),
        "missing": [_item(item) for item in cover.missing],
    }


def _share(share: Share) -> ShareRecord:
    return {
        "walked": share.walked, "reachable": share.reachable, "unknown": share.unknown, "total": share.total,
    }  # fmt: skip


def _item(item: Item) -> ItemRecord:
    return {
        "kind": item.kind,
        "scene": clean(item.scene),
        "words": clean(item.words),
        "file": None if item.span is None else clean(item.span.file),
        "line": None if item.span is None else item.span.line,
        "reachable": item.reachable,
    }
