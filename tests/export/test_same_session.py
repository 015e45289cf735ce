"""A session on the page goes back and on, is kept, and is taken up in an edited story, as one in the terminal."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
from ifplay.compile.pipeline import compile_text
from ifplay.model.expressions import Constant
from ifplay.model.graph import Choice, Dice, Graph, Menu
from ifplay.model.text import Condition
from ifplay.play.compositor import Compositor
from ifplay.play.journal.records import Line, LineTurn
from ifplay.play.resuming import follow
from ifplay.play.typography import Typography
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.session import Session
from ifplay.runtime.state import Pick, Roll

from tests.export import node as peer
from tests.export.extremes import extreme_graph
from tests.export.hard_stories import HARD, spoken
from tests.export.node import Node
from tests.runtime.building import block, choice, either, end, flag, graph, menu, strong
from tests.sparing import sparing
from tests.strategies.stories import random_story

STORIES = Path(__file__).parents[2] / "stories"
SHIPPED = [path.read_text(encoding="utf-8") for path in sorted(STORIES.glob("*.story"))]


@cache
def compiled(text: str) -> Graph | None:
    """The graph of a story, if it has no errors."""
    return compile_text(text).graph


def shown(session: Session) -> dict[str, Any]:
    """As `peer.mjs` shows it."""
    compositor = Compositor(session.program.graph, Typography.CURLY)
    return {
        "turn": peer.turn(session.turn),
        "canUndo": session.can_undo,
        "canRedo": session.can_redo,
        "line": line(session),
        "variables": [peer.stat(stat) for stat in compositor.stats(session.program.layout, session.state)],
    }


def line(session: Session) -> dict[str, Any]:
    """Its line of play."""
    return {"seed": str(session.seed), "turns": [[peer.move(move) for move in moves] for moves in session.moves]}


# There and back ---------------------------------------------------------------------------------------------


def there_and_back(session: Session, random: Random, acts: int) -> tuple[list[list[object]], list[dict[str, Any]]]:
    """Picks, some with dice from before, undo, redo and beginning anew, at random; and what is shown after each."""
    done: list[list[object]] = []
    came = [shown(session)]
    for _ in range(acts):
        opened = [option.id for option in session.options if option.reason is None]
        kind = random.choice(("take", "take", "take", "dice", "undo", "redo"))
        if kind in ("take", "dice") and opened:
            choice = random.choice(opened)
            dice = [random.randint(-1, 6) for _ in range(2)] if kind == "dice" else []
            try:
                session.take(choice, dice)
            except IllegalMove:
                continue
            done.append(["take", choice, dice])
        elif kind == "redo":
            session.redo()
            done.append(["redo"])
        elif random.randrange(12):
            turns = random.choice((1, 1, 2, 7))
            session.undo(turns)
            done.append(["undo", turns])
        else:
            session.restart()
            done.append(["restart"])
        came.append(shown(session))
    return done, came


MADE: dict[str, Callable[[int], Graph | None]] = {
    "shipped": lambda seed: compiled(SHIPPED[seed % 3]),
    "stories": lambda seed: compiled(random_story(seed, scenes=4, deep=3)),
    "extremes": extreme_graph,
    "hard": lambda seed: spoken(list(HARD.values())[seed % (len(HARD) - 1)](), (None, "en-GB", "fr", "")[seed % 4]),
}


@pytest.mark.parametrize("source", MADE)
def test_back_and_on_are_the_same(source: str, node: Node, compact_node: Node) -> None:
    """Each turn, what can be done, the line of play and the stat sheet, after each act; also where choices were taken
    beforehand."""
    graphs = (made for seed in count() if (made := MADE[source](seed)) is not None)
    for number, story in enumerate(islice(graphs, 12)):
        random = Random(f"{source} {number}")
        session = Session(story, seed=random.getrandbits(64))
        seed = session.seed
        acts, expected = there_and_back(session, random, 25)
        asked = compact_node if number % 3 == 0 else node
        asked.load(story)
        came = asked.ask("sit", seed=str(seed), acts=acts, ahead=number % 4)
        for theirs, ours in zip(came, expected, strict=True):
            assert theirs == ours


# In an edited story -----------------------------------------------------------------------------------------


def edited(text: str, random: Random) -> str:
    """Another story that a line of play of this one may fit for a while: some scenes and choices have other names,
    some choices are locked or not there, some dice have other sides."""
    for scene in re.findall(r"^== (\w+)", text, re.MULTILINE):
        if not random.randrange(4):
            text = re.sub(rf"\b{scene}\b", f"{scene}_anew", text)
    lines = text.split("\n")
    for place, given in enumerate(lines):
        if re.match(r"\s*[*+] ", given) and not random.randrange(5):
            head, arrow, target = given.partition(" -> ")
            ways = (
                head.replace("(", "(x", 1) if "(" in head else f"{head} anew",
                f"{head} {{if 0 > 1}}",
                f'{head} {{needs 0 > 1: "Not now."}}',
                f'{head} {{needs 0 > 1: ""}}',
            )
            lines[place] = random.choice(ways) + arrow + target
        elif not random.randrange(30):
            lines[place] = re.sub(r"random \d+", "random 2", given)
    return "\n".join(lines)


def changed(graph: Graph, random: Random) -> Graph:
    """The same, of a graph: some choices have other ids, and most dice have one side only."""
    blocks = []
    for place in graph.blocks:
        exit = place.exit
        if isinstance(exit, Dice) and random.randrange(4):
            exit = replace(exit, high=exit.low)
        elif isinstance(exit, Menu) and not random.randrange(4):
            entries = [otherwise(one, random) if isinstance(one, Choice) else one for one in exit.entries]
            exit = replace(exit, entries=tuple(entries))
        blocks.append(replace(place, exit=exit))
    return replace(graph, blocks=tuple(blocks))


def otherwise(choice: Choice, random: Random) -> Choice:
    """The choice by another id, or as it is."""
    return replace(choice, id=random.choice((f"anew{choice.id.lstrip('s')}", f"{choice.id}x", choice.id)))


def pairs(source: str) -> Callable[[int], tuple[Graph, Graph] | None]:
    """Stories before and after an edit."""

    def from_text(text: Callable[[int], str], seed: int) -> tuple[Graph, Graph] | None:
        before, random = text(seed), Random(seed)
        for _ in range(20):
            after = compiled(edited(before, random))
            graph = compiled(before)
            if graph is None:
                return None
            if after is not None:
                return graph, after
        return None

    def from_graph(seed: int) -> tuple[Graph, Graph]:
        graph = extreme_graph(seed)
        return graph, changed(graph, Random(seed))

    if source == "extremes":
        return from_graph
    if source == "stories":
        return partial(from_text, partial(random_story, scenes=4, deep=3))
    return partial(from_text, lambda seed: SHIPPED[seed % 3])


@pytest.mark.parametrize(
    ("source", "enough", "different"), sparing([("shipped", 4, 2), ("stories", 50, 5), ("extremes", 50, 4)], 3)
)
def test_an_old_line_fits_as_far(source: str, enough: int, different: int, node: Node) -> None:
    """How many turns, why not all of them in the same words, where that leads, and what can be done there."""
    problems = []
    found = (pair for seed in count() if (pair := pairs(source)(seed)) is not None)
    for number, (before, after) in enumerate(islice(found, enough)):
        random = Random(f"{source} {number}")
        old = Session(before, seed=random.getrandbits(64))
        for _ in range(10):
            opened = [option.id for option in old.options if option.reason is None]
            if opened:
                old.pick(random.choice(opened))
        made = line(old)
        session = Session(after, seed=1)
        followed = follow(session, Line(old.seed, tuple(map(LineTurn, count(), old.moves))))
        node.load(after)
        given = node.ask("replay", line=made)
        assert given.pop("replayed") == {"done": followed.done, "total": followed.total, "problem": followed.until}
        assert given == shown(session)
        problems.append(followed.until)
    outcomes = {re.sub(r"“.*”|“?\.\w+”?|-?\d+", "…", problem or "") for problem in problems}
    assert len(outcomes) >= different, outcomes


NEVER = Condition(0, Constant(0), None)


@pytest.mark.parametrize(
    ("offered", "problem"),
    [
        ([choice("b.go", 1)], None),
        ([choice("b.go", 1), choice("c.go", 1)], "up to the choice “go”, which is gone"),
        ([choice("a.go", 1, "Off!", needs=NEVER), choice("b.go", 1)], "up to “Off!”, which is locked there now"),
        (
            [choice("a.go", 1, needs=NEVER, reason="Not yet..."), choice("b.go", 1)],
            "up to “a.go”, which is locked there now (Not yet)",
        ),
        ([choice("b", 1), choice("a.go", 1, shown=NEVER)], "up to “a.go”, which is not offered there any more"),
        (
            [choice("b", 1), choice("a.go", 1, " ", strong(" Go "), either("told", "on."), " ", shown=NEVER)],
            "up to “Go on.”, which is not offered there any more",
        ),
        ([choice("b", 1), choice("a.go", 1, " ", shown=NEVER)], "up to “go”, which is not offered there any more"),
    ],
)
def test_choices_are_known_again(offered: list[Choice], problem: str | None, node: Node) -> None:
    """By their ids, or by all of it but the scene, where only one is open that has it."""
    story = graph(block("s", to=menu(choice("x", 1), *offered)), block("s", to=end()), variables=(flag("told"),))
    session = Session(story)
    followed = follow(session, Line(0, (LineTurn(0, ()), LineTurn(1, (Pick("a.go"),)))))
    assert followed.until == problem
    node.load(story)
    given = node.ask("replay", line={"seed": "0", "turns": [[], [{"pick": "a.go"}]]})
    assert given.pop("replayed") == {"done": followed.done, "total": 2, "problem": problem}
    assert given == shown(session)


def test_the_beginning_may_not_fit_either(node: Node) -> None:
    """A die before the first menu that has fewer sides now: then the playthrough begins anew."""
    graph = HARD["many_sides"]()
    node.load(graph)
    session = Session(graph, seed=5)
    moves = ((Roll(-5), Roll(1), Roll(5)),)
    followed = follow(session, Line(5, tuple(map(LineTurn, count(), moves))))
    given = node.ask("replay", line={"seed": "5", "turns": [[peer.move(move) for move in moves[0]]]})
    assert given.pop("replayed") == {"done": 0, "total": 1, "problem": followed.until}
    assert followed.until is not None
    assert given == shown(session)


@pytest.mark.parametrize(
    "strange",
    [
        None,
        {},
        {"seed": "5", "turns": []},
        {"seed": 5, "turns": [[]]},
        {"seed": "-5", "turns": [[]]},
        {"seed": "5", "turns": {}},
        {"seed": "5", "turns": [[{}]]},
        {"seed": "5", "turns": [[{"roll": 1.5}]]},
        {"seed": "5", "turns": [[{"roll": "6"}]]},
        {"seed": "5", "turns": [[{"pick": 6}]]},
        {"seed": "5", "turns": [[None]]},
        {"seed": "5", "turns": [[], "text"]},
    ],
)
def test_what_is_no_line_is_refused(strange: object, node: Node) -> None:
    """A file of saves may come from anybody."""
    node.load(HARD["shuffles"]())
    for request in ("replay", "checked"):
        with pytest.raises(peer.Trouble, match="TypeError: this is no line of play"):
            node.ask(request, line=strange)


def test_a_line_may_hold_any_number(node: Node) -> None:
    """Dice as the graph's JSON has its numbers, and a generator's state of 64 bits."""
    line = {"seed": str(2**64 - 1), "turns": [[{"roll": peer.number(2**63 - 1)}], [{"pick": "a.b"}, {"roll": -5}]]}
    assert node.ask("checked", line=line) == line
