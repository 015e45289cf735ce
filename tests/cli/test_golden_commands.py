"""Commands with what they print, to the letter: `golden/commands/NAME.txt`.

The first line is the command, as it is typed in that folder; the rest is what it prints. Adding a case adds no code.
"""

import json
import shlex
from pathlib import Path

import pytest
from ifplay.cli.main import main

FOLDER = Path(__file__).parent.parent / "golden" / "commands"
CASES = sorted(case for case in FOLDER.glob("*.txt") if not case.name.endswith(".walks.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_it_prints_what_it_did(case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it."""
    command, _, expected = case.read_text(encoding="utf-8").partition("\n")
    words = shlex.split(command.removeprefix("$ "))
    assert words.pop(0) == "ifplay"
    monkeypatch.chdir(FOLDER)
    main(words)
    out, err = capsys.readouterr()
    assert (out, err) == (expected, "")
    if "json" in words:
        json.loads(out)


def test_every_story_is_of_a_case() -> None:
    """None is left over."""
    commands = " ".join(case.read_text(encoding="utf-8").partition("\n")[0] for case in CASES)
    assert all(story.name in commands for story in FOLDER.glob("*.story"))
