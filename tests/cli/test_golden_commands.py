"""Commands with what they print, to the letter: `golden/commands/NAME.txt`.

A case is one command or several, each as it is typed in that folder, after `$ `; a text may be piped into it
(`printf '1\\n' | ifplay tide.story`). Then comes what it prints: first the output, then, each line after `2> `, what
goes to the error stream, and last, where it is not 0, the exit status. Adding a case adds no code: write the commands
and let

    python -m tests.cli.test_golden_commands NAME…

write down what they print; then read it. Without a name, it does so for all.
"""

import io
import json
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from ifplay import __version__
from ifplay.cli.main import COMMANDS, main

FOLDER = Path(__file__).parent.parent / "golden" / "commands"
CASES = sorted(case for case in FOLDER.glob("*.txt") if not case.name.endswith(".walks.txt"))
ELSEWHERE = {"watch": "goes on until it is left: test_watch.py", "completion": "its scripts are in golden/completion"}

CHANGING = (
    (r"\b\d{4}-\d\d-\d\d \d\d:\d\d\b", "(date and time)"),
    (r"\b[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\b", "(an IFID)"),
    (r"(Wrote .*), [\d,.]+ (K|M)iB\.", r"\1, (size)."),
    (rf"\b{re.escape(__version__)}\b", "(version)"),
)
"""What is not the same each time, and what stands for it."""


def commands(case: Path) -> list[str]:
    """The lines that are typed."""
    return [line[2:] for line in case.read_text(encoding="utf-8").splitlines() if line.startswith("$ ")]


def printed(case: Path, folder: Path) -> str:
    """What the case's commands print, as it stands in the file; `folder` is theirs to write to."""
    for file in FOLDER.iterdir():
        shutil.copy(file, folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        text = "".join(part for line in commands(case) for part in (f"$ {line}\n", *_run(line)))
        return text.replace(str(folder.resolve()), "(here)")
    finally:
        os.chdir(before)


def _run(line: str) -> Iterator[str]:
    words = shlex.split(line)
    typed = ""
    if words[0] == "printf":
        assert words[2] == "|"
        typed = words[1].encode().decode("unicode_escape")
        del words[:3]
    assert words.pop(0) == "ifplay"
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True) for _ in range(2)]
    read = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
    wide = patch.dict(os.environ, {"COLUMNS": "80"})
    with wide, patch.object(sys, "stdin", read), redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        status = main(words)
    out, err = (stream.buffer.getvalue().decode() for stream in streams)  # type: ignore[attr-defined]
    if "json" in words and status < 2:
        json.loads(out)
    for pattern, standing in CHANGING:
        out, err = (re.sub(pattern, standing, text) for text in (out, err))
    yield out
    yield from (f"2> {text}".rstrip() + "\n" for text in err.splitlines())
    if status:
        yield f"[exits with {status}]\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_it_prints_what_it_did(case: Path, tmp_path: Path) -> None:
    """All of it."""
    assert printed(case, tmp_path) == case.read_text(encoding="utf-8")


def test_every_command_has_a_case() -> None:
    """Unless it is said why not."""
    typed = [shlex.split(line.rpartition("| ")[2])[1] for case in CASES for line in commands(case)]
    assert {name for name in COMMANDS if name not in typed} == set(ELSEWHERE)


def test_every_story_is_of_a_case() -> None:
    """None is left over."""
    lines = " ".join(line for case in CASES for line in commands(case))
    assert all(story.name in lines for story in FOLDER.glob("*.story"))


if __name__ == "__main__":
    for one in CASES:
        if one.stem in sys.argv[1:] or len(sys.argv) == 1:
            with tempfile.TemporaryDirectory() as made, patch.dict(os.environ, {"IFPLAY_DATA": f"{made}/data"}):
                one.write_text(printed(one, Path(made)), encoding="utf-8", newline="\n")
