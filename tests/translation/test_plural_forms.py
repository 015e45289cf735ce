"""The plural forms of a language: each number takes the form that gettext itself gives it."""

from gettext import c2py

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_text
from ifplay.model import sound
from ifplay.model.expressions import Read
from ifplay.model.graph import About, Block, End, Graph, Say, Scene, Variable
from ifplay.model.text import Plain
from ifplay.model.types import LEAST, MOST, Number
from ifplay.runtime.machine import begin
from ifplay.runtime.program import load
from ifplay.runtime.state import Paragraph, written
from ifplay.translation.catalogue import Catalogue, Entry
from ifplay.translation.counting import by_form
from ifplay.translation.languages import plural_forms
from ifplay.translation.plurals import HIGHEST, BadForms, read_forms
from ifplay.translation.translated import translated

LANGUAGES = ("ar", "cs", "da", "fr", "ga", "ja", "lt", "lv", "pl", "pt-BR", "ro", "ru", "sl")


def shown(language: str, number: int, low: int, high: int) -> int:
    """The form that a story shows for a number of that range."""
    forms = read_forms(plural_forms(language) or "")
    texts = [(Plain(str(form)),) for form in range(forms.count)]
    line = by_form(Read("n"), texts, forms, low=low, high=high)
    graph = Graph(
        About("Counting"), "a", (Variable("n", Number(low, high), number, False, None, None),),
        (Scene("a", None, 0, None),), (Block("a", (Say(line, None),), End("End", None)),), (), 0, 0,
    )  # fmt: skip
    sound.check(graph)
    (passage,) = begin(load(graph), seed=0).text
    assert isinstance(passage, Paragraph)
    return int(written(passage.runs))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_a_range_takes_its_form(language: str) -> None:
    """Also where the range begins or ends in the middle of a form, or below nothing."""
    rule = c2py((plural_forms(language) or "").split("plural=")[1].rstrip(";"))
    for low, high in ((0, 3), (0, 30), (1, 25), (-5, 23), (0, HIGHEST)):
        numbers = range(low, high + 1) if high < HIGHEST else (*range(95, 130), 998, 999, 1000)
        for number in numbers:
            assert shown(language, number, low, high) == rule(abs(number)), (number, low, high)


@given(st.sampled_from(LANGUAGES), st.sampled_from((LEAST, -(2**31), -(10**6), 10**6, 2**31, MOST)))
def test_very_large_numbers_take_the_form_that_most_take(language: str, number: int) -> None:
    """Sums that leave 64 bits on the way do no harm."""
    forms = read_forms(plural_forms(language) or "")
    most = max(range(forms.count), key=lambda form: sum(1 for one in range(HIGHEST + 1) if forms.of[one] == form))
    wide = number - 2**31 if number > 0 else number
    low, high = max(LEAST, wide), min(MOST, wide + 2**31)
    if low <= 0 <= high:
        assert shown(language, number, low, high) == most


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("", "is not of the form"),
        ("nplurals=INTEGER; plural=EXPRESSION;", "is not of the form"),
        ("nplurals=0; plural=0;", "speaks of 0 forms"),
        ("nplurals=9; plural=0;", "speaks of 9 forms"),
        ("nplurals=99999999999999999999; plural=0;", "is not of the form"),
        ("nplurals=2; plural=n;", "gives a form that is none of its 2"),
        ("nplurals=2; plural=n%0;", "cannot be reckoned"),
        ("nplurals=2; plural=1/0;", "cannot be reckoned"),
        ("nplurals=2; plural=n!=;", "cannot be reckoned"),
        ("nplurals=2; plural=;", "cannot be reckoned"),
        ("nplurals=2; plural=__import__('os').system('true');", "cannot be reckoned"),
        ("nplurals=2; plural=n**n;", "cannot be reckoned"),
        ("nplurals=2; plural=(lambda: 0)();", "cannot be reckoned"),
        ("nplurals=2; plural=" + "(" * 500 + "n" + ")" * 500 + ";", "cannot be reckoned"),
        ("nplurals=2; plural=" + "9" * 2000 + ";", "cannot be reckoned"),
        ("nplurals=2; plural=" + "*".join(["9" * 30] * 32) + "==n;", ""),
    ],
)
def test_what_is_no_rule_is_refused(header: str, why: str) -> None:
    """By its own reason; nothing of it is ever run."""
    if not why:
        assert read_forms(header).of[1] == 0
        return
    with pytest.raises(BadForms, match=why):
        read_forms(header)


STORY = """\
---
title: Market
---
number crowns: 0..200 = {start} "Crowns"
number eggs: 0..200 = {start}
== a
You have {{crowns}} {{plural crowns: crown | crowns}}.

There {{plural eggs: is | are}} {{if eggs > 100: far too many | {{eggs}}}} {{plural eggs: egg | eggs}} in the basket.
* Sell {{eggs}} {{plural eggs: egg | eggs}}.
    ~ end "Sold"
"""


def in_polish(number: int) -> tuple[list[str], str]:
    """The paragraphs and the choice of that story, with so many of everything."""
    graph = compile_text(STORY.format(start=number)).graph
    assert graph is not None
    forms = read_forms(plural_forms("pl") or "")
    entries = {
        ("a", "You have {crowns} crown."): Entry(
            ("Masz koronę.", "Masz {crowns} korony.", "Masz {crowns} koron."), "You have {crowns} crowns.", False, 1
        ),
        ("a", "There {plural 1: is | are} {if 1: far too many | {eggs}} {plural 1: egg | eggs} in the basket."): Entry(
            ("W koszyku {plural 1: jest | są | jest} {if 1: o wiele za dużo | {eggs}} "
             "{plural 1: jajko | jajka | jajek}.",), None, False, 2,
        ),
        ("a", "Sell {eggs} egg."): Entry(
            ("Sprzedaj {eggs} jajko.", "Sprzedaj {eggs} jajka.", "Sprzedaj {eggs} jajek."),
            "Sell {eggs} eggs.", False, 3,
        ),
    }  # fmt: skip
    made = translated(graph, Catalogue(entries, forms, None, ()), "pl")
    assert made.remarks == ()
    assert made.stale == ()
    turn = begin(load(made.graph), seed=0)
    texts = [written(one.runs) for one in turn.text if isinstance(one, Paragraph)]
    return texts, written(turn.stop.options[0].runs)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("number", "crowns", "eggs"),
    [
        (0, "Masz 0 koron.", "jest 0 jajek"),
        (1, "Masz koronę.", "jest 1 jajko"),
        (2, "Masz 2 korony.", "są 2 jajka"),
        (5, "Masz 5 koron.", "jest 5 jajek"),
        (12, "Masz 12 koron.", "jest 12 jajek"),
        (22, "Masz 22 korony.", "są 22 jajka"),
        (25, "Masz 25 koron.", "jest 25 jajek"),
        (101, "Masz 101 koron.", "jest o wiele za dużo jajek"),
        (112, "Masz 112 koron.", "jest o wiele za dużo jajek"),
        (122, "Masz 122 korony.", "są o wiele za dużo jajka"),
    ],
)
def test_a_language_with_three_forms(number: int, crowns: str, eggs: str) -> None:
    """As whole messages with gettext's own forms, and as parts of a slot."""
    paragraphs, choice = in_polish(number)
    assert paragraphs == [crowns, f"W koszyku {eggs}."]
    assert choice == f"Sprzedaj {number} {eggs.split()[-1]}."
