"""`ifplay odds`: how readers fare."""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from ifplay.check.prospects import Prospects, prospects
from ifplay.check.prospects_records import SCHEMA, record
from ifplay.check.prospects_summary import summary
from ifplay.check.readers import READERS, SEED
from ifplay.cli.findings import fitted, printed_width
from ifplay.cli.limits import add_limits, count, limits, seed
from ifplay.cli.patience import patience
from ifplay.cli.progress import Progress
from ifplay.cli.status import FINDINGS, INTERRUPTED, OK, Refused
from ifplay.cli.stories import expanded, named, playable
from ifplay.diagnostics.clean import clean

_MOST_READERS = 1_000_000


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "How readers fare: for each ending how likely it is for a reader who picks evenly among what is open, the\n"
        "shortest playthrough to it and the exact number of playthroughs; and how long playthroughs are, in picks\n"
        "and in words. Picks are exact. Words are those of readers who are let read the story, with a fixed seed:\n"
        "the same story has the same ones each time."
    )
    parser.epilog = (
        "A search that is cut short (--budget, --time, --memory, Ctrl-C) says what it does not know, and how many of\n"
        "the sampled readers came to each ending. A second Ctrl-C leaves at once, with 130.\n\n"
        "Exits with 0, with 1 when a story has errors, 2 for wrong usage, 3 for a file that cannot be read.\n\n"
        "examples:\n"
        "  ifplay odds stories/treehill.story\n"
        "  ifplay odds --ways stories/kite.story\n"
        "  ifplay odds --readers 2000 --seed 7 stories/*.story\n"
        "  ifplay odds --format json stories/treehill.story > odds.json"
    )
    parser.add_argument(
        "stories", nargs="+", type=Path, metavar="STORY", help="a .story file, or one compiled to .json"
    )
    parser.add_argument("--ways", action="store_true", help="show the shortest playthrough to each ending, too")
    parser.add_argument(
        "--readers", type=count, default=READERS, metavar="N",
        help=f"how many readers are let read, to count words (default: {READERS:,})",
    )  # fmt: skip
    parser.add_argument("--seed", type=seed, default=SEED, metavar="N", help=f"which ones (default: {SEED})")
    parser.add_argument(
        "--format", choices=("full", "json"), default="full", metavar="{full,json}",
        help="for people or for programs (default: full)",
    )  # fmt: skip
    add_limits(parser)


def run(arguments: Namespace) -> int:
    """Say how readers of the stories fare; the exit status."""
    with patience():
        return _run(arguments)


def _run(arguments: Namespace) -> int:
    status = OK
    records = []
    arguments.stories = expanded(arguments.stories)
    for number, path in enumerate(arguments.stories, 1):
        try:
            graph = playable(path)
        except Refused as refused:
            print(clean(f"ifplay odds: {refused}"), file=sys.stderr)
            status = max(status, refused.status)
            continue
        if graph is None:
            status = max(status, FINDINGS)
            continue
        readers = min(arguments.readers, _MOST_READERS)
        with Progress() as progress:
            found = prospects(graph, limits(arguments), readers=readers, seed=arguments.seed, watch=progress)
        if arguments.format == "json":
            records.append(record(found, named(path), graph.about.title))
        else:
            _print(graph.about.title, found, ways=arguments.ways)
        if found.stopped == "interrupt":
            if left := arguments.stories[number:]:
                print(clean(f"ifplay odds: not looked at any more: {', '.join(map(str, left))}."), file=sys.stderr)
                status = max(status, INTERRUPTED)
            break
    if arguments.format == "json":
        print(json.dumps({"schema": SCHEMA, "stories": records}, indent=2, allow_nan=False))
    return status


def _print(title: str, found: Prospects, *, ways: bool) -> None:
    text = summary(title, found, ways=ways, width=printed_width(sys.stdout))
    print(fitted(text, sys.stdout), flush=True)
