"""`ifplay test`: play walkthroughs, and see whether they still fit their stories."""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.cli.blessing import Blessing
from ifplay.cli.findings import coloured, fitted, printed_width
from ifplay.cli.limits import count
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, WRONG_USAGE, Refused
from ifplay.cli.stories import expanded, named, playable
from ifplay.cli.walkfiles import Opened, find
from ifplay.diagnostics.paint import Paint
from ifplay.runtime.program import load
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.report import Played, Run, StoryRun

if TYPE_CHECKING:
    from ifplay.model.graph import Graph
    from ifplay.walkthroughs.coverage import Coverage

STATES = 1_000_000
SECONDS = 10.0
"""What a story may take, to find out what can be reached in it."""

PLAYED = Path()
"""Stands for what was played last."""


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Play the walkthroughs beside a story, in files named NAME.walks.yaml: choices by text or id, dice as they\n"
        "say or by a seed, and what is to be met on the way and at the end. Whatever is not so is told with the turn,\n"
        "what was expected, what was found, and a command to get there by hand. Then it is told how much of what can\n"
        "be reached at all is covered.\n\n"
        "  walks:\n"
        "    - name: Home early\n"
        "      steps:\n"
        "        - sees: The shed smells of rope\n"
        "        - choose: Take a jar of plum jam.\n"
        "        - variables: {bag: [sandwich, jam]}\n"
        "        - choose: Take the big ball of string.\n"
        "        - cannot choose: Let out all the string.\n"
        "        - choose: Go home.\n"
        "      ending: Home by dark\n\n"
        "All there is to write is in engine/docs/walkthroughs.md."
    )
    parser.epilog = (
        "Exits with 0 when all walkthroughs pass, with 1 when some fail, 2 for wrong usage or where there are none,\n"
        "3 for a file that cannot be read, played or written.\n\n"
        "examples:\n"
        "  ifplay test\n"
        "  ifplay test stories/kite.story --missing\n"
        "  ifplay check stories/kite.story --format json > proof.json\n"
        "  ifplay test stories/kite.story --record proof.json\n"
        "  ifplay test stories --bless\n"
        "  ifplay test stories --junit report.xml"
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH",
        help="stories, files of walkthroughs, or folders to look in (default: this folder)",
    )  # fmt: skip
    parser.add_argument(
        "--record", nargs="?", type=Path, const=PLAYED, metavar="FILE",
        help="add a walkthrough: of what you played last, or of each playthrough in a file that check, odds, "
        "tour or saves show printed as JSON, or that play --replay takes",
    )  # fmt: skip
    parser.add_argument("--name", metavar="NAME", help="with --record: what to call it")
    parser.add_argument(
        "--bless", action="store_true",
        help="write down all that readers see, in NAME.walks.txt; from then on any change to it fails",
    )  # fmt: skip
    parser.add_argument("--missing", action="store_true", help="list what is not covered")
    parser.add_argument("--no-coverage", action="store_true", help="do not look at what is covered")
    parser.add_argument(
        "--budget", type=count, default=STATES, metavar="STATES",
        help=f"how many states may be searched for what can be reached (default: {STATES:,})",
    )  # fmt: skip
    parser.add_argument("--junit", type=Path, metavar="FILE", help="write a report for build servers as well")
    parser.add_argument(
        "--format", choices=("full", "json"), default="full", metavar="{full,json}",
        help="for people or for programs (default: full)",
    )  # fmt: skip
    parser.add_argument("-v", "--verbose", action="store_true", help="list the walkthroughs one by one")


def run(arguments: Namespace) -> int:
    """Play them, or record one; the exit status."""
    paths: list[Path] = arguments.paths
    source: Path | None = arguments.record
    if source is not None:
        from ifplay.cli.recording import record

        _refuse_beside_record(arguments)

        if source.name.endswith((".story", ".walks.yaml")):  # `--record STORY` means the story, and what was played.
            paths, source = [source, *paths], PLAYED
        return record(paths, None if source is PLAYED else source, arguments.name)
    if arguments.name is not None:
        raise Refused("--name belongs to --record.", WRONG_USAGE)
    found, troubles = find(expanded(paths) or [Path()])
    status = BAD_FILE if troubles else OK
    stories: list[StoryRun] = []
    for story, files in _by_story(found).items():
        stories.append(_tested(story, files, arguments))
    run = Run(tuple(stories), tuple(troubles))
    if any(story.title is None for story in stories) or any(one.failures for one in run.performed):
        status = max(status, FINDINGS)
    try:
        if arguments.junit is not None:
            _write_junit(arguments.junit, run)
    finally:  # What was found is worth more than the file.
        _print(run, arguments)
    return status


def _refuse_beside_record(arguments: Namespace) -> None:
    """Nothing is played to be tested while something is recorded. Raises `Refused`."""
    others = ("--bless", arguments.bless), ("--missing", arguments.missing), ("--junit", arguments.junit is not None)
    for option, given in (*others, ("--format json", arguments.format == "json")):
        if given:
            raise Refused(f"--record only adds a walkthrough; use {option} in a second run, after it.", WRONG_USAGE)


def _by_story(found: Sequence[Opened]) -> dict[Path, list[Opened]]:
    stories: dict[Path, list[Opened]] = {}
    for one in found:
        stories.setdefault(one.story, []).append(one)
    return stories


def _tested(story: Path, files: Sequence[Opened], arguments: Namespace) -> StoryRun:
    graph = playable(story)
    if graph is None:
        return StoryRun(named(story), None, ())
    program = load(graph)
    played: list[Played] = []
    for one in files:
        blessing = Blessing(one.path, one.book, write=arguments.bless)
        performed = tuple(
            blessing.compared(perform(program, walk, blessing.watch(walk))) for walk in one.book.walks
        )  # fmt: skip
        notes = blessing.finish()
        played.append(Played(one.book.file, performed, blessing.there, notes))
    tested = StoryRun(named(story), graph.about.title, tuple(played))
    return tested if arguments.no_coverage else replace(tested, coverage=_covered(graph, tested, arguments))


def _covered(graph: "Graph", tested: StoryRun, arguments: Namespace) -> "Coverage":
    from ifplay.check.beyond import Hands
    from ifplay.check.prove import prove
    from ifplay.cli.patience import patience
    from ifplay.cli.progress import Progress
    from ifplay.walkthroughs.coverage import Footprints, coverage

    footprints = Footprints(graph)
    for one in tested.performed:
        footprints.follow(one.moves)
    with patience(), Progress() as progress:
        report = prove(graph, budget=arguments.budget, seconds=SECONDS, hands=Hands(1, None, progress))
    return coverage(footprints, report.evidence.settled)


def _print(run: Run, arguments: Namespace) -> None:
    if arguments.format == "json":
        from ifplay.walkthroughs.records import record

        print(json.dumps(record(run), indent=2))
        return
    from ifplay.walkthroughs.summary import failures, summary

    width = printed_width(sys.stdout)
    told = failures(run, Paint(coloured(sys.stdout)), width)
    told += summary(run, verbose=arguments.verbose, missing=arguments.missing, width=width)
    print(fitted(told, sys.stdout), end="")


def _write_junit(path: Path, run: Run) -> None:
    from ifplay.cli.writing import replace_own
    from ifplay.walkthroughs.junit import junit

    replace_own(path, junit(run), mark="<testsuites")
