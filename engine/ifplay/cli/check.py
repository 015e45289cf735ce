"""`ifplay check`: play every branch of a story, and say what is wrong."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.check.beyond import Hands
from ifplay.check.cluster import NoCluster, ask_for_cluster
from ifplay.check.prove import prove
from ifplay.check.records import SCHEMA, record
from ifplay.check.report import Report
from ifplay.check.summary import summary
from ifplay.cli.findings import fitted, print_findings, printed_width
from ifplay.cli.limits import add_hands, add_limits
from ifplay.cli.patience import patience
from ifplay.cli.progress import Progress
from ifplay.cli.status import BAD_FILE, FINDINGS, INTERRUPTED, OK, OUR_FAULT, WRONG_USAGE, Refused
from ifplay.cli.stories import expanded, open_story, said_unlinked
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.junit import junit
from ifplay.diagnostics.render import concise, github
from ifplay.diagnostics.report import Diagnostic, has_errors, in_order
from ifplay.diagnostics.rules import Severity
from ifplay.diagnostics.sarif import sarif
from ifplay.model.graph import Graph
from ifplay.source.loader import DiskLoader

if TYPE_CHECKING:
    from ifplay.cli.against import Comparison

FORMATS = ("full", "concise", "json", "github", "sarif", "junit")


@dataclass(frozen=True, slots=True)
class Checked:
    """A story and what was found; `report` is None where errors kept it from being played. `since` says what
    has changed since an older version, where that was asked for."""

    file: str
    title: str | None
    report: Report | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    graph: Graph | None = None
    since: "Comparison | None" = None


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Play every branch of a story, and say what is wrong: dead ends, endings that nobody gets, broken\n"
        "promises, text that is never shown. What is said never to happen is proved; what happens is shown.\n\n"
        "With --against, also what has changed since an older version: endings won or lost, odds, promises, text\n"
        "that went out of reach, findings that are new or gone, and which playthroughs of it, those in your journal\n"
        "as well, can still be made."
    )
    parser.epilog = (
        "Exits with 0 when there are no errors (with --strict: no warnings either), 1 when there are, 2 for\n"
        "wrong usage, 3 for a file that cannot be read. Ctrl-C stops the search and reports what is settled so far; a\n"
        "second one leaves at once, with 130, and so does one that leaves stories unread.\n\n"
        "examples:\n"
        "  ifplay check stories/treehill.story\n"
        "  ifplay check --strict --format github stories/*.story\n"
        "  ifplay check --time 60 --format json stories/treehill.story > report.json\n"
        "  cp stories/kite.story old.story && ifplay check stories/kite.story --against old.story"
    )
    parser.add_argument(
        "stories", nargs="+", type=Path, metavar="STORY", help="a .story file, or one compiled to .json"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="full", metavar="{" + ",".join(FORMATS) + "}",
        help="for people (full, concise) or for programs (default: full)",
    )  # fmt: skip
    parser.add_argument("--strict", action="store_true", help="warnings fail the check, too")
    parser.add_argument("--against", type=Path, metavar="OLD", help="an older version of the one story, to compare")
    add_limits(parser)
    add_hands(parser)
    parser.add_argument("-v", "--verbose", action="store_true", help="say what was saved by looking at less")


def run(arguments: Namespace) -> int:
    """Check the stories; the exit status."""
    with patience():
        return _run(arguments)


def _run(arguments: Namespace) -> int:
    checked: list[Checked] = []
    status = OK
    if arguments.dask is not None:
        try:
            ask_for_cluster(arguments.dask)
        except NoCluster as missing:
            raise Refused(str(missing), WRONG_USAGE) from missing
    arguments.stories = expanded(arguments.stories)
    old = _old(arguments)
    for number, path in enumerate(arguments.stories, 1):
        try:
            one = _check(path, arguments)
            if old is not None:
                one = replace(one, since=_since(old, one, path, arguments))
        except Refused as refused:
            print(clean(f"ifplay check: {refused}"), file=sys.stderr)
            status = max(status, refused.status)
            continue
        except NoCluster as missing:
            print(clean(f"ifplay check: {missing}"), file=sys.stderr)
            status = max(status, WRONG_USAGE)
            continue
        except Exception as fault:  # a fault of ours must not keep the other stories from being checked
            if os.environ.get("IFPLAY_DEBUG"):
                raise
            print(clean(_our_fault(path, fault)), file=sys.stderr)
            status = OUR_FAULT
            continue
        checked.append(one)
        _print_one(one, arguments.format)
        if _fails(one.diagnostics, strict=arguments.strict):
            status = max(status, FINDINGS)
        if one.report is not None and one.report.stopped == "interrupt":
            if left := arguments.stories[number:]:
                print(clean(f"ifplay check: not looked at any more: {', '.join(map(str, left))}."), file=sys.stderr)
                status = max(status, INTERRUPTED)
            break
    _print_all(checked, arguments)
    return status


def _check(path: Path, arguments: Namespace) -> Checked:
    compiled = open_story(path)
    graph = compiled.graph
    file = DiskLoader(path.parent, path.name).shown(path.name)
    if graph is None or has_errors(compiled.diagnostics):
        return Checked(file, compiled.title, None, compiled.diagnostics, compiled.sources, graph)
    with Progress() as progress:
        report = prove(
            graph,
            budget=arguments.budget,
            seconds=arguments.time,
            memory=arguments.memory,
            unlinked=said_unlinked(graph, compiled.diagnostics),
            hands=Hands(arguments.jobs, arguments.dask, progress),
            figures=arguments.verbose,
        )
    diagnostics = in_order((*compiled.diagnostics, *report.diagnostics))
    return Checked(file, graph.about.title, report, diagnostics, compiled.sources, graph)


def _old(arguments: Namespace) -> Checked | None:
    """The older version to compare with, if there is to be one. Raises `Refused`."""
    path: Path | None = arguments.against
    if path is None:
        return None
    if len(arguments.stories) != 1:
        raise Refused("--against compares one story with an older version of it; name one story.", WRONG_USAGE)
    if arguments.format not in ("full", "json"):
        raise Refused("--against can be told in full or as json; take one of these formats.", WRONG_USAGE)
    old = _check(path, arguments)
    if old.report is not None and old.report.stopped == "interrupt":
        raise Refused(f"interrupted while looking at {path}; nothing was compared.", INTERRUPTED)
    if old.report is None:
        raise Refused(f"{path} has errors, so nothing can be compared with it; `ifplay check` lists them.", BAD_FILE)
    return old


def _since(old: Checked, new: Checked, path: Path, arguments: Namespace) -> "Comparison":
    from ifplay.check.difference import Version
    from ifplay.cli.against import compared

    versions = [Version(one.graph, one.report, one.diagnostics, one.sources) for one in (old, new)]
    return compared(old.file, (versions[0], versions[1]), (arguments.against, path), arguments)


# Printing -------------------------------------------------------------------------------------------------------


def _print_one(one: Checked, format: str) -> None:
    """What can be printed story by story."""
    match format:
        case "full":
            print_findings(one.diagnostics, one.sources, sys.stdout)
            width = printed_width(sys.stdout)
            print(summary(one.title or one.file, one.report, one.diagnostics, width=width))
            if one.since is not None:
                from ifplay.cli.against import told

                print(fitted(told(one.since, width), sys.stdout))
        case "concise" | "github":
            line = concise if format == "concise" else github
            for diagnostic in one.diagnostics:
                print(line(diagnostic))
        case _:
            return
    sys.stdout.flush()


def _print_all(checked: Sequence[Checked], arguments: Namespace) -> None:
    """What can only be printed of all stories together, in ASCII: it is for programs."""
    match arguments.format:
        case "json":
            stories = [_record(one) for one in checked]
            print(json.dumps({"schema": SCHEMA, "stories": stories}, indent=2, allow_nan=False))
        case "sarif":
            from ifplay import __version__

            found = [diagnostic for one in checked for diagnostic in one.diagnostics]
            print(json.dumps(sarif(found, __version__), indent=2))
        case "junit":
            print(junit([(one.file, one.diagnostics) for one in checked], strict=arguments.strict), end="")
        case _:
            pass


def _record(one: Checked) -> Mapping[str, object]:
    found = record(one.report, one.file, one.title, one.diagnostics)
    if one.since is None:
        return found
    from ifplay.cli.against import recorded

    return {**found, "against": recorded(one.since)}


def _fails(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(one.rule.severity in failing for one in diagnostics)


def _our_fault(path: Path, fault: Exception) -> str:
    what = " ".join(f"{type(fault).__name__}: {fault}".split())[:400]
    return (
        f"ifplay check: {path} could not be checked, by a fault of ours, not of the story ({what}). "
        "Please report it, with the story if you can."
    )
