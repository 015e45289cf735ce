"""Lines as they are shown: every kind of piece, joining across blocks, alternatives in time."""

import pytest
from ifplay.model.expressions import Constant
from ifplay.model.graph import Graph, Step
from ifplay.model.text import Piece, Styled
from ifplay.model.types import Enum, Flag, Set, Text, Type, Value
from ifplay.runtime.generator import advance
from ifplay.runtime.machine import begin, draw, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Paragraph, Run, Style, Turn

from tests.runtime.building import (
    PARAGRAPH,
    RETURN,
    SECTION,
    add,
    alternatives,
    asked,
    block,
    branch,
    call,
    choice,
    dice,
    either,
    emphasis,
    end,
    flag,
    graph,
    in_pieces,
    jump,
    menu,
    number,
    offered,
    plural,
    put,
    read,
    say,
    shown,
    strong,
    to,
    variable,
)


def text_of(story: Graph) -> list[str]:
    return read(begin(load(story)))


def line_of(*pieces: Piece | str, **values: Value) -> list[str]:
    """The text of one line, with these variables."""
    kinds: dict[str, Type] = {
        "kite": Enum(("packed", "far_away")),
        "bag": Set(("a_b", "c", "d")),
        "nick": Text(),
        "told": Flag(),
    }
    variables = tuple(
        variable(name, kinds[name], value) if name in kinds else number(name, -100, 100, int(value))
        for name, value in values.items()
    )
    return text_of(graph(block("a", say(*pieces), to=end()), variables=variables))


@pytest.mark.parametrize(
    ("pieces", "values", "text"),
    [
        ((shown("n"), " gusts"), {"n": -7}, "-7 gusts"),
        ((shown("told", Flag()),), {"told": 1}, "yes"),
        ((shown("told", Flag()),), {"told": 0}, "no"),
        ((shown("kite", Enum(("packed", "far_away"))), "."), {"kite": 1}, "far away."),
        (("It holds ", shown("bag", Set(("a_b", "c", "d")))), {"bag": 5}, "It holds a b, d"),
        (("It holds ", shown("bag", Set(("a_b", "c", "d"))), "."), {"bag": 0}, "It holds."),
        (("Hi ", shown("nick", Text()), "!"), {"nick": "Peyt"}, "Hi Peyt!"),
        (("Hi ", shown("nick", Text()), "!"), {"nick": ""}, "Hi!"),
        (("Hi ", shown("nick", Text()), " there"), {"nick": "  "}, "Hi there"),
        ((either("n", "one", "other"),), {"n": 1}, "one"),
        ((either("n", "one", "other"),), {"n": 2}, "other"),
        (("It is ", either("n", "one"), "."), {"n": 2}, "It is."),
        (("It ", either("n", "one"), " is"), {"n": 2}, "It is"),
        ((shown("n"), " ", plural("n", "coin", "coins")), {"n": 1}, "1 coin"),
        ((shown("n"), " ", plural("n", "coin", "coins")), {"n": 0}, "0 coins"),
        ((shown("n"), " ", plural("n", "coin", "coins")), {"n": -1}, "-1 coins"),
        (("so ", emphasis("very ", strong("much")), "."), {}, "so *very ****much***."),
        ((emphasis(emphasis("a"), "b"),), {}, "*ab*"),
        (("a", emphasis(either("n", "x"))), {"n": 0}, "a"),
        (("a  b\tc",), {}, "a b c"),
    ],
)
def test_pieces(pieces: tuple[Piece | str, ...], values: dict[str, Value], text: str) -> None:
    assert line_of(*pieces, **values) == [text]


def test_a_line_that_shows_nothing_adds_nothing() -> None:
    """It is no blank line either: its neighbours still join."""
    story = graph(block("a", "One.", say(either("n", "x")), "Two.", to=end()), variables=(number("n"),))
    assert text_of(story) == ["One. Two."]
    assert text_of(graph(block("a", say(either("n", "x")), to=end()), variables=(number("n"),))) == []


def test_braces_nest() -> None:
    inner = either("m", "mm", Styled("strong", in_pieces("not m")), condition=1)
    line = ("a ", either("n", alternatives("seq", inner, "later"), "never"), " z")
    assert line_of(*line, n=1, m=1) == ["a mm z"]
    assert line_of(*line, n=1, m=0) == ["a **not m** z"]
    assert line_of(*line, n=0, m=0) == ["a never z"]


def test_more_ways_to_read_than_are_prepared() -> None:
    """Eight conditions in one line: 256 ways, made each time; and they read as prepared ones do."""
    line = [either(f"v{k}", f"{k} ", f"not {k} ", condition=k) for k in range(8)]
    values = {f"v{k}": k % 2 for k in range(8)}
    assert line_of(*line, **values) == ["not 0 1 not 2 3 not 4 5 not 6 7"]


# Joining across blocks


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        (["a"], ["b"], ["a b"]),
        (["a", PARAGRAPH], ["b"], ["a", "b"]),
        (["a"], [PARAGRAPH, "b"], ["a", "b"]),
        (["a", PARAGRAPH], [PARAGRAPH, "b", PARAGRAPH], ["a", "b"]),
        ([], ["b"], ["b"]),
        (["a", "b", PARAGRAPH, "c"], ["d", PARAGRAPH, "e"], ["a b", "c d", "e"]),
        (["a", SECTION], ["b"], ["a", "---", "b"]),
        ([SECTION], [], ["---"]),
    ],
)
def test_blocks_of_a_scene_join(first: list[Step | str], second: list[Step | str], text: list[str]) -> None:
    """What counts is whether a blank line was crossed on the way; a branch is none."""
    assert text_of(graph(block("a", *first, to=to(1)), block("a", *second, to=end()))) == text
    branching = graph(
        block("a", *first, to=branch("n", 2, 1)),
        block("a", *second, to=end()),
        block("a", to=end()),
        variables=(number("n"),),
    )
    assert text_of(branching) == text


def test_entering_and_returning_begin_paragraphs() -> None:
    story = graph(
        block("a", "One.", to=call("b", 1)),
        block("a", "Three.", to=to(2)),
        block("a", "And a half.", to=jump("c")),
        block("b", "Two.", to=to(4)),
        block("b", to=RETURN),
        block("c", "Four.", to=end()),
    )
    assert text_of(story) == ["One.", "Two.", "Three. And a half.", "Four."]


def test_text_joins_across_a_die() -> None:
    """The turn after the roll holds all its text, the paragraph before the die included."""
    story = graph(
        block("a", "Zero.", PARAGRAPH, "You throw", to=dice("n", 1, 6, 1)),
        block("a", "and it", say("shows ", shown("n"), "."), to=end()),
        variables=(number("n"),),
    )
    program = load(story)
    first = begin(program)
    assert read(first) == ["Zero.", "You throw"]
    assert first.open
    second = step(program, first.state, moves(program, first.state)[3], spent=first)
    assert read(second) == ["Zero.", "You throw and it shows 4."]
    assert second.size == len("Zero.You throwand itshows 4.")
    alone = step(program, first.state, draw(program, first.state))
    assert len(read(alone)) == 1


def test_what_is_always_shown_does_not_care_about_assignments() -> None:
    """But a line that reads a variable shows it as it is by then."""
    story = graph(
        block("a", "n is", say(shown("n")), add("n", 1), "then", say(shown("n")), put("n", 5), "now", to=to(1)),
        block("a", say(shown("n")), to=end()),
        variables=(number("n"),),
    )
    assert text_of(story) == ["n is 0 then 1 now 5"]


# Alternatives


def tell(kind: str, *parts: str, turns: int) -> list[str]:
    """What a menu's scene says each time it is come back to."""
    story = graph(
        block("a", say("<", alternatives(kind, *parts), ">"), to=menu(choice("again", 1))),
        block("a", to=to(0)),
    )
    program = load(story)
    turn = begin(program)
    told = read(turn)
    for _ in range(turns - 1):
        turn = step(program, turn.state, moves(program, turn.state)[0])
        told += read(turn)
    return [line.strip("<>") for line in told]


def test_seq_stays_on_the_last() -> None:
    assert tell("seq", "a", "b", "c", turns=5) == ["a", "b", "c", "c", "c"]
    assert tell("seq", "a", turns=2) == ["a", "a"]


def test_cycle_goes_round() -> None:
    assert tell("cycle", "a", "b", "c", turns=5) == ["a", "b", "c", "a", "b"]


def test_once_is_used_up() -> None:
    assert tell("once", "a", "b", turns=4) == ["a", "b", "", ""]


def test_a_shuffle_of_one_part_draws_wherever_it_stands() -> None:
    """What a line reads like says nothing about what the generator has done: a draw is a draw inside others too."""
    one = alternatives("shuffle", "a", counter=0)
    inside = alternatives("cycle", one, counter=1)
    for piece in (one, inside, either("told", "b", one)):
        story = graph(block("s", say(piece), to=end()), variables=(flag("told"),))
        assert begin(load(story), seed=5).state.seed == advance(5)


def test_shuffle_shows_each_once_a_round() -> None:
    told = tell("shuffle", *"abcde", turns=50)
    rounds = [told[start : start + 5] for start in range(0, 50, 5)]
    assert all(sorted(one) == list("abcde") for one in rounds)
    assert len({tuple(one) for one in rounds}) > 1


def test_alternatives_in_a_choice_move_on_when_shown() -> None:
    """Hidden, they do not; and a menu that nobody sees, since it goes on at once, shows nothing."""
    story = graph(
        block(
            "a",
            to=menu(
                choice("again", 1, "again ", alternatives("seq", "1", "2", "3")),
                choice("hidden", 1, alternatives("seq", "x", "y", counter=1), shown=asked("told")),
            ),
        ),
        block("a", add("n", 1), to=to(2)),
        block(
            "a",
            to=menu(
                choice("locked", 0, alternatives("seq", "p", "q", counter=2), needs=asked(Constant(0))), otherwise=3
            ),
        ),
        block("a", to=branch("n", 0, 4)),
        block("a", put("told", 1), to=to(0)),
        variables=(number("n"), flag("told")),
    )
    program = load(story)
    turn = begin(program)
    assert offered(turn) == ["again 1"]
    turn = step(program, turn.state, moves(program, turn.state)[0])
    assert offered(turn) == ["again 2"]
    turn = step(program, turn.state, moves(program, turn.state)[0])
    assert offered(turn) == ["again 3", "x"]
    assert turn.state.values[program.layout.counter[2]] == 0


def test_runs_are_structured() -> None:
    """Markup characters in a story are characters."""
    turn: Turn = begin(load(graph(block("a", say("*a* ", strong("b")), to=end()))))
    assert turn.text == (Paragraph((Run("*a* ", Style.PLAIN), Run("b", Style.STRONG))),)
