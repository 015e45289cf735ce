"""Stories to measure with, made in any size, always the same.

| family | what it is |
|---|---|
| `hub` | three counters and eight flags at one menu: few places, millions of states |
| `quest` | places, things, gold, dice and a camp that is called: from a thousand states to a hundred million |
| `novel` | chapters that flow forward, far too wide to enumerate (`tests/bench/novel.py`) |
| `perfect_run`, `impossible_run` | an ending that needs every one of many keepsakes (`tests/bench/runs.py`) |
"""

from tests.bench.novel import Novel, Planted, novel
from tests.bench.runs import HOWS, How, impossible_run, perfect_run

__all__ = [
    "HOWS",
    "HUB_STATES",
    "HUB_TRANSITIONS",
    "How",
    "Novel",
    "Planted",
    "hub",
    "impossible_run",
    "novel",
    "perfect_run",
    "quest",
]

HUB_STATES = 3_379_001
HUB_TRANSITIONS = 22_074_000
"""Counted once by a search written for this story alone."""

_UP = (("north", "the pass"), ("south", "the shore"), ("east", "the woods"))
_GATES = (
    ("lamp", "north >= 10"),
    ("rope", "south >= 10"),
    ("axe", "east >= 10"),
    ("map", "north >= 30"),
    ("boat", "south >= 25"),
    ("torch", "lamp and rope"),
    ("bridge", "axe and map"),
    ("tower", "torch and bridge"),
)
"""The flags, and what each asks for. The first is what lets the first counter down again."""


def hub() -> str:
    """Three counters from 0 to 49, eight flags, one menu of thirteen choices."""
    lines = ["---", "title: The hub", "---", ""]
    lines += [f"number {name}: 0..49" for name, _ in _UP]
    lines += [f"flag {name}" for name, _ in _GATES]
    lines += ["", "== crossing: The crossing", "Ways lead off in three directions.", ""]
    for name, where in _UP:
        lines += [f"+ A step {name}, towards {where}. {{if {name} < 49}}", f"    ~ {name} += 1"]
    lines += ["+ Back down by the light of the lamp. {if lamp and north > 0}", "    ~ north -= 1"]
    for name, gate in _GATES:
        lines += [f"+ The {name}. {{if {gate} and not {name}}}", f"    ~ {name} = yes"]
    lines += ["+ Leave.", '    ~ end "Gone"', "-> crossing", ""]
    return "\n".join(lines)


_PLACES = ("gate", "mill", "ford", "chapel", "quarry", "orchard", "tower", "harbour")
_STOPS = 48
"""Where a playthrough can stand with the same things and gold, about: at each place its menu, its die, the three
throws that find something, and the camp that was called from there."""
_PURSE = 8
"""The gold goes up to this at least."""


def quest(scale: int) -> str:
    """About so many states, never twice as many and never half, from 1,000 to 10^10."""
    things = max(1, (scale // (_STOPS * _PURSE)).bit_length() - 1)
    gold = max(1, round(scale / (_STOPS << things)) - 1)
    names = [f"thing{number}" for number in range(things)]
    lines = ["---", f"title: A quest of about {scale} states", "---", ""]
    lines += [f"number gold: 0..{gold} clamp", "number luck: 1..6", f"set bag: {', '.join(names)}", ""]
    for number, place in enumerate(_PLACES):
        onward = _PLACES[(number + 1) % len(_PLACES)]
        back = _PLACES[number - 1]
        lines += [
            f"== {place}: The {place}",
            f"This is the {place}. {{if size(bag) > 0: The bag weighs something.}}",
            "",
        ]
        for thing in names[number :: len(_PLACES)]:
            lines += [f"+ Take {thing}. {{if not bag has {thing}}}", f"    ~ bag += {thing}"]
            lines += [f"+ Leave {thing} here. {{if bag has {thing}}}", f"    ~ bag -= {thing}"]
        lines += [
            f"+ Look for gold. {{if gold < {gold}}}",
            "    ~ luck = random 1..6",
            "    ~ if luck >= 4",
            "        Something shines.",
            "        + Dig it out.",
            "            ~ gold += luck - 3",
            "        + Let it be.",
            "    ~ else if luck == 1",
            "        A hole in the purse!",
            "        ~ gold -= 1",
            "    ~ else",
            "        Nothing.",
            "+ Make camp.",
            "    ~ call camp",
            f"+ On to the {onward}. -> {onward}",
            f"+ Back to the {back}. -> {back}",
        ]
        if not number:
            lines += [
                f'+ Go home with everything. {{needs size(bag) == {things} and gold == {gold}: "Not yet."}}',
                '    ~ end "Rich"',
                "+ Go home as you are. {if gold == 0 and size(bag) == 0}",
                '    ~ end "Poor"',
            ]
        lines += [f"-> {place}", ""]
    lines += [
        "== camp: The camp",
        "A fire, and the stars.",
        "+ Pay for a song. {if gold > 0}",
        "    ~ gold -= 1",
        "    ~ return",
        "+ Sleep.",
        "    ~ return",
        "",
    ]
    return "\n".join(lines)
