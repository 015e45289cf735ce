"""Turns that are made again when somebody looks are the turns that were."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_text
from ifplay.runtime import past
from ifplay.runtime.session import Session
from ifplay.runtime.state import Turn

STORY = """\
---
title: Round
---
number steps: 0..9999 clamp
number luck: 1..6
== a
You have taken {steps} steps, the last with a {luck}. {shuffle: Left | Right | On}.
+ (left) Left.
    ~ luck = random 1..6
    Now {luck}.
+ (twice) Twice.
    ~ luck = random 1..6
    First {luck}.
    ~ luck = random 1..6
    Then {luck}.
* (rest) Rest.
+ (on) On.
* (stop) Stop.
    ~ end "E"
~ steps += 1
-> a
"""

DOES = st.lists(
    st.one_of(
        st.sampled_from(["left", "twice", "on", "rest", "stop", "redo", "restart"]),
        st.tuples(st.just("undo"), st.integers(1, 12)),
        st.tuples(st.just("look"), st.integers(0, 60)),
    ),
    max_size=60,
)


def played(does: list[str | tuple[str, int]], session: Session) -> None:
    """Do it all, beside a list that simply holds every turn."""
    turns: list[Turn] = [session.turn]
    undone: list[Turn] = []
    for what in does:
        match what:
            case "redo":
                session.redo()
                turns += [undone.pop()] if undone else []
            case "restart":
                session.restart()
                turns, undone = turns[:1], []
            case ("undo", count):
                session.undo(count)
                for _ in range(min(count, len(turns) - 1)):
                    undone.append(turns.pop())
            case ("look", at):
                assert session.beats[at % len(turns)].turn == turns[at % len(turns)]
            case str(name):
                option = next((option for option in session.options if option.name == name), None)
                if option is not None:
                    turns.append(session.pick(option.id))
                    undone = []
        assert session.turn == turns[-1] == session.beats[-1].turn
        assert len(session.beats) == len(turns)
    assert [beat.turn for beat in session.beats] == turns
    assert [beat.moves for beat in session.beats] == list(session.moves)
    assert session.can_redo == bool(undone)


@given(DOES, st.integers(1, 5), st.integers(2, 4))
def test_whatever_is_done(does: list[str | tuple[str, int]], every: int, stretches: int) -> None:
    """However few turns are remembered."""
    graph = compile_text(STORY).graph
    assert graph is not None
    with patch.multiple(past, EVERY=every, STRETCHES=stretches):
        played(does, Session(graph, seed=3))


def test_a_long_playthrough() -> None:
    """Longer than what is remembered of it; what is looked at again soon is the same object."""
    graph = compile_text(STORY).graph
    assert graph is not None
    session = Session(graph, seed=3)
    turns = past.EVERY * (past.STRETCHES + 3)
    for number in range(turns):
        session.pick(session.options[number % 2].id)
    assert len(session.beats) == turns + 1
    assert session.beats[5] is session.beats[5]
    assert session.beats[-1] is session.beats[turns]
    again = Session(graph, seed=3)
    again.resume(session.record)
    assert again.turn == session.turn
    assert again.beats[7] == session.beats[7]
    session.undo(turns - 7)
    assert session.turn == again.beats[7].turn
    for _ in range(turns):
        session.redo()
    assert session.turn == again.turn
