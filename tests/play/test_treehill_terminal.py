"""The shipped stories, read for real: on a pseudo-terminal and by a pipe, to one ending and with one transcript."""

import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from ifplay.compile.pipeline import compile_file
from ifplay.play.reading import Reading
from terminal import IFPLAY_PLAY, ROOT, Terminal

from tests.sparing import sparing

STORIES = sorted((ROOT / "stories").glob("*.story"))
SEED = "11"
MOST_TURNS = 300


def first_ways(story: Path) -> list[int]:
    """The numbers to pick, to an ending: in each menu the open choice taken least often so far, the first of those."""
    graph = compile_file(story).graph
    assert graph is not None
    reading = Reading(graph, seed=int(SEED))
    taken: dict[str, int] = {}
    picked: list[int] = []
    while not reading.ended:
        assert len(picked) < MOST_TURNS
        opened = [offer for offer in reading.leaf.offers if offer.reason is None]
        offer = min(opened, key=lambda one: taken.get(one.id, 0))
        taken[offer.id] = taken.get(offer.id, 0) + 1
        picked.append(offer.number)
        reading.pick(offer)
    return picked


def press(terminal: Terminal, keys: str) -> None:
    """Press these, and wait for another picture."""
    seen = terminal.text
    terminal.type(keys)
    terminal.wait(lambda: terminal.text != seen)


@pytest.mark.parametrize("story", sparing(STORIES, 3, [story.stem for story in STORIES]))
def test_read_to_an_ending_on_a_terminal_and_by_a_pipe(story: Path, tmp_path: Path) -> None:
    """Key by key on the screen, then line by line: the transcripts are the same to the letter."""
    picked = first_ways(story)
    by_keys, by_lines = tmp_path / "keys.md", tmp_path / "lines.md"

    terminal = Terminal([*IFPLAY_PLAY, str(story), "--seed", SEED, "--transcript", str(by_keys)], columns=100, rows=30)
    try:
        for turn, number in enumerate(picked, 1):
            terminal.wait(f"turn {turn}\n")
            while f"turn {turn}\n" in terminal.text:
                press(terminal, str(number) if "choose" in terminal.text else " ")
        while "Close the book" not in terminal.text:
            press(terminal, " ")
        terminal.type("q")
        assert terminal.leave() == 0
        assert terminal.given_back
    finally:
        terminal.kill()

    typed = "".join(f"{number}\n" for number in picked)
    done = subprocess.run(
        [*IFPLAY_PLAY, str(story), "--seed", SEED, "--transcript", str(by_lines)],
        input=typed, capture_output=True, encoding="utf-8", cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "\nEnding: " in done.stdout
    kept = by_lines.read_text(encoding="utf-8")
    assert "\n**Ending: " in kept
    assert by_keys.read_text(encoding="utf-8") == kept
