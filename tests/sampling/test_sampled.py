"""Samples beside what is known exactly: chances, picks, and words as they are really shown."""

from math import sqrt
from pathlib import Path
from random import Random
from statistics import mean, pvariance

import numpy as np
import pytest
from ifplay.check.prove import prove
from ifplay.check.sampling.sample import Outcome, Sampled, sample
from ifplay.compile.pipeline import compile_file
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, draw, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Paragraph, Rolling, Turn, written

from tests.sampling.staging import compiled, made, staged
from tests.sparing import sparing

SIGMA = 5
STORIES = Path(__file__).parents[2] / "stories"


def chances_agree(graph: Graph, readers: int) -> None:
    """Endings come up as often as they should."""
    report = prove(graph, budget=20_000)
    if not report.complete:
        return
    sampled = sample(staged(graph), readers=readers, seed=1, most=500)
    times = sampled.times()
    cut = times.get(Outcome("cut"), 0)
    for ending in report.endings:
        assert ending.odds is not None
        expected = readers * ending.odds
        slack = SIGMA * sqrt(expected * (1 - ending.odds)) + 1e-6
        got = times.get(Outcome("end", ending.title), 0)
        assert expected - slack - cut <= got <= expected + slack
    assert sum(times.values()) == readers == sampled.count


@pytest.mark.parametrize("first", sparing(range(0, 100, 25), 4))
def test_chances(first: int) -> None:
    """Of a hundred stories of chance."""
    for seed in range(first, first + 25):
        chances_agree(made(seed), 2_000)


@pytest.mark.long
@pytest.mark.parametrize("first", range(100, 1_000, 100))
def test_chances_of_many_stories(first: int) -> None:
    """Of 900 more."""
    for seed in range(first, first + 100):
        chances_agree(made(seed), 5_000)


def read(program: Program, dice: Random) -> tuple[int, int]:
    """One playthrough in the ordinary runtime: its picks, and the words it showed."""
    turn = begin(program, seed=dice.getrandbits(64))
    picks = words = 0
    while True:
        while isinstance(turn.stop, Rolling):
            turn = step(program, turn.state, draw(program, turn.state), spent=turn)
        words += _words(turn)
        if not isinstance(turn.stop, Choosing):
            return picks, words
        turn = step(program, turn.state, dice.choice(moves(program, turn.state)))
        picks += 1


def _words(turn: Turn) -> int:
    return sum(len(written(one.runs).split()) for one in turn.text if isinstance(one, Paragraph))


@pytest.mark.parametrize("name", ["kite", "treehill", "lamplight"])
def test_picks_and_words_of_the_stories(name: str) -> None:
    """The means are those of playthroughs read in the ordinary runtime."""
    graph = compile_file(STORIES / f"{name}.story").graph
    assert graph is not None
    program, dice = load(graph), Random(1)
    readings = [read(program, dice) for _ in range(400)]
    sampled = sample(staged(graph), readers=20_000, seed=1)
    for number, values in enumerate((sampled.picks, sampled.words)):
        one = [reading[number] for reading in readings]
        error = sqrt(pvariance(one) / len(one) + float(np.var(values)) / sampled.count)
        assert abs(mean(one) - float(values.mean())) <= SIGMA * error + 0.002 * mean(one)


LINES = (
    "Plain words here.",
    "*So* it **goes** on",
    "A fish{if yes: es | ing} now.",
    "He said {if no: a | one more thing}.",
    "You have {n} {plural n: coin | coins}.",
    "Your kite is {kite}.",
    "In the bag: {bag}.",
    "{seq: One | Two three | Four}",
    "{cycle: a | b c}",
    "{once: a b | c}",
    "{if told: {seq: one | two words}} {if not told: x}",
    "{seq: {if yes: a b | c} | {cycle: d | e f}}",
    "{cycle: {seq: a | b c | d e f} | {once: g | h i}}",
    "So {if times == 1: {cycle: a | b c}} it {if times > 1: {seq: goes on | goes}}",
)


@pytest.mark.parametrize("line", LINES)
def test_words_of_lines(line: str) -> None:
    """They are those that the ordinary runtime shows, also where a line is shown several times."""
    declarations = "flag told = yes\nnumber n: 0..9 = 2\nenum kite: packed, lost_for_good = lost_for_good\n"
    declarations += "set bag: string, tail = {string, tail}\nnumber times: 0..9\n"
    for shown in (1, 2, 3, 5):
        story = f'{declarations}== a\n{line}\n~ times += 1\n~ if times < {shown}\n    -> a\n~ end "So"\n'
        graph = compiled(story)
        sampled = sample(staged(graph), readers=3, seed=1)
        assert {(0, int(count)) for count in sampled.words} == {read(load(graph), Random(1))}


def test_means_of_shuffles_and_texts() -> None:
    """What is shown is not followed there: the mean counts."""
    shuffled = '== a\n{shuffle: one | two three | four five six}\n~ end "So"\n'
    assert sample(staged(compiled(shuffled)), readers=2).words.tolist() == [2, 2]
    text = 'text name = "A B C"\n== a\nI am {name}.\n~ name = "D"\n~ end "So"\n'
    assert sample(staged(compiled(text)), readers=2).words.tolist() == [4, 4]


def test_other_outcomes() -> None:
    """Stuck, a stray return, a turn that goes round, and a playthrough that is cut."""
    story = (
        '== a\n* Stuck. -> b\n* Round. -> d\n* Long. -> e\n* Out.\n    ~ end "Out"\n'
        '== b\n* Only. {if no} -> a\n== d\n-> d2\n== d2\n~ if seen(a)\n    -> d\n~ end "No"\n== e\n+ On. -> e\n'
    )
    sampled = sample(staged(compiled(story)), readers=4_000, seed=2, most=50)
    times = sampled.times()
    assert set(times) == {Outcome("stuck"), Outcome("endless"), Outcome("cut"), Outcome("end", "Out")}
    assert all(abs(count - 1_000) < 150 for count in times.values())
    assert spread_of(sampled) == (1, 1, 1)
    assert sampled.picks.max() == 50


def spread_of(sampled: Sampled) -> tuple[int, int, int]:
    """The spread of the picks."""
    spread = sampled.spread(sampled.picks)
    assert spread is not None
    return spread


def test_no_readers_and_no_endings() -> None:
    """Nothing to count is nothing to say."""
    routines = staged(compiled('== a\n+ On. -> a\n* Out. {if visits(a) > 100}\n    ~ end "Out"\n'))
    assert sample(routines, readers=0).times() == {}
    sampled = sample(routines, readers=5, most=10)
    assert sampled.times() == {Outcome("cut"): 5}
    assert sampled.spread(sampled.picks) is None


def test_one_seed_is_one_sample() -> None:
    """And another is another."""
    routines = staged(compiled('== a\n+ On {shuffle: a | b c}. -> a\n+ Out.\n    Words.\n    ~ end "Out"\n'))
    one, same, other = (sample(routines, readers=3_000, seed=seed) for seed in (1, 1, 2))
    assert one.times() == same.times()
    assert one.picks.tolist() == same.picks.tolist()
    assert one.words.tolist() == same.words.tolist()
    assert one.picks.tolist() != other.picks.tolist()
