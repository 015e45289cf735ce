"""Needs are functions: what their summaries say must be what they do."""

from hypothesis import given
from hypothesis import strategies as st
from ifplay.check.need import NOTHING, RETURN, Need, each

BITS = st.integers(0, 63)
NEEDS = st.builds(
    Need, BITS, BITS, st.dictionaries(st.sampled_from([1, 2, 4, 8, 16, 32]), st.integers(1, 63), max_size=3)
)


@given(NEEDS, NEEDS, BITS)
def test_a_call_is_composition(called: Need, rest: Need, after: int) -> None:
    """What is needed before a call is what the scene needs for what is needed where it comes back."""
    assert called.after(rest).at(after) == called.at(rest.at(after))


@given(NEEDS, NEEDS, BITS)
def test_either_way_is_union(one: Need, other: Need, after: int) -> None:
    """Of both."""
    assert one.also(other).at(after) == one.at(after) | other.at(after)


@given(NEEDS, BITS, BITS, BITS)
def test_an_assignment_reads_only_for_what_is_needed(need: Need, written: int, inputs: int, after: int) -> None:
    """Its inputs are needed where something it writes is."""
    later = need.at(after)
    assert need.before(written, inputs).at(after) == later & ~written | (inputs if later & written else 0)


@given(NEEDS, BITS, BITS)
def test_a_question_is_a_read(need: Need, asked: int, after: int) -> None:
    """In every case."""
    assert need.plus(asked).at(after) == need.at(after) | asked


@given(BITS)
def test_the_plain_ones(after: int) -> None:
    """After a return just what is needed there; and nothing at all."""
    assert RETURN.at(after) == after
    assert NOTHING.at(after) == 0
    assert sum(each(after)) == after
