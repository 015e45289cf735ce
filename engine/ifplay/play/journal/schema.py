"""The tables of the journal, and the way from every older version of them to this one.

`STEPS[n]` brings version n to version n + 1; a new database is version 0. A step that has shipped never changes:
another is added behind it, and a file of the version before goes to `tests/journal/`.

A turn's `parent` has a smaller id, and `forward` is the turn below it on the line stood on last. Order is by id and by
`stood`, which counts; times (milliseconds since 1970) are only ever shown. Nothing refers to SQLite newer than 3.31.
"""

import sqlite3

APPLICATION = 0x6966706C
"""`ifpl`: says in the file's header that it is a journal of ifplay."""

_FIRST = (
    """
    CREATE TABLE stories (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        identity TEXT NOT NULL UNIQUE,
        ifid TEXT,
        path TEXT NOT NULL,
        title TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE playthroughs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        story INTEGER NOT NULL REFERENCES stories,
        seed INTEGER NOT NULL,
        began INTEGER NOT NULL,
        standing INTEGER REFERENCES turns,
        stood INTEGER NOT NULL UNIQUE
    )
    """,
    "CREATE INDEX playthroughs_of_story ON playthroughs (story, stood)",
    """
    CREATE TABLE turns (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        playthrough INTEGER NOT NULL REFERENCES playthroughs,
        parent INTEGER REFERENCES turns,
        depth INTEGER NOT NULL,
        moves TEXT NOT NULL,
        ending TEXT,
        kept INTEGER NOT NULL,
        forward INTEGER REFERENCES turns,
        UNIQUE (parent, moves)
    )
    """,
    "CREATE INDEX turns_of_playthrough ON turns (playthrough)",
    """
    CREATE TABLE slots (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story INTEGER NOT NULL REFERENCES stories,
        name TEXT NOT NULL,
        turn INTEGER NOT NULL REFERENCES turns,
        saved INTEGER NOT NULL,
        UNIQUE (story, name)
    )
    """,
    """
    CREATE TABLE seen (
        story INTEGER NOT NULL REFERENCES stories,
        digest BLOB NOT NULL,
        PRIMARY KEY (story, digest)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE endings (
        story INTEGER NOT NULL REFERENCES stories,
        title TEXT NOT NULL,
        PRIMARY KEY (story, title)
    ) WITHOUT ROWID
    """,
)

STEPS: tuple[tuple[str, ...], ...] = (_FIRST,)

TABLES = {
    "stories": "id, identity, ifid, path, title",
    "playthroughs": "id, uid, story, seed, began, standing, stood",
    "turns": "id, playthrough, parent, depth, moves, ending, kept, forward",
    "slots": "id, story, name, turn, saved",
    "seen": "story, digest",
    "endings": "story, title",
}
"""What is there after the last step."""


def version(connection: sqlite3.Connection) -> int:
    """The version of the tables in a database."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the version of this ifplay: every step, or, when one fails, none."""
    if version(connection) == len(STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        at = version(connection)  # another process may have been quicker
        for step in STEPS[at:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(at, len(STEPS))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
