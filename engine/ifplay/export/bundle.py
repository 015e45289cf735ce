"""A story as one file to upload: a zip with its page, its iFiction record and its cover.

The same story gives the same bytes, whenever and wherever it is made.
"""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ifplay.export.cover import cover
from ifplay.export.ifiction import ifiction
from ifplay.model.graph import About

PAGE, RECORD = "index.html", "iFiction.xml"

_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""

_UNIX = 3
_MODE = 0o100644


def bundle(
    page: str, about: About, picture: bytes | None = None, *, generator: str = "ifplay", originated: date | None = None
) -> bytes:
    """The zip. The page comes first, then the record, then the cover. Raises `NoIfid` and `BadCover`."""
    art = None if picture is None else cover(picture)
    record = ifiction(about, art, generator, originated)
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        _add(archive, PAGE, page.encode(), ZIP_DEFLATED)
        _add(archive, RECORD, record.encode(), ZIP_DEFLATED)
        if art is not None:
            # A picture is compressed already.
            _add(archive, f"cover.{art.format}", art.content, ZIP_STORED)
    return made.getvalue()


def _add(archive: ZipFile, name: str, content: bytes, method: int) -> None:
    entry = ZipInfo(name, _ALWAYS)
    entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _MODE << 16, method
    archive.writestr(entry, content, compresslevel=9)
