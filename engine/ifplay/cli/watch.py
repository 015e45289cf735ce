"""`ifplay watch`: check a story whenever it is saved, and say what has changed."""

import gc
import sys
import time
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TextIO

from ifplay.check.background import Background, Fault, Task
from ifplay.check.report import Report
from ifplay.check.summary import summary
from ifplay.check.wording import many
from ifplay.cli.findings import fitted, print_findings, printed_width
from ifplay.cli.limits import add_limits
from ifplay.cli.status import BAD_FILE, OK, Refused, reason
from ifplay.cli.stories import named, said_unlinked
from ifplay.compile.compiled import Compiled
from ifplay.compile.pipeline import compile_story
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.news import Findings, News
from ifplay.diagnostics.render import concise
from ifplay.diagnostics.report import has_errors, in_order
from ifplay.source.noticing import EVERY, Noticing
from ifplay.syntax.remembered import Readings

_PATIENCE = 1.5
"""Seconds after which it is said that proofs take their time."""
_MOST_GONE = 10


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Check a story whenever you save it, and say only what has changed since: findings that are new, findings\n"
        "that are gone, endings that are nearer or further than before. Keep it running beside your editor.\n\n"
        "Mistakes in the writing are said at once. What only playing every branch can show is proved in the\n"
        "background; a story that is saved meanwhile is begun with anew. Ctrl-C leaves."
    )
    parser.epilog = (
        "Exits with 0 when it is left, 2 for wrong usage, 3 for a story that cannot be read at first.\n\n"
        "examples:\n"
        "  ifplay watch stories/kite.story\n"
        "  ifplay watch --format concise --time 60 stories/treehill.story"
    )
    parser.add_argument("story", type=Path, metavar="STORY", help="a .story file; those it includes are watched, too")
    parser.add_argument(
        "--format", choices=("full", "concise"), default="full", metavar="{full,concise}",
        help="findings in full, or each on one line, as editors read them (default: full)",
    )  # fmt: skip
    add_limits(parser)


def run(arguments: Namespace) -> int:
    """Watch until Ctrl-C."""
    path: Path = arguments.story
    if path.suffix == ".json":
        raise Refused(f"{path} is compiled, and nobody edits that; watch the .story file it was made of.", BAD_FILE)
    try:
        with Background() as background:
            watcher = Watcher(path, arguments, background, sys.stdout)
            while True:
                watcher.look()
                time.sleep(EVERY)
    except KeyboardInterrupt:
        print()
        return OK


class Watcher:
    """One story, what was last said of it, and the proofs under way."""

    def __init__(self, path: Path, arguments: Namespace, background: Background, stream: TextIO) -> None:
        self._path = path
        self._arguments = arguments
        self._background = background
        self._stream = stream
        self._noticing = Noticing(path)
        self._readings = Readings()
        self._compiled: Compiled | None = None
        self._written = Findings()  # mistakes in the writing, as last said
        self._proved = Findings()  # what proofs have shown, as last said
        self._summary: tuple[str, ...] = ()
        self._since = 0.0
        self._told_to_wait = True

    def look(self) -> bool:
        """Say what has changed, if anything has; whether something was said."""
        loader = self._noticing.loader()
        if loader is not None:
            try:
                compiled = compile_story(loader, self._path.name, self._readings)
            except (OSError, ValueError) as error:
                self._unread(error)
            else:
                self._compile(compiled)
            finally:
                self._noticing.was_read(loader)
            gc.collect()  # now, while nobody waits
            return True
        if self._compiled is None:  # it was never there
            self._unread(FileNotFoundError(2, "No such file or directory"))
        report = self._background.report()
        if report is not None:
            self._prove(report)
            return True
        if not self._told_to_wait and self._background.busy and time.monotonic() - self._since > _PATIENCE:
            self._told_to_wait = True
            self._say("Proving goes on in the background.")
        return False

    def _unread(self, error: OSError | ValueError) -> None:
        said = f"cannot read {self._path}: {reason(error)}."
        if self._compiled is None:
            raise Refused(f"{said} Check the name, and that the file may be read.", BAD_FILE) from error
        self._background.give_up()
        self._say(clean(f"\n{_now()}  {said} It will be read when it is there again."))

    # Mistakes in the writing ------------------------------------------------------------------------------------

    def _compile(self, compiled: Compiled) -> None:
        first = self._compiled is None
        self._compiled = compiled
        now = Findings(compiled.diagnostics, compiled.sources)
        news = self._written.news(now)
        self._written = now
        if first:
            self._say(clean(f"Watching {named(self._path)}: whenever you save it, what has changed is said here."))
            self._tell(news)
        else:
            self._say(f"\n{_now()}  saved: {_counted(news, len(now.found))}")
            self._tell(news)
        if compiled.graph is None or has_errors(compiled.diagnostics):
            self._background.give_up()
            return
        graph, limits = compiled.graph, self._arguments
        unlinked = said_unlinked(graph, compiled.diagnostics)
        self._background.begin(Task(graph, unlinked, limits.budget, limits.time, limits.memory))
        self._since, self._told_to_wait = time.monotonic(), False

    # Proofs -----------------------------------------------------------------------------------------------------

    def _prove(self, report: Report | Fault) -> None:
        assert self._compiled is not None
        if isinstance(report, Fault):
            self._say(clean(f"Nothing was proved, by a fault of ours, not of the story ({report.what})."))
            return
        now = Findings(report.diagnostics, self._compiled.sources)
        news = self._proved.news(now)
        self._proved = now
        self._tell(news)
        graph = self._compiled.graph
        title = graph.about.title if graph else str(self._path)
        everything = in_order((*self._written.found, *report.diagnostics))
        lines = summary(title, report, everything, width=printed_width(self._stream)).splitlines()
        before = set(map(_words, self._summary))
        changed = [line for line in lines if line.strip() and _words(line) not in before]
        if changed:
            self._say(fitted("\n".join(changed if self._summary else lines), self._stream))
        elif not news:
            self._say("Proved: as before.")
        self._summary = tuple(lines)

    # Saying -----------------------------------------------------------------------------------------------------

    def _tell(self, news: News) -> None:
        for one in news.gone[:_MOST_GONE]:
            self._say(fitted(f"gone: {concise(one)}", self._stream))
        if len(news.gone) > _MOST_GONE:
            self._say(f"(and {len(news.gone) - _MOST_GONE:,} more are gone)")
        assert self._compiled is not None
        if self._arguments.format == "concise":
            for one in news.new:
                self._say(fitted(concise(one), self._stream))
        elif news.new:
            print_findings(news.new, self._compiled.sources, self._stream)
            self._stream.flush()

    def _say(self, text: str) -> None:
        print(text, file=self._stream, flush=True)


def _words(line: str) -> str:
    return " ".join(line.split())


def _counted(news: News, left: int) -> str:
    """What has changed in the writing, in numbers."""
    parts = [f"{len(news.new):,} new" if news.new else "", f"{len(news.gone):,} gone" if news.gone else ""]
    changed = ", ".join(filter(None, parts))
    if changed:
        return f"{changed}, {many(left, 'finding')} now." if left else f"{changed}, no mistake is left."
    return f"{many(left, 'finding')} as before." if left else "no mistakes."


def _now() -> str:
    return time.strftime("%H:%M:%S")
