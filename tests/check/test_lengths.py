"""How long playthroughs are: the median of readers who pick evenly, exactly, and what sampled ones read."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from ifplay.check import exploring
from ifplay.check.budget import Budget
from ifplay.check.lengths import median_picks
from ifplay.check.prospects import Lengths, prospects
from ifplay.check.prospects_summary import summary
from ifplay.check.readers import Spread, sampled, spread, words_in
from ifplay.check.searched import searched
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Ended, Fault, Pick, State, Stuck

from tests.bench.families import perfect_run
from tests.strategies.stories import random_story

HEAD = "---\ntitle: T\n---\n"
DEEP = 9


def story(text: str) -> Graph:
    """That one scene."""
    made = compile_text(HEAD + text)
    assert made.graph is not None, made.diagnostics
    return made.graph


def counted(graph: Graph) -> Counter[int] | None:
    """The chance of each number of picks, played out one by one; None where playthroughs are long or many."""
    program = load(graph)
    found: Counter[int] = Counter()
    turn = begin(program)
    pending: list[tuple[State, object, int, Fraction, int]] = [(turn.state, turn.stop, 0, Fraction(1), 0)]
    for _ in range(20_000):
        if not pending:
            return found
        state, stop, picks, chance, deep = pending.pop()
        if isinstance(stop, Ended):
            found[picks] += chance  # type: ignore[assignment]
            continue
        if isinstance(stop, Stuck | Fault):
            continue
        if deep == DEEP:
            return None
        possible = moves(program, state)
        for move in possible:
            after = step(program, state, move)
            share = chance / len(possible)
            pending.append((after.state, after.stop, picks + isinstance(move, Pick), share, deep + 1))
    return None


def test_the_median_is_that_of_all_playthroughs_played_out() -> None:
    """On small random stories that end."""
    compared = 0
    for seed in range(400):
        graph = compile_text(random_story(seed)).graph
        played = None if graph is None else counted(graph)
        if graph is None or not played:
            continue
        total = sum(played.values())
        half, reached = Fraction(0), None
        for picks, chance in sorted(played.items()):
            half += chance
            if half * 2 >= total:
                reached = picks
                break
        assert median_picks(searched(graph, Budget())[0], float(total)) == reached
        compared += 1
    assert compared > 40


def test_dice_are_no_picks() -> None:
    """Six needs no more picks than one."""
    graph = story('number d: 1..6\n== a\n~ d = random 1..6\n~ if d < 6\n    -> a\n* Out.\n    ~ end "Out"\n')
    found = prospects(graph, Budget(), readers=50)
    assert (found.picks.least, found.picks.median, found.picks.most) == (1, 1, None)


def test_endless_playthroughs_have_a_median_all_the_same() -> None:
    """Half of the readers leave at once, and then half of the rest."""
    found = prospects(story('== a\nOn.\n+ Round. -> a\n* Out.\n    ~ end "Out"\n'), Budget(), readers=100)
    assert (found.playthroughs, found.picks.least, found.picks.median, found.picks.most) == ("unbounded", 1, 1, None)
    assert found.astray == pytest.approx(0.0, abs=1e-9)


def test_readers_who_never_end_are_said_to() -> None:
    """Neither a menu that goes round for ever nor dice that never stop keep the command waiting."""
    text = 'number d: 1..6\nflag on\n== a\n* Out.\n    ~ end "Out"\n* In. -> b\n== b\n~ d = random 1..6\n'
    graph = story(text + "~ if on\n    -> a\n-> b\n")
    found = prospects(graph, Budget(), readers=20)
    assert found.astray == pytest.approx(0.5)
    assert 0 < len(found.sample.finished) < 20
    assert found.picks.median == 1


def test_a_stopped_search_says_what_it_does_not_know() -> None:
    """And what sampled readers found."""
    text = 'number n: 0..50\n== a\n+ Up.\n    ~ n += 1\n    -> a\n* Out. {if n > 2}\n    ~ end "Out"\n'
    found = prospects(story(text), Budget(2), readers=30)
    (out,) = found.endings
    assert (found.stopped, found.playthroughs, found.picks.median, found.astray) == ("states", None, None, None)
    assert (out.reachable, out.odds, out.shortest, out.readers) == (True, None, None, 30)


def test_the_same_seed_gives_the_same_readers() -> None:
    """And another one others."""
    graph = story('== a\nOne two.\n+ Round. -> a\n* Out of it.\n    Three.\n    ~ end "Out"\n')
    assert sampled(graph, 40, 7) == sampled(graph, 40, 7)
    assert sampled(graph, 40, 7).finished != sampled(graph, 40, 8).finished
    for reader in sampled(graph, 40, 7).finished:
        assert reader.words == 2 * reader.picks + (reader.picks - 1) + 3 + 1


def test_spreads_and_words() -> None:
    """The median is what half have at most; a dash is no word."""
    assert spread([]) is None
    assert spread([5, 1, 3, 2]) == Spread(1, 2, 5)
    assert words_in("It's 7 – or “so”, they say.") == 6


def test_a_story_too_wide_to_enumerate_has_odds_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exact ones, where diagrams can count; only the median is that of the sample, and said to be so."""
    monkeypatch.setattr(exploring, "TRIES", ((1_000, 30.0),))
    graph = compile_text(perfect_run(40, "line")).graph
    assert graph is not None
    found = prospects(graph, Budget(50_000), readers=20)
    assert (found.stopped, found.settled, found.playthroughs) == (None, True, 2**40)
    perfect = next(one for one in found.endings if one.title == "Perfect")
    assert (perfect.odds, perfect.playthroughs, perfect.picks, perfect.proved) == (2.0**-40, 1, 40, True)
    assert found.picks == Lengths(40, None, 40)
    told = summary("Wide", found)
    assert "Every branch was played: 1,099,511,627,776 playthroughs." in told
    assert "about 40    40  the median of 20 sampled readers" in told


def test_a_way_that_may_not_be_the_shortest_is_not_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the table nor above the way itself."""
    found = prospects(story('== a\nOn.\n* Out.\n    ~ end "Out"\n'), Budget(), readers=1)
    guessed = replace(found, endings=tuple(replace(one, proved=False) for one in found.endings))
    assert "A short way to “Out”" in summary("T", guessed, ways=True)
    assert "1 pick or fewer" in summary("T", guessed)
    assert "The shortest way to “Out”" in summary("T", found, ways=True)
    assert "or fewer" not in summary("T", found)
