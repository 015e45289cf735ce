"""Every place a graph names is the very text it should be, in the stories that come with ifplay and the golden ones."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from ifplay.compile.pipeline import Compiled, compile_file, compile_text
from ifplay.model.graph import (
    Assign,
    Branch,
    Call,
    Dice,
    End,
    Graph,
    Jump,
    Menu,
    Return,
    Say,
    choices,
    forks,
)
from ifplay.model.text import Condition, Either, Piece, all_pieces
from ifplay.source.spans import Span

ROOT = Path(__file__).parents[2]
PLAYED = [
    walk.with_suffix(".story")
    for walk in (ROOT / "tests" / "golden" / "language").glob("*.walk")
    if re.search("^begin", walk.read_text(encoding="utf-8"), re.MULTILINE)
]
STORIES = sorted([*(ROOT / "stories").glob("*.story"), *PLAYED])
COMMENT = re.compile(r"[ \t]*(//.*)?$")


class Place:
    """A span's text, and what stands before and after it on its line."""

    def __init__(self, compiled: Compiled, span: Span | None) -> None:
        assert span is not None
        assert span.line == span.end_line
        line = compiled.sources[span.file].split("\n")[span.line - 1]
        self.before, self.text = line[: span.column - 1], line[span.column - 1 : span.end_column - 1]
        self.after = line[span.end_column - 1 :]
        assert len(self.text) == span.end_column - span.column

    def is_whole_line(self, *, comment: bool = False) -> bool:
        """Whether nothing but indentation, or a comment, stands beside it."""
        after = COMMENT.fullmatch(self.after) if comment else not self.after.strip()
        return not self.before.strip() and bool(after) and self.text == self.text.strip()


def compiled(path: Path) -> Compiled:
    """The story."""
    outcome = compile_file(path)
    assert outcome.graph is not None
    return outcome


def lines(graph: Graph) -> Iterator[tuple[Piece, ...]]:
    """All text of a graph: its lines and its choices."""
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Say):
                yield step.pieces
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield choice.text


def conditions(graph: Graph) -> Iterator[Condition]:
    """All conditions of a graph."""
    for pieces in lines(graph):
        for piece in all_pieces(pieces):
            if isinstance(piece, Either):
                yield piece.condition
    for block in graph.blocks:
        if isinstance(block.exit, Branch):
            yield block.exit.condition
        elif isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield from (one for one in (choice.shown, choice.needs) if one is not None)
            yield from (fork.condition for fork in forks(block.exit.entries))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_conditions(path: Path) -> None:
    """A condition stands after its `if` or `needs`, and before what ends it."""
    outcome = compiled(path)
    assert outcome.graph is not None
    for condition in conditions(outcome.graph):
        place = Place(outcome, condition.span)
        assert re.search(r"(\{[ \t]*(if|needs)|~[ \t]+(else[ \t]+)?if)[ \t]*$", place.before)
        assert re.match(r"[ \t]*([:}]|(//.*)?$)", place.after)
        assert place.text == place.text.strip()
        assert place.text.count("(") == place.text.count(")")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_parts(path: Path) -> None:
    """A part of an `{if …}` stands between its colon or bar, and the bar or bracket that ends it."""
    outcome = compiled(path)
    assert outcome.graph is not None
    for pieces in lines(outcome.graph):
        for piece in all_pieces(pieces):
            if not isinstance(piece, Either):
                continue
            then = Place(outcome, piece.then_span)
            assert re.search(r":[ \t]*$", then.before)
            assert re.match(r"[ \t]*[|}]", then.after)
            assert then.text == then.text.strip()
            assert bool(piece.then) == bool(then.text)
            if piece.otherwise_span is not None:
                otherwise = Place(outcome, piece.otherwise_span)
                assert re.search(r"\|[ \t]*$", otherwise.before)
                assert re.match(r"[ \t]*\}", otherwise.after)
                assert otherwise.text == otherwise.text.strip()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_steps_and_exits(path: Path) -> None:
    """A line is the whole line, without its indentation and its comment."""
    outcome = compiled(path)
    assert outcome.graph is not None
    for block in outcome.graph.blocks:
        for step in block.steps:
            if isinstance(step, Say):
                assert Place(outcome, step.span).is_whole_line()
            elif isinstance(step, Assign):
                place = Place(outcome, step.span)
                assert place.is_whole_line(comment=True)
                assert re.match(rf"~[ \t]*{re.escape(step.variable)}\b|~[ \t]*\w", place.text)
        match block.exit:
            case Jump(scene, span):
                place = Place(outcome, span)
                arrow = place.text.startswith("->") and place.is_whole_line()
                assert arrow or re.search(r"->[ \t]*$", place.before)
                assert place.text.isascii() is False or place.text.split()[-1] == scene
            case Call(scene, _, span):
                place = Place(outcome, span)
                assert place.is_whole_line(comment=True)
                assert re.match(r"~[ \t]+call[ \t]", place.text)
            case Return(span):
                assert re.fullmatch(r"~[ \t]+return", Place(outcome, span).text)
            case End(_, span):
                place = Place(outcome, span)
                assert place.is_whole_line(comment=True)
                assert re.fullmatch(r'~[ \t]+end[ \t]*".*"', place.text)
            case Dice(variable=variable, span=span):
                place = Place(outcome, span)
                assert place.is_whole_line(comment=True)
                assert re.match(rf"~[ \t]+{variable}[ \t]*=[ \t]*random\b", place.text)
            case Branch(then_span=then, otherwise_span=otherwise):
                assert re.match(r"~[ \t]+(else[ \t]+)?if\b", Place(outcome, then).text)
                assert Place(outcome, then).is_whole_line(comment=True)
                if otherwise is not None:
                    assert re.match(r"~[ \t]+else\b", Place(outcome, otherwise).text)
            case Menu(entries, otherwise, span, otherwise_span):
                assert span is not None
                for choice in choices(entries):
                    place = Place(outcome, choice.span)
                    assert place.is_whole_line()
                    assert re.match(r"[*+][ \t]", place.text)
                assert (otherwise is None) == (otherwise_span is None)
                if otherwise_span is not None:
                    assert re.match(r"~[ \t]+otherwise\b", Place(outcome, otherwise_span).text)
            case _:
                pass


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_declarations_and_scenes(path: Path) -> None:
    """A variable is its name, a scene its line, a promise its line without the comment."""
    outcome = compiled(path)
    assert outcome.graph is not None
    for variable in outcome.graph.variables:
        place = Place(outcome, variable.span)
        assert re.search(r"^\s*(flag|number|enum|set|text)[ \t]+$", place.before)
        assert not place.text.isascii() or place.text == variable.name
    for scene in outcome.graph.scenes:
        place = Place(outcome, scene.span)
        assert place.is_whole_line()
        assert place.text.startswith("== ")
    for promise in outcome.graph.promises:
        place = Place(outcome, promise.span)
        assert place.is_whole_line(comment=True)
        assert place.text.startswith("promise")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("~ if (a or b) and c", "(a or b) and c"),
        ("~ if a and (b or c) // why", "a and (b or c)"),
        ("~ if ((a))", "((a))"),
        ("~ if not (a)", "not (a)"),
        ("~ if   a == (b)   ", "a == (b)"),
        ("~ if max(1, 2) > (1 + 1)", "max(1, 2) > (1 + 1)"),
        ("{if (a) and b: x}", "(a) and b"),
        ("Before {if b:}after", "b"),
    ],
)
def test_parentheses_belong_to_the_condition(line: str, text: str) -> None:
    """From the first to the last, so that an excerpt shows all of it."""
    body = f"{line}\n    Inside.\n" if line.startswith("~") else f"{line}\n"
    flags = "flag a\nflag b\nflag c\n"
    outcome = compile_text(f'---\ntitle: T\n---\n{flags}\n== s\n{body}~ end "E"\n')
    assert outcome.graph is not None, outcome.diagnostics
    (condition,) = conditions(outcome.graph)
    assert Place(outcome, condition.span).text == text
