"""A translation as a GNU gettext file (`.po`) holds it, read with distrust: it comes from strangers."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ifplay.translation.plurals import LIKE_ENGLISH, BadForms, PluralForms, read_forms

if TYPE_CHECKING:
    from polib import POFile

Key = tuple[str, str]
"""The context and the text of a message. One without a context has an empty one."""

_SET_CHARSET = re.compile(r"charset=(?!utf-?8\b|ascii\b|us-ascii\b|charset\b)([\w.:-]+)", re.IGNORECASE)


class BadCatalogue(ValueError):
    """Why a file is no translation: the end of a sentence that begins with its name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a file says for one message. `texts` is one text, or one for each plural form of `plural`, in order; they
    may be empty. `fuzzy` says that somebody has to look at it again. `line` is where it stands."""

    texts: tuple[str, ...]
    plural: str | None
    fuzzy: bool
    line: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries in the order of the file, the obsolete ones left out. `forms` is None where the header's line about
    plural forms cannot be used; `trouble` says why. `doubled` are entries for what another one has translated."""

    entries: dict[Key, Entry]
    forms: PluralForms | None
    trouble: str | None
    doubled: tuple[tuple[Key, int], ...]


def parse(content: bytes) -> "POFile":
    """The file, as the library has it. Raises `BadCatalogue`."""
    import polib

    text = _decoded(content)
    try:
        return polib.pofile(text, encoding="utf-8")
    except OSError as error:
        raise BadCatalogue(f"is no gettext file: it cannot be read at {_place(str(error))}") from None
    except Exception as error:  # Whatever the library trips over, it is the file that is odd.
        raise BadCatalogue(f"is no gettext file: the library that reads it gives up ({type(error).__name__})") from None


def read_catalogue(content: bytes) -> Catalogue:
    """The translation. Raises `BadCatalogue`."""
    file = parse(content)
    forms, trouble = _forms(file.metadata.get("Plural-Forms"))
    entries: dict[Key, Entry] = {}
    doubled: list[tuple[Key, int]] = []
    for one in file:
        if one.obsolete or not one.msgid:
            continue
        key = (one.msgctxt or "", one.msgid)
        entry = _entry(one.msgstr, one.msgstr_plural, one.msgid_plural or None, bool(one.fuzzy), one.linenum or 0)
        if key in entries:
            doubled.append((key, entry.line))
        else:
            entries[key] = entry
    return Catalogue(entries, forms, trouble, tuple(doubled))


def _entry(text: str, forms: dict[int, str], plural: str | None, fuzzy: bool, line: int) -> Entry:
    if plural is None:
        return Entry((text,), None, fuzzy, line)
    return Entry(tuple(forms[number] for number in sorted(forms)), plural, fuzzy, line)


def _decoded(content: bytes) -> str:
    if b"\x00" in content:
        raise BadCatalogue("is no UTF-8 text: it holds zero bytes. Save it as UTF-8; a compiled .mo file is not read")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = _SET_CHARSET.search(content[:4096].decode("ascii", "replace"))
        said = f"; its header says {found[1]}" if found else ""
        raise BadCatalogue(f"is not UTF-8 text: offset {error.start} cannot be read{said}. Save it as UTF-8") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # The library takes a text that is the name of a file for that file; none that begins like this is one.
    if "msgid" not in text:
        raise BadCatalogue("is no gettext file: there is no message in it")
    return text + "\n\n"


def _forms(header: str | None) -> tuple[PluralForms | None, str | None]:
    if header is None:
        return LIKE_ENGLISH, None
    try:
        return read_forms(header), None
    except BadForms as error:
        return None, f"the header's Plural-Forms {error}"


def _place(message: str) -> str:
    """Where the library stopped, without the text that it stopped at."""
    found = re.search(r"line (\d+)", message)
    return f"line {found[1]}" if found else "its syntax"
