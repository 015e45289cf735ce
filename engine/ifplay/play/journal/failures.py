"""What can go wrong with a database on a disk: which of it means damage, and all of it in plain words."""

import sqlite3

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_PERHAPS_DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH}
_WORDS = {
    sqlite3.SQLITE_BUSY: "another program keeps it locked",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked",
    sqlite3.SQLITE_PROTOCOL: "another program keeps it locked",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it is read-only",
    sqlite3.SQLITE_PERM: "permission is denied",
    sqlite3.SQLITE_AUTH: "permission is denied",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_NOMEM: "memory is short",
    sqlite3.SQLITE_TOOBIG: "it grows too big",
}


class Damaged(Exception):
    """The database holds something that ifplay never writes."""


class Newer(Exception):
    """The database was written by a newer ifplay."""


class TakenAway(Exception):
    """The file that is open is no longer the one at its path."""


class Deleted(Exception):
    """The playthrough that is being read was deleted from the journal."""


FAILURES = (sqlite3.Error, OSError, UnicodeDecodeError, Damaged, Newer, TakenAway)
"""All that a database on a disk may raise; the middle one when what is damaged is a name in an error message."""


def is_damage(error: Exception, connection: sqlite3.Connection | None = None) -> bool:
    """Whether the file itself is at fault, so that it is to be set aside.

    Where it may as well be a fault of ours, the file has to fail its own check, by way of the connection.
    """
    if isinstance(error, Damaged | UnicodeDecodeError):
        return True
    if not isinstance(error, sqlite3.DatabaseError) or isinstance(error, sqlite3.ProgrammingError):
        return False
    code = _code(error)
    if code is None or code in _DAMAGE:
        # Without a code, the module itself could not make sense of a value, as with text that is not UTF-8.
        return True
    if code not in _PERHAPS_DAMAGE or connection is None:
        return False
    try:
        checked: tuple[str] = connection.execute("PRAGMA integrity_check(1)").fetchone()
        return checked != ("ok",)
    except sqlite3.Error as worse:
        return is_damage(worse)


def in_words(error: Exception) -> str:
    """Why the journal cannot be used, to follow on "because"."""
    if is_damage(error):
        return "it is damaged"
    if isinstance(error, Newer):
        return "a newer ifplay wrote it"
    if isinstance(error, TakenAway):
        return "its file was moved or removed"
    if isinstance(error, Deleted):
        return "this playthrough was deleted from it"
    if isinstance(error, OSError):
        said = error.strerror or str(error)
        return f"the system says: {said[:1].lower() + said[1:].rstrip('.')}"
    code = _code(error)
    return _WORDS.get(code, "the database refuses") if code is not None else "the database refuses"


def _code(error: Exception) -> int | None:
    """SQLite's primary result code."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
