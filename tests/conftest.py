"""For all tests: the same generated examples in every run, folders of their own for what ifplay keeps, and nothing
skipped in continuous integration unseen."""

import os
import shutil
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Machines differ in speed, so no example is too slow. The default run tries few; `--hypothesis-profile=thorough` tries
# many, the same in every run, and `--hypothesis-profile=searching` looks for new ones.
CALM = settings(deadline=None, suppress_health_check=list(HealthCheck))
PINNED = settings(CALM, derandomize=True, database=None)
settings.register_profile("pinned", PINNED, max_examples=25)
settings.register_profile("thorough", PINNED, max_examples=250)
settings.register_profile("searching", CALM)
settings.load_profile("pinned")

WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")

EXCUSED = {
    "POSIX only": WINDOWS,
    "there are no pseudo-terminals here": WINDOWS,
    "links need rights there": WINDOWS,
    "closing descriptors is done by a shell here": WINDOWS,
    "needs /dev/full": not LINUX,
    "there is no npm here": shutil.which("npm") is None,
}
"""How a reason to skip a test begins that is one in continuous integration, too, and whether it is one here."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches what belongs to the person who runs it: ifplay's folders are this test's own, for the processes
    that it starts as well. Returns the one of the journal."""
    root = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("IFPLAY_DATA", str(root / "data"))
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(root / kind.lower()))
    for kind in ("LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(kind, str(root))
    return root / "data"


def unexcused(report: pytest.TestReport | pytest.CollectReport) -> bool:
    """Whether something was skipped that must not be."""
    if os.environ.get("CI") != "true" or not report.skipped or hasattr(report, "wasxfail"):
        return False
    reason = str(report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    return not any(here and reason.startswith(begin) for begin, here in EXCUSED.items())


def failed(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Make a failure of it, which nobody overlooks."""
    report.outcome = "failed"
    report.longrepr = f"{report.longrepr}\n\nNothing is skipped in continuous integration; see tests/conftest.py."


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In continuous integration a test that was skipped has failed: nobody would miss it."""
    report = yield
    if unexcused(report):
        failed(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """And so has a module that skips itself."""
    report = yield
    if unexcused(report):
        failed(report)
    return report
