"""Sheets that lie over the page: the help, how things stand, the places with a name, what is wrong with the story."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from ifplay.play.keys import Action, Labels
from ifplay.play.measure import clipped, columns
from ifplay.play.panes import Came, Drawn, Moved, Say, Then
from ifplay.play.rows import (
    BAR,
    BLANK,
    DIM,
    MARKED,
    PLAIN,
    TITLE,
    Fragment,
    Glyphs,
    Row,
    beside,
    centred,
    paired,
    table_rows,
    worded,
)
from ifplay.play.stats import Gauge, Shown, Stat, Things, Word

Lines = Callable[[int], list[Row]]
"""What is on a sheet at a measure."""

_BAR = 20
_ROOMY = 24
"""Names of places have their turn beside them from so many columns on."""


class Sheet:
    """Something to look at; the keys that scroll do, any other closes it."""

    def __init__(self, lines: Lines, *, leave: str, more: str) -> None:
        self._lines = lines
        self._leave, self._more = leave, more
        self._top = 0
        self._rows: list[Row] = []
        self._measure, self._height = 0, 1

    @property
    def hint(self) -> str:
        """What the keys do now."""
        below = self._top + self._height < len(self._rows)
        return (f"{self._more}  more   " if below else "") + f"{self._leave}  back to the story"

    def draw(self, measure: int, height: int) -> Drawn:
        """What is in view of it."""
        if measure != self._measure:
            self._rows = self._lines(measure)
        self._measure, self._height = measure, height
        self._top = max(0, min(self._top, len(self._rows) - height))
        return self._rows[self._top : self._top + height], None

    def act(self, action: Action, digit: str = "") -> Came:
        """Scroll, or close."""
        page = max(1, self._height - 1)
        steps = {Action.FORWARD: page, Action.BACK: -page, Action.NEXT: 1, Action.PREVIOUS: -1}
        if action not in steps:
            return Then.CLOSE
        self.scroll(steps[action])
        return Then.STAY

    def scroll(self, by: int) -> None:
        """So many rows down, or up."""
        self._top = max(0, min(self._top + by, len(self._rows) - self._height))

    def click(self, row: int) -> Came:
        """Pointing at it closes it."""
        return Then.CLOSE


def table(title: str, pairs: Iterable[tuple[str, str]]) -> Lines:
    """A sheet of what belongs to what."""
    listed = list(pairs)
    return lambda measure: table_rows(title, listed, measure)


def lines_as_they_are(title: str, text: str) -> Lines:
    """A sheet of lines that are not to be broken."""
    return lambda measure: [
        BLANK,
        *centred(title, measure, style=TITLE),
        BLANK,
        *((Fragment(PLAIN, clipped(line, measure)),) for line in text.splitlines()),
    ]


def standing(stats: Sequence[Stat], found: Stat | None, glyphs: Glyphs) -> Lines:
    """The stat sheet: ranges as bars with their figures, sets as lists. `found` says what endings there were."""

    def lines(measure: int) -> list[Row]:
        rows: list[Row] = [BLANK, *centred("How things stand", measure, style=TITLE), BLANK]
        if not stats:
            rows += [*worded("This story keeps no sheet.", measure), BLANK]
        listed = [*stats, *([found] if found else [])]
        indent = beside((stat.label for stat in listed), measure)
        for stat in listed:
            if stat is found and stats:
                rows.append(BLANK)
            rows += paired(stat.label, _shown_rows(stat.value, indent or 2, measure, glyphs), indent, measure)
        return rows

    return lines


def _shown_rows(value: Shown, indent: int, measure: int, glyphs: Glyphs) -> list[Row]:
    margin = Fragment(PLAIN, " " * indent)
    match value:
        case Gauge(at, low, high):
            room = min(_BAR, measure - indent - columns(f"  {value}"))
            if room < 4 or high <= low:
                return worded(str(value), measure, indent=indent)
            full = round((at - low) * room / (high - low))
            full = min(max(full, int(at > low)), room - int(at < high))
            bar = Fragment(BAR, glyphs.full * full), Fragment(DIM, glyphs.empty * (room - full))
            return [(margin, *bar, Fragment(PLAIN, f"  {value}"))]
        case Things(names) if names:
            return [row for name in names for row in worded(name, measure, indent=indent)]
        case Things() | Word():
            return worded(str(value), measure, indent=indent)


class Kept(Protocol):
    """A place with a name."""

    @property
    def name(self) -> str:
        """What the reader called it."""
        ...

    @property
    def depth(self) -> int:
        """Its turn, from 1."""
        ...


class Slots:
    """The places with a name, one of them marked; Enter goes there."""

    def __init__(self, slots: Sequence[Kept], load: Callable[[str], bool], glyphs: Glyphs, labels: Labels) -> None:
        self._slots, self._load, self._glyphs = list(slots), load, glyphs
        self._take, self._leave = labels.mark, labels[Action.LEAVE]
        self._mark = 0
        self._top = 0
        self._height = 1
        self._places: list[int] = []

    @property
    def hint(self) -> str:
        """What the keys do now."""
        go = f"{self._take}  go there   " if self._slots else ""
        return f"{go}{self._leave}  back to the story"

    def draw(self, measure: int, height: int) -> Drawn:
        """The list, with the marked one in view."""
        rows: list[Row] = [BLANK, *centred("Places with a name", measure, style=TITLE), BLANK]
        self._places = []
        for place, slot in enumerate(self._slots):
            marked = place == self._mark
            turn = f"turn {slot.depth}" if measure >= _ROOMY else ""
            name = clipped(slot.name, measure - columns(turn) - 4)
            gap = " " * (measure - columns(name) - columns(turn) - 2)
            self._places.append(len(rows))
            style = MARKED if marked else PLAIN
            front = Fragment(style, f"{self._glyphs.mark if marked else ' '} {name}")
            rows.append((front, Fragment(PLAIN, gap), Fragment(DIM, turn)))
        if not self._slots:
            rows += worded("There are none yet.", measure)
        at = self._places[self._mark] if self._places else 0
        self._height = height
        self._top = max(0, min(max(self._top, at + 1 - height), at if self._mark else 0, len(rows) - 1))
        marked_row = at - self._top if self._places else None
        return rows[self._top : self._top + height], marked_row

    def act(self, action: Action, digit: str = "") -> Came:
        """Mark another, or go to the marked one; any other key closes the sheet."""
        last = len(self._slots) - 1
        page = max(1, self._height - 4)
        steps = {
            Action.NEXT: 1, Action.PREVIOUS: -1, Action.FORWARD: page, Action.BACK: -page,
            Action.FIRST: -last, Action.LAST: last,
        }  # fmt: skip
        if action in steps and self._slots:
            self._mark = max(0, min(self._mark + steps[action], last))
            return Then.STAY
        if action is Action.TAKE and self._slots:
            return self._go(self._mark)
        return Then.CLOSE

    def scroll(self, by: int) -> None:
        """Mark one further down, or up."""
        self._mark = max(0, min(self._mark + (1 if by > 0 else -1), len(self._slots) - 1))

    def click(self, row: int) -> Came:
        """Pointing at a place goes there."""
        at = self._top + row
        return self._go(self._places.index(at)) if at in self._places else Then.STAY

    def _go(self, place: int) -> Came:
        name = self._slots[place].name
        if self._load(name):
            return Moved(f"You are at “{name}” again.")
        return Say(f"“{name}” cannot be found any more.")
