"""Whether the files of a story were saved since they were last read.

Files are looked at and never waited for, so this works on every system and for every editor, also for those that
save by putting a new file in the old one's place.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ifplay.source.loader import DiskLoader

EVERY = 0.3
"""Seconds between two looks, for whoever has a clock."""

_SETTLING = 0.05

Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Noting:
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


class Noticing:
    """Looks at the files of one story: its own, those that were read with it the last time, and `also` some others
    beside it."""

    def __init__(self, path: Path, also: Iterable[str] = ()) -> None:
        self._path = path
        self._always = {path.name, *also}
        self._names = self._always
        self._seen: dict[str, Stamp] = {}  # at the last look
        self._stamps: dict[str, Stamp] = {}  # when it was read

    def loader(self) -> Noting | None:
        """What to read the story with, if any of its files is not as it was when it was read last; else None.

        While the story's own file is not there, nothing is said: many editors take it away for a moment.
        """
        stamps = self._stamp()
        if stamps == self._stamps or stamps[self._path.name] is None:
            return None
        if self._stamps:
            time.sleep(_SETTLING)
            if self._stamp() != stamps:  # Still being written: the next look will see it.
                return None
        self._seen = stamps
        return Noting(DiskLoader(self._path.parent, self._path.name))

    def was_read(self, loader: Noting) -> None:
        """The story was read with that loader, or could not be: from now on, it is looked at what that asked for."""
        self._names = self._always | loader.names
        self._stamps = {name: self._seen.get(name, stamp) for name, stamp in self._stamp().items()}

    def _stamp(self) -> dict[str, Stamp]:
        stamps: dict[str, Stamp] = {}
        for name in self._names:
            try:
                found = (self._path.parent / name).stat()
                stamps[name] = (found.st_mtime_ns, found.st_size, found.st_ino)
            except (OSError, ValueError):
                stamps[name] = None
        return stamps
