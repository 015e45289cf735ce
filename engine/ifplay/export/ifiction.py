"""What a story says of itself as an iFiction record (The Treaty of Babel, revision 12, 2024): what archives ask for."""

import re
from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from ifplay.diagnostics.clean import clean
from ifplay.export.cover import Cover
from ifplay.model.graph import About

NAMESPACE = "http://babel.ifarchive.org/protocol/iFiction/"


class NoIfid(ValueError):
    """The story has no IFID, and a record needs one."""


def ifiction(about: About, cover: Cover | None, generator: str, originated: date | None = None) -> str:
    """The record, as XML. `generator` is what made it; that is only said together with the day, as the treaty has it.
    Raises `NoIfid`."""
    if not about.ifid:
        raise NoIfid("the story has no IFID")
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<ifindex version="1.0" xmlns="{NAMESPACE}">',
            "<story>",
            *_section("identification", {"ifid": about.ifid.upper(), "format": "html"}),
            *_section("bibliographic", _bibliographic(about)),
            *(_section("cover", _cover(cover)) if cover else ()),
            *(_section("colophon", _colophon(generator, originated)) if originated else ()),
            "</story>",
            "</ifindex>",
            "",
        ]
    )


def _bibliographic(about: About) -> dict[str, str]:
    """What is known of the story, in the order of the treaty. Every record names an author."""
    found = {"title": about.title, "author": about.author or "Anonymous"}
    if about.language:
        found["language"] = about.language
    if about.blurb:
        found["description"] = about.blurb
    return found


def _cover(cover: Cover) -> dict[str, str]:
    return {"format": cover.format, "height": str(cover.height), "width": str(cover.width)}


def _colophon(generator: str, originated: date) -> dict[str, str]:
    return {"generator": generator, "originated": originated.isoformat()}


def _section(name: str, entries: dict[str, str]) -> Iterator[str]:
    yield f"<{name}>"
    for key, text in entries.items():
        yield f"<{key}>{_text(text)}</{key}>"
    yield f"</{name}>"


def _text(text: str) -> str:
    """White space counts for nothing in a record; paragraphs are told apart by a break."""
    paragraphs = re.split(r"\n\s*\n", clean(text).strip())
    return "<br/>".join(escape(" ".join(paragraph.split())) for paragraph in paragraphs)
