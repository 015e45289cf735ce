"""Whatever a translator writes, the story goes on as before: the same states, moves, ids and dice, in other words."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_text
from ifplay.model import form, sound
from ifplay.model.graph import End, Graph, Menu, choices
from ifplay.model.types import Text
from ifplay.play.keeping import Memory
from ifplay.play.reading import Reading, Tongue
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Ended, Fault, State, Stuck, Turn
from ifplay.translation.catalogue import Catalogue
from ifplay.translation.listing import messages
from ifplay.translation.translated import translated

from tests.strategies.graphs import graphs
from tests.strategies.translations import catalogues

SEEDS = st.integers(0, 2**64 - 1)
ROUTES = st.lists(st.integers(0, 99), max_size=12)


DENSE = """\
---
title: Dense
---
number wind: 0..30 = 1 "Wind"
flag told
enum kite: packed, flying
text nick = "Peyt"

== a
{shuffle: a | b | {seq: c | d}} and {shuffle: e | f | g} by {if told: {shuffle: h | i} {wind} | {cycle: j | k}}.
The {kite} {once: l | m} {told} {plural wind: {once: n | o} | p} {plural wind: gust | gusts} for {nick}.

{seq: x | y | z} {cycle: one {shuffle: q | r} | two {seq: s | t}}
+ Go {shuffle: on | away} {seq: now | then}.
    ~ wind += 3
    ~ told = yes
    {shuffle: left | right} *{shuffle: up | down}*
+ Stay {if told: here | there}.
    ~ wind -= 1
    ~ told = no
    ~ kite = flying
    ~ nick = "Olm"
* Leave.
    ~ end "Home"
-> a
"""


@st.composite
def dense(draw: st.DrawFn) -> tuple[Graph, Catalogue]:
    """A story with a slot in every corner, and a translation of it."""
    graph = compile_text(DENSE).graph
    assert graph is not None
    return graph, draw(catalogues(graph))


@st.composite
def in_two_languages(draw: st.DrawFn) -> tuple[Graph, Catalogue]:
    """A story and a translation of it."""
    graph = draw(graphs())
    return graph, draw(catalogues(graph))


def logic(program: Program, state: State) -> tuple[object, ...]:
    """All of a state but the words that texts hold."""
    kinds = [variable.type for variable in program.graph.variables]
    values = [
        None if place < len(kinds) and isinstance(kinds[place], Text) else value
        for place, value in enumerate(state.values)
    ]
    return state.place, state.calls, values, state.seed


def offered(turn: Turn) -> Sequence[object]:
    """What can be done, without words."""
    match turn.stop:
        case Choosing(options) | Stuck(options):
            return [(option.id, option.name, option.reason is None) for option in options]
        case Ended() | Fault():
            return [type(turn.stop).__name__]
        case rolling:
            return [rolling]


@given(both=dense() | in_two_languages(), seed=SEEDS, route=ROUTES)
def test_a_playthrough_goes_through_the_same_states(both: tuple[Graph, Catalogue], seed: int, route: list[int]) -> None:
    """And offers the same choices by the same ids, after the same number of steps."""
    graph, catalogue = both
    made = translated(graph, catalogue, "pl")
    one, other = load(graph), load(made.graph)
    first, second = begin(one, seed=seed), begin(other, seed=seed)
    for number in [*route, 0]:
        assert logic(one, first.state) == logic(other, second.state)
        assert offered(first) == offered(second)
        assert (first.scene, first.steps) == (second.scene, second.steps)
        if isinstance(first.stop, Ended) and isinstance(second.stop, Ended):
            assert made.endings[second.stop.title] == first.stop.title
        open_moves = () if isinstance(first.stop, Fault) else moves(one, first.state)
        if not open_moves:
            break
        move = open_moves[number % len(open_moves)]
        first, second = step(one, first.state, move), step(other, second.state, move)


@given(both=dense() | in_two_languages())
def test_the_graph_is_sound_and_has_the_same_shape(both: tuple[Graph, Catalogue]) -> None:
    """Blocks, ids, ranges and starts are as they were; and what is counted is every message, once."""
    graph, catalogue = both
    made = translated(graph, catalogue, "pl")
    other = made.graph
    sound.check(other)
    assert form.read(form.write(other)) == other
    assert other.about.language == "pl"
    assert [len(block.steps) for block in graph.blocks] == [len(block.steps) for block in other.blocks]
    assert [scene.id for scene in graph.scenes] == [scene.id for scene in other.scenes]
    for before, after in zip(graph.blocks, other.blocks, strict=True):
        assert type(before.exit) is type(after.exit)
        if isinstance(before.exit, Menu) and isinstance(after.exit, Menu):
            pairs = zip(choices(before.exit.entries), choices(after.exit.entries), strict=True)
            assert all((a.id, a.shown, a.needs, a.target) == (b.id, b.shown, b.needs, b.target) for a, b in pairs)
    titles = [len({block.exit.title for block in one.blocks if isinstance(block.exit, End)}) for one in (graph, other)]
    assert titles[0] == titles[1]
    assert set(made.fates) == {message.key for message in messages(graph, {})}
    assert len(made.fates) == sum(made.count(fate) for fate in ("translated", "missing", "fuzzy", "unfit"))


@given(both=in_two_languages(), seed=st.integers(0, 99), route=ROUTES)
def test_a_journal_goes_on_in_any_language(both: tuple[Graph, Catalogue], seed: int, route: list[int]) -> None:
    """Begun in one, taken up in the other, and back: at the same turn, with nothing to say of it."""
    graph, catalogue = both

    def translate(story: Graph) -> Tongue:
        made = translated(story, catalogue, "pl")
        return Tongue(made.graph, story, made.endings)

    journal = Memory()
    there = Reading(graph, seed=seed, journal=journal)
    for number in route:
        opened = [offer for offer in there.leaf.offers if offer.reason is None]
        if not opened:
            break
        there.pick(opened[number % len(opened)])
    depth, met = len(there.leaves), there.endings
    journal_knows = journal.endings()
    here = Reading(graph, journal=journal, translate=translate)
    assert len(here.leaves) == depth
    assert "changed" not in (here.leaf.note or "")
    assert [offer.id for offer in here.leaf.offers] == [offer.id for offer in there.leaf.offers]
    assert (len(here.endings.found), here.endings.total) == (len(met.found), met.total)
    assert journal.endings() == journal_knows
    back = Reading(graph, journal=journal)
    assert "changed" not in (back.leaf.note or "")
    assert [leaf.passages for leaf in back.leaves] == [leaf.passages for leaf in there.leaves]
