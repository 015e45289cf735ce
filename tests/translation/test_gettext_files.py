"""Templates, and translations brought up to date with them: nothing that translators did is lost."""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import polib
import pytest
from ifplay.compile.pipeline import compile_text
from ifplay.syntax.notes import Note, notes
from ifplay.translation.catalogue import Catalogue, Entry
from ifplay.translation.languages import language, plural_forms
from ifplay.translation.listing import messages
from ifplay.translation.places import beside, nearest
from ifplay.translation.plurals import read_forms
from ifplay.translation.template import begun, template, updated
from ifplay.translation.translated import translated

GOLDEN = Path(__file__).parents[1] / "golden/commands"
STORY = """\
---
title: Small
---
== door: The door
The door is green, and it is shut.
* Knock on the door.
    Nobody hears you.
* Count {plural visits(door): it | them}.
    Very well.
-> street

== street
A long street.
~ end "Out"
"""


def template_of(text: str, **others: str) -> polib.POFile:
    """The template of a story."""
    made = compile_text(text, others=others)
    assert made.graph is not None, made.diagnostics
    said = {file: notes(file, source) for file, source in made.sources.items()}
    return template(messages(made.graph, said), made.graph.about, "story.story")


def entry(file: polib.POFile, text: str, context: str | None = None) -> polib.POEntry:
    """The entry of that message that is not obsolete."""
    (found,) = (one for one in file if one.msgid == text and not one.obsolete and context in (None, one.msgctxt))
    return found


def translation(template: polib.POFile) -> polib.POFile:
    """One into German, where every message is itself in capitals."""
    file = begun(template, "de")
    for one in file:
        if one.msgid_plural:
            one.msgstr_plural = {0: one.msgid.upper(), 1: one.msgid_plural.upper()}
        else:
            one.msgstr = one.msgid.upper()
    entry(file, "Knock on the door.").tcomment = "Not too loud."
    return polib.pofile(f"{file}\n")


def test_the_same_story_gives_the_same_text() -> None:
    """There is neither a date nor an order of chance in it."""
    assert str(template_of(STORY)) == str(template_of(STORY))
    assert "Date" not in str(template_of(STORY))


def test_an_edit_changes_only_what_was_edited() -> None:
    """All other messages are as they were, but for the lines they stand on."""
    before, after = (template_of(STORY), template_of(STORY.replace("A long street.", "A short street.")))
    changed = [(one.msgid, other.msgid) for one, other in zip(before, after, strict=True) if str(one) != str(other)]
    assert changed == [("A long street.", "A short street.")]


def test_notes_go_to_the_next_message() -> None:
    """Over blank lines and lines of logic, from included files too; other comments and the front matter say none."""
    text = (
        '---\ntitle: Notes\nblurb: |\n  //! no note\n---\ninclude "two.story"\n//! The first\n'
        "//! and more.\n== a: A title\n// not this\n    \nOne line,\n//! In the middle.\nand another.\n\n"
        "//! Over logic.\n~ if seen(b)\n    Inside.\n-> b\n//!\n//! Last, and of nothing."
    )
    file = template_of(text, **{"two.story": '== b\n  //! In a file.\nText.\n//!Ends.\n~ end "E"\n'})
    assert {one.msgid: one.comment for one in file if one.comment} == {
        "Notes": "Title of the story.",
        "//! no note": "What the story is about, in a few words.",
        "A title": "The first\nand more.\nTitle of the scene.",
        "One line, and another.": "In the middle.",
        "Inside.": "Over logic.",
        "Text.": "In a file.",
        "E": "Ends.\nTitle of an ending.",
    }
    assert notes("x", "//! a\n//! b\n\n//! c") == (Note(2, "a\nb"), Note(4, "c"))


def test_an_update_keeps_what_is_translated() -> None:
    """In the order of the story; a second one changes nothing."""
    old = translation(template_of(STORY))
    new = updated(old, template_of(STORY.replace("A long street.", "Fog.\n\nA long street.")))
    assert entry(new, "A long street.").msgstr == "A LONG STREET."
    assert entry(new, "Knock on the door.").tcomment == "Not too loud."
    assert entry(new, "Fog.").msgstr == ""
    assert [one.msgid for one in new][-3:] == ["Fog.", "A long street.", "Out"]
    again = updated(polib.pofile(f"{new}\n"), template_of(STORY.replace("A long street.", "Fog.\n\nA long street.")))
    assert str(again) == str(new)


def test_an_edited_message_keeps_its_translation_as_fuzzy() -> None:
    """With the words it was made for, which a second update does not forget."""
    edited = STORY.replace("green, and it is shut", "red, and it is shut").replace("Count {plural", "Recount {plural")
    new = updated(translation(template_of(STORY)), template_of(edited))
    for _ in range(2):
        one = entry(new, "The door is red, and it is shut.")
        assert (one.msgstr, one.fuzzy) == ("THE DOOR IS GREEN, AND IT IS SHUT.", True)
        assert one.previous_msgid == "The door is green, and it is shut."
        many = entry(new, "Recount it.")
        assert (many.msgstr_plural, many.fuzzy) == ({0: "COUNT IT.", 1: "COUNT THEM."}, True)
        new = updated(polib.pofile(f"{new}\n"), template_of(edited))
    assert [one.msgid for one in new.obsolete_entries()] == ["The door is green, and it is shut.", "Count it."]


def test_a_message_of_a_renamed_scene_is_still_translated() -> None:
    """The words are the same: nobody has to look at them again."""
    new = updated(
        translation(template_of(STORY)),
        template_of(STORY.replace("street", "road").replace("long road", "long street")),
    )
    one = entry(new, "A long street.", "road")
    assert (one.msgstr, one.fuzzy) == ("A LONG STREET.", False)


def test_what_is_wanted_again_comes_back() -> None:
    """From the obsolete entries."""
    without = template_of(STORY.replace("A long street.", "Fog."))
    new = updated(updated(translation(template_of(STORY)), without), template_of(STORY))
    assert entry(new, "A long street.").msgstr == "A LONG STREET."


def test_a_new_file_has_the_plural_forms_of_its_language() -> None:
    """In the header, and as many places in each entry, also after an update; where they are not known, a gap."""
    file = begun(template_of(STORY), "pl")
    assert file.metadata["Plural-Forms"].startswith("nplurals=3;")
    assert sorted(entry(file, "Count it.").msgstr_plural) == [0, 1, 2]
    new = updated(file, template_of(STORY.replace("Count {", "Recount {")))
    assert sorted(entry(new, "Recount it.").msgstr_plural) == [0, 1, 2]
    assert begun(template_of(STORY), "tlh").metadata["Plural-Forms"] == "nplurals=INTEGER; plural=EXPRESSION;"


@pytest.mark.parametrize("line", ["", "nplurals=2; plural=(n != 1);", "nplurals=3; plural=n/0;"])
def test_an_update_drops_no_plural_form(line: str) -> None:
    """Whatever the header speaks of: it may be that which is wrong. Where it says nothing, the language does."""
    file = begun(template_of(STORY), "pl")
    entry(file, "Count it.").msgstr_plural = {0: "A", 1: "B", 2: "C"}
    del file.metadata["Plural-Forms"]
    file.metadata |= {"Plural-Forms": line} if line else {}
    new = updated(file, template_of(STORY))
    assert entry(new, "Count it.").msgstr_plural == {0: "A", 1: "B", 2: "C"}
    assert new.metadata["Plural-Forms"].startswith(line or "nplurals=3;")


def test_what_the_page_for_translators_shows_is_so() -> None:
    """Each message it quotes is one of its story, to the letter; and its translations fit."""
    page = (GOLDEN.parents[2] / "engine/docs/translating.md").read_text(encoding="utf-8")
    story, quoted = (page.split(f"```{kind}\n")[1].split("```")[0] for kind in ("story", "po"))
    made = compile_text(story, name="market.story")
    assert made.graph is not None
    said = {file: notes(file, source) for file, source in made.sources.items()}
    text = str(template(messages(made.graph, said), made.graph.about, "market.story"))
    assert all(one in text for one in quoted.strip().split("\n\n"))
    polish = page.split("```text\n")[1].split("```")[0].strip()
    japanese = page.split("no use for it, `")[1].split("`\n")[0]
    key = next(message.key for message in messages(made.graph, {}) if "hen looks" in message.text)
    for code, words in (("pl", polish), ("ja", japanese)):
        forms = read_forms(plural_forms(code) or "")
        result = translated(made.graph, Catalogue({key: Entry((words,), None, False, 1)}, forms, None, ()), code)
        assert result.fates[key] == "translated", result.remarks


@pytest.mark.parametrize(
    ("text", "code"),
    [("fr", "fr"), ("pt_br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW"), ("de-1996", "de-1996"), ("x", None),
     ("fr/..", None), ("", None), ("../fr", None), ("fr-", None), ("français", None)],
)  # fmt: skip
def test_codes_of_languages(text: str, code: str | None) -> None:
    """As they are usually written; what is none cannot name a file."""
    assert language(text) == code


def test_varieties_of_a_language_come_down_to_it(tmp_path: Path) -> None:
    """But a language is not read in one of its varieties."""
    for name in ("kite.fr.po", "kite.pt_BR.po", "kite.po", "kite.x.po", "kites.de.po", "kite.de.pot", "kite.de.po~"):
        (tmp_path / name).touch()
    known = beside(tmp_path / "kite.story")
    assert known == {"fr": "kite.fr.po", "pt-BR": "kite.pt_BR.po"}
    assert [nearest(code, known) for code in ("fr", "fr-CA", "pt-BR", "pt", "de")] == ["fr", "fr", "pt-BR", None, None]
    assert plural_forms("pt-BR") != plural_forms("pt") == plural_forms("pt-AO")


@pytest.mark.parametrize("name", ["market.pl.po", "market.de.po", "kite.fr.po"])
def test_gettext_itself_reads_the_files(name: str) -> None:
    """The one of the standard library, compiled: every message and every plural form, by their contexts."""
    folder = GOLDEN.parents[2] / "stories" if name.startswith("kite") else GOLDEN
    file = polib.pofile(str(folder / name))
    compiled = GNUTranslations(BytesIO(file.to_binary()))
    forms = read_forms(file.metadata["Plural-Forms"])
    for one in file.translated_entries():
        if one.msgid_plural:
            for number in (0, 1, 2, 5, 22, 112):
                form = one.msgstr_plural[forms.of[number]]
                assert compiled.npgettext(one.msgctxt, one.msgid, one.msgid_plural, number) == form
        else:
            assert compiled.pgettext(one.msgctxt, one.msgid) == one.msgstr
