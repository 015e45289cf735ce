"""The one way out for text, over every code point there is."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from ifplay.diagnostics.clean import REPLACEMENT, clean

BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
JOINERS = {0x200C, 0x200D, 0x200E, 0x200F}


def is_forbidden(point: int) -> bool:
    """The rule in its own words, apart from the expression that carries it out."""
    category = unicodedata.category(chr(point))
    noncharacter = 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE
    return (category in ("Cc", "Cs", "Zl", "Zp") and point != 0x0A) or point in BIDI or noncharacter


def test_every_code_point_leaves_as_the_rule_says() -> None:
    """All 1,114,112 of them, one by one."""
    for point in range(0x110000):
        character = chr(point)
        if point == 0x09:
            expected = " "
        elif is_forbidden(point):
            expected = REPLACEMENT
        else:
            expected = character
        assert clean(character) == expected, f"U+{point:04X}"


def test_every_code_point_leaves_so_among_others_too() -> None:
    """In one text of them all: a character is not let through because of what stands around it."""
    everything = "".join(map(chr, range(0x110000)))
    cleaned = clean(everything)
    assert len(cleaned) == len(everything)
    assert [point for point, character in enumerate(cleaned) if is_forbidden(ord(character))] == []


def test_scripts_keep_what_they_need() -> None:
    """Joiners and the two harmless direction marks stay, and so do letters of all planes."""
    assert all(clean(chr(point)) == chr(point) for point in JOINERS)
    assert clean("می\u200cخواهم 👩\u200d👩\u200d👧 𐍈\n") == "می\u200cخواهم 👩\u200d👩\u200d👧 𐍈\n"


def test_a_terminal_sequence_loses_its_power() -> None:
    """Clipboard, title, cursor, 8-bit control, bell: nothing of them is left but harmless letters."""
    hostile = "\x1b]52;c;cm0=\x07\x1b]0;title\x1b\\\x1b[2J\x9b31m\x07\r"
    assert not any(is_forbidden(ord(character)) for character in clean(hostile))


@given(st.text(st.characters(codec=None, categories=None)))
def test_length_stays_and_once_is_enough(text: str) -> None:
    """Columns counted before cleaning hold after it, and cleaning again changes nothing."""
    assert len(clean(text)) == len(text)
    assert clean(clean(text)) == clean(text)
