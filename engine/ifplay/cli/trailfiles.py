"""The playthroughs in a file that a search printed as JSON: of its endings, its findings, its tour; or one alone, as
the tour writes it or `ifplay saves show` prints it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ifplay.cli.status import BAD_FILE, WRONG_USAGE, Refused
from ifplay.diagnostics.report import TrailMove
from ifplay.model.types import LEAST, MOST
from ifplay.play.trail import BadTrail, loaded, trail_of
from ifplay.walkthroughs.recording import named


class Named(NamedTuple):
    """A playthrough, and what to call it: its picks, and its dice with or without the names of their variables; the
    `seed` decides what they leave open."""

    name: str
    trail: tuple[TrailMove | int, ...]
    seed: int = 0


def trails(path: Path, text: str, title: str) -> list[Named]:
    """All playthroughs in the text, of the story of that title where it tells of several. Raises `Refused`."""
    try:
        whole = loaded(text)
        if isinstance(whole, dict) and isinstance(whole.get("playthrough"), dict):
            return [_kept(whole["playthrough"])]
        found = [Named(named(name), trail_of(trail)) for name, trail in _in(_story(path, whole, title), path)]
    except BadTrail as error:
        raise Refused(f"{path} holds no trail: {error}", BAD_FILE) from error
    if not found:
        raise Refused(f"no playthrough is in {path}: its story has none to show.", WRONG_USAGE)
    return found


def _kept(one: dict[str, Any]) -> Named:
    """A playthrough of the journal, as `ifplay saves show` prints it."""
    moves, seed = one.get("moves"), one.get("seed")
    whole = all(isinstance(move, str) or _is_whole(move) for move in moves) if isinstance(moves, list) else False
    if not isinstance(moves, list) or not whole or not _is_whole(seed):
        raise BadTrail("its playthrough has no moves, which are the ids of choices and the numbers of dice.")
    assert isinstance(seed, int)
    return Named(named(_titled({"ending": one.get("ending")}, "Played")), tuple(moves), seed)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and LEAST <= value <= MOST


def _story(path: Path, whole: object, title: str) -> object:
    """The part of a report that is of the story."""
    if not (isinstance(whole, dict) and isinstance(whole.get("stories"), list)):
        return whole
    stories = [one for one in whole["stories"] if isinstance(one, dict)]
    of_it = [one for one in stories if one.get("title") == title] or (stories if len(stories) == 1 else [])
    if not of_it:
        raise Refused(f"{path} does not tell of a story “{title}”.", WRONG_USAGE)
    return of_it[0]


def _in(whole: object, path: Path) -> Iterator[tuple[str, Any]]:
    if not isinstance(whole, dict):
        yield _alone(path), whole
    elif "trail" in whole:
        yield _finding(whole) if "slug" in whole else _titled(whole, _alone(path)), whole["trail"]
    elif whole.get("shortest") is not None:
        yield _titled(whole, _alone(path)), whole["shortest"]
    elif any(isinstance(whole.get(key), list) for key in ("endings", "diagnostics", "playthroughs")):
        for one in _listed(whole, "endings"):
            if one.get("shortest") is not None:
                yield _titled(one, "An ending"), one["shortest"]
        for one in _listed(whole, "diagnostics"):
            if one.get("trail") is not None:
                yield _finding(one), one["trail"]
        for number, one in enumerate(_listed(whole, "playthroughs"), 1):
            if one.get("trail") is not None:
                yield f"Tour {number}: {_titled(one, 'no ending')}", one["trail"]
    else:
        raise BadTrail("it holds no “trail”.")


def _listed(whole: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    some = whole.get(key)
    return (one for one in some if isinstance(one, dict)) if isinstance(some, list) else iter(())


def _titled(one: dict[str, Any], otherwise: str) -> str:
    return next((name for key in ("title", "ending") if isinstance(name := one.get(key), str) and name), otherwise)


def _finding(one: dict[str, Any]) -> str:
    return f"{one.get('slug')} at {one.get('file')}:{one.get('line')}"


def _alone(path: Path) -> str:
    return path.name.partition(".")[0] or "Recorded"
