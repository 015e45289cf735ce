"""Trails as the checker prints them are read; anything else is refused in one sentence."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.play.trail import BadTrail, read_trail


@pytest.mark.parametrize(
    "text",
    ['["Go.", {"luck": 3}]', '{"trail": ["Go.", {"luck": 3}]}', '{"code": "IF501", "trail": ["Go.", {"luck": 3}]}'],
)
def test_a_trail_is_read(text: str) -> None:
    """A list, an object with one, or a finding."""
    assert read_trail(text) == ("Go.", {"luck": 3})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("9" * 5000, "it is not JSON"),
        ('"Go."', "a trail is a list"),
        ("{}", "it holds no “trail”."),
        ('{"stories": []}', "Give one entry of “diagnostics”."),
        ('{"trail": null}', "the finding has no trail"),
        ('{"trail": [], "trail": []}', "the same key twice"),
        ("[NaN]", "it holds NaN"),
        ('["a", 3]', "move 2 is neither"),
        ('[{"luck": 3.5}]', "move 1 is neither"),
        ('[{"luck": true}]', "move 1 is neither"),
        ('[{"luck": 99999999999999999999}]', "move 1 is neither"),
        ('[{"luck": 1, "wind": 2}]', "move 1 is neither"),
        ("[[]]", "move 1 is neither"),
    ],
)
def test_anything_else_is_refused(text: str, why: str) -> None:
    """With a sentence that says why."""
    with pytest.raises(BadTrail, match=why.replace(".", r"\.")):
        read_trail(text)


@given(st.text())
def test_no_text_is_a_surprise(text: str) -> None:
    """A trail or a refusal."""
    with contextlib.suppress(BadTrail):
        read_trail(text)
