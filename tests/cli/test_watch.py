"""`ifplay watch`: a story is saved again and again, and what has changed is said."""

import os
import re
import signal
import subprocess
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from ifplay.check.background import Background, Fault, Task
from ifplay.check.report import Report
from ifplay.cli import watch
from ifplay.cli.main import main
from ifplay.cli.status import Refused
from ifplay.compile.pipeline import compile_text

from tests.cli.running import GOOD, IFPLAY, POSIX, environment

GOLDEN = Path(__file__).parent.parent / "golden" / "watch"
DAYS = sorted(GOLDEN.glob("*.txt"))
PATIENCE = 60.0


@pytest.fixture(scope="module")
def background() -> Iterator[Background]:
    """One for all tests of this file: it takes a moment to get ready."""
    with Background() as one:
        yield one


def options(*words: str) -> Namespace:
    """As they are given on the command line."""
    parser = ArgumentParser()
    watch.configure(parser)
    return parser.parse_args(["x.story", *words])


def settled(watcher: watch.Watcher, background: Background) -> None:
    """Look until what was saved is checked and proved."""
    watcher.look()
    end = time.monotonic() + PATIENCE
    while background.busy and time.monotonic() < end:
        if not watcher.look():
            time.sleep(0.005)
    assert not background.busy


def save(path: Path, text: str) -> None:
    """As editors do that write a new file and put it in the old one's place."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, path)


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.stem)
def test_a_day_of_writing(day: Path, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`golden/watch/DAY.txt`: options, then each version of the story after `<<<`, and after `>>>` what it makes watch
    say, to the letter but for the time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watch, "_now", lambda: "12:00:00")
    head, *versions = day.read_text(encoding="utf-8").split("<<<\n")
    path = Path("day.story")
    stream = StringIO()
    watcher = watch.Watcher(path, options(*head.split()), background, stream)
    for version in versions:
        text, expected = version.split(">>>\n")
        save(path, text)
        settled(watcher, background)
        assert stream.getvalue() == expected
        stream.seek(0)
        stream.truncate()
    background.give_up()


def test_a_proof_under_way_is_given_up(background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the story is saved again; the next one is of what was saved."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watch, "_PATIENCE", 0.0)
    counters = [f"number {name}: 0..99" for name in "abcd"]
    ways = [f"+ {name}. {{if {name} < 99}}\n    ~ {name} += 1\n    -> hub" for name in "abcd"]
    wide = "\n".join(("---\ntitle: Wide\n---", *counters, "== hub", *ways, '* Out.\n    ~ end "Out"\n'))
    path = Path("wide.story")
    path.write_text(wide, encoding="utf-8")
    stream = StringIO()
    watcher = watch.Watcher(path, options(), background, stream)
    assert watcher.look()
    assert background.busy
    assert not watcher.look()
    assert stream.getvalue().endswith("Proving goes on in the background.\n")
    assert not watcher.look()
    assert stream.getvalue().count("in the background") == 1
    save(path, GOOD)
    settled(watcher, background)
    assert "Wide" not in stream.getvalue()
    assert "Every branch was played, and nothing is wrong." in stream.getvalue()


def test_the_story_goes_and_comes_back(background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A moment without it is nothing; a file that cannot be read is told, and read when it can be."""
    monkeypatch.chdir(tmp_path)
    path = Path("good.story")
    path.write_text(GOOD, encoding="utf-8")
    stream = StringIO()
    watcher = watch.Watcher(path, options(), background, stream)
    settled(watcher, background)
    path.unlink()
    assert not watcher.look()
    path.mkdir()
    assert watcher.look()
    assert "cannot read good.story: it is a folder. It will be read when it is there again." in stream.getvalue()
    path.rmdir()
    path.write_text(GOOD + "-> nowhere\n", encoding="utf-8")
    settled(watcher, background)
    assert "There is no scene `nowhere`." in stream.getvalue()


def test_what_it_includes_is_watched(background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also a file that is not there yet."""
    monkeypatch.chdir(tmp_path)
    path = Path("good.story")
    path.write_text(GOOD.replace("== a", 'include "more.story"\n== a'), encoding="utf-8")
    stream = StringIO()
    watcher = watch.Watcher(path, options(), background, stream)
    watcher.look()
    assert "there is no such file" in stream.getvalue()
    save(Path("more.story"), "== more\n-> a\n")
    settled(watcher, background)
    assert "gone: good.story:4" in stream.getvalue()
    assert "unlinked-scene" in stream.getvalue()


def test_a_process_that_dies_is_told(background: Background) -> None:
    """And another one does the next proof."""
    graph = compile_text(GOOD).graph
    assert graph is not None
    task = Task(graph, frozenset(), 1000, None, None)
    background.begin(task)
    assert background._process is not None
    background._process.kill()
    found = background.report(PATIENCE)
    assert isinstance(found, Fault | Report)  # it may have been done before
    background.begin(task)
    assert isinstance(background.report(PATIENCE), Report)
    assert background.report() is None


@pytest.mark.parametrize("name", ["missing.story", "story.json", ""])
def test_what_cannot_be_watched(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is refused at once, by a sentence."""
    (tmp_path / "story.json").write_text("{}", encoding="utf-8")
    assert main(["watch", str(tmp_path / name)]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("ifplay: ")
    assert len(err.splitlines()) == 1


def test_refused_only_at_first(background: Background, tmp_path: Path) -> None:
    """A story that is not there."""
    watcher = watch.Watcher(tmp_path / "none.story", options(), background, StringIO())
    with pytest.raises(Refused, match=r"cannot read .*none\.story: no such file or directory"):
        watcher.look()


def gone(group: int) -> bool:
    """Whether nobody of a group of processes is left, in a while."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


@pytest.mark.skipif(not POSIX, reason="Ctrl-C is sent as a signal")
def test_a_real_process(tmp_path: Path) -> None:
    """It is left with Ctrl-C, and leaves nobody behind."""
    path = tmp_path / "good.story"
    path.write_text(GOOD, encoding="utf-8")
    process = subprocess.Popen(
        [*IFPLAY, "watch", "good.story"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None

    def until(words: str) -> str:
        assert process.stdout is not None
        read = ""
        while words not in read:
            line = process.stdout.readline()
            assert line, read
            read += line
        return read

    try:
        until("playthroughs\n")
        until("Away")
        save(path, GOOD.replace('"Away"', '"Home"'))
        assert re.search(r"\d\d:\d\d:\d\d  saved: no mistakes\.", until("Home"))
        group = os.getpgid(process.pid)
        os.killpg(group, signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE)
        assert (process.returncode, err) == (0, "")
        assert gone(group)
    finally:
        process.kill()
