"""Walkthroughs played: what they say is looked at, and what is not so is said."""

import pytest
from ifplay.runtime.program import load
from ifplay.runtime.state import Pick, Roll
from ifplay.walkthroughs.performing import MOST_FAILURES, perform

from tests.walkthroughs.walking import book, graph, walked

WAIT = 'choose: "Wait for the tide, a little."'


@pytest.mark.parametrize(
    "step",
    [
        "sees: THE boats  ride",
        "sees: 'ride at “their” chains. It is very quiet.'",
        "sees: It is *very* quiet.",
        "sees: [The boats, quiet]",
        "does not see: mud",
        "does not see: Take the net.",
        "at: quay",
        "can choose: Go home.",
        "can choose: [go home., net, 'Wait for the tide, a little.']",
        "cannot choose: Row out.",
        "cannot choose: row\n        because: enough water",
        "cannot choose: Wait for the tide, still more.",
        "cannot choose: '“Row back.”'",
        "variables: {tide: 1, boat: moored, bag: {}, wet: no, name: old *gull*}",
        "variables: {tide: 0..1, bag: []}",
        "variables: {bag: ''}",
    ],
)
def test_it_is_so(step: str) -> None:
    """At the first menu."""
    assert walked(step).failures == ()


@pytest.mark.parametrize(
    ("step", "expected", "found"),
    [
        ("sees: mud", "to see “mud”", "the text reads “The boats ride at"),
        ("does not see: quiet", "not to see “quiet”", "it is there: “It is very quiet.”"),
        ("at: bay", "to be at bay", "this is quay"),
        ("can choose: Row out.", "“Row out.” to be a choice", "it is locked: “Not enough water.”"),
        ("can choose: Swim.", "“Swim.” to be a choice", "the choices are “Take the net.”, "),
        ("cannot choose: Go home.", "“Go home.” to be no choice", "it can be chosen"),
        ("cannot choose: Row oot.", "“Row oot.” to be no choice here", "the story has no such choice at all"),
        ("cannot choose: row\n        because: wind", "locked because “wind”", "it is locked: “Not enough water.”"),
        ("cannot choose: x\n        because: y", "“x” to be locked because “y”", "the choices are"),
        ("variables: {tide: 2}", "tide to be 2", "it is 1"),
        ("variables: {tide: 2..3}", "tide to be 2..3", "it is 1"),
        ("variables: {tide: deep}", "tide to be deep", "it is 1"),
        ("variables: {boat: far out}", "boat to be far out", "it is moored"),
        ("variables: {bag: [net, bread]}", "bag to be net, bread", "it is empty"),
        ("variables: {wet: yes}", "wet to be yes", "it is no"),
        ("variables: {name: Gull}", "name to be Gull", "it is “Old *Gull*”"),
        ("variables: {sail: 1}", "sail to be 1", "no such variable"),
        ("choose: Row out.", "to choose “Row out.”", "it is locked"),
        ("choose: Row home.", "to choose “Row home.”", "the choices are"),
        ("dice: {catch: 2}", "a die for catch to be thrown in this turn", "it throws no dice"),
    ],
)
def test_it_is_not_so(step: str, expected: str, found: str) -> None:
    """One failure, in the first turn, at its place."""
    (failure,) = walked(step).failures
    assert failure.turn == 1
    assert failure.span.line == 5 + step.count("\n") * ("because" not in step)
    assert expected in failure.expected
    assert found in failure.found


@pytest.mark.parametrize(
    ("step", "hint"),
    [
        ("choose: Go hoome.", "Did you mean “Go home.”?"),
        ("choose: Wait a little for the tide.", "Did you mean “Wait for the tide, a little.”?"),
        ("choose: Row back", "There is such a choice in the scene bay; it is not offered here."),
        ("at: bey", "There is no scene bey; did you mean bay?"),
        ("variables: {tied: 1}", "There is no variable tied; did you mean tide?"),
        ("variables: {boat: morred}", "There is no value morred; did you mean moored?"),
        ("variables: {bag: [nets]}", "There is no value nets; did you mean net?"),
        ("variables: {wet: true}", "A flag is yes or no."),
        ("variables: {tide: one}", "A number is a whole number, or a range: 2..4"),
        ("variables: {tide: 3..1}", "A range goes from the smaller number to the larger: 1..3"),
        ("variables: {tide: 4}", "It is never that: it goes from 0 to 3."),
        ("variables: {tide: -7..-1}", "It is never that: it goes from 0 to 3."),
        ("variables: {tide: 2..9}", None),
        ("dice: {cotch: 2}", "There is no variable cotch; did you mean catch?"),
        ("dice: {catch: 2}", None),
        ("choose: 2", "A choice is named by its text or its id: numbers change with the menu."),
    ],
)
def test_what_was_probably_meant(step: str, hint: str | None) -> None:
    """Is said."""
    (failure,) = walked(step).failures
    assert failure.hint == hint


def test_a_choice_that_cannot_be_made_ends_the_walk() -> None:
    """What comes after it would say nothing."""
    done = walked("choose: nothing", "sees: mud", finish="    ending: Home\n    turns: 9\n")
    assert done.stopped
    assert len(done.failures) == 1


def test_checks_that_fail_do_not() -> None:
    """All of them are told, and those at the end, too; up to so many."""
    done = walked("sees: mud", "sees: mud", "choose: Go home.", finish="    ending: Homes\n    turns: 3\n")
    assert [failure.turn for failure in done.failures] == [1, 1, 2, 2]
    assert done.failures[2].hint == "There is no ending Homes; did you mean Home?"
    assert done.failures[3].found == "it is turn 2"
    assert len(walked(*["sees: mud"] * 50).failures) == MOST_FAILURES


def test_dice_are_fixed_wherever_they_stand_in_their_turn() -> None:
    """By name, whichever is thrown first; the others fall by the seed, which decides nothing else."""
    there = (WAIT, "choose: row")
    by_seed = walked(*there).moves
    assert [type(move) for move in by_seed] == [Pick, Pick, Roll, Roll]
    both = walked(*there, "sees: bites", "dice: {tide: 0, catch: 6}", "sees: 'bites: 6'")
    assert both.failures == ()
    assert both.moves[2:] == (Roll(6), Roll(0))
    one = walked(*there, "dice: {tide: 3}")
    assert one.moves[2:] == (by_seed[2], Roll(3))


@pytest.mark.parametrize(
    ("dice", "found"),
    [("{catch: 7}", "it shows 1 to 6"), ("{wet: 1}", "it throws catch ("), ("{catch: -1}", "it shows 1 to 6")],
)
def test_dice_that_cannot_be(dice: str, found: str) -> None:
    """They fail; the story goes on with what falls."""
    done = walked(WAIT, "choose: row", f"dice: {dice}", 'choose: "Row back"')
    assert len(done.failures) == 1
    assert found in done.failures[0].found
    assert not done.stopped


def test_the_same_die_twice_in_a_turn_takes_two_steps() -> None:
    """The first number is for the first throw."""
    story = (
        "---\ntitle: T\n---\nnumber n: 1..6\n"
        '== a\n~ n = random 1..6\nFirst {n}.\n~ n = random 1..6\nThen {n}.\n~ end "E"\n'
    )
    done = walked("dice: {n: 5}", "dice: {n: 2}", "sees: First 5. Then 2.", finish="    ending: e\n", story=story)
    assert done.failures == ()
    assert done.turns == 1


def test_texts_that_could_be_two_choices_are_refused() -> None:
    """And the ids are named. Quotation marks in a text tell it from one without."""
    story = '---\ntitle: T\n---\n== a\n* (one) Go.\n    ~ end "A"\n* (two) Go.\n    ~ end "B"\n'
    (failure,) = walked("choose: Go.", story=story).failures
    assert failure.found == "2 choices read like that"
    assert failure.hint == "Write which one: one or two"
    assert walked(WAIT, "choose: row", "choose: '“Row back.”'", finish="    ending: Home\n").failures == ()


STUCK = '== a\n* Out. {needs f: "No."} -> b\n* Way. {if f} -> b\n== b\n~ f = yes\n~ end "B"\n'
CIRCLE = '== a\n~ if f\n    -> b\n-> a\n== b\n~ f = yes\n~ end "B"\n'


@pytest.mark.parametrize(
    ("story", "found"),
    [(STUCK, "stuck at a menu where nothing can be taken: “Out.” (locked)"), (CIRCLE, "goes round in circles")],
)
def test_a_story_that_breaks_off(story: str, found: str) -> None:
    """It is said how, and nothing can be chosen there."""
    text = f"---\ntitle: T\n---\nflag f\n{story}"
    (failure,) = walked("choose: anything", finish="    ending: B\n", story=text).failures
    assert found in failure.found
    (failure,) = walked(finish="    ending: B\n", story=text).failures
    assert found in failure.found


def test_stars_count_for_nothing() -> None:
    """Wherever words stand: authors copy them from the source, readers from the page. A choice that is just so goes
    before one that only is so without them."""
    story = (
        '---\ntitle: T\n---\nflag f\n== a\n* (one) Say *please*. {needs f: "It\'s *shut*."}\n    ~ end "E"\n'
        '* (two) Say **no**, 2 \\* 2.\n    ~ end "The *End*"\n* (three) 2 \\* 2\n    ~ end "3"\n'
        '* (four) 2 2\n    ~ end "4"\n'
    )
    both = "cannot choose: 'Say *please*.'\n        because: it’s shut", "can choose: Say **no**, 2 * 2."
    assert walked(*both, "choose: Say *no*, 2 * 2.", finish="    ending: the end\n", story=story).failures == ()
    assert walked("choose: 2 2", finish="    ending: 4\n", story=story).failures == ()
    assert walked("choose: '*2* 2'", story=story).failures[0].found == "2 choices read like that"
    (failure,) = walked("choose: 'Say *please*.'", story=story).failures
    assert failure.found == "it is locked: “It's *shut*.”"


def test_until_a_step() -> None:
    """The steps before it are taken, and nothing is asked of the end."""
    text = "walks:\n  - name: A\n    steps:\n      - choose: net\n      - choose: Go home.\n    ending: Never\n"
    (walk,) = book(text).walks
    program = load(graph())
    assert [len(perform(program, walk, until=number).moves) for number in (0, 1, 2)] == [0, 1, 2]
    assert perform(program, walk, until=2).failures == ()
    assert len(perform(program, walk).failures) == 1
