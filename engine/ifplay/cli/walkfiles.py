"""Files of walkthroughs as the command line names them: themselves, a story they are of, or a folder they are in."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ifplay.cli.reading import read_bytes
from ifplay.cli.status import BAD_FILE, WRONG_USAGE, Refused, reason
from ifplay.cli.stories import named
from ifplay.source.loader import Outside, resolve_include
from ifplay.source.spans import Span
from ifplay.walkthroughs.places import ENDING
from ifplay.walkthroughs.reading import read_walks
from ifplay.walkthroughs.walk import Book, Trouble

_MOST = 16 * 1024 * 1024
_PASSED_OVER = {"node_modules", "__pycache__", "venv", "site-packages"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file of walkthroughs that reads well, and the story they are of."""

    path: Path
    book: Book
    story: Path
    content: bytes


def find(paths: Sequence[Path]) -> tuple[list[Opened], list[Trouble]]:
    """The files that are meant, each once, and what is wrong with those that cannot be played. Raises `Refused` where
    there is none, or a path leads nowhere."""
    opened: dict[Path, Opened] = {}
    troubles: list[Trouble] = []
    met: set[Path] = set()
    for path in paths:
        any_of_it = False
        for file, story in _meant(path):
            one = open_walks(file) if file == path else _tried(file)
            if story is not None and not _is_of(one, file, story):
                continue
            any_of_it = True
            if (key := _key(file)) in met:
                continue
            met.add(key)
            if isinstance(one, Opened):
                opened[key] = one
            else:
                troubles += one
        if not any_of_it:
            raise Refused(_none_here(path), WRONG_USAGE)
    return list(opened.values()), troubles


def open_walks(path: Path) -> Opened | tuple[Trouble, ...]:
    """A file of walkthroughs, or what is wrong with it. Raises `Refused` when it cannot be read at all."""
    file = shown(path)
    try:
        content = read_bytes(path, _MOST)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read {path}: {reason(error)}.", BAD_FILE) from error
    book = read_walks(file, content)
    if not isinstance(book, Book):
        return book
    story = _story(path, book)
    return story if isinstance(story, tuple) else Opened(path, book, story, content)


def _tried(path: Path) -> Opened | tuple[Trouble, ...]:
    """The same of a file that was only found: that it cannot be read must not keep others from being played."""
    try:
        return open_walks(path)
    except Refused as refused:
        said = str(refused)
        top = Span(shown(path), 1, 1, 1, 2)
        return (Trouble(said[:1].upper() + said[1:], top, "See that it may be read, or take it away."),)


def shown(path: Path) -> str:
    """The file as output names it."""
    return named(path)


def beside(story: Path) -> Path:
    """The file of walkthroughs that is a story's own."""
    return story.with_name(story.stem + ENDING)


# Which files ----------------------------------------------------------------------------------------------------


def _meant(path: Path) -> Iterator[tuple[Path, Path | None]]:
    """Files of walkthroughs, each with the story that it has to be of, if a story was named."""
    try:
        if path.is_dir():
            for file in _inside(path):
                yield file, None
        elif path.name.casefold().endswith(ENDING):
            yield path, None
        elif not path.exists():
            raise Refused(f"there is no {path}; name a story, a file of walkthroughs or a folder.", BAD_FILE)
        elif path.suffix in (".story", ".json"):
            for file in sorted(path.parent.glob(f"*{ENDING}")):
                yield file, path
        else:
            why = f"{path} is neither a story nor a folder, and the name of a file of walkthroughs ends in {ENDING}."
            raise Refused(why, WRONG_USAGE)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read {path}: {reason(error)}.", BAD_FILE) from error


def _inside(folder: Path) -> Iterator[Path]:
    """Those in a folder and the folders in it, but for hidden ones and those where programs keep theirs."""

    def unread(error: OSError) -> None:
        if error.filename is not None and Path(error.filename) == folder:
            raise error  # That one was named; what cannot be read inside of it is passed over.

    for here, folders, files in os.walk(folder, onerror=unread):
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or name in _PASSED_OVER))
        for name in sorted(files):
            if name.casefold().endswith(ENDING) and not name.startswith("."):
                yield Path(here, name)


def _none_here(path: Path) -> str:
    how = f"write them by hand, or play the story and try `ifplay test --record {path}`."
    if path.is_dir():
        return f"there are no walkthroughs in {path}: no file there has a name that ends in {ENDING}."
    return f"there are no walkthroughs of {path}. They would be in {beside(path).name}; {how}"


# Which story ----------------------------------------------------------------------------------------------------


def _story(path: Path, book: Book) -> Path | tuple[Trouble, ...]:
    """The story that the walkthroughs are of: the one they name, or the one whose name their file's begins with."""
    if book.story is None:
        stem = path.name[: -len(ENDING)]
        for name in (stem, stem.partition(".")[0]):
            if name and (story := path.with_name(f"{name}.story")).is_file():
                return story
        top = Span(book.file, 1, 1, 1, 2)
        return (
            Trouble("Which story is this of? There is none of that name beside it.", top, "Say so: story: kite.story"),
        )
    why = _refused(path, book.story)
    if why is None:
        return path.parent / book.story
    return (Trouble(f"`story` cannot be used: {why}.", book.story_span, "Name one in this folder: story: kite.story"),)


def _refused(path: Path, story: str) -> str | None:
    """Why a file may not name that story, as the end of a sentence."""
    try:
        name = resolve_include(story, path.name)
        whole = path.parent / name
        if not name.endswith((".story", ".json")):
            return "the name of a story ends in .story"
        if not whole.resolve().is_relative_to(path.parent.resolve()):
            return "it is a link that leaves the folder"
        if not whole.is_file():
            return "there is no such file"
    except Outside as refusal:
        return str(refusal)
    except (OSError, ValueError) as error:
        return reason(error)
    return None


def _is_of(one: Opened | tuple[Trouble, ...], file: Path, story: Path) -> bool:
    """Whether the walkthroughs are of that story: there may be others beside it. Of a file that cannot be read, only
    its name can tell."""
    return _same(one.story, story) if isinstance(one, Opened) else file.name.startswith(f"{story.stem}.")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _key(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError):
        return path
