"""Files written whole or not at all, and output for programs."""

import contextlib
import errno
import os
import sys
import tempfile
from pathlib import Path

from ifplay.cli.status import BAD_FILE, Refused, reason


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file, texts in UTF-8, by way of a temporary one in the same folder, flushed, synced and put in its place.

    What stood there before is replaced, a link itself and not what it leads to. Raises `OSError`, and then leaves
    everything as it was.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no ordinary file")
    if path.exists() and not (path.is_symlink() or os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, "it is read-only")  # Only Windows refuses to put another in its place.
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):  # mkstemp makes files only their owner can read.
            os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def replace_own(path: Path, content: str, *, mark: str) -> None:
    """Write a file that we write again and again, such as a report. What stands there is only replaced when it holds
    `mark` near its beginning, as ours do, or nothing. Raises `Refused`."""
    try:
        if path.exists():
            with path.open("rb") as file:
                begins = file.read(1000)
            if begins and mark.encode() not in begins:
                raise Refused(f"{path} exists already, and is nothing that ifplay wrote; take another name.", BAD_FILE)
        replace_file(path, content)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {path}: {reason(error)}.", BAD_FILE) from error


def refuse_to_replace(output: Path, story: Path, *, force: bool) -> None:
    """Before anything is made of a story, see that it may be written there: `Refused` where something stands at
    `output`, a link included, and no `force` is used; and always where that is the story itself, or a folder, or
    where there is no folder to write it into."""
    try:
        if not output.parent.is_dir():
            raise Refused(f"cannot write {output}: there is no folder {output.parent}.", BAD_FILE)
        if not os.path.lexists(output):
            return
        if story.exists() and output.exists() and output.samefile(story):
            raise Refused(f"{output} is the story itself.", BAD_FILE)
        if output.is_dir():
            raise Refused(f"cannot write {output}: it is a folder.", BAD_FILE)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    if not force:
        raise Refused(f"{output} exists already; --force replaces it.", BAD_FILE)


def print_utf8(text: str) -> None:
    """Print a text for programs: in UTF-8 and as it is, whatever the terminal's encoding and line ends."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode())
    buffer.flush()


def _mode(path: Path) -> int:
    """The permissions the file has, or a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
