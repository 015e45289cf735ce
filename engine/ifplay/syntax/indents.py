"""Indentation and blank lines as tokens, between the lexer and the parser; and the caps on depth.

After each line's end comes what changed: one `_INDENT`, or `_DEDENT`s, then `BLANK` when a blank line was crossed.
"""

import re
from collections.abc import Iterator

from lark import Token
from lark.lark import PostLex

DEEPEST = 64
MOST_OPERATORS = 200

_BLANK = re.compile(r"\n[ \t]*\n")
_OPEN = frozenset({"LPAR", "LBRACE"})
_CLOSE = frozenset({"RPAR", "RBRACE"})
_OPERATORS = frozenset({"AND", "OR", "NOT", "PLUS", "MINUS", "TIMES"})


class TooDeep(Exception):
    """Blocks, braces or parentheses nest deeper than the language allows, or a line has too many operators."""

    def __init__(self, token: Token, what: str) -> None:
        super().__init__(what)
        self.token = token
        self.what = what


class Misaligned(Exception):
    """A line goes back to an indentation that no open block has. `widths` are those that are open."""

    def __init__(self, token: Token, width: int, widths: tuple[int, ...]) -> None:
        super().__init__("misaligned")
        self.token = token
        self.width = width
        self.widths = widths


class Indents(PostLex):
    """The postlexer. Its tokens for indentation are placed at the start of the line they precede."""

    always_accept = ("_NL",)

    def __init__(self) -> None:
        self.heard: list[Token] | None = None
        """Where the tokens are noted that come out, for whoever needs them beside the tree."""

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        """The stream with indentation tokens; raises `TooDeep` and `Misaligned`."""
        return self._indented(stream) if self.heard is None else self._noted(stream, self.heard)

    def _noted(self, stream: Iterator[Token], heard: list[Token]) -> Iterator[Token]:
        heard.clear()
        for token in self._indented(stream):
            heard.append(token)
            yield token

    def _indented(self, stream: Iterator[Token]) -> Iterator[Token]:
        widths = [0]
        depth = operators = 0
        for token in stream:
            kind = token.type
            if kind == "_NL":
                yield token
                depth = operators = 0
                width = width_of(token[token.rfind("\n") + 1 :])
                if width > widths[-1]:
                    widths.append(width)
                    if len(widths) > DEEPEST + 1:
                        raise TooDeep(_after(token, ""), "blocks")
                    yield _after(token, "_INDENT")
                else:
                    while width < widths[-1]:
                        widths.pop()
                        if width > widths[-1]:
                            raise Misaligned(_after(token, ""), width, (*widths,))
                        yield _after(token, "_DEDENT")
                if _BLANK.search(token):
                    yield _after(token, "BLANK")
                continue
            if kind in _OPEN:
                depth += 1
                if depth > DEEPEST:
                    raise TooDeep(token, "braces" if kind == "LBRACE" else "parentheses")
            elif kind in _CLOSE:
                depth -= 1
            elif kind in _OPERATORS:
                operators += 1
                if operators > MOST_OPERATORS:
                    raise TooDeep(token, "operators")
            yield token
        while len(widths) > 1:
            widths.pop()
            yield Token("_DEDENT", "")


def width_of(space: str) -> int:
    """How far a line is indented by this white space; a tab is worth four spaces, should a file hold both."""
    return len(space.expandtabs(4)) if "\t" in space else len(space)


def _after(newline: Token, kind: str) -> Token:
    line, column = newline.end_line, newline.end_column
    return Token(kind, "", newline.end_pos, line, column, line, column, newline.end_pos)
