"""Complaints about `~` lines, by their first word."""

import re

from ifplay.diagnostics.nearest import suggest
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import BAD_ASSIGNMENT
from ifplay.syntax.trouble import Trouble, at, cut, later, parameters, quotes, syntax, whole
from ifplay.syntax.words import LATER

_COMMANDS = {
    "if": "~ if trust > 3",
    "else": "~ else",
    "otherwise": "~ otherwise -> home",
    "call": "~ call tea",
    "return": "~ return",
    "end": '~ end "Home by dark"',
}
# What other story languages call it, and what it is here.
_ELSEWHERE = {
    "goto": "-> {rest}",
    "jump": "-> {rest}",
    "go": "-> {rest}",
    "set": "~ {rest}",
    "let": "~ {rest}",
    "temp": "~ {rest}",
    "elif": "~ else if {rest}",
    "elseif": "~ else if {rest}",
    "elsif": "~ else if {rest}",
    "endif": "",
    "finish": '~ end "Title"',
    "gosub": "~ call {rest}",
}


def command(trouble: Trouble, word: str) -> Diagnostic | None:
    """What is wrong with a `~` line, where its first word tells."""
    text = trouble.text
    lead = len(text) - len(text.lstrip())
    stripped = text.strip()
    start = lead + 1 + stripped.index(word, 1) if word else lead + 1
    rest = stripped[1:].strip()[len(word) :].strip()
    if word in LATER:
        return later(trouble, word, start)
    if re.match(r"\([^)]*\)[ \t]*[-+]?=(?!=)", rest):
        return syntax(
            trouble,
            f"`{word}(…)` is worked out by the story itself; only variables can be changed.",
            "Declare a variable for what the story should remember.",
            at(trouble, start),
            BAD_ASSIGNMENT,
        )
    if word in ("call", "return", "otherwise", "else") and trouble.column > start:
        if word == "else" and rest:
            return syntax(
                trouble,
                "`~ else` stands alone on its line.",
                f"With a condition it is: ~ else if {cut(rest)}",
            )
        if word == "call" and re.match(r"\w+[ \t]*\(", rest):
            return parameters(trouble)
        if special := quotes(trouble):
            return special
        return syntax(
            trouble,
            f"This `~ {word}` cannot be read from here on.",
            f"It should look like this: {_COMMANDS[word]}",
        )
    if word == "end":
        rest = rest.strip("“”„«»‘’'")
        example = f'~ end "{cut(rest)}"' if rest and '"' not in rest else _COMMANDS["end"]
        return syntax(
            trouble, "An ending needs its title, in straight quotes.", f"For example: {example}",
            whole(trouble.file, trouble.line, text),
        )  # fmt: skip
    if word in ("if", "else"):
        return None
    if re.match(r"[-+]?=(?!=)", rest):
        return None  # An assignment: what is wrong is in its value.
    if found := re.fullmatch(r"(\+\+|--);?", rest):
        return syntax(
            trouble,
            f"There is no `{found[1]}`.",
            f"Write it like this: ~ {word} {rest[0]}= 1",
            at(trouble, start + len(word), start + len(word) + 2),
        )
    if word in _ELSEWHERE:
        instead = _ELSEWHERE[word].format(rest=cut(rest) or "…")
        return syntax(
            trouble,
            f"There is no `~ {word}`.",
            f"Write it like this: {instead}"
            if instead
            else "A block ends where its indentation ends; delete the line.",
            at(trouble, start),
        )
    near = suggest(word, _COMMANDS)
    if near:
        return syntax(
            trouble,
            f"There is no `~ {word}`. Did you mean `~ {near}`?",
            f"For example: {_COMMANDS[near]}",
            at(trouble, start),
        )
    return syntax(
        trouble,
        "This logic line does nothing I know.",
        "After ~ comes an assignment (~ trust += 1), or if, else, otherwise, call, return or end. "
        "To begin a line of prose with a ~, write \\~.",
        at(trouble, start),
    )
