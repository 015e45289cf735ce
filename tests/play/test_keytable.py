"""The one table of keys: no key twice, all of it in the README, as it is."""

import pytest
from ifplay.play.keys import CONTROLS, FIXED, PLAIN_WORDS, WORDS, Action, word_help
from ifplay.play.keytable import key_table, with_table
from terminal import ROOT


def test_no_key_does_two_things() -> None:
    """Nor does a word; and each action has one row."""
    keys = [key for control in CONTROLS for key in control.keys] + list(FIXED)
    assert len(keys) == len(set(keys))
    assert len(WORDS) == len([control for control in CONTROLS if control.word])
    assert [control.action for control in CONTROLS] == list(dict.fromkeys(control.action for control in CONTROLS))
    assert {control.action for control in CONTROLS} == set(Action)


def test_the_readme_has_the_table_as_it_is() -> None:
    """`python -m ifplay.play.keytable README.md` draws it anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert with_table(text) == text
    assert key_table() in text


def test_a_file_without_a_place_for_it_is_left_alone() -> None:
    """It says so."""
    with pytest.raises(ValueError, match="keys: begin"):
        with_table("# Nothing\n")


def test_the_plain_reader_s_help_has_every_word() -> None:
    """Those without a key, too."""
    words = {phrase.split()[0] for phrase, _ in word_help()}
    assert words == set(WORDS) | {word for word, _, _ in PLAIN_WORDS}
