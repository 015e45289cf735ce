"""The command line: finds the command, runs it, and turns whatever happens into a sentence and an exit status.

Each command is a module with `configure(parser)` and `run(arguments) -> status`, imported only when it is called.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from ifplay import __version__
from ifplay.cli.status import BAD_FILE, INTERRUPTED, OK, OUR_FAULT, WRONG_USAGE, Refused, reason

COMMANDS = {
    "new": "begin a story: a folder with one that plays, to write over",
    "play": "read a story in the terminal",
    "check": "walk every branch of a story and prove things about it",
    "watch": "check a story whenever it is saved, and say what has changed",
    "fmt": "lay a story out in the one way all stories are",
    "odds": "say how likely each ending is, and how long playthroughs are",
    "test": "play walkthroughs and see whether they still fit their stories",
    "stats": "count words, choices and all else there is in a story",
    "tour": "plan the fewest playthroughs that show every line, for proofreading",
    "export": "write a story as one web page that plays it",
    "graph": "draw the map of a story",
    "strings": "list what there is to translate, or say how far a translation is",
    "compile": "write a story's state graph as JSON",
    "saves": "list what you have read; take it with you, or delete it",
    "explain": "explain a finding, by its code or name; list them all",
    "completion": "make your shell complete commands, options and stories",
}

# What the system says when the output goes to a place that takes no more.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}

_INTRODUCTION = """\
ifplay {version}: branching stories in plain text, played in the terminal and proved on every path.

  ifplay STORY                 read a story, for example: ifplay stories/treehill.story
  ifplay new NAME              begin one of your own; grammar/README.md teaches the language
  ifplay check STORY           find what readers would stumble over, before they do
  ifplay export STORY -o FILE  make one web page of it, to send or to publish
  ifplay --help                all commands; `ifplay COMMAND --help` teaches one, with examples
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ifplay with these arguments (default: the process's own); returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _prepare_streams()
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
        return status
    except Refused as refused:
        _say(f"ifplay: {refused}")
        return refused.status
    except BrokenPipeError:
        _nobody_reads()
        return BAD_FILE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        if isinstance(fault, OSError) and fault.errno in _NO_ROOM:
            _say(f"ifplay: the output cannot be written: {reason(fault)}.")
            _nobody_reads()
            return BAD_FILE
        if os.environ.get("IFPLAY_DEBUG"):
            raise
        _say(
            f"ifplay: this is a fault in ifplay itself, not in your story ({type(fault).__name__}: {fault}).\n"
            "Your files are as they were. Please report it, with the story if you can;\n"
            "with IFPLAY_DEBUG=1 in the environment you will see where it happened."
        )
        return OUR_FAULT


def _prepare_streams() -> None:
    """Streams that take any text: nobody reads the closed ones, and what an encoding lacks is shown by its number."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _dispatch(arguments: list[str]) -> int:
    if not arguments:
        print(_INTRODUCTION.format(version=__version__), end="")
        return OK
    first = arguments[0]
    if first in ("--version", "-V"):
        print(f"ifplay {__version__}")
        return OK
    if first in ("--help", "-h", "help"):
        if len(arguments) > 1:
            return _run(arguments[1], ["--help"]) if arguments[1] in COMMANDS else _unknown(arguments[1])
        print(_INTRODUCTION.format(version=__version__))
        print("\n".join(f"  {name:<12}{what}" for name, what in COMMANDS.items()))
        print("\nExit status: 0 fine, 1 findings, 2 wrong usage, 3 a file cannot be read or written,")
        print("4 a piped playthrough stops before an ending, 70 a fault of ifplay itself, 130 Ctrl-C.")
        return OK
    if first in COMMANDS:
        return _run(first, arguments[1:])
    options_first = first.startswith("-")
    if any(_names_a_story(argument) for argument in (arguments if options_first else arguments[:1])):
        return _run("play", arguments)
    return _unknown(first)


def _names_a_story(argument: str) -> bool:
    return argument.endswith((".story", ".json")) or "/" in argument or os.sep in argument or os.path.exists(argument)


def _run(command: str, arguments: list[str]) -> int:
    from ifplay.cli.arguments import parser_of
    from ifplay.source.uncollected import uncollected

    with uncollected():
        module = import_module(f"ifplay.cli.{command}")
    try:
        parsed = parser_of(command, module).parse_args(arguments)
    except SystemExit as leaving:  # argparse has said why.
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    status: int = module.run(parsed)
    return status


def _unknown(word: str) -> int:
    from ifplay.diagnostics.nearest import suggest

    near = suggest(word, COMMANDS)
    meant = f" Did you mean `ifplay {near}`?" if near else ""
    what = "option" if word.startswith("-") else "command or story"
    _say(f"ifplay: there is no {what} `{word}`.{meant}\nThe commands are {', '.join(COMMANDS)}; see `ifplay --help`.")
    return WRONG_USAGE


def _say(text: str) -> None:
    from ifplay.diagnostics.clean import clean

    try:
        print(clean(text), file=sys.stderr, flush=True)
    except OSError:
        _nobody_reads()


def _nobody_reads() -> None:
    """Give Python somewhere to flush to at its end, now that whoever read our output has gone."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(null, stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
