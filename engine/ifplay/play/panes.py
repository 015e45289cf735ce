"""What can lie on the screen: the page of the story, the history, a sheet. The view gives each the room it has, and
hands it what the reader does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from ifplay.play.keys import Action
from ifplay.play.rows import Row

Drawn = tuple[list[Row], int | None]
"""The rows of a pane, and the one with the mark, where one is marked in view."""


class Then(Enum):
    """What comes of something done."""

    STAY = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Say:
    """Stay, and say this once, where the hints are."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The reader stands elsewhere in the story: back to its page, with that choice marked if it is there, and this
    said once. `read` says that the text there is no news."""

    sentence: str = ""
    choice: str | None = None
    read: bool = True


@dataclass(frozen=True, slots=True)
class Ask:
    """Have the reader type a line, and go on with it."""

    question: str
    then: "Callable[[str], Came]"


Came = Then | Say | Moved | Ask | Action
"""What comes of something done. An action is for the whole view to do."""


class Pane(Protocol):
    """Lies on the screen. It is drawn before it is told to do anything."""

    @property
    def hint(self) -> str:
        """What the keys do now, in a few words."""
        ...

    def draw(self, measure: int, height: int) -> Drawn:
        """At most so many rows of at most that measure."""
        ...

    def act(self, action: Action, digit: str) -> Came:
        """Do what the reader wants."""
        ...

    def scroll(self, by: int) -> None:
        """So many rows down, or up."""
        ...

    def click(self, row: int) -> Came:
        """The reader pointed at that row of those drawn last."""
        ...
