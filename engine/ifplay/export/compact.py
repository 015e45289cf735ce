"""Script and style as short as they can be said plainly: without comments, needless space and long private names.

Names that the script itself declares become short, those of properties stay; the same name becomes the same one
everywhere. So no scope needs to be known: whatever met whatever before still does.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import count, pairwise, product
from string import ascii_lowercase, ascii_uppercase

from ifplay.export.tokens import Kind, Token, tokens

_CUSTOM = re.compile(r"(?<=[{;(])--[\w-]+")  # a custom property, where it is set or used
_QUOTED = re.compile(r'="([A-Za-z][\w-]*)"\]')  # an attribute's value that needs no quotes
_SEMICOLON = Token(Kind.MARK, ";")
_DECLARING = {"const", "let", "function", "class"}
_OPENING, _CLOSING = {"(": ")", "[": "]", "{": "}"}, {")", "]", "}"}
_BEFORE_OBJECT = {"return", "const", "let", "of", "in", "case", "default"}
_SHORT_WORDS = {"const": "let", "true": "!0", "false": "!1", "undefined": "void 0"}
_NO_PLAIN_STATEMENT = {"if", "for", "while", "switch", "try", "do", "let", "const", "class", "function", "async", "{"}
_NO_FUNCTION = {"if", "while", "for", "switch", "catch"}
_KEYWORDS = frozenset(
    "await async break case catch class const continue default delete do else export extends false finally for "
    "function get if import in instanceof let new null of return set static super switch this throw true try typeof "
    "undefined var void while yield".split()
)


def compact_script(script: str) -> str:
    """The same script, shorter. It must end its statements with semicolons, and have no empty ones."""
    every = [token for token in tokens(script) if token.kind is not Kind.SPACE]
    said = _renamed(every)
    left_out = _bare_parameters(every) | _lone_braces(every)
    left_out |= _last_marks(every, left_out)
    joined_on = _let_after_let(every)
    parts: list[str] = []
    before = ""
    for at, text in enumerate(said):
        if at in left_out or at in joined_on:
            continue
        text = "," if at + 1 in joined_on else text
        if _touches(before, text):
            parts.append(" ")
        parts.append(text)
        before = text
    return "".join(parts)


def compact_style(style: str) -> str:
    """The same style sheet, shorter."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.S)
    pieces = re.split(r'("[^"\n]*")', style)
    for at in range(0, len(pieces), 2):
        piece = re.sub(r"\s+", " ", pieces[at])
        piece = re.sub(r" ?([{};,>]) ?", r"\1", piece)
        piece = piece.replace(": ", ":").replace("@media (", "@media(")
        pieces[at] = re.sub(r"(?<![\w.])0(?=\.\d)", "", piece).replace(";}", "}")
    compact = _QUOTED.sub(r"=\1]", "".join(pieces).strip())
    short = dict(zip(dict.fromkeys(_CUSTOM.findall(compact)), _names(), strict=False))
    return _CUSTOM.sub(lambda name: f"--{short[name[0]]}", compact)


def _bare_parameters(every: Sequence[Token]) -> set[int]:
    """The parentheses around the only parameter of an arrow function."""
    found = set()
    for at in range(len(every) - 3):
        first, name, last, arrow = every[at : at + 4]
        if (first.text, last.text, arrow.text) == ("(", ")", "=>") and name.kind is Kind.NAME:
            if at and every[at - 1].kind is Kind.NAME and every[at - 1].text != "return":
                continue
            found |= {at, at + 2}
    return found


def _lone_braces(every: Sequence[Token]) -> set[int]:
    """The braces around a single plain statement after `if`, `for`, `while` or `else`."""
    found = set()
    closed = _closing(every)
    opened = {end: at for at, end in closed.items()}
    for at, end in closed.items():
        if every[at].text != "{" or at == 0 or every[at + 1].text in _NO_PLAIN_STATEMENT:
            continue
        before = at - 1
        if every[before].text == ")":
            headed = every[opened[before] - 1].text in ("if", "for", "while")
        else:
            headed = every[before].text == "else"
        ends = [place for place in _outside(at + 1, end, closed) if every[place] == _SEMICOLON]
        if headed and ends == [end - 1]:
            found |= {at, end}
    return found


def _outside(start: int, end: int, closed: Mapping[int, int]) -> Iterator[int]:
    """The places there that are in no brackets of their own."""
    while start < end:
        yield start
        start = closed.get(start, start) + 1


def _last_marks(every: Sequence[Token], left_out: set[int]) -> set[int]:
    """Semicolons and commas that a bracket closes after, one that is not left out."""
    kept = [(at, token) for at, token in enumerate(every) if at not in left_out]
    return {
        at
        for (at, token), (_, after) in pairwise(kept)
        if (token == _SEMICOLON and after.text == "}") or (token == (Kind.MARK, ",") and after.text in _CLOSING)
    }


def _let_after_let(every: Sequence[Token]) -> set[int]:
    """Where a declaration follows another, so that both can be one."""
    found = set()
    declaring = [False]
    for at, token in enumerate(every):
        first = at == 0 or every[at - 1].text in (";", "{", "}") or every[at - 1].kind is Kind.TEXT
        if token.kind is Kind.NAME and token.text in ("const", "let"):
            if declaring[-1] and every[at - 1] == _SEMICOLON:
                found.add(at)
            declaring[-1] = first
        elif token.kind is Kind.NAME and at and every[at - 1] == _SEMICOLON:
            declaring[-1] = False
        elif token.kind is Kind.MARK and token.text in _OPENING:
            if at and every[at - 1] == _SEMICOLON:
                declaring[-1] = False
            declaring.append(False)
        elif token.kind is Kind.MARK and token.text in _CLOSING:
            declaring.pop()
    return found


def _touches(before: str, text: str) -> bool:
    """Whether two tokens would become one without a space."""
    if not before:
        return False
    word = re.compile(r"[\w$#]")
    if word.match(before[-1]) and word.match(text[0]):
        return True
    return before[-1] == text[0] and text[0] in "+-/"


class _Use(Enum):
    """How a name is used where it stands."""

    VARIABLE = auto()
    PROPERTY = auto()
    BOTH = auto()
    """Shorthand in braces: `{name}` is `{name: name}`."""


def _renamed(every: Sequence[Token]) -> Iterator[str]:
    """The tokens, with short names; and for words that are for people, what means the same."""
    uses = _uses(every)
    short = _short_names(every, uses)
    for at, token in enumerate(every):
        name = short.get(token.text) if at in uses else None
        match uses.get(at):
            case _Use.VARIABLE if name:
                yield name
            case _Use.BOTH if name:
                yield f"{token.text}:{name}"
            case None if token.kind is Kind.NAME:
                yield _SHORT_WORDS.get(token.text, token.text)
            case None if token.kind is Kind.NUMBER:
                yield token.text.replace("_", "")
            case _:
                yield token.text


def _short_names(every: Sequence[Token], uses: Mapping[int, _Use]) -> dict[str, str]:
    """Short names for those that can have one and gain by it, the shortest for those met most."""
    declared = _declared(every, uses)
    counted = Counter((every[at].text, use) for at, use in uses.items())
    met = Counter({name: counted[name, _Use.VARIABLE] for name in declared})
    known = {every[at].text for at in uses} | _KEYWORDS
    fresh = (name for name in _names() if name not in known)
    private = (f"#{name}" for name in _names())
    names: dict[str, str] = {}
    for name, times in sorted(met.items(), key=lambda one: (-one[1], one[0])):
        if name.startswith("#"):
            names[name] = next(private)
        elif times * (len(name) - 2) > 3 * counted[name, _Use.BOTH]:
            names[name] = next(fresh)
    return names


def _names() -> Iterator[str]:
    for length in count(1):
        for letters in product(ascii_lowercase + ascii_uppercase, repeat=length):
            yield "".join(letters)


def _declared(every: Sequence[Token], uses: Mapping[int, _Use]) -> set[str]:
    """Names that the script gives to variables, functions, classes and parameters, and private ones."""
    declared = set()
    closed = _closing(every)
    for at in uses:
        before, after = every[at - 1].text if at else "", every[at + 1].text
        if every[at].text.startswith("#") or before in _DECLARING or after == "=>":
            declared.add(every[at].text)
    for at, end in closed.items():
        before, after = every[at - 1].text if at else "", "".join(token.text for token in every[end + 1 : end + 2])
        parameters = every[at].text == "(" and after in ("=>", "{") and before not in _NO_FUNCTION
        pattern = every[at].text in "[{" and before in _DECLARING
        if parameters or pattern:
            declared |= {every[place].text for place in range(at + 1, end) if _binds(every, uses, place)}
    return declared


def _binds(every: Sequence[Token], uses: Mapping[int, _Use], at: int) -> bool:
    """Whether a name among parameters, or in a pattern, is given there. Values by default may be misread as given;
    those are names that are declared somewhere else, or words of the browser that come after a `=`."""
    use = uses.get(at)
    before = every[at - 1].text
    return use is _Use.BOTH or (use is _Use.VARIABLE and before in ("(", ",", "[", "...", ":"))


def _uses(every: Sequence[Token]) -> dict[int, _Use]:
    """How each name is used, by its place; keywords are left out."""
    found = {}
    closed = _closing(every)
    inside: list[str] = []
    for at, token in enumerate(every):
        before = every[at - 1].text if at else ";"
        if token.kind is Kind.MARK and token.text in _OPENING:
            inside.append(_brace(every, at) if token.text == "{" else token.text)
        elif token.kind is Kind.MARK and token.text in _CLOSING:
            inside.pop()
        if token.kind is not Kind.NAME:
            continue
        after = every[at + 1].text
        around = inside[-1] if inside else "block"
        listed = around == "{" and before in ("{", ",")
        called = after == "(" and around in ("{", "class") and before != "function"
        method = called and every[closed[at + 1] + 1].text == "{"
        field = around == "class" and after in ("=", ";") and before in ("{", "}", ";", "static")
        if token.text.startswith("#"):
            found[at] = _Use.VARIABLE
        elif before in (".", "?.") or (listed and after == ":") or ((method or field) and token.text not in _KEYWORDS):
            found[at] = _Use.PROPERTY
        elif token.text in _KEYWORDS:
            continue
        elif listed and after in (",", "}", "="):
            found[at] = _Use.BOTH
        else:
            found[at] = _Use.VARIABLE
    return found


def _brace(every: Sequence[Token], at: int) -> str:
    """What the brace there begins: the body of a `class`, a `block` of statements, or `{` for an object or pattern."""
    if at == 0:
        return "block"
    before = every[at - 1]
    if before.kind is Kind.NAME:
        if "class" in (every[max(0, at - 2)].text, every[max(0, at - 4)].text):
            return "class"
        return "{" if before.text in _BEFORE_OBJECT else "block"
    if before.text == ":":
        start = at - 1
        while every[start].text not in (";", "{", "}", "case", "default"):
            start -= 1
        return "block" if every[start].kind is Kind.NAME else "{"
    return "block" if before.text in (")", "=>", ";", "{", "}") else "{"


def _closing(every: Sequence[Token]) -> dict[int, int]:
    """Where each bracket is closed."""
    closed, opened = {}, []
    for at, token in enumerate(every):
        if token.kind is Kind.MARK and token.text in _OPENING:
            opened.append(at)
        elif token.kind is Kind.MARK and token.text in _CLOSING:
            closed[opened.pop()] = at
    return closed
