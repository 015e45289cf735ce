"""`ifplay play`: read a story, on the whole screen or line by line."""

import gc
import os
import shutil
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.cli.arguments import add_language
from ifplay.cli.findings import fitted, print_findings, shows
from ifplay.cli.reading import read_text
from ifplay.cli.status import BAD_FILE, FINDINGS, NO_ENDING, OK, Refused, reason
from ifplay.cli.stories import open_to_play
from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph
from ifplay.model.types import LEAST, MOST
from ifplay.play.keeping import Keeping, Memory
from ifplay.play.measure import MEASURE
from ifplay.play.reading import Reading, Tongue
from ifplay.play.screen import Leaving, Screen, why_plain
from ifplay.play.theme import THEMES
from ifplay.play.transcript import Transcript
from ifplay.play.typography import Typography
from ifplay.source.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ifplay.diagnostics.report import TrailMove
    from ifplay.play.watching import Trouble, Watch

_LONGEST_TRAIL = 16 * 1024 * 1024
_MARKS = "“”‘’–—…›·↑↓"


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = "Read a story in the terminal. Press ? while reading to see the keys."
    parser.epilog = (
        "Every choice is kept in a journal as you make it, so the story opens where you left it the last time;\n"
        "--restart begins again, and so do --seed and --replay. The journal is in ifplay's own data folder, or in\n"
        "the folder that IFPLAY_DATA names. Input that is no terminal neither resumes nor keeps anything, so that\n"
        "a pipe gives the same each time; --journal makes it do both.\n\n"
        "With --lang, it is read in another language, by the file NAME.LANGUAGE.po beside the story. Places and\n"
        "endings are the same in all of them; ifplay's own words stay English.\n\n"
        "With --watch, a story you are writing is read on in what it is now, each time you save it in your editor;\n"
        "with --lang, the translation is, too.\n\n"
        "Without a terminal, or with --plain, it reads one choice per line: its number, its id or its text.\n"
        "From a pipe it exits with 0 at an ending, and with 4 when the input runs out before one.\n\n"
        "examples:\n"
        "  ifplay play stories/treehill.story\n"
        "  ifplay play stories/treehill.story --seed 7 --transcript evening.md\n"
        "  ifplay play stories/kite.story --lang fr\n"
        "  ifplay play stories/treehill.story --watch\n"
        "  printf '1\\n2\\n' | ifplay play stories/treehill.story"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("--plain", action="store_true", help="line by line, without drawing on the screen")
    add_language(parser)
    parser.add_argument("--restart", action="store_true", help="begin again; where you were stays in the journal")
    parser.add_argument("--watch", action="store_true", help="whenever the story is saved, read on in what it is now")
    keeping = parser.add_mutually_exclusive_group()
    keeping.add_argument("--journal", action="store_true", help="keep what is read from a pipe, and resume from it")
    keeping.add_argument("--no-journal", action="store_true", help="keep nothing, and begin at the beginning")
    parser.add_argument("--seed", type=_seed, metavar="N", help="the same dice each time (default: other ones)")
    parser.add_argument("--transcript", type=Path, metavar="FILE", help="keep what you read, as markdown")
    parser.add_argument("--force", action="store_true", help="replace the transcript if there is one already")
    parser.add_argument(
        "--replay", type=Path, metavar="TRAIL",
        help="follow a trail first, as a check prints it, or a walkthrough: NAME.walks.yaml:LINE",
    )  # fmt: skip
    parser.add_argument("--theme", choices=list(THEMES), help="colours (default: your terminal's); t changes them")
    parser.add_argument(
        "--typography",
        type=Typography,
        choices=list(Typography),
        metavar="{curly,straight,ascii}",
        help="quotes and dashes as in a book, as typed, or in ASCII (default: curly if the terminal can)",
    )


def run(arguments: Namespace) -> int:
    """Play; the exit status."""
    transcript = None
    journal: Keeping | None = None
    try:
        with uncollected():  # The first screen is waited for, and nothing made on the way to it is garbage.
            walk = _walk(arguments.replay)
            trail = None if arguments.replay is None or walk is not None else _trail(arguments.replay)
            able = sys.stdout is None or shows(sys.stdout, _MARKS)
            watch = _watch(arguments.story, able=able, language=arguments.lang) if arguments.watch else None
            graph = _first(watch) or _graph(arguments.story)
            if graph is None:
                return FINDINGS
            seed: int | None = arguments.seed
            if walk is not None:
                from ifplay.cli.walked import walked

                trail, walk_seed = walked(graph, *walk)
                seed = walk_seed if seed is None else seed
            if arguments.transcript is not None:
                transcript = _transcript(arguments.transcript, force=arguments.force)
            journal = _journal(graph, arguments)
            sentences: list[str] = []
            translate = None if arguments.lang is None else _translate(arguments.story, arguments.lang, sentences)
            reading = Reading(
                graph,
                seed=seed,
                typography=arguments.typography or (Typography.CURLY if able else Typography.ASCII),
                transcript=transcript,
                trail=trail,
                journal=journal,
                anew=arguments.restart,
                watch=watch,
                translate=translate,
            )
            screen = _screen(reading, plain=arguments.plain, able=able, theme=arguments.theme)
            gc.freeze()
        if sentences and _reads_lines(screen):
            print(fitted(clean(sentences[0]), sys.stderr), file=sys.stderr)
        leaving = _read(screen)
    finally:
        if journal is not None:
            journal.close()
    status = _status(leaving, ended=reading.ended)
    if transcript is not None:
        transcript.close()
        if transcript.failure is not None and status == OK:
            raise Refused(f"the transcript is not whole: {reason(transcript.failure)}.", BAD_FILE)
    return status


def _translate(story: Path, wanted: str, sentences: list[str]) -> "Callable[[Graph], Tongue | Trouble]":
    """What puts the story into a language, each time by its translation as it is then. What is to be said of the first
    one is added to the sentences; later ones, of a story that is watched, may be trouble."""
    from ifplay.cli.translations import in_language

    calls = count()

    def translate(graph: Graph) -> "Tongue | Trouble":
        first = next(calls) == 0
        try:
            found = in_language(graph, story, wanted)
        except Refused as refused:
            if first:
                raise
            from ifplay.play.watching import Trouble

            return Trouble(clean(str(refused)))
        if first and found.shortcoming is not None:
            sentences.append(found.shortcoming)
        return Tongue(found.graph, graph, found.endings)

    return translate


def _journal(graph: Graph, arguments: Namespace) -> Keeping:
    """Where this story's playthroughs are kept. Nothing that comes from a pipe is, unless that is wished for."""
    typing = sys.stdin is not None and sys.stdin.isatty()
    if arguments.no_journal or not (typing or arguments.journal):
        return Memory()
    from ifplay.play.journal.journal import open_journal
    from ifplay.play.journal.records import StoryKey

    about = graph.about
    return open_journal(StoryKey(about.ifid, os.path.abspath(arguments.story), about.title))


def _watch(path: Path, *, able: bool, language: str | None) -> "Watch":
    from ifplay.play.watching import Watch

    also: Iterable[str] = ()
    if language is not None:
        from ifplay.cli.translations import all_names

        also = all_names(path)
    columns = shutil.get_terminal_size().columns if sys.stdout is not None and sys.stdout.isatty() else 80
    return Watch(path, width=max(20, min(MEASURE, columns - 4)), ascii=not able, also=also)


def _first(watch: "Watch | None") -> Graph | None:
    """The story that is watched, if it has no errors."""
    found = None if watch is None else watch.look()
    return found if isinstance(found, Graph) else None


def _read(screen: Screen) -> Leaving:
    """Read, and take an end that comes from outside as one."""
    try:
        return screen.run()
    except BrokenPipeError:
        # Nobody reads on. Python would complain when it flushes at its end, so give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return "input"
    except KeyboardInterrupt:
        print()
        return signal.SIGINT


def _status(leaving: Leaving, *, ended: bool) -> int:
    """A reader may leave when they like; an input that runs out is meant to get to an ending."""
    match leaving:
        case signal.Signals():
            return 128 + leaving
        case "reader":
            return OK
        case "input":
            return OK if ended else NO_ENDING


def _screen(reading: Reading, *, plain: bool, able: bool, theme: str | None) -> Screen:
    """The full screen where there is one, else the plain reader. `able` says that curly marks can be shown."""
    why = "you asked for it" if plain else why_plain(sys.stdin, sys.stdout)
    if why is None:
        from ifplay.play.keyfile import own_keys
        from ifplay.play.rows import ASCII, UNICODE

        controls, note = own_keys()
        glyphs = UNICODE if able else ASCII
        if os.name == "posix":
            from ifplay.play.firstpage import FirstPage

            return FirstPage(reading, glyphs, theme=theme, controls=controls, note=note)
        from ifplay.play.fullscreen import FullScreen, NoFullScreen

        try:
            return FullScreen(reading, glyphs, theme=theme, controls=controls, note=note)
        except NoFullScreen as refusal:
            why = str(refusal)
    from ifplay.play.plain import Plain

    if sys.stdin is not None and hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    return Plain(reading, sys.stdin, sys.stdout, why=why)


def _reads_lines(screen: Screen) -> bool:
    """Whether it is the plain reader, over which something may be said beforehand."""
    from ifplay.play.plain import Plain

    return isinstance(screen, Plain)


def _graph(path: Path) -> Graph | None:
    """The story, or None when it has errors, which are then printed."""
    made = open_to_play(path)
    if made.graph is None:
        from ifplay.diagnostics.rules import Severity

        errors = [one for one in made.diagnostics if one.rule.severity is Severity.ERROR]
        print_findings(errors, made.sources, sys.stderr)
        print("1 error" if len(errors) == 1 else f"{len(errors)} errors", file=sys.stderr)
    return made.graph


def _walk(path: Path | None) -> tuple[str, int | None] | None:
    """The file and the line of a walkthrough, if that is what is to be followed."""
    if path is None or ".walks.yaml" not in str(path).casefold():
        return None
    from ifplay.walkthroughs.places import place

    return place(str(path))


def _trail(path: Path) -> "tuple[TrailMove, ...]":
    from ifplay.play.trail import BadTrail, read_trail

    try:
        # It may come through a pipe: `--replay <(…)`.
        return read_trail(read_text(path, _LONGEST_TRAIL, ordinary=False))
    except OSError as error:
        raise Refused(f"cannot read {path}: {reason(error)}.", BAD_FILE) from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} holds no trail: it is not UTF-8 text.", BAD_FILE) from error
    except BadTrail as error:
        raise Refused(f"{path} holds no trail: {error}", BAD_FILE) from error
    except ValueError as error:
        raise Refused(f"cannot read {path}: {reason(error)}.", BAD_FILE) from error


def _transcript(path: Path, *, force: bool) -> Transcript:
    try:
        return Transcript.create(path, force=force)
    except FileExistsError as error:
        raise Refused(f"{path} exists already; --force replaces it.", BAD_FILE) from error
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {path}: {reason(error)}.", BAD_FILE) from error


def _seed(text: str) -> int:
    try:
        seed = int(text)
    except ValueError:
        seed = MOST + 1
    if not LEAST <= seed <= MOST:
        raise ArgumentTypeError(f"a seed is a whole number of at most 64 bits, not {clean(text[:40])}")
    return seed
