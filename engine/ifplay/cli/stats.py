"""`ifplay stats`: a story in figures."""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from ifplay.check.prospects import prospects
from ifplay.check.readers import READERS, SEED
from ifplay.check.words.chart import STATES
from ifplay.check.words.proving import Wordiness, wordiness
from ifplay.cli.findings import fitted, printed_width
from ifplay.cli.limits import add_limits, count, limits, seed
from ifplay.cli.patience import patience
from ifplay.cli.progress import Progress
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, Refused, reason
from ifplay.cli.stories import errorless, named
from ifplay.cli.writing import refuse_to_replace, replace_file
from ifplay.diagnostics.clean import clean
from ifplay.stats.records import record
from ifplay.stats.statistics import statistics
from ifplay.stats.summary import summary

_MOST_READERS = 100_000
_SECONDS = 10.0


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "A story in figures: words, scenes, choices and endings, how long it takes to read, how long playthroughs\n"
        "are, the longest run without a choice, which lines read and write each variable, and what comments say is\n"
        "still to do (// TODO).\n\n"
        "What is written is counted. Picks, the fewest and the most words of a playthrough, and the longest run are\n"
        "proved by playing every branch, where that comes to an end in ten seconds (or --time), for picks and for\n"
        "words. The median of words, and what is not proved, is that of readers with a fixed seed, who pick evenly\n"
        "among what is open; the same story has the same ones each time."
    )
    parser.epilog = (
        "Exits with 0, with 1 when the story has errors, 2 for wrong usage, 3 for a file that cannot be read or\n"
        "written.\n\n"
        "examples:\n"
        "  ifplay stats stories/kite.story\n"
        "  ifplay stats --html kite.html stories/kite.story\n"
        "  ifplay stats --format json --readers 200 stories/lamplight.story"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with plots of it, too")
    parser.add_argument("--force", action="store_true", help="replace the page if it is there already")
    parser.add_argument(
        "--readers", type=count, default=READERS, metavar="N",
        help=f"how many readers are let read (default: {READERS:,})",
    )  # fmt: skip
    parser.add_argument("--seed", type=seed, default=SEED, metavar="N", help=f"which ones (default: {SEED})")
    parser.add_argument(
        "--format", choices=("full", "json"), default="full", metavar="{full,json}",
        help="for people or for programs (default: full)",
    )  # fmt: skip
    add_limits(parser)


def run(arguments: Namespace) -> int:
    """Tell the figures; the exit status."""
    with patience():
        return _run(arguments)


def _run(arguments: Namespace) -> int:
    path: Path = arguments.story
    output: Path | None = arguments.html
    if output is not None:
        refuse_to_replace(output, path, force=arguments.force)
    compiled = errorless(path)
    if compiled is None or compiled.graph is None:
        return FINDINGS
    arguments.time = arguments.time or _SECONDS
    readers = min(arguments.readers, _MOST_READERS)
    proved = Wordiness()
    with Progress() as progress:
        played = prospects(compiled.graph, limits(arguments), readers=readers, seed=arguments.seed, watch=progress)
        if played.stopped is None and played.states <= STATES:
            proved = wordiness(compiled.graph, limits(arguments), watch=progress)
    found = statistics(compiled.graph, played, proved, compiled.sources)
    if arguments.format == "json":
        print(json.dumps(record(found, named(path)), indent=2, allow_nan=False))
    else:
        print(fitted(summary(found, width=printed_width(sys.stdout)), sys.stdout), end="")
    if output is not None:
        from ifplay.stats.page import page

        try:
            replace_file(output, page(found, compiled.graph.about.language or "en"))
        except (OSError, ValueError) as error:
            raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
        print(clean(f"Wrote {output}."), file=sys.stderr)
    return OK
