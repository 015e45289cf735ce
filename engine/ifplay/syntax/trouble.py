"""Where the parser stopped, and what most complaints about it are made of."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import RESERVED_WORD, SYNTAX, Rule
from ifplay.source.spans import Span
from ifplay.syntax.words import LATER


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where the parser stopped: the line's text and number in the file, the column, what stood there and what could.

    `got` is the kind of token (empty for a character that begins none); `expected` the kinds that could follow.
    """

    file: str
    line: int
    text: str
    column: int
    got: str
    expected: Collection[str]
    declaring: bool


def whole(file: str, line: int, text: str) -> Span:
    """A line without the spaces around it."""
    lead = len(text) - len(text.lstrip())
    return Span(file, line, lead + 1, line, max(len(text.rstrip()), lead + 1) + 1)


def at(trouble: Trouble, start: int | None = None, end: int | None = None) -> Span:
    """From a column (of the trouble, unless given) to the end of the word there."""
    start = trouble.column if start is None else start
    if end is None:
        word = re.compile(r"\w+|.").match(trouble.text, start - 1)
        end = word.end() + 1 if word else start + 1
    return Span(trouble.file, trouble.line, start, trouble.line, end)


def cut(text: str) -> str:
    """A text short enough to be quoted in a hint."""
    return text if len(text) <= 60 else text[:57] + "…"


def syntax(trouble: Trouble, message: str, hint: str, span: Span | None = None, rule: Rule = SYNTAX) -> Diagnostic:
    """A finding at the trouble, or at another place."""
    return Diagnostic(rule, message, span or at(trouble), hint)


def later(trouble: Trouble, word: str, start: int) -> Diagnostic:
    """The finding for a word that means nothing yet."""
    return syntax(
        trouble,
        f"`{word}` is kept for a later version of the language, where it will mean {LATER[word]}.",
        "It does nothing today. Use the declarations and commands there are, or another name.",
        at(trouble, start, start + len(word)),
        RESERVED_WORD,
    )


def parameters(trouble: Trouble) -> Diagnostic:
    """The finding for a scene that is given parameters."""
    return syntax(
        trouble,
        "Scenes take nothing along: parameters are kept for a later version of the language.",
        "Store what the scene needs to know in a variable before going there.",
        at(trouble, trouble.text.index("(") + 1),
    )


def quotes(trouble: Trouble) -> Diagnostic | None:
    """What is wrong with a quote, if the trouble is one."""
    rest = trouble.text[trouble.column - 1 :]
    if rest[:1] in ("“", "”", "„", "«", "‘", "’", "'"):
        return syntax(
            trouble,
            "Titles, labels and reasons stand in straight double quotes.",
            'Write it like this: "The text"',
        )
    if re.match(r'"(?:[^"\\]|\\.)*"', rest):
        return syntax(
            trouble,
            "A text in quotes cannot stand here: texts are only ever shown, never compared.",
            "Remember what you need to know in a flag or an enum.",
        )
    if rest[:1] == '"':
        return syntax(trouble, "This quote is not closed on its line.", 'Put a " at the end of the text.')
    return None
