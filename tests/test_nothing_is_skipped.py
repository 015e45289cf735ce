"""In continuous integration a skipped test counts as failed; what `conftest.py` says about it, tried out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

def test_passes():
    pass

def test_skips():
    pytest.skip("no time")

@pytest.mark.skipif(True, reason="no wish")
def test_is_skipped():
    pass

@pytest.mark.skip(reason="Elsewhere: it works")
def test_is_excused():
    pass

@pytest.mark.xfail(strict=True, reason="known")
def test_fails_as_known():
    assert False
"""
MODULE = """
import pytest

pytest.skip("no room", allow_module_level=True)
"""


@pytest.mark.parametrize(
    ("ci", "counts"),
    [(None, "1 passed, 4 skipped, 1 xfailed"), ("true", "1 failed, 1 passed, 1 skipped, 1 xfailed, 2 errors")],
)
def test_skipped_is_failed_there(ci: str | None, counts: str, tmp_path: Path) -> None:
    """But for known failures and excused reasons."""
    conftest = (Path(__file__).parent / "conftest.py").read_text(encoding="utf-8")
    excused = conftest.replace("EXCUSED = {", 'EXCUSED = {\n    "Elsewhere": True,')
    (tmp_path / "conftest.py").write_text(excused, encoding="utf-8")
    (tmp_path / "test_some.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "test_none.py").write_text(MODULE, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_ADDOPTS")}
    if ci is not None:
        environment["CI"] = ci
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--continue-on-collection-errors", "."]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1].startswith(f"{counts} in "), done.stdout
    assert done.returncode == (1 if ci else 0)
