"""How fast and in how much memory stories are proved; beside SPIN, the reference among explicit-state checkers.

    python -m tests.bench.checking [hub|quest|novel|runs|stories ...] [--spin] [--rounds N] [--seconds N] [--largest N]

Both search the same states of the same story (`tests/bench/promela.py`), one after the other in each round, each in a
process of its own; the median of the rounds is printed. `proof` is all that a check does, with playthroughs, counts and
odds; `search` the search for states alone, which is what SPIN does. `search s` are the seconds of that, `whole s` those
of the process, for SPIN with the making of its verifier. `B/state` is the most memory of the process, for ifplay less
what it had when the work began, over the states; below a hundred thousand states it says little. Ratios are those of
the search, and of the proof to SPIN. Where the story has known answers (planted mistakes, endings) they are compared.
Needs `spin` and `gcc` with `--spin`. POSIX only.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ifplay.compile.pipeline import compile_file

from tests.bench.families import HOWS, HUB_STATES, hub, impossible_run, novel, perfect_run, quest
from tests.bench.promela import translate
from tests.bench.proving import Proof, Searched
from tests.bench.runs import HOME, PERFECT
from tests.bench.spin.locations import Untranslatable
from tests.bench.spin.verifier import OutOfBounds, build, missing, verify

RUN = 200
"""Scenes of the runs."""
ENUMERABLE = 2 * 10**8
"""Only so many states are looked at one by one."""
COARSE = 0.1
"""Seconds below which SPIN's word for the length of a search is too coarse, and that of its process is taken."""


@dataclass(frozen=True, slots=True)
class Case:
    """A story to measure, its states as far as they are known, its planted findings and which endings there are;
    None where nothing is known of them."""

    name: str
    text: str
    states: int | None = None
    planted: frozenset[tuple[str, int]] | None = None
    got: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One side of a round."""

    states: int
    transitions: int
    search: float
    whole: float
    memory: int
    """Bytes that the search took."""


def _hub(_: int) -> Iterator[Case]:
    yield Case("hub", hub(), HUB_STATES)


def _quest(largest: int) -> Iterator[Case]:
    scale = 1_000
    while scale <= largest:
        yield Case(f"quest 10^{len(str(scale)) - 1}", quest(scale), scale)
        scale *= 10


def _novel(largest: int) -> Iterator[Case]:
    for words in (10_000, 100_000, 1_000_000):
        if words <= largest:
            made = novel(words)
            planted = frozenset((one.slug, one.line) for one in made.planted)
            yield Case(f"novel {words:,}", made.text, None, planted, made.endings)


def _runs(_: int) -> Iterator[Case]:
    for how in HOWS:
        yield Case(f"perfect {how}", perfect_run(RUN, how), None, None, (PERFECT, HOME))
        yield Case(f"impossible {how}", impossible_run(RUN, how), None, None, (HOME,))


def _stories(_: int) -> Iterator[Case]:
    for path in sorted(Path("stories").glob("*.story")):
        yield Case(path.stem, path.read_text(encoding="utf-8"))


FAMILIES: dict[str, Callable[[int], Iterator[Case]]] = {
    "hub": _hub,
    "quest": _quest,
    "novel": _novel,
    "runs": _runs,
    "stories": _stories,
}


def ours(story: Path, seconds: float) -> tuple[Sample, Proof]:
    """Prove a story in a process of its own, which is given so many seconds for it."""
    said, whole = _proving(story, seconds)
    said["findings"] = tuple((slug, line) for slug, line in said["findings"])
    proof = Proof(**said)
    return Sample(proof.states, proof.transitions, proof.seconds, whole, proof.memory - proof.before), proof


def search(story: Path, seconds: float) -> Sample | None:
    """Search a story in a process of its own; None when that does not come to an end."""
    said, whole = _proving(story, seconds, "--search")
    one = Searched(**said)
    if not one.complete:
        return None
    return Sample(one.states, one.transitions, one.seconds, whole, one.memory - one.before)


def _proving(story: Path, seconds: float, *options: str) -> tuple[dict[str, Any], float]:
    command = [sys.executable, "-m", "tests.bench.proving", str(story), str(seconds), *options]
    start = time.perf_counter()
    said: dict[str, Any] = json.loads(subprocess.check_output(command, text=True))
    return said, time.perf_counter() - start


class Spin:
    """The other side for one story: its model is made once, its verifier in every round."""

    def __init__(self, story: Path, folder: Path) -> None:
        graph = compile_file(story).graph
        assert graph is not None
        self.model = translate(graph)
        self.folder = folder
        self.depth = 100_000

    def run(self, expected: int, seconds: float) -> Sample:
        """Make the verifier and run it."""
        start = time.perf_counter()
        pan = build(self.model, self.folder)
        making = time.perf_counter() - start
        done = verify(pan, expected=expected, depth=self.depth, seconds=seconds)
        # Later rounds know how deep it gets, as an experienced user does.
        self.depth = done.depth + 1_000
        # Its clock has hundredths of a second only.
        search = done.searching if done.searching >= COARSE else done.whole
        return Sample(done.states, done.transitions, search, making + done.whole, done.memory)


def measure(case: Case, spin: bool, rounds: int, seconds: float) -> None:
    """Print a story's rows."""
    proofs: list[Sample] = []
    searches: list[Sample] = []
    theirs: list[Sample] = []
    refused = None
    with tempfile.TemporaryDirectory() as name:
        story = Path(name) / "made.story"
        story.write_text(case.text, encoding="utf-8")
        peer: Spin | None = None
        if spin:
            try:
                peer = Spin(story, Path(name))
            except Untranslatable as reason:
                refused = str(reason)
        for _ in range(rounds):
            sample, proof = ours(story, seconds)
            proofs.append(sample)
            if proof.states <= ENUMERABLE and (found := search(story, seconds)) is not None:
                searches.append(found)
            if peer is not None:
                try:
                    theirs.append(peer.run(case.states or sample.states, seconds))
                except OutOfBounds as reason:
                    refused, peer = str(reason).splitlines()[-1], None
            if not proof.complete:
                break  # It would only stop again.
    row(case.name, "proof", proofs, "" if proof.complete else f"settled: {'yes' if proof.settled else 'no'}")
    if searches:
        row("", "search", searches)
    if theirs:
        row("", "SPIN", theirs)
        for mine in (proofs, searches):
            if mine and proof.complete:
                _ratios(_middle(mine), _middle(theirs))
    elif refused is not None:
        print(f"{'':18} {'SPIN':7} {refused}")
    for line in answers(case, proof):
        print(f"{'':18} {line}")
    sys.stdout.flush()


def _middle(samples: list[Sample]) -> Sample:
    return Sample(
        samples[0].states,
        samples[0].transitions,
        statistics.median(one.search for one in samples),
        statistics.median(one.whole for one in samples),
        round(statistics.median(one.memory for one in samples)),
    )


def row(name: str, side: str, samples: list[Sample], note: str = "") -> None:
    """Print the medians of one side."""
    one = _middle(samples)
    rate = _short(round(one.states / one.search))
    counts = f"{_short(one.states):>13} {_short(one.transitions):>13} {one.search:9.3f} {one.whole:9.3f} {rate:>12}"
    memory = f"{one.memory / max(1, one.states):9.1f} {one.memory / 2**20:9.1f}"
    print(f"{name:18} {side:7} {counts} {memory}  {note}".rstrip())


def _short(number: int) -> str:
    """A number of a column's width."""
    return f"{number:,}" if number < 10**10 else f"{number:.2e}"


def _ratios(mine: Sample, theirs: Sample) -> None:
    faster = (mine.states / mine.search) / (theirs.states / theirs.search)
    smaller = (mine.memory / mine.states) / (theirs.memory / theirs.states)
    print(
        f"{'':18} {'ratio':7} {mine.states / theirs.states:13.3f} {mine.transitions / theirs.transitions:13.3f} "
        f"{mine.search / theirs.search:9.3f} {mine.whole / theirs.whole:9.3f} {faster:12.3f} {smaller:9.3f}"
    )


def answers(case: Case, proof: Proof) -> Iterator[str]:
    """Whether the answers were those that are known."""
    if case.planted is not None:
        found = frozenset(proof.findings)
        said = {slug for slug, _ in found}
        yield f"planted: {len(case.planted & found)} of {len(case.planted)} found, {len(found - case.planted)} more"
        if "undecided" in said:
            yield f"undecided: {sum(slug == 'undecided' for slug, _ in proof.findings)}"
    if case.got is not None:
        for title, moves in proof.endings.items():
            known = "can be got" if title in case.got else "cannot be got"
            told = "never" if moves is None else "unsettled" if moves < 0 else f"in {moves} moves"
            right = "unsettled" if moves == -1 else "right" if (moves is not None) == (title in case.got) else "WRONG"
            yield f"ending {title!r} {known}: {told} ({right})"


def main() -> None:
    """Measure the families that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", metavar="family", help=f"of {', '.join(FAMILIES)} (default: all)")
    parser.add_argument("--spin", action="store_true", help="run SPIN, too")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=600, help="for each search (default: 600)")
    parser.add_argument("--largest", type=int, default=1_000_000, help="quest states, novel words (default: 10^6)")
    arguments = parser.parse_args()
    for name in arguments.families:
        if name not in FAMILIES:
            parser.error(f"there is no family {name!r}")
    if arguments.spin and (tool := missing()) is not None:
        parser.error(f"{tool} is not installed")
    print(
        f"{'story':18} {'side':7} {'states':>13} {'transitions':>13} {'search s':>9} {'whole s':>9} {'states/s':>12} "
        f"{'B/state':>9} {'MiB':>9}"
    )
    for name in arguments.families or FAMILIES:
        for case in FAMILIES[name](arguments.largest):
            measure(case, arguments.spin, arguments.rounds, arguments.seconds)


if __name__ == "__main__":
    main()
