"""A story that is read while it is written: whenever one of its files is saved, it is compiled anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph
from ifplay.source.noticing import Noticing, Noting

if TYPE_CHECKING:  # needed when a story is compiled, which playing need not do
    from ifplay.syntax.remembered import Readings

_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the story cannot be read as it is now: the errors in full, clean, in lines of their own."""

    text: str


class Watch:
    """Looks after the files of one story, and `also` after others beside it: when one of these is saved, the story is
    given again. The first look gives the story, or its errors, in any case."""

    def __init__(self, path: Path, *, width: int = 66, ascii: bool = False, also: Iterable[str] = ()) -> None:
        self._path = path
        self._width, self._ascii = width, ascii
        self._noticing = Noticing(path, also)
        self._readings: Readings | None = None

    def look(self) -> Graph | Trouble | None:
        """The story as it is now, if any of its files is not as it was at the last look; else None."""
        loader = self._noticing.loader()
        if loader is None:
            return None
        try:
            return self._read(loader)
        finally:
            self._noticing.was_read(loader)

    def _read(self, loader: Noting) -> Graph | Trouble:
        if self._path.suffix == ".json":
            return self._read_graph()
        from ifplay.compile.pipeline import compile_story
        from ifplay.diagnostics.render import full
        from ifplay.diagnostics.rules import Severity
        from ifplay.syntax.remembered import Readings

        self._readings = self._readings or Readings()
        try:
            made = compile_story(loader, self._path.name, self._readings)
        except (OSError, ValueError) as error:
            return self._unread(error)
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
