"""How soon `ifplay watch` says what an edit broke in a novel: beside compiling it anew, in one run.

    python -m tests.bench.watching [--words N] [--rounds N]

Measured is what there is between a saved file and its findings 1xx to 4xx: reading it, compiling it with what was read
before, and comparing the findings. Edits: a word in the middle; a line put in before the first scene, which moves all
others; a declaration. Proofs go on in another process meanwhile, and are not waited for. Medians are printed.
"""

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ifplay.compile.pipeline import compile_file, compile_story
from ifplay.diagnostics.news import Findings
from ifplay.source.loader import DiskLoader
from ifplay.syntax.remembered import Readings

from tests.bench.novel import novel


def a_word(text: str, number: int) -> str:
    """Another word in the middle."""
    at = text.index(" the ", len(text) // 2)
    return f"{text[:at]} the {'very ' * (number + 1)}{text[at + 5 :]}"


def a_line(text: str, number: int) -> str:
    """Empty lines before the first scene."""
    return text.replace("\n== ", "\n" * (number + 2) + "== ", 1)


def a_declaration(text: str, number: int) -> str:
    """A flag more, which nothing reads."""
    return text.replace("\n== ", f"\nflag bench_{number}\n== ", 1)


EDITS: dict[str, Callable[[str, int], str]] = {
    "a word in the middle": a_word,
    "a line at the beginning": a_line,
    "a declaration": a_declaration,
}


def main() -> None:
    """Print a row for each edit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    text = novel(arguments.words).text
    print(f"{arguments.words:,} words, {len(text.encode()) / 1e6:.2f} MB")
    print(f"{'edit':26} {'anew ms':>8} {'watch ms':>9} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "novel.story")
        for edit, change in EDITS.items():
            readings = Readings()
            _watched(path, text, readings, Findings())
            anew, again = [], []
            for number in range(arguments.rounds):
                edited = change(text, number)
                again.append(_watched(path, edited, readings, Findings()))
                start = time.perf_counter()
                compile_file(path)
                anew.append(time.perf_counter() - start)
            ours, peer = statistics.median(again), statistics.median(anew)
            print(f"{edit:26} {peer * 1000:8.0f} {ours * 1000:9.0f} {ours / peer:6.2f}", flush=True)


def _watched(path: Path, text: str, readings: Readings, before: Findings) -> float:
    """Seconds from the saved file to the news."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    os.replace(fresh, path)
    gc.collect()  # as watch does, while nobody waits
    start = time.perf_counter()
    compiled = compile_story(DiskLoader(path.parent, path.name), path.name, readings)
    before.news(Findings(compiled.diagnostics, compiled.sources))
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
