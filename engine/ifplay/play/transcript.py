"""A transcript: what was read, as markdown, for keeping. It knows nothing of any screen, so every screen
keeps the same.

It is written as the reading goes on and handed to the system after every turn, so that a reader who is cut
off loses nothing. What is taken back stays, with a note: a transcript says what happened.
"""

import errno
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from ifplay.play.leaves import Broken, Ending, Leaf, Line
from ifplay.runtime.state import Paragraph, Style

_SPECIAL = re.compile(r"[\\`*_\[\]<>&#|~]")
_LIST_LIKE = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


class Transcript:
    """A file that a reading is written to. When it can be written no longer, `failure` says why."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.failure: OSError | None = None

    @classmethod
    def create(cls, path: Path, *, force: bool = False) -> "Transcript":
        """A new file there. An existing one is only replaced with `force`; a link or a device never.

        Raises FileExistsError for an existing file, and OSError for a place that cannot be written.
        """
        if not force:
            return cls(path.open("x", encoding="utf-8", newline="\n"))
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise OSError(errno.EINVAL, "it is not an ordinary file")
        # A name that nobody can foresee, made anew: a link that waited there would not be followed.
        import secrets

        fresh = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        fresh.open("x").close()
        try:
            fresh.replace(path)
        except OSError:
            fresh.unlink()
            raise
        return cls(path.open("a", encoding="utf-8", newline="\n"))

    def begin(self, title: str, author: str | None, seed: int) -> None:
        """The head: what is read, by whom, and the seed with which it can be read again."""
        self._write([f"# {escaped(title)}", *([escaped(author)] if author else []), f"Seed {seed}", "---"])

    def turn(self, leaf: Leaf) -> None:
        """What was taken and read in one turn."""
        parts = [f"> {_marked(leaf.taken.text)}"] if leaf.taken is not None else []
        parts += [_marked(part.runs) if isinstance(part, Paragraph) else "---" for part in leaf.passages]
        match leaf.close:
            case Ending(title):
                parts.append(f"**Ending: {escaped(title)}**")
            case Broken(sentence):
                parts.append(f"*{escaped(sentence)}*")
            case None:
                pass
        self._write(parts)

    def aside(self, sentence: str) -> None:
        """Something that happened to the reading and not in the story."""
        self._write([f"*{escaped(sentence)}*"])

    def close(self) -> None:
        """Nothing more will be written."""
        try:
            self._stream.close()
        except OSError as error:
            self.failure = self.failure or error

    def _write(self, parts: Iterable[str]) -> None:
        if self.failure is not None:
            return
        try:
            self._stream.write("".join(f"{part}\n\n" for part in parts))
            self._stream.flush()
        except OSError as error:
            self.failure = error


def _marked(runs: Line) -> str:
    """The runs as markdown. Spaces at an end of a styled run go outside its stars, as markdown wants."""
    parts = []
    for text, style in runs:
        stars = ("*" if style & Style.EMPHASIS else "") + ("**" if style & Style.STRONG else "")
        core = text.strip() if stars else text
        if not core:
            parts.append(text)
            continue
        at = text.index(core)
        parts += [text[:at], stars, _SPECIAL.sub(r"\\\g<0>", core), stars, text[at + len(core) :]]
    return _unlisted("".join(parts))


def escaped(text: str) -> str:
    """Some words as markdown that shows just these."""
    return _unlisted(_SPECIAL.sub(r"\\\g<0>", text))


def _unlisted(text: str) -> str:
    """The paragraph, kept from reading as a list, a rule or a heading."""
    return _LIST_LIKE.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)
