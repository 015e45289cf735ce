"""`ifplay export`: a story as one web page that plays it, or as its graph."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from uuid import uuid4

from ifplay import __version__
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, Refused, reason
from ifplay.cli.stories import playable
from ifplay.cli.writing import replace_file
from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Write a story as one web page that plays it anywhere, offline, in any browser of today: send it to a friend,\n"
        "or put it on a site. Readers' places are kept in their own browsers."
    )
    parser.epilog = (
        "With --format json it is the story's graph for other players (engine/docs/graph.md describes it).\n"
        "A file that exists is only replaced with --force.\n"
        "Exits with 0, with 1 when the story does not compile, with 2 for wrong usage, with 3 for a file that cannot\n"
        "be read or written.\n\n"
        "example:\n  ifplay export stories/treehill.story -o treehill.html"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", required=True, help="where to write it")
    parser.add_argument("--force", action="store_true", help="replace the file if there is one already")
    parser.add_argument(
        "--format", choices=("html", "json"), default="html", metavar="{html,json}", help="a page, or the graph"
    )


def run(arguments: Namespace) -> int:
    """Export; returns the exit status."""
    output: Path = arguments.output
    _refuse_to_replace(output, arguments.story, force=arguments.force)
    graph = playable(arguments.story)
    if graph is None:
        print("Nothing is exported: a story with errors has no page.", file=sys.stderr)
        return FINDINGS
    text = _exported(graph, arguments.format)
    try:
        replace_file(output, text)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    print(clean(f"Wrote {output}, {_size(len(text.encode()))}."))
    if arguments.format == "html" and graph.about.ifid is None:
        print("The story has no IFID, by which archives know it. A fresh one for its front matter:", file=sys.stderr)
        print(f"ifid: {str(uuid4()).upper()}", file=sys.stderr)
    return OK


def _refuse_to_replace(output: Path, story: Path, *, force: bool) -> None:
    try:
        if not (output.exists() or output.is_symlink()):
            return
        if story.exists() and output.samefile(story):
            raise Refused(f"{output} is the story itself.", BAD_FILE)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    if not force:
        raise Refused(f"{output} exists already; --force replaces it.", BAD_FILE)


def _exported(graph: Graph, kind: str) -> str:
    if kind == "json":
        from ifplay.model.form import write

        return write(graph)
    from ifplay.export.page import page

    return page(graph, generator=f"ifplay {__version__}")


def _size(count: int) -> str:
    return f"{count / 1024:,.0f} KiB" if count < 2**20 else f"{count / 2**20:,.1f} MiB"
