"""The brute force itself, on stories small enough to work out by hand."""

from fractions import Fraction

import pytest
from ifplay.model import expressions as e
from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.model import types as ty

from tests.brute.enumerate import Everything, everything
from tests.brute.play import Play, TooMany, without_gaps


def story(
    *blocks: g.Block,
    variables: tuple[g.Variable, ...] = (),
    promises: tuple[g.Promise, ...] = (),
    conditions: int = 9,
    alternatives: int = 9,
) -> g.Graph:
    """A story of those blocks; the scenes are those they name, each entered at its first block."""
    entries: dict[str, int] = {}
    for place, block in enumerate(blocks):
        entries.setdefault(block.scene, place)
    scenes = tuple(g.Scene(name, None, place, None) for name, place in entries.items())
    return g.Graph(g.About("By hand"), blocks[0].scene, variables, scenes, blocks, promises, conditions, alternatives)


def block(exit: g.Exit, *steps: g.Step, scene: str = "a") -> g.Block:
    return g.Block(scene, steps, exit)


def menu(*entries: g.Entry, otherwise: int | None = None) -> g.Menu:
    return g.Menu(entries, otherwise, None, None)


def choice(
    name: str,
    target: int,
    *,
    once: bool = False,
    shown: t.Condition | None = None,
    needs: t.Condition | None = None,
) -> g.Choice:
    return g.Choice(name, None, once, (t.Plain(name),), shown, needs, "", target, None)


def number(name: str, low: int, high: int, start: int, *, clamped: bool = False) -> g.Variable:
    return g.Variable(name, ty.Number(low, high), start, clamped, None, None)


def add(name: str, amount: int) -> g.Assign:
    return g.Assign(name, e.Arithmetic("+", e.Read(name), e.Constant(amount)), None)


def above(name: str, limit: int, count: int = 0) -> t.Condition:
    return t.Condition(count, e.Compare(">", e.Read(name), e.Constant(limit)), None)


def end(title: str) -> g.Block:
    return block(g.End(title, None))


def test_one_menu_two_endings() -> None:
    """Three ways, two of them to the same ending."""
    found = everything(story(block(menu(choice("l", 1), choice("m", 1), choice("r", 2))), end("One"), end("Two")))
    assert found.endings == {"One": 1, "Two": 1}
    assert found.playthroughs == 3
    assert found.playthroughs_to == {"One": 2, "Two": 1}
    assert found.odds == {"One": Fraction(2, 3), "Two": Fraction(1, 3)}
    assert (found.shortest, found.longest) == (1, 1)
    assert found.taken == {"l", "m", "r"}
    assert not found.doomed
    assert not found.stuck


def test_a_loop_that_can_be_left() -> None:
    """Going round again and again has chances 1/2, 1/4, …; in all the ending is certain."""
    found = everything(story(block(menu(choice("again", 0), choice("out", 1))), end("Out")))
    assert found.playthroughs == "unbounded"
    assert found.longest is None
    assert found.shortest == 1
    assert found.odds == {"Out": Fraction(1)}


def test_a_loop_with_three_ways_out_of_two_places() -> None:
    """From the first menu 1/2 to the second, 1/2 to A; from there half back, half to B: A 2/3, B 1/3."""
    found = everything(
        story(
            block(menu(choice("on", 1), choice("a", 2))),
            block(menu(choice("back", 0), choice("b", 3))),
            end("A"),
            end("B"),
        )
    )
    assert found.odds == {"A": Fraction(2, 3), "B": Fraction(1, 3)}
    assert found.endings == {"A": 1, "B": 2}


def test_once_only_choices_run_out() -> None:
    """Two once-only choices that lead back: after both the menu is stuck. There are 1 + 2 + 2 states."""
    found = everything(story(block(menu(choice("x", 0, once=True), choice("y", 0, once=True)))))
    assert found.stuck == {0: 2}
    assert found.doomed == {0: 0}
    assert len(found.states) == 4
    assert found.playthroughs == 0
    assert found.odds == {}


def test_otherwise_is_the_way_out() -> None:
    """The same with an `otherwise`: two orders, two picks each, and then the ending by itself."""
    found = everything(
        story(block(menu(choice("x", 0, once=True), choice("y", 0, once=True), otherwise=1)), end("Done"))
    )
    assert not found.stuck
    assert found.playthroughs == 2
    assert (found.shortest, found.longest) == (2, 2)
    assert found.ways_out == {0}


def test_dice_are_moves_but_no_picks() -> None:
    """A six is one in six; the ending is one move away and takes no pick."""
    found = everything(
        story(
            block(g.Dice("n", 1, 6, 1, None)),
            block(g.Branch(above("n", 5), 2, 3, None, None)),
            end("Six"),
            end("Less"),
            variables=(number("n", 1, 6, 1),),
        )
    )
    assert found.odds == {"Six": Fraction(1, 6), "Less": Fraction(5, 6)}
    assert found.endings == {"Six": 1, "Less": 1}
    assert (found.shortest, found.longest) == (0, 0)
    assert found.asked == {0: {True, False}}
    assert found.ranges == {"n": (1, 6)}


def test_doomed_is_said_where_the_last_ending_is_lost() -> None:
    """Behind the wrong door is a corridor of two menus and no ending: the first of them is said, not the second."""
    found = everything(
        story(
            block(menu(choice("right", 3), choice("wrong", 1))),
            block(menu(choice("on", 2))),
            block(menu(choice("back", 1))),
            end("Out"),
        )
    )
    assert found.doomed == {1: 1}
    assert found.odds == {"Out": Fraction(1, 2)}
    assert found.playthroughs == 1


def test_an_endless_turn() -> None:
    """Waiting for a number to grow past its end, where it is kept: a circle of one scene."""
    found = everything(
        story(
            block(menu(choice("wait", 1), choice("out", 2))),
            block(g.Branch(above("n", 9), 2, 1, None, None), add("n", 1)),
            end("Out"),
            variables=(number("n", 0, 3, 0, clamped=True),),
        )
    )
    assert found.endless == {frozenset({"a"}): 1}
    assert found.asked == {0: {False}}
    assert not found.out_of_range
    assert not found.doomed


def test_rolling_for_ever() -> None:
    """Dice that lead to dice and nowhere else: an endless turn, not a doomed place."""
    found = everything(
        story(
            block(menu(choice("roll", 1), choice("out", 2))),
            block(g.Dice("n", 0, 1, 1, None)),
            end("Out"),
            variables=(number("n", 0, 1, 0),),
        )
    )
    assert found.endless_dice == {1: 1}
    assert not found.doomed


def test_out_of_range_and_ranges() -> None:
    """Adding 2 to 3 of 0..4: the 5 is noticed with the pick that leads there, and 4 is stored."""
    found = everything(
        story(
            block(menu(choice("more", 1))),
            block(g.End("Done", None), add("n", 2)),
            variables=(number("n", 0, 4, 3),),
        )
    )
    assert found.out_of_range == {(1, 0): 1}
    assert found.ranges == {"n": (3, 4)}


def test_calls_and_jumps() -> None:
    """A call comes back; a jump out of a call forgets it, so that the return has nowhere to go."""
    found = everything(
        story(
            block(g.Call("b", 1, None)),
            end("Back"),
            block(menu(choice("return", 3), choice("jump", 4)), scene="b"),
            block(g.Return(None), scene="b"),
            block(g.Jump("c", None), scene="b"),
            block(g.Return(None), scene="c"),
        )
    )
    assert found.endings == {"Back": 1}
    assert found.stray_returns == {5: 1}
    assert found.scenes == {"a", "b", "c"}


def test_visits_count_every_way_in() -> None:
    """The start, and each jump back: at the third visit the story ends. Two picks, never more."""
    third = t.Condition(0, e.Compare(">=", e.Visits("a"), e.Constant(3)), None)
    found = everything(
        story(
            block(g.Branch(third, 1, 2, None, None)),
            end("Enough"),
            block(menu(choice("again", 3))),
            block(g.Jump("a", None)),
        )
    )
    assert found.endings == {"Enough": 2}
    assert found.playthroughs == 1
    assert found.longest == 2


def test_promises() -> None:
    """Never, always, reach, and from … reach, each kept once and broken once."""
    is_there, is_over = e.At("a"), e.Ended("Good")
    found = everything(
        story(
            block(menu(choice("good", 1), choice("bad", 2))),
            end("Good"),
            block(g.Jump("b", None)),
            block(menu(choice("end", 4)), scene="b"),
            block(g.End("Bad", None), scene="b"),
            promises=(
                g.Invariant("", "never", is_over, None),
                g.Invariant("", "always", e.Any(is_there, e.Not(is_over)), None),
                g.Invariant("", "always", is_there, None),
                g.Reach("", "Good", None, None),
                g.Reach("", "None", None, None),
                g.Reach("", "Good", "a", None),
                g.Reach("", "Good", "b", None),
            ),
        )
    )
    assert found.broken == {0: 1, 2: 1, 4: None, 6: 1}


def test_conditions_behind_alternatives() -> None:
    """The second part of a sequence is shown at the second time: only then is its condition asked."""
    asked = t.Either(t.Condition(0, e.Constant(1), None), (t.Plain("x"),), (), None, None)
    line = g.Say((t.Alternatives("seq", 0, ((t.Plain("first"),), (asked,))),), None)
    again = story(block(menu(choice("again", 0), choice("out", 1)), line), end("Out"))
    assert everything(again).asked == {0: {True}}
    only_once = story(block(menu(choice("out", 1)), line), end("Out"))
    assert everything(only_once).asked == {}


def test_conditions_in_a_shuffle_can_come_first_or_last() -> None:
    """One showing is enough for every part to be possible."""
    parts = tuple(
        (t.Either(t.Condition(count, e.Constant(1), None), (t.Plain("x"),), (), None, None),) for count in range(3)
    )
    line = g.Say((t.Alternatives("shuffle", 0, parts),), None)
    found = everything(story(block(g.End("Out", None), line)))
    assert found.asked == {0: {True}, 1: {True}, 2: {True}}
    assert found.playthroughs == 1


def test_hidden_locked_open() -> None:
    """What is not shown is asked nothing more; what is locked cannot be picked but is there."""
    no = t.Condition(0, e.Constant(0), None)
    yes, need = t.Condition(1, e.Constant(1), None), t.Condition(2, e.Constant(0), None)
    never_asked = t.Condition(3, e.Constant(1), None)
    graph = story(
        block(
            menu(
                choice("hidden", 1, shown=no, needs=never_asked),
                choice("locked", 1, shown=yes, needs=need),
                choice("open", 1),
            )
        ),
        end("Out"),
    )
    first = Play(graph).begin()
    assert (list(first.open), list(first.locked)) == (["open"], ["locked"])
    assert everything(graph).asked == {0: {False}, 1: {True}, 2: {False}}


def test_a_fork_is_asked_before_what_is_in_it() -> None:
    """Only the entries of the side that holds are there."""
    fork = g.Fork(t.Condition(0, e.Constant(0), None), (choice("then", 1),), (choice("else", 1),))
    first = Play(story(block(menu(fork)), end("Out"))).begin()
    assert list(first.open) == ["else"]


@pytest.mark.parametrize(
    ("operator", "left", "right", "expected"),
    [
        ("+", 2, 3, 5),
        ("-", 2, 3, -1),
        ("*", -2, 3, -6),
        ("min", 2, 3, 2),
        ("max", 2, 3, 3),
        ("+", ty.MOST, 1, ty.MOST),
        ("-", ty.LEAST, 1, ty.LEAST),
        ("*", ty.MOST, -2, ty.LEAST),
    ],
)
def test_arithmetic(operator: e.Operator, left: int, right: int, expected: int) -> None:
    """Exact, and kept within 64 bits at every step."""
    play = Play(story(end("Out")))
    node = e.Arithmetic(operator, e.Constant(left), e.Constant(right))
    assert play.value(node, play.begin().world) == expected


def test_giving_up() -> None:
    """A number that grows for ever by picks is more than fits."""
    graph = story(block(menu(choice("more", 0)), add("n", 1)), variables=(number("n", 0, 10_000, 0),))
    with pytest.raises(TooMany):
        everything(graph, most=100)


def test_nothing_ends() -> None:
    """No ending at all: no playthrough, no odds, doomed from the start."""
    found: Everything = everything(story(block(menu(choice("again", 0)))))
    assert (found.playthroughs, found.shortest, found.longest) == (0, None, None)
    assert found.odds == {}
    assert found.doomed == {0: 0}


def test_doomed_is_said_of_the_move_that_loses_the_ending() -> None:
    """The corridor (2) is two moves away through the trap (1), where all is lost already, and three through the
    yard (4), where it is not: that is the playthrough to show."""
    found = everything(
        story(
            block(menu(choice("trap", 1), choice("walk", 3))),
            block(menu(choice("on", 2))),
            block(menu(choice("again", 2))),
            block(menu(choice("further", 4))),
            block(menu(choice("fall", 2), choice("out", 5))),
            end("Out"),
        )
    )
    assert found.doomed == {1: 1, 2: 3}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a  b", "a b"),
        ("a \0 b", "a b"),
        ("a \0b", "a b"),
        ("a\0b", "ab"),
        ("a \0, b", "a, b"),
        ("a \0 \0. b", "a. b"),
        ("a \0 , b", "a , b"),
        ("a , b", "a , b"),
        ("\0 a \0", "a"),
        ("\0", ""),
    ],
)
def test_gaps(line: str, expected: str) -> None:
    """What shows nothing leaves no gap; what the author spaced stays."""
    assert without_gaps(line) == expected
