"""A walkthrough as its author wrote it: steps down one playthrough, and what is to be met on the way. Nouns only."""

from dataclasses import dataclass

from ifplay.source.spans import Span


@dataclass(frozen=True, slots=True)
class Choose:
    """Take a choice, by its text or its id."""

    wanted: str
    span: Span


@dataclass(frozen=True, slots=True)
class Dice:
    """The next die for that variable shows this number."""

    variable: str
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Sees:
    """These words are in the text of the present turn, or are not where it is `absent`."""

    words: str
    absent: bool
    span: Span


@dataclass(frozen=True, slots=True)
class CanChoose:
    """The choice is open in the present menu."""

    wanted: str
    span: Span


@dataclass(frozen=True, slots=True)
class CannotChoose:
    """The choice is not open in the present menu: not there, or locked. With `because`, it is locked, and these words
    are in the reason."""

    wanted: str
    because: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Holds:
    """A variable has a value, as its author writes it: a text, or several for a set."""

    variable: str
    value: str | tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class At:
    """The present turn stopped in that scene."""

    scene: str
    span: Span


Step = Choose | Dice | Sees | CanChoose | CannotChoose | Holds | At


@dataclass(frozen=True, slots=True)
class Finish:
    """The ending that is to be got, and the number of the last turn; None for what does not matter."""

    ending: str | None
    ending_span: Span
    turns: int | None
    turns_span: Span


@dataclass(frozen=True, slots=True)
class Walk:
    """One walkthrough. `span` is its name's; dice that no step fixes are drawn by the `seed`."""

    name: str
    seed: int
    steps: tuple[Step, ...]
    finish: Finish
    span: Span


@dataclass(frozen=True, slots=True)
class Book:
    """The walkthroughs of one file, and the story they say they are of, None where they do not say. `added` is where
    another one can be put: after so many lines, with so many spaces before its dash."""

    file: str
    story: str | None
    story_span: Span
    walks: tuple[Walk, ...]
    added: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a file of walkthroughs cannot be used: where, and what to do."""

    message: str
    span: Span
    hint: str
