"""State graphs from lists of edges, for tests."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from ifplay.check.stategraph import Kind, StateGraph
from ifplay.model.graph import About, Block, Choice, Dice, End, Graph, Menu, Scene
from ifplay.model.text import Plain

Edges = Sequence[Sequence[tuple[int, int]]]
"""For each node those it leads to, each with by how many moves."""


def state_graph(edges: Edges, endings: Mapping[int, str], dice: AbstractSet[int] = frozenset()) -> StateGraph:
    """The graph of a made-up story in which node k stands at block k."""
    blocks: list[Block] = []
    kinds: list[Kind] = []
    offsets, targets, labels = [0], [], []
    for node, ways in enumerate(edges):
        moves = [target for target, times in ways for _ in range(times)]
        targets += moves
        labels += range(len(moves))
        offsets.append(len(targets))
        if node in endings:
            blocks.append(Block("a", (), End(endings[node], None)))
            kinds.append(Kind.END)
        elif node in dice:
            blocks.append(Block("a", (), Dice("n", 1, len(moves), 0, None)))
            kinds.append(Kind.DIE)
        else:
            offers = tuple(
                Choice(f"{node}.{number}", None, False, (Plain("x"),), None, None, "", target, None)
                for number, target in enumerate(moves)
            )
            blocks.append(Block("a", (), Menu(offers, None, None, None)))
            kinds.append(Kind.MENU if moves else Kind.STUCK)
    story = Graph(About("Made"), "a", (), (Scene("a", None, 0, None),), tuple(blocks), (), 0, 0)
    return StateGraph(
        story, 0, np.arange(len(edges), dtype=np.int32), np.array(kinds, np.uint8), np.array(offsets, np.int64),
        np.array(targets, np.int32), np.array(labels, np.int32), None, {},
    )  # fmt: skip
