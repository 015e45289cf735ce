"""The cover of a story: a PNG or a JPEG, known by its bytes and not by its name."""

from dataclasses import dataclass
from typing import Literal

LEAST, MOST = 120, 1_200
"""Pixels of each side, as the Treaty of Babel has it; neither side is more than twice the other."""

LARGEST = 8 * 2**20

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


class BadCover(ValueError):
    """Why a picture cannot be a cover, in a sentence."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture that can be one."""

    content: bytes
    format: Literal["png", "jpg"]
    width: int
    height: int


def cover(content: bytes) -> Cover:
    """See what kind of picture it is, and how large. Raises `BadCover`."""
    if len(content) > LARGEST:
        raise BadCover(f"the cover is larger than {LARGEST // 2**20} MiB")
    found: Cover | None = None
    if content.startswith(_PNG):
        found = _png(content)
    elif content.startswith(_JPEG):
        found = _jpeg(content)
    else:
        raise BadCover("the cover is neither a PNG nor a JPEG")
    if found is None:
        raise BadCover("the cover is damaged: it does not say how large it is")
    short, long = sorted((found.width, found.height))
    if short < LEAST or long > MOST or long > 2 * short:
        raise BadCover(
            f"the cover is {found.width} by {found.height} pixels: its sides must have {LEAST} to {MOST:,}, "
            "and none more than twice as many as the other"
        )
    return found


def _png(content: bytes) -> Cover | None:
    """Its size is in its first chunk (PNG specification, 11.2.2)."""
    if len(content) < 33 or content[12:16] != b"IHDR":
        return None
    return Cover(content, "png", int.from_bytes(content[16:20]), int.from_bytes(content[20:24]))


def _jpeg(content: bytes) -> Cover | None:
    """Its size is in the first segment that begins a frame (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # fill
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = int.from_bytes(content[at + 5 : at + 7]), int.from_bytes(content[at + 7 : at + 9])
            return Cover(content, "jpg", width, height)
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
