"""Stories where two players could well disagree, made by hand."""

from dataclasses import replace

from ifplay.model import expressions as e
from ifplay.model import types as ty
from ifplay.model.graph import About, Entry, Fork, Graph, Say, Variable
from ifplay.model.text import Print

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
    is_,
    jump,
    menu,
    number,
    plural,
    put,
    say,
    seen,
    shown,
    strong,
    to,
    variable,
)

KEYS = ty.Set(tuple(f"k_{place}" for place in range(64)))
WHOLE = ty.Number()
FLOOD = "𐍈𐍈 water " * 18_000


def labelled(name: str, kind: ty.Type, start: ty.Value, label: str) -> Variable:
    return Variable(name, kind, start, False, label, None)


def arithmetic(sign: str, left: e.Expression, right: e.Expression | int) -> e.Expression:
    right = e.Constant(right) if isinstance(right, int) else right
    return e.Arithmetic(sign, left, right)  # type: ignore[arg-type]


def sixty_four_keys() -> Graph:
    """A set as wide as a word, to which each pick adds or takes one, and all of it shown and counted."""
    return graph(
        block(
            "s",
            say(shown("keys", KEYS), ": ", Print(e.Size("keys"), WHOLE), "."),
            to=menu(
                choice("low", 1),
                choice("high", 2),
                choice("lose", 3, needs=asked(e.Has("keys", 63)), reason="Not that one."),
                choice("all", 4, shown=asked(e.Compare("!=", e.Read("keys"), e.Constant(2**64 - 1)))),
            ),
        ),
        block("s", put("keys", e.With("keys", 0)), put("keys", e.With("keys", 53)), to=to(0)),
        block("s", put("keys", e.With("keys", 63)), put("keys", e.Without("keys", 53)), to=to(0)),
        block("s", put("keys", e.Without("keys", 63)), put("keys", e.Without("keys", 1)), to=to(0)),
        block("s", put("keys", e.Constant(2**64 - 1)), to=to(0)),
        variables=(labelled("keys", KEYS, 2**63 + 2, "The 'keys'"),),
    )


def ends_of_numbers() -> Graph:
    """Numbers that are doubled, squared and turned round until they stay at an end of 64 bits, or of their range."""
    far, near = e.Read("far"), e.Read("near")
    return graph(
        block(
            "s",
            say(shown("far"), " ", shown("near"), " ", Print(arithmetic("-", arithmetic("*", far, far), near), WHOLE)),
            to=menu(*(choice(name, place) for place, name in enumerate(("double", "square", "turn", "mix", "one"), 1))),
        ),
        block("s", put("far", arithmetic("+", far, far)), put("near", arithmetic("*", near, 3)), to=to(0)),
        block("s", put("far", arithmetic("*", far, far)), put("near", arithmetic("*", far, near)), to=to(0)),
        block("s", put("far", arithmetic("-", e.Constant(0), far)), put("near", arithmetic("*", near, -1)), to=to(0)),
        block("s", put("far", arithmetic("max", arithmetic("min", far, near), arithmetic("-", far, 1))), to=to(0)),
        block("s", add("far", 1), add("near", 1), put("far", arithmetic("+", far, ty.MOST)), to=to(0)),
        variables=(
            labelled("far", WHOLE, 2**52, "Far"),
            labelled("near", ty.Number(2**53 - 3, 2**53 + 900), 2**53 - 1, 'Near -- and "far"'),
            labelled("little", ty.Number(-500, 500), -3, "Little"),
            labelled("nothing", ty.Number(0, 1000), 0, "  Nothing\tat all "),
            labelled("told", ty.Flag(), 1, "Told"),
            labelled("kite", ty.Enum(("all_packed", "flying")), 0, "Kite"),
            labelled("bag", ty.Set(("a_string", "tail")), 0, "Bag"),
        ),
    )


def shuffles() -> Graph:
    """Seventy parts; parts that show nothing, in braces and in choices; and what a choice shows moves on as well."""
    return graph(
        block(
            "s",
            say("Card ", alternatives("shuffle", *(f"no. {place}" for place in range(70)), counter=0), ", then."),
            say("It ", alternatives("once", "is ", "was ", counter=1), alternatives("seq", "", "so", counter=2), "."),
            say(alternatives("shuffle", alternatives("cycle", "x", emphasis("y"), counter=4), "", "z", counter=3)),
            to=menu(
                choice("again", 0, "Again ", alternatives("shuffle", "a", "b", "c", counter=5)),
                choice("once", 0, alternatives("cycle", "One", strong("Two"), counter=6), once=True),
                choice("locked", 0, "No ", alternatives("seq", "way", counter=7), needs=asked(seen("t"))),
                choice("end", 1),
            ),
        ),
        block("t", to=end("So.")),
    )


def many_sides() -> Graph:
    """Dice from one side to 2^31 + 1, among lines that go on across them, and one that is kept within a range."""
    return graph(
        block("s", SECTION, "It falls", to=dice("far", -(2**31), 0, 1)),
        block("s", say(", and shows ", shown("far")), SECTION, to=dice("far", ty.MOST - 2**31, ty.MOST, 2)),
        block("s", SECTION, say(shown("far")), emphasis_line(), to=dice("near", 1, 1_000_000, 3)),
        block("s", "*", PARAGRAPH, to=dice("near", 7, 7, 4)),
        block("s", say("It is ", shown("near"), "."), to=menu(choice("again", 0), choice("end", 5))),
        block("s", to=dice("near", 0, 5, 6)),
        block("s", to=end("Rolled")),
        variables=(variable("far", WHOLE, 0), number("near", 2, 99, 5)),
    )


def emphasis_line() -> Say:
    """A styled line, to be joined."""
    return say(emphasis("So", strong(" it"), " goes "), strong(" on"))


def calls_and_forks() -> Graph:
    """Calls in calls, returns with nothing to return to, choices in forks, and a stuck menu."""
    return graph(
        block("s", "In s.", to=call("a", 1)),
        block("s", "Back.", to=menu(choice("go", 2, once=True), choice("deep", 3), choice("lost", 4), otherwise=5)),
        block("s", say(either("told", "x"), "So ", ", gone ", either("more", "y"), "!"), to=jump("b")),
        block("s", to=call("b", 1)),
        block("s", to=RETURN),
        block("s", "Nothing else.", to=end("Enough")),
        block("a", "In a", to=call("b", 7)),
        block("a", "and out.", to=RETURN),
        block(
            "b",
            say("In b ", either(seen("s"), "after s", ""), plural("n", " once", " again"), " ."),
            add("n", 1),
            to=menu(
                fork("told", [choice("b1", 9, once=True)], [choice("b2", 10), fork("more", [], [choice("b3", 9)])]),
                choice("b4", 11, needs=asked(is_("n", 3)), reason="Three times!"),
            ),
        ),
        block("b", put("told", e.Not(e.Read("told"))), to=RETURN),
        block("b", put("told", e.Constant(1)), put("more", e.Constant(1)), to=jump("b")),
        block("b", to=branch("told", 9, 10)),
        variables=(flag("told"), flag("more"), number("n", 0, 5)),
    )


def fork(name: str, then: list[Entry], otherwise: list[Entry]) -> Fork:
    """A fork by a flag."""
    return Fork(asked(name), tuple(then), tuple(otherwise))


def circles() -> Graph:
    """Turns that never end: in a circle, in one that a text goes along with, climbing without one, calling without
    end, in one whose scenes are counted in texts only, and in one that calls a scene from two places."""
    places = {"circle": 1, "climb": 3, "talk": 5, "call": 6, "late": 8, "count": 11, "twice": 14}
    offered = [choice(name, place, name, " ", Print(e.Visits("left"), WHOLE)) for name, place in places.items()]
    return graph(
        block("s", to=menu(*offered)),
        block("s", add("n", 1), to=branch(e.Compare("<", e.Read("n"), e.Constant(9)), 1, 2)),
        block("s", put("n", e.Constant(3)), to=to(1)),
        block("s", add("far", 1), to=jump("up")),
        block("up", to=jump("down")),
        block("s", say("Words ", alternatives("cycle", "and", "or", counter=0), " words."), PARAGRAPH, to=to(5)),
        block("s", to=call("deep", 0)),
        block("deep", add("n", 1), to=call("deep", 7)),
        block("s", *(add("far", 1) for _ in range(30)), to=branch(e.Compare("<", e.Read("far"), at_last()), 8, 9)),
        block("s", "At last.", to=end("Late")),
        block("down", put("far", arithmetic("+", e.Read("far"), e.Visits("up"))), to=jump("up")),
        block("s", to=jump("left")),
        block("left", to=jump("right")),
        block("right", say(Print(e.Visits("right"), WHOLE)), to=jump("left")),
        block("s", to=call("sub", 15)),
        block("s", to=call("sub", 14)),
        *(block("sub", to=to(place)) for place in range(17, 22)),
        block("sub", to=RETURN),
        variables=(number("n", 0, 9), variable("far", WHOLE, 2**53 - 100)),
    )


def at_last() -> e.Expression:
    """Some thousand steps on."""
    return e.Constant(2**53 + 60_000)


def floods() -> Graph:
    """Too much text: in one line that is always the same, in one that is not, in many lines, and just not."""
    long = variable("long", ty.Text(), FLOOD)
    places = {"one": 1, "two": 2, "many": 3, "all": 4, "most": 5, "far": 10}
    return graph(
        block("s", to=menu(*(choice(name, place) for name, place in places.items()))),
        block("s", add("n", 1), say(FLOOD * 8), add("n", 1), to=end()),
        block("s", add("n", 1), say(*([shown("long", ty.Text())] * 8)), add("n", 1), to=end()),
        block("s", *[FLOOD, add("n", 1), say("x", shown("n"))] * 5, *[FLOOD] * 2, add("n", 1), to=jump("t")),
        block("s", say(alternatives("cycle", FLOOD * 8, FLOOD, counter=0)), add("n", 1), to=end()),
        block("s", say(either("told", FLOOD, "x" * 2**20)), add("n", 1), say(either("told", "y")), to=to(7)),
        block("t", FLOOD, to=end()),
        block("s", add("n", 1), to=menu(choice("so", 8), choice("no", 9))),
        block("s", say(either("told", "x", "y" * (2**20 - 1)), shown("n")), to=end()),
        block("s", say(either("told", "x", "y" * (2**20)), shown("n")), to=end()),
        block("s", to=jump("u")),
        block("u", add("far", 1), say("They go on. " * 200, shown("far")), PARAGRAPH, to=jump("v")),
        block("v", add("n", 1), to=jump("u")),
        variables=(long, number("n"), flag("told"), variable("far", WHOLE, 0)),
    )


HARD = {
    make.__name__: make
    for make in (sixty_four_keys, ends_of_numbers, shuffles, many_sides, calls_and_forks, circles, floods)
}


def spoken(graph: Graph, language: str | None) -> Graph:
    """The story, in that language."""
    return replace(graph, about=About("Spoken", language=language))
