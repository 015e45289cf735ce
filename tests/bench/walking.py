"""Turns a second of `ifplay test`: `python -m tests.bench.walking stories/treehill.story`.

Walkthroughs are made of random playthroughs, with a check in every turn, and written into files as large as they may
be. Measured is all that the command does with them: reading the YAML, finding the choices by their texts, looking at
the text, and following the moves once more for what they come by (not compiling the story, and not the search for what
can be reached, which do not grow with the walkthroughs). Beside it, in the same run, a plain loop makes the same moves
with the runtime's `step` and looks at nothing.
"""

import argparse
import random
import statistics
import time
from pathlib import Path

from ifplay.compile.pipeline import compile_file
from ifplay.runtime.machine import begin, draw, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Move, Paragraph, Pick, Rolling, written
from ifplay.source.plain_yaml import LARGEST
from ifplay.walkthroughs.coverage import Footprints
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.reading import read_walks
from ifplay.walkthroughs.recording import quoted
from ifplay.walkthroughs.transcript import Transcript
from ifplay.walkthroughs.walk import Book

MOST_PICKS = 200
"""A playthrough that has not ended by then is left there."""


def playthrough(program: Program, name: str, chance: random.Random) -> tuple[str, list[Move]]:
    """A random one, as YAML and as moves."""
    seed = chance.randrange(1, 10_000)
    lines = [f"  - name: {name}", f"    seed: {seed}", "    steps:"]
    moves: list[Move] = []
    turn = begin(program, seed=seed)
    while len(moves) < MOST_PICKS:
        while isinstance(turn.stop, Rolling):
            roll = draw(program, turn.state)
            moves.append(roll)
            turn = step(program, turn.state, roll, spent=turn)
        said = [written(one.runs) for one in turn.text if isinstance(one, Paragraph)]
        if said:
            lines.append(f"      - sees: {quoted(' '.join(said[0].split()[:5]))}")
        if not isinstance(turn.stop, Choosing):
            break
        option = chance.choice([one for one in turn.stop.options if one.reason is None])
        texts = [written(one.runs) for one in turn.stop.options if one.reason is None]
        text = written(option.runs)
        lines.append(f"      - choose: {quoted(text if texts.count(text) == 1 else option.id)}")
        moves.append(Pick(option.id))
        turn = step(program, turn.state, moves[-1])
    return "\n".join(lines) + "\n", moves


def files(program: Program, turns: int) -> tuple[list[bytes], list[tuple[int, list[Move]]]]:
    """Files of walkthroughs of so many turns in all; and the moves alone, with their seeds."""
    chance = random.Random(1)
    made: list[bytes] = []
    plain: list[tuple[int, list[Move]]] = []
    text, count = "walks:\n", 0
    while count < turns:
        one, moves = playthrough(program, f"number {len(plain)}", chance)
        if len((text + one).encode()) > LARGEST:
            made.append(text.encode())
            text = "walks:\n"
        text += one
        plain.append((int(one.splitlines()[1].split()[1]), moves))
        count += 1 + sum(isinstance(move, Pick) for move in moves)
    return [*made, text.encode()], plain


def walk(program: Program, graph_files: list[bytes], *, transcripts: bool) -> tuple[int, float]:
    """All that the command does; the turns, and the seconds."""
    before = time.perf_counter()
    turns = 0
    footprints = Footprints(program.graph)
    for content in graph_files:
        book = read_walks("bench.walks.yaml", content)
        assert isinstance(book, Book), book
        for one in book.walks:
            performed = perform(program, one, Transcript() if transcripts else None)
            assert not performed.failures, performed.failures[0]
            footprints.follow(performed.moves)
            turns += performed.turns
    return turns, time.perf_counter() - before


def loop(program: Program, plain: list[tuple[int, list[Move]]]) -> float:
    """The peer; the seconds."""
    before = time.perf_counter()
    for seed, moves in plain:
        turn = begin(program, seed=seed)
        for move in moves:
            turn = step(program, turn.state, move, spent=turn if isinstance(turn.stop, Rolling) else None)
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
    program = load(compiled.graph)
    made, plain = files(program, arguments.turns)
    rates: dict[str, list[float]] = {"tested": [], "with transcripts": [], "plain loop": []}
    for _ in range(arguments.rounds):
        # One after the other, so that what else the machine does befalls all.
        turns, seconds = walk(program, made, transcripts=False)
        rates["tested"].append(turns / seconds)
        rates["with transcripts"].append(turns / walk(program, made, transcripts=True)[1])
        rates["plain loop"].append(turns / loop(program, plain))
    told = {name: statistics.median(some) for name, some in rates.items()}
    print(f"story             {arguments.story.name}: {len(plain)} walkthroughs in {len(made)} files, {turns:,} turns")
    print(f"ifplay test       {told['tested']:,.0f} turns a second (median of {arguments.rounds} rounds)")
    print(f"with transcripts  {told['with transcripts']:,.0f} turns a second (as for --bless, and where they were)")
    print(f"plain loop        {told['plain loop']:,.0f} turns a second (the same moves, nothing looked at)")
    print(f"ratio             {told['tested'] / told['plain loop']:.2f} of the plain loop")


if __name__ == "__main__":
    main()
