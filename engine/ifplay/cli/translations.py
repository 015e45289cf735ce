"""Stories in other languages, as commands take them with `--lang`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ifplay.cli.status import BAD_FILE, Refused, reason
from ifplay.model.graph import Graph
from ifplay.source.loader import DiskLoader, Outside, TooLarge
from ifplay.translation.catalogue import BadCatalogue, Catalogue, parse, read_catalogue
from ifplay.translation.languages import language, wider
from ifplay.translation.places import beside, name_for, nearest
from ifplay.translation.telling import shortcoming
from ifplay.translation.translated import translated

if TYPE_CHECKING:
    from polib import POFile


class InLanguage(NamedTuple):
    """A story in another language, by what its endings are called there their titles in the story itself, and what is
    to be said of a translation that is not whole."""

    graph: Graph
    endings: Mapping[str, str]
    shortcoming: str | None


class Found(NamedTuple):
    """A translation beside a story: its language, its file's name, and what is in it."""

    language: str
    name: str
    content: bytes


def in_language(graph: Graph, story: Path, wanted: str) -> InLanguage:
    """The story in that language, by the file beside it; as it is, where that is its own language and there is none.
    Raises `Refused`."""
    found = find(story, wanted)
    if found is not None:
        made = translated(graph, catalogue(story, found), found.language)
        return InLanguage(made.graph, made.endings, shortcoming(shown(story, found.name), made))
    own = graph.about.language and language(graph.about.language)
    if own in wider(wanted):
        return InLanguage(graph, {}, None)
    raise Refused(missing(story, wanted), BAD_FILE)


def find(story: Path, wanted: str) -> Found | None:
    """The translation into that language, or the one it is a variety of. Raises `Refused`."""
    try:
        known = beside(story)
        code = nearest(wanted, known)
        if code is None:
            return None
        return Found(code, known[code], DiskLoader(story.parent, story.name).read(known[code]))
    except Outside as error:
        raise Refused(f"cannot read {known[code or '']}: {error}.", BAD_FILE) from error
    except TooLarge as error:
        raise Refused(f"cannot read {known[code or '']}: it is larger than 16 MiB.", BAD_FILE) from error
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read the translations of {story}: {reason(error)}.", BAD_FILE) from error


def all_names(story: Path) -> tuple[str, ...]:
    """The names of all translations beside a story; none where its folder cannot be read."""
    try:
        return tuple(beside(story).values())
    except (OSError, ValueError):
        return ()


def catalogue(story: Path, found: Found) -> Catalogue:
    """What the file says. Raises `Refused`."""
    try:
        return read_catalogue(found.content)
    except BadCatalogue as error:
        raise Refused(f"{shown(story, found.name)} {error}.", BAD_FILE) from error


def parsed(story: Path, found: Found) -> "POFile":
    """The file as the library has it, to be changed and written again. Raises `Refused`."""
    try:
        return parse(found.content)
    except BadCatalogue as error:
        raise Refused(f"{shown(story, found.name)} {error}.", BAD_FILE) from error


def in_folder(story: Path, name: str | None, code: str) -> Path:
    """The file of that name beside the story, or a new one for the language."""
    return story.parent / (name or name_for(story, code))


def shown(story: Path, name: str) -> str:
    """A file beside the story, as output names it."""
    return DiskLoader(story.parent, story.name).shown(name)


def missing(story: Path, wanted: str) -> str:
    """That there is no such translation, and what there is."""
    there = ", ".join(beside(story))
    instead = f"There is one into {there}." if there else "There is none into any language."
    return (
        f"there is no translation into {wanted}: {shown(story, name_for(story, wanted))} is not there. {instead}\n"
        f"`ifplay strings {story} --lang {wanted} --update` begins one."
    )
