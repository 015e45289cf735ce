"""The tokens of JavaScript, as far as the player's own modules use it: enough to leave out what no browser needs."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token is."""

    SPACE = auto()
    """White space and comments; a newline stays one."""
    NAME = auto()
    """An identifier or keyword; private ones with their `#`."""
    NUMBER = auto()
    TEXT = auto()
    """A string, a regular expression, or a part of a template between its expressions."""
    MARK = auto()


class Token(NamedTuple):
    """A token as it is written."""

    kind: Kind
    text: str


class UnknownScript(ValueError):
    """The text is no script that this can take apart."""


_SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)+", re.S)
_NAME = re.compile(r"#?[A-Za-z_$][\w$]*")
_NUMBER = re.compile(r"\d[\w]*(?:\.\d\w*)?")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'')
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.S)
_MARK = re.compile(r"\.\.\.|=>|===|!==|\*\*|\?\?=|\?\?|\?\.|&&|\|\||<<|>>>?|[<>=!+*/|&^%-]=|\+\+|--|[^\s\w\"'`\\]")
_BEFORE_REGEX = {"return", "typeof", "case", "of", "in"}


def tokens(script: str) -> Iterator[Token]:
    """All of them, in order; together they are the script. Raises `UnknownScript`."""
    at = 0
    last = Token(Kind.MARK, ";")
    templates: list[int] = []  # how many braces are open in the expression of each open template
    while at < len(script):
        here = script[at]
        if found := _SPACE.match(script, at):
            token = Token(Kind.SPACE, found[0])
        elif found := _NAME.match(script, at):
            token = Token(Kind.NAME, found[0])
        elif found := _NUMBER.match(script, at):
            token = Token(Kind.NUMBER, found[0])
        elif found := _STRING.match(script, at):
            token = Token(Kind.TEXT, found[0])
        elif here == "`" or (here == "}" and templates and templates[-1] == 0):
            if here == "}":
                templates.pop()
            found = _TEMPLATE.match(script, at + 1)
            if found is None:
                raise UnknownScript("a template without an end")
            if found[0].endswith("${"):
                templates.append(0)
            token = Token(Kind.TEXT, here + found[0])
        elif here == "/" and _begins(last) and (found := _REGEX.match(script, at)):
            token = Token(Kind.TEXT, found[0])
        elif found := _MARK.match(script, at):
            token = Token(Kind.MARK, found[0])
            if templates:
                templates[-1] += (here == "{") - (here == "}")
        else:
            raise UnknownScript(f"what is {here!r}?")
        yield token
        at += len(token.text)
        if token.kind is not Kind.SPACE:
            last = token
    if templates:
        raise UnknownScript("a template without an end")


def _begins(last: Token) -> bool:
    """Whether a slash after this token begins a regular expression, and is no division."""
    if last.kind is Kind.MARK:
        return last.text not in (")", "]", "}")
    if last.kind is Kind.NAME:
        return last.text in _BEFORE_REGEX
    return last.kind is Kind.TEXT and last.text.endswith("${")
