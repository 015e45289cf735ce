"""What the full-screen reader shows, and how it answers to keys: all of it but the terminal.

New text is read first: while the choices of a turn have not come into view, the keys read on. From then on Enter
and Space take the marked choice when it is in view, and otherwise only bring it there. A digit names its choice, so
it takes that at once, in view or not: whoever reads a story again knows what comes.
"""

from collections.abc import Sequence

from ifplay.play.flow import Flow
from ifplay.play.keys import Action, key_help
from ifplay.play.measure import MEASURE
from ifplay.play.menu import Menu, entries, first_open, laid_out, locked
from ifplay.play.reading import Reading
from ifplay.play.rows import BLANK, PLAIN, Fragment, Glyphs, Row, joined, ruled, table_rows

AT_ONCE = 9
"""With more choices than this a digit only marks, and Enter takes."""

_ROOMY = 10
"""Lower screens have no blank rows between the text and what is above and below it."""


class View:
    """A window on a reading. `act` does what the reader wants, `draw` gives the screen for a given size."""

    def __init__(self, reading: Reading, glyphs: Glyphs) -> None:
        self._reading, self._glyphs = reading, glyphs
        self._flow = Flow(reading.title, reading.author, glyphs)
        self._size = (80, 24)
        self._top = 0
        self._message = ""
        self._sheet: list[Row] | None = None
        self._sheet_top = 0
        self._arrive()

    def _arrive(self, choice: str | None = None, *, read: bool = False) -> None:
        """Another leaf is on the screen: its start comes into view when it is drawn, or its end if it was
        read."""
        self._entries = entries(self._reading.leaf, can_undo=self._reading.can_undo)
        self._mark = first_open(self._entries, choice)
        self._typed = ""
        self._placed, self._read = False, read

    # Sizes --------------------------------------------------------------------------------------------------

    @property
    def _measure(self) -> int:
        return max(8, min(MEASURE, self._size[0] - 4))

    @property
    def _edge(self) -> int:
        """The rows above the text, and as many below it."""
        return 2 if self._size[1] >= _ROOMY else 1

    @property
    def _height(self) -> int:
        """The rows there are for text."""
        return max(1, self._size[1] - 2 * self._edge)

    def _menu(self) -> Menu:
        return laid_out(self._entries, self._mark, self._reading.leaf.close, self._measure, self._glyphs)

    # Drawing ------------------------------------------------------------------------------------------------

    def draw(self, width: int, height: int) -> tuple[list[Row], tuple[int, int] | None]:
        """All rows of the screen, and where the cursor stands: its column and row, or None where nothing is
        marked."""
        self._resize(width, height)
        rows, marked = self._sheet_rows() if self._sheet is not None else self._text_rows()
        rows += [BLANK] * (self._height - len(rows))
        gap = [BLANK] * (self._edge - 1)
        margin = max(0, (width - self._measure) // 2)
        left = Fragment(PLAIN, " " * margin)
        screen = [(left, *row) if row else row for row in (self._head(), *gap, *rows, *gap, self._foot())]
        if marked is None or marked + self._edge >= height:
            return screen[:height], None
        return screen[:height], (margin, marked + self._edge)

    def _text_rows(self) -> tuple[list[Row], int | None]:
        """The rows of text and menu in view, and the one with the mark."""
        menu = self._settle()
        text, bottom = len(self._flow.rows), self._top + self._height
        rows = self._flow.rows[self._top : bottom] + menu.rows[max(0, self._top - text) : max(0, bottom - text)]
        marked = text + menu.places[self._mark][0] - self._top
        return rows, marked if self._read and 0 <= marked < self._height else None

    def _settle(self) -> Menu:
        """Bring the window to where it belongs. Keys that come faster than screens are drawn need that, too."""
        self._flow.lay(self._reading.leaves, self._measure)
        menu, height = self._menu(), self._height
        text = len(self._flow.rows)
        total = text + len(menu.rows)
        if not self._placed:
            fits = self._read or total - self._flow.latest <= height
            self._top = total - height if fits else self._flow.latest
            self._placed = True
        self._top = max(0, min(self._top, total - height))
        self._read = self._read or text + menu.places[0][0] < self._top + height
        return menu

    def _sheet_rows(self) -> tuple[list[Row], None]:
        assert self._sheet is not None
        self._sheet_top = max(0, min(self._sheet_top, len(self._sheet) - self._height))
        return self._sheet[self._sheet_top : self._sheet_top + self._height], None

    def _resize(self, width: int, height: int) -> None:
        """On a screen of another size the end stays in view, or else the paragraph at the top and the mark."""
        if (width, height) == self._size:
            return
        end = self._top + self._height >= len(self._flow.rows) + len(self._menu().rows)
        marked = self._placed and self._in_view(self._mark)
        origin = self._flow.origin(self._top) if self._placed else None
        self._size = (width, height)
        self._sheet = None
        self._flow.lay(self._reading.leaves, self._measure)
        if origin is None:
            return
        self._top = self._flow.find(origin)
        if end:
            self._top = len(self._flow.rows) + len(self._menu().rows) - self._height
        elif marked:
            self._show_mark()

    def _head(self) -> Row:
        leaf = self._reading.leaf
        return ruled(joined([self._reading.title, leaf.scene], self._glyphs.dot), f"turn {leaf.turn}", self._measure)

    def _foot(self) -> Row:
        if self._message:
            return ruled(self._message, "", self._measure)
        return ruled(self._hint(), "? help   q quit", self._measure)

    def _hint(self) -> str:
        """What the keys do now."""
        if self._sheet is not None:
            return "Space  back to the story"
        if not self._read:
            return "Space  read on"
        if not self._in_view(self._mark):
            return "Space  back to the choices"
        if self._reading.leaf.close is not None:
            return f"{self._glyphs.arrows} Enter  choose"
        more = "Page Down  more" if not self._in_view(len(self._entries) - 1) else ""
        undo = "u undo" if self._reading.can_undo else ""
        most = len(self._entries)
        numbers = "1" if most == 1 else f"1{self._glyphs.to}{most}"
        keys = f"{numbers} or {self._glyphs.arrows} Enter" if most <= AT_ONCE else f"{self._typed or numbers} Enter"
        return "   ".join(part for part in (f"{keys}  choose", more or undo) if part)

    # Acting -------------------------------------------------------------------------------------------------

    def act(self, action: Action, digit: str = "") -> bool:
        """Do what the reader wants; False when that is to leave."""
        self._settle()
        self._message = ""
        if action is Action.QUIT:
            return False
        if self._sheet is not None:
            self._leaf_through(action)
            return True
        typed, self._typed = self._typed, ""
        match action:
            case Action.TAKE if not self._read:
                self._top += self._page
            case Action.TAKE:
                return self._take(self._mark)
            case Action.DIGIT:
                return self._number(typed, digit)
            case Action.ERASE:
                self._typed = typed[:-1]
            case Action.NEXT | Action.PREVIOUS | Action.FIRST | Action.LAST:
                self._move(action)
            case Action.FORWARD | Action.BACK:
                self._top += self._page if action is Action.FORWARD else -self._page
            case Action.UNDO | Action.REDO:
                self._go_back() if action is Action.UNDO else self._go_again()
            case Action.RESTART:
                if self._reading.leaf.close is not None:
                    self._reading.restart()
                    self._arrive()
            case Action.STATS:
                self._open("How things stand", self._reading.stats() or [("", "This story keeps no sheet.")])
            case Action.HELP:
                self._open("What the keys do", key_help())
        return True

    def _take(self, place: int, *, meant: bool = False) -> bool:
        """Take that entry if the reader sees it, or means just that one; else show it."""
        seen = meant or self._in_view(place)
        self._mark = place
        if not seen:
            self._show_mark()
            return True
        entry = self._entries[place]
        if entry.reason is not None:
            self._message = locked(entry.reason)
            self._show_mark()
            return True
        if isinstance(entry.does, Action):
            return self.act(entry.does)
        self._reading.pick(entry.does)
        self._arrive()
        return True

    def _number(self, typed: str, digit: str) -> bool:
        """A digit: takes a choice where one digit can tell all of them, else marks; past the last it does
        nothing."""
        number = int(typed + digit)
        if self._reading.leaf.close is not None or not 1 <= number <= len(self._entries):
            self._typed = typed
        elif len(self._entries) <= AT_ONCE:
            return self._take(number - 1, meant=True)
        elif not self._read:
            self._message = "There is more to read first: Space reads on."
        else:
            self._typed = str(number)
            self._mark = number - 1
            self._show_mark()
        return True

    def _move(self, action: Action) -> None:
        if not self._read:
            self._top += {Action.NEXT: 1, Action.PREVIOUS: -1}.get(action, 0)
            return
        if self._in_view(self._mark):
            last = len(self._entries) - 1
            wanted = {Action.NEXT: self._mark + 1, Action.PREVIOUS: self._mark - 1, Action.FIRST: 0}.get(action, last)
            self._mark = max(0, min(wanted, last))
        self._show_mark()

    def _go_back(self) -> None:
        taken = self._reading.undo()
        if taken is not None:
            self._arrive(taken, read=True)
        self._message = "There is nothing to take back." if taken is None else "Taken back. U takes it again."

    def _go_again(self) -> None:
        if self._reading.redo():
            self._arrive()
        else:
            self._message = "There is nothing to take again."

    # Moving the window --------------------------------------------------------------------------------------

    @property
    def _page(self) -> int:
        """One row less than there are, so that the eye finds its place."""
        return max(1, self._height - 1)

    def _in_view(self, place: int) -> bool:
        """Whether that entry begins on the screen."""
        row = len(self._flow.rows) + self._menu().places[place][0]
        return self._top <= row < self._top + self._height

    def _show_mark(self) -> None:
        """Scroll no further than needed to see the marked entry whole, and what is around the first and the
        last."""
        menu, text = self._menu(), len(self._flow.rows)
        start, end = menu.places[self._mark]
        if self._mark == len(menu.places) - 1:
            end = len(menu.rows)
        self._top = min(max(self._top, text + end - self._height), text + start)

    def _open(self, title: str, pairs: Sequence[tuple[str, str]]) -> None:
        self._sheet = table_rows(title, pairs, self._measure)
        self._sheet_top = 0

    def _leaf_through(self, action: Action) -> None:
        """On a sheet the keys that scroll do; any other closes it."""
        steps = {Action.FORWARD: self._page, Action.BACK: -self._page, Action.NEXT: 1, Action.PREVIOUS: -1}
        if action in steps:
            self._sheet_top = max(0, self._sheet_top + steps[action])
        else:
            self._sheet = None
