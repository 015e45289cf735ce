"""`ifplay play` and the journal, by pipes: nothing is kept unless that is wished for, and then it is taken up again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import STORY
from terminal import IFPLAY_PLAY, ROOT


def play(*arguments: str | Path, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it, with that typed in by a pipe."""
    return subprocess.run(
        [*IFPLAY_PLAY, *map(str, arguments)], input=typed, capture_output=True, encoding="utf-8", check=False,
        timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT / "engine"), "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


def test_a_pipe_keeps_nothing(own_folders: Path) -> None:
    """Each time is the first time, and no database is even thought of."""
    for _ in range(2):
        assert "1. Take the “old” lamp.\n" in play(STORY, typed="shed\n").stdout
    assert not own_folders.exists()


def test_a_pipe_that_is_to_be_kept(own_folders: Path) -> None:
    """The next one goes on from there, and --restart does not; seeds and trails neither."""
    assert play(STORY, "--journal", "--seed", "2", typed="shed\n").returncode == 4
    assert (own_folders / "journal.db").is_file()
    done = play(STORY, "--journal", typed="rope\n")
    assert "You are back where you were, at turn 2. With --restart the story begins again.\n" in done.stdout
    assert "It comes down in one coil." in done.stdout
    assert "You are back" not in play(STORY, "--journal", "--seed", "2").stdout
    assert "You are back" not in play(STORY, "--journal", "--restart", typed="shed\n").stdout
    done = play(STORY, "--journal", typed="rope\nout\nboard\n")
    assert done.returncode == 0


def test_a_story_edited_in_between(tmp_path: Path) -> None:
    """One sentence says how far it still fits."""
    story = tmp_path / "harbour.story"
    story.write_text(STORY.read_text(encoding="utf-8"), encoding="utf-8")
    play(story, "--journal", typed="shed\nHook one.\nrope\n")
    story.write_text(story.read_text(encoding="utf-8").replace("Hook one.", "Hook No. 1."), encoding="utf-8")
    assert (
        "The story has changed since you last read it: your choices still fit for 2 of 4 turns, up to “Hook one.”, "
        "which is gone. You are back where you were, at turn 2." in play(story, "--journal").stdout
    )


def test_the_transcript_of_a_story_taken_up_again_is_whole(tmp_path: Path) -> None:
    """From the beginning of the playthrough."""
    play(STORY, "--journal", "--seed", "3", typed="shed\n")
    kept = tmp_path / "kept.md"
    play(STORY, "--journal", "--transcript", kept, typed="rope\n")
    text = kept.read_text(encoding="utf-8")
    assert text.startswith("# The Harbour\n\nA. Writer\n\nSeed 3\n\n---\n\n“Boat’s late,”")
    assert text.index("> Go into the shed.") < text.index("> The hook with the rope.")


@pytest.mark.skipif(sys.platform == "win32", reason="a file stands in the way differently there")
def test_a_journal_that_cannot_be_written_is_said_and_no_more(tmp_path: Path) -> None:
    """Reading goes on."""
    stone = tmp_path / "stone"
    stone.write_text("", encoding="utf-8")
    done = play(STORY, "--journal", typed="shed\nrope\nout\nboard\n", IFPLAY_DATA=str(stone / "data"))
    assert done.returncode == 0
    assert "This reading is remembered only until you leave: the journal " in done.stdout
    assert done.stderr == ""


def test_keeping_and_not_keeping_are_not_wished_for_together() -> None:
    """That is wrong usage."""
    assert play(STORY, "--journal", "--no-journal").returncode == 2
