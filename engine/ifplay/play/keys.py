"""What a reader can do, and by which keys or words. Both readers are bound by this table; their help, and the table in
the README, are drawn from it."""

from collections.abc import Sequence
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
    LEAVE = auto()
    UNDO = auto()
    REDO = auto()
    RESTART = auto()
    SKIP = auto()
    HISTORY = auto()
    SEARCH = auto()
    NEXT_FOUND = auto()
    LAST_FOUND = auto()
    SAVE = auto()
    SLOTS = auto()
    STATS = auto()
    THEME = auto()
    MOUSE = auto()
    SUSPEND = auto()
    HELP = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Control:
    """One row of the table: what it does, its keys (by the names prompt_toolkit gives them), the word of the plain
    reader and what follows that word, and what it does in a few words. An empty `help` keeps it out of the help."""

    action: Action
    keys: tuple[str, ...]
    word: str | None
    help: str
    follows: str = ""

    @property
    def shown(self) -> str:
        """The keys, as they are written for people."""
        return "1 to 9" if self.action is Action.DIGIT else " or ".join(map(key_shown, self.keys))

    @property
    def phrase(self) -> str:
        """The word of the plain reader with what follows it; empty where there is none."""
        return f"{self.word or ''} {self.follows}".strip()


CONTROLS: tuple[Control, ...] = (
    Control(Action.DIGIT, tuple("0123456789"), None,
            "take that choice; with ten choices or more, type the number and press Enter"),
    Control(Action.NEXT, ("down", "j"), None, "mark the next choice"),
    Control(Action.PREVIOUS, ("up", "k"), None, "mark the choice before"),
    Control(Action.FIRST, ("home",), None, "mark the first choice"),
    Control(Action.LAST, ("end",), None, "mark the last choice"),
    Control(Action.TAKE, ("enter", " "), None, "read on; take the marked choice"),
    Control(Action.FORWARD, ("pagedown",), None, "read on"),
    Control(Action.BACK, ("pageup",), None, "go back in what you have read"),
    Control(Action.ERASE, ("backspace",), None, ""),
    Control(Action.LEAVE, ("escape",), None, "leave the history or another sheet"),
    Control(Action.UNDO, ("u",), "/undo", "take back the last choice, as often as you like"),
    Control(Action.REDO, ("U",), "/redo", "take it again after all"),
    Control(Action.SKIP, ("s",), "/skip", "run on through what you know, to the next choice or something new"),
    Control(Action.HISTORY, ("h",), "/history", "see all you have read, and go back to any choice; nothing is lost"),
    Control(Action.SEARCH, ("/",), None, "search in what you have read"),
    Control(Action.NEXT_FOUND, ("n",), None, "to the next place found"),
    Control(Action.LAST_FOUND, ("N",), None, "to the place found before"),
    Control(Action.SAVE, ("S",), "/save", "give this place a name, to come back to", "NAME"),
    Control(Action.SLOTS, ("L",), "/slots", "see the places with a name, to go to one"),
    Control(Action.STATS, ("c",), "/stats", "see how things stand in the story"),
    Control(Action.RESTART, ("r",), "/restart", "begin again; the key does so at an ending only"),
    Control(Action.THEME, ("t",), None, "other colours: dark, light, contrast, mono"),
    Control(Action.MOUSE, ("m",), None, "use the mouse to choose and to scroll, or leave it to the terminal"),
    Control(Action.SUSPEND, ("c-z",), None, "put the reader aside; the shell's fg brings it back"),
    Control(Action.HELP, ("?",), "/help", "see this help"),
    Control(Action.QUIT, ("q",), "/quit", "stop reading"),
)  # fmt: skip

FIXED: dict[str, Action] = {"c-c": Action.QUIT, "c-d": Action.QUIT}
"""Keys that always do this, whatever the table says: there is always a way out."""

PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    ("/back", "N", "go back to choice N of the history; nothing is lost"),
    ("/load", "NAME", "go to the place with that name"),
)
"""Words of the plain reader that need no key: there the full screen has a mark to put on a choice or a name."""

WORDS: dict[str, Action] = {control.word: control.action for control in CONTROLS if control.word}

_SHOWN = {
    " ": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "Page Up",
    "pagedown": "Page Down",
    "escape": "Esc",
}


def key_shown(key: str) -> str:
    """A key as it is written for people."""
    if key.startswith("c-") and len(key) == 3:
        return f"Ctrl-{key[2].upper()}"
    if key in _SHOWN:
        return _SHOWN[key]
    return key if len(key) == 1 else key.capitalize()


def key_help(controls: Sequence[Control] = CONTROLS) -> list[tuple[str, str]]:
    """The keys of the full-screen reader, and what they do."""
    return [(control.shown, control.help) for control in controls if control.help and control.keys]


def word_help() -> list[tuple[str, str]]:
    """The words of the plain reader, and what they do."""
    words = [(control.phrase, control.help) for control in CONTROLS if control.word]
    return words[:-2] + [(f"{word} {follows}", does) for word, follows, does in PLAIN_WORDS] + words[-2:]
