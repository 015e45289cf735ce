"""What a move does: steps, exits, menus, dice, calls; and that it does nothing else."""

import pytest
from ifplay.model.expressions import Arithmetic, Constant, Read, Visits, With, Without
from ifplay.model.graph import Fork, Graph
from ifplay.model.types import LEAST, MOST, Enum, Set, Text
from ifplay.runtime import generator
from ifplay.runtime.machine import IllegalMove, begin, draw, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Ended, Fault, Option, Pick, Roll, Rolling, Run, Stuck, Style, Turn

from tests.runtime.building import (
    RETURN,
    add,
    asked,
    block,
    branch,
    call,
    choice,
    dice,
    either,
    end,
    flag,
    graph,
    is_,
    jump,
    menu,
    number,
    offered,
    put,
    read,
    say,
    seen,
    shown,
    to,
    variable,
)


def play(story: Graph, *picks: str | int) -> Turn:
    """The turn after those picks and rolls."""
    program = load(story)
    turn = begin(program)
    for pick in picks:
        turn = step(program, turn.state, Pick(pick) if isinstance(pick, str) else Roll(pick))
    return turn


def ending(story: Graph, *picks: str | int) -> str:
    stop = play(story, *picks).stop
    assert isinstance(stop, Ended)
    return stop.title


# Steps


@pytest.mark.parametrize(("amount", "stored"), [(1, 4), (2, 5), (99, 5), (-3, 0), (-99, -2)])
def test_a_number_is_kept_in_its_range(amount: int, stored: int) -> None:
    story = graph(block("a", add("n", amount), to=end()), variables=(number("n", -2, 5, 3),))
    assert play(story).state.values[0] == stored


def test_what_is_stored_is_kept_in_range_however_it_is_reckoned() -> None:
    story = graph(
        block("a", put("n", Arithmetic("*", Read("n"), Read("n"))), put("m", Read("n")), to=end()),
        variables=(number("n", 0, 20, 7), number("m", 0, 5)),
    )
    assert play(story).state.values[:2] == (20, 5)


def test_arithmetic_stays_in_64_bits() -> None:
    """Out of the range, the nearest end; and only the result of each operation counts."""
    wide = (number("n", LEAST, MOST, MOST), number("m", LEAST, MOST, LEAST))
    story = graph(
        block(
            "a",
            put("n", Arithmetic("-", Arithmetic("+", Read("n"), Constant(5)), Constant(5))),
            put("m", Arithmetic("*", Read("m"), Constant(-1))),
            to=end(),
        ),
        variables=wide,
    )
    assert play(story).state.values[:2] == (MOST - 5, MOST)


def test_sets_and_enums_and_texts() -> None:
    story = graph(
        block("a", put("s", With("s", 2)), put("s", Without("s", 0)), put("e", 1), to=to(1)),
        block("a", put("t", Constant("Ann")), to=end()),
        variables=(
            variable("s", Set(("a", "b", "c")), 3),
            variable("e", Enum(("x", "y")), 0),
            variable("t", Text(), ""),
        ),
    )
    assert play(story).state.values[:3] == (0b110, 1, "Ann")


# Scenes


def test_entering_counts_visits() -> None:
    """By the start, a jump and a call; coming back is no visit."""
    story = graph(
        block("a", to=call("b", 1)),
        block("a", to=branch(is_("n", 1), 2, 3)),
        block("a", to=end()),
        block("a", put("n", 1), to=jump("a")),
        block("b", put("m", Visits("b")), to=RETURN),
        variables=(number("n"), number("m")),
    )
    turn = play(story)
    layout = load(story).layout
    assert {scene: turn.state.values[slot] for scene, slot in layout.visits.items()} == {"a": 2, "b": 2}
    assert turn.state.values[layout.variable["m"]] == 2


def test_calls_nest_and_return_in_order() -> None:
    story = graph(
        block("a", "a", to=call("b", 1)),
        block("a", "a again", to=end()),
        block("b", "b", to=call("c", 3)),
        block("b", "b again", to=RETURN),
        block("c", "c", to=RETURN),
    )
    assert read(play(story)) == ["a", "b", "c", "b again", "a again"]


def test_a_jump_forgets_the_calls() -> None:
    """So a return after it has nowhere to go."""
    story = graph(block("a", to=call("b", 1)), block("a", to=end()), block("b", to=jump("c")), block("c", to=RETURN))
    turn = play(story)
    assert turn.stop == Fault("return-without-call", ("c",))
    assert turn.state.calls == ()


def test_a_story_can_end_inside_a_call() -> None:
    story = graph(block("a", to=call("b", 1)), block("a", to=end("no")), block("b", to=end("yes")))
    assert ending(story) == "yes"
    assert play(story).scene == "b"


def test_a_menu_inside_a_call_remembers_where_to_go_back() -> None:
    story = graph(
        block("a", to=call("b", 1)),
        block("a", to=end("back")),
        block("b", to=menu(choice("c", 3))),
        block("b", to=RETURN),
    )
    assert play(story).state.calls == (1,)
    assert ending(story, "c") == "back"


# Menus


def shop(**values: int) -> Graph:
    """A menu with one choice of each kind."""
    return graph(
        block(
            "a",
            to=menu(
                choice("plain", 1),
                choice("hidden", 1, shown=asked("told")),
                choice("locked", 1, needs=asked("key", 1), reason="No key."),
                choice("both", 1, shown=asked("told", 2), needs=asked("key", 3)),
                choice("once", 1, once=True, name="only"),
            ),
        ),
        block("a", to=to(0)),
        variables=(flag("told", values.get("told", 0)), flag("key", values.get("key", 0))),
    )


@pytest.mark.parametrize(
    ("values", "options"),
    [
        ({}, ["plain", "locked (No key.)", "once"]),
        ({"told": 1}, ["plain", "hidden", "locked (No key.)", "both ()", "once"]),
        ({"told": 1, "key": 1}, ["plain", "hidden", "locked", "both", "once"]),
    ],
)
def test_hidden_locked_and_open(values: dict[str, int], options: list[str]) -> None:
    assert offered(play(shop(**values))) == options


def test_options_say_all_a_player_needs() -> None:
    stop = play(shop()).stop
    assert isinstance(stop, Choosing)
    assert stop.options[2] == Option("once", "only", (Run("once", Style.PLAIN),), None)


def test_once_is_once() -> None:
    """The mark is set by picking, stays, and hides the choice without asking for anything else."""
    program = load(shop())
    turn = begin(program)
    for _ in range(2):
        turn = step(program, turn.state, Pick("plain"))
        assert "once" in offered(turn)
    turn = step(program, turn.state, Pick("once"))
    assert "once" not in offered(turn)
    assert turn.state.values[program.layout.mark["once"]] == 1
    with pytest.raises(IllegalMove):
        step(program, turn.state, Pick("once"))


def forked(told: int, key: int) -> Graph:
    inner = Fork(asked("key", 1), (choice("key", 1),), (choice("no key", 1), choice("no key either", 1)))
    outer = Fork(asked("told"), (choice("told", 1), inner), (choice("untold", 1),))
    return graph(
        block("a", to=menu(choice("first", 1), outer, Fork(asked("key", 2), (), ()), choice("last", 1))),
        block("a", to=end()),
        variables=(flag("told", told), flag("key", key)),
    )


@pytest.mark.parametrize(
    ("told", "key", "options"),
    [
        (0, 0, ["first", "untold", "last"]),
        (0, 1, ["first", "untold", "last"]),
        (1, 0, ["first", "told", "no key", "no key either", "last"]),
        (1, 1, ["first", "told", "key", "last"]),
    ],
)
def test_forks_decide_which_choices_there_are(told: int, key: int, options: list[str]) -> None:
    story = forked(told, key)
    program = load(story)
    turn = begin(program)
    assert offered(turn) == options
    assert moves(program, turn.state) == tuple(Pick(option) for option in options)
    for option in ["first", "told", "key", "no key", "no key either", "untold", "last"]:
        if option in options:
            assert isinstance(step(program, turn.state, Pick(option)).stop, Ended)
        else:
            with pytest.raises(IllegalMove):
                step(program, turn.state, Pick(option))


def test_forks_one_after_the_other_inside_another() -> None:
    """Whichever way each goes, what comes after it is still there."""
    pair = (
        Fork(asked("key", 1), (choice("1", 1),), ()),
        choice("2", 1),
        Fork(asked("key", 2), (), (choice("3", 1),)),
    )
    for told in (0, 1):
        for key in (0, 1):
            forks = (Fork(asked("told"), pair, (choice("4", 1),)), choice("5", 1))
            story = graph(
                block("a", to=menu(*forks)), block("a", to=end()), variables=(flag("told", told), flag("key", key))
            )
            expected = (["1", "2"] if key else ["2", "3"]) if told else ["4"]
            assert offered(play(story)) == [*expected, "5"]


def test_otherwise_is_gone_on_with_when_nothing_is_open() -> None:
    """In the same turn, its text joining; a locked choice is not open."""
    story = graph(
        block("a", "Here", to=menu(choice("c", 0, needs=asked("n")), otherwise=1)),
        block("a", "and there.", to=end("gone on")),
        variables=(number("n"),),
    )
    turn = play(story)
    assert turn.stop == Ended("gone on")
    assert read(turn) == ["Here and there."]


def test_a_menu_without_an_open_choice_is_stuck() -> None:
    """It still shows what is locked; and nothing can be done."""
    story = graph(
        block("a", to=menu(choice("c", 0, needs=asked("n"), reason="No."), choice("d", 0, shown=asked("n", 1)))),
        variables=(number("n"),),
    )
    turn = play(story)
    assert isinstance(turn.stop, Stuck)
    assert offered(turn) == ["c (No.)"]
    assert moves(load(story), turn.state) == ()


def test_conditions_are_asked_on_arrival() -> None:
    """The text of a choice is that of the time it is shown."""
    story = graph(
        block("a", to=menu(choice("c", 1, "n is ", shown("n"), either(seen("b"), ", seen")))),
        block("b", add("n", 1), to=to(0)),
        variables=(number("n"),),
    )
    assert offered(play(story, "c")) == ["n is 1"]


# Dice


def thrown() -> Graph:
    return graph(block("a", to=dice("n", 2, 5, 1)), block("a", to=end()), variables=(number("n", 0, 4),))


def test_a_die_stops_the_turn() -> None:
    turn = play(thrown())
    assert turn.stop == Rolling("n", 2, 5)
    assert moves(load(thrown()), turn.state) == (Roll(2), Roll(3), Roll(4), Roll(5))


def test_a_roll_is_stored_within_the_range() -> None:
    assert play(thrown(), 3).state.values[0] == 3
    assert play(thrown(), 5).state.values[0] == 4


def test_any_roll_takes_one_step_of_the_generator() -> None:
    program = load(thrown())
    turn = begin(program, seed=5)
    for roll in moves(program, turn.state):
        assert step(program, turn.state, roll).state.seed == generator.advance(5)


def test_drawing_gives_what_the_generator_says() -> None:
    program = load(thrown())
    for seed in range(20):
        assert draw(program, begin(program, seed=seed).state).value == 2 + generator.draw(seed, 4)[0]


def test_a_seed_is_kept_in_64_bits() -> None:
    assert begin(load(thrown()), seed=-1).state.seed == 2**64 - 1


# Moves that are none


@pytest.mark.parametrize("move", [Pick("nowhere"), Pick("locked"), Pick("hidden"), Pick(""), Roll(1)])
def test_illegal_picks(move: Pick | Roll) -> None:
    program = load(shop())
    with pytest.raises(IllegalMove):
        step(program, begin(program).state, move)


@pytest.mark.parametrize("move", [Roll(1), Roll(6), Pick("2")])
def test_illegal_rolls(move: Pick | Roll) -> None:
    program = load(thrown())
    with pytest.raises(IllegalMove):
        step(program, begin(program).state, move)


def test_nothing_is_a_move_at_an_ending() -> None:
    program = load(graph(block("a", to=end())))
    turn = begin(program)
    assert moves(program, turn.state) == ()
    for move in (Pick("a"), Roll(0)):
        with pytest.raises(IllegalMove):
            step(program, turn.state, move)
    with pytest.raises(IllegalMove):
        draw(program, turn.state)


# Purity


def test_a_step_changes_nothing_it_is_given() -> None:
    """The same state and move give the same turn, and no turn is touched by a later one."""
    program = load(shop(told=1, key=1))
    first = begin(program)
    kept = (first.state, first.text, first.stop)
    turns = [step(program, first.state, move) for move in moves(program, first.state)]
    again = [step(program, first.state, move) for move in moves(program, first.state)]
    assert turns == again
    assert kept == (first.state, first.text, first.stop)
    assert begin(program) == first


def test_text_is_said_once_only_by_its_own_turn() -> None:
    story = graph(block("a", say("Once."), to=menu(choice("c", 1))), block("a", "Then.", to=to(0)))
    assert read(play(story, "c", "c")) == ["Then. Once."]
