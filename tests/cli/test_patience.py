"""Ctrl-C: the first stops a search, which reports what is settled; the second ends the process at once."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from ifplay.check import exploring, prospects, tour
from ifplay.check.arrays import explorer
from ifplay.cli.main import main
from ifplay.cli.patience import patience

from tests.cli.running import GOOD, POSIX, ROOT, environment

LONG = "---\ntitle: Long\n---\nnumber n: 0..9\n== a\n+ Up. {if n < 9}\n    ~ n += 1\n    -> a\n" \
    '* Out.\n    ~ end "Out"\n'  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two stories, to run in."""
    (tmp_path / "long.story").write_text(LONG, encoding="utf-8")
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def interrupt(*arguments: object, **named: object) -> None:
    """What Ctrl-C does while a step is at work."""
    raise KeyboardInterrupt


def once(step: Callable[..., object]) -> Callable[..., object]:
    """The step, but that the first time somebody loses patience."""
    left = [True]

    def stepping(*arguments: object, **named: object) -> object:
        if left:
            left.clear()
            interrupt()
        return step(*arguments, **named)

    return stepping


PLACES = {
    "searching": (explorer.Search, "_run"),
    "linking": (exploring.Linker, "graph"),
    "judging": (exploring, "judged"),
}


@pytest.mark.parametrize("command", ["check", "odds", "tour"])
@pytest.mark.parametrize("place", PLACES)
def test_any_step_of_a_search_can_be_interrupted(
    place: str, command: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is settled is reported, and that not all of it is."""
    owner, name = PLACES[place]
    monkeypatch.setattr(owner, name, once(getattr(owner, name)))
    assert main([command, "long.story"]) == 0
    out, err = capsys.readouterr()
    assert not err
    assert "interrupted" in out
    assert "Every branch was played" not in out


@pytest.mark.parametrize(
    ("command", "owner", "name"),
    [("odds", prospects, "counted"), ("odds", prospects, "median_picks"), ("tour", tour, "showings")],
)
def test_so_can_what_is_made_of_it(
    command: str,
    owner: object,
    name: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It says what it has."""
    monkeypatch.setattr(owner, name, interrupt)
    assert main([command, "long.story"]) == 0
    assert "interrupted" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "odds"])
def test_stories_that_were_not_looked_at_are_named(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the status says that not all is well."""
    monkeypatch.setattr(explorer.Search, "_run", once(explorer.Search._run))
    assert main([command, "long.story", "good.story"]) == 130
    out, err = capsys.readouterr()
    assert "Long" in out
    assert "Good" not in out
    assert err == f"ifplay {command}: not looked at any more: good.story.\n"


def test_without_ctrl_c_all_is_as_before() -> None:
    """Whoever called us keeps what they do at Ctrl-C; in a thread nothing is changed."""
    before = signal.getsignal(signal.SIGINT)
    with patience():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
    inside: list[object] = []

    def elsewhere() -> None:
        with patience():
            inside.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert inside == [before]


@pytest.mark.skipif(not POSIX, reason="signals between processes")
def test_the_second_ctrl_c_leaves_at_once() -> None:
    """Without a word, even from a step that listens to nothing."""
    script = (
        "import signal, sys\n"
        "from ifplay.cli.patience import patience\n"
        "with patience():\n"
        "    try:\n"
        "        signal.raise_signal(signal.SIGINT)\n"
        "    except KeyboardInterrupt:\n"
        "        print('stopped', flush=True)\n"
        "    signal.raise_signal(signal.SIGINT)\n"
        "    print('still here')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, text=True, cwd=ROOT, env=environment(), timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, f"stopped{os.linesep}", "")
