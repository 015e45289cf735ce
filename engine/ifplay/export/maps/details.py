"""What the page of a map says of each site: its text, the variables it reads and writes, and how to get there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, assert_never

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import TrailMove
from ifplay.export.maps.captions import notes
from ifplay.export.maps.chart import Chart
from ifplay.export.maps.known import Known, Trouble, Way
from ifplay.export.maps.words import words
from ifplay.model import expressions as e
from ifplay.model.asked import asked
from ifplay.model.graph import (
    Assign,
    Block,
    Branch,
    Call,
    Dice,
    End,
    Exit,
    Gap,
    Graph,
    Jump,
    Menu,
    Next,
    Return,
    Say,
    choices,
)
from ifplay.source.spans import Span

DEEPEST = 4
"""Lines are indented so many times at most."""


def details(graph: Graph, chart: Chart, known: Known) -> Mapping[str, object]:
    """The data of the page, all of it clean. Ways share their beginnings: each step has the number of the one before
    it, or -1, and a move."""
    scenes: dict[str, list[Block]] = {scene.id: [] for scene in graph.scenes}
    for block in graph.blocks:
        scenes[block.scene].append(block)
    steps = _Steps()
    sites = []
    for site in chart.sites:
        blocks = [] if site.ending else scenes[site.key]
        reads, writes = _variables(blocks)
        way = (known.endings if site.ending else known.ways).get(site.key)
        sites.append(
            {
                "name": clean(site.name),
                "id": None if site.ending or site.title is None else clean(site.key),
                "notes": notes(site, known),
                "text": list(_text(blocks)),
                "reads": reads,
                "writes": writes,
                "way": _way(way, steps),
                "troubles": [_trouble(one, steps) for one in site.troubles],
            }
        )
    links = [[link.source, link.target, link.kind, [*map(clean, link.picks)], link.reached] for link in chart.links]
    return {"title": clean(chart.title), "sites": sites, "links": links, "steps": steps.listed}


class _Steps:
    """Moves, each after the one before it, those of many ways only once."""

    def __init__(self) -> None:
        self.listed: list[tuple[int, str]] = []
        self._known: dict[tuple[int, str], int] = {}

    def last(self, moves: Sequence[TrailMove]) -> int:
        """The number of the last step of a way, -1 for a way without any."""
        number = -1
        for move in moves:
            step = number, _move(move)
            if step not in self._known:
                self._known[step] = len(self.listed)
                self.listed.append(step)
            number = self._known[step]
        return number


def _move(move: TrailMove) -> str:
    if isinstance(move, str):
        return clean(move)
    return ", ".join(f"{clean(name)} rolls {value}" for name, value in move.items())


def _way(way: Way | None, steps: _Steps) -> object:
    return None if way is None else {"last": steps.last(way.moves), "shortest": way.shortest}


def _trouble(one: Trouble, steps: _Steps) -> object:
    last = None if one.trail is None else steps.last(one.trail)
    return {"slug": one.slug, "message": clean(one.message), "severe": one.severe, "last": last}


# Text -----------------------------------------------------------------------------------------------------------


class _Line(NamedTuple):
    """A kind, the words, and where in the source they are."""

    kind: Literal["line", "pick", "break", "leave"]
    words: str
    span: Span | None


def _text(blocks: Iterable[Block]) -> Iterator[tuple[str, str, int]]:
    """The lines of a scene as kind, words, and how deeply they are indented, in the order of the source: blocks stand
    in another one."""
    placed: list[tuple[tuple[str, int, int], _Line]] = []
    at = ("", 0, 0)
    for block in blocks:
        for line in _lines(block):
            if line.span is not None:
                at = line.span.file, line.span.line, line.span.column
            placed.append((at, line))
    placed.sort(key=lambda one: one[0])
    columns = sorted({at[2] for at, _ in placed if at[2]}) or [0]
    for at, line in placed:
        yield line.kind, line.words, min(DEEPEST, columns.index(at[2]) if at[2] else 0)


def _lines(block: Block) -> Iterator[_Line]:
    """Paragraph by paragraph, and then how the block is left."""
    said: list[Say] = []
    for step in block.steps:
        match step:
            case Say():
                said.append(step)
            case Gap(kind):
                yield from _paragraph(said)
                said = []
                if kind == "section":
                    yield _Line("break", "* * *", None)
            case Assign():
                pass
            case _:
                assert_never(step)
    yield from _paragraph(said)
    yield from _leaving(block.exit)


def _paragraph(said: Sequence[Say]) -> Iterator[_Line]:
    text = " ".join(filter(None, (words(one.pieces) for one in said)))
    if text:
        yield _Line("line", text, said[0].span)


def _leaving(exit: Exit) -> Iterator[_Line]:
    match exit:
        case Menu(entries):
            yield from (_Line("pick", words(choice.text), choice.span) for choice in choices(entries))
        case Jump(scene, span):
            yield _Line("leave", f"→ {clean(scene)}", span)
        case Call(scene, _, span):
            yield _Line("leave", f"⇄ {clean(scene)}", span)
        case End(title, span):
            yield _Line("leave", f"■ {clean(title)}", span)
        case Dice(variable, low, high, _, span):
            yield _Line("leave", f"{clean(variable)} rolls {low} to {high}", span)
        case Branch() | Next() | Return():
            pass
        case _:
            assert_never(exit)


# Variables ------------------------------------------------------------------------------------------------------


def _variables(blocks: Iterable[Block]) -> tuple[list[str], list[str]]:
    """The names that are read, and those that are written, in order."""
    reads: set[str] = set()
    writes: set[str] = set()
    for block in blocks:
        for step in block.steps:
            if isinstance(step, Assign):
                writes.add(clean(step.variable))
        if isinstance(block.exit, Dice):
            writes.add(clean(block.exit.variable))
        for expression, _ in asked(block):
            reads.update(name for one in e.subexpressions(expression) if (name := _read(one)) is not None)
    return sorted(reads), sorted(writes)


def _read(expression: e.Expression) -> str | None:
    match expression:
        case e.Read(name) | e.Has(name, _) | e.Size(name) | e.With(name, _) | e.Without(name, _):
            return clean(name)
        case e.Visits(scene):
            return f"visits({clean(scene)})"
        case _:
            return None
