"""`ifplay fmt`: stories in the one layout."""

import difflib
import errno
import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ifplay.check.wording import many
from ifplay.cli.findings import print_findings
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, Refused, reason
from ifplay.cli.stories import expanded, named
from ifplay.cli.writing import print_utf8, replace_file
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import has_errors, in_order
from ifplay.diagnostics.rules import Severity
from ifplay.source.loader import LARGEST
from ifplay.source.text import Undecodable, decode
from ifplay.syntax.formatter import formatted
from ifplay.syntax.front import has_front_matter

_STREAM = "-"


@dataclass(frozen=True, slots=True)
class _Story:
    """A file as it is, and as it should be: the same where `made` is None, for its errors."""

    name: str
    text: str
    made: str | None


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Lay stories out in one way: four spaces for each level, one space around marks and operators, one empty\n"
        "line before each scene and never two, comments at the ends of neighbouring lines in one column. Prose is\n"
        "never broken anew, comments stay where they are, and the story stays the same, readers' places in it too.\n\n"
        "A file with mistakes in it is left as it is, and its mistakes are told. Included files are named themselves."
    )
    parser.epilog = (
        "Exits with 0, with 1 when a file has mistakes (with --check: or would be changed), 2 for wrong usage, 3 for\n"
        "a file that cannot be read or written.\n\n"
        "examples:\n"
        "  ifplay fmt stories/kite.story\n"
        "  ifplay fmt --check --diff stories/*.story\n"
        "  ifplay fmt - < stories/kite.story > kite.story"
    )
    parser.add_argument(
        "stories", nargs="+", type=Path, metavar="STORY", help="a .story file; - for standard input and output"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; say which files would be changed")
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would be changed")


def run(arguments: Namespace) -> int:
    """Lay the stories out; the exit status."""
    status = OK
    changed = 0
    paths = expanded(arguments.stories)
    for path in paths:
        try:
            story = _laid_out(path)
            if story.made is None:
                status = max(status, FINDINGS)
                continue
            _give(path, story, arguments)
            changed += story.made != story.text
        except Refused as refused:
            print(clean(f"ifplay fmt: {refused}"), file=sys.stderr)
            status = max(status, refused.status)
    if arguments.check and changed:
        status = max(status, FINDINGS)
    if [str(path) for path in paths] != [_STREAM]:
        print(_told(changed, len(paths), arguments), file=sys.stderr)
    return status


def _laid_out(path: Path) -> _Story:
    """The story at that path. Its errors, if it has any, are printed. Raises `Refused`."""
    stream = str(path) == _STREAM
    name = "standard input" if stream else named(path)
    try:
        content = sys.stdin.buffer.read(LARGEST + 1) if stream else _content(path)
    except (OSError, ValueError) as error:
        advice = "Name a story in it." if os.path.isdir(path) else "Check the name, and that the file may be read."
        raise Refused(f"cannot read {path}: {reason(error)}. {advice}", BAD_FILE) from error
    if len(content) > LARGEST:
        raise Refused(f"{name} is larger than {LARGEST // 2**20} MiB, which no story is.", BAD_FILE)
    text = decode(name, content)
    if isinstance(text, Undecodable):
        raise Refused(f"{name} is not UTF-8 text: byte {text.byte:#04x} at offset {text.offset}.", BAD_FILE)
    outcome = formatted(name, text, main=has_front_matter(text))
    if outcome.value is None:
        errors = [one for one in in_order(outcome.diagnostics) if one.rule.severity is Severity.ERROR]
        print_findings(errors, {name: text}, sys.stderr)
        assert has_errors(errors)
        print(
            clean(f"ifplay fmt: {name} is left as it is: {many(len(errors), 'mistake')} to mend first."),
            file=sys.stderr,
        )
        return _Story(name, text, None)
    before = content.decode("utf-8")
    # The ends of lines are a matter between the writer's system and git, so they stay what they were.
    windows = before.partition("\n")[0].endswith("\r")
    return _Story(name, before, outcome.value.replace("\n", "\r\n") if windows else outcome.value)


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is a folder" if path.is_dir() else "it is no ordinary file")
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _give(path: Path, story: _Story, arguments: Namespace) -> None:
    """Write the story, or show or say what would be changed. Raises `Refused`."""
    assert story.made is not None
    same = story.made == story.text
    if arguments.diff and not same:
        diff = "".join(_diff(story.name, story.text, story.made))
        print_utf8(diff or clean(f"would be changed: {story.name}, in nothing but the ends of its lines\n"))
    elif arguments.check and not same:
        print(clean(f"would be changed: {story.name}"))
    elif not (arguments.check or arguments.diff):
        if str(path) == _STREAM:
            print_utf8(story.made)
        elif not same:
            try:
                replace_file(path.resolve(), story.made)  # what a link leads to, not the link
            except (OSError, ValueError) as error:
                raise Refused(f"cannot write {path}: {reason(error)}.", BAD_FILE) from error
            print(clean(f"changed: {story.name}"))


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    """A unified diff, in which nothing is hidden."""
    old, new = (text.replace("\r\n", "\n").removesuffix("\n").split("\n") for text in (before, after))
    for line in difflib.unified_diff(old, new, name, name, lineterm=""):
        yield f"{clean(line)}\n"


def _told(changed: int, stories: int, arguments: Namespace) -> str:
    would = "would be " if arguments.check or arguments.diff else ""
    return f"{many(stories, 'file')}, {changed or 'none'} {would}changed."
