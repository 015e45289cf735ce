"""The words of the language, and those it keeps for later."""

import unicodedata

KEYWORDS = frozenset(
    "if else otherwise needs call return end random and or not has yes no min max size visits seen at ended "
    "seq cycle once shuffle plural flag number enum set text include promise".split()
)
LATER = {
    "deck": "decks of scenes",
    "deal": "decks of scenes",
    "cast": "speakers",
    "ask": "questions to the reader",
    "fn": "functions",
    "local": "local variables",
    "tag": "tags",
}

# The one keyword that is also a good name for a scene, and never means anything where a scene is named.
SCENE_NAMES = frozenset({"end"})


def normalised(name: str) -> str:
    """The name in Unicode's composed form (NFC), in which names are compared."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def is_punctuation(character: str) -> bool:
    """Whether a backslash may stand before this character: punctuation and symbols, of any script."""
    return unicodedata.category(character)[0] in "PS"
