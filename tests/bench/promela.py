"""A story as a Promela model: its states and transitions are the story's own.

One process goes round in one loop, whose n-th option is the n-th move of wherever the playthrough stands: the choice
at that position of the menu, or a side of the die. A move, and the turn it makes, is one indivisible step, so that
SPIN stores menus, dice and endings only. The turn is C inside Promela (Holzmann and Joshi, "Model-driven software
verification", SPIN 2004), which gcc makes as fast as it can. What a state holds is what the checker tells states
apart by: the place, the pending calls and the live values there, packed as narrow as they can be; the values that
nothing reads any more are blotted out.

So SPIN's state count is the checker's and one more, the state before the first turn; and its transitions are the
checker's and two more, the first turn and, as SPIN counts, the one to that state. Turns that never end are one state
to SPIN, wherever they go round.
"""

from dataclasses import dataclass

from ifplay.model.graph import Graph

from tests.bench.spin.locations import Untranslatable, locations
from tests.bench.spin.memory import Memory
from tests.bench.spin.reckoning import HEAD
from tests.bench.spin.turns import Turns

STATES_MORE = 1
TRANSITIONS_MORE = 2
"""What SPIN counts beyond the story's own."""

MOST_MOVES = 1_000
"""A place with more moves, which only a large die has, would make too long a loop."""


@dataclass(frozen=True, slots=True)
class Model:
    """The Promela text, the C that it includes as `story.c`, and the bits of a state in it."""

    text: str
    code: str
    bits: int


def translate(graph: Graph) -> Model:
    """The model of a story; raises `Untranslatable` when it has too many moves at one place, or too many places."""
    where = locations(graph)
    memory = Memory(graph, where)
    turns = Turns(graph, where, memory)
    moves = turns.moves()
    if moves > MOST_MOVES:
        raise Untranslatable(f"it has a place with {moves:,} moves")
    kept = [slot for slot in memory.slots if slot.kept]
    width = max(1, where.endless.bit_length())
    # In brackets, since SPIN takes a call in a c_expr for a side effect.
    option = "  :: d_step {{ c_expr {{ (story_can{0})() }} -> c_code {{ story_do{0}(); }} }}"
    loop = [option.format(number) for number in range(moves)]
    code = [
        HEAD,
        *(slot.declared() for slot in memory.slots if not slot.kept),
        *turns.go(),
        *turns.begin(),
        *(line for number in range(moves) for line in turns.move(number)),
    ]
    text = [
        f"unsigned at : {width};",
        *(slot.declared() for slot in kept),
        'c_code { \\#include "story.c"',
        "}",
        "active proctype story() {",
        "  d_step { c_code { story_begin(); } };",
        "end:",
        *(["  do", *loop, "  od"] if loop else ["  false"]),
        "}",
    ]
    bits = width + sum(slot.width for slot in kept)
    return Model("\n".join(text) + "\n", "\n".join(code) + "\n", bits)
