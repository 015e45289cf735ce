"""Turns that would never stop: found soon, stopped surely, and told with the scenes they go round in."""

from ifplay.model.expressions import Arithmetic, Constant, Read, Visits
from ifplay.model.graph import Graph
from ifplay.model.types import MOST, Text
from ifplay.runtime.budgets import MOST_STEPS, MOST_TEXT, STEPS_OF_A_DIE
from ifplay.runtime.machine import begin, draw, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Ended, Fault, Rolling, Turn, written

from tests.runtime.building import (
    PARAGRAPH,
    add,
    block,
    branch,
    call,
    choice,
    dice,
    end,
    graph,
    is_,
    jump,
    menu,
    number,
    put,
    say,
    shown,
    to,
    variable,
)


def run(story: Graph) -> Turn:
    return begin(load(story))


def test_a_circle_is_found_soon() -> None:
    """Long before the budget, though the scenes count their visits all the while."""
    turn = run(graph(block("a", to=jump("b")), block("b", to=jump("c")), block("c", to=jump("b"))))
    assert isinstance(turn.stop, Fault)
    assert turn.stop.kind == "endless-turn"
    assert set(turn.stop.scenes) == {"b", "c"}
    assert turn.steps < 2_000


def test_a_circle_with_a_long_way_round_is_found() -> None:
    """A counter that goes round through 50 values and three blocks."""
    wrap = graph(
        block("a", add("n", 1), to=branch(is_("n", 50), 1, 2)),
        block("a", put("n", 0), to=to(2)),
        block("b", to=jump("a")),
        variables=(number("n", 0, 50),),
    )
    turn = run(wrap)
    assert isinstance(turn.stop, Fault)
    assert turn.steps < 5_000


def test_a_long_turn_that_stops_is_no_fault() -> None:
    """Ten thousand times round, each time different."""
    story = graph(
        block("a", add("n", 1), to=branch(is_("n", 10_000), 1, 0)),
        block("a", to=end()),
        variables=(number("n", 0, 10_000),),
    )
    turn = run(story)
    assert turn.stop == Ended("Over")
    assert turn.steps == 20_001


def test_visits_that_decide_are_no_circle() -> None:
    """The scene is entered until it was entered 2,000 times."""
    story = graph(
        block("a", to=branch(is_("n", 0), 1, 2)),
        block("a", put("n", Arithmetic("max", Arithmetic("-", Visits("a"), Constant(2_000)), Read("n"))), to=jump("a")),
        block("a", to=end()),
        variables=(number("n", 0, 1),),
    )
    assert run(story).stop == Ended("Over")


def test_what_never_repeats_runs_out_of_steps() -> None:
    story = graph(
        block("a", add("n", 1), to=jump("b")),
        block("b", to=jump("a")),
        variables=(number("n", 0, MOST),),
    )
    turn = run(story)
    assert turn.stop == Fault("endless-turn", ("a", "b")) or turn.stop == Fault("endless-turn", ("b", "a"))
    assert MOST_STEPS < turn.steps <= MOST_STEPS + 2


def test_steps_count_what_is_in_a_block() -> None:
    """Each block one, and one for each of its steps and each choice of its menu."""
    story = graph(block("a", "x", add("n", 1), to=menu(choice("c", 0), choice("d", 0))), variables=(number("n"),))
    assert run(story).steps == 5


def test_a_flood_of_text_is_stopped() -> None:
    story = graph(
        block("a", add("n", 1), say("x" * 5_000, shown("n")), to=jump("a")), variables=(number("n", 0, MOST),)
    )
    turn = run(story)
    assert turn.stop == Fault("too-much-text", ("a",))
    assert MOST_TEXT < turn.size < MOST_TEXT + 6_000


def test_a_flood_in_one_line_is_cut() -> None:
    """A line that would be ten times the budget is never put together."""
    story = graph(
        block("a", say(*[shown("t", Text())] * 1_000), to=end()), variables=(variable("t", Text(), "x" * 10_000),)
    )
    turn = run(story)
    assert turn.stop == Fault("too-much-text", ("a",))
    assert turn.size == MOST_TEXT + 1
    assert sum(len(written(one.runs)) for one in turn.text if hasattr(one, "runs")) == MOST_TEXT + 1


def test_budgets_go_on_across_dice() -> None:
    """A turn that rolls for ever ends by its steps, though each stretch of it is short."""
    story = graph(block("a", to=dice("n", 1, 2, 1)), block("b", to=jump("a")), variables=(number("n"),))
    program = load(story)
    turn = begin(program)
    rolls = 0
    while isinstance(turn.stop, Rolling):
        turn = step(program, turn.state, draw(program, turn.state), spent=turn)
        rolls += 1
    assert isinstance(turn.stop, Fault)
    assert turn.stop.kind == "endless-turn"
    assert rolls == MOST_STEPS // (STEPS_OF_A_DIE + 2)


def test_a_turn_that_talks_and_rolls_for_ever_ends_soon() -> None:
    """Whether it says one endless paragraph or many."""
    for gaps in ((), (PARAGRAPH,)):
        story = graph(
            block("a", "On and on it goes, round and round, for ever and a day.", *gaps, to=dice("n", 1, 2, 1)),
            block("a", to=to(0)),
            variables=(number("n"),),
        )
        program = load(story)
        turn = begin(program)
        while isinstance(turn.stop, Rolling):
            turn = step(program, turn.state, draw(program, turn.state), spent=turn)
        assert isinstance(turn.stop, Fault)
        assert turn.size <= MOST_TEXT + 100
        assert turn.steps <= MOST_STEPS + STEPS_OF_A_DIE + 5


def test_calls_without_end_are_stopped() -> None:
    """Scenes that call each other for ever, counting: stopped as soon as more are pending than there are
    scenes."""
    story = graph(
        block("a", add("n", 1), to=call("b", 0)),
        block("b", to=call("a", 1)),
        variables=(number("n", 0, MOST),),
    )
    turn = run(story)
    assert turn.stop == Fault("endless-turn", ("a", "b"))
    assert len(turn.state.calls) == 2


def test_another_sameness_can_be_given() -> None:
    """A checker that knows what matters can say so."""
    story = graph(block("a", add("n", 1), to=jump("a")), variables=(number("n", 0, MOST),))
    turn = begin(load(story, same=lambda place, calls, values: place))
    assert isinstance(turn.stop, Fault)
    assert turn.steps < 1_200
