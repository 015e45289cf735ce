"""The plain reader: linear output only, for pipes, simple terminals and screen readers.

It reads a line at a time: the number, the id or the text of a choice, or a word such as `/undo`. Paragraphs
are broken into lines only on a terminal; otherwise each stays on one line. Emphasis is left out. Where the
input is no terminal there is no prompt, and each choice taken is shown instead, so that the output reads as a
whole.
"""

import shutil
from collections.abc import Iterable
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
        for leaf in self._reading.leaves[:-1]:
            self._tell(leaf)
        self._tell(self._reading.leaf)
        self._offer(self._reading.leaf)
        while not self._reading.ended or self._typing:
            answer = self._ask()
            if answer is None:
                return "reader" if self._typing else "input"
            if not answer:
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
        match WORDS.get(answer.lower()):
            case Action.QUIT:
                return False
            case Action.UNDO:
                self._again(self._reading.undo() is not None, "Taken back.", "There is nothing to take back.")
            case Action.REDO:
                self._again(self._reading.redo(), "Taken again.", "There is nothing to take again.")
            case Action.RESTART:
                self._reading.restart()
                self._again(True, "From the beginning.", "")
            case Action.STATS:
                self._say(self._where(), *(f"{label}: {value}" for label, value in self._reading.stats()), "")
            case Action.HELP:
                self._say("Type the number of a choice, its id or its text. Or one of these:")
                self._say(*(f"{word}: {does}" for word, does in word_help()), "")
            case _:
                self._say(f"There is no word {answer[:40]}; /help lists them.", "")
        return True

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


_WAYS_ON = "/undo takes back the last choice, /restart begins again, /quit stops."


def _listed(offer: Offer) -> str:
    locked = "" if offer.reason is None else f" (Locked. {offer.reason})" if offer.reason else " (Locked.)"
    return f"{offer.number}. {written(offer.text)}{locked}"
