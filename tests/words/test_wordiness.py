"""The fewest and the most words of playthroughs, proved: against every path of small stories, and replayed."""

from functools import cache
from pathlib import Path

import pytest
from ifplay.check.budget import Budget
from ifplay.check.count import UNBOUNDED
from ifplay.check.readers import sampled, words_in, words_of
from ifplay.check.words import chart, proving, seeking
from ifplay.check.words.proving import Way, Wordiness, wordiness
from ifplay.check.words.score import scored
from ifplay.check.words.script import Script
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Ended, Move, Pick, Rolling, Turn, written

from tests.brute.play import TooMany
from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story
from tests.words.counting import counted

STORIES = Path(__file__).parents[2] / "stories"
STATES = 120


def graph_of(body: str) -> Graph:
    """The graph of a story with that body."""
    compiled = compile_text("---\ntitle: T\n---\n" + body)
    assert compiled.graph is not None, compiled.diagnostics
    return compiled.graph


BODIES = {
    "sequences in a loop that ends": """\
number left: 0..3 = 3
== a
{seq: One. | Two words. | Now three words.} {once: Only once.} {cycle: a b | c}
+ Go {seq: on | on and on}.
    ~ left -= 1
    ~ if left == 0
        ~ end "E"
    -> a
* Leave. {if left == 2}
    ~ end "E"
""",
    "shuffles": """\
number left: 0..3 = 3
== a
{shuffle: one | two words | three {seq: of | more of | the very last of} them | }.
+ On.
    ~ left -= 1
    ~ if left == 0
        ~ end "E"
    -> a
""",
    "texts that are copied": """\
text who = "Olm"
text whom = "nobody at all"
text tone = ""
== a
* Ask.
    ~ who = "Mrs Olm of the mill"
* Wait.
    ~ tone = "very"
-> b
== b
* Copy.
    ~ whom = who
    ~ who = "-"
* Do not.
-> c
== c
It was {tone} {who}, and ({whom}).
~ end "E"
""",
    "sets and names": """\
set bag: egg, old_hat, jar
enum job: none_at_all, cook = cook
flag told
== a
+ Egg. {if not bag has egg}
    ~ bag += egg
    -> a
+ Hat. {if not bag has old_hat}
    ~ bag += old_hat
    -> a
* Quit.
    ~ job = none_at_all
    -> a
* Go.
    A {job} with {bag}, {told}. {plural size(bag): It is | They are all} there.
    ~ end "E"
""",
    "a die that says nothing in the end": """\
number die: 1..3
== a
* Roll.
    -> b
* Stay at home and read.
    ~ end "E"
== b
~ die = random 1..3
~ if die == 1
    {once: Once more. | And again.}
    -> b
~ if die == 2
    Two it is.
~ end "E"
""",
    "a turn that goes on after a die": """\
number die: 1..2
== a
* Long.
    One two three four.
    ~ die = random 1..2
    Five six {if die == 1: seven}.
    ~ end "E"
* Short.
    One two three four five.
    ~ end "E"
""",
    "a die that never tires": """\
number die: 1..3
== a
~ die = random 1..3
~ if die == 1
    Once more.
    -> a
~ end "E"
""",
    "a way round that cannot be left": """\
== a
* In.
    -> b
* Out of here.
    ~ end "E"
== b
+ Round and round.
    -> b
""",
}


OPEN = {"a die that says nothing in the end": {"most", "run"}}
"""What cannot be proved: on that way round something is said, but not for ever."""


@pytest.mark.parametrize("name", BODIES)
def test_whatever_decides_about_words(name: str) -> None:
    """All of it is proved, but for what is named."""
    found = agree(graph_of(BODIES[name]))
    missing = {one for one in ("least", "most", "run") if getattr(found, one) is None}
    assert missing == OPEN.get(name, set())


def agree(graph: Graph) -> Wordiness:
    """What is proved is what all paths say, and somebody can read it. Words that come in the end from nowhere, or
    nothing at all for ever, may stay open."""
    there = counted(graph, STATES)
    found = wordiness(graph, Budget())
    assert found.least == there.least
    assert found.most in (there.most, None)
    assert found.run in (there.run, None)
    attained(graph, found)
    return found


@pytest.mark.parametrize("seed", sparing([2, 4, 11, 13, 17, 23, 30, 34, 50, 57, 67, 71, 79, 84, 96, 102, 112], 4))
def test_generated_graphs(seed: int) -> None:
    """With something of everything in them."""
    agree(random_graph(seed, scenes=3, blocks=4))


@pytest.mark.parametrize("seed", sparing([1, 10, 14, 16, 25, 45, 64, 77, 78, 87, 103, 113, 116], 4))
def test_generated_stories(seed: int) -> None:
    """As authors write them."""
    graph = compile_text(random_story(seed, scenes=3, deep=2)).graph
    assert graph is not None
    agree(graph)


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_many_generated_graphs(part: int) -> None:
    """Nothing small enough to count is proved wrongly, and most of it is proved."""
    proved = looked_at = 0
    for seed in range(1_000 + 50 * part, 1_050 + 50 * part):
        try:
            found = agree(random_graph(seed, scenes=2, blocks=4))
        except TooMany:
            continue
        looked_at += 1
        proved += found.most is not None or found.least is None
    assert looked_at >= 10
    assert proved >= looked_at * 0.9


def attained(graph: Graph, found: Wordiness) -> None:
    """Each number that is proved is what somebody reads in the ordinary runtime, with the right seeds for shuffles."""
    if found.least is not None:
        turns = played(graph, found.least_way)
        assert isinstance(turns[-1].stop, Ended)
        assert words(turns, found.least_way) == found.least
    if isinstance(found.most, int):
        turns = played(graph, found.most_way)
        assert isinstance(turns[-1].stop, Ended)
        assert words(turns, found.most_way) == found.most
    if isinstance(found.run, int):
        assert told(played(graph, found.run_way)[-1]) == found.run


def played(graph: Graph, way: Way) -> list[Turn]:
    """The turns of a way. Where shuffles are to fall in one way, seeds are tried until they do."""
    counters = scored(graph).counters
    script = Script(counters)
    scripted, program = load(graph, deal=script.deal), load(graph)
    slots = [program.layout.counter[counter] for counter in sorted(counters)]

    def looks(turn: Turn) -> object:
        return told(turn), [turn.state.values[slot] for slot in slots], _offered(turn)

    turns: list[Turn] = []
    for move, drawn in way:
        script.begin(drawn)
        aim = looks(_after(scripted, turns, move, 0))
        turns.append(next(one for seed in range(9_999) if looks(one := _after(program, turns, move, seed)) == aim))
    return turns


def _after(program: Program, turns: list[Turn], move: Move | None, seed: int) -> Turn:
    if move is None:
        return begin(program, seed=seed)
    last = turns[-1]
    spent = last if isinstance(last.stop, Rolling) else None
    return step(program, last.state._replace(seed=seed), move, spent=spent)


def _offered(turn: Turn) -> dict[str, int]:
    options = turn.stop.options if isinstance(turn.stop, Choosing) else ()
    return {option.id: words_in(written(option.runs)) for option in options}


def told(turn: Turn) -> int:
    """The words of a turn, with those before its dice."""
    return sum(map(words_of, turn.text))


def words(turns: list[Turn], way: Way) -> int:
    """Those of all turns and picks."""
    total = sum(told(turn) for turn in turns if not isinstance(turn.stop, Rolling))
    for before, made in zip(turns, way[1:], strict=False):
        if isinstance(made.move, Pick):
            total += _offered(before)[made.move.choice]
    return total


@cache
def shipped(name: str) -> tuple[Graph, Wordiness]:
    """A story of ours, and what is proved of it."""
    graph = compile_text((STORIES / f"{name}.story").read_text(encoding="utf-8")).graph
    assert graph is not None
    return graph, wordiness(graph, Budget())


@pytest.mark.parametrize("name", sparing(["kite", "treehill", "lamplight"], 3))
def test_readers_of_our_stories_stay_within(name: str) -> None:
    """Whatever sampled readers read lies between what is proved, which somebody can read."""
    graph, found = shipped(name)
    sample = sampled(graph, 300, 7)
    assert found.least is not None
    assert found.least <= min(one.words for one in sample.finished)
    assert found.most is not None
    assert found.most == UNBOUNDED or max(one.words for one in sample.finished) <= found.most  # type: ignore[operator]
    assert isinstance(found.run, int)
    assert sample.longest is not None
    assert sample.longest.words <= found.run
    attained(graph, found)


@pytest.mark.long
def test_tree_hill_has_an_end() -> None:
    """There is a playthrough with the most words."""
    assert isinstance(shipped("treehill")[1].most, int)


def test_what_is_too_much_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many nodes, too many states, no time, a die with too many sides: then nothing is said, and nothing raised."""
    graph = graph_of(BODIES["sequences in a loop that ends"])
    monkeypatch.setattr(chart, "OFTEN", 1)
    assert wordiness(graph, Budget(deadline=0.0)) == Wordiness()
    assert wordiness(graph, Budget(5)) == Wordiness()
    monkeypatch.setattr(seeking, "STATES", 2)
    found = wordiness(graph, Budget())
    assert (found.least, found.most) == (None, None)
    die = graph_of('number die: 1..20000\n== a\n~ die = random 1..20000\n{die} times.\n~ end "E"\n')
    assert wordiness(die, Budget()) == Wordiness()


def test_after_ctrl_c_nothing_more_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is proved by then is said."""
    graph = graph_of(BODIES["sequences in a loop that ends"])
    asked: list[int] = []

    def interrupted(*_: object) -> None:
        asked.append(1)
        raise KeyboardInterrupt

    monkeypatch.setattr(proving, "most_left", interrupted)
    found = wordiness(graph, Budget())
    assert asked == [1]
    assert found.least is not None
    assert (found.most, found.run) == (None, None)
