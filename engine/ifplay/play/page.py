"""The page of the story: its text, and under it the choices.

New text is read first: while the choices of a turn have not come into view, the keys read on, and End goes to the
choices. Where only some of them are in view, Enter and Space bring the others, unless the reader has moved the mark.
From then on they take the marked choice when it is in view, and otherwise only bring it there. A digit names its
choice, so it takes that at once, in view or not: whoever reads a story again knows what comes.
"""

from ifplay.play.flow import START, Flow, Place
from ifplay.play.keys import Action, Labels
from ifplay.play.leaves import Ending
from ifplay.play.measure import columns
from ifplay.play.menu import Menu, entries, first_open, laid_out, locked
from ifplay.play.panes import Came, Drawn, Moved, Say, Then
from ifplay.play.reading import Reading
from ifplay.play.rows import Glyphs

AT_ONCE = 9
"""With more choices than this a digit only marks, and Enter takes."""

NOTHING_TO_SKIP = "There is nothing to skip: the choice is yours."


class Page:
    """Where the reader stands. `labels` are the keys for what can be done, as they are shown."""

    def __init__(self, reading: Reading, glyphs: Glyphs, labels: Labels) -> None:
        self._reading, self._glyphs, self._labels = reading, glyphs, labels
        self._flow = Flow(reading.title, reading.author, glyphs)
        self._measure, self._height = 66, 20
        self._top: Place = START
        self.arrive()
        self._back = reading.resumed

    def arrive(self, choice: str | None = None, *, read: bool = False) -> None:
        """Another leaf is on the screen: its start comes into view when it is drawn, or its end if it was read."""
        leaf = self._reading.leaf
        self._entries = entries(leaf, can_undo=self._reading.can_undo)
        self._mark = first_open(self._entries, choice)
        self._typed = ""
        self._endings = _found(self._reading) if isinstance(leaf.close, Ending) else ""
        self._placed, self._back = False, False
        self._read = read  # whether choices have come into view
        self._met = read  # whether all have, or as many as there is room for, or the reader has moved the mark

    def _menu(self) -> Menu:
        """The menu; it is laid out closer where only then the whole turn fits on the screen."""
        self._flow.lay(self._reading.leaves, self._measure)
        return laid_out(
            self._entries, self._mark, self._measure, self._glyphs,
            close=self._reading.leaf.close, endings=self._endings, labels=self._labels,
            room=self._height - self._flow.spoken,
        )  # fmt: skip

    # Drawing ------------------------------------------------------------------------------------------------

    def draw(self, measure: int, height: int) -> Drawn:
        """The rows of text and menu in view, and the one with the mark."""
        self._resize(measure, height)
        menu = self._settle()
        window = self._flow.window(self._top, height)
        places = [place for place, _ in window]
        mark = (self._flow.tail[0], menu.places[self._mark][0])
        return [row for _, row in window], places.index(mark) if self._read and mark in places else None

    @property
    def whole(self) -> bool:
        """Whether everything, from the first page to the last choice, is in view."""
        return self._top == START and self._flow.down(START, self._height) == self._flow.end

    def _settle(self) -> Menu:
        """Bring the window to where it belongs. Keys that come faster than screens are drawn need that, too."""
        menu = self._lay()
        flow, height = self._flow, self._height
        last = flow.up(flow.end, height)
        if not self._placed:
            self._top = last if self._read or last <= flow.words else flow.latest
            self._placed = True
        self._top = min(self._top, last)
        low = flow.down(self._top, height)
        self._read = self._read or low > (flow.tail[0], menu.places[0][0])
        self._met = self._met or low >= (flow.tail[0], menu.places[-1][1]) or self._top >= flow.tail
        return menu

    def _lay(self) -> Menu:
        menu = self._menu()
        self._flow.under(menu.rows)
        return menu

    def _resize(self, measure: int, height: int) -> None:
        """On a screen of another size the end stays in view, or else the paragraph at the top and the mark."""
        if (measure, height) == (self._measure, self._height):
            return
        self._lay()
        flow = self._flow
        placed = self._placed
        end = placed and flow.down(self._top, self._height) == flow.end
        marked = placed and self._in_view(self._mark)
        block = flow.block(self._top) if placed else None
        self._measure, self._height = measure, height
        if block is None:
            return
        self._lay()
        self._top = flow.find(block)
        if end:
            self._top = flow.up(flow.end, height)
        elif marked:
            self._show_mark()

    @property
    def hint(self) -> str:
        """What the keys do now."""
        labels = self._labels
        take = labels[Action.TAKE]
        if not self._read:
            return f"{take}  read on" + (f"   {labels[Action.LAST]}  to the choices" if self._back else "")
        if not self._in_view(self._mark):
            return f"{take}  back to the choices"
        if not self._met:
            return f"{take}  more   {self._numbers}  choose"
        if self._reading.leaf.close is not None:
            return f"{labels.mark}  choose"
        more = f"{labels[Action.FORWARD]}  more" if not self._in_view(len(self._entries) - 1) else ""
        undo = f"{labels[Action.UNDO]} undo" if self._reading.can_undo else ""
        if len(self._entries) > AT_ONCE:
            keys = f"{self._typed or self._numbers} {labels.enter}"
        else:
            keys = f"{self._numbers} or {labels.enter if len(self._entries) == 1 else labels.mark}"
        return "   ".join(part for part in (f"{keys}  choose", more or undo) if part)

    @property
    def _numbers(self) -> str:
        """The choices there are, or the keys for what is left to do."""
        most = len(self._entries)
        if self._reading.leaf.close is not None:
            return self._labels.mark
        return "1" if most == 1 else f"1{self._glyphs.to}{most}"

    # Acting -------------------------------------------------------------------------------------------------

    def act(self, action: Action, digit: str = "") -> Came:
        """Do what the reader wants."""
        self._settle()
        typed, self._typed = self._typed, ""
        match action:
            case Action.TAKE if not self._read:
                self.scroll(self._page)
            case Action.TAKE if not self._met and self._in_view(self._mark):
                self._top = (self._flow.tail[0], self._menu().places[0][0])
                self._met = True
            case Action.TAKE:
                return self._take(self._mark)
            case Action.DIGIT:
                return self._number(typed, digit)
            case Action.ERASE:
                self._typed = typed[:-1]
                if self._typed:
                    self._mark_number(int(self._typed))
            case Action.NEXT | Action.PREVIOUS | Action.FIRST | Action.LAST:
                self._move(action)
            case Action.FORWARD | Action.BACK:
                self.scroll(self._page if action is Action.FORWARD else -self._page)
            case Action.UNDO:
                taken = self._reading.undo()
                if taken is None:
                    return Say("There is nothing to take back.")
                return Moved(f"Taken back. {self._labels[Action.REDO]} takes it again.", taken)
            case Action.REDO:
                return Moved(read=False) if self._reading.redo() else Say("There is nothing to take again.")
            case Action.SKIP:
                return Moved(read=False) if self._reading.skip() else Say(NOTHING_TO_SKIP)
            case Action.RESTART if self._reading.leaf.close is not None:
                self._reading.restart()
                return Moved(read=False)
        return Then.STAY

    def scroll(self, by: int) -> None:
        """So many rows down, or up."""
        self._top = self._flow.down(self._top, by) if by > 0 else self._flow.up(self._top, -by)
        self._settle()

    def click(self, row: int) -> Came:
        """A choice pointed at is taken; so is a locked one, to say why not."""
        number, at = self._flow.down(self._top, row)
        if number == self._flow.tail[0]:
            for place, (start, end) in enumerate(self._menu().places):
                if start <= at < end:
                    return self._take(place)
        return Then.STAY

    def _take(self, place: int, *, meant: bool = False) -> Came:
        """Take that entry if the reader sees it, or means just that one; else show it."""
        seen = meant or self._in_view(place)
        self._mark = place
        entry = self._entries[place]
        if not seen or entry.reason is not None:
            self._show_mark()
            return Say(self._locked(entry.reason)) if seen and entry.reason is not None else Then.STAY
        if isinstance(entry.does, Action):
            return entry.does if entry.does in (Action.HISTORY, Action.QUIT) else self.act(entry.does)
        self._reading.pick(entry.does)
        return Moved(read=False)

    def _locked(self, reason: str) -> str:
        """Why it cannot be taken, in one row; a longer reason stands in the menu."""
        said = locked(reason)
        return said if columns(said) <= self._measure else f"{locked('')} The reason is written under it."

    def _number(self, typed: str, digit: str) -> Came:
        """A digit: takes a choice where one digit can tell all of them, else marks; past the last it does nothing."""
        number = int(typed + digit)
        if self._reading.leaf.close is not None or not 1 <= number <= len(self._entries):
            self._typed = typed
        elif len(self._entries) <= AT_ONCE:
            return self._take(number - 1, meant=True)
        elif not self._read:
            return Say(f"There is more to read first: {self._labels[Action.TAKE]} reads on.")
        else:
            self._typed = str(number)
            self._mark_number(number)
        return Then.STAY

    def _mark_number(self, number: int) -> None:
        self._mark, self._met = number - 1, True
        self._show_mark()

    def _move(self, action: Action) -> None:
        if not self._read:
            match action:
                case Action.FIRST:
                    self._top = self._flow.latest
                case Action.LAST:
                    self._top, self._read = self._flow.end, True
                case _:
                    self.scroll(1 if action is Action.NEXT else -1)
            return
        self._met = True
        if self._in_view(self._mark):
            last = len(self._entries) - 1
            wanted = {Action.NEXT: self._mark + 1, Action.PREVIOUS: self._mark - 1, Action.FIRST: 0}.get(action, last)
            self._mark = max(0, min(wanted, last))
        self._show_mark()

    # Moving the window --------------------------------------------------------------------------------------

    @property
    def _page(self) -> int:
        """One row less than there are, so that the eye finds its place."""
        return max(1, self._height - 1)

    def _in_view(self, place: int) -> bool:
        """Whether that entry begins on the screen."""
        row = (self._flow.tail[0], self._menu().places[place][0])
        return self._top <= row < self._flow.down(self._top, self._height)

    def _show_mark(self) -> None:
        """Scroll no further than needed to see the marked entry whole, and what is around the first and the last."""
        menu = self._lay()
        start, end = menu.places[self._mark]
        if self._mark == len(menu.places) - 1:
            end = len(menu.rows)
        under = self._flow.tail[0]
        self._top = min(max(self._top, self._flow.up((under, end), self._height)), (under, start))


def _found(reading: Reading) -> str:
    """How many of its endings this reader has come to."""
    endings = reading.endings
    plural = "ending" if endings.total == 1 else "endings"
    return f"{len(endings.found)} of {endings.total} {plural} found"
