"""What a run of walkthroughs shows, story by story. Nouns only."""

from collections.abc import Iterable
from dataclasses import dataclass

from ifplay.walkthroughs.coverage import Coverage
from ifplay.walkthroughs.outcome import Failure, Performed
from ifplay.walkthroughs.walk import Trouble


@dataclass(frozen=True, slots=True)
class Played:
    """A file of walkthroughs, played. `notes` are sentences on what is no failure; `blessed` says whether there are
    transcripts to compare with, or there are from now on."""

    file: str
    performed: tuple[Performed, ...]
    blessed: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryRun:
    """A story and its walkthroughs; `title` is None where it has errors, and then nothing was played. Its `coverage` is
    None where that was not asked for."""

    story: str
    title: str | None
    files: tuple[Played, ...]
    coverage: Coverage | None = None

    @property
    def performed(self) -> Iterable[Performed]:
        """All its walkthroughs."""
        return (one for file in self.files for one in file.performed)


@dataclass(frozen=True, slots=True)
class Run:
    """All that was played, and what is wrong with files of walkthroughs that could not be."""

    stories: tuple[StoryRun, ...]
    troubles: tuple[Trouble, ...]

    @property
    def performed(self) -> Iterable[Performed]:
        """All walkthroughs."""
        return (one for story in self.stories for one in story.performed)


def command(story: str, failure: Failure) -> str:
    """What to type to come by hand to where a walkthrough failed."""
    return f"ifplay play {_argument(story)} --replay {_argument(f'{failure.span.file}:{failure.span.line}')}"


def _argument(text: str) -> str:
    """As a shell takes it."""
    import os

    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    from shlex import quote

    return quote(text)
