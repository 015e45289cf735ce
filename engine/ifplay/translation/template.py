"""Messages as a GNU gettext template (`.pot`), and a translation brought up to date with it.

The same messages give the same text, whenever and wherever: there is no date in it.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher
from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from ifplay.model.graph import About
from ifplay.translation.languages import plural_forms
from ifplay.translation.listing import Message
from ifplay.translation.plurals import BadForms, read_forms

if TYPE_CHECKING:
    from polib import POEntry, POFile

ALIKE = 0.6
"""From here on (of 1) an edited message is taken for the one it was, so that its translation is kept, as fuzzy."""

_MOST_COMPARED = 200
_LONGEST_COMPARED = 4000
_UNKNOWN_FORMS = "nplurals=INTEGER; plural=EXPRESSION;"
_ABOUT = (
    "The messages of {title}, for translators.\n"
    "Slots in brackets may be moved, but neither left out nor added; the words\n"
    "between their bars are to be translated. {{plural …}} alone may be left out,\n"
    "stands there as often as you like, and has a part for each plural form."
)


def template(messages: Iterable[Message], about: About, story: str) -> "POFile":
    """The template. `story` is the name of the story as spans have it: places are told from its folder."""
    from polib import POFile

    file = POFile(encoding="utf-8")
    file.header = _ABOUT.format(title=about.title.replace("\n", " "))
    named = f"{about.title} {about.version}" if about.version else about.title
    file.metadata = {
        "Project-Id-Version": named,
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    listed = list(messages)
    file.extend(_entry(message, dirname(story)) for message in listed)
    if any(message.plural is not None or "{plural " in message.text for message in listed):
        file.metadata["Plural-Forms"] = _UNKNOWN_FORMS
    return file


def _entry(message: Message, folder: str) -> "POEntry":
    from polib import POEntry

    places = [(relpath(file, folder) if folder else file, str(line)) for file, line in message.places]
    entry = POEntry(
        msgctxt=message.context,
        msgid=message.text,
        comment="\n".join((*message.notes, *message.hints)),
        occurrences=places,
    )
    if message.plural is not None:
        entry.msgid_plural = message.plural
        entry.msgstr_plural = {0: "", 1: ""}
    return entry


def begun(template: "POFile", code: str) -> "POFile":
    """A new translation into a language, with nothing translated yet."""
    template.metadata["Language"] = code
    if "Plural-Forms" in template.metadata:
        forms = plural_forms(code)
        template.metadata["Plural-Forms"] = forms or _UNKNOWN_FORMS
        count = _count(forms or "")
        for entry in template:
            if entry.msgid_plural:
                entry.msgstr_plural = dict.fromkeys(range(count), "")
    return template


def updated(old: "POFile", template: "POFile") -> "POFile":
    """The translation with the messages of the template, in its order, and all that translators have done.

    A message that only moved to another scene keeps its translation. One that was edited keeps that of the message it
    was, marked as fuzzy. What no message wants any more stays at the end, as obsolete.
    """
    order = {entry.msgid_with_context: place for place, entry in enumerate(template)}
    left = [one for one in old if not one.obsolete and _has_text(one) and one.msgid_with_context not in order]
    before = {id(one): (one.previous_msgctxt, one.previous_msgid, one.previous_msgid_plural) for one in old}
    old.merge(template)
    if "Plural-Forms" in template.metadata:
        old.metadata.setdefault("Plural-Forms", plural_forms(old.metadata.get("Language", "")) or _UNKNOWN_FORMS)
    forms = _count(old.metadata.get("Plural-Forms", ""))
    for entry in old:
        if entry.msgid_with_context not in order:
            continue
        if entry.fuzzy and id(entry) in before:  # The library forgets these.
            entry.previous_msgctxt, entry.previous_msgid, entry.previous_msgid_plural = before[id(entry)]
        if not _has_text(entry):
            _take_over(entry, left)
        if entry.msgid_plural:
            _give_forms(entry, forms)
    old.sort(key=lambda entry: order.get(entry.msgid_with_context, len(order)))
    for name in ("MIME-Version", "Content-Type", "Content-Transfer-Encoding"):
        old.metadata[name] = template.metadata[name]
    return old


def _count(header: str) -> int:
    """How many plural forms the line speaks of; as many as in English where it cannot be used."""
    try:
        return read_forms(header).count
    except BadForms:
        return 2


def _give_forms(entry: "POEntry", count: int) -> None:
    """So many plural forms as the header speaks of. Those beyond stay where something is written in them: it may be the
    header that is wrong."""
    written = entry.msgstr_plural
    last = max((number for number, text in written.items() if text), default=-1)
    entry.msgstr_plural = {number: written.get(number, "") for number in range(max(count, last + 1))}


def _take_over(entry: "POEntry", left: "list[POEntry]") -> None:
    """Give the entry the translation of one that is not wanted any more, if that was for much the same words."""
    same_forms = [one for one in left if bool(one.msgid_plural) == bool(entry.msgid_plural)]
    same = next((one for one in same_forms if one.msgid == entry.msgid), None)
    if same is not None:
        _copy(same, entry)
        return
    near = [one for one in same_forms if one.msgctxt == entry.msgctxt and len(one.msgid) <= _LONGEST_COMPARED]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(entry.msgid[:_LONGEST_COMPARED])
    best, most = None, ALIKE
    for one in near[:_MOST_COMPARED]:
        matcher.set_seq1(one.msgid)
        if matcher.real_quick_ratio() > most and matcher.quick_ratio() > most and (found := matcher.ratio()) > most:
            best, most = one, found
    if best is not None:
        _copy(best, entry)
        entry.previous_msgctxt, entry.previous_msgid = best.msgctxt, best.msgid
        entry.previous_msgid_plural = best.msgid_plural or None
        if "fuzzy" not in entry.flags:
            entry.flags.append("fuzzy")


def _copy(one: "POEntry", other: "POEntry") -> None:
    other.msgstr, other.msgstr_plural = one.msgstr, dict(one.msgstr_plural)
    other.tcomment = one.tcomment
    other.flags = list(one.flags)


def _has_text(entry: "POEntry") -> bool:
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))
