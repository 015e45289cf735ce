"""Maps of stories given as text, for tests."""

from argparse import Namespace

from ifplay.check.budget import STATES
from ifplay.cli.charted import charted
from ifplay.compile.pipeline import compile_story
from ifplay.export.maps.chart import Chart, chart
from ifplay.export.maps.known import NOTHING, Known
from ifplay.model.expressions import Read
from ifplay.model.graph import (
    About,
    Assign,
    Block,
    Choice,
    Dice,
    End,
    Graph,
    Jump,
    Menu,
    Say,
    Scene,
    Variable,
)
from ifplay.model.text import Condition, Either, Plain
from ifplay.model.types import Flag, Number
from ifplay.source.loader import MemoryLoader

NASTY = (
    "</script><script>alert(1)</script><!-- ]]> \"'`\\ & &amp; #quot; |x| [[y]] ([z]) {{0}} {{script}} %%{init}%% "
    "javascript:alert(1) \u202etxt.exe\u202c \u2028 \ud800 \x1b[2J \x00 %s $& \\n\\N\\G \\"
)
"""What must stay text everywhere."""


def hostile() -> Graph:
    """A story that is called so in every respect, as no source could say it."""
    text = (Plain(NASTY),)
    flag = Read(NASTY)
    condition = Condition(0, flag, None)
    choice = Choice("one", NASTY, False, text, condition, None, NASTY, 1, None)
    other = Choice(NASTY, None, False, (Plain("end"),), None, None, "", 2, None)
    die = Dice(f"{NASTY}2", 1, 6, 3, None)
    blocks = (
        Block(NASTY, (Say(text, None), Assign(NASTY, flag, None)), Menu((choice, other), None, None, None)),
        Block(NASTY, (), Jump("end", None)),
        Block(NASTY, (), die),
        Block(NASTY, (), End(NASTY, None)),
        Block("end", (Say((Either(condition, text, text, None, None),), None),), Jump(NASTY, None)),
    )
    about = About(NASTY, NASTY, "6BF57684-44D7-4AAD-8D35-6D1BBA9E5134", 'en" onload="alert(1)', NASTY, NASTY)
    variables = (
        Variable(NASTY, Flag(), 0, False, NASTY, None),
        Variable(f"{NASTY}2", Number(1, 6), 1, False, None, None),
    )
    scenes = (Scene(NASTY, NASTY, 0, None), Scene("end", None, 4, None))
    return Graph(about, NASTY, variables, scenes, blocks, (), 1, 0)


def graph_of(text: str) -> Graph:
    """The story, compiled."""
    made = compile_story(MemoryLoader({"a.story": text}), "a.story").graph
    assert made is not None
    return made


def checked(text: str) -> tuple[Graph, Chart, Known]:
    """The story, its map, and what a check found out."""
    graph = graph_of(text)
    known = known_of(graph)
    return graph, chart(graph, known), known


def known_of(graph: Graph) -> Known:
    """What a check finds out."""
    return charted(graph, Namespace(budget=STATES, time=None, memory=None))


def unchecked(text: str) -> Chart:
    """The map alone."""
    return chart(graph_of(text), NOTHING)
