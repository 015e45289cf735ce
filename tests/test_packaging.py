"""The wheel: it holds what it should, and works in an empty environment outside the checkout."""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a source distribution of this checkout, and the wheel that is made from it alone."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel."""
    (made,) = built.glob("*.whl")
    return made


def test_it_holds_what_a_reader_and_a_writer_need(wheel: Path) -> None:
    """The grammar, the pages of the findings, the page's modules and the marker for types; no tests."""
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {path.name for path in (ROOT / "grammar").glob("*.lark")}
    assert {f"ifplay/grammar/{name}" for name in sources} <= names
    pages = {path.name for path in (ROOT / "engine/ifplay/diagnostics/pages").glob("*.md")}
    assert {f"ifplay/diagnostics/pages/{name}" for name in pages} <= names
    web = {path.name for path in (ROOT / "engine/ifplay/export/web").iterdir()}
    assert {f"ifplay/export/web/{name}" for name in web} <= names
    starters = {path for path in (ROOT / "engine/ifplay/starters").rglob("*.*") if "__pycache__" not in path.parts}
    starters |= set((ROOT / "engine/ifplay/starters/folder").iterdir())
    assert {path.relative_to(ROOT / "engine").as_posix() for path in starters} <= names
    assert "ifplay/py.typed" in names
    web = {path.name for path in (ROOT / "engine/ifplay/export/maps/web").iterdir()}
    assert {f"ifplay/export/maps/web/{name}" for name in web} <= names
    modules = {path.relative_to(ROOT / "engine").as_posix() for path in (ROOT / "engine/ifplay").rglob("*.py")}
    assert modules == {name for name in names if name.endswith(".py") and not name.startswith("ifplay/grammar/")}
    assert not any("test" in Path(name).parts for name in names)


def test_it_plays_and_checks_elsewhere(wheel: Path, tmp_path: Path) -> None:
    """Installed into an empty environment that borrows only the libraries of this one, far from the checkout."""
    home = tmp_path / "env"
    venv.create(home, with_pip=False)
    binaries = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = binaries / "python"
    (site,) = (home / "Lib/site-packages",) if sys.platform == "win32" else home.glob("lib/python*/site-packages")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(site), str(wheel)], check=True
    )
    libraries = [path for path in map(Path, sys.path) if path.name == "site-packages"]
    for library in libraries:
        for entry in library.iterdir():
            wanted = entry.name.split("-")[0].split(".")[0].lower()
            if wanted in {"lark", "numpy", "platformdirs", "prompt_toolkit", "yaml", "_yaml", "wcwidth"}:
                (site / entry.name).symlink_to(entry) if not (site / entry.name).exists() else None
    story = tmp_path / "treehill.story"
    story.write_bytes((ROOT / "stories/treehill.story").read_bytes())

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(python), "-m", "ifplay", *arguments], cwd=tmp_path, input=stdin, capture_output=True, text=True,
            check=False, encoding="utf-8",
        )  # fmt: skip

    where = subprocess.run(
        [str(python), "-c", "import ifplay; print(ifplay.__file__)"], cwd=tmp_path, capture_output=True, text=True
    )
    assert Path(where.stdout.strip()).is_relative_to(home)
    checked = run("check", "--strict", "treehill.story")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "nothing is wrong" in checked.stdout
    played = run("play", "treehill.story", stdin="1\n1\n")
    assert played.returncode == 4, played.stderr
    assert "Tree Hill" in played.stdout
    assert "stuck" in run("explain", "stuck").stdout
    assert run("new", "night", "--template", "tutorial").returncode == 0
    assert run("check", "--strict", "night/night.story").returncode == 0


def test_the_sources_hold_what_was_asked_for(built: Path) -> None:
    """What makes the wheel, the licence and the introduction; nothing that was built before."""
    (packed,) = built.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"pyproject.toml", "LICENSE", "README.md", "grammar/story.lark", "engine/ifplay/py.typed"} <= names
    assert not any(name.startswith(("build/", "dist/", ".")) for name in names)
