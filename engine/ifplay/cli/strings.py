"""`ifplay strings`: what there is to translate in a story, and how far a translation is."""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.cli.arguments import add_language
from ifplay.cli.findings import fitted
from ifplay.cli.status import BAD_FILE, FINDINGS, OK, WRONG_USAGE, Refused, reason
from ifplay.cli.stories import errorless, named
from ifplay.cli.translations import catalogue, find, in_folder, missing, parsed, shown
from ifplay.cli.writing import print_utf8, refuse_to_replace, replace_file
from ifplay.compile.compiled import Compiled
from ifplay.diagnostics.clean import clean
from ifplay.syntax.notes import notes
from ifplay.translation.listing import messages
from ifplay.translation.telling import record, summary
from ifplay.translation.template import begun, template, updated
from ifplay.translation.translated import Translated, translated

if TYPE_CHECKING:
    from polib import POFile


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "List what there is to translate in a story, as a GNU gettext template (.pot): every paragraph, every choice\n"
        "and whatever else readers see is one message, with its scene, where it stands and your //! notes.\n\n"
        "With --lang, say how far the translation into a language is: the file NAME.LANGUAGE.po beside the story.\n"
        "With --update, bring that file up to date with the story first, or begin it. Nothing translators did is lost."
    )
    parser.epilog = (
        "engine/docs/translating.md says more, for writers and for translators.\n"
        "Exits with 0, with 1 when the story has errors or translated messages do not fit (with --strict: when any\n"
        "message is not translated), 2 for wrong usage, 3 for a file that cannot be read or written.\n\n"
        "examples:\n"
        "  ifplay strings stories/kite.story -o kite.pot\n"
        "  ifplay strings stories/kite.story --lang fr\n"
        "  ifplay strings stories/kite.story --lang pt-BR --update"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file, or one compiled to .json")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write the .pot (default: print it)")
    parser.add_argument("--force", action="store_true", help="replace the file if it is there already")
    add_language(parser, help="how far a translation is")
    parser.add_argument("--update", action="store_true", help="bring the translation up to date with the story")
    parser.add_argument("--strict", action="store_true", help="exit with 1 unless every message is translated")
    parser.add_argument(
        "--format", choices=("full", "json"), metavar="{full,json}", help="how to say how far it is (default: full)"
    )


def run(arguments: Namespace) -> int:
    """List the messages, or say how far a translation is; the exit status."""
    story: Path = arguments.story
    output: Path | None = arguments.output
    if arguments.lang is None:
        for option in ("update", "strict", "format"):
            if getattr(arguments, option):
                raise Refused(f"--{option} goes with --lang: it is about a translation.", WRONG_USAGE)
        if output is not None:
            refuse_to_replace(output, story, force=arguments.force)
    elif output is not None:
        raise Refused("-o is for the template; with --lang the file is the one beside the story.", WRONG_USAGE)
    made = errorless(story)
    if made is None:
        return FINDINGS
    if arguments.lang is None:
        _give(_template(made, story), output)
        return OK
    if arguments.update:
        _update(made, story, arguments.lang)
    return _tell(made, story, arguments)


def _template(made: Compiled, story: Path) -> "POFile":
    assert made.graph is not None
    said = {file: notes(file, text) for file, text in made.sources.items()}
    return template(messages(made.graph, said), made.graph.about, named(story))


def _give(file: "POFile", output: Path | None) -> None:
    text = f"{file}\n".rstrip("\n") + "\n"
    if output is None:
        print_utf8(clean(text))
        return
    try:
        replace_file(output, text)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {output}: {reason(error)}.", BAD_FILE) from error
    count = len(file)
    print(clean(f"Wrote {output}, {'1 message' if count == 1 else f'{count:,} messages'}."))


def _update(made: Compiled, story: Path, wanted: str) -> None:
    found = find(story, wanted)
    new = _template(made, story)
    exact = found is not None and found.language == wanted
    file = updated(parsed(story, found), new) if found is not None and exact else begun(new, wanted)
    path = in_folder(story, found.name if found is not None and exact else None, wanted)
    text = f"{file}\n".rstrip("\n") + "\n"
    if found is not None and exact and found.content.partition(b"\n")[0].endswith(b"\r"):
        text = text.replace("\n", "\r\n")  # The ends of lines stay what they were, as in a story.
    try:
        replace_file(path.resolve(), text)  # what a link leads to, not the link
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {path}: {reason(error)}.", BAD_FILE) from error
    if not exact:
        print(clean(f"Begun {path}."), file=sys.stderr)


def _tell(made: Compiled, story: Path, arguments: Namespace) -> int:
    assert made.graph is not None
    found = find(story, arguments.lang)
    if found is None:
        raise Refused(missing(story, arguments.lang), BAD_FILE)
    result = translated(made.graph, catalogue(story, found), found.language)
    file = shown(story, found.name)
    if arguments.format == "json":
        text = json.dumps(record(named(story), file, found.language, result), ensure_ascii=False, indent=2)
        print_utf8(clean(text) + "\n")
    else:
        print(fitted(clean(summary(file, result)), sys.stdout))
    return _status(result, strict=arguments.strict)


def _status(result: Translated, *, strict: bool) -> int:
    if result.remarks or (strict and not result.whole):
        return FINDINGS
    return OK
