"""Keys of the reader's own: what a file may say, and the one sentence about one that says it wrong."""

from pathlib import Path

import pytest
from harbour import harbour
from ifplay.play.keyfile import key_file, own_keys
from ifplay.play.keys import CONTROLS, Action, key_help
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from ifplay.play.view import View
from viewing import screen


def keys(folder: Path, text: str | bytes) -> tuple[dict[Action, tuple[str, ...]], str]:
    """The table that file makes, and what is said of it."""
    path = folder / "keys.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    controls, said = own_keys(path)
    return {control.action: control.keys for control in controls}, said


def test_keys_are_changed_and_the_rest_stays(tmp_path: Path) -> None:
    """One key, several, none, and two that change places."""
    text = '[keys]\nundo = "left"\nhistory = ["H", "f3"]\ntheme = []\nsave = "L"\nslots = "S"\nsuspend = "ctrl-x"\n'
    bound, said = keys(tmp_path, text)
    assert said == ""
    assert bound[Action.UNDO] == ("left",)
    assert bound[Action.HISTORY] == ("H", "f3")
    assert bound[Action.THEME] == ()
    assert (bound[Action.SAVE], bound[Action.SLOTS]) == (("L",), ("S",))
    assert bound[Action.SUSPEND] == ("c-x",)
    assert bound[Action.QUIT] == ("q",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[keys]\nundoo = "z"', "“undoo” is nothing a key can do (“undo” is)"),
        ('[keys]\nfly = "z"', "“fly” is nothing a key can do"),
        ('[keys]\ndigit = "z"', "“digit” is nothing a key can do"),
        ('[keys]\nundo = "h"', "the key h would do both “history” and “undo”"),
        ('[keys]\nundo = "z"\nredo = "z"', "the key z would do both “undo” and “redo”"),
        ('[keys]\nundo = "1"', "the key 1 would do both “digit” and “undo”"),
        ('[keys]\nundo = "hyper-z"', "“hyper-z”, for “undo”, is not the name of a key"),
        ('[keys]\nundo = "ctrl-c"', "“ctrl-c”, for “undo”, is not the name of a key"),
        ('[keys]\nundo = ""', "“”, for “undo”, is not the name of a key"),
        ("[keys]\nundo = 3", "“undo” is neither a key nor a list of keys"),
        ("[keys]\nundo = [3]", "“undo” is neither a key nor a list of keys"),
        ("keys = 3", "[keys] is not a table"),
        ('undo = "z"', "“undo” stands outside of [keys]"),
        (b"\xff\xfe", "something is no UTF-8 text"),
    ],
)
def test_a_mistake_is_one_sentence_and_changes_nothing(tmp_path: Path, text: str | bytes, said: str) -> None:
    """The keys are those of the table."""
    bound, found = keys(tmp_path, text)
    assert found == f"The keys stay as they were: in keys.toml, {said}."
    assert bound == {control.action: control.keys for control in CONTROLS}


def test_no_toml_is_one_sentence(tmp_path: Path) -> None:
    """With what the parser says of it, clean."""
    for text in ("[keys\n", "[[[[", 'a = "\x1b]0;x\x07"'):
        _, said = keys(tmp_path, text)
        assert said.startswith("The keys stay as they were: in keys.toml, something is no TOML (")
        assert "\x1b" not in said
        assert "\n" not in said


def test_no_file_and_no_ordinary_file(tmp_path: Path) -> None:
    """None is fine; one that cannot be read is said."""
    assert own_keys(tmp_path / "keys.toml") == (CONTROLS, "")
    (tmp_path / "keys.toml").mkdir()
    controls, said = own_keys(tmp_path / "keys.toml")
    assert controls is CONTROLS
    assert "cannot be read" in said


def test_far_too_much(tmp_path: Path) -> None:
    """It is not even parsed."""
    assert "far too much" in keys(tmp_path, "#" * 70_000)[1]


def test_the_file_is_in_the_config_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As platformdirs has it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert key_file().name == "keys.toml"
    assert key_file().parent.name == "ifplay"


def test_help_and_hints_show_the_keys_there_are(tmp_path: Path) -> None:
    """Those of the file."""
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\nhelp = "f1"\nquit = "x"\ntheme = []\ntake = "enter"\n')
    controls, _ = own_keys(path)
    view = View(Reading(harbour(), seed=1), UNICODE, controls=controls)
    assert screen(view).splitlines()[-1].endswith("F1 help   x quit")
    assert ("F1", "see this help") in key_help(controls)
    assert not any("colours" in does for _, does in key_help(controls))
