"""The one way out for text: nothing in a story, a path or a save can control a terminal or hide what it says.

| character                                          | leaves as          |
|----------------------------------------------------|--------------------|
| newline                                            | itself             |
| tab                                                | one space          |
| other C0 controls, DEL, C1 controls                | U+FFFD             |
| bidi embeddings, overrides, isolates               | U+FFFD             |
| line and paragraph separators                      | U+FFFD             |
| noncharacters, lone surrogates                     | U+FFFD             |
| everything else, ZWJ, ZWNJ, LRM and RLM included   | itself             |

What must not leave is replaced, not dropped: a reader sees that something stood there, a name with a hidden
character never looks like the name without, and text keeps its length, so that counted columns still hold.
"""

import re

REPLACEMENT = "\ufffd"

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff" + _NONCHARACTERS + "]"
)


def clean(text: str) -> str:
    """The text, fit to print: as long as it was, and the same when cleaned again."""
    if text.isprintable():  # true of no text that holds any of the characters above, and fast
        return text
    return _UNSAFE.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    return " " if found[0] == "\t" else REPLACEMENT
