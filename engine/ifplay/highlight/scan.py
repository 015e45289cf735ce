"""What each stretch of a text is, line by line. It need not be a whole story, nor a sound one: nothing is refused.

The parser decides what a story means, and on every story that it can read the two agree (a test holds it). This
looks at one line at a time, so that pieces of stories, as in a manual, and lines half typed have their colours, too.
"""

import re
from collections.abc import Iterator

from ifplay.highlight.code import DECLARATION, NAME, declaration, logic
from ifplay.highlight.kinds import Kind, Stretch
from ifplay.highlight.prose import Line

_FENCE = re.compile(r"---[ \t]*$", re.MULTILINE)
_ENTRY = re.compile(
    r"""(?:([^\s:#][^:\n]*?)[ \t]*(:)(?=[ \t]|$))?[ \t]*
    ("[^"\n]*"|'[^'\n]*'|(?:[^\s#]|(?<=\S)\#)(?:[^\n\#]|(?<=\S)\#)*(?<=\S))?[ \t]*
    (\#[^\n]*)?""",
    re.VERBOSE | re.MULTILINE,
)
_SCENE = re.compile(rf"(==)[ ][ \t]*(?:({NAME})[ \t]*(?:(:)[ \t]*)?)?")
_MARK = re.compile(r"[ \t]*(?:([*+])[ \t]+|(->)[ \t]+|(~)(?=[ \t])|(-{3,})[ \t]*$|(//[^\n]*))", re.MULTILINE)
_ID = re.compile(rf"(\()({NAME})(\))(?=[ \t]|$)", re.MULTILINE)
_NAME = re.compile(NAME)
_INDENT = re.compile(r"[ \t]*")


def scan(text: str) -> Iterator[Stretch]:
    """The stretches of a text, in order; what lies between them is space."""
    start = 0
    front = _FENCE.match(text) is not None
    scenes = False
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if front:
            fence = _FENCE.match(text, start)
            if fence is not None:
                yield Stretch(start, start + 3, "fence")
                front = start == 0
            else:
                yield from _entry(text, start, end)
        elif text.startswith("== ", start):
            scenes = True
            yield from _scene(text, start, end)
        elif not scenes and DECLARATION.match(text, start, end):
            yield from declaration(text, start, end)
        else:
            yield from _line(text, start, end)
        start = end + 1


def _entry(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A line of front matter."""
    found = _ENTRY.match(text, start, end)
    assert found is not None
    yield from _groups(found, "key", "punctuation", "plain", "comment")
    if found.end() < end:
        yield Stretch(found.end(), end, "plain")


def _groups(found: re.Match[str], *kinds: Kind) -> Iterator[Stretch]:
    """What the groups of a match found, each of its kind."""
    for group, kind in enumerate(kinds, 1):
        if found[group]:
            yield Stretch(found.start(group), found.end(group), kind)


def _scene(text: str, start: int, end: int) -> Iterator[Stretch]:
    found = _SCENE.match(text, start, end)
    assert found is not None
    yield from _groups(found, "mark", "scene", "punctuation")
    if found.end() < end:
        yield Stretch(found.end(), end, "title")


def _line(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A line of a scene."""
    mark = _MARK.match(text, start, end)
    if mark is None:
        indent = _INDENT.match(text, start, end)
        assert indent is not None
        yield from Line(text, indent.end(), end, choice=False)
    elif mark[1]:
        yield Stretch(mark.start(1), mark.end(1), "mark")
        place = mark.end()
        if identity := _ID.match(text, place, end):
            yield from _groups(identity, "punctuation", "id", "punctuation")
            place = identity.end()
        yield from Line(text, place, end, choice=True)
    elif mark[2]:
        yield Stretch(mark.start(2), mark.end(2), "mark")
        name = _NAME.match(text, mark.end(), end)
        if name is not None:
            yield Stretch(name.start(), name.end(), "target")
        if (place := name.end() if name else mark.end()) < end:
            yield Stretch(place, end, "text")
    elif mark[3]:
        yield from logic(text, mark.start(3), end)
    else:
        group = 4 if mark[4] else 5
        yield Stretch(mark.start(group), mark.end(group), "mark" if group == 4 else "comment")
