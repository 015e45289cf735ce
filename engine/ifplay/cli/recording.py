"""`ifplay test --record`: a playthrough that was made, or found by a search, added to a file of walkthroughs."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.cli.reading import read_text
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, WRONG_USAGE, Refused, reason
from ifplay.cli.stories import playable
from ifplay.cli.walkfiles import Opened, beside, open_walks, shown
from ifplay.cli.writing import replace_file
from ifplay.diagnostics.clean import clean
from ifplay.runtime.program import Program, load
from ifplay.source.plain_yaml import LARGEST
from ifplay.walkthroughs.adding import Unwritable, added, begun
from ifplay.walkthroughs.places import ENDING
from ifplay.walkthroughs.recording import Recorded, Unplayable, of_moves, of_trail

if TYPE_CHECKING:
    from ifplay.walkthroughs.walk import Trouble

_LARGEST = 64 * 1024 * 1024


def record(paths: Sequence[Path], source: Path | None, name: str | None) -> int:
    """Add to the walkthroughs of the one story or file that is named what is in `source`, or what was played last; the
    exit status. Raises `Refused`."""
    if len(paths) != 1 or paths[0].is_dir():
        what = "a file, or nothing for what you played last" if source is None else str(source)
        raise Refused(
            f"--record takes {what}, and one story to add it to: ifplay test kite.story --record", WRONG_USAGE
        )
    file, story = _where(paths[0])
    graph = playable(story)
    if graph is None:
        return FINDINGS
    program = load(graph)
    recorded = [_played(program, story)] if source is None else _of_file(program, source)
    if name is not None:
        if len(recorded) > 1:
            raise Refused(f"{source} holds {len(recorded)} playthroughs, which cannot all have one name.", WRONG_USAGE)
        recorded = [Recorded(_named(name), *_rest(recorded[0]))]
    for one in _write(file, story, recorded):
        ending = "" if one.ending is None else f", to the ending “{one.ending}”"
        turns = "1 turn" if one.turns == 1 else f"{one.turns:,} turns"
        print(clean(f"Added “{one.name}” to {shown(file)}: {turns}{ending}.").replace("\n", " "))
    return OK


def _named(name: str) -> str:
    from ifplay.walkthroughs.recording import named

    line = named(name)
    if not line:
        raise Refused("--name takes some text.", WRONG_USAGE)
    return line


def _rest(one: Recorded) -> tuple[int, tuple[str, ...], str | None, int]:
    return one.seed, one.steps, one.ending, one.turns


# The file they go to --------------------------------------------------------------------------------------------


def _where(path: Path) -> tuple[Path, Path]:
    """The file of walkthroughs and its story."""
    if not path.name.casefold().endswith(ENDING):
        if not path.exists():
            raise Refused(f"cannot read {path}: there is no such file.", BAD_FILE)
        return beside(path), path
    if os.path.lexists(path) and _only_notes(path) is None:
        return path, _opened(path).story
    for stem in (path.name[: -len(ENDING)], path.name.partition(".")[0]):
        if (story := path.with_name(f"{stem}.story")).is_file():
            return path, story
    why = f"there is no {path} yet, and no story of that name beside it: name the story, or make the file first."
    raise Refused(why, WRONG_USAGE)


def _opened(path: Path) -> Opened:
    found = open_walks(path)
    if isinstance(found, Opened):
        return found
    raise Refused(_told(path, found), BAD_FILE)


def _told(path: Path, troubles: "Sequence[Trouble]") -> str:
    first = troubles[0]
    hint = "" if "\n" in first.hint else f" {first.hint}"  # One of several lines is a whole file, as an example.
    return f"nothing can be added to {path}: in line {first.span.line}, {first.message}{hint}"


def _only_notes(path: Path) -> str | None:
    """What is in a file in which there is nothing yet, or nothing but comments; None where there is more."""
    try:
        text = read_text(path, LARGEST)
    except (OSError, ValueError):
        return None
    return text if all(line.lstrip()[:1] in ("", "#") for line in text.split("\n")) else None


def _write(file: Path, story: Path, recorded: Sequence[Recorded]) -> Sequence[Recorded]:
    try:
        notes = _only_notes(file)
        if notes is None and os.path.lexists(file):
            opened = _opened(file)
            if not opened.story.samefile(story):
                raise Refused(f"the walkthroughs in {file} are of {opened.story}.", WRONG_USAGE)
            text, named = added(opened.book, opened.content.decode("utf-8-sig"), recorded)
        else:
            own = story.suffix == ".story" and file.name.partition(".")[0] == story.stem.partition(".")[0]
            text, named = begun(None if own else story.name, recorded)
            text = (f"{notes.rstrip()}\n\n" if notes and notes.strip() else "") + text
        replace_file(file.resolve(), text)  # what a link leads to, not the link
    except Unwritable as why:
        raise Refused(f"nothing can be added to {file}: {why}.", BAD_FILE) from why
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {file}: {reason(error)}.", BAD_FILE) from error
    return named


# What they are --------------------------------------------------------------------------------------------------


def _played(program: Program, path: Path) -> Recorded:
    """What was played last in the story, as far as it fits it now."""
    from ifplay.cli.journaled import kept_places
    from ifplay.play.resuming import follow
    from ifplay.runtime.session import Session

    found, why = kept_places([program.graph], [path])
    if why is not None:
        raise Refused(f"the journal of what you played cannot be read, because {why}.", BAD_FILE)
    mine = [one for one in found if one.slot is None]
    if not mine or len(mine[0].line.turns) < 2:
        raise Refused(f"you have not played {path} yet: play it, and then record it.", WRONG_USAGE)
    last = mine[0]
    session = Session(program)
    followed = follow(session, last.line)
    if followed.until is not None:
        why = f"the story has changed since: what you played fits for {followed.done} of {followed.total} turns"
        raise Refused(f"{why}, {followed.until}.", FINDINGS)
    name = "Played" if last.ending is None else last.ending
    return of_moves(program, name, session.record, session.seed)


def _of_file(program: Program, path: Path) -> list[Recorded]:
    from ifplay.cli.trailfiles import trails

    found = trails(path, _text(path), program.graph.about.title)
    recorded: list[Recorded] = []
    for one in found:
        try:
            recorded.append(of_trail(program, one.name, one.trail, one.seed))
        except Unplayable as why:
            raise Refused(f"{path} holds a playthrough (“{one.name}”) that cannot be made: {why}.", FINDINGS) from why
    return recorded


def _text(path: Path) -> str:
    try:
        return read_text(path, _LARGEST, ordinary=False)
    except UnicodeDecodeError as error:
        raise Refused(f"{path} holds no trail: it is not UTF-8 text.", BAD_FILE) from error
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read {path}: {reason(error)}.", BAD_FILE) from error
