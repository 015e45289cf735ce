"""A story's page beside that of an inkjs story of the same length, in one run of Chromium.

    python -m tests.bench.web [STORY] [--rounds N] [--picks N]

Measured are the bytes, from the start of the navigation to the first choice being laid out, and from a click to the
next choices being laid out, at seeded random choices; a story that is over is begun anew. Before each click the page
is drawn and has come to rest, as it has when somebody reads it. Both pages take turns, each round in a fresh profile;
medians are printed. inkjs comes from npm, and its story is ours told in ink (`inkstory.py`).
Times are to the layout, not the paint, and are the browser's own, by the same script in both pages.
"""

import argparse
import contextlib
import gzip
import os
import random
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from ifplay.compile.pipeline import compile_file
from ifplay.export.page import page
from ifplay.model.graph import Graph

from tests.bench.inkpage import VERSION, compiled, ink_page
from tests.bench.inkstory import ink_of, words_of, words_of_ink
from tests.npm import NoPackage, fetched

_WATCH = """
new MutationObserver((_, observer) => {
  const choice = document.querySelector("#choices ol button, p.choice a");
  if (!choice) return;
  observer.disconnect();
  choice.getBoundingClientRect();
  window.firstChoice = performance.now();
}).observe(document, {childList: true, subtree: true});
"""
_PICK = """async (chance) => {
  await new Promise(requestAnimationFrame);
  await new Promise(requestIdleCallback);
  const open = () => document.querySelectorAll("#choices ol button:not([aria-disabled]), p.choice a");
  const choices = open();
  if (!choices.length) return null;
  const before = performance.now();
  choices[Math.floor(chance * choices.length)].click();
  const next = open();
  (next[next.length - 1] ?? document.body).getBoundingClientRect();
  return performance.now() - before;
}"""


class Page(NamedTuple):
    """One of the two, as a file."""

    name: str
    path: Path


class Times(NamedTuple):
    """Milliseconds of one page in one round."""

    first: float
    picks: list[float]


def pages(graph: Graph, npm: str, node: str, folder: Path) -> list[Page]:
    """Ours and theirs, written; how alike the stories are is printed."""
    ink = ink_of(graph)
    print(f"words: {words_of(graph):,} in ours, {words_of_ink(ink):,} in ink")
    package = fetched(npm, "inkjs", VERSION, folder)
    made = {"ifplay": page(graph, generator="ifplay"), "inkjs": ink_page(compiled(ink, package, node, folder), package)}
    written = [Page(name, folder / f"{name}.html") for name in made]
    for name, path in written:
        path.write_text(made[name], encoding="utf-8")
    return written


def read(chromium: Any, page: Page, picks: int, seed: int) -> Times:
    """Open a page in a fresh profile and make so many choices."""
    context = chromium.new_context(viewport={"width": 900, "height": 800}, reduced_motion="reduce")
    context.add_init_script(_WATCH)
    tab = context.new_page()
    troubles: list[str] = []
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    chance = random.Random(seed)

    def begin() -> float:
        tab.goto("about:blank")
        tab.goto(page.path.as_uri() + f"#seed={chance.randrange(2**32)}")
        tab.wait_for_function("window.firstChoice !== undefined")
        first: float = tab.evaluate("window.firstChoice")
        return first

    first = begin()
    took: list[float] = []
    while len(took) < picks and not troubles:
        pick = tab.evaluate(_PICK, chance.random())
        if pick is None:
            tab.evaluate("localStorage.clear()")
            begin()
        else:
            took.append(pick)
    context.close()
    if troubles:
        raise SystemExit(f"{page.name}: {troubles[0]}")
    return Times(first, took)


def main() -> None:
    """Print a row for each measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="?", type=Path, default=Path("stories/treehill.story"))
    parser.add_argument("--rounds", type=int, default=7, help="rounds, of which the medians count (default: 7)")
    parser.add_argument("--picks", type=int, default=150, help="choices a round (default: 150)")
    arguments = parser.parse_args()
    programs = {name: shutil.which(name) for name in ("npm", "node")}
    programs["Chromium"] = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    for name, found in programs.items():
        if found is None:
            parser.exit(1, f"there is no {name} here\n")
    npm, node, program = map(str, programs.values())
    try:
        graph = compile_file(arguments.story).graph
    except OSError as problem:
        parser.exit(1, f"{arguments.story}: {problem.strerror}\n")
    if graph is None:
        parser.exit(1, f"{arguments.story} has errors\n")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        parser.exit(1, "there is no Playwright here; pip install 'ifplay[test]' brings it\n")

    root = hasattr(os, "geteuid") and os.geteuid() == 0  # as root, as in containers, Chromium has no sandbox
    with contextlib.ExitStack() as stack:
        try:
            both = pages(graph, npm, node, Path(stack.enter_context(tempfile.TemporaryDirectory())))
        except NoPackage as problem:
            parser.exit(1, f"{problem}\n")
        playwright = stack.enter_context(sync_playwright())
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        for each in both:  # the disk and the browser are warm for both
            read(chromium, each, 5, 0)
        times: dict[str, list[Times]] = {each.name: [] for each in both}
        for number in range(arguments.rounds):
            for each in both if number % 2 else both[::-1]:
                times[each.name].append(read(chromium, each, arguments.picks, number))
        chromium.close()
        sizes = {each.name: each.path.read_bytes() for each in both}
    print(f"{'':28} {'ifplay':>10} {'inkjs ' + VERSION:>12} {'ratio':>6}")
    rows = {
        "bytes": [float(len(sizes[name])) for name in times],
        "bytes, packed": [float(len(gzip.compress(sizes[name], 9, mtime=0))) for name in times],
        "ms to the first choice": [statistics.median(one.first for one in times[name]) for name in times],
        "ms a choice": [statistics.median(ms for one in times[name] for ms in one.picks) for name in times],
    }
    for title, (ours, theirs) in rows.items():
        here, there = (f"{one:,.0f}" if one > 1000 else f"{one:.2f}" for one in (ours, theirs))
        print(f"{title:28} {here:>10} {there:>12} {ours / theirs:>6.2f}")


if __name__ == "__main__":
    main()
