"""Suggestions are what was meant, or nothing."""

import pytest
from ifplay.diagnostics.nearest import listed, suggest

SCENES = (
    "hall",
    "attic",
    "sky_high",
    "home",
    "tell_him",
    "guitar_case",
    "café",
    "beach",
    "chapter_1",
    "chapter_2",
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("atic", "attic"),
        ("attci", "attic"),
        ("Attic", "attic"),
        ("ATTIC", "attic"),
        ("skyhigh", "sky_high"),
        ("sky high", "sky_high"),
        ("sky-high", "sky_high"),
        ("sky_hgih", "sky_high"),
        ("him_tell", "tell_him"),
        ("guitar_cases", "guitar_case"),
        ("guitarcase", "guitar_case"),
        ("cafe", "café"),
        ("Bech", "beach"),
        ("chapter1", "chapter_1"),
        ("chapter_3", "chapter_1"),
    ],
)
def test_slips_are_understood(written: str, meant: str) -> None:
    """Case, separators, a letter more or less or other, two swapped, words turned round."""
    assert suggest(written, SCENES) == meant


@pytest.mark.parametrize("written", ["x", "of", "garden", "dog", "", "_", "hallucination", "teach_him_well"])
def test_nothing_is_said_when_nothing_is_near(written: str) -> None:
    """A silly suggestion is worse than none."""
    assert suggest(written, SCENES) is None


def test_the_nearest_wins_then_the_first() -> None:
    """One slip beats two; of two that are one slip away, the first listed."""
    assert suggest("guitarcace", ["guitar_lace", "guitar_case"]) == "guitar_lace"
    assert suggest("lantern", ["lanterne_s", "lanterns"]) == "lanterns"


def test_no_candidates() -> None:
    """A story may have no scenes at all."""
    assert suggest("hall", []) is None


def test_names_are_found_among_thousands() -> None:
    """Two slips each, in names that differ by a number."""
    names = [f"scene_{number}_of_the_long_road" for number in range(5000)]
    for number in range(200):
        assert suggest(f"scen_{number}_off_the_long_road", names) == names[number]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], "none"),
        (["a"], "a"),
        (["a", "b"], "a or b"),
        (["a", "b", "c"], "a, b or c"),
        (list("abcdefghi"), "a, b, c, d, e, f, g, h or i"),
        (list("abcdefghij"), "a, b, c, d, e, f, g, h or 2 more"),
    ],
)
def test_listed(names: list[str], sentence: str) -> None:
    """Short lists whole, long ones with a count; never `or 1 more`."""
    assert listed(names) == sentence


def test_listed_with_and() -> None:
    """The last word is the caller's."""
    assert listed(["a", "b"], "and") == "a and b"
