"""A traced program goes the same ways, tells what it passed, and leaves out the text."""

from ifplay.model.expressions import Constant
from ifplay.model.graph import Fork, Graph
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Pick, Roll
from ifplay.runtime.trace import Trace

from tests.runtime.building import (
    add,
    alternatives,
    asked,
    block,
    branch,
    choice,
    dice,
    either,
    emphasis,
    end,
    flag,
    graph,
    is_,
    menu,
    number,
    plural,
    put,
    say,
    shown,
    to,
)


def traced(story: Graph) -> tuple[Program, Trace]:
    trace = Trace()
    return load(story, trace=trace), trace


def outcomes(trace: Trace) -> dict[int, set[bool]]:
    """The outcomes met of each condition asked."""
    found: dict[int, set[bool]] = {}
    for entry in trace.asked:
        found.setdefault(entry // 2, set()).add(bool(entry % 2))
    return found


def test_blocks_conditions_and_assignments_are_recorded() -> None:
    story = graph(
        block("a", "Hi.", add("n", 7), add("n", 7), put("told", 1), to=branch("told", 1, 2, condition=4)),
        block("a", to=menu(choice("c", 3, shown=asked("told", 5), needs=asked(is_("n", 9), 6)))),
        block("a", to=end()),
        block("a", to=dice("n", 1, 12, 2)),
        variables=(number("n"), flag("told")),
    )
    program, trace = traced(story)
    turn = begin(program)
    assert turn.text == ()
    assert trace.blocks == {0, 1}
    assert outcomes(trace) == {4: {True}, 5: {True}, 6: {True}}
    assert trace.assigned == {(0, 1, 7), (0, 2, 14)}
    turn = step(program, turn.state, Pick("c"))
    step(program, turn.state, Roll(12))
    assert trace.blocks == {0, 1, 2, 3}
    assert (3, -1, 12) in trace.assigned


def test_conditions_in_text_are_asked_when_they_would_be() -> None:
    """Only those in parts that would be shown."""
    inner = either("m", "x", "y", condition=1)
    story = graph(
        block(
            "a",
            say("plain ", emphasis(either("n", inner, either("m", "z", condition=2)))),
            say(plural("n", "one", "many"), shown("n")),
            to=end(),
        ),
        variables=(number("n", start=1), number("m")),
    )
    program, trace = traced(story)
    begin(program)
    assert outcomes(trace) == {0: {True}, 1: {False}}


def test_a_plural_decides_which_conditions_are_asked() -> None:
    piece = plural("n", "one", "many")
    piece = type(piece)(piece.count, (either("n", "x", condition=0),), (either("n", "x", condition=1),))
    for start, number_asked in ((1, 0), (2, 1)):
        program, trace = traced(graph(block("a", say(piece), to=end()), variables=(number("n", start=start),)))
        begin(program)
        assert set(outcomes(trace)) == {number_asked}


def again(*pieces: object) -> Graph:
    """A line said each time round, and a choice to go round."""
    return graph(
        block("a", say(*pieces), to=menu(choice("again", 1))),  # type: ignore[arg-type]
        block("a", to=to(0)),
        variables=(number("n"),),
    )


def test_counters_of_alternatives_with_conditions_still_count() -> None:
    story = again(alternatives("seq", "first", either("n", "x", condition=0), either("n", "y", condition=1)))
    program, trace = traced(story)
    turn = begin(program)
    seen = [set(outcomes(trace))]
    for _ in range(3):
        turn = step(program, turn.state, Pick("again"))
        seen.append(set(outcomes(trace)))
    assert seen == [set(), {0}, {0, 1}, {0, 1}]
    assert turn.state.values[program.layout.counter[0]] == 2


def test_counters_of_other_alternatives_rest() -> None:
    """Nothing that is left out may tell two states apart."""
    program, _ = traced(again(alternatives("cycle", "a", "b"), alternatives("shuffle", "c", "d", counter=1)))
    turn = begin(program)
    after = step(program, turn.state, Pick("again")).state
    assert [after.values[slot] for slot in program.layout.counter.values()] == [0, 0]
    assert after.seed == turn.state.seed


def test_once_used_up_asks_nothing() -> None:
    program, trace = traced(again(alternatives("once", either("n", "x", condition=0))))
    turn = begin(program)
    trace.asked.clear()
    step(program, turn.state, Pick("again"))
    assert trace.asked == set()


def test_a_shuffle_asks_all_its_parts() -> None:
    """Any can come up. It has no counter and draws nothing, and nor do alternatives inside it."""
    inner = alternatives("seq", either("n", "x", condition=1), either("n", "y", condition=2), counter=1)
    program, trace = traced(again(alternatives("shuffle", either("n", "x", condition=0), inner, "plain")))
    turn = begin(program, seed=3)
    assert outcomes(trace) == {0: {False}, 1: {False}, 2: {False}}
    turn = step(program, turn.state, Pick("again"))
    assert [turn.state.values[slot] for slot in program.layout.counter.values()] == [0, 0]
    assert turn.state.seed == 3


def test_texts_of_choices_are_asked_when_shown() -> None:
    entries = (
        choice("open", 1, either("n", "x", condition=0)),
        choice("hidden", 1, either("n", "x", condition=1), shown=asked(Constant(0), 2)),
        Fork(asked(Constant(0), 3), (choice("forked", 1, either("n", "x", condition=4)),), ()),
    )
    story = graph(block("a", to=menu(*entries)), block("a", to=end()), variables=(number("n"),))
    program, trace = traced(story)
    begin(program)
    assert set(outcomes(trace)) == {0, 2, 3}


def test_a_traced_program_goes_the_same_ways() -> None:
    """State for state, apart from counters of text and the generator."""
    story = graph(
        block("a", add("n", 1), say("x", shown("n")), to=menu(choice("c", 1, once=True), choice("d", 2))),
        block("a", to=dice("n", 1, 3, 0)),
        block("a", to=branch(is_("n", 2), 0, 3)),
        block("a", to=end()),
        variables=(number("n"),),
    )
    program, _ = traced(story)
    plain = load(story)
    pairs = [(begin(program), begin(plain))]
    for _ in range(4):
        for one, two in pairs:
            assert one.state == two.state
            assert type(one.stop) is type(two.stop)
            assert moves(program, one.state) == moves(plain, two.state)
        pairs = [
            (step(program, one.state, move), step(plain, two.state, move))
            for one, two in pairs
            for move in moves(plain, two.state)
        ]
    assert pairs
