"""Files that come from strangers, other than stories: read only as far as they may be long."""

import errno
from pathlib import Path


def read_text(path: Path, most: int, *, ordinary: bool = True) -> str:
    """The text of a file of at most `most` bytes; raises what `read_bytes` does, and `UnicodeDecodeError`."""
    return read_bytes(path, most, ordinary=ordinary).decode("utf-8-sig")


def read_bytes(path: Path, most: int, *, ordinary: bool = True) -> bytes:
    """What is in a file of at most `most` bytes.

    Raises `OSError` also for a longer file and, when it has to be `ordinary`, for a device or a pipe, which could
    keep us waiting.
    """
    if ordinary and path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is a folder" if path.is_dir() else "it is no ordinary file")
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most // 2**20} MiB")
    return content
