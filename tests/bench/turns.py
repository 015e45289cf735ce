"""Turns per second of random playthroughs: `python tests/bench/turns.py stories/treehill.story`.

Beside it, in the same run, a named peer that no engine in Python can beat: a bare loop that draws one random
number a turn and builds the tuples a turn consists of (values, state, paragraphs, options, turn) in the same
sizes, without any story. The ratio of the two says how much of the time is the story's, on any machine.
"""

import argparse
import random
import statistics
import time
from pathlib import Path
from typing import NamedTuple

from ifplay.compile.pipeline import compile_file
from ifplay.runtime.machine import begin, draw, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Paragraph, Rolling


class Sizes(NamedTuple):
    """What an average turn of the story consists of."""

    slots: int
    words: float
    options: float
    passages: float


def play(program: Program, turns: int, seed: int) -> tuple[float, Sizes]:
    """Random playthroughs, begun anew when one is over: the seconds they took, and what they were made of."""
    chance = random.Random(seed).random
    characters = options = passages = 0
    before = time.perf_counter()
    turn = begin(program, seed=seed)
    for _ in range(turns):
        while isinstance(turn.stop, Rolling):
            turn = step(program, turn.state, draw(program, turn.state), spent=turn)
        open_moves = moves(program, turn.state)
        if isinstance(turn.stop, Choosing):
            turn = step(program, turn.state, open_moves[int(chance() * len(open_moves))])
        else:
            seed += 1
            turn = begin(program, seed=seed)
        characters += turn.size
        passages += len(turn.text)
        options += len(open_moves)
    seconds = time.perf_counter() - before
    sizes = Sizes(len(program.layout.start), characters / turns / 5.7, options / turns, passages / turns)
    return seconds, sizes


def bare_loop(sizes: Sizes, turns: int, seed: int) -> float:
    """The peer: random numbers and tuples of the same sizes, and no story; the seconds it took."""
    chance = random.Random(seed).random
    values = tuple(range(sizes.slots))
    options = tuple(range(max(1, round(sizes.options))))
    passages = [("x", 0)] * max(1, round(sizes.passages))
    before = time.perf_counter()
    for _ in range(turns):
        work = list(values)
        choice = options[int(chance() * len(options))]
        work[choice] = choice
        text = tuple([Paragraph((one,)) for one in passages])  # type: ignore[arg-type]
        turn = ((0, (), tuple(work), 0), text, tuple(options), "", 0, 0)
        values = turn[0][2]
    return time.perf_counter() - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", type=Path)
    parser.add_argument("--turns", type=int, default=20_000, help="turns a round (default: 20000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the median counts (default: 5)")
    arguments = parser.parse_args()
    compiled = compile_file(arguments.story)
    if compiled.graph is None:
        parser.exit(1, f"{arguments.story} has errors: ifplay check says which\n")
    before = time.perf_counter()
    program = load(compiled.graph)
    loading = time.perf_counter() - before
    _, sizes = play(program, arguments.turns, 0)
    story, bare = [], []
    for number in range(arguments.rounds):
        # One after the other, so that what else the machine does befalls both.
        story.append(arguments.turns / play(program, arguments.turns, number)[0])
        bare.append(arguments.turns / bare_loop(sizes, arguments.turns, number))
    ours, peer = statistics.median(story), statistics.median(bare)
    print(f"story           {arguments.story.name}: {len(compiled.graph.scenes)} scenes, loaded in {loading:.3f} s")
    print(f"a turn          {sizes.words:.0f} words, {sizes.options:.1f} open choices, {sizes.slots} slots")
    print(f"ifplay          {ours:,.0f} turns a second (median of {arguments.rounds} rounds)")
    print(f"bare loop       {peer:,.0f} turns a second (random numbers and tuples of these sizes, no story)")
    print(f"ratio           {ours / peer:.2f} of the bare loop")


if __name__ == "__main__":
    main()
