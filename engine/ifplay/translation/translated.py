"""A story put into another language: the same graph with other words, and what could not be put."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from ifplay.model.graph import Graph
from ifplay.model.text import Piece
from ifplay.runtime.layout import Layout
from ifplay.source.spans import Span
from ifplay.source.text import hidden_characters
from ifplay.translation.catalogue import Catalogue, Entry, Key
from ifplay.translation.fitting import check, check_form
from ifplay.translation.making import Maker
from ifplay.translation.markup import Unfit, read
from ifplay.translation.messages import Kind, passed
from ifplay.translation.plurals import LIKE_ENGLISH
from ifplay.translation.wording import Wording, worded

T = TypeVar("T")

Fate = Literal["translated", "missing", "fuzzy", "unfit"]

ROOM = 1000
STRETCH = 20
"""A translation may be so many times as long as its original, and then so many characters longer. No language needs
that; a flood of text could end a turn which the story's own words do not."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something wrong with an entry, which is therefore not used: its line in the file, the message, and why."""

    line: int
    context: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Translated:
    """The graph in another language; for each message of the story, what became of it; the entries that no message of
    the story asked for; and by the titles of the endings what they are called in the story itself."""

    graph: Graph
    fates: Mapping[Key, Fate]
    stale: tuple[Key, ...]
    remarks: tuple[Remark, ...]
    endings: Mapping[str, str]

    def count(self, fate: Fate) -> int:
        """How many messages have met with that."""
        return sum(1 for one in self.fates.values() if one == fate)

    @property
    def whole(self) -> bool:
        """Whether every message is translated."""
        return self.count("translated") == len(self.fates)


def translated(graph: Graph, catalogue: Catalogue, language: str) -> Translated:
    """The story in that language (BCP 47). What is missing, fuzzy or unfit stays as the story has it."""
    hand = _Translator(graph, catalogue)
    made = passed(graph, hand)
    made = replace(made, about=replace(made.about, language=language), conditions=hand.maker.conditions)
    doubled = [Remark(line, *key, "it is there twice; the first one counts") for key, line in catalogue.doubled]
    stale = tuple(key for key in catalogue.entries if key not in hand.fates)
    remarks = sorted({*hand.remarks, *doubled}, key=lambda one: (one.line, one.context, one.text, one.why))
    endings = {new: old for old, new in hand.endings.items()}
    return Translated(made, hand.fates, stale, tuple(remarks), endings)


class _Translator:
    """The hand that puts the words of a catalogue in place."""

    def __init__(self, graph: Graph, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.maker = Maker(Layout(graph), graph.conditions)
        self.fates: dict[Key, Fate] = {}
        self.remarks: list[Remark] = []
        self.endings: Mapping[str, str] = {}

    def line(self, context: str, kind: Kind, pieces: tuple[Piece, ...], spans: Sequence[Span]) -> tuple[Piece, ...]:
        """The pieces of the translation, if there is one that fits."""
        wording = worded(pieces)
        if wording is None:
            return pieces
        return self._put((context, wording.text), wording.plural, lambda entry: self._made(wording, entry)) or pieces

    def words(self, context: str, kind: Kind, text: str, span: Span | None) -> str:
        """The words of the translation, if there are any."""
        return self._put((context, text), None, lambda entry: _one_line(entry.texts[0], kind)) or text

    def names(self, context: str, kind: Kind, named: Mapping[str, Span | None]) -> Mapping[str, str]:
        """By each word that of the translation. Where two would be the same, none of them is translated."""
        made = {text: self.words(context, kind, text, span) for text, span in named.items()}
        uses = Counter(made.values())
        twice = [text for text, new in made.items() if uses[new] > 1]
        for text in twice:
            entry = self.catalogue.entries.get((context, text))
            if entry is not None and made[text] != text:
                self._unfit((context, text), entry, "another one of these has the same words, and they must differ")
        if twice:
            made = {text: text for text in named}
        if kind == "ending":
            self.endings = made
        return made

    def _put(self, key: Key, plural: str | None, make: Callable[[Entry], T]) -> T | None:
        entry = self.catalogue.entries.get(key)
        if entry is None or not all(text.strip() for text in entry.texts) or not entry.texts:
            self.fates.setdefault(key, "missing")
            return None
        if entry.fuzzy:
            self.fates.setdefault(key, "fuzzy")
            return None
        try:
            if (entry.plural is None) != (plural is None):
                raise Unfit("it must have plural forms" if plural else "it must not have plural forms")
            _check_size(key, plural, entry)
            made = make(entry)
        except Unfit as error:
            self._unfit(key, entry, str(error))
            return None
        self.fates.setdefault(key, "translated")
        return made

    def _unfit(self, key: Key, entry: Entry, why: str) -> None:
        self.fates[key] = "unfit"
        self.remarks.append(Remark(entry.line, *key, why))

    def _made(self, wording: Wording, entry: Entry) -> tuple[Piece, ...]:
        forms = self.catalogue.forms
        nodes = [read(text) for text in entry.texts]
        if wording.counted is None:
            check(nodes[0], wording.slots, forms or LIKE_ENGLISH)
            if forms is None and any(name.startswith("plural ") for name in wording.slots):
                raise Unfit(self.catalogue.trouble or "")
            return self.maker.line(nodes[0], wording.slots, forms or LIKE_ENGLISH)
        if forms is None:
            raise Unfit(self.catalogue.trouble or "")
        if len(nodes) != forms.count:
            raise Unfit(f"it has {len(nodes)} plural forms, and the header's Plural-Forms speaks of {forms.count}")
        for number, form in enumerate(nodes):
            try:
                check_form(form, wording.slots, one_number=forms.numbers(number) == 1)
            except Unfit as error:
                raise Unfit(f"in plural form {number}, {error}") from None
        texts = [self.maker.line(form, wording.slots, forms) for form in nodes]
        return self.maker.plural(wording.counted, texts, forms)


def _check_size(key: Key, plural: str | None, entry: Entry) -> None:
    """That no form of an entry is a flood, nor holds what nobody can see."""
    room = STRETCH * max(len(key[1]), len(plural or "")) + ROOM
    for text in entry.texts:
        if len(text) > room:
            raise Unfit(f"it is {len(text):,} characters long, of an original of {len(key[1]):,}")
        for character, _ in hidden_characters("", text):
            raise Unfit(f"it holds an invisible control character (U+{ord(character):04X})")


def _one_line(text: str, kind: Kind) -> str:
    """Words outside of prose are a line each; only a blurb may have several."""
    return text.strip() if kind == "blurb" else " ".join(text.split("\n")).strip(" ")
