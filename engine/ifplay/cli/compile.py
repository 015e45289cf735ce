"""`ifplay compile`: a story's state graph as JSON."""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from ifplay.cli.findings import print_findings
from ifplay.cli.reading import read_text
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, Refused, reason
from ifplay.cli.stories import open_story
from ifplay.cli.writing import print_utf8, replace_file
from ifplay.diagnostics.clean import clean
from ifplay.model.form import write
from ifplay.model.strict import BadForm


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Compile a story to its state graph, as JSON: scenes, choices, conditions and texts, resolved and checked for\n"
        "form, for programs that read stories without knowing the language (engine/docs/graph.md describes it). All\n"
        "other commands take the graph in place of the story."
    )
    parser.epilog = (
        "A file that is no compiled story is only replaced with --force.\n"
        "Exits with 0, with 1 when the story has errors, 2 for wrong usage, 3 for a file that cannot be read or\n"
        "written.\n\n"
        "examples:\n"
        "  ifplay compile stories/treehill.story -o treehill.json\n"
        "  ifplay compile stories/kite.story | head -c 300"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it (default: print it)")
    parser.add_argument("--force", action="store_true", help="replace the file, whatever it holds")


def run(arguments: Namespace) -> int:
    """Compile; returns the exit status."""
    compiled = open_story(arguments.story)
    print_findings(compiled.diagnostics, compiled.sources, sys.stderr)
    if compiled.graph is None:
        return FINDINGS
    text = _harmless(write(compiled.graph))
    output: Path | None = arguments.output
    if output is None:
        print_utf8(text)
        return OK
    try:
        if output.exists():
            if output.suffix != ".json" and output.samefile(arguments.story):
                raise Refused(f"{output} is the story itself.", BAD_FILE)
            if not arguments.force and output.is_file() and not _is_compiled(output):
                raise Refused(f"{output} exists and is no compiled story; --force replaces it.", BAD_FILE)
        replace_file(output, text)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    return OK


def _harmless(text: str) -> str:
    """The same JSON, with what could control a terminal as `\\u` escapes: it may be printed on one."""
    safe = clean(text)
    if safe == text:
        return text
    return "".join(one if one == other else json.dumps(one)[1:-1] for one, other in zip(text, safe, strict=True))


def _is_compiled(path: Path) -> bool:
    """Whether a file is what this command writes, so that writing it again loses nothing."""
    from ifplay.model.form import LONGEST, read

    try:
        read(read_text(path, LONGEST))
    except (BadForm, OSError, UnicodeDecodeError):
        return False
    return True
