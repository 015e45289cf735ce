"""Files of walkthroughs are read as they are meant, or it is said what is wrong with them, and where."""

import json
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_file
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.paint import Paint
from ifplay.runtime.program import load
from ifplay.walkthroughs.junit import junit
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.places import trail_to, walk_at
from ifplay.walkthroughs.reading import MOST_TROUBLES, read_walks
from ifplay.walkthroughs.recording import quoted
from ifplay.walkthroughs.records import record
from ifplay.walkthroughs.report import Played, Run, StoryRun
from ifplay.walkthroughs.summary import failures, summary
from ifplay.walkthroughs.walk import At, Book, CanChoose, CannotChoose, Choose, Dice, Holds, Sees, Step

from tests.strategies.stories import damaged
from tests.walkthroughs.walking import book, graph, troubles

WHOLE = """\
# A remark.
story: other.story
walks:
  - name: The  first
    seed: -7
    steps:
      - choose: Go home.
      - dice: {catch: 6, tide: 0}
      - dice:
          tide: 1
      - sees: "*Tug*, says the string: it's"
      - does not see: [mud, 'a # b']
      - can choose: '"Has it got a name?"'
      - cannot choose: Row out.
        because: There is not
          enough water.
      - variables: {tide: 2..3, bag: {net, bread}, wet: no, boat: ''}
      - at: bay
    ending: Home: again
    turns: 3
  - name: ok
"""


def test_everything_that_can_be_said() -> None:
    """In one file."""
    read = book(WHOLE.replace("Home: again", "'Home: again'"))
    first, second = read.walks
    assert read.story == "other.story"
    assert (first.name, first.seed, first.finish.ending, first.finish.turns) == ("The first", -7, "Home: again", 3)
    assert (second.name, second.seed, second.steps, second.finish.ending) == ("ok", 0, (), None)
    told = [[getattr(step, name) for name in step.__slots__ if name != "span"] for step in first.steps]
    assert list(zip(map(type, first.steps), told, strict=True)) == [
        (Choose, ["Go home."]),
        (Dice, ["catch", 6]),
        (Dice, ["tide", 0]),
        (Dice, ["tide", 1]),
        (Sees, ["*Tug*, says the string: it's", False]),
        (Sees, ["mud", True]),
        (Sees, ["a # b", True]),
        (CanChoose, ['"Has it got a name?"']),
        (CannotChoose, ["Row out.", "There is not enough water."]),
        (Holds, ["tide", "2..3"]),
        (Holds, ["bag", ("net", "bread")]),
        (Holds, ["wet", "no"]),
        (Holds, ["boat", ""]),
        (At, ["bay"]),
    ]
    assert [step.span.line for step in first.steps[:4]] == [7, 8, 8, 10]


STEPS = "walks:\n  - name: A\n    steps:\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "No walkthroughs are here."),
        ("# nothing\n", 1, "No walkthroughs are here."),
        ("walks", 1, "This is no file of walkthroughs."),
        ("- a\n", 1, "This is no file of walkthroughs."),
        ("story: a.story\n", 1, "There is no list of `walks`."),
        ("walks:\n", 1, "`walks` takes a list of walkthroughs."),
        ("walks: []\n", 1, "`walks` takes a list of walkthroughs."),
        ("walks:\n  - A\n", 2, "A walkthrough has a name and steps."),
        ("walks:\n  - {}\n", 2, "Nothing is said in a walkthrough."),
        ("wakls:\n  - name: A\n", 1, "`wakls` means nothing in a file of walkthroughs."),
        ("walks:\n  - name: A\n    seed: x\n", 3, "`seed` takes a whole number."),
        ("walks:\n  - name: A\n    seed: 99999999999999999999\n", 3, "`seed` takes a whole number."),
        ("walks:\n  - name: A\n    seed: ١\n", 3, "`seed` takes a whole number."),
        ("walks:\n  - name: A\n    name: B\n", 3, "`name` stands here twice."),
        ("walks:\n  - name: A\n  - name: A\n", 3, "The name “A” is taken, by the walkthrough in line 2."),
        ("walks:\n  - name: [A]\n", 2, "`name` takes some text."),
        (STEPS + "      - Go home.\n", 4, "A step says what it is."),
        (STEPS + "      - choose: [a]\n", 4, "`choose` takes some text."),
        (STEPS + "      - choose: a\n        sees: b\n", 5, "`choose` and `sees` are two steps."),
        (STEPS + "      - dice: 6\n", 4, "`dice` takes names with their values."),
        (STEPS + "      - dice: {a: 1, a: 2}\n", 4, "`a` stands here twice."),
        (STEPS + "      - variables: {a: [[b]]}\n", 4, "A set is a list of its values."),
        (STEPS + "      - variables: {a: {b: c}}\n", 4, "A variable has one value."),
        (STEPS + "      - because: a\n", 4, "`because` belongs to `cannot choose`."),
        (STEPS + "      - sees: a: b\n", 4, "This cannot be read as YAML."),
        (STEPS + "      - choose: \"a\n", 4, "This cannot be read as YAML."),
        ("walks:\n  - &a\n    name: *a\n", 2, "Anchors (&) and aliases (*) are not allowed in walkthroughs."),
        ("walks:\n  - name: !!python/name:os.system A\n", 2, "Tags (!) are not allowed in walkthroughs."),
        ("--- \nwalks: []\n---\nwalks: []\n", 3, "This cannot be read as YAML."),
        ("walks: " + "[" * 30_000, 1, "Too many lists stand inside one another here."),
        ("? [a]\n: b\n", 1, "This cannot be read as YAML."),
        ("walks:\n  - name: \u202ea\n", 2, "An invisible control character stands here (U+202E)."),
        ("walks:\n  - name: " + "a" * 65_536, 1, "This file is larger than 64 KiB."),
    ],
)  # fmt: skip
def test_what_is_wrong(text: str, line: int, message: str) -> None:
    """First of all, where, and with something to do about it."""
    first = troubles(text)[0]
    assert (first.span.line, first.message) == (line, message)
    assert first.hint


def test_what_is_wrong_is_said_many_at_a_time() -> None:
    """But not without end."""
    assert len(troubles(STEPS + "      - chose: a\n" * 5)) == 5
    assert len(troubles(STEPS + "      - chose: a\n" * 500)) == MOST_TROUBLES


def test_bytes_that_are_no_text() -> None:
    """It is said in which line."""
    found = read_walks("a", b"walks:\n\xff")
    assert not isinstance(found, Book)
    assert (found[0].message, found[0].span.line) == ("This file is not UTF-8 text.", 2)


@given(st.text(max_size=30))
def test_quotes_where_they_are_needed(text: str) -> None:
    """What is written is read back, but for spaces and what could control a terminal."""
    shown = " ".join(text.split())
    if not shown or "\ud800" <= max(shown) <= "\udfff":
        return
    (walk,) = book(
        f"walks:\n  - name: A\n    ending: {quoted(text)}\n    steps:\n      - choose: {quoted(text)}\n"
    ).walks
    assert walk.finish.ending == shown
    assert walk.steps[0] == Choose(shown, walk.steps[0].span)


def never_a_surprise(content: bytes) -> None:
    """Walks that can be played, or what is wrong with them; each with places in the file. It can be told in every way,
    and a line of it can be gone to."""
    lines = content.count(b"\n") + 1
    found = read_walks("a.walks.yaml", content)
    if isinstance(found, Book):
        performed = tuple(perform(PROGRAM, walk) for walk in found.walks)
        for one in performed:
            for failure in one.failures:
                assert 1 <= failure.span.line <= lines
                assert failure.expected
                assert failure.found
                place = walk_at(found, failure.span.line)
                assert place is not None
                trail_to(PROGRAM, *place)
        run = Run((StoryRun("pier.story", "T", (Played("a.walks.yaml", performed, False),)),), ())
    else:
        assert found
        assert all(1 <= one.span.line <= lines + 1 and one.message and one.hint for one in found)
        run = Run((), found)
    told = failures(run, Paint(False)) + summary(run, verbose=True)
    assert told == "\n".join(clean(line) for line in told.split("\n"))
    assert ElementTree.fromstring(junit(run)).tag == "testsuites"
    assert json.loads(json.dumps(record(run)))["schema"] == 1


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("walks:\n\t- name: A\n", 2, 1),
        ("walks:\n  - name: A\n\tsteps: []\n", 3, 1),
        ("walks:\n  - name: A\n    steps:\n    \t- choose: x\n", 4, 5),
    ],
)
def test_tabs_are_named(text: str, line: int, column: int) -> None:
    """To YAML they are no indentation, and nobody sees them."""
    (trouble,) = troubles(text)
    assert trouble.message == "A tab stands here, and YAML is indented with spaces alone."
    assert (trouble.span.line, trouble.span.column) == (line, column)


PROGRAM = load(graph())
GOOD = WHOLE.replace("Home: again", "Home").replace("story: other.story\n", "")


@given(damaged(GOOD))
def test_no_damage_is_a_surprise(text: str) -> None:
    """To a file that was good."""
    never_a_surprise(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=200))
def test_no_bytes_are_a_surprise(content: bytes) -> None:
    """Whatever they are."""
    never_a_surprise(content)


YAML = st.recursive(
    st.sampled_from(["a", "", "1", "yes", "Go home.", "net", "{}", "2..3", "-1", "'", "*a", "&a b", "!c d", "~"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
        | st.dictionaries(
            st.sampled_from(["name", "steps", "choose", "dice", "sees", "because", "variables", "catch", "at", "a"]),
            inner,
            max_size=3,
        ).map(lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}")
    ),
    max_leaves=12,
)


@given(YAML, st.sampled_from(["{}", "walks: {}", "walks: [{}]", "walks: [{{name: A, steps: [{}]}}]"]))
def test_no_shape_is_a_surprise(value: str, around: str) -> None:
    """Lists and mappings where they do not belong."""
    never_a_surprise(around.format(value).encode())


@pytest.mark.long
def test_ten_thousand_damaged_files() -> None:
    """As many as the promise says."""
    from hypothesis import settings

    settings(max_examples=10_000)(
        given(damaged(GOOD))(lambda text: never_a_surprise(text.encode("utf-8", "replace")))
    )()


def test_the_example_of_the_manual_passes() -> None:
    """As it stands there."""
    root = Path(__file__).parents[2]
    manual = (root / "engine/docs/walkthroughs.md").read_text(encoding="utf-8")
    example = manual.partition("```yaml\n")[2].partition("```")[0]
    compiled = compile_file(root / "stories/kite.story")
    assert compiled.graph is not None
    walks = book(example).walks
    assert [perform(load(compiled.graph), walk).failures for walk in walks] == [(), ()]
    assert {type(step) for walk in walks for step in walk.steps} == set(get_args(Step))
