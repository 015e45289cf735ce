"""A trail of the checker, played by the simple interpreter."""

from collections.abc import Mapping, Sequence

from ifplay.model import graph as g

from tests.brute.play import Arrival, Play


def replay(play: Play, trail: Sequence[str | Mapping[str, int]]) -> list[Arrival]:
    """Every stop on the way, the first one included; AssertionError where a move cannot be made."""
    stops = [play.begin()]
    for move in trail:
        here = stops[-1]
        if isinstance(move, str):
            assert here.stop == "menu", f"{move!r} is picked at no menu: {here.stop}"
            stops.append(play.pick(here.world, meant(play, here, move)))
        else:
            dice = play.graph.blocks[here.world.place].exit
            assert here.stop == "dice", f"{move!r} is rolled at no die: {here.stop}"
            assert isinstance(dice, g.Dice)
            assert list(move) == [dice.variable]
            stops.append(play.roll(here.world, move[dice.variable]))
    return stops


def meant(play: Play, here: Arrival, word: str) -> str:
    """The open choice that shows this text, if one option alone does; else the one of that name or id."""
    shown = [*here.open.items(), *here.locked.items()]
    by_text = [choice for choice, text in shown if text == word]
    found = (
        by_text
        if len(by_text) == 1
        else [choice for choice in here.open if word in (choice, play.choices[choice].name)]
    )
    assert len(found) == 1, f"{word!r} does not say which of {shown} is meant"
    assert found[0] in here.open, f"{word!r} is locked"
    return found[0]
