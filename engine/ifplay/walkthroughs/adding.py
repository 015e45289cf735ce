"""Walkthroughs added to a file, which is left as it is otherwise, its comments too."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from ifplay.source.plain_yaml import LARGEST
from ifplay.walkthroughs.reading import read_walks
from ifplay.walkthroughs.recording import LONGEST_NAME, Recorded, quoted, yaml
from ifplay.walkthroughs.walk import Book


class Unwritable(Exception):
    """Why nothing can be added to a file, as a sentence."""


def begun(story: str | None, walks: Sequence[Recorded]) -> tuple[str, tuple[Recorded, ...]]:
    """A file that is new, with these walkthroughs, and them as they are named in it. `story` is the story's name, where
    the file has to say it. Raises `Unwritable`."""
    head = "" if story is None else f"story: {quoted(story)}\n"
    named = _named(walks, ())
    text = f"{head}walks:\n" + "\n".join(yaml(one, 2) for one in named)
    _see(text, [one.name for one in named])
    return text, named


def added(book: Book, text: str, walks: Sequence[Recorded]) -> tuple[str, tuple[Recorded, ...]]:
    """The text of a file with these walkthroughs after those it has, and them as they are named in it. Raises
    `Unwritable`."""
    taken = [walk.name for walk in book.walks]
    named = _named(walks, taken)
    after, indent = book.added
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    before = lines[:after]
    while before and not before[-1].strip():
        before.pop()
    rest = lines[len(before) :]
    end = "\r\n" if "\r\n" in text else "\n"
    new = [(end if len(book.walks) or number else "") + yaml(one, indent).replace("\n", end)
           for number, one in enumerate(named)]  # fmt: skip
    whole = "".join([*before, *new, *rest])
    _see(whole, [*taken, *(one.name for one in named)])
    return whole, named


def _named(walks: Sequence[Recorded], taken: Sequence[str]) -> tuple[Recorded, ...]:
    """With names that nobody has yet."""
    known = set(taken)
    found: list[Recorded] = []
    for walk in walks:
        name = walk.name
        for number in count(2):
            if name not in known:
                break
            name = f"{walk.name[:LONGEST_NAME]} ({number})"
        known.add(name)
        found.append(replace(walk, name=name))
    return tuple(found)


def _see(text: str, names: Sequence[str]) -> None:
    """That it reads as it was meant."""
    content = text.encode()
    if len(content) > LARGEST:
        raise Unwritable("it would be larger than 64 KiB; name another file of walkthroughs, new or with room in it")
    book = read_walks("", content)
    if not isinstance(book, Book) or [walk.name for walk in book.walks] != list(names):
        raise Unwritable("it is laid out in a way that nothing can be added to; write its walks below one another")
