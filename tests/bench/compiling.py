"""How fast and in how much memory stories compile, from 0.1 to 5 MB; beside inkjs where it is installed.

    python -m tests.bench.compiling [--inkjs FOLDER]

FOLDER is where `npm install inkjs@2.4.0` was run. Each size runs in a process of its own, three times; the median
is printed. Memory is the peak of the process less that of a process that only imports the compiler.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.stories import ink_story, our_story

_OURS = """
import json, resource, sys, time
from pathlib import Path
from ifplay.compile.pipeline import compile_file, compile_text
compile_text("---\\ntitle: Warm\\n---\\n== a\\n~ end \\"E\\"\\n")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
compiled = compile_file(Path(sys.argv[1]))
took = time.perf_counter() - start
assert compiled.graph is not None, compiled.diagnostics[:3]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([took, (peak - before) * 1024]))
"""
_INKJS = """
const { Compiler } = require("inkjs/full");
const source = require("fs").readFileSync(process.argv[2], "utf8");
new Compiler("Hello.\\n-> END\\n").Compile();
const before = process.resourceUsage().maxRSS;
const start = process.hrtime.bigint();
new Compiler(source).Compile();
const took = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify([took, (process.resourceUsage().maxRSS - before) * 1024]));
"""


def _median(command: list[str], folder: Path | None = None) -> tuple[float, float]:
    runs = [json.loads(subprocess.check_output(command, cwd=folder, text=True)) for _ in range(3)]
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inkjs", type=Path, help="a folder in which inkjs is installed")
    arguments = parser.parse_args()
    per_megabyte: dict[float, float] = {}
    peer = f" {'inkjs MB/s':>12} {'B/B':>6} {'ratio':>6}" if arguments.inkjs else ""
    print(f"{'MB':>5} {'ifplay MB/s':>12} {'B/B':>6}{peer}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in (0.1, 0.5, 1.0, 5.0):
            story = folder / "long.story"
            story.write_text(our_story(int(size * 1e6)), encoding="utf-8")
            real = story.stat().st_size
            took, memory = _median([sys.executable, "-c", _OURS, str(story)])
            per_megabyte[size] = took / real
            row = f"{real / 1e6:5.2f} {real / took / 1e6:12.2f} {memory / real:6.1f}"
            if arguments.inkjs and size <= 1.0:
                ink = folder / "long.ink"
                ink.write_text(ink_story(int(size * 1e6)), encoding="utf-8")
                bytes_ = ink.stat().st_size
                theirs, used = _median(["node", "-e", _INKJS, "-", str(ink)], arguments.inkjs)
                row += f" {bytes_ / theirs / 1e6:12.2f} {used / bytes_:6.1f} {(theirs / bytes_) / (took / real):6.2f}"
            print(row, flush=True)
    print(f"time per MB at 5 MB, as a ratio to that at 0.5 MB: {per_megabyte[5.0] / per_megabyte[0.5]:.2f}")


if __name__ == "__main__":
    main()
