"""Transcripts that were blessed, in a file beside the walkthroughs: compared with, and written anew."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ifplay.cli.reading import read_text
from ifplay.cli.status import BAD_FILE, Refused, reason
from ifplay.cli.writing import replace_own
from ifplay.diagnostics.clean import clean
from ifplay.runtime.state import Option, Turn
from ifplay.walkthroughs.differing import difference
from ifplay.walkthroughs.golden import LARGEST, parsed, written
from ifplay.walkthroughs.outcome import Failure, Performed
from ifplay.walkthroughs.places import ENDING, place_of_turn
from ifplay.walkthroughs.transcript import Transcript
from ifplay.walkthroughs.walk import Book, Walk

_MARK = "# The transcripts of "


class Blessing:
    """The transcripts of one file of walkthroughs. Where there are none and none are to be, it does nothing."""

    def __init__(self, path: Path, book: Book, *, write: bool) -> None:
        """Raises `Refused` for a file of transcripts that cannot be read."""
        self._path = path.with_name(f"{path.name[: -len(ENDING)]}.walks.txt")
        self._book = book
        self._write = write
        self._present: dict[str, Sequence[str]] = {}
        self._unblessed: list[str] = []
        self._changed = 0
        self._told: set[object] = set()
        self._transcript: Transcript | None = None
        self._before = parsed(self._read()) if self._path.exists() else None

    @property
    def there(self) -> bool:
        """Whether there are transcripts, or are to be."""
        return self._before is not None or self._write

    def watch(self, walk: Walk) -> "Callable[[Option | None, Sequence[tuple[str, int]], Turn], None] | None":
        """What is to be told of its turns while it is played."""
        self._transcript = Transcript() if self.there else None
        return self._transcript

    def compared(self, performed: Performed) -> Performed:
        """With a failure more where it does not read as it was blessed. What is blessed is what passes; of what fails,
        the old transcript is kept."""
        transcript = self._transcript
        if transcript is None:
            return performed
        name = clean(performed.walk.name)
        before = None if self._before is None else self._before.get(name)
        if self._write:
            if not performed.failures:
                self._changed += before != tuple(transcript.lines)
                self._present[name] = transcript.lines
            else:
                self._unblessed.append(name)
                if before is not None:
                    self._present[name] = before
            return performed
        if performed.stopped or (performed.failures and before is None):
            return performed  # It cannot read as it did, and why is said already.
        failure = self._failure(performed.walk, transcript, before)
        return performed if failure is None else replace(performed, failures=(*performed.failures, failure))

    def finish(self) -> tuple[str, ...]:
        """Write them, if they are to be written; what there is to say. Raises `Refused`."""
        if not self._write:
            names = {clean(walk.name) for walk in self._book.walks}
            left = [name for name in self._before or () if name not in names]
            some = ", ".join(f"“{name}”" for name in left)
            return (f"{self._path.name} has transcripts of walkthroughs that are gone: {some}.",) if left else ()
        if self._present:
            walks = clean(self._book.file.rpartition("/")[2])
            replace_own(self._path, written(walks, self._present), mark=_MARK)
        notes = [f"Wrote {_some(len(self._present), 'transcript')} to {self._path}, {self._changed:,} of them anew."]
        if self._unblessed:
            some = ", ".join(f"“{name}”" for name in self._unblessed)
            notes.append(f"Not blessed, since it fails: {some}.")
        return tuple(notes if self._present else notes[1:])

    def _read(self) -> str:
        try:
            return read_text(self._path, LARGEST)
        except UnicodeDecodeError as error:
            raise Refused(f"{self._path} is not UTF-8 text.", BAD_FILE) from error
        except OSError as error:
            raise Refused(f"cannot read {self._path}: {reason(error)}.", BAD_FILE) from error

    def _failure(self, walk: Walk, transcript: Transcript, before: Sequence[str] | None) -> Failure | None:
        if before is None:
            return Failure(
                1,
                walk.span,
                f"its transcript in {self._path.name}",
                "it was never blessed",
                f"To bless it: ifplay test --bless {self._book.file}",
            )
        found = difference(before, transcript.lines, self._told)
        if found is None:
            return None
        turn = transcript.turns[found.first] if transcript.turns else 1
        return Failure(
            turn,
            place_of_turn(walk, turn),
            f"what was blessed in {self._path.name}",
            "it reads otherwise now (- as it was, + as it is)",
            f"If it is meant: ifplay test --bless {self._book.file}",
            found.lines,
        )


def _some(count: int, word: str) -> str:
    return f"1 {word}" if count == 1 else f"{count:,} {word}s"
