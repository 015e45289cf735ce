"""A writer's day, from the first command to the published page, in a folder of its own, with real processes."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

import pytest

from tests.cli.running import IFPLAY, POSIX, environment, ifplay

PATIENCE = 60.0
CABIN = """
== cabin: The cabin
A bunk, and a round window.
* Sleep.
    ->   bow
"""
BOW = """
== bow
~ call sea
* Look at the sea. {if visits(bow) > 2}
    ~ end "The sea"
== sea
It is wide.
~ return
"""


class Watching:
    """`ifplay watch`, running beside the editor."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def until(self, words: str) -> str:
        """What is said until these words are."""
        said = ""
        end = monotonic() + PATIENCE
        while words not in said:
            try:
                said += self.lines.get(timeout=max(0.0, end - monotonic()))
            except Empty:
                raise AssertionError(said) from None
        return said


@contextmanager
def watching(story: str, folder: Path, **changed: str) -> Iterator[Watching]:
    """Until the block is left."""
    process = subprocess.Popen(
        [*IFPLAY, "watch", story],
        cwd=folder,
        env=environment(**changed),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield Watching(process)
    finally:
        process.kill()
        process.wait()


@pytest.mark.long
@pytest.mark.skipif(not POSIX, reason="POSIX only: the journal's folder is set as there")
def test_from_morning_to_evening(tmp_path: Path) -> None:
    """New, edit, what watch says of it, a walkthrough recorded, check, layout, a template for translators, the page."""
    journal = str(tmp_path / "journal")

    def run(*arguments: str, typed: str = "", status: int = 0) -> str:
        done = ifplay(*arguments, typed=typed, cwd=tmp_path / "night-boat", IFPLAY_DATA=journal)
        assert done.status == status, (arguments, done)
        return done.out

    # In the morning, a folder.
    assert ifplay("new", "night-boat", cwd=tmp_path, IFPLAY_DATA=journal).status == 0
    folder = tmp_path / "night-boat"
    (story,) = folder.glob("*.story")
    begun = story.read_text(encoding="utf-8")
    run("check", "--strict", story.name)
    run("test")

    with watching(story.name, folder, IFPLAY_DATA=journal) as watch:
        watch.until("playthroughs")
        # An arrow to a scene that is not there yet; then the scene, with a menu that can run dry; then one that cannot.
        story.write_text(begun + CABIN, encoding="utf-8")
        assert "1 new" in watch.until("There is no scene `bow`.")
        first = next(line for line in begun.split("\n") if line.startswith(("* ", "+ ")))
        dry = (begun + CABIN + BOW).replace(first, f"+ Below. -> cabin\n{first}", 1)
        story.write_text(dry, encoding="utf-8")
        watch.until("IF501 stuck")
        mended = dry.replace("* Look at the sea. {if visits(bow) > 2}", "+ Look at the sea.")
        story.write_text(mended, encoding="utf-8")
        watch.until("error[IF501 stuck]: At this menu")

    # At noon it is read once, and the reading becomes a walkthrough.
    read = run(story.name, "--journal", "--seed", "7", typed="1\n1\n1\n")
    assert "It is wide." in read
    run("test", "--record", f"{story.stem}.walks.yaml", "--name", "By sea")
    walks = (folder / f"{story.stem}.walks.yaml").read_text(encoding="utf-8")
    assert "By sea" in walks
    assert "2 " in run("test")

    # An edit that breaks it is told with its turn.
    story.write_text(mended.replace("* Sleep.", "* Sleep a little."), encoding="utf-8")
    assert "Sleep." in run("test", status=1)
    story.write_text(mended, encoding="utf-8")

    # In the afternoon it is laid out, and checked; nothing that anybody has read is lost by it.
    run("fmt", "--check", story.name, status=1)
    run("fmt", story.name)
    assert "    -> bow" in story.read_text(encoding="utf-8")
    run("fmt", "--check", story.name)
    run("check", "--strict", story.name)
    run("test", "--no-coverage")
    figures = json.loads(run("stats", "--format", "json", "--readers", "50", story.name))
    assert figures["scenes"] >= 4
    assert 'msgid "It is wide."' in run("strings", story.name)

    # In the evening it is published.
    run("export", story.name, "-o", "night-boat.html")
    run("graph", story.name, "-o", "map.html")
    page = (folder / "night-boat.html").read_text(encoding="utf-8")
    assert "It is wide." in page
    assert "script-src 'sha256-" in page
