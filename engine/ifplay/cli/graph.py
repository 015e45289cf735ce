"""`ifplay graph`: the map of a story, as a picture, as a page to walk around in, or as text for other tools."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from ifplay.cli.limits import add_limits
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, WRONG_USAGE, Refused, reason
from ifplay.cli.stories import playable
from ifplay.cli.writing import print_utf8, refuse_to_replace, replace_file
from ifplay.export.maps.chart import chart
from ifplay.export.maps.dot import dot
from ifplay.export.maps.known import NOTHING, Known
from ifplay.export.maps.mermaid import mermaid
from ifplay.export.maps.page import page
from ifplay.export.maps.svg import svg
from ifplay.model.graph import Graph

FORMATS = ("svg", "html", "dot", "mmd")
_SUFFIXES = {".htm": "html", ".gv": "dot", ".mermaid": "mmd", **{f".{name}": name for name in FORMATS}}


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Draw the map of a story: its scenes and endings, and the choices that lead from one to the other. The story\n"
        "is checked first, so that the map shows what no playthrough gets to, and where readers can be stuck.\n\n"
        "svg is a picture; html is a page to walk around in: a click on a scene shows its text, its variables and the\n"
        "shortest way there. dot is for Graphviz, mmd for Mermaid."
    )
    parser.epilog = (
        "Exits with 0, with 1 when the story has errors, 2 for wrong usage, 3 for a file that cannot be read or\n"
        "written.\n\n"
        "examples:\n"
        "  ifplay graph stories/treehill.story -o map.html\n"
        "  ifplay graph stories/kite.story -o kite.svg --force\n"
        "  ifplay graph stories/kite.story --format dot | dot -Tpdf > kite.pdf"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write the map (default: print it)")
    parser.add_argument("--force", action="store_true", help="replace the file if it is there already")
    parser.add_argument(
        "--format", choices=FORMATS, metavar="{" + ",".join(FORMATS) + "}",
        help="what to draw (default: what the name of the file asks for, or else svg)",
    )  # fmt: skip
    parser.add_argument("--no-check", action="store_true", help="do not check the story, only draw it")
    add_limits(parser)


def run(arguments: Namespace) -> int:
    """Draw the map; the exit status."""
    format = _format(arguments.output, arguments.format)
    if arguments.output is not None:
        refuse_to_replace(arguments.output, arguments.story, force=arguments.force)
    graph = playable(arguments.story)
    if graph is None:
        return FINDINGS
    text = _drawn(graph, NOTHING if arguments.no_check else _known(graph, arguments), format)
    if arguments.output is None:
        print_utf8(text)
        return OK
    try:
        replace_file(arguments.output, text)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {arguments.output}: {reason(error)}.", BAD_FILE) from error
    return OK


def _format(output: Path | None, asked: str | None) -> str:
    if asked is not None:
        return asked
    if output is None:
        return "svg"
    found = _SUFFIXES.get(output.suffix.lower())
    if found is None:
        raise Refused(
            f"{output} does not say what to draw: end it in .svg, .html, .dot or .mmd, or give --format.", WRONG_USAGE
        )
    return found


def _known(graph: Graph, arguments: Namespace) -> Known:
    from ifplay.cli.charted import charted

    return charted(graph, arguments)


def _drawn(graph: Graph, known: Known, format: str) -> str:
    drawn = chart(graph, known)
    match format:
        case "svg":
            return svg(drawn, known)
        case "html":
            return page(graph, drawn, known)
        case "dot":
            return dot(drawn, known)
        case _:
            return mermaid(drawn, known)
