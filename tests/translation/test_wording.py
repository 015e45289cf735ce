"""What translators see of a line, and what is made of what they write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Fault, Paragraph, written
from ifplay.translation.catalogue import Catalogue, Entry
from ifplay.translation.listing import messages
from ifplay.translation.markup import Unfit, read
from ifplay.translation.plurals import LIKE_ENGLISH
from ifplay.translation.translated import translated

from tests.strategies.stories import stories

FRAME = """\
---
title: Frame
---
number wind: 0..30 = 1
number gust: 0..30 = 2
flag told
enum kite: packed, flying_high
set bag: string, tail
text nick = "Peyt"
== a
~ wind = gust
~ told = yes
~ kite = flying_high
~ bag = {{tail}}
~ nick = "Olm"
{line}
~ end "End"
"""


def framed(line: str) -> Graph:
    """A story that says just that."""
    made = compile_text(FRAME.format(line=line))
    assert made.graph is not None, made.diagnostics
    return made.graph


def said(graph: Graph) -> str:
    """What the story says at once."""
    (passage,) = begin(load(graph), seed=0).text
    assert isinstance(passage, Paragraph)
    return written(passage.runs)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Plain words.", "Plain words."),
        ("{wind} on {kite}, {nick}, {bag}", "{wind} on {kite}, {nick}, {bag}"),
        ("{wind + 1}, {wind + 1}, {size(bag)} here", "{value 1}, {value 1}, {value 2} here"),
        ("Told: {told}.", "Told: {if 1: yes | no}."),
        ("A{if wind > 1: b | c}d{if told: e}.", "A{if 1: b | c}d{if 2: e}."),
        ("A  {if told: | b}  c", "A {if 1: | b} c"),
        ("{seq: a | b} {cycle: c | d} {seq: e}", "{seq 1: a | b} {cycle 1: c | d} {seq 2: e}"),
        ("{once: a {shuffle: b | c}}", "{once 1: a {shuffle 1: b | c}}"),
        ("*so* **it** ***goes***", "*so* **it** ***goes***"),
        (r"\{no\} \* \\ a \| b", r"\{no\} \* \\ a | b"),
        (r"{if told: a \| b | c}", r"{if 1: a \| b | c}"),
        ("{plural wind: a | b} {plural gust: c | d}", "{plural 1: a | b} {plural 2: c | d}"),
        ("{plural wind: a | b} {if told: {plural wind: c | d}}", "{plural 1: a | b} {if 1: {plural 1: c | d}}"),
        ("x {plural wind: {seq: a | b} | c}", "x {if 1: {seq 1: a | b} | c}"),
        ("So: -> nowhere, ~ said, // and so on", "So: -> nowhere, ~ said, // and so on"),
        ("One line\nand another.", "One line and another."),
    ],
)
def test_a_line_as_translators_see_it(line: str, message: str) -> None:
    """Conditions and expressions are no part of it."""
    found = [one.text for one in messages(framed(line), {}) if one.context == "a" and one.text != "Olm"]
    assert found == [message]


@pytest.mark.parametrize(
    ("line", "one", "more"),
    [
        ("You have {wind} {plural wind: gust | gusts}.", "You have {wind} gust.", "You have {wind} gusts."),
        ("{plural wind: It is | They are} *{plural wind: one | more}*", "It is *one*", "They are *more*"),
    ],
)
def test_a_line_that_goes_by_one_number_has_plural_forms(line: str, one: str, more: str) -> None:
    """gettext's own."""
    found = next(message for message in messages(framed(line), {}) if message.context == "a" and message.text != "Olm")
    assert (found.text, found.plural) == (one, more)


@pytest.mark.parametrize(
    ("line", "text", "shown"),
    [
        ("Plain words.", "Mots. -> a ~ told = no // * {{", None),
        ("Plain words.", "~ wind = 3", "~ wind = 3"),
        ("Plain words.", "-> a", "-> a"),
        ("Plain words.", "== a | b", "== a | b"),
        ("Plain words.", r"\{wind\} \q \\", r"{wind} \q \\".replace("\\\\", "\\")),
        ("Plain words.", "  Deux\n  mots. ", "Deux mots."),
        ("{wind} gusts of {kite}", "{kite}: {wind}, {wind}", "flying high: 2, 2"),
        ("{wind} gusts", "rafales", None),
        ("{wind} gusts", "{wind} {gust}", None),
        ("{wind} gusts", "{wind: a | b}", None),
        ("It is {if told: so | not so}.", "{if 1: Si | Non} *fait*.", "Si fait."),
        ("It is {if told: so | not so}.", "{if 1: Si}", None),
        ("It is {if told: so | not so}.", "{if 1: Si | Non | Peut-être}", None),
        ("It is {if told: so | not so}.", "{if 2: Si | Non}", None),
        ("It is {if told: so | not so}.", "{if wind > 1: Si | Non}", None),
        ("It is{if told: so}.", "C'est {if 1: oui | non}.", "C'est oui."),
        ("Told: {told}.", "Dit : {if 1: oui | non}.", "Dit : oui."),
        ("{seq: a | b} c", "C {seq 1: x | y | z}", None),
        ("{seq: a | b} c", "C {seq 1: x | y}, {seq 1: x | y}", None),
        ("{seq: a | b} {if told: c}", "{if 1: C {seq 1: x | y}}", None),
        ("{shuffle: a | a} {shuffle: b | b}", "{shuffle 2: x | x} {shuffle 1: y | y}", None),
        ("{seq: a | b} {cycle: c | d}", "{cycle 1: X | Y} {seq 1: x | y}", "X x"),
        ("{plural wind: a | b} {plural gust: c | d}", "Rien.", "Rien."),
        ("{plural wind: a | b} {plural gust: c | d}", "{plural 2: x | y} {plural 2: z | v}", "y v"),
        ("{plural wind: a | b} {plural gust: c | d}", "{plural 2: x | y | z}", None),
        ("{plural wind: a | b} {if told: c}", "{plural 1: x | {if 1: y}}", None),
    ],
)
def test_a_translation_fits_or_is_not_used(line: str, text: str, shown: str | None) -> None:
    """What it shows, or None where it does not fit and the story's own words stay."""
    graph = framed(line)
    message = next(one for one in messages(graph, {}) if one.context == "a" and one.text != "Olm")
    made = translated(graph, Catalogue({message.key: Entry((text,), None, False, 1)}, LIKE_ENGLISH, None, ()), "fr")
    if shown is None:
        assert said(made.graph) == said(graph)
        assert made.count("unfit") == len(made.remarks) == 1
    else:
        assert made.remarks == ()
        assert said(made.graph) == shown


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a } b", "the } in “} b” closes nothing"),
        ("a {wind b", "begins no slot"),
        ("a {if 1: b", "is not closed"),
        ("a {if 1: b {c", "begins no slot"),
        ("{}", "begins no slot"),
        ("{if wind > 1: a}", "begins no slot"),
        ("{if 1: " * 70 + "}" * 70, "more than 64 deep"),
    ],
)
def test_brackets_that_are_no_slots(text: str, why: str) -> None:
    """One sentence says which."""
    with pytest.raises(Unfit, match=why):
        read(text)


@given(story=stories(), seed=st.integers(0, 2**64 - 1), route=st.lists(st.integers(0, 9), max_size=6))
def test_a_story_translated_into_its_own_words_reads_the_same(story: str, seed: int, route: list[int]) -> None:
    """Every message is what it says: nothing is lost between the story, the file and the story."""
    graph = compile_text(story).graph
    if graph is None:
        return
    entries = {
        one.key: Entry((one.text,) if one.plural is None else (one.text, one.plural), one.plural, False, 1)
        for one in messages(graph, {})
    }
    made = translated(graph, Catalogue(entries, LIKE_ENGLISH, None, ()), "en")
    assert made.whole
    assert made.remarks == ()
    one, other = load(graph), load(made.graph)
    first, second = begin(one, seed=seed), begin(other, seed=seed)
    for number in [*route, 0]:
        assert first.text == second.text
        assert first.stop == second.stop
        open_moves = () if isinstance(first.stop, Fault) else moves(one, first.state)
        if not open_moves:
            break
        move = open_moves[number % len(open_moves)]
        first, second = step(one, first.state, move), step(other, second.state, move)
