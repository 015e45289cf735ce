"""The messages of a story as a list, each once, with where it stands and what helps to translate it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from ifplay.model.expressions import Expression, Read
from ifplay.model.graph import Graph
from ifplay.model.text import Piece
from ifplay.model.types import Enum, Number, Set, Text, Type
from ifplay.source.spans import Span
from ifplay.syntax.notes import Note
from ifplay.translation.catalogue import Key
from ifplay.translation.messages import Kind, passed
from ifplay.translation.wording import Counted, Value, Wording, worded

HINTS: Mapping[Kind, str] = {
    "choice": "Choice.",
    "reason": "Why a choice cannot be taken.",
    "text": "Shown later, inside other texts.",
    "scene": "Title of the scene.",
    "story": "Title of the story.",
    "blurb": "What the story is about, in a few words.",
    "ending": "Title of an ending.",
    "label": "Label on the reader's sheet.",
    "value": "A thing or state, shown inside other texts or on the reader's sheet.",
    "start": "Shown inside other texts.",
}


@dataclass(slots=True)
class Message:
    """One message: `places` are where it stands, `hints` what is known of it, `notes` what the writer says of it."""

    context: str
    text: str
    plural: str | None
    places: list[tuple[str, int]] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What a catalogue knows it by."""
        return self.context, self.text


def messages(graph: Graph, notes: Mapping[str, Sequence[Note]]) -> tuple[Message, ...]:
    """The messages, in the order of the story; `notes` are those of its files, by the names that spans use."""
    lister = _Lister()
    passed(graph, lister)
    lister.attach(notes)
    numbers = count()
    files: dict[str, int] = {}
    for scene in graph.scenes:
        if scene.span is not None and scene.span.file not in files:
            files[scene.span.file] = next(numbers)

    def order(message: Message) -> tuple[int, int, str]:
        if not message.places:
            return -1, 0, ""
        file, line = message.places[0]
        return files.get(file, len(files)), line, file

    for message in lister.found.values():
        message.places.sort(key=lambda place: (files.get(place[0], len(files)), place))
    return tuple(sorted(lister.found.values(), key=order))


class _Lister:
    """The hand that leaves everything as it is, and remembers it."""

    def __init__(self) -> None:
        self.found: dict[Key, Message] = {}
        self.standing: dict[str, dict[int, list[Message]]] = {}

    def line(self, context: str, kind: Kind, pieces: tuple[Piece, ...], spans: Sequence[Span]) -> tuple[Piece, ...]:
        """A paragraph or a choice."""
        wording = worded(pieces)
        if wording is not None:
            self._met(context, kind, wording.text, wording.plural, spans, _slot_hints(wording))
        return pieces

    def words(self, context: str, kind: Kind, text: str, span: Span | None) -> str:
        """Plain words."""
        self._met(context, kind, text, None, () if span is None else (span,), ())
        return text

    def names(self, context: str, kind: Kind, named: Mapping[str, Span | None]) -> Mapping[str, str]:
        """Words that something is known by."""
        return {text: self.words(context, kind, text, span) for text, span in named.items()}

    def _met(
        self, context: str, kind: Kind, text: str, plural: str | None, spans: Sequence[Span], hints: Iterable[str]
    ) -> None:
        message = self.found.setdefault((context, text), Message(context, text, plural))
        message.plural = message.plural or plural
        for hint in (HINTS.get(kind), *hints):
            if hint and hint not in message.hints:
                message.hints.append(hint)
        for span in spans:
            self.standing.setdefault(span.file, {}).setdefault(span.line, []).append(message)
        if spans and (place := (spans[0].file, spans[0].line)) not in message.places:
            message.places.append(place)

    def attach(self, notes: Mapping[str, Sequence[Note]]) -> None:
        """Give each note to what stands on the next line with a message."""
        for file, said in notes.items():
            standing = self.standing.get(file, {})
            lines = sorted(standing)
            for note in said:
                at = bisect_right(lines, note.line)
                for message in standing[lines[at]] if at < len(lines) else ():
                    if note.text not in message.notes:
                        message.notes.append(note.text)


def _slot_hints(wording: Wording) -> Iterable[str]:
    for name, slot in wording.slots.items():
        match slot:
            case Value(shows):
                yield f"{{{name}}}: {_described(shows.type)}"
            case Counted(number):
                yield f"{{{name}: …}}: one part for each plural form of the language, by {_number(number, wording)}"
            case _:
                pass
    if wording.counted is not None:
        yield f"The plural goes by {_number(wording.counted, wording)}."


def _number(number: Expression, wording: Wording) -> str:
    if isinstance(number, Read) and number.variable in wording.slots:
        return f"{{{number.variable}}}"
    named = next(
        (name for name, one in wording.slots.items() if isinstance(one, Value) and one.shows.value == number), None
    )
    return f"{{{named}}}" if named else "a number"


def _described(kind: Type) -> str:
    match kind:
        case Number():
            return "a number"
        case Text():
            return "a text"
        case Enum(values):
            return "one of: " + ", ".join(value.replace("_", " ") for value in values)
        case Set(values):
            return "any of: " + ", ".join(value.replace("_", " ") for value in values)
        case _:
            return "yes or no"
