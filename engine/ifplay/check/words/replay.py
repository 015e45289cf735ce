"""A playthrough that was reckoned, played in the ordinary way: what was said of its words must be so."""

from collections.abc import Sequence
from typing import NamedTuple

from ifplay.check.readers import words_in, words_of
from ifplay.check.words.script import Script
from ifplay.check.words.seeking import Step
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Ended, Pick, Rolling, Turn, written


class Played(NamedTuple):
    """All words of a playthrough, those of its picks included; whether it came to an ending; what was told in its last
    turn, and the scene that this one came to."""

    words: int
    ended: bool
    told: int
    scene: str


def replayed(story: Graph, counters: frozenset[int], steps: Sequence[Step]) -> Played:
    """Play it, with shuffles that fall as they are told to; those of other counters than these do as they like."""
    script = Script(counters)
    program = load(story, deal=script.deal)
    turn: Turn | None = None
    words = told = 0
    for move, drawn in steps:
        script.begin(drawn)
        if move is None or turn is None:
            turn = begin(program)
        elif isinstance(turn.stop, Rolling):
            words -= told
            turn = step(program, turn.state, move, spent=turn)
        else:
            words += _picked(turn, move)
            turn = step(program, turn.state, move)
        told = sum(map(words_of, turn.text))
        words += told
    assert turn is not None
    return Played(words, isinstance(turn.stop, Ended), told, turn.scene)


def _picked(turn: Turn, move: object) -> int:
    assert isinstance(turn.stop, Choosing)
    assert isinstance(move, Pick)
    return next(words_in(written(option.runs)) for option in turn.stop.options if option.id == move.choice)
