"""Keys of the reader's own, from one TOML file in their config folder:

    [keys]
    undo = "left"
    history = ["h", "f3"]
    theme = []            # no key at all

Ctrl-C and Ctrl-D always leave. A file with a mistake in it changes nothing, and one sentence says what the mistake is.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.nearest import suggest
from ifplay.play.keys import CONTROLS, FIXED, Action, Control, key_shown

_NAMES = {
    **{name: name for name in ("up down left right home end pageup pagedown insert delete").split()},
    **{f"f{number}": f"f{number}" for number in range(1, 13)},
    **{f"ctrl-{letter}": f"c-{letter}" for letter in "abefgklnopqrstuvwxyz"},
    "enter": "enter",
    "space": " ",
    "tab": "tab",
    "backspace": "backspace",
    "escape": "escape",
}
"""How a key is named in the file, besides by the character it types; and what prompt_toolkit calls it. Some keys are
the same byte to a terminal (Ctrl-I is Tab, Ctrl-M Enter), and Ctrl-H is Backspace, Ctrl-J Enter in many."""

_LARGEST = 64 * 1024


class _Mistake(ValueError):
    """Says what is wrong, as the end of a sentence."""


def key_file() -> Path:
    """Where it is, if there is one."""
    from platformdirs import user_config_path

    return user_config_path("ifplay", appauthor=False) / "keys.toml"


def own_keys(path: Path | None = None) -> tuple[Sequence[Control], str]:
    """The table with the reader's own keys, and a sentence when it is not; empty when all is well."""
    if path is None:
        if not _somewhere():
            return CONTROLS, ""
        path = key_file()
    try:
        if not path.exists():
            return CONTROLS, ""
        return _read(path), ""
    except _Mistake as mistake:
        return CONTROLS, clean(f"The keys stay as they were: in {path.name}, {mistake}.")
    except OSError as error:
        return CONTROLS, clean(f"The keys stay as they were: {path.name} cannot be read ({error.strerror or error}).")


def _somewhere() -> bool:
    """Whether there is a home to look in at all."""
    try:
        return bool(Path.home())
    except RuntimeError:
        return bool(os.environ.get("XDG_CONFIG_HOME"))


def _read(path: Path) -> tuple[Control, ...]:
    import tomllib

    if path.stat().st_size > _LARGEST:
        raise _Mistake("there is far too much")
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _Mistake(f"something is no TOML ({str(error).rstrip('.')})") from None
    except UnicodeDecodeError:
        raise _Mistake("something is no UTF-8 text") from None
    extra = sorted(set(found) - {"keys"})
    if extra:
        raise _Mistake(f"“{extra[0]}” stands outside of [keys]")
    keys = found.get("keys", {})
    if not isinstance(keys, dict):
        raise _Mistake("[keys] is not a table")
    return _bound(keys)


def _bound(wanted: Mapping[str, Any]) -> tuple[Control, ...]:
    """The table with those keys in it; no key may do two things."""
    names = {_name(control.action): control for control in CONTROLS if control.action is not Action.DIGIT}
    own: dict[Action, tuple[str, ...]] = {}
    for name, keys in wanted.items():
        if name not in names:
            near = suggest(name, names)
            raise _Mistake(f"“{name[:40]}” is nothing a key can do" + (f" (“{near}” is)" if near else ""))
        own[names[name].action] = tuple(dict.fromkeys(_key(key, name) for key in _listed(keys, name)))
    bound = tuple(replace(control, keys=own.get(control.action, control.keys)) for control in CONTROLS)
    taken: dict[str, Action] = dict(FIXED)
    for control in sorted(bound, key=lambda one: one.action in own):
        for key in control.keys:
            if key in taken:
                both = f"“{_name(taken[key])}” and “{_name(control.action)}”"
                raise _Mistake(f"the key {key_shown(key)} would do both {both}")
            taken[key] = control.action
    return bound


def _listed(keys: object, name: str) -> list[str]:
    if isinstance(keys, str):
        return [keys]
    if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
        return keys
    raise _Mistake(f"“{name}” is neither a key nor a list of keys")


def _key(key: str, name: str) -> str:
    if len(key) == 1 and key.isprintable():
        return key
    if key.lower() in _NAMES:
        return _NAMES[key.lower()]
    raise _Mistake(f"“{key[:40]}”, for “{name}”, is not the name of a key")


def _name(action: Action) -> str:
    """How an action is named in the file."""
    return action.name.lower().replace("_", "-")
