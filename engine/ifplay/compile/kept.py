"""Compiled stories kept between runs, so that reading an unchanged story again starts at once.

One file for each story in ifplay's own cache folder. It is used only while every file that went into it still has
the bytes it had, and ifplay itself is the same; whatever is wrong with it, the story is simply compiled again.
"""

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from ifplay import __version__
from ifplay.compile.packed import packed, unpacked
from ifplay.model.graph import Graph
from ifplay.source.loader import DiskLoader, Loader, Outside, TooLarge
from ifplay.source.uncollected import uncollected

_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Recording:
    """A loader that notes the digest of every file it reads, by name."""

    loader: Loader
    digests: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """The bytes of a file, as the loader inside reads them."""
        content = self.loader.read(name)
        self.digests[name] = hashlib.sha256(content).hexdigest()
        return content

    def shown(self, name: str) -> str:
        """The name as people should see it."""
        return self.loader.shown(name)


def kept_graph(path: Path, folder: Path) -> Graph | None:
    """The graph kept for a story, if there is one and it still holds."""
    loader = DiskLoader(path.parent, path.name)
    try:
        kept = _place(path, folder)
        if kept.stat().st_size > _LARGEST:
            return None
        head, graph = kept.read_text(encoding="utf-8").split("\n", 1)
        described = json.loads(head)
        if described["made"] != _maker() or path.name not in described["files"]:
            return None
        for name, digest in described["files"].items():
            if hashlib.sha256(loader.read(name)).hexdigest() != digest:
                return None
        if described["graph"] != _digest(graph):
            return None
        with uncollected():
            return unpacked(json.loads(graph))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, Outside, TooLarge):
        return None


def keep_graph(path: Path, folder: Path, graph: Graph, digests: dict[str, str]) -> None:
    """Keep a graph for the next time; a folder that cannot be written is no fault."""
    import tempfile

    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = _place(path, folder)
        handle, temporary = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with open(handle, "w", encoding="utf-8", newline="\n") as file:
                text = json.dumps(packed(graph), separators=(",", ":"))
                file.write(json.dumps({"made": _maker(), "files": digests, "graph": _digest(text)}))
                file.write(f"\n{text}")
            os.replace(temporary, kept)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise


def _place(path: Path, folder: Path) -> Path:
    name = os.path.abspath(path)
    return folder / f"{hashlib.sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _maker() -> str:
    """What made a kept graph: the version of ifplay, and when its files last changed, as they do while it is made."""
    rooms = Path(__file__).parents[1]
    folders = [rooms / room for room in ("compile", "model", "source", "syntax")]
    folders += map(Path, import_module("ifplay.grammar").__path__)
    newest = max(entry.stat().st_mtime_ns for folder in folders for entry in os.scandir(folder))
    return f"{__version__} {newest}"
