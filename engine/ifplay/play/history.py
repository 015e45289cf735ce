"""The history: all that was read, with the choices taken marked, to search in and to go back from.

One choice is marked; Enter goes back to where it was taken. Nothing is lost by that, so nothing is asked.
"""

import re

from ifplay.play.flow import START, Flow, Place
from ifplay.play.keys import Action, Labels
from ifplay.play.panes import Ask, Came, Drawn, Moved, Say, Then
from ifplay.play.reading import Reading
from ifplay.play.rows import ALSO, FOUND, Fragment, Glyphs, Row, leaf_rows, leaf_texts

_MARKS = {"'": "['‘’]", '"': '["“”]', "-": "[-–—]", "...": r"(?:…|\.\.\.)", " ": r"\s+"}
_MARK = re.compile(r"\.\.\.|\s+|['\"-]")
_LETTERS = re.compile(r"[a-hj-z0-9]+")
"""What a pattern that overlooks case finds only where it is in the folded text. Of the letter i that is not true: to a
pattern, those of Turkish are the same."""


def sought(words: str) -> re.Pattern[str]:
    """A pattern for words as a reader types them: case does not count, and quotes and dashes may be plain ones."""
    parts, at = [], 0
    for found in _MARK.finditer(words):
        parts += [re.escape(words[at : found.start()]), _MARKS.get(found[0], r"\s+")]
        at = found.end()
    return re.compile("".join([*parts, re.escape(words[at:])]), re.IGNORECASE)


class Sought:
    """Words that are sought in what was read. The pattern is slow to say no, so it is asked only where some plain
    letters of the words are."""

    def __init__(self, words: str) -> None:
        self.pattern = sought(words)
        self._letters = max(_LETTERS.findall(words.casefold()), key=len, default="")

    def within(self, text: str) -> bool:
        """Whether they are in it."""
        return self._letters in text.casefold() and self.pattern.search(text) is not None


class History:
    """The whole session as one page. It opens at its end, with the latest choice marked."""

    def __init__(self, reading: Reading, glyphs: Glyphs, labels: Labels) -> None:
        self._reading, self._glyphs = reading, glyphs
        self._search, self._again = labels[Action.SEARCH], labels[Action.NEXT_FOUND]
        self._enter, self._leave = labels.enter, labels[Action.LEAVE]
        self._flow = Flow(reading.title, reading.author, glyphs)
        self._leaves = reading.leaves
        self._mark = len(self._leaves) - 1  # the leaf whose choice is marked; 0 where there is none
        self._seek: Sought | None = None
        self._at: tuple[int, int] | None = None  # the block found last
        self._measure, self._height = 0, 1
        self._top: Place | None = None

    @property
    def hint(self) -> str:
        """What the keys do now."""
        back = f"{self._enter}  go back here   " if self._in_view(self._mark) else ""
        more = f"{self._again}  next found" if self._seek is not None else f"{self._search}  search"
        return f"{back}{self._leave}  leave   {more}"

    # Drawing ------------------------------------------------------------------------------------------------

    def draw(self, measure: int, height: int) -> Drawn:
        """What is in view, what is sought and the marked choice told from the rest."""
        if (measure, height) != (self._measure, self._height):
            self._resize(measure, height)
        window = self._flow.window(self._stand(), height)
        dressed: dict[int, list[Row]] = {}
        rows = []
        for (number, row), plain in window:
            if self._seek is None and number != self._mark:
                rows.append(plain)
                continue
            if number not in dressed:
                dressed[number] = self._dressed(number)
            rows.append(dressed[number][row])
        places = [place for place, _ in window]
        mark = self._place(self._mark)
        return rows, places.index(mark) if self._mark and mark in places else None

    def _dressed(self, number: int) -> list[Row]:
        """The rows of a leaf, as they look here."""
        laid = self._flow.laid(number)
        here = number == self._mark
        seek = None if self._seek is None else self._seek.pattern
        blocks = leaf_rows(laid.leaf, self._measure, self._glyphs, seek=seek, here=here)
        rows = laid.rows[: laid.parts.count(-1)]
        for part, block in enumerate(blocks):
            rows += block if (number, part) == self._at else map(_elsewhere, block)
        return rows

    def _resize(self, measure: int, height: int) -> None:
        block = None
        if self._top is not None:
            block = self._flow.block(self._top)
        self._measure, self._height = measure, height
        self._flow.lay(self._leaves, measure)
        self._top = self._flow.up(self._flow.end, height) if block is None else self._flow.find(block)
        if block is None and self._mark and not self._in_view(self._mark):
            self._show(self._place(self._mark))

    def _stand(self) -> Place:
        """Where the window begins: no further down than its end reaches."""
        assert self._top is not None
        self._top = min(self._top, self._flow.up(self._flow.end, self._height))
        return self._top

    # Acting -------------------------------------------------------------------------------------------------

    def act(self, action: Action, digit: str = "") -> Came:
        """Do what the reader wants."""
        page = max(1, self._height - 1)
        match action:
            case Action.TAKE:
                return self._go_back()
            case Action.NEXT | Action.PREVIOUS:
                self._step(1 if action is Action.NEXT else -1)
            case Action.FORWARD | Action.BACK:
                self.scroll(page if action is Action.FORWARD else -page)
            case Action.FIRST | Action.LAST:
                first = action is Action.FIRST
                self._top = START if first else self._flow.end
                self._mark = min(1, len(self._leaves) - 1) if first else len(self._leaves) - 1
            case Action.SEARCH:
                return Ask("Search for:", self._look)
            case Action.NEXT_FOUND | Action.LAST_FOUND:
                return self._on(1 if action is Action.NEXT_FOUND else -1)
            case Action.LEAVE | Action.HISTORY:
                return Then.CLOSE
        return Then.STAY

    def scroll(self, by: int) -> None:
        """So many rows down, or up; the mark comes along."""
        top = self._stand()
        self._top = self._flow.down(top, by) if by > 0 else self._flow.up(top, -by)
        self._stand()
        if not self._in_view(self._mark):
            seen = [place for place in self._marks_in_view() if place]
            if seen:
                self._mark = seen[0] if by > 0 else seen[-1]

    def click(self, row: int) -> Came:
        """Pointing at a choice marks it; pointing at the marked one goes back to it."""
        number, at = self._flow.down(self._stand(), row)
        if not 0 < number < len(self._leaves) or self._flow.block((number, at))[1] != 0:
            return Then.STAY
        if number == self._mark:
            return self._go_back()
        self._mark = number
        return Then.STAY

    def _go_back(self) -> Came:
        if not self._mark:
            return Say("There is no choice to go back to.")
        if not self._in_view(self._mark):
            self._show(self._place(self._mark))
            return Then.STAY
        turn = self._mark
        choice = self._reading.rewind(turn - 1)
        return Moved(f"You are back at turn {turn}. Nothing is lost.", choice)

    def _step(self, by: int) -> None:
        """To the next choice, or as far towards it as a page goes."""
        wanted = max(min(1, len(self._leaves) - 1), min(self._mark + by, len(self._leaves) - 1))
        place, top = self._place(wanted), self._stand()
        page = max(1, self._height - 2)
        if wanted and self._flow.up(top, page) <= place < self._flow.down(top, self._height + page):
            self._mark = wanted
            self._show(place)
        else:
            self._top = self._flow.down(top, page) if by > 0 else self._flow.up(top, page)

    # Searching ----------------------------------------------------------------------------------------------

    def _look(self, words: str) -> Came:
        if not words:
            self._seek = self._at = None
            return Then.STAY
        self._seek, self._at = Sought(words), None
        return self._on(1)

    def _on(self, by: int) -> Came:
        """To the next block that has what is sought, round and round."""
        if self._seek is None:
            return Say(f"Press {self._search} to search first.")
        number, part = self._at or self._flow.block(self._stand())
        fresh = self._at is None
        count = len(self._leaves)
        for step in range(count + 1):
            leaf = (number + by * step) % count
            parts = [at for at, text in enumerate(leaf_texts(self._leaves[leaf])) if self._seek.within(text)]
            if step == 0:
                parts = [at for at in parts if (at >= part if fresh else at > part if by > 0 else at < part)]
            elif step == count:
                parts = [at for at in parts if (at <= part if by > 0 else at >= part)]
            if parts:
                self._arrive(leaf, parts[0 if by > 0 else -1])
                if (leaf == number and step == 0) or (leaf > number if by > 0 else leaf < number):
                    return Then.STAY
                return Say(f"Found, {'from the beginning' if by > 0 else 'from the end'} again.")
        self._seek = None
        return Say("That is nowhere in what you have read.")

    def _arrive(self, number: int, part: int) -> None:
        """Bring what was found into view, and mark the choice that was taken there."""
        self._at = number, part
        laid, dressed = self._flow.laid(number), self._dressed(number)
        begin = laid.parts.index(part)
        row = next(
            (at for at in range(begin, len(dressed)) if any(FOUND in fragment.style for fragment in dressed[at])), begin
        )
        self._show((number, row), around=True)
        on_choice = part == 0 and self._leaves[number].taken is not None
        ahead = min(number if on_choice else number + 1, len(self._leaves) - 1)
        self._mark = ahead if self._in_view(ahead) or not self._in_view(number) else number

    # Places -------------------------------------------------------------------------------------------------

    def _place(self, number: int) -> Place:
        """Where the choice that led to that leaf is written."""
        return number, 1

    def _in_view(self, number: int) -> bool:
        return number > 0 and self._stand() <= self._place(number) < self._flow.down(self._stand(), self._height)

    def _marks_in_view(self) -> list[int]:
        first, last = self._stand(), self._flow.down(self._stand(), max(0, self._height - 1))
        return [number for number in range(first[0], last[0] + 1)
                if number < len(self._leaves) and self._in_view(number)]  # fmt: skip

    def _show(self, place: Place, *, around: bool = False) -> None:
        """Scroll no further than needed to see that row and a little of what is around it."""
        top = self._stand()
        if around and top <= place < self._flow.down(top, self._height):
            return
        margin = min(self._height // 3, 6)
        highest, lowest = self._flow.up(place, self._height - 1 - margin), self._flow.up(place, margin)
        self._top = min(max(top, highest), lowest)
        self._stand()


def _elsewhere(row: Row) -> Row:
    """A row in which what is sought is not what was found last."""
    return tuple(Fragment(style.replace(FOUND, ALSO), text) for style, text in row)
