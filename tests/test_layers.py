"""The house rules that can be measured: who imports whom, what is loaded when, and how long files are."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("lark", "yaml", "numpy", "prompt_toolkit", "polib")
LONG = {
    "syntax/nodes.py": "one list of nouns, which reads best in one place",
}
"""Files of more than 400 lines, and why."""


def loaded(*arguments: str, stdin: str = "") -> set[str]:
    """Which heavy libraries a command has imported by the time it is done."""
    program = (
        "import json, sys\n"
        "from ifplay.cli.main import main\n"
        "status = main(sys.argv[1:])\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], input=stdin, capture_output=True, text=True, cwd=ROOT, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_rooms_import_only_what_is_below_them() -> None:
    """As `pyproject.toml` says, with every room on a floor."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_version_needs_no_library() -> None:
    """It is asked for by scripts, many times."""
    assert loaded("--version") == set()


def test_beginning_a_story_needs_no_library(tmp_path: Path) -> None:
    """The templates are texts."""
    assert loaded("new", str(tmp_path / "night")) == set()


def test_checking_needs_no_terminal() -> None:
    """The search is on arrays."""
    assert loaded("check", "stories/kite.story") == {"lark", "yaml", "numpy"}


def test_walkthroughs_need_the_search_only_for_what_can_be_reached() -> None:
    """Playing them is done without; and none needs the terminal library."""
    assert loaded("test", "stories/kite.story", "--no-coverage") == {"lark", "yaml"}
    assert loaded("test", "stories/kite.story") == {"lark", "yaml", "numpy"}


def test_a_map_needs_the_search_only_for_what_it_finds(tmp_path: Path) -> None:
    """Drawing is done without."""
    target = str(tmp_path / "kite.html")
    assert loaded("graph", "stories/kite.story", "-o", target, "--no-check") == {"lark", "yaml"}
    assert loaded("graph", "stories/kite.story", "-o", target, "--force") == {"lark", "yaml", "numpy"}


def test_reading_a_compiled_story_needs_no_parser(tmp_path: Path) -> None:
    """Nor, line by line, the terminal library; and never numpy."""
    compiled = tmp_path / "kite.json"
    assert loaded("compile", "stories/kite.story", "-o", str(compiled)) == {"lark", "yaml"}
    assert loaded("play", "--plain", str(compiled), stdin="1\n") == set()


def test_only_a_translation_needs_what_reads_one(tmp_path: Path) -> None:
    """And that needs no parser of stories."""
    compiled = tmp_path / "kite.json"
    (tmp_path / "kite.fr.po").write_bytes((ROOT / "stories/kite.fr.po").read_bytes())
    assert loaded("compile", "stories/kite.story", "-o", str(compiled)) == {"lark", "yaml"}
    assert loaded("play", "--plain", str(compiled), "--lang", "fr", stdin="1\n") == {"polib"}
    assert "polib" not in loaded("export", str(compiled), "-o", str(tmp_path / "kite.html"))


@pytest.mark.parametrize("path", sorted((ROOT / "engine").rglob("*.py")), ids=lambda path: path.stem)
def test_a_file_holds_one_idea(path: Path) -> None:
    """Four hundred lines are more than that, but for what is listed here with its reason."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    name = path.relative_to(ROOT / "engine" / "ifplay").as_posix()
    assert lines <= 400 or name in LONG
    assert lines > 400 or name not in LONG
