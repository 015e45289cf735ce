"""Findings as people, editors and GitHub see them. The expected texts are `tests/golden/render/*.txt`."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.diagnostics import rules
from ifplay.diagnostics.records import record
from ifplay.diagnostics.render import concise, full, github
from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.source.spans import Span

GOLDEN = Path(__file__).parent.parent / "golden" / "render"

STORY = """---
title: The Kite
---

number wind: 0..3 = 1

== beach
\tA 風 blows{if wind >= 2: , and the dunes are smoking with sand as far as one can see | }. -> sky_hgih
* Unpack the kite.
    It leaps.
    You hold it close.
    Either way, your arms ache.
    ~ wind += 1
* Go up. -> sky_hgih
~ end "Home \x1b[31mby dark"

== sky_high
~ end "The string ran out"
"""
SOURCES = {"stories/kite.story": STORY}


def at(line: int, column: int, end_column: int, end_line: int | None = None) -> Span:
    """A span in the story above."""
    return Span("stories/kite.story", line, column, line if end_line is None else end_line, end_column)


UNKNOWN = Diagnostic(
    rules.UNKNOWN_SCENE,
    "No scene is called “sky_hgih”.",
    at(14, 13, 21),
    hint="Did you mean “sky_high”?",
    related=(Related("the scene with the nearest name is here", at(17, 4, 12)),),
)
STUCK = Diagnostic(
    rules.STUCK,
    "A reader can come to this menu with nothing to take: every choice is hidden, locked or already taken.",
    at(9, 1, 21, 14),
    hint="Add `~ otherwise` after the menu, and say there what happens when nothing is left.",
    trail=("Tell him now.", {"luck": 3}, "Take it."),
)
CONSTANT = Diagnostic(rules.CONDITION_CONSTANT, "This condition is never true: “wind” is 0 or 1 here.", at(8, 16, 25))
LONG = Diagnostic(
    rules.UNDECIDED,
    "The search ended after 1,000 states; these could not be decided:\n- the ending “Forever”\n- 4 choices",
    at(1, 1, 1),
    trail=tuple(f"Pick number {number}." for number in range(30)),
)
BEGINNING = Diagnostic(rules.STUCK, "The first menu has nothing to take.", at(9, 1, 3), trail=())
HOSTILE = Diagnostic(
    rules.TYPE_MISMATCH,
    "The ending “Home \x1b[31mby dark” is\tno number.\x07",
    at(15, 7, 22),
    hint="Don’t\x9b2J.",
)
MANY = Diagnostic(
    rules.DUPLICATE_SCENE,
    "Twelve scenes are called “beach”.",
    at(7, 4, 9),
    related=tuple(Related(f"number {number} is here", at(7, 4, 9)) for number in range(2, 13)),
)
ELSEWHERE = Diagnostic(rules.BAD_ENCODING, "Byte 17 is not UTF-8.", Span("other.story", 3, 4, 3, 5))

CASES: dict[str, str] = {
    "unknown-scene": full(UNKNOWN, SOURCES),
    "unknown-scene-narrow": full(UNKNOWN, SOURCES, width=20),
    "unknown-scene-ascii": full(UNKNOWN, SOURCES, ascii=True),
    "unknown-scene-colour": full(UNKNOWN, SOURCES, colour=True),
    "several-lines": full(STUCK, SOURCES),
    "several-lines-ascii-narrow": full(STUCK, SOURCES, ascii=True, width=40),
    "wide-letters-and-a-cut": full(CONSTANT, SOURCES, width=60),
    "long-trail": full(LONG, SOURCES),
    "empty-trail": full(BEGINNING, SOURCES),
    "hostile": full(HOSTILE, SOURCES),
    "many-related": full(MANY, SOURCES),
    "no-source": full(ELSEWHERE, SOURCES),
    "concise": "".join(concise(one) + "\n" for one in (UNKNOWN, STUCK, CONSTANT, LONG, HOSTILE)),
    "github": "".join(github(one) + "\n" for one in (UNKNOWN, STUCK, CONSTANT, LONG, HOSTILE)),
}


@pytest.mark.parametrize("name", CASES)
def test_rendered_as_agreed(name: str) -> None:
    """To the letter: a change of a report is a change of its golden file."""
    assert CASES[name] == (GOLDEN / f"{name}.txt").read_bytes().decode()


def test_every_golden_text_is_of_a_case() -> None:
    """No file is left over from a case that is gone."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)


@pytest.mark.parametrize("name", [name for name in CASES if "colour" not in name])
def test_without_colour_no_escape_leaves(name: str) -> None:
    """Whatever a story holds."""
    assert not any((character < " " and character != "\n") or "\x7f" <= character < "\xa0" for character in CASES[name])


def test_ascii_needs_nothing_but_ascii() -> None:
    """When the story itself is ASCII."""
    assert full(STUCK, SOURCES, ascii=True).isascii()


def test_colour_changes_nothing_but_colour() -> None:
    """Take the sequences out, and the plain report is left."""
    coloured = full(STUCK, SOURCES, colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == full(STUCK, SOURCES)


def test_github_properties_are_escaped() -> None:
    """A path with a comma, a colon, a percent sign and a newline cannot forge a property or a command."""
    odd = Diagnostic(rules.STUCK, "100% stuck\n::error::forged", Span("a,b:c%\n::x", 1, 2, 1, 2))
    assert github(odd) == (
        "::error file=a%2Cb%3Ac%25%0A%3A%3Ax,line=1,endLine=1,col=2,endColumn=2,title=IF501 stuck"
        "::100%25 stuck%0A::error::forged"
    )


ANYTHING = st.text(st.characters(codec=None, categories=None), max_size=40)
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\uffff]"
)
SPANS = st.builds(Span, ANYTHING, st.integers(1, 4), st.integers(1, 9), st.integers(4, 9), st.integers(1, 9))
FINDINGS = st.builds(
    Diagnostic,
    st.sampled_from(rules.RULES),
    ANYTHING,
    SPANS,
    st.none() | ANYTHING,
    st.lists(st.builds(Related, ANYTHING, SPANS), max_size=2).map(tuple),
    st.none() | st.lists(ANYTHING | st.dictionaries(ANYTHING, st.integers(), min_size=1, max_size=1)).map(tuple),
)


@given(FINDINGS, ANYTHING, st.integers(0, 90), st.booleans())
def test_nothing_unclean_leaves_by_any_way(finding: Diagnostic, source: str, width: int, ascii: bool) -> None:
    """Whatever stands in messages, hints, paths, moves and sources; the short forms stay on one line."""
    report = full(finding, {finding.span.file: source}, width=width, ascii=ascii)
    short = concise(finding) + github(finding)
    assert FORBIDDEN.search(report + short) is None
    assert "\n" not in short
    assert FORBIDDEN.search(json.dumps(record(finding), ensure_ascii=False)) is None
