"""A reader's session: dice drawn as they come, undo and redo, records and trails."""

import pytest
from ifplay.model.graph import Graph
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.session import Replayed, Session, TrailItem
from ifplay.runtime.state import Choosing, Ended, Fault, Pick, Roll, Rolling, Stuck

from tests.runtime.building import (
    RETURN,
    add,
    alternatives,
    asked,
    block,
    choice,
    dice,
    end,
    graph,
    is_,
    menu,
    number,
    offered,
    read,
    say,
    shown,
    to,
)


def beach() -> Graph:
    """A die before the first menu; then throw again, tell, or go home."""
    return graph(
        block("beach", "Wind", to=dice("gust", 1, 6, 1)),
        block("beach", say(shown("gust"), "."), to=to(2)),
        block(
            "beach",
            to=menu(
                choice("beach: Throw", 3, "Throw"),
                choice("beach.tell", 2, "Tell ", alternatives("shuffle", "a", "b", "c"), name="tell"),
                choice("beach: Home", 4, "Go home.", once=True),
                choice("beach: Fly", 4, "Fly", needs=asked(is_("height", 9)), reason="Too low."),
                choice("beach: Fault", 5, "Fault"),
                choice("beach: Stuck", 6, "Stuck"),
            ),
        ),
        block("beach", "A throw:", add("height", 1), to=dice("gust", 1, 6, 1)),
        block("beach", to=end("Home")),
        block("beach", to=RETURN),
        block("beach", to=menu()),
        variables=(number("gust"), number("height")),
    )


def test_dice_are_drawn_as_they_come() -> None:
    session = Session(beach(), seed=4)
    assert isinstance(session.turn.stop, Choosing)
    first = session.turn
    (roll,) = session.record
    assert isinstance(roll, Roll)
    assert read(first) == [f"Wind {roll.value}."]
    session.pick("beach: Throw")
    assert session.record[1:] == (Pick("beach: Throw"), Roll(int(session.state.values[0])))
    assert session.transcript == (first, session.turn)


def test_undo_and_redo() -> None:
    session = Session(beach(), seed=4)
    assert not session.can_undo
    assert not session.can_redo
    turns = [session.turn]
    for pick in ("beach: Throw", "beach.tell", "beach: Throw", "beach: Home"):
        turns.append(session.pick(pick))
    assert session.turn.stop == Ended("Home")
    assert [session.undo() for _ in range(4)] == turns[3::-1]
    assert not session.can_undo
    assert session.undo() == turns[0]
    assert [session.redo() for _ in range(4)] == turns[1:]
    assert not session.can_redo
    assert session.redo() == turns[-1]


def test_what_was_undone_comes_out_the_same_when_done_again() -> None:
    """The generator is part of the state."""
    session = Session(beach(), seed=9)
    turn = session.pick("beach: Throw")
    session.undo()
    assert session.pick("beach: Throw") == turn


def test_a_new_pick_forgets_what_was_undone() -> None:
    session = Session(beach())
    session.pick("beach: Throw")
    session.undo()
    session.pick("beach.tell")
    assert not session.can_redo
    assert len(session.transcript) == 2


@pytest.mark.parametrize(("pick", "stop"), [("beach: Fault", Fault), ("beach: Stuck", Stuck)])
def test_faults_and_stuck_menus_can_be_undone(pick: str, stop: type) -> None:
    session = Session(beach())
    menu = session.turn
    session.pick(pick)
    assert isinstance(session.turn.stop, stop)
    assert session.options == ()
    with pytest.raises(IllegalMove):
        session.pick("beach: Throw")
    assert session.undo() == menu


def test_an_illegal_pick_changes_nothing() -> None:
    session = Session(beach())
    session.pick("beach: Throw")
    session.undo()
    before = (session.turn, session.record, session.can_redo)
    for pick in ("beach: Fly", "nothing", ""):
        with pytest.raises(IllegalMove):
            session.pick(pick)
    with pytest.raises(IllegalMove):
        session.roll(1)
    assert (session.turn, session.record, session.can_redo) == before


def test_restart() -> None:
    session = Session(beach(), seed=4)
    first = session.turn
    session.pick("beach: Throw")
    assert session.restart() == first
    assert not session.can_undo
    assert session.record[:1] == session.record
    assert session.restart(seed=5).state.seed != first.state.seed
    assert session.seed == 5


def test_a_record_can_be_taken_up_again() -> None:
    session = Session(beach(), seed=4)
    for pick in ("beach: Throw", "beach.tell", "beach: Throw"):
        session.pick(pick)
    other = Session(session.program, seed=4)
    assert other.resume(session.record) == session.turn
    assert other.transcript == session.transcript
    with pytest.raises(IllegalMove):
        other.resume([*session.record, Pick("beach: Fly")])


# Trails


@pytest.mark.parametrize(
    ("trail", "done", "problem"),
    [
        ([], 0, None),
        (["Throw"], 1, None),
        (["beach: Throw", "tell", "beach.tell", "Go home."], 4, None),
        ([" throw ", "TELL", "go HOME."], 3, None),
        ([{"gust": 6}, "Throw", {"gust": 1}, "Throw"], 4, None),
        (["Throw", {"gust": 1}, "Throw", {"gust": 2}, "Go home."], 5, None),
        (["Nowhere"], 0, "there is no choice 'Nowhere' here, only 'Throw',"),
        (["Throw", {"wind": 1}], 1, "wind = 1, but the die that is rolled here is for gust"),
        (["Throw", {"gust": 7}], 1, "gust = 7, but the die shows 1 to 6"),
        ([{"gust": 1}, {"gust": 2}], 1, "gust = 2, but the story is at a menu"),
        (["Fly"], 0, "'Fly' is locked here: Too low."),
        (["Go home.", "Throw"], 1, "picks 'Throw', but the story has ended: Home"),
        (["Stuck", "Throw"], 1, "the story is stuck"),
        (["Fault", "Throw"], 1, "returns here from a call that was never made"),
    ],
)
def test_trails(trail: list[TrailItem], done: int, problem: str | None) -> None:
    """By id, name or text, with or without its dice; how far it goes, and why no further."""
    session = Session(beach(), seed=1)
    replayed = session.replay(trail)
    assert (replayed.done, replayed.total) == (done, len(trail))
    if problem is None:
        assert replayed.problem is None
    else:
        assert problem in (replayed.problem or "")
    assert not isinstance(session.turn.stop, Rolling)


def test_a_trail_says_what_the_dice_show() -> None:
    """Those before the first menu too."""
    session = Session(beach())
    session.replay([{"gust": 6}, "Throw", {"gust": 2}])
    assert session.record == (Roll(6), Pick("beach: Throw"), Roll(2))
    assert read(session.transcript[0]) == ["Wind 6."]
    assert read(session.turn) == ["A throw: 2."]


def test_a_trail_goes_on_from_where_the_session_stands() -> None:
    session = Session(beach())
    session.pick("beach: Throw")
    assert session.replay(["Throw"]) == Replayed(1, 1, None)
    assert len(session.transcript) == 3


def test_dice_can_be_left_waiting() -> None:
    session = Session(beach())
    replayed = session.replay([{"gust": 1}, "Throw", "Throw"], draw=False)
    assert replayed.done == 2
    assert "a die is rolled here: gust, 1 to 6" in (replayed.problem or "")
    assert session.turn.stop == Rolling("gust", 1, 6)
    assert session.options == ()
    session.roll(5)
    assert read(session.turn) == ["A throw: 5."]
    assert len(session.transcript) == 2
    session.undo()
    assert read(session.turn) == ["Wind 1."]


def test_a_turn_that_waits_for_a_die_can_be_undone() -> None:
    session = Session(beach())
    session.replay([{"gust": 1}, "Throw"], draw=False)
    assert isinstance(session.turn.stop, Rolling)
    assert isinstance(session.undo().stop, Choosing)
    assert isinstance(session.redo().stop, Rolling)
    assert isinstance(session.settle().stop, Choosing)


def twins() -> Graph:
    return graph(
        block(
            "a",
            to=menu(
                choice("a: one", 1, "Same"),
                choice("a: two", 1, "same"),
                choice("a: three", 1, "Same "),
                choice("a: Locked", 1, "Other", needs=asked(is_("n", 1))),
                choice("a: other", 1, "Other"),
            ),
        ),
        block("a", to=end()),
        variables=(number("n"),),
    )


@pytest.mark.parametrize(
    ("item", "done", "problem"),
    [
        ("same", 1, None),
        ("Same", 0, "'Same' could be any of 2 choices here; write which: a: one, a: three"),
        ("SAME", 0, "could be any of 3 choices here"),
        ("a: three", 1, None),
        ("Other", 1, None),
        ("a: Locked", 0, "'a: Locked' is locked here"),
    ],
)
def test_what_a_trail_means_is_never_guessed(item: str, done: int, problem: str | None) -> None:
    """Exactly so comes before nearly so; an open choice before a locked one; and two are one too many."""
    replayed = Session(twins()).replay([item])
    assert replayed.done == done
    assert (replayed.problem is None) if problem is None else (problem in (replayed.problem or ""))


def test_options_of_a_session() -> None:
    session = Session(beach())
    assert [option.id for option in session.options][:2] == ["beach: Throw", "beach.tell"]
    assert offered(session.turn)[3] == "Fly (Too low.)"
