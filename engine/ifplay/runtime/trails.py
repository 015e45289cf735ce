"""Trails: a playthrough written down, as people write it. Each item is matched with what can be done at the
time."""

from collections.abc import Callable, Mapping, Sequence

from ifplay.runtime.state import Choosing, Ended, Fault, Option, Rolling, Stop, Stuck, written


class Problem(Exception):
    """Why a trail cannot be followed further, in plain words."""


def matching(stop: Stop, wanted: str) -> str:
    """The lasting id of the open option that a trail means: the one with that id, that name, or that text as
    shown; if none is exactly so, as `loosely` compares them, and then as `starless` does."""
    if not isinstance(stop, Choosing):
        raise Problem(f"the trail picks {wanted!r}, but {_instead(stop)}")
    found = meant(stop.options, wanted)
    opened = [option for option in found if option.reason is None]
    if len(opened) == 1:
        return opened[0].id
    if opened:
        ids = ", ".join(option.id for option in opened)
        raise Problem(f"{wanted!r} could be any of {len(opened)} choices here; write which: {ids}")
    if found:
        because = f": {found[0].reason}" if found[0].reason else ""
        raise Problem(f"{wanted!r} is locked here{because}")
    there = ", ".join(repr(written(option.runs)) for option in stop.options if option.reason is None)
    raise Problem(f"there is no choice {wanted!r} here, only {there}")


def meant(options: Sequence[Option], wanted: str) -> list[Option]:
    """The options that a trail can mean by that: by their id, their name or their text as shown. Where some are open,
    those; else locked ones."""
    return (
        _matches(options, wanted, _as_is) or _matches(options, wanted, loosely) or _matches(options, wanted, starless)
    )


def loosely(text: str) -> str:
    """A text without case, outer and repeated spaces, and the shape of its quotation marks and dashes."""
    from ifplay.diagnostics.paint import typewritten

    return " ".join(typewritten(text).casefold().split())


def starless(text: str) -> str:
    """The same without stars: those of emphasis are in the story's source, and no reader sees them."""
    return " ".join(loosely(text).replace("*", "").split())


def number_for(stop: Stop, item: Mapping[str, int]) -> int:
    """The number a trail gives for the die that waits."""
    told = " and ".join(f"{name} = {number}" for name, number in item.items()) or "no die at all"
    if not isinstance(stop, Rolling):
        raise Problem(f"the trail says {told}, but {_instead(stop)}")
    if list(item) != [stop.variable]:
        raise Problem(f"the trail says {told}, but the die that is rolled here is for {stop.variable}")
    number = item[stop.variable]
    if not isinstance(number, int) or isinstance(number, bool) or not stop.low <= number <= stop.high:
        raise Problem(f"the trail says {told}, but the die shows {stop.low} to {stop.high}")
    return number


def _as_is(text: str) -> str:
    return text


def _matches(options: Sequence[Option], wanted: str, key: Callable[[str], str]) -> list[Option]:
    """The options meant, by the surest of the three ways that finds an open one, else those found at all."""
    sought = key(wanted)
    ways: tuple[Callable[[Option], str | None], ...] = (
        lambda option: option.id,
        lambda option: option.name,
        lambda option: written(option.runs),
    )
    locked: list[Option] = []
    for way in ways:
        found = [option for option in options if (text := way(option)) is not None and key(text) == sought]
        opened = [option for option in found if option.reason is None]
        if opened:
            return opened
        locked += found
    return locked


def _instead(stop: Stop) -> str:
    match stop:
        case Choosing():
            return "the story is at a menu"
        case Rolling(variable, low, high):
            return f"a die is rolled here: {variable}, {low} to {high}"
        case Ended(title):
            return f"the story has ended: {title}"
        case Stuck():
            return "the story is stuck at a menu where nothing can be picked"
        case Fault("endless-turn"):
            return "the story goes round in circles here and never stops"
        case Fault("too-much-text"):
            return "the story never stops talking here"
        case Fault():
            return "the story returns here from a call that was never made"
