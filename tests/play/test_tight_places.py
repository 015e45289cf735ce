"""The full-screen reader where there is more than fits: long menus, long words of its own, tiny screens."""

from dataclasses import replace

import pytest
from harbour import harbour
from ifplay.play.keeping import Memory
from ifplay.play.keys import CONTROLS
from ifplay.play.measure import columns
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from ifplay.play.view import View
from viewing import SCREENS, A, act, foot, other, screen, view

HALF_SEEN = (
    f"---\ntitle: T\n---\n== a: A\n{'Word after word. ' * 46}\n\n+ One. -> a\n+ Two. -> a\n+ Three. -> a\n"
    '+ Four. -> a\n* Stop.\n    ~ end "E"\n'
)


def test_a_menu_half_in_view_is_seen_whole_before_enter_takes_anything() -> None:
    """Whoever presses Space to read on does not choose by that. Who moves the mark or types a digit does."""
    for keys in ((A.TAKE,), (A.NEXT,), (2,)):
        seen, reading = other(HALF_SEEN)
        act(seen)
        assert "› 1  One." in screen(seen)
        assert "5  Stop." not in screen(seen)
        assert foot(seen).startswith("Space  more   1–5  choose")
        act(seen, *keys)
        assert len(reading.leaves) == (2 if keys == (2,) else 1)
        if keys == (A.TAKE,):
            assert "› 1  One." in screen(seen)
            assert "5  Stop." in screen(seen)
        if keys != (2,):
            act(seen, A.TAKE)
            assert len(reading.leaves) == 2


def test_a_menu_longer_than_the_screen_is_met_once_it_fills_it() -> None:
    """From its first choice on; then Enter takes."""
    choices = "".join(f"+ Choice {number}. -> a\n" for number in range(1, 41))
    seen, reading = other(f'---\ntitle: T\n---\n== a: A\nThirty.\n{choices}* Stop.\n    ~ end "E"\n')
    act(seen, A.TAKE)
    assert "›  1  Choice 1." in screen(seen).splitlines()[2]
    assert len(reading.leaves) == 1
    act(seen, A.TAKE)
    assert len(reading.leaves) == 2


def test_end_goes_to_the_choices_and_home_back_to_the_beginning_of_the_turn() -> None:
    """Without reading on page by page; nothing is taken by that."""
    seen, reading = view()
    act(seen, 5, A.LAST)
    assert "6  Hide under the nets." in screen(seen)
    assert "choose" in foot(seen)
    assert len(reading.leaves) == 2
    act(seen, A.UNDO, A.REDO, A.NEXT, A.NEXT, A.NEXT, A.NEXT, A.NEXT, A.FIRST)
    assert "› Read the harbour rules." in screen(seen).splitlines()[3]


def test_who_comes_back_sees_where_they_stood_and_how_to_get_to_the_choices() -> None:
    """The turn from its beginning, as a reminder; End goes to what it asks."""
    memory = Memory()
    reading = Reading(harbour(), journal=memory)
    reading.pick(reading.leaf.offers[4])
    seen = View(Reading(harbour(), journal=memory), UNICODE)
    act(seen)
    assert "› Read the harbour rules." in screen(seen)
    assert foot(seen).startswith("Space  read on   End  to the choices")
    act(seen, A.LAST)
    assert "› 1 " in screen(seen)
    act(seen, 5)
    assert foot(seen).startswith("Space  read on  ")
    assert "to the choices" not in foot(seen)


def test_an_ending_is_laid_out_closer_where_only_then_it_fits() -> None:
    """Its last line in view, too; with room enough it has its blank rows."""
    for height, over in ((28, 3), (25, 3), (24, 2), (23, 2), (22, 1), (21, 1)):
        seen, _ = view()
        seen.draw(80, height)
        act(seen, *SCREENS["ending"])
        rows = [row.strip() for row in screen(seen, 80, height).splitlines()]
        assert "› Board the boat." in rows
        assert "q  Close the book" in rows
        title = rows.index("Out with the tide")
        assert title - 1 - rows.index("There is nothing behind you now.") == over


def test_backspace_takes_back_a_digit_and_what_it_marked() -> None:
    """So that Enter takes the number that is shown."""
    seen, reading = view()
    act(seen, 4, 1, 0)
    assert foot(seen).startswith("10 Enter")
    act(seen, A.ERASE)
    assert foot(seen).startswith("1 Enter")
    assert "›  1  Hook one." in screen(seen)
    act(seen, A.TAKE)
    assert reading.leaf.taken is not None
    assert reading.leaf.taken.number == 1


def test_something_long_is_said_whole() -> None:
    """Over some rows, each no wider than it should be; at most some, and then it is cut."""
    seen, _ = view()
    seen.say("The keys stay as they were: in keys.toml, the key h would do both “history” and “undo”.")
    assert screen(seen).splitlines()[-2:] == [
        "       The keys stay as they were: in keys.toml, the key h would do both",
        "       “history” and “undo”.",
    ]
    assert len(screen(seen).splitlines()) == 24
    seen.say("word " * 200)
    assert screen(seen).endswith("word…\n")
    assert screen(seen).count("word") == 4 * 13
    rows, cursor = seen.draw(80, 24)
    assert cursor is not None
    assert len(rows) == 24
    seen.click(22)
    assert "1–6" in foot(seen)


def test_a_long_reason_is_read_in_the_menu() -> None:
    """What is said once names it, and repeats it only where it is short."""
    seen, _ = other(
        "---\ntitle: T\n---\nflag met = no\n== a: A\nHello.\n+ Go. -> a\n"
        f'* Stop. {{needs met: "{"You have not met the king. " * 8}"}}\n    ~ end "E"\n'
    )
    act(seen, 2)
    assert foot(seen) == "Locked. The reason is written under it."
    assert screen(seen).count("You have not met") > 4


def test_backspace_takes_back_a_character_as_a_reader_sees_it() -> None:
    """A whole family at once."""
    seen, reading = view()
    act(seen, A.SAVE, "ab\U0001f468\u200d\U0001f469\u200d\U0001f467", A.ERASE, A.ERASE, A.TAKE)
    assert [slot.name for slot in reading.slots()] == ["a"]


def test_one_choice_needs_no_arrows() -> None:
    """A number, or Enter."""
    seen, _ = other('---\ntitle: T\n---\n== a: A\nHello.\n* Go.\n    ~ end "E"\n')
    assert foot(seen).startswith("1 or Enter  choose")


def test_hints_name_the_keys_that_the_reader_has() -> None:
    """Enter and the arrows, too, and none that does nothing."""
    own = {A.TAKE: ("x",), A.NEXT: ("f",), A.PREVIOUS: ("b",)}
    controls = [replace(control, keys=own.get(control.action, control.keys)) for control in CONTROLS]
    seen = View(Reading(harbour(), seed=1), UNICODE, controls=controls)
    assert foot(seen).startswith("1–6 or b f x  choose")
    act(seen, 3, A.HISTORY)
    assert foot(seen).startswith("x  go back here")


def test_on_narrow_screens_what_belongs_together_stands_under_each_other() -> None:
    """The help and the sheet of how things stand, each value under its name and in."""
    seen, _ = view()
    act(seen, 1, A.STATS)
    assert "Coins\n    ██" in screen(seen, 24, 24)
    assert "In the bag\n    lamp" in screen(seen, 24, 24)
    act(seen, A.TAKE, A.HELP)
    assert "1 to 9\n    take that choice" in screen(seen, 28, 24)


@pytest.mark.parametrize("size", [(1, 8), (1, 1), (10, 4), (20, 6), (40, 3)])
def test_sheets_fit_on_tiny_screens(size: tuple[int, int]) -> None:
    """All of them, with a place that was named late in the story."""
    for sheet in (A.STATS, A.HELP, A.SLOTS, A.HISTORY, A.SAVE):
        seen, _ = view()
        act(seen, 1, *(3, 4, A.LAST, A.TAKE) * 3, A.SAVE, "漢字" * 20, A.TAKE)
        seen.draw(*size)
        seen.act(sheet)
        for _ in range(3):
            rows, _ = seen.draw(*size)
            assert len(rows) == size[1]
            assert all(sum(columns(text) for _, text in row) <= max(8, size[0]) for row in rows)
            seen.act(A.NEXT)
