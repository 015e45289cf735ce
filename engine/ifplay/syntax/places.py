"""Names, strings and places from the parser's tokens: what every part of the builder needs."""

from typing import Any, cast

from lark import Token, Transformer

from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import BAD_ESCAPE, RESERVED_WORD, SYNTAX
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.words import KEYWORDS, LATER, SCENE_NAMES, is_punctuation, normalised

Children = list[Any]


class Places(Transformer[Token, Any]):
    """Reads the tokens of one chunk of a file; see `start`. What is found wrong is in `diagnostics`."""

    def __init__(self) -> None:
        super().__init__(visit_tokens=False)
        self.file = ""
        self.base = 0
        self.text = ""
        self.diagnostics: list[Diagnostic] = []

    def start(self, file: str, base: int, text: str) -> None:
        """Begin a chunk: `text`, whose first line is line `base` + 1 of the file."""
        self.file, self.base, self.text = file, base, text
        self.diagnostics = []

    # Places and names

    def span(self, token: Token) -> Span:
        """Where a token stands."""
        base = self.base
        return Span(
            self.file,
            cast(int, token.line) + base,
            cast(int, token.column),
            cast(int, token.end_line) + base,
            cast(int, token.end_column),
        )

    def from_to(self, first: Token, last: Token | Span) -> Span:
        """From the start of a token to the end of another, or of a span."""
        end_line, end_column = (
            (cast(int, last.end_line) + self.base, cast(int, last.end_column))
            if isinstance(last, Token)
            else (last.end_line, last.end_column)
        )
        return Span(self.file, cast(int, first.line) + self.base, cast(int, first.column), end_line, end_column)

    def _without_end(self, span: Span, last: object) -> Span:
        """The span without the spaces at the end of the token that is the last in it."""
        if isinstance(last, Token) and last.endswith((" ", "\t")):
            return span._replace(end_column=span.end_column - len(last) + len(last.rstrip(" \t")))
        return span

    def complain(self, diagnostic: Diagnostic) -> None:
        """Note a finding."""
        self.diagnostics.append(diagnostic)

    def name(self, token: Token, *, scene: bool = False, value: bool = False) -> nodes.Name:
        """A name that is being given; a keyword is refused."""
        span = self.span(token)
        text = normalised(str(token))
        if text in LATER:
            self.complain(
                Diagnostic(
                    RESERVED_WORD,
                    f"`{text}` is kept for a later version of the language, where it will mean {LATER[text]}.",
                    span,
                    f"Choose another name, for example `{text}_` or `my_{text}`.",
                )
            )
        elif text in KEYWORDS and not (scene and text in SCENE_NAMES):
            self.complain(
                Diagnostic(
                    RESERVED_WORD,
                    f"`{text}` is a word of the language and cannot be the name of a "
                    f"{'scene or choice' if scene else 'value' if value else 'variable'}.",
                    span,
                    f"Choose another name, for example `{text}_` or `my_{text}`.",
                )
            )
        elif not text.isascii() and not (text[0] == "_" or text[0].isalpha()):
            self.complain(
                Diagnostic(
                    SYNTAX,
                    f"A name begins with a letter or _, and `{text[0]}` is neither.",
                    span,
                    f"Choose another name, for example `_{text}`.",
                )
            )
        return nodes.Name(text, span)

    def used(self, token: Token) -> nodes.Name:
        """A name that is being used."""
        return nodes.Name(normalised(str(token)), self.span(token))

    def quoted(self, token: Token) -> nodes.Quoted:
        """A string without its quotes and backslashes."""
        inner = str(token)[1:-1]
        if "\\" in inner:
            pieces = inner.split("\\")
            text = pieces[0]
            place = 1
            while place < len(pieces):
                piece = pieces[place]
                if not piece and place + 1 < len(pieces):  # A backslash that escapes a backslash.
                    text += "\\" + pieces[place + 1]
                    place += 2
                    continue
                if piece and not is_punctuation(piece[0]):
                    self.bad_escape(self.span(token), piece[0])
                text += piece
                place += 1
            inner = text
        return nodes.Quoted(inner, self.span(token))

    def maybe_quoted(self, token: Token | None) -> nodes.Quoted | None:
        """A string, where there is one."""
        return None if token is None else self.quoted(token)

    def bad_escape(self, span: Span, character: str) -> None:
        """Report a backslash that stands before no punctuation."""
        shown = f"`{character}`, which is no punctuation" if character else "the end of the line"
        self.complain(
            Diagnostic(
                BAD_ESCAPE,
                f"A backslash stands before {shown}.",
                span,
                "A backslash makes the punctuation after it plain, as in `\\{`. For a backslash itself write `\\\\`.",
            )
        )
