"""Fragments to lines, lines to paragraphs, items to texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.runtime.prose import Item, assembled, joined, length, packed, tidy
from ifplay.runtime.state import Paragraph, Run, Section, Style

PLAIN, EM, STRONG = Style.PLAIN, Style.EMPHASIS, Style.STRONG


def plain(*texts: str) -> list[Run]:
    return [Run(text, PLAIN) for text in texts]


@pytest.mark.parametrize(
    ("fragments", "line"),
    [
        (["You wait."], "You wait."),
        (["You ", "", " wait."], "You wait."),
        (["You ", "", ""], "You"),
        (["", " You"], "You"),
        (["You ", "", "."], "You."),
        (["You ", "", ", too"], "You, too"),
        (["(you ", "", ")"], "(you)"),
        (["You", "", "."], "You."),
        (["You ", "", " ", "", "!"], "You!"),
        (["You ", "", " ", "", " wait"], "You wait"),
        (["Bonjour ", "", " !"], "Bonjour !"),
        (["Bonjour ", "Marie", " !"], "Bonjour Marie !"),
        (["Bonjour !"], "Bonjour !"),
        (["You ", " wait"], "You wait"),
        (["", ".", "x"], ".x"),
        ([" ", "", "."], "."),
        (["", ""], ""),
        ([" "], ""),
        ([], ""),
    ],
)
def test_a_brace_that_shows_nothing_leaves_no_gap(fragments: list[str], line: str) -> None:
    """An empty fragment is such a brace; spaces the author put before a mark stay when no brace is
    between."""
    assert "".join(run.text for run in tidy(plain(*fragments))) == line


def test_runs_of_one_style_are_one() -> None:
    line = tidy([Run("a ", PLAIN), Run("b", PLAIN), Run("c", EM), Run("", PLAIN), Run("d", EM), Run("e", STRONG)])
    assert line == (Run("a b", PLAIN), Run("cd", EM), Run("e", STRONG))


def test_gaps_close_across_styles() -> None:
    """The space before the mark goes, and with it a run that was nothing but that space."""
    assert tidy([Run("a", EM), Run(" ", PLAIN), Run("", PLAIN), Run(".", EM)]) == (Run("a.", EM),)
    assert tidy([Run("a ", EM), Run(" b", STRONG)]) == (Run("a ", EM), Run("b", STRONG))
    assert tidy([Run("a", EM), Run(" ", PLAIN)]) == (Run("a", EM),)


@pytest.mark.parametrize(
    ("lines", "paragraph"),
    [
        ([[("a", PLAIN)]], [("a", PLAIN)]),
        ([[("a", PLAIN)], [("b", PLAIN)]], [("a b", PLAIN)]),
        ([[("a", EM)], [("b", PLAIN)]], [("a", EM), (" b", PLAIN)]),
        ([[("a", PLAIN)], [("b", EM)]], [("a ", PLAIN), ("b", EM)]),
        ([[("a", EM)], [("b", EM)]], [("a", EM), (" ", PLAIN), ("b", EM)]),
        ([[("a", PLAIN), ("b", EM)], [("c", PLAIN)], [("d", PLAIN)]], [("a", PLAIN), ("b", EM), (" c d", PLAIN)]),
    ],
)
def test_lines_join_by_one_plain_space(
    lines: list[list[tuple[str, Style]]], paragraph: list[tuple[str, Style]]
) -> None:
    """The space between two lines belongs to neither, so it is never emphasised."""
    made = joined([tuple(Run(*run) for run in line) for line in lines])
    assert made == tuple(Run(*run) for run in paragraph)


A, B, C = ((Run(text, PLAIN),) for text in "abc")


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text, PLAIN),))


@pytest.mark.parametrize(
    ("items", "text", "unfinished"),
    [
        ([], [], False),
        ([A], ["a"], True),
        ([A, B], ["a b"], True),
        ([A, None, B], ["a", "b"], True),
        ([A, None, None, B, None], ["a", "b"], False),
        ([None, A], ["a"], True),
        ([A, Section(), B], ["a", "---", "b"], True),
        ([A, paragraph("p"), B], ["a", "p", "b"], True),
        ([paragraph("p"), A, B], ["p", "a b"], True),
    ],
)
def test_a_gap_parts_paragraphs(items: list[Item], text: list[str], unfinished: bool) -> None:
    passages, is_open = assembled(items)
    assert [one.runs[0].text if isinstance(one, Paragraph) else "---" for one in passages] == text
    assert is_open is unfinished


ITEMS = st.lists(st.sampled_from([A, B, C, None, Section()]), max_size=8)


@given(before=ITEMS, items=ITEMS, after=ITEMS, fresh=st.booleans())
def test_packing_changes_no_text(before: list[Item], items: list[Item], after: list[Item], fresh: bool) -> None:
    """Wherever the packed items are put, the text is the same."""
    lead: list[Item] = [*before, None] if fresh else before
    short = packed(items, fresh=fresh)
    assert assembled([*lead, *short, *after]) == assembled([*lead, *items, *after])
    assert len(short) <= len(items)


def test_length_counts_characters() -> None:
    assert length([A, None, Section(), paragraph("four"), A]) == 6
