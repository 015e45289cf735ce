"""Front matter: YAML between two `---` lines, safely loaded, with nothing in it that YAML can surprise with."""

import re
from dataclasses import dataclass

from ifplay.diagnostics.nearest import listed, suggest
from ifplay.diagnostics.report import Diagnostic, Outcome
from ifplay.diagnostics.rules import BAD_FRONT_MATTER, MISSING_TITLE, UNKNOWN_FRONT_MATTER
from ifplay.source.plain_yaml import LARGEST, Mapping, NotPlain, Refusal, Text, read
from ifplay.source.spans import Span
from ifplay.syntax.nodes import FrontMatter
from ifplay.syntax.words import normalised

KEYS = ("title", "author", "ifid", "language", "version", "blurb", "start")

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_IFID = re.compile(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_EXAMPLE = "A story begins like this:\n---\ntitle: The Kite\nauthor: A. Writer\n---"
_REFUSALS: dict[Refusal, tuple[str, str]] = {
    "alias": (
        "Anchors (&) and aliases (*) are not allowed in front matter.",
        'Write the value out, or put it in quotes: "*"',
    ),
    "tag": ("Tags (!) are not allowed in front matter.", 'Write the plain value, or put it in quotes: "!"'),
    "deep": ("The front matter holds lists or mappings inside.", _EXAMPLE),
    "broken": (
        "The front matter cannot be read here.",
        'Each line is a key, a colon, a space and a value. A value with a colon in it stands in quotes: title: "One: Two"',  # noqa: E501
    ),
    "unreadable": ("The front matter cannot be read as YAML.", _EXAMPLE),
}


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter, if it could be read, and the offset and number of lines after which the story goes on."""

    matter: FrontMatter | None
    end: int
    lines: int


def has_front_matter(text: str) -> bool:
    """Whether the file begins with a `---` line."""
    return _FENCE.match(text) is not None


def read_front_matter(file: str, text: str) -> Outcome[Front]:
    """The front matter at the top of a story."""
    top = Span(file, 1, 1, 1, max(text.find("\n") + 1, 2))
    opening = _FENCE.match(text)
    if opening is None:
        found = Diagnostic(MISSING_TITLE, "This story has no front matter, and so no title.", top, _EXAMPLE)
        return Outcome(Front(None, 0, 0), (found,))
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        found = Diagnostic(
            BAD_FRONT_MATTER,
            "The front matter is not closed by a second --- line.",
            Span(file, 1, 1, 1, 4),
            _EXAMPLE,
        )
        # Where the story goes on can only be guessed: at its first scene.
        scene = re.compile(r"^== ", re.MULTILINE).search(text)
        end = scene.start() if scene else len(text)
        return Outcome(Front(None, end, text.count("\n", 0, end)), (found,))
    inside = text[opening.end() : closing.start()]
    lines = text.count("\n", 0, closing.end())
    front = Front(None, closing.end(), lines)
    if len(inside.encode()) > LARGEST:
        found = Diagnostic(
            BAD_FRONT_MATTER, "The front matter is longer than 64 KiB.", Span(file, 1, 1, 1, 4),
            "Keep the title and a short blurb here, and the rest in the story.",
        )  # fmt: skip
        return Outcome(front, (found,))
    span = Span(file, 1, 1, lines, 4)
    reader = _Reader(file, span)
    matter = reader.read(inside)
    return Outcome(Front(matter, front.end, lines), tuple(reader.diagnostics))


class _Reader:
    """Reads one mapping; what is wrong with it is in `diagnostics`."""

    def __init__(self, file: str, span: Span) -> None:
        self.file = file
        self.span = span
        self.diagnostics: list[Diagnostic] = []

    def bad(self, message: str, hint: str, span: Span) -> None:
        self.diagnostics.append(Diagnostic(BAD_FRONT_MATTER, message, span, hint))

    def read(self, inside: str) -> FrontMatter | None:
        try:
            node = read(self.file, inside, deepest=2, first_line=2)
        except NotPlain as refused:
            message, hint = _REFUSALS[refused.kind]
            self.bad(message, hint, refused.span or self.span)
            return None
        if node is None:
            self._missing_title(self.span)
            return None
        if not isinstance(node, Mapping):
            self.bad("The front matter is no list of keys and values.", _EXAMPLE, node.span)
            return None
        return self._mapping(node)

    def _missing_title(self, span: Span) -> None:
        self.diagnostics.append(
            Diagnostic(
                MISSING_TITLE,
                "The story has no title.",
                span,
                "Add a line to the front matter: title: The Kite",
            )
        )

    def _mapping(self, node: Mapping) -> FrontMatter | None:
        values: dict[str, str] = {}
        places: dict[str, Span] = {}
        sound = True
        for key, value in node.entries:
            place, name = key.span, key.value
            if name in places:
                self.bad(f"`{name}` stands here twice.", "Keep one of the two lines.", place)
                sound = False
                continue
            places[name] = place
            if name not in KEYS:
                near = suggest(name, KEYS)
                self.diagnostics.append(
                    Diagnostic(
                        UNKNOWN_FRONT_MATTER,
                        f"`{name}` means nothing in front matter.",
                        place,
                        f"Did you mean `{near}`?" if near else f"The keys are {listed(KEYS, 'and')}.",
                    )
                )
                continue
            if not isinstance(value, Text):
                self.bad(f"`{name}` takes one line of text.", f"For example: {name}: …", place)
                sound = False
                continue
            text = value.value.strip()
            if not text and name != "title":
                continue
            here = value.span
            if problem := _problem(name, text):
                self.bad(problem[0], problem[1], here)
                sound = False
                continue
            if name != "title" or text:
                values[name] = text
            places[name] = here
        if "title" not in values:
            self._missing_title(places.get("title", self.span))
            return None
        if not sound:
            return None
        title = " ".join(values["title"].split())
        return FrontMatter(
            title=title,
            author=values.get("author"),
            ifid=values.get("ifid"),
            language=values.get("language"),
            version=values.get("version"),
            blurb=values.get("blurb"),
            start=normalised(values["start"]) if "start" in values else None,
            span=places.get("start", self.span),
        )


def _problem(name: str, text: str) -> tuple[str, str] | None:
    if name == "ifid" and not _IFID.fullmatch(text):
        return (
            "The IFID is not an upper-case UUID.",
            "It has 32 digits and letters A to F: 3F2504E0-4F89-41D3-9A0C-0305E82C3301",
        )
    if name == "language" and not _LANGUAGE.fullmatch(text):
        return ("The language is no BCP 47 code.", "For example: en, de, pt-BR or zh-Hant")
    return None
