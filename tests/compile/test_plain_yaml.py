"""YAML without its surprises: the same texts at the same places, whether the library in C is there or not."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ifplay.source.plain_yaml import Listing, Mapping, Node, NotPlain, Text, read
from ifplay.source.spans import Span
from ifplay.source.text import hidden_characters

from tests.strategies.stories import damaged

GOOD = """\
# A remark
title: The Kite   # another
blurb: >
  One
  two
list:
- 'it''s'
- "tab\\t, \\u00e9 and no"
- [1, {a: b, c: }, yes]
-
last: |-
  as it
    stands
"""


def outcome(text: str) -> Node | tuple[str, Span | None] | None:
    """What is read, or why nothing is."""
    try:
        return read("a", text, deepest=4)
    except NotPlain as refused:
        return refused.kind, refused.span


def test_all_of_it_is_text() -> None:
    """Whatever YAML would make of it."""
    node = outcome(GOOD)
    assert isinstance(node, Mapping)
    values = {key.value: value for key, value in node.entries}
    assert values["title"] == Text("The Kite", Span("a", 2, 8, 2, 16))
    assert isinstance(values["blurb"], Text)
    assert values["blurb"].value == "One two\n"
    assert isinstance(values["last"], Text)
    assert values["last"].value == "as it\n  stands"
    listing = values["list"]
    assert isinstance(listing, Listing)
    assert [one.value for one in listing.items if isinstance(one, Text)] == ["it's", "tab\t, é and no", ""]
    inner = listing.items[2]
    assert isinstance(inner, Listing)
    assert isinstance(inner.items[0], Text)
    assert (inner.items[0].value, inner.span.line, inner.span.column) == ("1", 9, 3)


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("a: &b c", "alias", 1),
        ("a: *b", "alias", 1),
        ("- !!str a", "tag", 1),
        ("\n- [[[[1]]]]", "deep", 2),
        ("a: b: c", "broken", 1),
        ("a\n---\nb", "broken", 2),
        ("? [a]\n: b", "broken", 1),
        ("a: '\n", "broken", 1),
    ],
)
def test_what_is_refused(text: str, kind: str, line: int) -> None:
    """And where."""
    refused = outcome(text)
    assert isinstance(refused, tuple)
    assert refused[0] == kind
    assert refused[1] is not None
    assert refused[1].line == line


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "''"])
def test_nothing_is_nothing(text: str) -> None:
    """However it is written."""
    assert outcome(text) is None


def same_without_c(text: str) -> None:
    """The slow reader, which is everywhere, agrees; but for keys after `?`, and a few texts that only the one in C
    takes for YAML. Hidden characters are refused before anybody reads."""
    if "?" in text or hidden_characters("a", text):
        return
    fast = outcome(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader", raising=False)
        slow = outcome(text)
    assert slow == fast or (isinstance(slow, tuple) and not isinstance(fast, tuple))


@given(damaged(GOOD))
@example(GOOD)
def test_it_is_the_same_everywhere(text: str) -> None:
    """For what was good and was damaged."""
    same_without_c(text)


@given(st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@`, \n\té\u2028\x85"), max_size=30))
def test_it_is_the_same_for_marks(text: str) -> None:
    """In any order."""
    same_without_c(text)
