"""`ifplay play` as a command: its exit statuses, and what it says when it cannot play."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import STORY, TO_THE_END
from terminal import IFPLAY_PLAY, ROOT

from tests.sparing import sparing


def play(*arguments: str | Path, typed: str | None = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run it, with that typed in by a pipe."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), "PYTHONUTF8": "1", "TERM": "xterm"}
    return subprocess.run(
        [*IFPLAY_PLAY, *map(str, arguments)],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment,
        timeout=60,
        check=False,
    )


def test_an_ending_is_0() -> None:
    """And the first line says which reader this is, and why."""
    done = play(STORY, typed=TO_THE_END)
    assert done.returncode == 0
    assert done.stdout.startswith("Plain reader, because the input is not a terminal.")
    assert done.stderr == ""


@pytest.mark.parametrize("typed", ["", "shed\n", "shed\n/quit\n", "hide\n"])
def test_no_ending_is_4(typed: str) -> None:
    """Input that runs out, a pipe that quits, a story that is stuck."""
    assert play(STORY, typed=typed).returncode == 4


def test_plain_letters_of_bad_bytes() -> None:
    """What is no UTF-8 is no choice, and no crash."""
    done = subprocess.run(
        [*IFPLAY_PLAY, str(STORY)], input=b"\xff\xfe\n", capture_output=True, cwd=ROOT, check=False,
        env={**os.environ, "PYTHONPATH": "engine"},
    )  # fmt: skip
    assert done.returncode == 4
    assert b"No choice reads like that." in done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--seed", "x"], 2),
        (["--seed", str(2**63)], 2),
        (["--typography", "fancy"], 2),
        (["--fast"], 2),
        (["--replay", "missing.json"], 3),
        (["--replay", str(STORY)], 3),
        (["--transcript", str(STORY)], 3),
        (["--transcript", "missing/folder/kept.md"], 3),
    ],
)
def test_wrong_usage_is_2_and_files_are_3(arguments: list[str], status: int) -> None:
    """With a sentence and without a traceback."""
    done = play(STORY, *arguments)
    assert done.returncode == status
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_story_is_3(tmp_path: Path) -> None:
    """And so is a folder."""
    for path in (tmp_path / "none.story", tmp_path):
        done = play(path)
        assert done.returncode == 3
        assert done.stderr.startswith(f"ifplay: cannot read {path}: ")
        assert done.stderr.count("\n") == 1


def test_a_story_with_errors_is_1(tmp_path: Path) -> None:
    """They are shown in full."""
    story = tmp_path / "wrong.story"
    story.write_text('---\ntitle: T\n---\n== a\n{if so: Go.}\n~ end "E"\n', encoding="utf-8")
    done = play(story)
    assert done.returncode == 1
    assert "unknown-name" in done.stderr
    assert done.stderr.rstrip().endswith("1 error")
    assert done.stdout == ""


def test_a_transcript_and_its_force(tmp_path: Path) -> None:
    """An existing one stays, unless forced."""
    kept = tmp_path / "kept.md"
    assert play(STORY, "--transcript", kept, "--seed", "5", typed=TO_THE_END).returncode == 0
    first = kept.read_text(encoding="utf-8")
    assert "Seed 5\n" in first
    done = play(STORY, "--transcript", kept, typed="")
    assert done.returncode == 3
    assert "--force replaces it" in done.stderr
    assert kept.read_text(encoding="utf-8") == first
    assert play(STORY, "--transcript", kept, "--force", "--seed", "-1", typed="").returncode == 4
    assert "Seed -1\n" in kept.read_text(encoding="utf-8")


def test_the_same_seed_is_the_same_story() -> None:
    """To the letter."""
    shown = {play(STORY, "--seed", "3", typed="toss\ntoss\n").stdout for _ in range(2)}
    assert len(shown) == 1


def test_a_trail_is_followed_and_then_the_reader_goes_on(tmp_path: Path) -> None:
    """From a finding, with the dice it says."""
    trail = tmp_path / "trail.json"
    trail.write_text(json.dumps({"code": "IF501", "trail": ["Toss a coin.", {"luck": 4}, "shed"]}), encoding="utf-8")
    done = play(STORY, "--replay", trail, typed="rope\nout\nboard\n")
    assert done.returncode == 0
    assert "It rings on the stones 4 times." in done.stdout
    assert "The trail was followed to its end, 3 moves." in done.stdout


def test_a_trail_that_no_longer_fits_is_followed_as_far_as_it_does(tmp_path: Path) -> None:
    """One sentence says how far."""
    trail = tmp_path / "trail.json"
    trail.write_text('["shed", "Jump."]', encoding="utf-8")
    done = play(STORY, "--replay", trail, typed="rope\nout\nboard\n")
    assert done.returncode == 0
    assert "The trail was followed for 1 of 2 moves; then it no longer fits: " in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="closing descriptors is done by a shell here")
@pytest.mark.parametrize(
    ("closed", "status"), sparing([("<&-", 4), (">&-", 4), ("| head -n 1; exit ${PIPESTATUS[0]}", 4)], 3)
)
def test_closed_streams(closed: str, status: int) -> None:
    """Quietly."""
    command = shlex.join([*IFPLAY_PLAY, str(STORY)])
    typed = "".join(["shed\n", "1\n" * 2000])
    done = subprocess.run(
        ["bash", "-c", f"{command} {closed}"], input=typed, capture_output=True, encoding="utf-8", cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "engine"}, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == status
    assert done.stderr == ""


def test_what_play_imports() -> None:
    """Neither the full screen's library nor the checker's, when it reads line by line."""
    script = (
        "import sys, argparse; from ifplay.cli import play; parser = argparse.ArgumentParser();"
        "play.configure(parser); play.run(parser.parse_args());"
        "print({'prompt_toolkit', 'numpy', 'asyncio', 'sqlite3'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(STORY)], input="", capture_output=True, encoding="utf-8", cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "engine"}, check=False,
    )  # fmt: skip
    assert done.stdout.rstrip().endswith("set()")
