"""What a reader can do, and by which keys or words. Both readers are bound by this table, and their help is
drawn from it."""

from dataclasses import dataclass
from enum import Enum, auto


class Action(Enum):
    """Something a reader can do."""

    DIGIT = auto()
    TAKE = auto()
    NEXT = auto()
    PREVIOUS = auto()
    FIRST = auto()
    LAST = auto()
    FORWARD = auto()
    BACK = auto()
    ERASE = auto()
    UNDO = auto()
    REDO = auto()
    RESTART = auto()
    STATS = auto()
    HELP = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Control:
    """One row of the table: what it does, its keys (by the names prompt_toolkit gives them), how they are
    written for people, the word of the plain reader, and what it does in a few words. An empty `help` keeps
    it out of the help.
    """

    action: Action
    keys: tuple[str, ...]
    shown: str
    word: str | None
    help: str


CONTROLS: tuple[Control, ...] = (
    Control(Action.DIGIT, tuple("0123456789"), "1 to 9", None,
            "take that choice; with ten choices or more, type the number and press Enter"),
    Control(Action.NEXT, ("down", "j"), "↓ or j", None, "mark the next choice"),
    Control(Action.PREVIOUS, ("up", "k"), "↑ or k", None, "mark the choice before"),
    Control(Action.FIRST, ("home",), "Home", None, "mark the first choice"),
    Control(Action.LAST, ("end",), "End", None, "mark the last choice"),
    Control(Action.TAKE, ("enter", " "), "Enter or Space", None, "read on; take the marked choice"),
    Control(Action.FORWARD, ("pagedown",), "Page Down", None, "read on"),
    Control(Action.BACK, ("pageup",), "Page Up", None, "go back in what you have read"),
    Control(Action.ERASE, ("backspace", "escape"), "Backspace", None, ""),
    Control(Action.UNDO, ("u",), "u", "/undo", "take back the last choice, as often as you like"),
    Control(Action.REDO, ("U",), "U", "/redo", "take it again after all"),
    Control(Action.RESTART, ("r",), "r", "/restart", "begin again; the key does so at an ending only"),
    Control(Action.STATS, ("c",), "c", "/stats", "see how things stand in the story"),
    Control(Action.HELP, ("?",), "?", "/help", "see this help"),
    Control(Action.QUIT, ("q", "c-c", "c-d"), "q", "/quit", "stop reading"),
)  # fmt: skip

WORDS: dict[str, Action] = {control.word: control.action for control in CONTROLS if control.word}


def key_help() -> list[tuple[str, str]]:
    """The keys of the full-screen reader, and what they do."""
    return [(control.shown, control.help) for control in CONTROLS if control.help]


def word_help() -> list[tuple[str, str]]:
    """The words of the plain reader, and what they do."""
    return [(control.word, control.help) for control in CONTROLS if control.word]
