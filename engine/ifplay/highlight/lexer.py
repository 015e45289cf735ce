"""The lexer for Pygments, which finds it by the entry point `pygments.lexers`; nothing else of ours imports it."""

from collections.abc import Iterator
from typing import ClassVar

from pygments.lexer import Lexer
from pygments.token import (
    Comment,
    Generic,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    Whitespace,
    _TokenType,
)

from ifplay.highlight.kinds import Kind
from ifplay.highlight.scan import scan

TOKENS: dict[Kind, _TokenType] = {
    "fence": Punctuation.Marker,
    "key": Name.Attribute,
    "plain": Literal,
    "comment": Comment.Single,
    "mark": Keyword,
    "scene": Name.Class,
    "title": Generic.Heading,
    "target": Name.Label,
    "id": Name.Decorator,
    "declaration": Keyword.Declaration,
    "keyword": Keyword.Reserved,
    "operator": Operator,
    "function": Name.Builtin,
    "constant": Keyword.Constant,
    "variable": Name.Variable,
    "value": Name.Constant,
    "number": Number.Integer,
    "string": String.Double,
    "punctuation": Punctuation,
    "escape": String.Escape,
    "text": Text,
    "emphasis": Generic.Emph,
    "strong": Generic.Strong,
    "strong emphasis": Generic.EmphStrong,
    "space": Whitespace,
}
"""What Pygments calls each kind."""


class StoryLexer(Lexer):
    """Highlights stories for ifplay, and pieces of them."""

    name = "ifplay story"
    url = "https://pypi.org/project/ifplay/"
    aliases: ClassVar = ["story", "ifplay"]
    filenames: ClassVar = ["*.story"]
    mimetypes: ClassVar = ["text/x-ifplay-story"]

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """Every character of the text in a token, in order."""
        place = 0
        for start, end, kind in scan(text):
            if place < start:
                yield place, Whitespace, text[place:start]
            yield start, TOKENS[kind], text[start:end]
            place = end
        if place < len(text):
            yield place, Whitespace, text[place:]

    @staticmethod
    def analyse_text(text: str) -> float:
        """How surely a text is a story: its front matter and a scene tell."""
        return 0.4 if text.startswith("---") and "\n== " in text else 0.0
