"""Playthroughs as data outside the database: the records, their JSON, and the strict way back.

A file says `{"format": "ifplay-saves", "version": 1, "stories": [...]}`; `write` shows the rest. It comes from
strangers, so that `read` refuses whatever `write` would not have written, with a `BadForm` of one sentence.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ifplay.model.strict import BadForm, load, where
from ifplay.model.types import LEAST, MOST

FORMAT = "ifplay-saves"
VERSION = 1

LONGEST_FILE = 64 * 1024 * 1024
_LONGEST_TEXT = 4096
_MOST_TURNS = 1_000_000
_MOST_MOVES = 10_000
_LATEST = 253_402_300_799_999  # the last millisecond of the year 9999
_UID = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"(?:[0-9a-f]{2}){1,64}")

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SavedTurn:
    """A turn: `parent` is the place of the turn before it in the list, which is further up."""

    parent: int | None
    moves: tuple[str | int, ...]
    ending: str | None
    kept: int


@dataclass(frozen=True, slots=True)
class SavedSlot:
    """A name for the turn at that place in the list."""

    name: str
    turn: int
    saved: int


@dataclass(frozen=True, slots=True)
class SavedPlaythrough:
    """A playthrough with all its lines of play. `uid` is the same wherever it is copied to."""

    uid: str
    seed: int
    began: int
    standing: int
    turns: tuple[SavedTurn, ...]
    slots: tuple[SavedSlot, ...]


@dataclass(frozen=True, slots=True)
class SavedStory:
    """Playthroughs of one story, and what its reader has met in any."""

    ifid: str | None
    path: str
    title: str
    seen: tuple[str, ...]
    endings: tuple[str, ...]
    playthroughs: tuple[SavedPlaythrough, ...]


def write(stories: Sequence[SavedStory]) -> str:
    """The stories as JSON, in ASCII."""
    written = [_story_record(story) for story in stories]
    return json.dumps({"format": FORMAT, "version": VERSION, "stories": written}, indent=1) + "\n"


def read(text: str) -> tuple[SavedStory, ...]:
    """The stories in a file. Raises `BadForm`."""
    whole = load(text, longest=LONGEST_FILE, deepest=8)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise BadForm(f'It does not say {{"format": "{FORMAT}"}}.')
    if whole.get("version") != VERSION:
        raise BadForm(f"It is of another version than {VERSION}, the one this ifplay reads.")
    fields = _object(whole, (), ("format", "version", "stories"))
    stories = tuple(
        _story(one, ("stories", at)) for at, one in enumerate(_list(fields["stories"], ("stories",), 10_000))
    )
    uids = [playthrough.uid for story in stories for playthrough in story.playthroughs]
    if len(uids) != len(set(uids)):
        raise BadForm("Two playthroughs in it have the same uid.")
    return stories


# Writing ---------------------------------------------------------------------------------------------------------


def _story_record(story: SavedStory) -> dict[str, object]:
    return {
        "ifid": story.ifid,
        "path": story.path,
        "title": story.title,
        "seen": list(story.seen),
        "endings": list(story.endings),
        "playthroughs": [
            {
                "uid": one.uid,
                "seed": one.seed,
                "began": one.began,
                "standing": one.standing,
                "turns": [
                    {"parent": turn.parent, "moves": list(turn.moves), "ending": turn.ending, "kept": turn.kept}
                    for turn in one.turns
                ],
                "slots": [{"name": slot.name, "turn": slot.turn, "saved": slot.saved} for slot in one.slots],
            }
            for one in story.playthroughs
        ],
    }


# Reading ---------------------------------------------------------------------------------------------------------


def _story(value: object, at: Path) -> SavedStory:
    fields = _object(value, at, ("ifid", "path", "title", "seen", "endings", "playthroughs"))
    seen = _list(fields["seen"], (*at, "seen"), _MOST_TURNS)
    endings = _list(fields["endings"], (*at, "endings"), _MOST_MOVES)
    playthroughs = _list(fields["playthroughs"], (*at, "playthroughs"), _MOST_MOVES)
    return SavedStory(
        ifid=_maybe_text(fields["ifid"], (*at, "ifid")),
        path=_text(fields["path"], (*at, "path")),
        title=_text(fields["title"], (*at, "title")),
        seen=tuple(_like(_DIGEST, one, (*at, "seen", place)) for place, one in enumerate(seen)),
        endings=tuple(_text(one, (*at, "endings", place)) for place, one in enumerate(endings)),
        playthroughs=tuple(
            _playthrough(one, (*at, "playthroughs", place)) for place, one in enumerate(playthroughs)
        ),
    )  # fmt: skip


def _playthrough(value: object, at: Path) -> SavedPlaythrough:
    fields = _object(value, at, ("uid", "seed", "began", "standing", "turns", "slots"))
    records = _list(fields["turns"], (*at, "turns"), _MOST_TURNS)
    if not records:
        raise BadForm(f"At {where((*at, 'turns'))}: a playthrough has a first turn.")
    turns = tuple(_turn(one, place, (*at, "turns", place)) for place, one in enumerate(records))
    siblings = [(turn.parent, turn.moves) for turn in turns]
    if len(siblings) != len(set(siblings)):
        raise BadForm(f"At {where((*at, 'turns'))}: two turns after the same one have the same moves.")
    slots = _list(fields["slots"], (*at, "slots"), _MOST_MOVES)
    return SavedPlaythrough(
        uid=_like(_UID, fields["uid"], (*at, "uid")),
        seed=_whole(fields["seed"], (*at, "seed"), LEAST, MOST),
        began=_whole(fields["began"], (*at, "began"), 0, _LATEST),
        standing=_whole(fields["standing"], (*at, "standing"), 0, len(turns) - 1),
        turns=turns,
        slots=tuple(_slot(one, len(turns), (*at, "slots", place)) for place, one in enumerate(slots)),
    )


def _turn(value: object, place: int, at: Path) -> SavedTurn:
    fields = _object(value, at, ("parent", "moves", "ending", "kept"))
    moves = _list(fields["moves"], (*at, "moves"), _MOST_MOVES)
    if place == 0:
        if fields["parent"] is not None:
            raise BadForm(f"At {where((*at, 'parent'))}: the first turn comes after no other.")
        parent, dice = None, moves
    else:
        parent, dice = _whole(fields["parent"], (*at, "parent"), 0, place - 1), moves[1:]
        _text(moves[0] if moves else None, (*at, "moves", 0))
    for number, one in enumerate(dice, len(moves) - len(dice)):
        _whole(one, (*at, "moves", number), LEAST, MOST)
    return SavedTurn(
        parent=parent,
        moves=tuple(one for one in moves if isinstance(one, str | int)),
        ending=_maybe_text(fields["ending"], (*at, "ending")),
        kept=_whole(fields["kept"], (*at, "kept"), 0, _LATEST),
    )


def _slot(value: object, turns: int, at: Path) -> SavedSlot:
    fields = _object(value, at, ("name", "turn", "saved"))
    return SavedSlot(
        name=_text(fields["name"], (*at, "name")),
        turn=_whole(fields["turn"], (*at, "turn"), 0, turns - 1),
        saved=_whole(fields["saved"], (*at, "saved"), 0, _LATEST),
    )


def _object(value: object, at: Path, keys: tuple[str, ...]) -> dict[str, object]:
    """Exactly these keys."""
    if not isinstance(value, dict):
        raise BadForm(f"At {where(at)}: this is no object.")
    for key in keys:
        if key not in value:
            raise BadForm(f"{_at(at)}The key {json.dumps(key)} is missing.")
    for key in value:
        if key not in keys:
            raise BadForm(f"{_at(at)}The key {json.dumps(key[:60])} is unknown.")
    return value


def _list(value: object, at: Path, most: int) -> list[object]:
    if not isinstance(value, list):
        raise BadForm(f"At {where(at)}: this is no list.")
    if len(value) > most:
        raise BadForm(f"At {where(at)}: this list is longer than {most}.")
    return value


def _text(value: object, at: Path) -> str:
    if not isinstance(value, str):
        raise BadForm(f"At {where(at)}: this is no text.")
    if len(value) > _LONGEST_TEXT:
        raise BadForm(f"At {where(at)}: this text is longer than {_LONGEST_TEXT} characters.")
    return value


def _maybe_text(value: object, at: Path) -> str | None:
    return None if value is None else _text(value, at)


def _like(pattern: re.Pattern[str], value: object, at: Path) -> str:
    text = _text(value, at)
    if not pattern.fullmatch(text):
        raise BadForm(f"At {where(at)}: this is not written as ifplay writes it.")
    return text


def _whole(value: object, at: Path, low: int, high: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadForm(f"At {where(at)}: this is no whole number.")
    if not low <= value <= high:
        raise BadForm(f"At {where(at)}: this number is not between {low} and {high}.")
    return value


def _at(at: Path) -> str:
    return f"At {where(at)}: " if at else ""
