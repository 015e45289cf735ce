"""JSON read strictly: for files that come from strangers, where a lenient reader is a way in.

One value, keys never twice, whole numbers only, no deeper than it may be, no half of a surrogate pair. Whatever
is wrong, it ends in one `BadForm` and in nothing else.
"""

import json
import re
from collections.abc import Sequence
from typing import NoReturn

LONGEST_NUMBER = 20


class BadForm(ValueError):
    """Why a text was refused, and where in it: one plain sentence."""


def load(text: str, *, longest: int, deepest: int) -> object:
    """The value written in the text: dicts, lists, strings, whole numbers, truth values and None.

    Refused with a `BadForm` are texts of more than `longest` characters, and lists and objects nested in one
    another more than `deepest` levels.
    """
    if len(text) > longest:
        raise BadForm(f"The text is longer than {longest} characters.")
    if _depth(text, deepest) > deepest:
        raise BadForm(f"The text is nested deeper than {deepest} levels.")
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_fraction,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise BadForm(f"At {place}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise BadForm("The text is nested too deep.") from None
    if _HALF_PAIR.search(text):
        _whole_characters(value)
    return value


def where(path: Sequence[str | int]) -> str:
    """A place in a value, as `blocks[3].exit.target`; empty for the value itself."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


_BRACKETS_OR_STRING = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[{\]}]', re.DOTALL)
_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


def _depth(text: str, enough: int) -> int:
    """How deep lists and objects are nested, counted no further than one past `enough`."""
    depth = deepest = 0
    for found in _BRACKETS_OR_STRING.finditer(text):
        mark = found.group()[0]
        if mark in "[{":
            depth += 1
            if depth > deepest:
                deepest = depth
                if deepest > enough:
                    break
        elif mark != '"':
            depth -= 1
    return deepest


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise BadForm(f"The key {json.dumps(key[:60])} is there twice in one object.")
            seen.add(key)
    return made


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise BadForm(f"The number {digits[:LONGEST_NUMBER]}… is outside 64 bits.")
    return int(digits)


def _fraction(digits: str) -> NoReturn:
    raise BadForm(f"The number {digits[:LONGEST_NUMBER]} is not a whole number written in digits.")


def _no_number(name: str) -> NoReturn:
    raise BadForm(f"{name} is not a number.")


def _whole_characters(value: object) -> None:
    """Refuse strings and keys that hold half of a surrogate pair: they cannot be written as UTF-8."""
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            pending.extend(part)
            pending.extend(part.values())
        elif isinstance(part, list):
            pending.extend(part)
        elif isinstance(part, str):
            try:
                part.encode()
            except UnicodeEncodeError:
                raise BadForm("A string holds half of a surrogate pair, which is no character.") from None


def said(name: str) -> str:
    """A name as an error quotes it, however long or strange it is."""
    return json.dumps(name if len(name) <= 60 else name[:60] + "…", ensure_ascii=False)
