"""Bundles: what is in them, the same bytes each time, and what cannot be put in."""

import io
import struct
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib
from datetime import date

import pytest
from ifplay.export.bundle import bundle
from ifplay.export.cover import LARGEST, BadCover, cover
from ifplay.export.ifiction import NAMESPACE, NoIfid, ifiction
from ifplay.model.graph import About

IFID = "6BF57684-44D7-4AAD-8D35-6D1BBA9E5134"
ABOUT = About("The <Kite> & co.", "Ann & Bob", IFID.lower(), "en", "1.2", "A day\nat the beach.\n\nAnd home by dark.")
PAGE = "<!DOCTYPE html><title>Kite</title><p>“Wind”"


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int, height: int, frame: int = 0xC2) -> bytes:
    """As much of a JPEG as says how large it is: after an APP0, a fill byte and a Huffman table, a frame."""
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    table = b"\xff\xff\xc4" + struct.pack(">H", 5) + b"\0\0\0"
    size = bytes([0xFF, frame]) + struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\0" * 9
    return b"\xff\xd8" + app + table + size + b"\xff\xd9"


def test_a_bundle_has_page_record_and_cover() -> None:
    """Whole, and readable by any unzip."""
    with zipfile.ZipFile(io.BytesIO(bundle(PAGE, ABOUT, png(200, 300)))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["index.html", "iFiction.xml", "cover.png"]
        assert archive.read("index.html").decode() == PAGE
        assert archive.read("cover.png") == png(200, 300)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}


def test_a_bundle_without_a_cover() -> None:
    """It is optional."""
    with zipfile.ZipFile(io.BytesIO(bundle(PAGE, ABOUT))) as archive:
        assert archive.namelist() == ["index.html", "iFiction.xml"]


def test_the_same_story_is_the_same_bundle() -> None:
    """Byte for byte."""
    assert bundle(PAGE, ABOUT, jpeg(200, 200)) == bundle(PAGE, ABOUT, jpeg(200, 200))
    assert bundle(PAGE, ABOUT) != bundle(f"{PAGE}!", ABOUT)


def record(about: About, **more: object) -> dict[str, dict[str, str]]:
    """The sections of a record, each with its entries."""
    root = ElementTree.fromstring(ifiction(about, None, "ifplay 1", **more))  # type: ignore[arg-type]
    space = f"{{{NAMESPACE}}}"
    assert (root.tag, root.attrib) == (f"{space}ifindex", {"version": "1.0"})
    (story,) = root
    assert story.tag == f"{space}story"
    return {
        section.tag.removeprefix(space): {
            entry.tag.removeprefix(space): "|".join(entry.itertext()) for entry in section
        }
        for section in story
    }


def test_the_record_says_what_the_story_says_of_itself() -> None:
    """In the order and the words of the treaty; paragraphs are told apart."""
    found = record(ABOUT)
    assert list(found) == ["identification", "bibliographic"]
    assert found["identification"] == {"ifid": IFID, "format": "html"}
    assert found["bibliographic"] == {
        "title": "The <Kite> & co.",
        "author": "Ann & Bob",
        "language": "en",
        "description": "A day at the beach.|And home by dark.",
    }


def test_a_record_has_an_author_and_may_have_a_day() -> None:
    """Nobody known is Anonymous."""
    found = record(About("T", ifid=IFID), originated=date(2026, 11, 5))
    assert found["bibliographic"] == {"title": "T", "author": "Anonymous"}
    assert found["colophon"] == {"generator": "ifplay 1", "originated": "2026-11-05"}


def test_a_record_tells_of_the_cover() -> None:
    """Its kind and its size."""
    text = ifiction(ABOUT, cover(jpeg(300, 240)), "ifplay")
    assert "<format>jpg</format>\n<height>240</height>\n<width>300</width>" in text


def test_nothing_in_a_record_is_more_than_text() -> None:
    """Nor can it hide anything."""
    about = About("</title><x>\x1b\u202e", "]]>&amp;", IFID)
    assert record(about)["bibliographic"] == {"title": "</title><x>\ufffd\ufffd", "author": "]]>&amp;"}


def test_a_record_needs_an_ifid() -> None:
    """Archives know a story by it."""
    with pytest.raises(NoIfid, match="no IFID"):
        bundle(PAGE, About("T"))


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2])
def test_covers_are_known_by_their_bytes(frame: int) -> None:
    """And so is their size."""
    assert (cover(png(120, 240)).format, cover(png(120, 240)).width, cover(png(120, 240)).height) == ("png", 120, 240)
    found = cover(jpeg(1_200, 600, frame))
    assert (found.format, found.width, found.height) == ("jpg", 1_200, 600)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "neither a PNG nor a JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "neither a PNG nor a JPEG"),
        (b"GIF89a" + b"\0" * 100, "neither a PNG nor a JPEG"),
        (png(200, 200)[:20], "damaged"),
        (jpeg(200, 200)[:30], "damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00" + b"\0" * 50, "damaged"),
        (png(119, 200), "119 by 200"),
        (png(1_201, 1_200), "1201 by 1200"),
        (jpeg(150, 301), "150 by 301"),
        (png(200, 200) + b"\0" * LARGEST, "larger than 8 MiB"),
    ],
)
def test_what_is_no_cover_is_refused(content: bytes, said: str) -> None:
    """In a sentence that says why."""
    with pytest.raises(BadCover, match=said):
        cover(content)
