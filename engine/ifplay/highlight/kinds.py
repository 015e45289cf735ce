"""What a stretch of a story's text can be."""

from typing import Literal, NamedTuple

Kind = Literal[
    "fence",  # the hyphens around front matter
    "key",  # of front matter
    "plain",  # its values
    "comment",
    "mark",  # what begins a line and says what it is, and arrows
    "scene",  # a scene's name, where it begins
    "title",  # of a scene
    "target",  # a scene's name, wherever else it stands
    "id",  # of a choice
    "declaration",  # the words that declare
    "keyword",  # all other words of the language
    "operator",
    "function",
    "constant",  # yes and no
    "variable",  # a name in an expression; it may be a value, too, which is not known before all is read
    "value",  # of an enum or a set
    "number",
    "string",
    "punctuation",
    "escape",  # a backslash and what it makes plain
    "text",
    "emphasis",  # the same between stars
    "strong",
    "strong emphasis",
    "space",
]


class Stretch(NamedTuple):
    """A stretch of text on one line, from offset to offset."""

    start: int
    end: int
    kind: Kind
