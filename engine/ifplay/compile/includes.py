"""Reading a story and all it includes: every file once, within the caps."""

from dataclasses import dataclass, field

from ifplay.diagnostics.report import Diagnostic, Outcome, Related
from ifplay.diagnostics.rules import BAD_ENCODING, BAD_INCLUDE, HIDDEN_CHARACTER, TOO_DEEP, TOO_LARGE
from ifplay.source.loader import LARGEST, Loader, Outside, TooLarge, resolve_include
from ifplay.source.spans import Span
from ifplay.source.text import Undecodable, decode, hidden_characters
from ifplay.syntax import nodes
from ifplay.syntax.parser import parse
from ifplay.syntax.remembered import Readings

DEEPEST = 32
MOST_FILES = 1000


@dataclass(frozen=True, slots=True)
class Sources:
    """The trees of a story's files, the story itself first; their declarations in the order a reader of the story
    meets them, those of an included file where the include stands; and the text of each file by its shown name."""

    files: tuple[nodes.StoryFile, ...]
    declarations: tuple[nodes.Declaration, ...]
    texts: dict[str, str]


@dataclass(slots=True)
class _Gathering:
    loader: Loader
    readings: Readings | None
    files: list[nodes.StoryFile] = field(default_factory=list)
    declarations: list[nodes.Declaration] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    included: dict[str, Span] = field(default_factory=dict)
    bytes: int = 0

    def say(self, diagnostic: Diagnostic) -> None:
        self.diagnostics.append(diagnostic)


def gather_sources(loader: Loader, name: str, readings: Readings | None = None) -> Outcome[Sources]:
    """The story of that name with its includes. `OSError` when the story itself cannot be read."""
    gathering = _Gathering(loader, readings)
    try:
        content = loader.read(name)
    except TooLarge:
        gathering.say(_too_large(Span(loader.shown(name), 1, 1, 1, 2), "This story is"))
        return Outcome(Sources((), (), {}), tuple(gathering.diagnostics))
    _take(gathering, name, content, (name,), main=True)
    return Outcome(
        Sources(tuple(gathering.files), tuple(gathering.declarations), gathering.texts), tuple(gathering.diagnostics)
    )


def _take(gathering: _Gathering, name: str, content: bytes, path: tuple[str, ...], *, main: bool) -> None:
    """Parse one file and read what it includes; `path` are the files that led here, this one last."""
    shown = gathering.loader.shown(name)
    gathering.bytes += len(content)
    text = decode(shown, content)
    if isinstance(text, Undecodable):
        gathering.texts[shown] = content.decode("utf-8", "replace")
        hint = "Save the file as UTF-8 (in your editor: Save with encoding)."
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            hint = "It looks like UTF-16, which some Windows editors call Unicode. Save the file as UTF-8."
        elif text.byte == 0:
            hint = "It looks like a binary file. A story is plain text, saved as UTF-8."
        gathering.say(
            Diagnostic(
                BAD_ENCODING,
                f"This file is not UTF-8 text: the byte {text.byte:#04x} at offset {text.offset} cannot be read.",
                text.span,
                hint,
            )
        )
        return
    gathering.texts[shown] = text
    for character, span in hidden_characters(shown, text):
        gathering.say(
            Diagnostic(
                HIDDEN_CHARACTER,
                f"An invisible control character stands here (U+{ord(character):04X}).",
                span,
                "Delete it: it could hide or reorder what a reader or an editor sees.",
            )
        )
    outcome = parse(shown, text, main=main, readings=gathering.readings)
    gathering.diagnostics += outcome.diagnostics
    gathering.files.append(outcome.value)
    for declaration in outcome.value.declarations:
        if isinstance(declaration, nodes.Include):
            _include(gathering, declaration, name, path)
        else:
            gathering.declarations.append(declaration)


def _include(gathering: _Gathering, include: nodes.Include, including: str, path: tuple[str, ...]) -> None:
    span = include.path.span

    def bad(message: str, hint: str, *related: Related) -> None:
        gathering.say(Diagnostic(BAD_INCLUDE, message, span, hint, related))

    try:
        name = resolve_include(include.path.text, including)
        if name in path:
            cycle = " → ".join((*path[path.index(name) :], name))
            return bad(f"These files include each other in a circle: {cycle}.", "Remove one of the include lines.")
        if name in gathering.included:
            first = Related("it is included here first", gathering.included[name])
            return bad("This file is included already.", "One include line is enough for the whole story.", first)
        if len(path) > DEEPEST:
            gathering.say(
                Diagnostic(TOO_DEEP, f"Includes nest more than {DEEPEST} deep.", span, "Include files side by side.")
            )
            return None
        if len(gathering.files) >= MOST_FILES:
            gathering.say(Diagnostic(TOO_LARGE, f"The story has more than {MOST_FILES:,} files.", span, "Join some."))
            return None
        gathering.included[name] = span
        content = gathering.loader.read(name)
    except Outside as refusal:
        return bad(
            f"This path cannot be included: {refusal}.",
            'Give the path from this file\'s folder, with forward slashes: include "chapters/two.story"',
        )
    except (TooLarge, OSError) as error:
        if isinstance(error, TooLarge):
            gathering.say(_too_large(span, "This file is"))
            return None
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        return bad(f"This file cannot be read: {reason}.", "Check the path; it starts in the folder of this file.")
    except ValueError:  # A NUL, or a name too strange for the system.
        return bad("This is no path of a file.", 'For example: include "chapters/two.story"')
    if gathering.bytes + len(content) > LARGEST:
        gathering.say(_too_large(span, "With this file the story is"))
        return None
    _take(gathering, name, content, (*path, name), main=False)
    return None


def _too_large(span: Span, subject: str) -> Diagnostic:
    return Diagnostic(
        TOO_LARGE,
        f"{subject} larger than 16 MiB.",
        span,
        "Check that this is the file you meant; split a huge story.",
    )
