"""Declarations, logic and expressions: names, words of the language, operators, strings."""

import re
from collections.abc import Iterator
from typing import Final

from ifplay.highlight.kinds import Kind, Stretch

NAME: Final = r"[^\W\d][\w\u0300-\u036f\u3099\u309a]*"
ENDS: Final = r"(?![\w\u0300-\u036f\u3099\u309a])"
"""After a word of the language: it is no part of a longer name."""

_TOKEN = re.compile(
    rf"""(?P<space>[ \t]+)
    |(?P<comment>//[^\n]*)
    |(?P<string>"(?:[^"\\\n]|\\[^\n])*"?)
    |(?P<number>[0-9]+)
    |(?P<word>{NAME})
    |(?P<arrow>->)
    |(?P<operator>==|!=|<=|>=|[-+]=|\.\.|[-+*<>=])
    |(?P<punctuation>[^\n])""",
    re.VERBOSE,
)
_WORDS: dict[str, Kind] = {
    **dict.fromkeys(("or", "and", "not", "has"), "operator"),
    **dict.fromkeys(("yes", "no"), "constant"),
    **dict.fromkeys(("min", "max", "size", "visits", "seen", "ended"), "function"),
}
_OF_SCENES = frozenset({"visits", "seen", "at"})


def expression(text: str, start: int, end: int, *, stops: str = "") -> Iterator[Stretch]:
    """An expression up to `end`, or up to one of the characters in `stops` outside strings."""
    before = ""
    place = start
    while place < end:
        if text[place] in stops:
            return
        found = _TOKEN.match(text, place, end)
        if found is None:
            return
        place = found.end()
        kind, said = found.lastgroup, found[0]
        if kind == "space":
            yield Stretch(found.start(), place, "space")
            continue
        yield Stretch(found.start(), place, _kind(kind, said, before, text[place : place + 40].lstrip(" \t")[:1]))
        before = said if before not in _OF_SCENES or said != "(" else "scene ("


def _kind(group: str | None, said: str, before: str, following: str) -> Kind:
    """What a token is, by itself and by what stands before and after it."""
    match group:
        case "word":
            if before == "scene (":
                return "target"
            if before == "has":
                return "value"
            if said == "at" and following == "(":
                return "function"
            return _WORDS.get(said, "variable")
        case "comment" | "string" | "number" | "operator":
            return group
        case "arrow":
            return "mark"
        case _:
            return "punctuation"


# Lines ----------------------------------------------------------------------------------------------------------

DECLARATION: Final = re.compile(
    rf"""[ \t]*(?:(?:flag|text){ENDS}[ \t]+{NAME}[ \t]*(?=["=]|//|$)
    |(?:number|enum|set){ENDS}[ \t]+{NAME}[ \t]*:
    |(?:include|promise){ENDS}[ \t]*")""",
    re.VERBOSE | re.MULTILINE,
)
"""How a declaration begins, and nothing else that could stand before a story's first scene."""

_FIRST = re.compile(rf"[ \t]*({NAME})")
_LOGIC = re.compile(
    rf"[ \t]+(?:(else[ \t]+if|if|else|return|end(?![ \t]*[-+]?=)){ENDS}|(call|otherwise){ENDS})?", re.VERBOSE
)
_RANDOM = re.compile(rf"({NAME}[ \t]*[-+]?=[ \t]*)(random){ENDS}")


def declaration(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A declaration, from its first word to its comment."""
    first = _FIRST.match(text, start, end)
    assert first is not None
    word = first[1]
    yield Stretch(first.start(1), first.end(1), "declaration")
    listed = word in ("enum", "set")
    named = word in ("include", "promise")
    before = ""
    for one in expression(text, first.end(), end):
        said = text[one.start : one.end]
        if one.kind != "space" and not named:
            named = True
            yield one._replace(kind="variable")
            continue
        if one.kind == "space":
            yield one
            continue
        if word == "promise":
            one, before = _of_promise(one, said, before)
        elif listed and one.kind not in ("punctuation", "operator", "string", "comment"):
            one = one._replace(kind="value")
        elif word == "number" and said == "clamp":
            one = one._replace(kind="keyword")
        yield one


def _of_promise(one: Stretch, said: str, before: str) -> tuple[Stretch, str]:
    """In a promise, `never` and its kin are words of the language where what is promised begins with them."""
    if before == ":" and said in ("never", "always", "reach", "from"):
        return one._replace(kind="keyword"), said
    if before == "from":
        return one._replace(kind="target"), "from NAME"
    if before == "from NAME" and said == "reach":
        return one._replace(kind="keyword"), said
    if not before:
        return one, ":" if said == ":" else ""
    return one, " "


def logic(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A line that begins with `~`, which stands at `start`."""
    yield Stretch(start, start + 1, "mark")
    found = _LOGIC.match(text, start + 1, end)
    if found is None:
        return
    place = found.end()
    group = 1 if found[1] else 2
    if found[group] is None:
        random = _RANDOM.match(text, place, end)
        if random is None:
            yield from _assignment(text, place, end)
            return
        yield from expression(text, place, random.end(1))
        yield Stretch(random.start(2), random.end(2), "keyword")
        yield from expression(text, random.end(), end)
        return
    yield Stretch(found.start(group), found.end(group), "keyword")
    for one in expression(text, place, end):
        yield one._replace(kind="target") if group == 2 and one.kind == "variable" else one


def _assignment(text: str, start: int, end: int) -> Iterator[Stretch]:
    """`name = VALUE`: in curly brackets stand values."""
    inside = False
    for one in expression(text, start, end):
        said = text[one.start]
        inside = (inside or said == "{") and said != "}"
        yield one._replace(kind="value") if inside and one.kind == "variable" else one
