"""Stories as commands take them: a `.story` file, or a state graph compiled to `.json`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.cli.findings import print_findings
from ifplay.cli.reading import read_text
from ifplay.cli.status import BAD_FILE, Refused, reason
from ifplay.compile.compiled import Compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ifplay.diagnostics.report import Diagnostic
    from ifplay.model.graph import Graph


def open_story(path: Path) -> Compiled:
    """The story of that name, compiled. Raises `Refused` when there is none that can be read."""
    return _opened(path, keep=False)


def open_to_play(path: Path) -> Compiled:
    """The same, without what only a check needs: an unchanged story comes as it was compiled the last time."""
    return _opened(path, keep=True)


def playable(path: Path) -> "Graph | None":
    """The story to search, or None when it has errors, which are then printed. Raises `Refused` like `open_story`."""
    made = errorless(path)
    return None if made is None else made.graph


def errorless(path: Path) -> Compiled | None:
    """The same, with the text it was compiled from."""
    from ifplay.diagnostics.report import has_errors
    from ifplay.diagnostics.rules import Severity

    made = open_story(path)
    if made.graph is not None and not has_errors(made.diagnostics):
        return made
    errors = [one for one in made.diagnostics if one.rule.severity is Severity.ERROR]
    print_findings(errors, made.sources, sys.stderr)
    print("1 error" if len(errors) == 1 else f"{len(errors)} errors", file=sys.stderr)
    return None


def said_unlinked(graph: "Graph", diagnostics: "Sequence[Diagnostic]") -> frozenset[str]:
    """The scenes that were said to be unlinked: those whose headers the findings point at."""
    from ifplay.diagnostics.rules import UNLINKED_SCENE

    places = {(one.span.file, one.span.line) for one in diagnostics if one.rule is UNLINKED_SCENE}
    return frozenset(scene.id for scene in graph.scenes if scene.span and (scene.span.file, scene.span.line) in places)


def expanded(paths: "Sequence[Path]") -> list[Path]:
    """Paths with patterns such as `stories/*.story` replaced by the files they stand for: the shells of Windows leave
    that to programs. A file that is called like a pattern is itself, and a pattern that fits nothing stays."""
    from glob import glob

    found: list[Path] = []
    for path in paths:
        pattern = not os.path.lexists(path) and any(mark in str(path) for mark in "*?[")
        fitting = [Path(name) for name in sorted(glob(str(path), recursive=True))] if pattern else []
        found += fitting or [path]
    return found


def named(path: Path) -> str:
    """The file as output names it: relative to where the command was run, where it can be."""
    from ifplay.source.loader import DiskLoader

    return DiskLoader(path.parent, path.name).shown(path.name)


def _opened(path: Path, *, keep: bool) -> Compiled:
    try:
        if path.suffix == ".json":
            return _read(path)
        return _kept(path) if keep else _compiled(path)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read {path}: {reason(error)}. {_advice(path, error)}", BAD_FILE) from error


def _advice(path: Path, error: OSError | ValueError) -> str:
    """What to do when a story cannot be read."""
    if str(path) == "-":
        return "Stories are read from files, not from a pipe: name one."
    if os.path.isdir(path):
        return "Name a story in it."
    return "Check the name, and that the file may be read."


def _read(path: Path) -> Compiled:
    from ifplay.model.form import LONGEST, read
    from ifplay.model.strict import BadForm

    try:
        graph = read(read_text(path, LONGEST))
    except (BadForm, UnicodeDecodeError) as error:
        raise Refused(f"{path} is not a compiled story: {error}", BAD_FILE) from error
    return Compiled(graph, graph.about.title)


def _compiled(path: Path) -> Compiled:
    from ifplay.compile.pipeline import compile_file

    return compile_file(path)


def _kept(path: Path) -> Compiled:
    from platformdirs import user_cache_path

    from ifplay.compile.kept import Recording, keep_graph, kept_graph

    folder = user_cache_path("ifplay", appauthor=False) / "stories"
    if not folder.is_absolute():  # nobody's home is known
        return _compiled(path)
    if graph := kept_graph(path, folder):
        return Compiled(graph, graph.about.title)

    from ifplay.compile.pipeline import compile_story
    from ifplay.source.loader import DiskLoader

    recording = Recording(DiskLoader(path.parent, path.name))
    compiled = compile_story(recording, path.name)
    if compiled.graph is not None:
        keep_graph(path, folder, compiled.graph, recording.digests)
    return compiled
