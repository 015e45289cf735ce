"""Turns a second of the page's runtime in Node, beside the same in Python: `python -m tests.bench.page STORY`.

Both play random playthroughs of the same story, one after the other. The size of the modules is given as they are
written, and packed as a server would send them.
"""

import argparse
import gzip
import json
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from ifplay.compile.pipeline import compile_file
from ifplay.model import form
from ifplay.runtime.program import load

from tests.bench.turns import play

WEB = Path(__file__).parents[2] / "engine/ifplay/export/web"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", type=Path)
    parser.add_argument("--turns", type=int, default=20_000, help="turns a round (default: 20000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the median counts (default: 5)")
    arguments = parser.parse_args()
    node = shutil.which("node")
    graph = compile_file(arguments.story).graph
    if node is None or graph is None:
        parser.exit(1, "there is no Node here\n" if node is None else f"{arguments.story} has errors\n")
    program = load(graph)
    play(program, arguments.turns, 0)
    here = [play(program, arguments.turns, number)[0] for number in range(arguments.rounds)]
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "story.json"
        written.write_text(form.write(graph), encoding="utf-8")
        script = Path(__file__).with_suffix(".mjs")
        command = [node, str(script), f"{WEB.as_uri()}/", str(written), str(arguments.turns), str(arguments.rounds)]
        there = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    modules = b"".join(path.read_bytes() for path in sorted(WEB.glob("*.js")))
    python, page = (arguments.turns / statistics.median(seconds) for seconds in (here, there["seconds"]))
    print(f"Python          {python:,.0f} turns a second (median of {arguments.rounds} rounds)")
    print(f"Node            {page:,.0f} turns a second; loaded, to the first choice, in {there['loading']:.3f} s")
    print(f"ratio           {page / python:.2f} times Python")
    print(f"modules         {len(modules):,} bytes as written, {len(gzip.compress(modules)):,} packed")


if __name__ == "__main__":
    main()
