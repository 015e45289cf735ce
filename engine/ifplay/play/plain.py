"""The plain reader: linear output only, for pipes, simple terminals and screen readers.

It reads a line at a time: the number, the id or the text of a choice, or a word such as `/undo`. Paragraphs
are broken into lines only on a terminal; otherwise each stays on one line. Emphasis is left out. Where the
input is no terminal there is no prompt, and each choice taken is shown instead, so that the output reads as a
whole.
"""

import shutil
from collections.abc import Iterable
from itertools import islice
from typing import TextIO

from ifplay.diagnostics.clean import clean
from ifplay.play.answers import meant
from ifplay.play.keys import WORDS, Action, word_help
from ifplay.play.leaves import Broken, Ending, Leaf, Offer
from ifplay.play.measure import MEASURE, lines
from ifplay.play.reading import Reading
from ifplay.play.screen import Leaving
from ifplay.runtime.state import Paragraph, written

LONGEST = 10_000


class Plain:
    """Reads a story to a stream of text. `why` says in a few words why it is this reader that does."""

    def __init__(self, reading: Reading, stdin: TextIO | None, stdout: TextIO | None, *, why: str) -> None:
        self._reading = reading
        self._stdin, self._stdout = stdin, stdout
        self._why = why
        self._typing = stdin is not None and stdin.isatty()
        on_terminal = stdout is not None and stdout.isatty()
        self._measure = max(10, min(MEASURE, shutil.get_terminal_size().columns - 1)) if on_terminal else None

    def run(self) -> Leaving:
        """Read, to an ending or to the end of the input. On a terminal an ending still offers to go back."""
        self._say(f"Plain reader, because {self._why}. Type /help for help.", "")
        self._say(self._reading.title, *([self._reading.author] if self._reading.author else []), "")
        for leaf in () if self._reading.resumed else self._reading.leaves[:-1]:
            self._tell(leaf)
        self._tell(self._reading.leaf)
        self._offer(self._reading.leaf)
        while not self._reading.ended or self._typing:
            answer = self._ask()
            if answer is None:
                return "reader" if self._typing else "input"
            changed = self._reading.refresh()
            if changed:
                self._changed()
            if not answer or (changed and not answer.startswith("/")):  # It was meant for the story as it was.
                continue
            if not self._answer(answer):
                return "reader" if self._typing else "input"
        return "input"

    def _ask(self) -> str | None:
        """A line of input without its ends, or None when there is no more."""
        if self._typing and self._stdout is not None:
            self._stdout.write("> ")
            self._stdout.flush()
        line = self._stdin.readline(LONGEST) if self._stdin is not None else ""
        if not line and self._typing:
            self._say("")
        return clean(line.rstrip("\n")).strip() if line else None

    def _answer(self, answer: str) -> bool:
        """Do what was typed; False when that is to leave."""
        if not answer.startswith("/"):
            self._choose(answer)
            return True
        word, _, rest = answer.partition(" ")
        word, rest = word.lower(), rest.strip()
        reading = self._reading
        match WORDS.get(word):
            case Action.QUIT:
                return False
            case Action.UNDO:
                self._again(reading.undo() is not None, "Taken back.", "There is nothing to take back.")
            case Action.REDO:
                self._again(reading.redo(), "Taken again.", "There is nothing to take again.")
            case Action.SKIP:
                self._skip()
            case Action.RESTART:
                reading.restart()
                self._again(True, "From the beginning.", "")
            case Action.HISTORY:
                self._history()
            case Action.SAVE:
                self._say(f'This place is kept as "{reading.save(rest)}"; /load and that name leads back to it.', "")
            case Action.SLOTS:
                slots = [f"{slot.name} (turn {slot.depth})" for slot in reading.slots()]
                self._say(*(slots or ["No place has a name yet; /save and a name gives one."]), "")
            case Action.STATS:
                self._stats()
            case Action.HELP:
                self._say("Type the number of a choice, its id or its text. Or one of these:")
                self._say(*(f"{phrase}: {does}" for phrase, does in word_help()), "")
            case _ if word == "/back":
                self._back(rest)
            case _ if word == "/load":
                unknown = "Say which place: /load and its name." if not rest else f'There is no place "{rest[:40]}";'
                lists = "" if not rest else " /slots lists them."
                self._again(bool(rest) and reading.load(rest), f'You are at "{rest}" again.', unknown + lists)
            case _:
                self._say(f"There is no word {word[:40]}; /help lists them.", "")
        return True

    def _history(self) -> None:
        """The choices taken, with the numbers that `/back` knows them by."""
        taken = [
            f"{number}. {written(leaf.taken.text)}"
            for number, leaf in enumerate(islice(self._reading.leaves, 1, None), 1)
            if leaf.taken is not None
        ]
        if taken:
            self._say("What you chose:", *taken, "")
        else:
            self._say("You have made no choice yet.", "")

    def _back(self, number: str) -> None:
        """Stand again where that choice of the history was taken."""
        made = len(self._reading.leaves) - 1
        if not made:
            self._say("You have made no choice yet.", "")
        elif not (number.isdecimal() and len(number) <= 9 and 1 <= int(number) <= made):
            numbers = "1" if made == 1 else f"a number from 1 to {made}"
            self._say(f"Say which choice: /back and {numbers}. /history lists them.", "")
        else:
            self._reading.rewind(int(number) - 1)
            self._again(True, f"Back at choice {int(number)}. Nothing is lost.", "")

    def _skip(self) -> None:
        """Pass over what is known, and tell all that was passed over, so that nothing is missing from what is shown."""
        before = len(self._reading.leaves)
        if not self._reading.skip():
            self._say("There is nothing to skip: the choice is yours.", "")
            return
        for number in range(before, len(self._reading.leaves)):
            self._tell(self._reading.leaves[number])
        self._offer(self._reading.leaf)

    def _stats(self) -> None:
        endings = self._reading.endings
        lines = [f"{stat.label}: {stat.value}" for stat in self._reading.stats()]
        if endings.found:
            lines.append(f"Endings found: {len(endings.found)} of {endings.total}")
        self._say(self._where(), *(lines or ["This story keeps no sheet."]), "")

    def _choose(self, answer: str) -> None:
        offers = self._reading.leaf.offers
        if self._reading.leaf.close is not None:
            self._say("There is nothing to choose here. " + _WAYS_ON, "")
            return
        found = meant(answer, offers)
        if isinstance(found, str):
            self._say(found, "")
        elif found.reason is not None:
            self._say(f"Choice {found.number} is locked. {found.reason}".strip(), "")
        else:
            self._reading.pick(found)
            if self._typing:
                self._say("")
            self._tell(self._reading.leaf, taken=not self._typing)
            self._offer(self._reading.leaf)

    def _changed(self) -> None:
        """The story was saved: show what is here now, or what is wrong with it."""
        if self._reading.trouble is not None:
            self._say("The story as it is now cannot be read:", "", *self._reading.trouble.split("\n"), "")
        else:
            self._tell(self._reading.leaf, taken=False)
        self._offer(self._reading.leaf)

    def _again(self, moved: bool, done: str, failed: str) -> None:
        self._say(done if moved else failed, "")
        if moved:
            self._tell(self._reading.leaf, taken=False)
            self._offer(self._reading.leaf)

    def _where(self) -> str:
        leaf = self._reading.leaf
        return ", ".join(part for part in (self._reading.title, leaf.scene, f"turn {leaf.turn}") if part)

    def _tell(self, leaf: Leaf, *, taken: bool = True) -> None:
        """The text of a leaf, after the choice taken to get there."""
        if taken and leaf.taken is not None:
            self._say(f"> {written(leaf.taken.text)}", "")
        if leaf.note:
            self._say(leaf.note, "")
        for passage in leaf.passages:
            self._say(written(passage.runs) if isinstance(passage, Paragraph) else "* * *", "")

    def _offer(self, leaf: Leaf) -> None:
        """What can be done at a leaf."""
        if leaf.offers:
            self._say("Choices:", *(_listed(offer) for offer in leaf.offers), "")
        match leaf.close:
            case Ending(title):
                self._say(f"Ending: {title}", "")
                if self._typing:
                    endings = self._reading.endings
                    self._say(f"{len(endings.found)} of {endings.total} endings found.", "")
            case Broken(sentence):
                self._say(sentence, "")
            case None:
                return
        if self._typing or isinstance(leaf.close, Broken):
            self._say(_WAYS_ON, "")

    def _say(self, *parts: str) -> None:
        if self._stdout is None:
            return
        for part in parts:
            self._stdout.write("\n".join(self._broken(part)) + "\n")
        self._stdout.flush()

    def _broken(self, text: str) -> Iterable[str]:
        if self._measure is None or len(text) < self._measure // 2:
            return (text,)
        return (text[start:end] for start, end in lines(text, self._measure))


_WAYS_ON = "/undo takes back the last choice, /back goes back further, /restart plays again, /quit stops."


def _listed(offer: Offer) -> str:
    locked = "" if offer.reason is None else f" (Locked. {offer.reason})" if offer.reason else " (Locked.)"
    return f"{offer.number}. {written(offer.text)}{locked}"
