"""`ifplay saves`: the playthroughs that the journal keeps."""

import json
import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.cli.status import BAD_FILE, OK, WRONG_USAGE, Refused, reason
from ifplay.diagnostics.clean import clean

if TYPE_CHECKING:
    import sqlite3

    from ifplay.play.journal.records import Playthrough

_KINDS = ("full", "json")
_EXAMPLES = {
    "list": ["list --format json", "list"],
    "show": ["show 3"],
    "export": ["export 3 > the-long-evening.json", "export -o readings.json"],
    "import": ["import readings.json"],
    "delete": ["delete 1 2 --yes", "delete 3 --yes"],
}


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "What you have read: list it, look at it, take it with you, delete it. Nothing needs to be saved by hand:\n"
        "every choice is kept as you make it, and `ifplay STORY` goes on where you were."
    )
    parser.epilog = (
        "It is all in one file, journal.db, in ifplay's data folder; the variable IFPLAY_DATA names another folder.\n"
        "Exits with 0, with 2 for wrong usage, with 3 for a file that cannot be read or written.\n\n"
        "examples:\n" + "\n".join(f"  ifplay saves {lines[-1]}" for lines in _EXAMPLES.values())
    )
    parser.set_defaults(work=_list, format="full")
    commands = parser.add_subparsers(metavar="{list,show,export,import,delete}")

    def command(name: str, what: str, work: object) -> ArgumentParser:
        made = commands.add_parser(
            name,
            help=what,
            description=what[:1].upper() + what[1:] + ".",
            epilog="examples:\n" + "\n".join(f"  ifplay saves {line}" for line in _EXAMPLES[name]),
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        made.set_defaults(work=work)
        made.add_argument(
            "--format", choices=_KINDS, default="full", metavar="{full,json}", help="for people or programs"
        )
        return made

    command("list", "list all playthroughs, the latest first", _list)
    show = command("show", "show a playthrough: its slots, its endings, the choices on its line", _show)
    show.add_argument("id", type=_number, metavar="ID", help="its number in the list")
    export = command("export", "write playthroughs as JSON", _export)
    export.add_argument("ids", nargs="*", type=_number, metavar="ID", help="numbers in the list (default: all)")
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it (default: print it)")
    export.add_argument("--force", action="store_true", help="replace the file if there is one already")
    take = command("import", "add the playthroughs in a file that `export` wrote; none comes in twice", _import)
    take.add_argument("file", type=Path, metavar="FILE", help="the file")
    delete = command("delete", "delete playthroughs for good, with what is remembered of their texts", _delete)
    delete.add_argument("ids", nargs="+", type=_number, metavar="ID", help="numbers in the list")
    delete.add_argument("--yes", action="store_true", help="yes, for good")


def run(arguments: Namespace) -> int:
    """Do what the subcommand says; the exit status."""
    status: int = arguments.work(arguments)
    return status


# Subcommands ------------------------------------------------------------------------------------------------------


def _list(arguments: Namespace) -> int:
    found = _playthroughs()
    if arguments.format == "json":
        _print_json({"schema": 1, "playthroughs": [_record(one) for one in found]})
    elif not found:
        print("Nothing is kept yet.")
    else:
        wide = max(len(str(one.id)) for one in found)
        for one in found:
            print(clean(_listed(one, wide)))
    return OK


def _show(arguments: Namespace) -> int:
    from ifplay.play.journal.records import StoryKey
    from ifplay.play.journal.tree import Tree

    with _database() as database:
        one = _wanted(_of(database), arguments.id)
        assert database is not None
        tree = Tree(database, StoryKey(one.ifid, one.path, one.title))
        standing = tree.standing(one.id)
        moves = [move[0] for turn in tree.line(standing).turns for move in turn.moves]
    if arguments.format == "json":
        _print_json({"schema": 1, "playthrough": {**_record(one), "moves": moves}})
        return OK
    facts = [
        ("story", one.title),
        ("file", one.path),
        ("ifid", one.ifid),
        ("seed", str(one.seed)),
        ("begun", _when(one.began)),
        ("last read", _when(one.last)),
        ("turns", f"{one.turns} on this line, {one.kept} with those left behind"),
        ("ended with", one.ending),
        ("endings", ", ".join(one.endings)),
        *(("slot", f"{slot.name}: turn {slot.depth}, {_when(slot.saved)}") for slot in one.slots),
        ("moves", " ".join(map(str, moves))),
    ]
    for name, value in facts:
        if value:
            print(clean(f"{name:<12}{value}").replace("\n", " "))
    return OK


def _export(arguments: Namespace) -> int:
    from ifplay.play.journal.moving import taken_out
    from ifplay.play.journal.saved import write

    output: Path | None = arguments.output
    if output is not None and not arguments.force and os.path.lexists(output):
        raise Refused(f"{output} exists already; --force replaces it.", BAD_FILE)
    with _database() as database:
        for number in arguments.ids:
            _wanted(_of(database), number)
        stories = () if database is None else taken_out(database, set(arguments.ids) or None)
    written = write(stories)
    if output is None:
        print(written, end="")
        return OK
    from ifplay.cli.writing import replace_file

    try:
        replace_file(output, written)
    except OSError as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    count = sum(len(story.playthroughs) for story in stories)
    if arguments.format == "json":
        _print_json({"schema": 1, "exported": count, "file": str(output)})
    else:
        print(clean(f"Wrote {_some(count, 'playthrough')} to {output}."))
    return OK


def _import(arguments: Namespace) -> int:
    from ifplay.model.strict import BadForm
    from ifplay.play.journal.moving import take_in
    from ifplay.play.journal.saved import LONGEST_FILE, read

    path: Path = arguments.file
    try:
        with open(path, "rb") as file:
            content = file.read(LONGEST_FILE + 1)
        if len(content) > LONGEST_FILE:
            raise Refused(f"{path} is too large for saves.", BAD_FILE)
        stories = read(content.decode("utf-8-sig"))
        with _database(make=True) as database:
            assert database is not None
            taken = take_in(database, stories)
    except (OSError, ValueError) as error:
        if isinstance(error, BadForm):
            raise Refused(f"{path} holds no saves: {error}", BAD_FILE) from error
        if isinstance(error, UnicodeDecodeError):
            raise Refused(f"{path} holds no saves: it is not UTF-8 text.", BAD_FILE) from error
        why = reason(error) if isinstance(error, OSError) else "that is no path of a file"
        raise Refused(f"cannot read {path}: {why}.", BAD_FILE) from error
    if arguments.format == "json":
        _print_json({"schema": 1, "new": taken.new, "grown": taken.grown, "turns": taken.turns})
    elif taken.turns == 0:
        print("All of it was there already.")
    else:
        grown = f", and more turns for {taken.grown} that were there" if taken.grown else ""
        print(f"Took in {_some(taken.new, 'new playthrough')}{grown}: {_some(taken.turns, 'turn')}.")
    return OK


def _delete(arguments: Namespace) -> int:
    from ifplay.play.journal.opening import transaction
    from ifplay.play.journal.shelves import take_away

    numbers = sorted(set(arguments.ids))
    with _database() as database:
        kept = _of(database)
        chosen = [_wanted(kept, number) for number in numbers]
        if not arguments.yes:
            what = "; ".join(_listed(one, 0) for one in chosen)
            raise Refused(f"this would delete for good: {what}. If so, say it again with --yes.", WRONG_USAGE)
        assert database is not None
        database.execute("PRAGMA secure_delete = ON")
        with transaction(database):
            for number in numbers:
                take_away(database, number)
    if arguments.format == "json":
        _print_json({"schema": 1, "deleted": numbers})
    else:
        print(f"Deleted {_some(len(numbers), 'playthrough')}.")
    return OK


# The database -----------------------------------------------------------------------------------------------------


@contextmanager
def _database(*, make: bool = False) -> "Iterator[sqlite3.Connection | None]":
    """The journal's database, or None when there is none yet and none is to be made. Its failures are `Refused`."""
    from ifplay.play.journal.failures import FAILURES, Newer, in_words
    from ifplay.play.journal.opening import NAME, data_folder, open_database

    folder = data_folder()
    path = folder / NAME
    if not make and not os.path.lexists(path):
        yield None
        return
    try:
        database, aside = open_database(folder)
    except Newer as error:
        raise Refused(f"the journal {path} was written by a newer ifplay, and is left as it is.", BAD_FILE) from error
    except FAILURES as error:
        raise Refused(f"the journal {path} cannot be used, because {in_words(error)}.", BAD_FILE) from error
    try:
        if aside is not None:
            why = f"the journal was damaged; it is set aside as {folder / aside}, and a new one begins."
            raise Refused(why, BAD_FILE)
        yield database
    except OSError:
        raise  # not the database's
    except FAILURES as error:
        raise Refused(f"the journal {path} cannot be used, because {in_words(error)}.", BAD_FILE) from error
    finally:
        database.close()


def _playthroughs() -> "tuple[Playthrough, ...]":
    with _database() as database:
        return _of(database)


def _of(database: "sqlite3.Connection | None") -> "tuple[Playthrough, ...]":
    from ifplay.play.journal.shelves import playthroughs

    return () if database is None else playthroughs(database)


def _wanted(found: "Collection[Playthrough]", number: int) -> "Playthrough":
    for one in found:
        if one.id == number:
            return one
    raise Refused(f"there is no playthrough {number}; `ifplay saves list` shows those there are.", WRONG_USAGE)


# Printing ---------------------------------------------------------------------------------------------------------


def _listed(one: "Playthrough", wide: int) -> str:
    line = f"{one.id:>{wide}}  {_when(one.last)}  {one.title}, {_some(one.turns, 'turn')}"
    if one.ending is not None:
        line += f", ended with “{one.ending}”"
    if one.slots:
        line += f"; slots: {', '.join(slot.name for slot in one.slots)}"
    return line.replace("\n", " ")


def _record(one: "Playthrough") -> dict[str, object]:
    return {
        "id": one.id,
        "uid": one.uid,
        "title": one.title,
        "ifid": one.ifid,
        "path": one.path,
        "seed": one.seed,
        "turns": one.turns,
        "kept": one.kept,
        "ending": one.ending,
        "endings": list(one.endings),
        "began": one.began.isoformat(),
        "last": one.last.isoformat(),
        "slots": [
            {"name": slot.name, "turn": slot.depth, "saved": slot.saved.isoformat()}
            for slot in one.slots
        ],
    }  # fmt: skip


def _print_json(value: object) -> None:
    print(json.dumps(value, indent=2))


def _when(moment: datetime) -> str:
    """In the reader's own time."""
    with suppress(OverflowError, OSError, ValueError):
        moment = moment.astimezone()
    return f"{moment:%Y-%m-%d %H:%M}"


def _some(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"


def _number(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 0 < number < 2**63:
        raise ArgumentTypeError(f"a playthrough has a number, as `ifplay saves list` shows it, not {clean(text[:40])}")
    return number
