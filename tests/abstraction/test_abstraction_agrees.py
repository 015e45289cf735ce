"""Abstraction never contradicts the reference search, and settles nearly all that is asked of it."""

from collections import Counter

import pytest
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph

from tests.abstraction.refined import refinement, shows, universe
from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story
from tests.strategies.wide import wide_graph
from tests.symbolic.facts import facts


def agree(graph: Graph, tally: Counter[str], nodes: int) -> None:
    """That what is refuted is never seen, and what is seen is; with so many nodes for a search."""
    known = facts(graph)
    if known is None:
        return
    work = refinement(graph, nodes=nodes)
    assert work.settle() is None
    found = work.evidence
    assert found.refuted.isdisjoint(known.seen)
    for target, witness in found.seen.items():
        assert witness is not None
        assert shows(graph, target, witness)
        # Where `clamp` says so, the reference does not look past the range.
        assert target in known.seen or target.kind == "outside"
        far = known.seen.get(target)
        assert far is None or far <= len(witness.moves)
    assert found.seen.keys() | found.refuted | work.open.keys() == set(universe(graph))
    tally["stories"] += 1
    tally["settled"] += sum(target.kind != "outside" for target in (*found.seen, *found.refuted))
    tally["open"] += sum(target.kind != "outside" for target in work.open)
    tally["never"] += len(work.kept)
    tally["followed"] += sum(work.kept.values())


@pytest.mark.parametrize("nodes", sparing([40, 8, 20_000], 3))
def test_it_never_contradicts_the_reference(nodes: int) -> None:
    """On graphs and stories of all kinds; with few nodes most targets are given up or tried by themselves."""
    tally: Counter[str] = Counter()
    for seed in range(40):
        agree(random_graph(seed, scenes=1 + seed % 5, blocks=3 + seed % 6), tally, nodes)
        if (graph := compile_text(random_story(seed)).graph) is not None:
            agree(graph, tally, nodes)
    assert tally["stories"] > 55
    if nodes > 1_000:
        assert tally["open"] == 0
        assert tally["followed"] < tally["never"]
    else:
        assert tally["open"] > 0


@pytest.mark.long
def test_wide_values_and_deep_calls_are_covered() -> None:
    """Numbers at the ends of 64 bits, dice of a hundred sides, sets of 64 values."""
    tally: Counter[str] = Counter()
    for seed in range(25):
        if (graph := wide_graph(seed)) is not None:
            agree(graph, tally, 2_000)
    assert tally["settled"] > 20 * tally["open"] > 0


@pytest.mark.long
@pytest.mark.parametrize("first", range(10_000, 12_000, 500))
def test_it_never_contradicts_at_length(first: int) -> None:
    """Thousands of stories more, and of each size of search."""
    tally: Counter[str] = Counter()
    for seed in range(first, first + 500):
        nodes = (20_000, 200, 40, 8)[seed % 4]
        agree(random_graph(seed, scenes=1 + seed % 5, blocks=3 + seed % 6), tally, nodes)
        if (graph := compile_text(random_story(seed)).graph) is not None:
            agree(graph, tally, nodes)
        if seed % 20 == 0 and (graph := wide_graph(seed)) is not None:
            agree(graph, tally, nodes)
    assert tally["settled"] > 10 * tally["open"]
