"""Lines are never wider than the measure, lose nothing, and break where a typesetter would."""

from hypothesis import given
from hypothesis import strategies as st
from ifplay.play.measure import clipped, columns, lines, sliced
from wcwidth import wcswidth

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
TEXTS = st.lists(
    st.one_of(
        st.text(st.sampled_from("abc-—–“”'., \u00a0"), max_size=12),
        st.sampled_from(
            ["漢字かな。", "e\u0301", FAMILY, "\U0001f44d\U0001f3fd", "❤\ufe0f", "한글", " ", "\u200d", "x" * 30]
        ),
    )
).map("".join)


def broken(text: str, measure: int) -> list[str]:
    """The lines of a text."""
    return [text[start:end] for start, end in lines(text, measure)]


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_the_measure(text: str, measure: int) -> None:
    """By what a terminal shows, whatever the text."""
    assert all(columns(line) <= measure for line in broken(text, measure))


@given(TEXTS, st.integers(1, 30))
def test_nothing_is_lost_but_spaces_between_lines(text: str, measure: int) -> None:
    """The lines one after the other are the text."""
    places = lines(text, measure)
    ends = [0, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(text)]
    assert all(not text[end:start].strip(" ") for end, start in zip(ends, starts, strict=True))


@given(TEXTS, st.integers(40, 60))
def test_no_word_is_cut_that_fits(text: str, measure: int) -> None:
    """A break stands at a space, after a hyphen or dash, or beside a wide character."""
    for _, end in lines(text, measure)[:-1]:
        word = max(map(columns, text.split(" ")), default=0)
        before, after = text[end - 1], text[end]
        assert after == " " or before in "-—" or word > measure or columns(before) != 1 or columns(after) != 1


@given(TEXTS, st.integers(0, 30))
def test_clipping_leaves_what_fits(text: str, room: int) -> None:
    """Never wider than the room, and whole where there is room."""
    short = clipped(text, room)
    assert columns(short) <= room
    assert short == text or columns(text) > room


@given(st.lists(st.text(max_size=5)), st.data())
def test_slicing_runs_is_slicing_their_text(runs: list[str], data: st.DataObject) -> None:
    """In order, each part by the run it comes from."""
    whole = "".join(runs)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    parts = list(sliced(runs, start, end))
    assert "".join(part for _, part in parts) == whole[start:end]
    assert all(part in runs[number] for number, part in parts)


def test_a_dash_between_spaces_stays_with_the_word_before() -> None:
    """A line that begins with it would look like speech."""
    assert broken("one two – three", 9) == ["one two –", "three"]
    assert broken("one two – three", 8) == ["one", "two –", "three"]


def test_hyphens_and_dashes_may_end_a_line() -> None:
    """A well-known word, and a dash that joins."""
    assert broken("a well-known one", 8) == ["a well-", "known", "one"]
    assert broken("so near—so far", 9) == ["so near—", "so far"]
    assert broken("aged 5-6 or so", 7) == ["aged", "5-6 or", "so"]


def test_no_break_spaces_do_not_break() -> None:
    """That is what they are for."""
    assert broken("at 10\u00a0km or so", 6) == ["at", "10\u00a0km", "or so"]


def test_ideographs_break_anywhere_but_before_a_closing_mark() -> None:
    """Two columns each."""
    assert broken("漢字かな交じり文。と", 8) == ["漢字かな", "交じり", "文。と"]


def test_an_emoji_family_counts_two_and_stays_together() -> None:
    """Seven code points, one picture."""
    assert columns(FAMILY) == 2
    assert broken(FAMILY * 3, 4) == [FAMILY * 2, FAMILY]
    assert broken("e\u0301" * 5, 2) == ["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_columns_are_those_of_wcwidth(text: str) -> None:
    """For printable text the two ways of counting of that library agree."""
    if wcswidth(text) >= 0:
        assert columns(text) == wcswidth(text)
