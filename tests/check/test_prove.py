"""What no golden story can show: graphs no story compiles to, budgets, interruptions, large stories."""

from collections.abc import Iterator

import pytest
from ifplay.check.arrays.expanding import Arrival
from ifplay.check.arrays.explorer import Search
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import About, Block, Call, Choice, End, Graph, Jump, Menu, Return, Scene
from ifplay.model.text import Plain
from ifplay.source.spans import Span

HEAD = "---\ntitle: Case\n---\n"


def proved(story: str, **options: float | int) -> Report:
    """The report on a story without front matter."""
    compiled = compile_text(HEAD + story)
    assert compiled.graph is not None, compiled.diagnostics
    return prove(compiled.graph, **options)  # type: ignore[arg-type]


def slugs(report: Report) -> list[str]:
    """What was found."""
    return sorted(one.rule.slug for one in report.diagnostics)


def at(line: int) -> Span:
    return Span("made.story", line, 1, line, 2)


def choice(name: str, target: int) -> Choice:
    return Choice(f"a.{name}", name, False, (Plain(name),), None, None, "", target, at(9))


def made(*blocks: Block) -> Graph:
    """A graph of scenes that begin at their first blocks."""
    entries: dict[str, int] = {}
    for place, block in enumerate(blocks):
        entries.setdefault(block.scene, place)
    scenes = tuple(Scene(name, None, place, at(place + 1)) for name, place in entries.items())
    return Graph(About("Made"), blocks[0].scene, (), scenes, blocks, (), 0, 0)


def test_a_return_without_a_call_is_found_by_its_shortest_trail() -> None:
    """A scene that is entered by a call and by a jump."""
    graph = made(
        Block("a", (), Menu((choice("call", 1), choice("go", 2)), None, at(10), None)),
        Block("a", (), Call("b", 3, at(11))),
        Block("a", (), Jump("b", at(12))),
        Block("a", (), End("Back", at(13))),
        Block("b", (), Return(at(14))),
    )
    report = prove(graph)
    (found,) = (one for one in report.diagnostics if one.rule.slug == "return-without-call")
    assert (found.span.line, found.trail) == (14, ("go",))
    assert report.playthroughs == 1
    assert report.endings[0].odds == 0.5


def test_calls_without_end_are_an_endless_turn() -> None:
    """No story compiles to that; a graph may come from elsewhere."""
    report = prove(made(Block("a", (), Call("a", 1, at(1))), Block("a", (), End("Back", at(2)))))
    assert "endless-turn" in slugs(report)
    assert report.playthroughs == 0


COUNTER = """
number n: 0..100000
== a
+ More. {if n < 100000}
    ~ n += 1
    -> a
+ Out.
    ~ end "Out"
"""


@pytest.mark.parametrize(
    ("options", "stopped"), [({"budget": 100}, "states"), ({"seconds": 1e-9}, "time"), ({"memory": 1}, "memory")]
)
def test_a_budget_stops_the_search(options: dict[str, float], stopped: str) -> None:
    """What was seen is said; nothing is said to be never so."""
    report = proved(COUNTER, **options)
    assert report.stopped == stopped
    assert not report.complete
    assert report.playthroughs is None
    assert report.endings[0].reachable
    assert report.endings[0].odds is None
    assert report.endings[0].shortest == ("Out.",)
    assert set(slugs(report)) == {"undecided"}


def test_an_interruption_is_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the search, not the report."""
    steps = iter(range(50))
    arrive = Search._arrive

    def interrupted(search: Search, arrival: Arrival) -> object:
        if next(steps, None) is None:
            raise KeyboardInterrupt
        return arrive(search, arrival)

    monkeypatch.setattr(Search, "_arrive", interrupted)
    report = proved(COUNTER)
    assert report.stopped == "interrupt"
    assert 20 < report.states < 60
    assert set(slugs(report)) == {"undecided"}


@pytest.mark.long
def test_a_counter_of_a_million_that_is_only_shown_does_not_stop_the_search() -> None:
    """The branches are all played; only what the counter can hold is left open."""
    report = proved("""
number turns: 0..1000000
== room
You have waited {turns} times.
+ Wait.
    ~ turns += 1
    -> room
+ Leave.
    ~ end "Left"
""")
    assert (report.complete, report.states) == (True, 2)
    assert slugs(report) == ["undecided"]
    assert [(one.least, one.most) for one in report.variables] == [(0, None)]


def test_undecided_names_what_is_open() -> None:
    """One note for each kind."""
    report = proved(COUNTER.replace("== a", 'promise "Small": never n == 99999\n== a'), budget=10)
    messages = [one.message for one in report.diagnostics]
    assert any("“Small”" in message for message in messages)
    assert all(one.hint and "--budget 100" in one.hint for one in report.diagnostics)


def chapters(count: int) -> Iterator[str]:
    """A story of many chapters, with three numbers that matter to the end."""
    yield "number a: 0..9 clamp\nnumber b: 0..9 clamp\nnumber c: 0..9 clamp\n"
    for number in range(count):
        yield f"== s{number}\n"
        yield f"{'Some words that are read. ' * 40}{{if a > {number % 9}: Yes. | No.}}\n"
        for name in "abc":
            yield f"* Take {name}.\n    ~ {name} += 1\n    It is done, and well done.\n"
        yield f"-> s{number + 1}\n" if number + 1 < count else "-> last\n"
    yield '== last\n~ if a + b + c > 20\n    ~ end "Much"\n~ if a > b\n    ~ end "A"\n~ end "Other"\n'


def test_ten_thousand_states() -> None:
    """A story of over 10,000 words."""
    compiled = compile_text(HEAD + "".join(chapters(60)))
    assert compiled.graph is not None
    report = prove(compiled.graph)
    assert report.states > 10_000
    assert report.playthroughs == 3**60


def test_the_same_words_always() -> None:
    """Two runs say the same, in the same order."""
    story = "".join(chapters(5))
    assert proved(story) == proved(story) or proved(story).diagnostics == proved(story).diagnostics


def test_a_die_with_two_billion_sides_is_rolled_once_where_nothing_asks_for_it() -> None:
    """All is proved; each side is a playthrough."""
    report = proved('number n: 0..2000000000\n== a\n~ n = random 0..2000000000\n~ end "Out"\n')
    assert report.complete
    assert (report.states, report.transitions, report.playthroughs) == (2, 2_000_000_001, 2_000_000_001)
    assert (report.endings[0].shortest, report.endings[0].odds) == (({"n": 0},), 1)
    assert [(one.least, one.most) for one in report.variables] == [(0, 2_000_000_000)]


def test_a_die_with_two_billion_sides_does_not_use_up_the_memory() -> None:
    """It uses up the time."""
    story = 'number n: 0..2000000000\n== a\n~ n = random 0..2000000000\n~ if n > 3\n    ~ end "Out"\n~ end "In"\n'
    report = proved(story, seconds=0.2)
    assert report.stopped == "time"
    assert [one.shortest for one in report.endings] == [({"n": 4},), ({"n": 0},)]


def test_a_very_long_trail_is_told() -> None:
    """Thousands of moves, each once."""
    report = proved("""
number n: 0..3000
== a
+ More.
    ~ n += 1
    -> a
+ Out.
    ~ end "Out"
""")
    (found,) = (one for one in report.diagnostics if one.rule.slug == "out-of-range")
    assert found.trail == ("More.",) * 3_001
