"""What the full-screen reader shows, and how it answers to keys: all of it but the terminal.

The page of the story lies at the bottom; one other pane may lie on it. Around them are the head, which says where the
reader is, and the foot, which says what the keys do, or once what just happened, or takes a line being typed.
"""

from collections.abc import Sequence

from wcwidth import iter_graphemes

from ifplay.diagnostics.clean import clean
from ifplay.play.history import History
from ifplay.play.keys import CONTROLS, Action, Control, Labels, key_help
from ifplay.play.measure import MEASURE, clipped, columns
from ifplay.play.page import Page
from ifplay.play.panes import Ask, Came, Moved, Pane, Say, Then
from ifplay.play.reading import Reading
from ifplay.play.rows import BLANK, DIM, PLAIN, STRONG, Fragment, Glyphs, Row, joined, ruled, worded
from ifplay.play.sheet import Lines, Sheet, Slots, lines_as_they_are, standing, table
from ifplay.play.stats import Stat, Things
from ifplay.play.theme import next_theme

_ROOMY = 10
"""Lower screens have no blank rows between the text and what is above and below it."""

_LONGEST_LINE = 60
_LONGEST_SAID = 4
"""Rows of what is said once. More than one lie on the blank rows above, and then on the text."""

_GAP = "   "
"""Between two hints; where there is no room for all of them, the last ones go."""

_WHEEL = 3


class View:
    """A window on a reading. `act` does what the reader wants, `draw` gives the screen for a given size.

    `theme` and `mouse` are what the reader wants of the terminal.
    """

    def __init__(
        self, reading: Reading, glyphs: Glyphs, *, theme: str = "mono", controls: Sequence[Control] = CONTROLS
    ) -> None:
        self._reading, self._glyphs, self._controls = reading, glyphs, controls
        self.theme = theme
        self.mouse = False
        self._labels = Labels(controls, ascii=glyphs.ascii)
        self._size = (80, 24)
        self._message = ""
        self._asking: Ask | None = None
        self._line = ""
        self._page = Page(reading, glyphs, self._labels)
        self._over: Pane | None = None

    def say(self, sentence: str) -> None:
        """Say this once, where the hints are."""
        self._message = sentence

    def refreshed(self) -> None:
        """The reading has found the story changed: other leaves, or other trouble with it."""
        self._over, self._asking = None, None
        trouble = self._reading.trouble
        if trouble is None:
            self._page.arrive()
        else:
            self._open(lines_as_they_are("The story as it is now cannot be read", trouble))

    # Drawing ------------------------------------------------------------------------------------------------

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

    @property
    def _pane(self) -> Pane:
        return self._over or self._page

    def draw(self, width: int, height: int) -> tuple[list[Row], tuple[int, int] | None]:
        """All rows of the screen, and where the cursor stands: its column and row, or None where nothing is marked."""
        self._size = (width, height)
        rows, marked = self._pane.draw(self._measure, self._height)
        rows += [BLANK] * (self._height - len(rows))
        gap = [BLANK] * (self._edge - 1)
        margin = max(0, (width - self._measure) // 2)
        left = Fragment(PLAIN, " " * margin)
        foot = self._foot()
        above = [self._head(), *gap, *rows, *gap]
        above = above[: len(above) + 1 - len(foot)]
        screen = [(left, *row) if row else row for row in (*above, *foot)]
        if self._asking is not None and len(screen) <= height:
            at = margin + sum(columns(text) for _, text in foot[0])
            return screen, (min(at, width - 1), height - 1)
        if marked is None or marked + self._edge >= min(height, len(above)):
            return screen[:height], None
        return screen[:height], (margin, marked + self._edge)

    @property
    def whole(self) -> bool:
        """Whether all there is to read was on the screen drawn last."""
        return self._page.whole

    def _head(self) -> Row:
        leaf = self._reading.leaf
        return ruled(joined([self._reading.title, leaf.scene], self._glyphs.dot), f"turn {leaf.turn}", self._measure)

    def _foot(self) -> list[Row]:
        """The last rows of the screen: one, or for something long that is said once, a few more."""
        if self._asking is not None:
            question = f"{self._asking.question} "
            room = self._measure - columns(question) - 1
            typed = list(iter_graphemes(self._line))
            while typed and columns("".join(typed)) > room:
                del typed[0]
            return [(Fragment(DIM, clipped(question, self._measure)), Fragment(STRONG, "".join(typed)))]
        if self._message:
            said = worded(self._glyphs.words(self._message), self._measure, style=DIM)
            most = max(1, min(_LONGEST_SAID, self._size[1] // 3))
            return said if len(said) <= most else [*said[: most - 1], _cut(said[most - 1], self._measure)]
        keys = f"{self._labels[Action.HELP]} help   {self._labels[Action.QUIT]} quit"
        hint = self._pane.hint
        while columns(hint) + columns(keys) + 2 > self._measure and _GAP in hint:
            hint = hint.rpartition(_GAP)[0]
        return [ruled(hint, keys, self._measure)]

    # Typing -------------------------------------------------------------------------------------------------

    @property
    def typing(self) -> bool:
        """Whether what is typed now is text, and no keys."""
        return self._asking is not None

    def type(self, text: str) -> None:
        """Some text of the line."""
        self._line = (self._line + " ".join(map(clean, text.splitlines())))[:_LONGEST_LINE]

    def _typed(self, action: Action) -> None:
        asking = self._asking
        assert asking is not None
        if action is Action.ERASE:
            self._line = "".join(list(iter_graphemes(self._line))[:-1])
        elif action in (Action.TAKE, Action.LEAVE):
            self._asking = None
            if action is Action.TAKE:
                self._come(asking.then(" ".join(self._line.split())))

    # Acting -------------------------------------------------------------------------------------------------

    def act(self, action: Action, digit: str = "") -> bool:
        """Do what the reader wants; False when that is to leave."""
        self._message = ""
        if action is Action.QUIT:
            return False
        if self._asking is not None:
            self._typed(action)
            return True
        self._pane.draw(self._measure, self._height)
        if action in (Action.THEME, Action.MOUSE):
            return self._do(action)
        if self._over is not None:
            return self._come(self._over.act(action, digit))
        return self._do(action) or self._come(self._page.act(action, digit))

    def click(self, row: int) -> bool:
        """The reader pointed at a row of the screen; False when that is to leave."""
        at = row - self._edge
        hidden = self._asking is not None or row >= self._size[1] - len(self._foot())
        self._message = ""
        if hidden or not 0 <= at < self._height:
            return True
        return self._come(self._pane.click(at))

    def scroll(self, by: int) -> None:
        """The wheel was turned: down, or up."""
        self._pane.scroll(by * _WHEEL)

    def _come(self, came: Came) -> bool:
        match came:
            case Action.QUIT:
                return False
            case Action():
                self._do(came)
            case Then.CLOSE:
                self._over = None
            case Then.STAY:
                pass
            case Say(sentence):
                self._message = sentence
            case Ask():
                self._asking, self._line = came, ""
            case Moved(sentence, choice, read):
                self._over = None
                self._page.arrive(choice, read=read)
                self._message = sentence
        return True

    def _do(self, action: Action) -> bool:
        """What does not depend on what lies on the screen; False when it is not of that kind."""
        match action:
            case Action.HELP:
                self._open(table("What the keys do", key_help(self._controls, ascii=self._glyphs.ascii)))
            case Action.STATS:
                self._open(standing(self._reading.stats(), _endings(self._reading), self._glyphs))
            case Action.HISTORY | Action.SEARCH:
                self._over = History(self._reading, self._glyphs, self._labels)
                self._over.draw(self._measure, self._height)
                if action is Action.SEARCH:
                    self._come(self._over.act(action))
            case Action.SAVE:
                self._asking, self._line = Ask("A name for this place:", self._save), ""
            case Action.SLOTS:
                self._over = Slots(self._reading.slots(), self._reading.load, self._glyphs, self._labels)
            case Action.THEME:
                self.theme = next_theme(self.theme)
                self._message = f"Theme: {self.theme}."
            case Action.MOUSE:
                self.mouse = not self.mouse
                on, off = "The mouse chooses and scrolls now.", "The mouse is the terminal’s again."
                self._message = on if self.mouse else off
            case _:
                return False
        return True

    def _save(self, name: str) -> Came:
        return Say(f"This place is kept as “{self._reading.save(name)}”.")

    def _open(self, lines: Lines) -> None:
        take, forward = self._labels[Action.TAKE], self._labels[Action.FORWARD]
        self._over = Sheet(lines, leave=take, more=forward)


def _cut(row: Row, measure: int) -> Row:
    """A row that more should follow."""
    return (Fragment(DIM, clipped("".join(text for _, text in row) + " " * measure, measure)),)


def _endings(reading: Reading) -> Stat | None:
    """The endings this reader has come to; of the others only the number is told."""
    endings = reading.endings
    if not endings.found:
        return None
    others = endings.total - len(endings.found)
    hidden = [f"and {others} more to find"] if others else []
    return Stat("Endings found", Things((*sorted(endings.found), *hidden)))
