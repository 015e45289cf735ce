"""What a new story may be called: a name that makes a file on every system, and the title made of it."""

import re
import unicodedata

LONGEST = 100
"""So many characters a name may have, so that files named after it have names everywhere."""

_FORBIDDEN = '<>:"/\\|?*`'
_DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))


def fault(name: str) -> str | None:
    """Why that cannot be a story's name, as a sentence; None where it can."""
    if not name:
        return "A story needs a name."
    if len(name) > LONGEST or len(name.encode("utf-8", "replace")) > 2 * LONGEST:
        return f"The name is too long; take at most {LONGEST} characters."
    if name.startswith("-"):
        return "A name that begins with a hyphen would be taken for an option."
    if name.endswith((".", " ")) or name.startswith((".", " ")):
        return "A name begins and ends with neither a dot nor a space."
    if name.lower().endswith(".story"):
        return f"That is the name of a file; the folder and the file in it get the name `{name[:-6]}`."
    for character in name:
        if character in _FORBIDDEN:
            return f"No file can be called that on every system, because of the {character} in it."
        if not character.isprintable():
            return f"An invisible character stands in it (U+{ord(character):04X})."
    if name.split(".")[0].rstrip().lower() in _DEVICES:
        return "On Windows that name belongs to a device."
    if not any(character.isalnum() for character in name):
        return "A name has a letter or a digit in it."
    return None


def title_of(name: str) -> str:
    """The title of a story of that name: `the-long_night` is called “The long night”."""
    words = re.sub(r"[-_\s]+", " ", unicodedata.normalize("NFC", name)).strip()
    return words[:1].upper() + words[1:]
