"""Where it does not matter how often a scene was entered, only whether that was often enough.

Visits are counted without end. Where every condition compares `visits(scene)` itself with a number, all
counts past the largest of these numbers are one to them, and for ever: they only grow.
"""

from collections.abc import Mapping

from ifplay.check.deciding import conditions, deciding
from ifplay.model.expressions import Compare, Constant, Visits, subexpressions
from ifplay.model.graph import Assign, Graph


def enough(graph: Graph, watched: frozenset[str] = frozenset()) -> Mapping[str, int]:
    """For each scene that may be so counted, the count that stands for itself and all beyond."""
    most: dict[str, int] = {}
    exact: set[str] = set()
    for _, expression in deciding(graph, watched):
        compared: list[int] = []
        for node in subexpressions(expression):
            match node:
                case Compare(_, Visits(scene), Constant(number)) | Compare(_, Constant(number), Visits(scene)):
                    assert isinstance(number, int)
                    most[scene] = max(most.get(scene, 0), number)
                    compared += [id(node.left), id(node.right)]  # by identity: equal nodes are not one
        for node in subexpressions(expression):
            if isinstance(node, Visits) and id(node) not in compared:
                exact.add(node.scene)
    return {scene: number + 1 for scene, number in most.items() if scene not in exact}


def visited(graph: Graph) -> set[str]:
    """The scenes whose visits some condition or assignment reads."""
    read = list(conditions(graph))
    read += [step.value for block in graph.blocks for step in block.steps if isinstance(step, Assign)]
    return {node.scene for expression in read for node in subexpressions(expression) if isinstance(node, Visits)}
