"""The language, rule by rule: the cases in `golden/language/`, whose README says how they are written.

Adding a case adds no code.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

import pytest
from ifplay.compile.pipeline import Compiled, compile_story
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, draw, step
from ifplay.runtime.program import load
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Option,
    Pick,
    Roll,
    Rolling,
    Run,
    Section,
    Stop,
    Stuck,
    Style,
    Turn,
)
from ifplay.runtime.trails import Problem, matching
from ifplay.source.loader import MemoryLoader

FOLDER = Path(__file__).parent / "golden" / "language"
CASES = sorted(FOLDER.glob("*.story"))
FINDS = re.compile(r"finds ([a-z-]+) at (\d+)(?::(\d+))?(?: in \S+)?")
THROW = re.compile(r"! (\w+) = (-?\d+)")


@dataclass(frozen=True, slots=True)
class Walk:
    """What a case expects, its remarks and blank lines left out."""

    written: frozenset[str]
    finds: tuple[str, ...]
    lines: tuple[str, ...]


def read(path: Path) -> Walk:
    """The walk in a file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("#")]
    written = frozenset(line.removeprefix("written with ") for line in lines if line.startswith("written with "))
    finds = tuple(line for line in lines if line.startswith("finds "))
    return Walk(written, finds, tuple(line for line in lines if not line.startswith(("written with ", "finds "))))


def compiled(story: Path, written: frozenset[str]) -> Compiled:
    """The story, compiled as the bytes the walk asks for, with all in `parts/` at hand."""
    assert written <= {"CR", "BOM"}, written
    content = story.read_bytes()
    if "CR" in written:
        content = content.replace(b"\n", b"\r\n")
    if "BOM" in written:
        content = b"\xef\xbb\xbf" + content
    parts = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.glob("parts/**/*.story")}
    return compile_story(MemoryLoader({**parts, story.name: content}), story.name)


def found(outcome: Compiled, story: str, finds: tuple[str, ...]) -> Iterator[str]:
    """What compiling found, as a walk writes it: with the column only where that was asked for."""
    asked = {match.group(1, 2) for line in finds if (match := FINDS.fullmatch(line)) and match[3]}
    for one in outcome.diagnostics:
        column = f":{one.span.column}" if (one.rule.slug, str(one.span.line)) in asked else ""
        file = "" if one.span.file == story else f" in {one.span.file}"
        yield f"finds {one.rule.slug} at {one.span.line}{column}{file}"


def played(graph: Graph, lines: tuple[str, ...]) -> Iterator[str]:
    """The walk as it comes out when its picks and dice are followed."""
    program = load(graph)
    turn: Turn | None = None
    pending = list(lines)
    while pending:
        line = pending.pop(0)
        if line.startswith("begin"):
            turn = begin(program, seed=int(line.removeprefix("begin") or 0))
        elif line.startswith("> "):
            assert turn is not None, "a walk starts with `begin`"
            try:
                turn = step(program, turn.state, Pick(matching(turn.stop, line.removeprefix("> "))))
            except Problem as problem:
                yield f"# {line}: {problem}"
                return
        else:
            continue
        yield line
        while isinstance(stop := turn.stop, Rolling):
            forced = THROW.fullmatch(pending[0]) if pending else None
            if forced and forced[1] == stop.variable:
                move = Roll(int(forced[2]))
                yield pending.pop(0)
            else:
                move = draw(program, turn.state)
                yield f"? {stop.variable} = {move.value}"
            turn = step(program, turn.state, move, spent=turn)
        yield from shown(turn)


def shown(turn: Turn) -> Iterator[str]:
    """The text of a turn, and its stop."""
    for passage in turn.text:
        yield "---" if isinstance(passage, Section) else f"| {marked(passage.runs)}"
    yield from stopped(turn.stop)


def stopped(stop: Stop) -> Iterator[str]:
    """A menu, an ending, or the story's fault."""
    match stop:
        case Choosing(options):
            yield from map(offered, options)
        case Stuck(options):
            yield from map(offered, options)
            yield "stuck"
        case Ended(title):
            yield f"= {title}"
        case Fault(kind, scenes):
            yield f"fault {kind}: {', '.join(scenes)}"
        case Rolling():
            raise AssertionError(stop)
        case _:
            assert_never(stop)


def offered(option: Option) -> str:
    """A choice in a menu."""
    words = marked(option.runs)
    return f"* {words}" if option.reason is None else f'x {words} "{option.reason}"'


def marked(runs: tuple[Run, ...]) -> str:
    """The words with their styles."""
    made = ""
    for run in runs:
        words = f"<em>{run.text}</em>" if run.style & Style.EMPHASIS else run.text
        made += f"<strong>{words}</strong>" if run.style & Style.STRONG else words
    return made


def same(story: Path, expected: list[str], actual: list[str]) -> None:
    """Fail, with the lines that differ marked, unless the two are the same."""
    if actual != expected:
        lines = difflib.ndiff(expected, actual)
        pytest.fail("\n".join([f"{story.name}: - is expected, + is what came out", *lines]), pytrace=False)


@pytest.mark.parametrize("story", CASES, ids=lambda story: story.stem)
def test_the_story_goes_as_its_walk_says(story: Path) -> None:
    """Every finding, every line of every turn."""
    walk = read(story.with_suffix(".walk"))
    outcome = compiled(story, walk.written)
    findings = [*found(outcome, story.name, walk.finds)]
    if walk.finds:
        same(story, sorted(walk.finds), sorted(findings))
    elif outcome.graph is None:
        pytest.fail("\n".join(f"{one.span.line}:{one.span.column} {one.message}" for one in outcome.diagnostics))
    if not walk.lines:
        assert walk.finds
        return
    assert outcome.graph is not None, findings
    same(story, [*walk.lines], [*played(outcome.graph, walk.lines)])


def test_each_story_has_its_walk_and_each_walk_its_story() -> None:
    """Nothing is left over."""
    assert {path.stem for path in FOLDER.glob("*.walk")} == {path.stem for path in CASES}
