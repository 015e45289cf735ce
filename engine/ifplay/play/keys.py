"""What a reader can do, and by which keys or words. Both readers are bound by this table; their help, and the table in
the README, are drawn from it."""

from collections.abc import Mapping, Sequence
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
        return self.written()

    def written(self, *, ascii: bool = False) -> str:
        """The same, if need be without arrows."""
        if self.action is Action.DIGIT:
            return "1 to 9"
        return " or ".join(key_shown(key, ascii=ascii) for key in self.keys)

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


def key_shown(key: str, *, ascii: bool = False) -> str:
    """A key as it is written for people; `ascii` names the arrows in words."""
    if key.startswith("c-") and len(key) == 3:
        return f"Ctrl-{key[2].upper()}"
    if key in _SHOWN and (not ascii or _SHOWN[key].isascii()):
        return _SHOWN[key]
    return key if len(key) == 1 else key.capitalize()


def key_help(controls: Sequence[Control] = CONTROLS, *, ascii: bool = False) -> list[tuple[str, str]]:
    """The keys of the full-screen reader, and what they do."""
    return [(control.written(ascii=ascii), control.help) for control in controls if control.help and control.keys]


class Labels:
    """The one key that hints name for each thing a reader can do; empty where no key does it."""

    def __init__(self, controls: Sequence[Control] = CONTROLS, *, ascii: bool = False) -> None:
        self._ascii = ascii
        self._keys: Mapping[Action, tuple[str, ...]] = {control.action: control.keys for control in controls}

    def __getitem__(self, action: Action) -> str:
        """Space where that is one of them, else the first."""
        return self.key(action, " ")

    def key(self, action: Action, rather: str) -> str:
        """That key where it is one of them, else the first."""
        keys = self._keys.get(action, ())
        return key_shown(rather if rather in keys else keys[0], ascii=self._ascii) if keys else ""

    @property
    def enter(self) -> str:
        """The key that takes what is marked: Enter rather than Space, which also reads on."""
        return self.key(Action.TAKE, "enter")

    @property
    def mark(self) -> str:
        """The keys that move the mark, and the one that takes what is marked."""
        keys = (self[Action.PREVIOUS], self[Action.NEXT], self.enter)
        return (", " if self._ascii else " ").join(key for key in keys if key)


def word_help() -> list[tuple[str, str]]:
    """The words of the plain reader, and what they do."""
    words = [(control.phrase, control.help.partition("; the key")[0]) for control in CONTROLS if control.word]
    return words[:-2] + [(f"{word} {follows}", does) for word, follows, does in PLAIN_WORDS] + words[-2:]
