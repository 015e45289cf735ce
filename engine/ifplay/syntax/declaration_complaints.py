"""Complaints about lines before the first scene."""

import re

from ifplay.diagnostics.nearest import suggest
from ifplay.diagnostics.report import Diagnostic
from ifplay.syntax.trouble import Trouble, at, later, quotes, syntax, whole
from ifplay.syntax.words import LATER

_DECLARATIONS = {
    "flag": 'flag told = yes "Told him"',
    "number": 'number trust: 0..10 = 5 "Trust"',
    "enum": 'enum job: unknown, offered, taken = unknown "Job"',
    "set": 'set bag: guitar, key = {key} "Bag"',
    "text": 'text nickname = "Peyt"',
    "include": 'include "chapters/two.story"',
    "promise": 'promise "nobody is left behind": never at(station) and lost',
}


def declaration(trouble: Trouble) -> Diagnostic:
    """The finding for a line that is no declaration, or not a whole one."""
    text = trouble.text
    lead = len(text) - len(text.lstrip())
    found = re.match(r"\w+", text.strip())
    word = found[0] if found else ""
    line = whole(trouble.file, trouble.line, text)
    if word in LATER:
        return later(trouble, word, lead + 1)
    if word in _DECLARATIONS:
        if word == "text" and re.match(r"\s*text[ \t]+\w+[ \t]*(=[ \t]*\"(?:[^\"\\]|\\.)*\")?[ \t]*\"", text):
            return syntax(
                trouble,
                "A text has no label; only flags, numbers, enums and sets can stand on the stat sheet.",
                f"What it starts as comes after an equals sign: {_DECLARATIONS[word]}",
            )
        if special := quotes(trouble):
            return special
        return syntax(
            trouble,
            f"This `{word}` declaration cannot be read from here on.",
            f"It should look like this: {_DECLARATIONS[word]}",
        )
    if text.lstrip().startswith("==") and not text.startswith("== "):
        return syntax(
            trouble,
            "This scene's line cannot be read.",
            "Start it at the left margin, with a space: == beach",
            line,
        )
    if text.startswith("---"):
        return syntax(
            trouble,
            "A line of hyphens stands before the first scene.",
            "Front matter stands between two --- lines at the very top of the story, and only there.",
            line,
        )
    if (near := suggest(word, _DECLARATIONS)) and re.match(r"\w+[ \t]+[\w\"]", text.strip()):
        return syntax(
            trouble,
            f"There is no declaration `{word}`. Did you mean `{near}`?",
            f"For example: {_DECLARATIONS[near]}",
            at(trouble, lead + 1),
        )
    return syntax(
        trouble,
        "Only declarations can stand before the first scene, and this line is none.",
        "Begin a scene above it, for example `== beach: The long beach`, "
        "or start the line with // to make it a comment.",
        line,
    )
