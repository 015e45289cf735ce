"""The full-screen reader without a terminal: what stands where, and what keys do."""

import pytest
from harbour import golden, harbour
from hypothesis import given
from hypothesis import strategies as st
from ifplay.play.keys import CONTROLS, Action
from ifplay.play.measure import columns
from ifplay.play.reading import Reading
from ifplay.play.rows import ASCII, UNICODE
from ifplay.play.typography import Typography
from ifplay.play.view import View
from ifplay.play.watching import Trouble
from viewing import SCREENS, A, act, foot, screen, view


def shown_at(name: str, width: int) -> str:
    """That screen at that width."""
    seen, _ = view()
    act(seen, *SCREENS[name])
    seen.draw(width, 24)
    if name == "help":
        seen.act(A.HELP)
    return screen(seen, width)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", SCREENS)
def test_golden(name: str, width: int) -> None:
    """The screen after these keys, at four widths: `golden/screen-NAME-WIDTH.txt`."""
    shown = shown_at(name, width)
    assert shown == golden(f"screen-{name}-{width}.txt", shown)


def test_digits_take_at_once_up_to_nine() -> None:
    """No Enter is needed."""
    seen, reading = view()
    act(seen, 4)
    assert len(reading.leaves) == 2


def test_a_digit_past_the_last_choice_does_nothing() -> None:
    """Not even a message."""
    seen, reading = view()
    act(seen)
    before = screen(seen)
    act(seen, 9, 7, 0)
    assert screen(seen) == before
    assert len(reading.leaves) == 1


def test_with_ten_choices_a_number_is_typed_and_then_entered() -> None:
    """Digits only mark; one that leads past the last is not taken up."""
    seen, reading = view()
    act(seen, 4, 1, 5, 0)
    assert "› 10  The hook with the rope." in screen(seen)
    act(seen, A.TAKE)
    assert reading.leaf.taken is not None
    assert reading.leaf.taken.number == 10


def test_a_locked_choice_says_why_and_is_not_taken() -> None:
    """By digit and by Enter."""
    for keys in ((2,), (A.NEXT, A.TAKE)):
        seen, reading = view()
        act(seen, *keys)
        assert screen(seen).splitlines()[-1].strip() == "Locked. You’d need a rope for that."
        assert len(reading.leaves) == 1


def test_arrows_stop_at_the_ends() -> None:
    """The first and the last, and Home and End go there."""
    seen, _ = view()
    act(seen, A.PREVIOUS)
    assert "› 1 " in screen(seen)
    act(seen, A.LAST, A.NEXT)
    assert "› 6 " in screen(seen)
    act(seen, A.FIRST)
    assert "› 1 " in screen(seen)


def test_the_cursor_stands_on_the_marked_choice() -> None:
    """On the mark itself."""
    seen, _ = view()
    act(seen, A.NEXT)
    rows, cursor = seen.draw(80, 24)
    assert cursor is not None
    line = "".join(text for _, text in rows[cursor[1]])
    assert line[cursor[0]] == "›"


def test_a_long_turn_is_read_before_it_is_answered() -> None:
    """Its start comes into view; Enter reads on, and takes nothing until the choices were seen."""
    seen, reading = view()
    act(seen, 5)
    assert "› Read the harbour rules." in screen(seen)
    assert seen.draw(80, 24)[1] is None
    act(seen, A.TAKE)
    assert "Rule eight." in screen(seen)
    assert len(reading.leaves) == 2
    act(seen, A.TAKE)
    assert len(reading.leaves) == 3


def test_a_digit_takes_its_choice_at_once() -> None:
    """Also when the choices of a long turn have not come into view: whoever reads again knows what comes."""
    seen, reading = view()
    act(seen, 5)
    assert seen.draw(80, 24)[1] is None
    act(seen, 1)
    assert len(reading.leaves) == 3


def test_every_row_is_seen_when_reading_on() -> None:
    """Pages overlap by a row and leave nothing out."""
    seen, reading = view()
    act(seen, 5)
    met = screen(seen, 60, 12)
    for _ in range(30):
        seen.act(A.TAKE) if seen.draw(60, 12)[1] is None else None
        met += screen(seen, 60, 12)
    assert len(reading.leaves) == 2
    for leaf in reading.leaves[1:]:
        for passage in leaf.passages:
            words = "".join(run.text for run in passage.runs).split()  # type: ignore[union-attr]
            assert all(word in met for word in words)


def test_scrolled_back_a_key_only_comes_back() -> None:
    """So that nothing unseen is taken."""
    seen, reading = view()
    act(seen, 5, A.TAKE, A.BACK, A.BACK, A.BACK)
    turns = len(reading.leaves)
    assert "The Harbour\n" in screen(seen)
    assert "Space  back to the choices" in screen(seen)
    act(seen, A.TAKE)
    assert len(reading.leaves) == turns
    assert "› 1 " in screen(seen)


def test_undo_and_redo() -> None:
    """Undo marks what was taken; redo takes it again."""
    seen, reading = view()
    act(seen, A.UNDO)
    assert "There is nothing to take back." in screen(seen)
    act(seen, 3, A.UNDO)
    assert len(reading.leaves) == 1
    assert "› 3  Toss a coin." in screen(seen)
    assert "Taken back." in screen(seen)
    act(seen, A.REDO)
    assert len(reading.leaves) == 2
    act(seen, A.REDO)
    assert "There is nothing to take again." in screen(seen)


def test_undone_and_redone_the_screen_is_the_same() -> None:
    """But for where it is scrolled to, which is the end in both."""
    seen, _ = view()
    act(seen, 4, 1, A.TAKE)
    before = screen(seen)
    act(seen, A.UNDO, A.UNDO, A.REDO, A.REDO)
    assert screen(seen) == before


def test_an_ending_offers_to_begin_again_to_go_back_and_to_leave() -> None:
    """By letter or by mark."""
    seen, reading = view()
    act(seen, *SCREENS["ending"])
    assert reading.ended
    act(seen, 1, 2)
    assert reading.ended
    assert not act(seen, A.LAST, A.TAKE)
    act(seen, A.FIRST, A.NEXT, A.TAKE)
    assert "go back here" in foot(seen)
    act(seen, A.LEAVE, A.FIRST, A.NEXT, A.NEXT, A.TAKE)
    assert not reading.ended
    act(seen, A.REDO, A.RESTART)
    assert len(reading.leaves) == 1


def test_restart_needs_an_ending() -> None:
    """A slip of a finger loses nothing."""
    seen, reading = view()
    act(seen, 3, A.RESTART)
    assert len(reading.leaves) == 2


def test_a_stuck_story_is_the_story_s_fault_and_can_be_taken_back() -> None:
    """Never a crash."""
    seen, reading = view()
    act(seen, 6)
    assert "story’s fault, not yours" in screen(seen)
    act(seen, A.UNDO)
    assert len(reading.leaves) == 1


def test_sheets_open_and_close() -> None:
    """The help is the table of keys; the stats are the labelled variables."""
    seen, reading = view()
    act(seen, A.HELP)
    assert "Page Down  more" in foot(seen)
    help_ = screen(seen, 80, 60)
    assert all(control.shown in help_ for control in CONTROLS if control.help)
    assert seen.draw(80, 24)[1] is None
    act(seen, A.TAKE, A.STATS)
    assert "Coins        █████████████░░░░░░░  2 of 3" in screen(seen)
    act(seen, 1)
    assert len(reading.leaves) == 1
    assert "› 1 " in screen(seen)


def test_a_resized_screen_keeps_its_place() -> None:
    """The paragraph at the top stays at the top, or the marked choice in view."""
    seen, _ = view()
    act(seen, 5)
    for _ in range(4):
        seen.act(A.NEXT)
    assert "Rule one." in screen(seen).splitlines()[2]
    for size in ((60, 20), (100, 20), (200, 12)):
        assert "Rule one." in screen(seen, *size).splitlines()[2]
    act(seen, A.TAKE, A.LAST)
    for size in ((60, 20), (40, 12), (200, 60)):
        assert "› 6  Hide" in screen(seen, *size)


def test_ascii_screens_are_ascii() -> None:
    """Where a terminal can show nothing else."""
    for keys in [*SCREENS.values(), (A.SAVE, "Here", A.TAKE), (A.MOUSE, A.MOUSE)]:
        seen, _ = view(ASCII, Typography.ASCII)
        act(seen, *keys)
        assert screen(seen).isascii()


class Watched:
    """A story file that is saved with these results, one after the other."""

    def __init__(self, *found: object) -> None:
        self._found = list(found)

    def look(self) -> object:
        """The next of them."""
        return self._found.pop(0) if self._found else None


def test_errors_in_a_story_being_written_lie_on_the_page_until_they_are_mended() -> None:
    """Their lines as they are; what was read stays under them."""
    watch = Watched(Trouble("error[IF301]\n    3 | {if\n      |  ^"), harbour())
    reading = Reading(harbour(), seed=1, watch=watch)  # type: ignore[arg-type]
    seen = View(reading, UNICODE)
    act(seen, 3)
    assert reading.refresh()
    seen.refreshed()
    assert "The story as it is now cannot be read" in screen(seen)
    assert "           3 | {if\n             |  ^\n" in screen(seen)
    act(seen, A.TAKE)
    assert "It rings on the stones" in screen(seen)
    assert reading.refresh()
    seen.refreshed()
    assert "It rings on the stones" in screen(seen)


def test_the_mouse_takes_what_it_points_at() -> None:
    """A locked choice says why; where there is nothing, nothing happens."""
    seen, reading = view()
    rows = screen(seen).splitlines()
    seen.click(next(at for at, line in enumerate(rows) if "Board the boat." in line))
    assert "You’d need a rope" in foot(seen)
    seen.click(0)
    seen.click(23)
    seen.click(5)
    assert len(reading.leaves) == 1
    seen.click(next(at for at, line in enumerate(rows) if "Toss a coin." in line))
    assert len(reading.leaves) == 2


def test_a_place_with_a_name_is_gone_to_with_the_mouse_and_by_enter() -> None:
    """And Esc leaves the list alone."""
    seen, reading = view()
    act(seen, 3, A.SAVE, "after the coin", A.TAKE)
    assert foot(seen) == "This place is kept as “after the coin”."
    act(seen, 4, A.SLOTS, A.LEAVE)
    assert len(reading.leaves) == 3
    act(seen, A.SLOTS)
    seen.click(next(at for at, line in enumerate(screen(seen).splitlines()) if "after the coin" in line))
    assert len(reading.leaves) == 2
    assert foot(seen) == "You are at “after the coin” again."


def test_no_place_has_a_name_yet() -> None:
    """The list says so; a name left empty is made up; a line left with Esc keeps nothing."""
    seen, reading = view()
    act(seen, A.SLOTS)
    assert "There are none yet." in screen(seen)
    act(seen, A.TAKE, A.SAVE, "x", A.LEAVE)
    assert reading.slots() == ()
    act(seen, A.SAVE, A.TAKE)
    assert foot(seen) == "This place is kept as “The quay, turn 1”."


def test_skip_says_when_there_is_nothing_to_skip() -> None:
    """It never chooses."""
    seen, reading = view()
    act(seen, A.SKIP)
    assert foot(seen) == "There is nothing to skip: the choice is yours."
    assert len(reading.leaves) == 1


ACTIONS = st.lists(
    st.one_of(
        st.sampled_from([action for action in Action if action not in (A.DIGIT, A.QUIT)]),
        st.integers(0, 9),
        st.sampled_from(["the", "zzz", "漢字", "x" * 80]),
        st.tuples(st.integers(-1, 40)),
    ),
    max_size=40,
)


@given(ACTIONS, st.lists(st.tuples(st.integers(1, 90), st.integers(1, 40)), min_size=1, max_size=5))
def test_no_keys_and_no_size_confuse_it(
    actions: list[Action | int | str | tuple[int]], sizes: list[tuple[int, int]]
) -> None:
    """Nor any click and any turn of the wheel: every screen is as high as it should be and no wider, and the cursor
    stands inside."""
    seen, _ = view()
    for number, action in enumerate(actions):
        width, height = sizes[number % len(sizes)]
        rows, cursor = seen.draw(width, height)
        assert len(rows) == height
        assert all(sum(columns(text) for _, text in row) <= max(width, 8) for row in rows)
        assert cursor is None or (0 <= cursor[1] < height and cursor[0] < max(width, 8))
        match action:
            case str():
                seen.type(action) if seen.typing else seen.scroll(1 if action == "the" else -1)
            case (row,):
                seen.click(row)
            case Action():
                seen.act(action)
            case _:
                seen.act(A.DIGIT, str(action))
