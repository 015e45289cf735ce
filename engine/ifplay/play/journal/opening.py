"""The database file: made, checked, brought up to date, and set aside when it is damaged.

A new database is made under another name and put in place whole, so that whatever stands at the path is finished; an
empty file there is damage and not a beginning.
"""

import contextlib
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from ifplay.play.journal.claim import claimed
from ifplay.play.journal.failures import FAILURES, Damaged, Newer, is_damage
from ifplay.play.journal.schema import APPLICATION, STEPS, TABLES, migrate, version

NAME = "journal.db"
PATIENCE = 2.0
"""Seconds to wait for another program."""

_ALONG = ("-wal", "-shm", "-journal")
_HEADER = b"SQLite format 3\x00"
_CHECKED_WHOLE = 1 << 20
_BEYOND = 1 << 40


def data_folder() -> Path:
    """Where ifplay keeps a reader's data: $IFPLAY_DATA, or the system's own place for it."""
    if chosen := os.environ.get("IFPLAY_DATA"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("ifplay", appauthor=False)


def open_database(folder: Path, *, patience: float = PATIENCE) -> tuple[sqlite3.Connection, str | None]:
    """The journal in that folder, made if there is none, and the name under which a damaged one was set aside.

    Raises one of `FAILURES`.
    """
    path = folder / NAME
    if folder.parts[:1] == ("~",):
        raise FileNotFoundError(2, "no home folder is known")
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside: str | None = None
    if not os.path.lexists(path):
        _make(path)
    try:
        return _open(path, patience), None
    except FileNotFoundError:  # another process has just set it aside
        _make(path)
        return _open(path, patience), None
    except FAILURES as error:
        if not is_damage(error):
            raise
        with claimed(folder):
            # Another process may have met the same damage, and be done with it.
            try:
                return _open(path, patience), None
            except FileNotFoundError:
                pass
            except FAILURES as still:
                if not is_damage(still):
                    raise
                aside = _set_aside(path)
        _make(path)
        return _open(path, patience), aside


def set_aside(path: Path, file: tuple[int, int]) -> str | None:
    """Set a damaged database aside, unless another file is in its place by now; the name it got."""
    with claimed(path.parent):
        return _set_aside(path) if identity(path) == file else None


def identity(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from any other, if there is one."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it, synced, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def in_memory() -> sqlite3.Connection:
    """A journal that lasts as long as the process. Its turns never get numbers that one on the disk has given."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    connection.execute("INSERT INTO sqlite_sequence VALUES ('turns', ?)", (_BEYOND,))
    return connection


def unwritable(path: Path) -> sqlite3.Connection:
    """What the file held when it was last tidied, where nothing can be written beside it. Raises one of `FAILURES`."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        if version(connection) != len(STEPS):
            raise Newer
    except BaseException:
        connection.close()
        raise
    return connection


# One file --------------------------------------------------------------------------------------------------------


def _make(path: Path) -> None:
    """Put a new, empty journal at a path where there is none; one that appears meanwhile is left alone."""
    with claimed(path.parent):
        if os.path.lexists(path):
            return
        if any(os.path.lexists(f"{path}{end}") for end in _ALONG):
            _set_aside(path)  # remains of a file that is gone; SQLite would take them for the new one's
        part = path.with_name(f".{path.name}.part")
        try:
            for end in ("", *_ALONG):  # left by a process that was killed here
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(f"{part}{end}")
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            connection = sqlite3.connect(part, isolation_level=None)
            try:
                connection.execute("PRAGMA synchronous = FULL")
                migrate(connection)
                _write_ahead(connection, 0.0)
            finally:
                connection.close()
            os.rename(part, path)
        except BaseException:
            for end in ("", *_ALONG):
                with contextlib.suppress(OSError):
                    os.unlink(f"{part}{end}")
            raise
        _sync_folder(path.parent)


def _set_aside(path: Path) -> str:
    """Give the file and what belongs to it a dated name, which is returned; nothing is lost."""
    dated = time.strftime("damaged-%Y%m%d-%H%M%S")
    number = 0
    while True:
        name = f"{path.stem}.{dated}{f'-{number}' if number else ''}{path.suffix}"
        if not any(os.path.lexists(path.parent / f"{name}{end}") for end in ("", *_ALONG)):
            break
        number += 1
    for end in (*_ALONG, ""):
        with contextlib.suppress(FileNotFoundError):
            os.rename(f"{path}{end}", path.parent / f"{name}{end}")
    return name


def _open(path: Path, patience: float) -> sqlite3.Connection:
    _look(path)
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = FULL")
        if version(connection) > len(STEPS):
            raise Newer
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            raise Damaged
        _write_ahead(connection, patience)
        migrate(connection)
        _find_tables(connection)
        if os.stat(path).st_size <= _CHECKED_WHOLE and connection.execute("PRAGMA quick_check(1)").fetchone() != (
            "ok",
        ):
            raise Damaged
    except BaseException:
        connection.close()
        raise
    return connection


def _look(path: Path) -> None:
    """Refuse, before SQLite touches it, what is no journal of ours. And let nobody else read one that is."""
    found = os.stat(path)
    if not stat.S_ISREG(found.st_mode):
        raise Damaged
    with open(path, "r+b") as file:  # or SQLite would leave a log beside it that nobody may write, either
        head = file.read(100)
    if len(head) < 100 or not head.startswith(_HEADER):
        raise Damaged
    if int.from_bytes(head[68:72], "big") == APPLICATION and int.from_bytes(head[60:64], "big") > len(STEPS):
        raise Newer
    if os.name == "posix" and found.st_mode & 0o077:
        with contextlib.suppress(OSError):
            os.chmod(path, 0o600)


def _find_tables(connection: sqlite3.Connection) -> None:
    """Refuse a database that lacks one of our tables, or a column of one."""
    try:
        for table, columns in TABLES.items():
            connection.execute(f"SELECT {columns} FROM {table} LIMIT 1").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise Damaged from error
        raise


def _write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Turn the write-ahead log on; where it cannot be had, as on network disks, the old way is as safe."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # SQLite does not wait here by itself.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(0.01)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
