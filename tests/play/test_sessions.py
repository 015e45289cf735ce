"""Whole sessions on a real terminal: left and taken up again, begun anew, killed, and watched while a story changes."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from harbour import STORY, compiled
from ifplay.play.journal.journal import open_journal
from ifplay.play.journal.records import StoryKey
from ifplay.play.reading import Reading
from terminal import IFPLAY_PLAY, Terminal

from tests.sparing import sparing

Opening = Callable[..., Terminal]

ROUND = """\
---
title: Round
---
number steps: 0..9999 clamp
number luck: 1..6
== a
You have taken {steps} steps, the last with a {luck}.
+ Left.
    ~ luck = random 1..6
+ Right.
    ~ luck = random 1..6
+ Stop.
    ~ end "Stopped"
~ steps += 1
-> a
"""


@pytest.fixture
def opened() -> Iterator[Opening]:
    """Opens stories, and ends what is still open."""
    terminals: list[Terminal] = []

    def opening(*arguments: str | Path) -> Terminal:
        terminals.append(Terminal([*IFPLAY_PLAY, *map(str, arguments)]))
        return terminals[-1]

    yield opening
    for terminal in terminals:
        terminal.kill()


def test_left_and_taken_up_again(opened: Opening) -> None:
    """At the turn it was left at, with a line that says so; what was taken back can be taken again."""
    first = opened(STORY)
    first.wait("6  Hide under the nets.")
    first.type("4")
    first.wait("› Go into the shed.")
    first.type("q")
    assert first.leave() == 0
    second = opened(STORY)
    second.wait("You are back where you were, at turn 2.")
    assert "turn 2" in second.text
    second.type("u")
    second.wait("turn 1")
    second.type("q")
    assert second.leave() == 0
    third = opened(STORY)
    third.wait("turn 1")
    assert "You are back" not in third.text
    third.type("U")
    third.wait("turn 2")


@pytest.mark.parametrize("option", sparing([["--restart"], ["--no-journal"], ["--seed", "4"]], 3))
def test_begun_anew(opened: Opening, option: list[str]) -> None:
    """Where the reader was is left behind."""
    first = opened(STORY)
    first.wait("6  Hide under the nets.")
    first.type("4")
    first.wait("turn 2")
    first.type("q")
    assert first.leave() == 0
    second = opened(STORY, *option)
    second.wait("6  Hide under the nets.")
    assert "turn 1" in second.text
    second.type("q")
    assert second.leave() == 0
    third = opened(STORY)
    third.wait("turn 2" if option == ["--no-journal"] else "turn 1")


def test_plain_sessions_are_taken_up_again(opened: Opening) -> None:
    """On a terminal, in a line of their own."""
    first = opened(STORY, "--plain")
    first.wait("6. Hide under the nets.")
    first.type("shed\r")
    first.wait("Hooks, from one end to the other.")
    first.type("/quit\r")
    assert first.leave() == 0
    second = opened(STORY, "--plain")
    second.wait("You are back where you were, at turn 2.")
    second.wait("11. Out again.")


def test_watched(opened: Opening, tmp_path: Path) -> None:
    """Edited while it is read, with a mistake, and mended."""
    draft = tmp_path / "draft.story"
    draft.write_text(ROUND, encoding="utf-8")
    reader = opened(draft, "--watch")
    reader.wait("You have taken 0 steps")
    reader.type("1")
    reader.wait("You have taken 1 steps")
    draft.write_text(ROUND.replace("You have taken", "You took"), encoding="utf-8")
    reader.wait("You took 1 steps")
    draft.write_text(ROUND.replace("-> a", "-> b"), encoding="utf-8")
    reader.wait("There is no scene `b`.")
    draft.write_text(ROUND.replace("You have taken", "They took"), encoding="utf-8")
    reader.wait("They took 1 steps")
    reader.type("2")
    reader.wait("They took 2 steps")
    reader.type("q")
    assert reader.leave() == 0


def test_watched_line_by_line(opened: Opening, tmp_path: Path) -> None:
    """The same, in the plain reader."""
    draft = tmp_path / "draft.story"
    draft.write_text(ROUND, encoding="utf-8")
    reader = opened(draft, "--watch", "--plain")
    reader.wait("You have taken 0 steps")
    reader.type("1\r")
    reader.wait("You have taken 1 steps")
    draft.write_text(ROUND.replace("You have taken", "You took"), encoding="utf-8")
    reader.type("\r")
    reader.wait("You took 1 steps")
    draft.write_text(ROUND.replace("-> a", "-> b"), encoding="utf-8")
    reader.type("\r")
    reader.wait("There is no scene `b`.")
    draft.write_text(ROUND.replace("You have taken", "They took"), encoding="utf-8")
    reader.type("\r")
    reader.wait("They took 1 steps")
    reader.type("2\r")
    reader.wait("They took 2 steps")


def killed(opened: Opening, folder: Path, seed: int) -> None:
    """Read on and on, be killed at some moment, and look what is kept: all that was shown, and nothing else."""
    chance = random.Random(seed)
    story = folder / "round.story"
    story.write_text(ROUND, encoding="utf-8")
    reader = opened(story)
    reader.wait("3  Stop.")
    keys = "".join(chance.choices("12", k=60))
    until = time.monotonic() + chance.uniform(0.01, 0.6)
    for key in keys:
        reader.type(key)
        reader._read(chance.uniform(0, 0.03))
        if time.monotonic() > until:
            break
    reader.process.send_signal(signal.SIGKILL)
    reader.process.wait()
    while reader._read(0.05):
        pass
    said = [line.rsplit("turn ", 1)[1] for line in reader.screen.display if "turn " in line]
    last = int(said[0].split()[0])
    reader.close()
    journal = open_journal(StoryKey(None, str(story), "Round"), Path(os.environ["IFPLAY_DATA"]))
    try:
        assert journal.notes == ()
        kept = Reading(compiled(ROUND), journal=journal)
    finally:
        journal.close()
    taken = [leaf.taken.number for leaf in kept.leaves if leaf.taken is not None]
    assert len(kept.leaves) >= last
    assert "".join(map(str, taken)) == keys[: len(taken)]
    again = opened(story)
    again.wait(f"turn {len(kept.leaves)}")


@pytest.mark.parametrize("seed", sparing(range(3), 3))
def test_killed(opened: Opening, tmp_path: Path, seed: int) -> None:
    """Nothing that was shown is lost."""
    killed(opened, tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 300))
def test_killed_many_times(opened: Opening, tmp_path: Path, seed: int) -> None:
    """The same, two hundred times."""
    killed(opened, tmp_path, seed)
