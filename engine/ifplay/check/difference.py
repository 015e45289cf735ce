"""What an edit changed: two versions of a story, checked, side by side.

Scenes and choices are known by their lasting ids, endings by their titles, promises by why they were made, and other
texts by their scene and their words. Only what both versions have can have come into reach or gone out of it; endings
can also be new, or taken out.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ifplay.check.finding import NOWHERE
from ifplay.check.report import Report
from ifplay.check.targets import Target
from ifplay.check.texts import GAP, Text, texts
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import PROMISE_BROKEN, UNDECIDED
from ifplay.model.graph import Choice, Graph, Invariant, Menu, Promise, Scene, choices

POINTS = 0.05
TIMES = 2.0
SELDOM = 0.01
"""A chance has changed much when it has by so much, or is so many times another and not seldom."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a story, with what was found in it. `report` is None where errors kept it from being played."""

    graph: Graph | None
    report: Report | None
    diagnostics: Sequence[Diagnostic]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Likelihood:
    """An ending, and how likely it was and is."""

    title: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Reached:
    """What has come into reach, and what has gone out of it; all as the new version has it."""

    scenes: tuple[Scene, ...] = ()
    choices: tuple[Choice, ...] = ()
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed. `unsettled` is whether more may have, because a search was stopped or a version has errors;
    `strange`, whether the two have not one scene in common."""

    won: tuple[str, ...]
    lost: tuple[str, ...]
    gained: Reached
    gone: Reached
    broken: tuple[str, ...]
    kept: tuple[str, ...]
    found: tuple[Diagnostic, ...]
    mended: tuple[Diagnostic, ...]
    odds: tuple[Likelihood, ...]
    unsettled: bool
    strange: bool = False


Key = TypeVar("Key", bound=Hashable)
Settled = Mapping[Key, bool | None]


def difference(old: Version, new: Version) -> Difference:
    """Compare them."""
    found, mended = _findings(old, new), _findings(new, old)
    if old.graph is None or new.graph is None or old.report is None or new.report is None:
        nothing = Reached()
        return Difference((), (), nothing, nothing, (), (), found, mended, (), True)
    gained, gone = _reached(old.graph, old.report, new.graph, new.report)
    won, lost = _turned(_endings(old.report), _endings(new.report), absent=False)
    before, after = _promises(old.graph, old.report), _promises(new.graph, new.report)
    return Difference(
        tuple(won),
        tuple(lost),
        gained,
        gone,
        tuple(why for why, holds in after.items() if holds is False and before.get(why) is not False),
        tuple(why for why, holds in after.items() if holds and before.get(why) is False),
        found,
        mended,
        tuple(_odds(old.report, new.report)),
        not (old.report.complete and new.report.complete),
        strange={scene.id for scene in old.graph.scenes}.isdisjoint(scene.id for scene in new.graph.scenes),
    )


def _turned(old: Settled[Key], new: Settled[Key], *, absent: bool | None = None) -> tuple[list[Key], list[Key]]:
    """What was not so and is so now, and what was so and is so no more; `absent` is what one is where there is none."""
    every = [*new, *(key for key in old if key not in new)]
    pairs = [(key, old.get(key, absent), new.get(key, absent)) for key in every]
    return (
        [key for key, before, after in pairs if before is False and after],
        [key for key, before, after in pairs if before and after is False],
    )


def _endings(report: Report) -> dict[str, bool | None]:
    return {ending.title: ending.reachable for ending in report.endings}


def _reached(old: Graph, before: Report, new: Graph, after: Report) -> tuple[Reached, Reached]:
    scenes = {scene.id: scene for scene in new.scenes}
    offered = {choice.id: choice for choice in _choices(new)}
    written: dict[tuple[str, str, str], Text] = {}
    for text in texts(new):
        if text.target is not None:
            written.setdefault(_key(text), text)
    turned_scenes = _turned(_scenes(old, before), _scenes(new, after))
    turned_choices = _turned(_taken(old, before), _taken(new, after))
    turned_texts = _turned(_shown(old, before), _shown(new, after))
    gained, gone = (
        Reached(
            tuple(scenes[key] for key in turned_scenes[side]),
            tuple(offered[key] for key in turned_choices[side]),
            tuple(written[key] for key in turned_texts[side]),
        )
        for side in (0, 1)
    )
    return gained, gone


def _choices(graph: Graph) -> Iterable[Choice]:
    for block in graph.blocks:
        if isinstance(block.exit, Menu):
            yield from choices(block.exit.entries)


def _scenes(graph: Graph, report: Report) -> dict[str, bool | None]:
    return {scene.id: report.evidence.settled(Target("block", scene.entry)) for scene in graph.scenes}


def _taken(graph: Graph, report: Report) -> dict[str, bool | None]:
    return {choice.id: report.evidence.settled(Target("taken", choice.id)) for choice in _choices(graph)}


def _shown(graph: Graph, report: Report) -> dict[tuple[str, str, str], bool | None]:
    """By what they say; where several say the same, whether one of them is shown."""
    found: dict[tuple[str, str, str], bool | None] = {}
    for text in texts(graph):
        if text.target is not None and text.words.strip(f" {GAP}"):
            shown = report.evidence.settled(text.target)
            known = found.get(_key(text), False)
            found[_key(text)] = True if shown or known else None if shown is None or known is None else False
    return found


def _key(text: Text) -> tuple[str, str, str]:
    return text.scene, text.kind, text.words


def _promises(graph: Graph, report: Report) -> dict[str, bool | None]:
    """Whether each is kept, by why it was made."""
    broken = {one.span for one in report.diagnostics if one.rule is PROMISE_BROKEN}
    return {
        promise.why: _kept(number, promise, report) if (promise.span or NOWHERE) not in broken else False
        for number, promise in enumerate(graph.promises)
    }


def _kept(number: int, promise: Promise, report: Report) -> bool | None:
    if report.complete:
        return True
    if isinstance(promise, Invariant):
        return True if Target("broken", number) in report.evidence.refuted else None
    if promise.scene is not None:
        return True if Target("cut-off", number) in report.evidence.refuted else None
    return any(ending.title == promise.title and ending.reachable for ending in report.endings) or None


def _findings(old: Version, new: Version) -> tuple[Diagnostic, ...]:
    """Those of the new version that the old one has not: findings of one rule are the same when they say the same of
    a line that reads the same."""
    known = Counter(_said(one, old.sources) for one in old.diagnostics)
    found: list[Diagnostic] = []
    for one in new.diagnostics:
        if one.rule is UNDECIDED:
            continue
        said = _said(one, new.sources)
        if known[said]:
            known[said] -= 1
        else:
            found.append(one)
    return tuple(found)


def _said(one: Diagnostic, sources: Mapping[str, str]) -> tuple[str, str, str]:
    lines = sources.get(one.span.file, "").splitlines()
    line = lines[one.span.line - 1] if 0 < one.span.line <= len(lines) else ""
    return one.rule.slug, one.message, " ".join(line.split())


def _odds(old: Report, new: Report) -> Iterable[Likelihood]:
    """The endings that can be got in both and are much likelier now, or much less likely."""
    before = {ending.title: ending.odds for ending in old.endings}
    for ending in new.endings:
        was, now = before.get(ending.title), ending.odds
        if not was or not now:  # not known, or lost or won, which is said already
            continue
        least, most = min(was, now), max(was, now)
        if most - least >= POINTS or (most >= SELDOM and most >= TIMES * least):
            yield Likelihood(ending.title, was, now)
