"""How much of a story some playthrough gets to."""

from dataclasses import dataclass

from ifplay.check.questions import parts
from ifplay.check.seen import Seen
from ifplay.model.graph import Menu, Say, choices
from ifplay.model.text import Piece


@dataclass(frozen=True, slots=True)
class Coverage:
    """Pairs of how many were reached and how many there are: scenes entered, choices taken, and texts shown,
    which are lines and the parts of `{if …}` that say something."""

    scenes: tuple[int, int]
    choices: tuple[int, int]
    texts: tuple[int, int]


def coverage(seen: Seen) -> Coverage:
    """Count what the seen came by."""
    story = seen.story
    scenes = [scene.entry in seen.blocks for scene in story.scenes]
    taken: list[bool] = []
    texts: list[bool] = []
    for place, block in enumerate(story.blocks):
        for step in block.steps:
            if isinstance(step, Say):
                texts.append(place in seen.blocks)
                texts += _parts(seen, step.pieces)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                taken.append(choice.id in seen.taken)
                texts += _parts(seen, choice.text)
    return Coverage(_share(scenes), _share(taken), _share(texts))


def _parts(seen: Seen, pieces: tuple[Piece, ...]) -> list[bool]:
    shown: list[bool] = []
    for either in parts(pieces):
        if either.then:
            shown.append(2 * either.condition.number + 1 in seen.asked)
        if either.otherwise:
            shown.append(2 * either.condition.number in seen.asked)
    return shown


def _share(reached: list[bool]) -> tuple[int, int]:
    return sum(reached), len(reached)
