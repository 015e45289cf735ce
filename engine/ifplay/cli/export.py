"""`ifplay export`: a story as one web page that plays it, as a bundle with that page, or as its graph."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from uuid import uuid4

from ifplay import __version__
from ifplay.cli.arguments import add_language
from ifplay.cli.findings import fitted
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, WRONG_USAGE, Refused, reason
from ifplay.cli.stories import playable
from ifplay.cli.writing import refuse_to_replace, replace_file
from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph

GENERATOR = f"ifplay {__version__}"

_SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".zip": "bundle"}
_KINDS = {"html": ("a page", ".html"), "json": ("a graph", ".json"), "bundle": ("a bundle", ".zip")}
_ASKED = {"html": "", "json": "--format json", "bundle": "--bundle"}


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Write a story as one web page that plays it anywhere, offline, in any browser of today: send it to a friend,\n"
        "or put it on a site. Readers' places are kept in their own browsers."
    )
    parser.epilog = (
        "With --lang, it is in another language, by the file NAME.LANGUAGE.po beside the story.\n"
        "With --bundle it is a zip for archives and sites: the page as index.html, an iFiction record, and a cover.\n"
        "With --format json it is the story's graph for other players (engine/docs/graph.md describes it).\n"
        "A file that exists is only replaced with --force, and none gets a name of another kind.\n"
        "Exits with 0, with 1 when the story does not compile, with 2 for wrong usage, with 3 for a file that cannot\n"
        "be read or written.\n\n"
        "examples:\n  ifplay export stories/treehill.story -o treehill.html\n"
        "  ifplay export stories/treehill.story --bundle --cover hill.png -o treehill.zip"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", required=True, help="where to write it")
    parser.add_argument("--force", action="store_true", help="replace the file if there is one already")
    parser.add_argument(
        "--format", choices=("html", "json"), default="html", metavar="{html,json}", help="a page, or the graph"
    )
    add_language(parser)
    parser.add_argument("--bundle", action="store_true", help="a zip of the page and an iFiction record")
    parser.add_argument("--cover", type=Path, metavar="IMAGE", help="a PNG or JPEG to put into the bundle")


def run(arguments: Namespace) -> int:
    """Export; returns the exit status."""
    output: Path = arguments.output
    if arguments.bundle and arguments.format == "json":
        raise Refused("a bundle has a page in it: leave out --format json, or --bundle.", WRONG_USAGE)
    if arguments.cover is not None and not arguments.bundle:
        raise Refused("--cover goes with --bundle: a page has no cover.", WRONG_USAGE)
    _refuse_misnamed(output, "bundle" if arguments.bundle else arguments.format)
    refuse_to_replace(output, arguments.story, force=arguments.force)
    graph = playable(arguments.story)
    if graph is None:
        print("Nothing is exported: a story with errors has no page.", file=sys.stderr)
        return FINDINGS
    if arguments.lang is not None:
        graph = _in_language(graph, arguments.story, arguments.lang)
    if arguments.bundle and graph.about.ifid is None:
        raise Refused(
            "a bundle needs the story's IFID, by which archives know it. Put a fresh one into its front matter:\n"
            f"ifid: {_fresh()}",
            FINDINGS,
        )
    content = _bundled(graph, arguments.cover) if arguments.bundle else _exported(graph, arguments.format)
    try:
        replace_file(output, content)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    print(clean(f"Wrote {output}, {_size(len(content))}."))
    if arguments.format == "html" and graph.about.ifid is None:
        print("The story has no IFID, by which archives know it. A fresh one for its front matter:", file=sys.stderr)
        print(f"ifid: {_fresh()}", file=sys.stderr)
    return OK


def _refuse_misnamed(output: Path, kind: str) -> None:
    """A name that promises something else: a browser or a site would take the file for what it is not."""
    named = _SUFFIXES.get(output.suffix.lower(), kind)
    if named != kind:
        made, suffix = _KINDS[kind]
        less, more = _ASKED[kind], _ASKED[named]
        advice = f"use {more} instead of {less}" if less and more else f"add {more}" if more else f"leave out {less}"
        raise Refused(f"{output} would be {made}: end its name in {suffix}, or {advice}.", WRONG_USAGE)


def _in_language(graph: Graph, story: Path, wanted: str) -> Graph:
    from ifplay.cli.translations import in_language

    found = in_language(graph, story, wanted)
    if found.shortcoming is not None:
        print(fitted(clean(found.shortcoming), sys.stderr), file=sys.stderr)
    return found.graph


def _exported(graph: Graph, kind: str) -> bytes:
    if kind == "json":
        from ifplay.model.form import write

        return write(graph).encode()
    from ifplay.export.page import page

    return page(graph, generator=GENERATOR).encode()


def _bundled(graph: Graph, cover: Path | None) -> bytes:
    from ifplay.export.bundle import bundle
    from ifplay.export.cover import BadCover
    from ifplay.export.page import page

    picture: bytes | None = None
    if cover is not None:
        try:
            picture = cover.read_bytes()
        except (OSError, ValueError) as error:
            raise Refused(f"cannot read {cover}: {reason(error)}.", BAD_FILE) from error
    try:
        return bundle(page(graph, generator=GENERATOR), graph.about, picture, generator=GENERATOR)
    except BadCover as error:
        raise Refused(f"cannot use {cover}: {error}.", BAD_FILE) from error


def _fresh() -> str:
    """An IFID that nobody else has."""
    return str(uuid4()).upper()


def _size(count: int) -> str:
    if count < 2**10:
        return f"{count} bytes"
    return f"{count / 2**10:,.0f} KiB" if count < 2**20 else f"{count / 2**20:,.1f} MiB"
