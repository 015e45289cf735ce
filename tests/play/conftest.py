"""No test touches what belongs to the person who runs it: the data, cache and settings of ifplay are the test's own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders for this test alone, for the processes it starts as well; returns the one of the journal."""
    root = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("IFPLAY_DATA", str(root / "data"))
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(root / kind.lower()))
    for kind in ("LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(kind, str(root))
    return root / "data"
