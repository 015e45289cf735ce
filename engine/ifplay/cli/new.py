"""`ifplay new`: a folder with a story that plays, to write over."""

import contextlib
import errno
import os
import shlex
import subprocess
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import uuid4

from ifplay.cli.status import BAD_FILE, OK, WRONG_USAGE, Refused, reason
from ifplay.cli.writing import replace_file
from ifplay.diagnostics.clean import clean
from ifplay.starters.naming import fault
from ifplay.starters.starter import TEMPLATES, starter

_MOST = 60
"""So many characters of a name that cannot be one are shown."""

_WHAT = {
    ".story": "the story: play it, then write over it",
    ".walks.yaml": "a walkthrough of it, for `ifplay test`",
    "README.md": "which commands read, check and test it",
    ".editorconfig": "how editors indent it",
    ".gitattributes": "how git keeps its line ends",
    "story.yml": "checks and tests it on GitHub",
}


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    templates = "\n".join(f"  {name:<10}{what}" for name, what in TEMPLATES.items())
    parser.description = (
        "Begin a story: make a folder with a story in it that plays and checks clean, a walkthrough that tests it,\n"
        "and what a repository of stories needs (.gitattributes, .editorconfig, a GitHub workflow, a README). The\n"
        "story has a title made of the name, and an IFID of its own, by which archives and saved games know it.\n\n"
        f"What it can begin with:\n{templates}"
    )
    parser.epilog = (
        "A folder that is there already must be empty: nothing is ever replaced. `ifplay new .` takes the one you\n"
        "are in.\n"
        "Exits with 0, with 2 for wrong usage, with 3 when something is there already or cannot be written.\n\n"
        "examples:\n"
        "  ifplay new the-long-night\n"
        "  ifplay new lessons/first-story --template tutorial\n"
        "  ifplay new locked-room --template puzzle && ifplay check --strict locked-room/locked-room.story"
    )
    parser.add_argument("name", metavar="NAME", help="the story's name; its folder, if a path stands before it")
    parser.add_argument(
        "--template", choices=list(TEMPLATES), default="minimal", metavar="{" + ",".join(TEMPLATES) + "}",
        help="what to begin with (default: minimal)",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Make the folder; the exit status."""
    if not arguments.name:
        raise Refused("a story needs a name: ifplay new the-long-night", WRONG_USAGE)
    folder = Path(arguments.name)
    name = _name(folder)
    _refuse_what_is_there(folder)
    made = starter(arguments.template, name, str(uuid4()).upper())
    _write(folder, made)
    print(clean(_told(folder, name, list(made))))
    return OK


def _name(folder: Path) -> str:
    """The story's name: the last part of the path, where `.` is the folder one is in. Raises `Refused`."""
    name = folder.name
    if name in ("", ".."):
        try:
            name = folder.resolve().name
        except (OSError, ValueError, RuntimeError):
            name = ""
    wrong = fault(name)
    if wrong is not None:
        called = " ".join((name or str(folder)).split())
        called = called if len(called) <= _MOST else called[:_MOST] + "…"
        raise Refused(f"no story can be called “{called}”. {wrong}", WRONG_USAGE)
    return name


def _refuse_what_is_there(folder: Path) -> None:
    """Raises `Refused` unless there is nothing of that name, or an empty folder."""
    try:
        if not os.path.lexists(folder):
            return
        if not folder.is_dir():
            raise Refused(f"{folder} exists already, and is no folder. Take another name.", BAD_FILE)
        found = min(os.listdir(folder), default=None)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot look into {folder}: {reason(error)}.", BAD_FILE) from error
    if found is not None:
        raise Refused(f"{folder} is not empty: {found} is in it. Take another name, or an empty folder.", BAD_FILE)


def _write(folder: Path, made: Mapping[str, str]) -> None:
    """Write the files. Raises `Refused`, and then takes away what was made until then."""
    undo = contextlib.ExitStack()
    try:
        for path, text in made.items():
            target = folder / path
            _make_folder(target.parent, undo)
            replace_file(target, text)
            undo.callback(_take_away, target.unlink)
    except BaseException as error:
        undo.close()
        if isinstance(error, OSError | ValueError):
            raise Refused(f"cannot write a story to {folder}: {reason(error)}.", BAD_FILE) from error
        raise


def _make_folder(folder: Path, undo: contextlib.ExitStack) -> None:
    """Make a folder and those above it, where they are not there."""
    missing = []
    while not folder.is_dir():
        if os.path.lexists(folder):
            raise NotADirectoryError(errno.ENOTDIR, f"{folder} is no folder")
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir()
        undo.callback(_take_away, one.rmdir)


def _take_away(remove: Callable[[], None]) -> None:
    with contextlib.suppress(OSError):
        remove()


def _told(folder: Path, name: str, paths: list[str]) -> str:
    wide = max(map(len, paths))
    story = _typed(folder / f"{name}.story")
    rows = [f"  {path:<{wide}}  {_what(path)}" for path in paths]
    return "\n".join(
        [
            f"Began a story in {folder if folder.name else 'this folder'}:",
            *rows,
            "",
            "Next:",
            f"  ifplay {story}",
            f"  ifplay check --strict {story}",
            f"  ifplay test {story}",
        ]
    )


def _what(path: str) -> str:
    return next(what for end, what in _WHAT.items() if path.endswith(end))


def _typed(path: Path) -> str:
    """The path as it is typed into a shell here."""
    return subprocess.list2cmdline([str(path)]) if sys.platform == "win32" else shlex.quote(str(path))
