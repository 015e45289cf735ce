"""What a search can say, before its trail is put into words."""

from dataclasses import dataclass

from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import Rule
from ifplay.model.graph import Block, Branch, Graph, Next, Place, Scene
from ifplay.runtime.state import Move
from ifplay.source.spans import Span

NOWHERE = Span("story", 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic to be; `moves` is the shortest playthrough that shows it, None where none can."""

    rule: Rule
    message: str
    span: Span
    hint: str
    moves: tuple[Move, ...] | None = None
    related: tuple[Related, ...] = ()


def scene_of(graph: Graph, scene: str) -> Scene:
    """The scene of that id."""
    return next(one for one in graph.scenes if one.id == scene)


def where(graph: Graph, place: Place) -> Span:
    """The source of a block's exit, or else of its scene."""
    block = graph.blocks[place]
    return exit_span(block) or scene_of(graph, block.scene).span or NOWHERE


def exit_span(block: Block) -> Span | None:
    """The source of a block's exit, if it has one."""
    match block.exit:
        case Branch(condition):
            return condition.span
        case Next():
            return None
        case _:
            return block.exit.span
