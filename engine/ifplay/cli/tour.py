"""`ifplay tour`: the fewest playthroughs that show every line, planned, or written down for proofreading."""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from ifplay.check.readers import SEED
from ifplay.check.tour import STATES, tour
from ifplay.check.tour_records import SCHEMA, record
from ifplay.check.tour_summary import summary
from ifplay.cli.findings import fitted, printed_width
from ifplay.cli.limits import add_limits, limits, seed
from ifplay.cli.patience import patience
from ifplay.cli.progress import Progress
from ifplay.cli.proofs import INDEX, left_over, proofs, refuse_to_replace, write_proofs
from ifplay.cli.status import FINDINGS, OK
from ifplay.cli.stories import named, playable
from ifplay.diagnostics.clean import clean


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Plan few playthroughs that between them show every text of a story: each line, each part of an {if ...},\n"
        "each choice, and each reason why one is locked; and prove how few there can be. What no playthrough shows is\n"
        "listed. Parts of {seq: ...} and the like come as they come.\n\n"
        "With -o, each playthrough is written down twice: to be read (playthrough-01.md) and to be played again\n"
        "(playthrough-01.trail.json). index.md says which lines of the source are new in which."
    )
    parser.epilog = (
        "A story with very many states gets a tour all the same, by readers who go where nobody has been; then it may\n"
        "not show all there is, and says so. Ctrl-C stops the search and plans with what is found; a second one\n"
        "leaves at once, with 130.\n\n"
        "Exits with 0, with 1 when the story has errors, 2 for wrong usage, 3 for a file that cannot be read or\n"
        "written.\n\n"
        "examples:\n"
        "  ifplay tour stories/treehill.story\n"
        "  ifplay tour stories/treehill.story -o proofs\n"
        "  ifplay play stories/treehill.story --replay proofs/playthrough-01.trail.json\n"
        "  ifplay tour --format json stories/kite.story > tour.json"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FOLDER", help="where to write the playthroughs (default: only the plan)"
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there already")
    parser.add_argument(
        "--seed", type=seed, default=SEED, metavar="N", help=f"decides what {{shuffle: ...}} shows (default: {SEED})"
    )
    parser.add_argument(
        "--format", choices=("full", "json"), default="full", metavar="{full,json}",
        help="for people or for programs (default: full)",
    )  # fmt: skip
    add_limits(parser, STATES)


def run(arguments: Namespace) -> int:
    """Plan the tour, and write it down where that is asked for; the exit status."""
    with patience():
        return _run(arguments)


def _run(arguments: Namespace) -> int:
    graph = playable(arguments.story)
    if graph is None:
        return FINDINGS
    if arguments.output is not None and not arguments.force:
        refuse_to_replace(arguments.output, [INDEX])  # of what every tour writes; better now than after a long search
    with Progress() as progress:
        found = tour(graph, limits(arguments), seed=arguments.seed, watch=progress)
    title = graph.about.title
    written = None
    if arguments.output is not None:
        written = write_proofs(arguments.output, proofs(graph, found, arguments.seed), force=arguments.force)
    if arguments.format == "json":
        plan = record(found, named(arguments.story), title)
        print(json.dumps({"schema": SCHEMA, **plan, "files": written}, indent=2, allow_nan=False))
        return OK
    print(fitted(summary(title, found, width=printed_width(sys.stdout)), sys.stdout))
    if written is not None:
        print(clean(f"Wrote {len(written)} files to {arguments.output}; begin with {written[0]}."))
        older = left_over(arguments.output, written)
        if older:
            print(clean(f"Of an earlier tour there is still: {', '.join(older)}."))
    return OK
