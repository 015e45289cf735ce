"""The JSON form: what is written reads back the same, and nothing else reads."""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ifplay.model import expressions as e
from ifplay.model import graph as g
from ifplay.model import sound
from ifplay.model import text as t
from ifplay.model import types as ty
from ifplay.model.form import DEEPEST, BadForm, read, write
from ifplay.model.shapes import classes, keys_of, kind_of
from ifplay.source.spans import Span

from tests.strategies.graphs import graphs

PAGE = Path(__file__).parents[2] / "engine" / "docs" / "graph.md"

YES = e.Constant(1)


def number(count: int, asked: e.Expression = YES) -> t.Condition:
    return t.Condition(count, asked, None)


def choice(name: str, target: int = 1) -> g.Choice:
    return g.Choice(name, None, False, (t.Plain("Go"),), None, None, "", target, None)


# One of every kind.
FULL = g.Graph(
    g.About("Full", author="A. Writer", language="en"),
    "a",
    (
        g.Variable("told", ty.Flag(), 1, False, None, Span("one.story", 1, 1, 1, 5)),
        g.Variable("wind", ty.Number(-1, 3), 2, True, "Wind", None),
        g.Variable("far", ty.Number(ty.MOST - 5, ty.MOST), ty.MOST, False, None, None),
        g.Variable("kite", ty.Enum(("packed", "flying")), 1, False, None, None),
        g.Variable("bag", ty.Set(tuple(f"v{place}" for place in range(64))), 2**64 - 1, False, None, None),
        g.Variable("nick", ty.Text(), 'Pé "yt"\u2028<\n', False, None, None),
    ),
    (g.Scene("a", "The beach", 0, Span("two.story", 3, 1, 3, 9)), g.Scene("b", None, 3, None)),
    (
        g.Block(
            "a",
            (
                g.Say(
                    (
                        t.Plain("Hi "),
                        t.Styled("strong", (t.Print(e.Read("wind"), ty.Number()),)),
                        t.Either(
                            number(0, e.All(e.Read("told"), e.Not(e.Has("bag", 63)))),
                            (t.Plain("x"),),
                            (),
                            Span("one.story", 2, 1, 2, 2),
                            None,
                        ),
                        t.Alternatives("shuffle", 0, ((), (t.Plain("y"),))),
                        t.Plural(e.Size("bag"), (t.Plain("one"),), (t.Plain("many"),)),
                    ),
                    None,
                ),
                g.Gap("section"),
                g.Assign("bag", e.With("bag", 0), None),
                g.Assign("bag", e.Without("bag", 0), None),
                g.Assign("nick", e.Constant("Bo"), None),
                g.Assign("wind", e.Arithmetic("max", e.Visits("b"), e.Constant(2**62)), None),
            ),
            g.Menu(
                (
                    g.Choice("a.one", "one", True, (t.Plain("Go"),), number(1), number(2), "Not now.", 1, None),
                    g.Fork(number(3, e.Any(e.Read("told"), e.Constant(0))), (choice("two"),), ()),
                ),
                2,
                None,
                Span("one.story", 4, 1, 5, 1),
            ),
        ),
        g.Block("a", (), g.Branch(number(4, e.Compare("<", e.Read("kite"), e.Constant(1))), 1, 2, None, None)),
        g.Block("a", (), g.Dice("wind", 1, 6, 5, None)),
        g.Block("b", (), g.Return(None)),
        g.Block("a", (), g.End("Over", None)),
        g.Block("a", (), g.Call("b", 6, None)),
        g.Block("a", (g.Gap("paragraph"),), g.Next(7)),
        g.Block("a", (), g.Jump("a", None)),
    ),
    (
        g.Invariant("w", "never", e.All(e.At("a"), e.Ended("Over")), None),
        g.Reach("r", "Over", "a", None),
        g.Reach("r", "Over", None, None),
    ),
    5,
    1,
)


def test_one_of_every_kind() -> None:
    """Every class of the graph is in it, and it reads back the same."""
    text = write(FULL)
    assert read(text) == FULL
    kinds = set(re.findall(r'"kind":"(\w+)"', text))
    assert kinds == {kind_of(node) for node in _of_several_kinds()}


@given(graphs())
def test_what_is_written_reads_back(graph: g.Graph) -> None:
    """The same graph, and the same text again."""
    text = write(graph)
    assert read(text) == graph
    assert write(read(text)) == text


@pytest.mark.long
def test_large_graphs() -> None:
    """Ten thousand blocks, three choices each."""
    blocks = tuple(
        g.Block(
            "a",
            (g.Say((t.Plain("Some words of prose. " * 5),), Span("s", place + 1, 1, place + 1, 9)),),
            g.Menu(tuple(choice(f"{place}.{count}", place) for count in range(3)), None, None, None),
        )
        for place in range(10_000)
    )
    graph = g.Graph(g.About("Large"), "a", (), (g.Scene("a", None, 0, None),), blocks, (), 0, 0)
    assert read(write(graph)) == graph


def nested(levels: int) -> g.Graph:
    """A story with a condition of so many nodes in one another."""
    asked: e.Expression = e.Constant(1)
    for _ in range(levels - 1):
        asked = e.Not(asked)
    block = g.Block("a", (), g.Branch(number(0, asked), 0, 0, None, None))
    return g.Graph(g.About("Deep"), "a", (), (g.Scene("a", None, 0, None),), (block,), (), 1, 0)


def test_nesting() -> None:
    """As deep as it may be, and one deeper: neither writing nor reading gives in to it."""
    above = 4  # graph, block, branch, condition
    allowed = nested(DEEPEST - above)
    assert read(write(allowed)) == allowed
    with pytest.raises(BadForm, match="nested"):
        write(nested(DEEPEST - above + 1))
    text = write(allowed).replace(
        '{"kind":"constant","value":1}', '{"kind":"not","operand":{"kind":"constant","value":1}}'
    )
    with pytest.raises(BadForm, match="nested"):
        read(text)


# Refusals

Change = Callable[[Any], object]


def put(path: str, value: object) -> Change:
    """Set what is at a path, as `blocks.0.exit`, to a value."""

    def change(raw: Any) -> object:
        *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        here = raw
        for step in way:
            here = here[step]
        here[last] = value
        return raw

    return change


def drop(path: str) -> Change:
    """Take away what is at a path."""

    def change(raw: Any) -> object:
        *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        here = raw
        for step in way:
            here = here[step]
        del here[last]
        return raw

    return change


def again(path: str, index: int) -> Change:
    """Append once more what a list has there."""

    def change(raw: Any) -> object:
        here = raw
        for step in path.split("."):
            here = here[int(step) if step.isdigit() else step]
        here.append(copy.deepcopy(here[index]))
        return raw

    return change


ONE = {"kind": "constant", "value": 1}
READ_NICK = {"kind": "read", "variable": "nick"}

REFUSED: dict[str, tuple[Change, str]] = {
    "not an object": (lambda _: [], "This must be an object."),
    "no schema": (drop("schema"), "At schema: this must be 1"),
    "another schema": (put("schema", 2), "At schema: this must be 1"),
    "schema is true": (put("schema", True), "At schema: this must be 1"),
    "no files": (drop("files"), "At files: this must be a list of file names"),
    "files no strings": (put("files", [1]), "At files: this must be a list of file names"),
    "a file twice": (put("files", ["x", "x", "y"]), "At files: a file is listed twice"),
    "key missing": (drop("start"), "The key start is missing."),
    "key missing inside": (drop("blocks.2.exit.low"), "At blocks[2].exit: the key low is missing"),
    "key unknown": (put("other", 1), 'The key "other" is not known here'),
    "key unknown inside": (put("blocks.2.exit.x", 1), 'At blocks[2].exit: the key "x" is not known here'),
    "kind where there is one kind only": (put("blocks.2.kind", "block"), 'the key "kind" is not known here'),
    "kind unknown": (put("blocks.2.exit.kind", "dices"), "At blocks[2].exit: the kind must be one of branch, call"),
    "kind of another place": (put("blocks.2.exit.kind", "say"), "the kind must be one of"),
    "kind no string": (put("blocks.2.exit.kind", []), "the kind must be one of"),
    "null": (put("start", None), "At start: this must be a string."),
    "number for string": (put("start", 1), "At start: this must be a string."),
    "string for number": (put("blocks.2.exit.low", "1"), "At blocks[2].exit.low: this must be a whole number."),
    "true for number": (put("blocks.2.exit.low", True), "this must be a whole number"),
    "number for truth": (put("variables.0.clamped", 1), "At variables[0].clamped: this must be true or false."),
    "string for list": (put("blocks.2.steps", ""), "At blocks[2].steps: this must be a list."),
    "object for list": (put("blocks", {}), "At blocks: this must be a list."),
    "list for object": (put("about", []), "At about: this must be an object."),
    "word unknown": (put("promises.0.which", "maybe"), "At promises[0].which: this must be one of never, always."),
    "too large for a plain number": (put("blocks.2.exit.low", 2**53), "must be written as"),
    "digits of a small number": (put("blocks.2.exit.low", {"digits": "7"}), "digits must be a large whole number"),
    "digits just too small": (put("blocks.2.exit.low", {"digits": str(2**53 - 1)}), "must be written as itself"),
    "digits outside 64 bits": (put("variables.2.start", {"digits": str(2**64)}), "outside 64 bits"),
    "digits below 64 bits": (put("variables.2.start", {"digits": str(-(2**63) - 1)}), "outside 64 bits"),
    "digits and more": (put("variables.2.start", {"digits": str(ty.MOST), "x": 1}), "this must be a whole number"),
    "span too short": (put("scenes.0.span", [0, 1, 1, 1]), "At scenes[0].span: a span must be a list of five"),
    "span no list": (put("scenes.0.span", "0"), "a span must be a list of five"),
    "span of true": (put("scenes.0.span", [0, 1, True, 1, 1]), "a span must be a list of five"),
    "span in no file": (put("scenes.0.span", [9, 1, 1, 1, 1]), "there is no file 9"),
    "span in file -1": (put("scenes.0.span", [-1, 1, 1, 1, 1]), "there is no file -1"),
    "span from line 0": (put("scenes.0.span", [0, 0, 1, 1, 1]), "count lines and columns from 1"),
    "span backwards": (put("scenes.0.span", [0, 2, 1, 1, 1]), "end after it starts"),
    "span backwards in a line": (put("scenes.0.span", [0, 2, 5, 2, 4]), "end after it starts"),
    "span of absurd size": (put("scenes.0.span", [0, 1, 1, 2**60, 1]), "count lines and columns"),
    "no such start": (put("start", "x"), 'At start: there is no scene "x".'),
    "no such scene to go to": (put("blocks.7.exit.scene", "x"), 'At blocks[7].exit.scene: there is no scene "x".'),
    "no such scene to call": (put("blocks.5.exit.scene", "x"), "At blocks[5].exit.scene: there is no scene"),
    "no such scene of a block": (put("blocks.4.scene", "x"), "At blocks[4].scene: there is no scene"),
    "no such scene to count": (put("blocks.0.steps.5.value.left.scene", "x"), "there is no scene"),
    "no such scene to promise": (put("promises.1.scene", "x"), "At promises[1].scene: there is no scene"),
    "no such scene to be at": (put("promises.0.expression.left.scene", "x"), "there is no scene"),
    "no such block": (put("blocks.6.exit.next", 99), "At blocks[6].exit.next: there is no block 99."),
    "block -1": (put("blocks.6.exit.next", -1), "there is no block -1"),
    "block of another scene": (put("blocks.6.exit.next", 3), 'block 3 is not in the scene "a"'),
    "entry in another scene": (put("scenes.1.entry", 0), 'At scenes[1].entry: block 0 is not in the scene "b".'),
    "no such target": (put("blocks.0.exit.entries.0.target", 50), "At blocks[0].exit.entries[0].target: there is no"),
    "no such otherwise": (put("blocks.0.exit.otherwise", 50), "At blocks[0].exit.otherwise: there is no block 50."),
    "no such variable to set": (put("blocks.0.steps.2.variable", "x"), "At blocks[0].steps[2].variable: there is no"),
    "no such variable to read": (put("blocks.1.exit.condition.asked.left.variable", "x"), "there is no variable"),
    "no such variable to roll": (put("blocks.2.exit.variable", "x"), "there is no variable"),
    "dice for an enum": (put("blocks.2.exit.variable", "kite"), "dice are stored in numbers only"),
    "dice from high to low": (put("blocks.2.exit.low", 7), "dice run from low up to high"),
    "dice without end": (put("blocks.2.exit.high", 2**40), "dice run from low up to high"),
    "a variable twice": (again("variables", 0), 'At variables[6].name: the variable "told" is there twice.'),
    "a nameless variable": (put("variables.0.name", ""), "a name is empty"),
    "a scene twice": (again("scenes", 1), 'At scenes[2].id: "b" is there twice.'),
    "a choice twice": (put("blocks.0.exit.entries.1.then.0.id", "a.one"), '"a.one" is there twice'),
    "a name twice": (put("blocks.0.exit.entries.1.then.0.name", "one"), '"one" is empty or there twice'),
    "a condition twice": (put("blocks.1.exit.condition.number", 3), "the number 3 is there twice"),
    "a condition too many": (put("blocks.1.exit.condition.number", 5), "the number 5 is not below 5"),
    "condition -1": (put("blocks.1.exit.condition.number", -1), "the number -1 is not below 5"),
    "a condition missing": (put("conditions", 6), "At conditions: there are 5 conditions, not 6."),
    "an absurd number of conditions": (put("conditions", 2**40), "there are 5 conditions"),
    "alternatives missing": (put("alternatives", 2), "At alternatives: there are 1 alternatives, not 2."),
    "an alternative too many": (put("blocks.0.steps.0.pieces.3.counter", 1), "the number 1 is not below 1"),
    "no parts": (put("blocks.0.steps.0.pieces.3.parts", []), "there must be a part to show"),
    "start outside a flag": (put("variables.0.start", 2), "At variables[0].start: the start is not a value"),
    "start outside a range": (put("variables.1.start", 4), "At variables[1].start: the start is not a value"),
    "start outside an enum": (put("variables.3.start", 2), "At variables[3].start"),
    "start of an enum as text": (put("variables.3.start", "packed"), "At variables[3].start"),
    "start outside a set": (put("variables.4.type.values", ["x"]), "the start is not a value"),
    "start of a text as number": (put("variables.5.start", 0), "At variables[5].start"),
    "low above high": (put("variables.1.type.low", 4), "At variables[1].type: low is above high."),
    "a range too wide": (put("variables.1.type.high", 2**33), "At variables[1].type: the range is wider than 2^31."),
    "65 members": (put("variables.4.type.values", [str(one) for one in range(65)]), "a set has at most 64 values"),
    "a value twice": (put("variables.3.type.values", ["x", "x"]), "values must be different"),
    "an empty value": (put("variables.3.type.values", ["x", ""]), "values must be different"),
    "an enum of nothing": (put("variables.3.type.values", []), "an enum needs a value"),
    "no such member": (put("blocks.0.steps.2.value.member", 64), 'the set "bag" has no value number 64'),
    "member -1": (put("blocks.0.steps.2.value.member", -1), "has no value number -1"),
    "member of no set": (put("blocks.0.steps.2.value.variable", "kite"), 'the variable "kite" is not a set'),
    "size of no set": (put("blocks.0.steps.0.pieces.4.count.variable", "nick"), "is not a set"),
    "a flag for a set": (put("blocks.0.steps.2.value", {"kind": "read", "variable": "told"}), "this must be a set"),
    "a text for a number": (put("blocks.0.steps.5.value", {"kind": "constant", "value": "x"}), "not a value of its"),
    "a number for a text": (put("blocks.0.steps.4.value", ONE), "this is not a value of its text"),
    "a sum of texts": (put("blocks.0.steps.5.value.right", READ_NICK), "this must be a number"),
    "a text asked": (put("blocks.1.exit.condition.asked", READ_NICK), "this must be a flag"),
    "a two asked": (put("blocks.1.exit.condition.asked", {"kind": "constant", "value": 2}), "not a value of its flag"),
    "texts compared": (put("blocks.1.exit.condition.asked.left", READ_NICK), "a text is not compared by <"),
    "sets ordered": (
        put("blocks.1.exit.condition.asked.left", {"kind": "read", "variable": "bag"}),
        "a set is not compared by <",
    ),
    "enum compared with a number outside": (put("blocks.1.exit.condition.asked.right.value", 2), "not a value of its"),
    "enum printed as another": (
        put("blocks.0.steps.0.pieces.1.pieces.0.type", {"kind": "enum", "values": ["x"]}),
        "this must be an enum",
    ),
    "a constant printed as an enum it is not in": (
        put(
            "blocks.0.steps.0.pieces.1.pieces.0",
            {"kind": "print", "value": ONE, "type": {"kind": "enum", "values": ["x"]}},
        ),
        "this is not a value of its enum",
    ),
    "a promise that is a number": (put("promises.0.expression", {"kind": "size", "variable": "bag"}), "must be a flag"),
    "at outside promises": (
        put("blocks.1.exit.condition.asked", {"kind": "at", "scene": "a"}),
        "At blocks[1].exit.condition.asked: this may stand in promises only.",
    ),
    "ended outside promises": (
        put("blocks.1.exit.condition.asked", {"kind": "not", "operand": {"kind": "ended", "title": "x"}}),
        "this may stand in promises only",
    ),
    "calls in a circle": (
        lambda raw: put("blocks.3.exit", {"kind": "call", "scene": "a", "next": 3})(raw),
        "scenes call each other in a circle: ",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    """One plain sentence says what is wrong, and where."""
    change, expected = REFUSED[name]
    raw = change(json.loads(write(FULL)))
    with pytest.raises(BadForm) as refusal:
        read(json.dumps(raw))
    message = str(refusal.value)
    assert expected in message
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < 300


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "this is not JSON"),
        ("{", "this is not JSON"),
        ("{} {}", "this is not JSON"),
        ("nonsense", "this is not JSON"),
        ("\x00", "this is not JSON"),
        ('{"a": "\t"}', "this is not JSON"),
        ("[" * 100_000, "nested deeper"),
        ('{"a":' * 100_000, "nested deeper"),
        ("NaN", "NaN is not a number"),
        ("[Infinity]", "Infinity is not a number"),
        ("[-Infinity]", "-Infinity is not a number"),
        ("1.0", "not a whole number written in digits"),
        ("1e5", "not a whole number written in digits"),
        ("1E400", "not a whole number written in digits"),
        ("9" * 10_000, "outside 64 bits"),
        ("-" + "9" * 10_000, "outside 64 bits"),
        ('{"schema": 1, "schema": 1}', 'The key "schema" is there twice'),
        ('{"\\ud800": 1}', "half of a surrogate pair"),
        ('"\\uDFFF"', "half of a surrogate pair"),
        ('"\ud800"', "half of a surrogate pair"),
        ("null", "This must be an object."),
        ("true", "This must be an object."),
    ],
)
def test_refused_text(text: str, expected: str) -> None:
    """Before anything is looked at as a graph."""
    with pytest.raises(BadForm, match=re.escape(expected)):
        read(text)


def test_a_surrogate_pair_is_a_character() -> None:
    """Escaped in two halves, as JSON may."""
    text = write(FULL).replace('"Full"', '"\\ud83e\\ude81"')
    assert read(text).about.title == "\N{KITE}"


def test_long_names_are_cut_in_errors() -> None:
    """A message stays a sentence."""
    text = write(FULL).replace('"start":"a"', json.dumps("start") + ":" + json.dumps("x\n" * 100_000))
    with pytest.raises(BadForm) as refusal:
        read(text)
    assert len(str(refusal.value)) < 200


# Hostile text

ODD = [None, True, -1, 0, 1, 2, 99, 2**53, "", "a", "x", [], {}, [0], {"kind": "plain"}, {"digits": "1"}]


def _mutated(raw: Any, draw: st.DataObject) -> object:
    """The value with something in it changed: anything, at any depth."""
    here = raw
    while isinstance(here, dict | list) and here:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = draw.draw(st.sampled_from(keys))
        inner = here[key]
        if isinstance(inner, dict | list) and inner and draw.draw(st.integers(0, 5)):
            here = inner
            continue
        what = draw.draw(st.integers(0, 4))
        if what == 0:
            del here[key]
        elif what == 1:
            other = draw.draw(st.sampled_from(keys))
            here[key], here[other] = here[other], here[key]
        elif what == 2 and isinstance(here, list):
            here.append(copy.deepcopy(inner))
        elif what == 3 and type(inner) is int:
            here[key] = inner + draw.draw(st.sampled_from([-1, 1]))
        else:
            here[key] = copy.deepcopy(draw.draw(st.sampled_from(ODD)))
        break
    return raw


def _read_or_refused(text: str) -> None:
    try:
        graph = read(text)
    except BadForm:
        return
    sound.check(graph)
    assert read(write(graph)) == graph


@given(st.data())
def test_mutated_values(data: st.DataObject) -> None:
    """A sound graph or a refusal, never anything else."""
    raw = json.loads(write(FULL))
    for _ in range(data.draw(st.integers(1, 3))):
        _mutated(raw, data)
    _read_or_refused(json.dumps(raw))


@pytest.mark.long
@settings(max_examples=10_000)
@given(graphs(), st.data())
def test_many_mutated_values(graph: g.Graph, data: st.DataObject) -> None:
    """The same again, at length, and from other graphs."""
    raw = json.loads(write(graph))
    for _ in range(data.draw(st.integers(1, 3))):
        _mutated(raw, data)
    _read_or_refused(json.dumps(raw))


@given(st.data())
def test_mutated_text(data: st.DataObject) -> None:
    """Characters dropped, doubled, replaced."""
    text = write(FULL)
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = min(len(text), start + data.draw(st.sampled_from([0, 1, 1, 1, 10, 1000])))
        put_in = data.draw(st.sampled_from(["", "", "0", '"', "{", "]", ",", "\\", "é", "9" * 30]))
        text = text[:start] + put_in + text[end:]
    _read_or_refused(text)


@given(st.text())
def test_any_text(text: str) -> None:
    """Nothing of it is a graph."""
    with pytest.raises(BadForm):
        read(text)


# The page that describes it


def _of_several_kinds() -> list[type]:
    unions = (ty.Type, e.Expression, t.Piece, g.Step, g.Entry, g.Exit, g.Promise)
    return [node for union in unions for node in get_args(union)]


def test_every_kind_and_key_is_documented() -> None:
    """Each kind has a heading or a row of its own, and there each of its keys is named."""
    page = PAGE.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` +\|(.*)$", page, re.MULTILINE))
    for node in classes():
        row = rows.get(kind_of(node))
        assert row is not None, f"{kind_of(node)} is not documented"
        named = set(re.findall(r"`(\w+)`", row.split("|")[0]))
        assert named == {key.name for key in keys_of(node)}, kind_of(node)
    assert rows.keys() == {kind_of(node) for node in classes()}


def test_the_documented_example_reads() -> None:
    """And is written exactly so."""
    page = PAGE.read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    assert write(read(example)) == example
