"""Decision diagrams and the reference search say the same of generated stories, whatever is asked."""

from collections.abc import Iterable, Iterator

import pytest
from ifplay.check.budget import Budget
from ifplay.check.components import components, is_cycle
from ifplay.check.rehearsal import rehearsal
from ifplay.check.symbolic import proving
from ifplay.check.symbolic.counting import Counted
from ifplay.check.symbolic.limits import OutOfTime
from ifplay.check.symbolic.rings import Rings
from ifplay.check.targets import Witness, targets
from ifplay.compile.pipeline import compile_text
from ifplay.model import types
from ifplay.model.graph import Graph

from tests.reference.explore import explore
from tests.strategies import graphs
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story
from tests.symbolic.facts import Facts, facts, settled


def agree(graph: Graph, *, shortest: bool = True) -> bool:
    """That both say the same of the story; False when it is too large to compare. With `shortest`, that every
    playthrough is, too; else only that those are that are said to be."""
    known = facts(graph)
    if known is None:
        return False
    found = settled(graph)
    assert found.complete, found.why
    evidence = found.evidence
    more = {target for target in evidence.seen if target not in known.seen}
    assert all(target.kind == "outside" for target in more)  # where `clamp` says so, the reference does not look
    assert known.seen.keys() <= evidence.seen.keys()
    assert evidence.refuted == set(targets(rehearsal(graph).graph)) - evidence.seen.keys()
    assert (found.states, found.moves) == known.size
    for far, witness in _pairs(known, found.evidence.seen, found.circles, found.dice):
        assert witness is not None
        assert len(witness.moves) == far or not (witness.shortest or shortest)
        assert len(witness.moves) >= far
        assert witness.shortest or not shortest
    for name, held in known.ranges.items():
        assert found.ranges[name] == held, name
    if shortest:
        _same_counts(known, found.counted, graph)
    return True


def _pairs(known: Facts, *found: dict) -> Iterator[tuple[int, Witness | None]]:  # type: ignore[type-arg]
    for expected, shown in zip((known.seen, known.circles, known.dice), found, strict=True):
        if expected is not known.seen:
            assert expected.keys() == shown.keys()
        for key, far in expected.items():
            if far is not None:
                yield far, shown[key]


def _same_counts(known: Facts, counted: Counted, graph: Graph) -> None:
    expected = known.counts
    assert (counted.playthroughs, counted.by_ending) == (expected.playthroughs, expected.by_ending)
    assert (counted.shortest, counted.longest) == (expected.shortest, expected.longest)
    if counted.odds is not None:
        assert counted.odds == pytest.approx(known.odds, abs=1e-9)
    else:
        assert _goes_round(graph)


def _goes_round(graph: Graph) -> bool:
    """Whether some playthrough can come back to where it was."""
    edges = explore(graph, rehearsal(graph), Budget()).search.edges
    return any(is_cycle(part, edges) for part in components(edges))


def _small(first: int, last: int) -> Iterator[Graph]:
    return (random_graph(seed) for seed in range(first, last))


def _larger(first: int, last: int) -> Iterator[Graph]:
    return (random_graph(seed, scenes=4, blocks=6, text=False) for seed in range(first, last))


def _written(first: int, last: int) -> Iterator[Graph]:
    compiled = (compile_text(random_story(seed, deep=3)).graph for seed in range(first, last))
    return (graph for graph in compiled if graph is not None)


def _agree_on(stories: Iterable[Graph], *, shortest: bool = True) -> int:
    compared = 0
    for number, graph in enumerate(stories):
        try:
            compared += agree(graph, shortest=shortest)
        except Exception as error:
            error.add_note(f"This was number {number} of those that compile.")
            raise
    return compared


def test_small_graphs() -> None:
    """Few scenes, everything in them."""
    assert _agree_on(_small(0, 120)) > 110


def test_larger_graphs_without_text() -> None:
    """More of what changes what happens."""
    assert _agree_on(_larger(0, 100)) > 90


def test_written_stories_settled() -> None:
    """From the text, compiled."""
    assert _agree_on(_written(0, 130)) > 80


@pytest.fixture
def odd_ranges(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has as many values as its digits could make."""
    kinds = (
        ("told", types.Flag()),
        ("wind", types.Number(1, 6)),
        ("debt", types.Number(-3, 2)),
        ("luck", types.Number(-1, 9)),
        ("kite", types.Enum(("packed", "up", "down", "away", "lost"))),
        ("bag", types.Set(("string", "tail", "jam"))),
        ("sack", types.Set(("string", "tail", "jam"))),
    )
    monkeypatch.setattr(graphs, "KINDS", kinds)


@pytest.mark.usefixtures("odd_ranges")
def test_ranges_that_are_no_powers_of_two() -> None:
    """Dice, clamps and comparisons never see what digits could be beyond a range."""
    assert _agree_on(_small(0, 60)) > 50
    assert _agree_on(_larger(0, 60)) > 50


@pytest.mark.long
@pytest.mark.usefixtures("odd_ranges")
@pytest.mark.parametrize("first", range(1_000, 2_000, 250))
def test_thousands_of_graphs_with_odd_ranges(first: int) -> None:
    """The same again, at length."""
    assert _agree_on(_small(first, first + 250)) > 220
    assert _agree_on(_larger(first, first + 250)) > 220


@pytest.fixture
def no_rings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is looked at breadth first."""

    class Still(Rings):
        def next(self) -> None:
            raise OutOfTime

    monkeypatch.setattr(proving, "Rings", Still)


@pytest.mark.usefixtures("no_rings")
def test_playthroughs_from_the_history_of_the_chaining() -> None:
    """They show what they should, and are shortest where they are said to be."""
    assert _agree_on(_small(200, 280), shortest=False) > 70
    assert _agree_on(_larger(200, 260), shortest=False) > 50
    assert _agree_on(_written(200, 260), shortest=False) > 30


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 3_000, 500))
def test_thousands_of_small_graphs(first: int) -> None:
    """The same again, at length."""
    assert _agree_on(_small(first, first + 500)) > 450


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 3_000, 500))
def test_thousands_of_larger_graphs(first: int) -> None:
    """The same again, at length."""
    assert _agree_on(_larger(first, first + 500)) > 450


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 2_500, 500))
def test_thousands_of_written_stories_settled(first: int) -> None:
    """The same again, at length."""
    assert _agree_on(_written(first, first + 500)) > 200


@pytest.mark.long
@pytest.mark.usefixtures("no_rings")
def test_thousands_of_playthroughs_from_the_history() -> None:
    """The same again, at length."""
    assert _agree_on(_small(3_000, 3_500), shortest=False) > 450
    assert _agree_on(_larger(3_000, 3_500), shortest=False) > 450
