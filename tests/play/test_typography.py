"""Straight marks become those of a book, by their neighbours; and nothing but marks changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.diagnostics.paint import typewritten
from ifplay.play.typography import Typography, typeset

SET = [
    ('"Hi," he said.', "“Hi,” he said."),
    ("It's the dogs' dinner, isn't it?", "It’s the dogs’ dinner, isn’t it?"),
    ("\"He said 'no' to me,\" she said.", "“He said ‘no’ to me,” she said."),
    ('"\'Tis," she said, "\'twas, and the \'90s were, too."', "“’Tis,” she said, “’twas, and the ’90s were, too.”"),
    ("Give 'em rock 'n' roll.", "Give ’em rock ’n’ roll."),
    ("'Till tomorrow,' she said. 'Fine.'", "‘Till tomorrow,’ she said. ‘Fine.’"),
    ('"\'Course not," he said, "that\'s the dogs\' dinner."', "“’Course not,” he said, “that’s the dogs’ dinner.”"),
    ('"I was--"', "“I was—”"),
    ('He said--"no"--and left.', "He said—“no”—and left."),
    ('("so") ["so"]', "(“so”) [“so”]"),
    ('"..."', "“…”"),
    ('"... and then"', "“… and then”"),
    ("one--two -- three --", "one—two – three –"),
    ("--Go!", "—Go!"),
    ("-- Go!", "— Go!"),
    ("1914--1918, pp. 3--5, 03-04", "1914–1918, pp. 3–5, 03-04"),
    ("a---b and ---- and -", "a—b and ---- and -"),
    ("Wait... what.... and .....", "Wait… what…. and ....."),
    ('""', "“”"),
    ('"So," "so."', "“So,” “so.”"),
    ("She is 5'10\".", "She is 5’10”."),
    ("“Already ‘set’ — with care…”", "“Already ‘set’ — with care…”"),
]


@pytest.mark.parametrize(("typed", "as_set"), SET)
def test_a_paragraph_is_set_like_this(typed: str, as_set: str) -> None:
    """One row of the table."""
    assert typeset([typed], Typography.CURLY) == [as_set]


def test_marks_see_across_a_change_of_style() -> None:
    """`"Who *are* you?"` and `*"Who"*--*'a'*`, in runs."""
    assert typeset(['"Who ', "are", ' you?"'], Typography.CURLY) == ["“Who ", "are", " you?”"]
    assert typeset(['"', "Who", '"', " '", "a", "'"], Typography.CURLY) == ["“", "Who", "”", " ‘", "a", "’"]


def test_a_mark_that_two_runs_share_goes_to_the_first() -> None:
    """A dash or an ellipsis half in italics."""
    assert typeset(["so-", "-", "no."], Typography.CURLY) == ["so—", "", "no."]
    assert typeset(["so.", "..", "no"], Typography.CURLY) == ["so…", "", "no"]


def test_other_languages_keep_their_quotation_marks() -> None:
    """Which ones they use cannot be known; dashes, ellipses and apostrophes inside words can."""
    typed = "\"C'est l'heure...\" 'oui'--"
    assert typeset([typed], Typography.CURLY, english=False) == ["\"C’est l’heure…\" 'oui'—"]


def test_it_can_be_switched_off() -> None:
    """As typed, and as a typewriter has it."""
    assert typeset(['"No" -- “yes”…'], Typography.STRAIGHT) == ['"No" -- “yes”…']
    assert typeset(['"No" -- “yes”…'], Typography.ASCII) == ['"No" -- "yes"...']


PARAGRAPHS = st.lists(st.text(st.sampled_from("ab 1'\"-.,!?()“”‘’—–…é\u00a0")), max_size=5)


@given(PARAGRAPHS, st.booleans())
def test_only_marks_change(runs: list[str], english: bool) -> None:
    """Run by run the same number of them, and the same letters in the same order."""
    done = typeset(runs, Typography.CURLY, english=english)
    assert len(done) == len(runs)
    assert [_letters(text) for text in done] == [_letters(text) for text in runs]
    assert _typed("".join(done)) == _typed("".join(runs))


@given(PARAGRAPHS, st.booleans())
def test_setting_twice_is_setting_once(runs: list[str], english: bool) -> None:
    """What is set stays as it is."""
    once = typeset(runs, Typography.CURLY, english=english)
    assert typeset(once, Typography.CURLY, english=english) == once


def _letters(text: str) -> str:
    return re.sub(r"[-'\".“”‘’—–…]", "", text)


def _typed(text: str) -> str:
    """As typed, but for the length of dashes, which is what is decided."""
    return re.sub(r"[-–—]+", "-", typewritten(text))
