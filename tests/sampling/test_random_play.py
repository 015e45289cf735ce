"""Random play beside the reference search: nothing but what is there is seen, and nearly all of it."""

from time import monotonic

import pytest
from ifplay.check.sampling.play import play
from ifplay.check.sampling.replay import Replayer
from ifplay.check.sampling.sight import WITNESSED
from ifplay.check.targets import Evidence, Target

from tests.sampling.staging import compiled, made, reference, staged
from tests.sparing import sparing

TURNS = 20_000


def believed(evidence: Evidence, replayer: Replayer) -> None:
    """Every playthrough shows what it is said to show, with its last move."""
    for target, witness in evidence.seen.items():
        if witness is None:
            assert target.kind not in WITNESSED
            continue
        state = replayer.begin().state
        for move in witness.moves:
            state = replayer.go_on(state, move).state
        assert replayer.shows(target)
        assert target in set(replayer.shown())
        assert replayer.stands(witness.moves, state.place)


def agreed(seeds: range) -> None:
    """What is seen in so many stories is there; hardly anything that is there is not seen."""
    there = missed = 0
    for seed in seeds:
        graph = made(seed)
        known = reference(graph)
        if known is None:
            continue
        routines = staged(graph)
        evidence = play(routines, seed=seed, turns=TURNS, wanted=known if seed % 3 else frozenset())
        assert evidence.seen.keys() <= known, seed
        assert not evidence.refuted
        believed(evidence, Replayer(routines.graph))
        there += len(known)
        missed += len(known - evidence.seen.keys())
    assert missed <= there // 200


@pytest.mark.parametrize("first", sparing(range(0, 200, 50), 4))
def test_it_sees_what_the_reference_sees(first: int) -> None:
    """Blocks, outcomes, choices, endings, faults, broken promises and numbers out of range."""
    agreed(range(first, first + 50))


@pytest.mark.long
@pytest.mark.parametrize("first", range(200, 3_000, 100))
def test_it_sees_what_the_reference_sees_in_many_stories(first: int) -> None:
    """The same, in 2,800 more."""
    agreed(range(first, first + 100))


@pytest.mark.parametrize("guided", [True, False])
def test_one_seed_is_one_evidence(guided: bool) -> None:
    """Whatever was played before; another seed is another."""
    routines = staged(made(7))
    found = [play(routines, seed=seed, turns=TURNS, guided=guided) for seed in (1, 1, 2)]
    assert found[0] == found[1]
    assert list(found[0].seen) == list(found[1].seen)
    assert found[0].seen.keys() == found[2].seen.keys()


KEEPSAKES = 60


def keepsakes(counted: bool) -> str:
    """One to take or leave in each scene, and an ending that needs them all."""
    lines = [f"number kept: 0..{KEEPSAKES}"] if counted else [f"flag k{number}" for number in range(KEEPSAKES)]
    for number in range(KEEPSAKES):
        onward = f"s{number + 1}" if number + 1 < KEEPSAKES else "home"
        take = "~ kept += 1" if counted else f"~ k{number} = yes"
        lines += [f"== s{number}", "So.", "* Take it.", f"    {take}", "* Leave it.", f"-> {onward}"]
    every = f"kept == {KEEPSAKES}" if counted else " and ".join(f"k{number}" for number in range(KEEPSAKES))
    return "\n".join([*lines, "== home", f"~ if {every}", '    ~ end "All"', '~ end "Some"']) + "\n"


@pytest.mark.parametrize("counted", [True, False])
def test_guided_play_finds_what_chance_never_does(counted: bool) -> None:
    """One playthrough in 2**60 gets that ending."""
    routines = staged(compiled(keepsakes(counted)))
    target = Target("end", "All")
    guided = play(routines, seed=1, turns=1_000_000, wanted={target})
    witness = guided.seen[target]
    assert witness is not None
    assert len(witness.moves) == KEEPSAKES
    assert not witness.shortest
    assert target not in play(routines, seed=1, turns=1_000_000, wanted={target}, guided=False).seen


def test_it_stops_when_all_that_is_wanted_is_seen() -> None:
    """Well before its turns are over: these would take minutes."""
    routines = staged(compiled('== a\n+ On. -> a\n* Out.\n    ~ end "Out"\n'))
    target = Target("end", "Out")
    assert play(routines, seed=1, turns=10**12, wanted={target}).seen[target] is not None


def test_a_deadline_is_kept() -> None:
    """Also where a playthrough never ends, and every choice leads to a turn that takes long: it comes back."""
    story = (
        'number n: 0..9000\n== a\n+ On.\n* Out. {if no}\n    ~ end "Out"\n~ n = 0\n-> b\n'
        "== b\n~ if n < 9000\n    ~ n += 1\n    -> b\n-> a\n"
    )
    routines = staged(compiled(story))
    assert Target("end", "Out") not in play(routines, seed=1, deadline=monotonic() + 1).seen


def test_a_turn_that_never_ends_shows_no_more_than_there_is() -> None:
    """It goes round until the runtime says so; an ending behind it is not seen."""
    story = (
        'number n: 0..1000000\nnumber m: 0..1\n== a\n* Go.\n    -> b\n* Stop.\n    ~ end "Stop"\n'
        '== b\n~ if n < 1000000\n    ~ n += 1\n    -> b\n~ end "Far"\n'
    )
    seen = play(staged(compiled(story)), seed=1, turns=5_000).seen
    assert Target("end", "Stop") in seen
    assert Target("end", "Far") not in seen


def test_a_long_turn_is_played_to_its_end() -> None:
    """It takes thousands of steps, and the runtime allows that."""
    story = 'number n: 0..2000\n== a\n~ if n < 2000\n    ~ n += 1\n    -> a\n+ Out.\n    ~ end "Out"\n'
    witness = play(staged(compiled(story)), seed=1, turns=1_000).seen[Target("end", "Out")]
    assert witness is not None
    assert len(witness.moves) == 1


def test_dice_that_are_rolled_for_ever() -> None:
    """Nobody comes to a choice, and play comes to an end nevertheless."""
    story = 'number n: 0..3\n== a\n~ n = random 0..4\n~ if visits(a) < 1000000\n    -> a\n~ end "Out"\n'
    seen = play(staged(compiled(story)), seed=1, turns=5_000).seen
    assert [target.kind for target in seen if target.kind == "outside"] == ["outside"]


def test_playthroughs_are_made_shorter() -> None:
    """Readers dawdle; what is shown does not."""
    story = '== a\n+ Dawdle. -> a\n+ Idle. -> a\n+ Wait. -> a\n* Ask.\n    ~ end "Asked"\n'
    witness = play(staged(compiled(story)), seed=3, turns=1_000).seen[Target("end", "Asked")]
    assert witness is not None
    assert len(witness.moves) == 1
