"""The only reader of story files: from disk, or from memory for tests and editors."""

import errno
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

LARGEST = 16 * 1024 * 1024

# Names that Windows gives to devices in every folder, whatever their extension.
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?\Z")


class TooLarge(Exception):
    """A file holds more than `LARGEST` bytes; it was not read."""


class Outside(Exception):
    """An include path may not be opened. The message says why, as the end of a sentence about the path."""


class Loader(Protocol):
    """Reads the files of one story. Names use forward slashes and are relative to the story's own folder."""

    def read(self, name: str) -> bytes:
        """The bytes of a file.

        Raises `TooLarge`, `Outside` for a link that leaves the story's folder, and `OSError`.
        """
        ...

    def shown(self, name: str) -> str:
        """The name as people should see it: relative to where the command was run."""
        ...


def resolve_include(path: str, including: str) -> str:
    """The name of the file that `include "path"` means in the file named `including`.

    Paths are relative to the including file. Raises `Outside`, before anything is opened.
    """
    if not path.strip():
        raise Outside("it is empty")
    if "\\" in path:
        raise Outside("it has a backslash; folders are divided by /")
    if path.startswith("/"):
        raise Outside("it is absolute; write it relative to this file")
    if ":" in path:
        raise Outside("it has a colon, as drives and web addresses do")
    parts = path.split("/")
    if ".." in parts:
        raise Outside("it has .. in it, and a story may not leave its folder")
    if any(part != part.strip() or (part.endswith(".") and part != ".") for part in parts):
        raise Outside("a part of it begins or ends with a space or ends with a dot")
    if any(_DEVICE.match(part) for part in parts):
        raise Outside("a part of it names a device on Windows")
    return str(PurePosixPath(including).parent / PurePosixPath(path))


@dataclass(frozen=True, slots=True)
class DiskLoader:
    """Reads from a folder of the disk. `story` is the file the reader named, which may be a link to anywhere."""

    folder: Path
    story: str

    def read(self, name: str) -> bytes:
        """The bytes of a file in the folder; see `Loader.read`."""
        path = self.folder / name
        root = self.folder.resolve()
        if name != self.story and not path.resolve().is_relative_to(root):
            raise Outside("it is a link that leaves the story's folder")
        if not path.is_file():
            # Devices and pipes could block or never end; a folder has no text.
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "it is a folder")
            if path.exists():
                raise OSError(errno.EINVAL, "it is no ordinary file")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise TooLarge
        return content

    def shown(self, name: str) -> str:
        """The path relative to where the command was run."""
        path = self.folder / name
        try:
            return Path(os.path.relpath(path)).as_posix()
        except ValueError:  # Another drive on Windows.
            return path.absolute().as_posix()


@dataclass(frozen=True, slots=True)
class MemoryLoader:
    """Reads from a mapping of names to texts."""

    files: Mapping[str, str | bytes]

    def read(self, name: str) -> bytes:
        """The bytes of the text of that name."""
        if name not in self.files:
            raise FileNotFoundError(name)
        content = self.files[name]
        encoded = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        if len(encoded) > LARGEST:
            raise TooLarge
        return encoded

    def shown(self, name: str) -> str:
        """The name itself."""
        return name
