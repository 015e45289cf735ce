"""The history: what is marked, what is found, and what going back does."""

import pytest
from harbour import harbour
from ifplay.play.history import Sought, sought
from ifplay.play.keys import Action
from ifplay.play.reading import Reading
from ifplay.play.rows import ALSO, FOUND
from ifplay.play.view import View
from viewing import A, act, foot, screen, view


def deep() -> tuple[View, Reading]:
    """Five choices deep, in the history."""
    seen, reading = view()
    act(seen, 3, 4, 1, 0, A.TAKE, A.LAST, A.TAKE, 5, A.HISTORY)
    assert len(reading.leaves) == 6
    return seen, reading


def marked(seen: View) -> str:
    """The choice with the mark, which the cursor stands on; empty where none is in view."""
    rows, cursor = seen.draw(80, 24)
    if cursor is None:
        return ""
    row = "".join(text for _, text in rows[cursor[1]])
    assert row[cursor[0]] == "»"
    return row[cursor[0] + 1 :].strip()


def test_it_opens_at_the_latest_choice() -> None:
    """Marked by a mark, by its weight and by the cursor."""
    seen, _ = deep()
    assert marked(seen) == "Read the harbour rules."


def test_the_mark_goes_from_choice_to_choice() -> None:
    """And a page at a time where one is far away."""
    seen, _ = deep()
    met = []
    for _ in range(12):
        act(seen, A.PREVIOUS)
        if marked(seen) and (not met or met[-1] != marked(seen)):
            met.append(marked(seen))
    assert met == ["Out again.", "The hook with the rope.", "Go into the shed.", "Toss a coin."]
    act(seen, A.LAST)
    act(seen, A.FIRST)
    assert marked(seen) == "Toss a coin."


def test_enter_goes_back_to_the_marked_choice_and_loses_nothing() -> None:
    """It asks nothing; redo leads on again, choice by choice."""
    seen, reading = deep()
    act(seen, A.FIRST, A.TAKE)
    assert len(reading.leaves) == 1
    assert foot(seen) == "You are back at turn 1. Nothing is lost."
    assert "› 3  Toss a coin." in screen(seen)
    for _ in range(5):
        act(seen, A.REDO)
    assert len(reading.leaves) == 6


@pytest.mark.parametrize("key", [A.LEAVE, A.HISTORY])
def test_it_is_left_where_it_was_opened(key: Action) -> None:
    """Nothing has happened."""
    seen, reading = view()
    act(seen, 3)
    before = screen(seen)
    act(seen, A.HISTORY, A.FIRST, key)
    assert screen(seen) == before
    assert len(reading.leaves) == 2


def test_the_whole_session_is_there() -> None:
    """From the title to the last word, page by page."""
    seen, _ = deep()
    act(seen, A.FIRST)
    met = ""
    for _ in range(20):
        met += screen(seen)
        act(seen, A.FORWARD)
    for words in ("A. Writer", "never looks up", "It comes down in one coil.", "Rule one.", "raises wind."):
        assert words in met


def found(seen: View) -> list[str]:
    """What is shown as found."""
    rows, _ = seen.draw(80, 24)
    return [text for row in rows for style, text in row if FOUND in style]


def test_search_goes_to_each_place_and_round_again() -> None:
    """n forward, N back, and it says when it goes round."""
    seen, _ = deep()
    act(seen, A.FIRST, A.SEARCH, "HOOKS", A.TAKE)
    assert found(seen) == ["Hooks"]
    top = screen(seen)
    act(seen, A.NEXT_FOUND)
    assert found(seen)
    act(seen, A.NEXT_FOUND)
    assert "from the beginning again" in foot(seen)
    assert found(seen)
    act(seen, A.LAST_FOUND)
    assert "from the end again" in foot(seen)
    act(seen, A.LAST_FOUND)
    assert found(seen)
    assert top.splitlines()[0] == screen(seen).splitlines()[0]


def test_what_is_nowhere_is_said_to_be() -> None:
    """And an empty line searches for nothing."""
    seen, _ = deep()
    act(seen, A.SEARCH, "xyzzy", A.TAKE)
    assert foot(seen) == "That is nowhere in what you have read."
    act(seen, A.SEARCH, A.TAKE)
    assert found(seen) == []
    act(seen, A.NEXT_FOUND)
    assert "to search first" in foot(seen)


def test_enter_after_a_search_goes_to_the_choice_made_there() -> None:
    """The one taken after what was found."""
    seen, reading = deep()
    act(seen, A.SEARCH, "one coil", A.TAKE, A.TAKE)
    assert len(reading.leaves) == 4
    assert "Out again." in screen(seen)


def test_search_from_the_story_opens_the_history() -> None:
    """One key less."""
    seen, _ = view()
    act(seen, A.SEARCH, "bell", A.TAKE)
    assert found(seen) == ["bell"]


def test_esc_leaves_the_line_first_and_then_the_history() -> None:
    """One thing at a time."""
    seen, _ = deep()
    act(seen, A.SEARCH, "be", A.LEAVE)
    assert "leave" in foot(seen)
    act(seen, A.LEAVE)
    assert "choose" in foot(seen) or "read on" in foot(seen)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("isn't", "It isn’t."),
        ('"old"', "the “old” lamp"),
        ("up-not", "looks up—not once"),
        ("out...", "somewhere out…"),
        ("OLD  lamp", "old lamp"),
        ("a.c", "a.c"),
    ],
)
def test_words_are_found_as_they_are_typed(typed: str, text: str) -> None:
    """Plain quotes and dashes find set ones."""
    assert sought(typed).search(text)


def test_signs_are_no_patterns() -> None:
    """A dot is a dot."""
    assert not sought("a.c").search("abc")
    assert sought("(x").search("(x)")


def test_a_resized_history_keeps_its_place() -> None:
    """The paragraph at the top stays at the top."""
    seen, _ = deep()
    act(seen, A.SEARCH, "Rule one", A.TAKE)
    seen.scroll(1)
    for size in ((80, 20), (60, 20), (100, 20), (40, 12), (80, 20)):
        screen(seen, *size)
        met = "".join(screen(seen, *size).splitlines()[2:8])
        assert "Rule one" in met or "Read the harbour" in met


def test_nothing_to_go_back_to() -> None:
    """At the beginning."""
    seen, reading = view()
    act(seen, A.HISTORY, A.TAKE, A.NEXT, A.PREVIOUS, A.TAKE)
    assert foot(seen) == "There is no choice to go back to."
    assert len(reading.leaves) == 1


def test_pointing_marks_and_pointing_again_goes_back() -> None:
    """With the mouse."""
    seen, reading = deep()
    act(seen, A.FIRST)
    rows = screen(seen).splitlines()
    row = next(at for at, line in enumerate(rows) if "Go into the shed." in line)
    seen.click(row)
    assert marked(seen) == "Go into the shed."
    seen.click(0)
    row = next(at for at, line in enumerate(screen(seen).splitlines()) if "» Go into" in line)
    seen.click(row)
    assert len(reading.leaves) == 2


def test_a_story_without_turns_to_show_is_fine() -> None:
    """A reading of one leaf, at any size."""
    seen = View(Reading(harbour(), seed=1), view()[0]._glyphs)
    for size in ((1, 1), (8, 3), (200, 60)):
        seen.draw(*size)
        seen.act(A.HISTORY)
        seen.draw(*size)


def test_what_was_found_last_is_told_from_the_rest() -> None:
    """It alone is reversed; the other places in view are underlined."""
    seen, _ = deep()
    act(seen, A.FIRST, A.SEARCH, "the", A.TAKE)
    first = hits(seen)
    act(seen, A.NEXT_FOUND)
    second = hits(seen)
    assert first != second
    assert {style for _, style in first} == {style for _, style in second} == {FOUND, ALSO}


def hits(seen: View) -> list[tuple[str, str]]:
    """The rows where something is found, each with how that is told."""
    rows, _ = seen.draw(80, 24)
    return [
        ("".join(text for _, text in row), style)
        for row in rows
        for style in (FOUND, ALSO)
        if any(style in fragment.style for fragment in row)
    ]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("İstanbul", "istanbul"),
        ("kISIK", "KıSıK"),
        ("strasse", "Straße"),
        ("i", "ı"),
        ("CAFÉ", "café"),
        ("...", "Well…"),
        ("ſun", "Sun"),
    ],
)
def test_words_are_within_a_text_exactly_where_their_pattern_is(words: str, text: str) -> None:
    """Looking for plain letters first is quicker, and never another answer."""
    for one in (text, text.upper(), text.lower(), f"x {text} y", "nothing"):
        assert Sought(words).within(one) == (sought(words).search(one) is not None)
