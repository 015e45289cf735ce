"""A story that is read while it is written: whenever one of its files is saved, it is compiled anew.

Files are looked at and never waited for, so this works on every system and for every editor, also for those that
save by putting a new file in the old one's place.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph
from ifplay.source.loader import DiskLoader

EVERY = 0.3
"""Seconds between two looks, for whoever has a clock."""

_SETTLING = 0.05
_MOST_SHOWN = 3

Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the story cannot be read as it is now: the errors in full, clean, in lines of their own."""

    text: str


@dataclass(frozen=True, slots=True)
class _Noting:
    """A loader that notes the name of every file asked for, those too that are not there yet."""

    loader: DiskLoader
    names: set[str] = field(default_factory=set)

    def read(self, name: str) -> bytes:
        """The bytes of a file, as the loader inside reads them."""
        self.names.add(name)
        return self.loader.read(name)

    def shown(self, name: str) -> str:
        """The name as people should see it."""
        return self.loader.shown(name)


class Watch:
    """Looks after the files of one story, and `also` after others beside it: when one of these is saved, the story is
    given again. The first look gives the story, or its errors, in any case."""

    def __init__(self, path: Path, *, width: int = 66, ascii: bool = False, also: Iterable[str] = ()) -> None:
        self._path = path
        self._width, self._ascii = width, ascii
        self._also = frozenset(also)
        self._names = {path.name} | self._also
        self._stamps: dict[str, Stamp] = {}

    def look(self) -> Graph | Trouble | None:
        """The story as it is now, if any of its files is not as it was at the last look; else None.

        While the story's own file is not there, nothing is said: many editors take it away for a moment.
        """
        stamps = self._stamp()
        if stamps == self._stamps or stamps[self._path.name] is None:
            return None
        if self._stamps:
            time.sleep(_SETTLING)
            if self._stamp() != stamps:  # Still being written: the next look will see it.
                return None
        found = self._read()
        self._stamps = {name: stamps.get(name, stamp) for name, stamp in self._stamp().items()}
        return found

    def _stamp(self) -> dict[str, Stamp]:
        stamps: dict[str, Stamp] = {}
        for name in self._names:
            try:
                found = (self._path.parent / name).stat()
                stamps[name] = (found.st_mtime_ns, found.st_size, found.st_ino)
            except (OSError, ValueError):
                stamps[name] = None
        return stamps

    def _read(self) -> Graph | Trouble:
        if self._path.suffix == ".json":
            return self._read_graph()
        from ifplay.compile.pipeline import compile_story
        from ifplay.diagnostics.render import full
        from ifplay.diagnostics.rules import Severity

        loader = _Noting(DiskLoader(self._path.parent, self._path.name))
        try:
            made = compile_story(loader, self._path.name)
        except (OSError, ValueError) as error:
            return self._unread(error)
        finally:
            self._names = {self._path.name} | loader.names | self._also
        if made.graph is not None:
            return made.graph
        errors = [one for one in made.diagnostics if one.rule.severity is Severity.ERROR]
        parts = [
            full(one, made.sources, colour=False, width=self._width, ascii=self._ascii).rstrip("\n")
            for one in errors[:_MOST_SHOWN]
        ]
        if len(errors) > _MOST_SHOWN:
            parts.append(f"{len(errors)} errors in all.")
        return Trouble("\n\n".join(parts))

    def _read_graph(self) -> Graph | Trouble:
        from ifplay.model.form import read
        from ifplay.model.strict import BadForm

        try:
            return read(self._path.read_text(encoding="utf-8"))
        except (OSError, BadForm, UnicodeDecodeError) as error:
            return self._unread(error)

    def _unread(self, error: Exception) -> Trouble:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Trouble(clean(f"{self._path.name} cannot be read: {said}").replace("\n", " "))
