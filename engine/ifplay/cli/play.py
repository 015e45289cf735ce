"""`ifplay play`: read a story, on the whole screen or line by line."""

import os
import shutil
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import Diagnostic, TrailMove
from ifplay.diagnostics.rules import Severity
from ifplay.model.graph import Graph
from ifplay.model.types import LEAST, MOST
from ifplay.play.reading import Reading
from ifplay.play.screen import Leaving, Screen, why_plain
from ifplay.play.transcript import Transcript
from ifplay.play.typography import Typography

FINDINGS = 1
BAD_FILE = 3
NO_ENDING = 4

_LONGEST_TRAIL = 16 * 1024 * 1024
_MARKS = "“”‘’–—…›·↑↓"


class Refused(Exception):
    """Playing cannot begin: the sentence to say, and the exit status."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = "Read a story in the terminal. Press ? while reading to see the keys."
    parser.epilog = (
        "Without a terminal, or with --plain, it reads one choice per line: its number, its id or its text.\n"
        "Then it exits with 0 at an ending, and with 4 when the input runs out before one.\n\n"
        "examples:\n"
        "  ifplay play stories/treehill.story\n"
        "  ifplay play stories/treehill.story --seed 7 --transcript evening.md\n"
        "  printf '1\\n2\\n' | ifplay play stories/treehill.story"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("--plain", action="store_true", help="line by line, without drawing on the screen")
    parser.add_argument(
        "--seed", type=_seed, metavar="N", help="the same dice each time (default: other ones)"
    )
    parser.add_argument("--transcript", type=Path, metavar="FILE", help="keep what you read, as markdown")
    parser.add_argument("--force", action="store_true", help="replace the transcript if there is one already")
    parser.add_argument(
        "--replay", type=Path, metavar="TRAIL.json", help="follow a trail first, as a check prints it"
    )
    parser.add_argument(
        "--typography",
        type=Typography,
        choices=list(Typography),
        metavar="{curly,straight,ascii}",
        help="quotes and dashes as in a book, as typed, or in ASCII (default: curly if the terminal can)",
    )


def run(arguments: Namespace) -> int:
    """Play; returns the exit status."""
    try:
        return _play(arguments)
    except Refused as refused:
        print(f"ifplay play: {clean(str(refused))}", file=sys.stderr)
        return refused.status


def _play(arguments: Namespace) -> int:
    trail = None if arguments.replay is None else _trail(arguments.replay)
    graph = _graph(arguments.story)
    if graph is None:
        return FINDINGS
    transcript = None
    if arguments.transcript is not None:
        transcript = _transcript(arguments.transcript, force=arguments.force)
    reading = Reading(
        graph,
        seed=arguments.seed,
        typography=arguments.typography or (Typography.CURLY if _shows(_MARKS) else Typography.ASCII),
        transcript=transcript,
        trail=trail,
    )
    try:
        leaving = _screen(reading, plain=arguments.plain).run()
    except BrokenPipeError:
        # Nobody reads on. Python would complain when it flushes at its end, so give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        leaving = "input"
    except KeyboardInterrupt:
        print()
        leaving = signal.SIGINT
    status = _status(leaving, ended=reading.ended)
    if transcript is not None:
        transcript.close()
        if transcript.failure is not None and status == 0:
            raise Refused(f"the transcript is not whole: {_why(transcript.failure)}.", BAD_FILE)
    return status


def _status(leaving: Leaving, *, ended: bool) -> int:
    """A reader may leave when they like; an input that runs out is meant to get to an ending."""
    match leaving:
        case signal.Signals():
            return 128 + leaving
        case "reader":
            return 0
        case "input":
            return 0 if ended else NO_ENDING


def _screen(reading: Reading, *, plain: bool) -> Screen:
    """The full screen where there is one, else the plain reader."""
    why = "you asked for it" if plain else why_plain(sys.stdin, sys.stdout)
    if why is None:
        from ifplay.play.fullscreen import FullScreen, NoFullScreen
        from ifplay.play.rows import ASCII, UNICODE

        try:
            return FullScreen(reading, UNICODE if _shows(_MARKS) else ASCII)
        except NoFullScreen as reason:
            why = str(reason)
    from ifplay.play.plain import Plain

    for stream in (sys.stdin, sys.stdout):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return Plain(reading, sys.stdin, sys.stdout, why=why)


def _graph(path: Path) -> Graph | None:
    """The story, or None when it has errors, which are then printed."""
    try:
        if path.suffix == ".json":
            return _compiled(path)
        from ifplay.compile.pipeline import compile_file

        made = compile_file(path)
    except OSError as error:
        raise Refused(f"cannot read {path}: {_why(error)}.", BAD_FILE) from error
    if made.graph is None:
        _report([one for one in made.diagnostics if one.rule.severity is Severity.ERROR], made.sources)
    return made.graph


def _compiled(path: Path) -> Graph:
    from ifplay.model.form import read
    from ifplay.model.strict import BadForm

    try:
        return read(path.read_text(encoding="utf-8"))
    except (BadForm, UnicodeDecodeError) as error:
        raise Refused(f"{path} is not a compiled story: {error}", BAD_FILE) from error


def _report(errors: Sequence[Diagnostic], sources: Mapping[str, str]) -> None:
    from ifplay.diagnostics.render import full

    colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size().columns
    for one in errors:
        print(full(one, sources, colour=colour, width=width, ascii=not _shows("│“")), file=sys.stderr)
    print("1 error" if len(errors) == 1 else f"{len(errors)} errors", file=sys.stderr)


def _trail(path: Path) -> tuple[TrailMove, ...]:
    from ifplay.play.trail import BadTrail, read_trail

    try:
        if path.stat().st_size > _LONGEST_TRAIL:
            raise Refused(f"{path} is too large for a trail.", BAD_FILE)
        return read_trail(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Refused(f"cannot read {path}: {_why(error)}.", BAD_FILE) from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} holds no trail: it is not UTF-8 text.", BAD_FILE) from error
    except BadTrail as error:
        raise Refused(f"{path} holds no trail: {error}", BAD_FILE) from error


def _transcript(path: Path, *, force: bool) -> Transcript:
    try:
        return Transcript.create(path, force=force)
    except FileExistsError as error:
        raise Refused(f"{path} exists already; --force replaces it.", BAD_FILE) from error
    except OSError as error:
        raise Refused(f"cannot write {path}: {_why(error)}.", BAD_FILE) from error


def _seed(text: str) -> int:
    try:
        seed = int(text)
    except ValueError:
        seed = MOST + 1
    if not LEAST <= seed <= MOST:
        raise ArgumentTypeError(f"a seed is a whole number of at most 64 bits, not {clean(text[:40])}")
    return seed


def _shows(marks: str) -> bool:
    """Whether what we print to can show these marks."""
    try:
        marks.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _why(error: OSError) -> str:
    """The system's reason, as the end of a sentence."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:].rstrip(".")
