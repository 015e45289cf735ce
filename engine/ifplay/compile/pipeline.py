"""From a story's files to its state graph: the passes, in order."""

from collections.abc import Mapping
from pathlib import Path

from ifplay.compile.compiled import Compiled
from ifplay.compile.includes import gather_sources
from ifplay.compile.lower import lower
from ifplay.compile.promises import check_promises
from ifplay.compile.shape import check_shape
from ifplay.compile.symbols import Symbols, collect
from ifplay.compile.tidy import tidy
from ifplay.compile.typecheck import TypeChecker
from ifplay.compile.usage import check_usage
from ifplay.diagnostics.nearest import suggest
from ifplay.diagnostics.report import Diagnostic, has_errors, in_order
from ifplay.diagnostics.rules import NO_ENDING, RESERVED_WORD, UNKNOWN_SCENE, UNLINKED_SCENE
from ifplay.model.graph import About, Graph, Scene
from ifplay.source.loader import DiskLoader, Loader, MemoryLoader
from ifplay.source.spans import Span
from ifplay.source.uncollected import uncollected
from ifplay.syntax import nodes
from ifplay.syntax.remembered import Readings


def compile_file(path: Path) -> Compiled:
    """Compile a story and all it includes from disk. Raises `OSError` when the story cannot be read."""
    return compile_story(DiskLoader(path.parent, path.name), path.name)


def compile_text(text: str, *, name: str = "story.story", others: Mapping[str, str] | None = None) -> Compiled:
    """Compile a story from memory; `others` are the files it can include, by name."""
    return compile_story(MemoryLoader({**(others or {}), name: text}), name)


def compile_story(loader: Loader, name: str, readings: Readings | None = None) -> Compiled:
    """Compile the story of that name. Scenes that stand among the `readings` of the last time are not read again."""
    if readings is not None:
        readings.begin()
    with uncollected():
        return _compile(loader, name, readings)


def _compile(loader: Loader, name: str, readings: Readings | None) -> Compiled:
    found: list[Diagnostic] = []

    gathered = gather_sources(loader, name, readings)
    files, texts = gathered.value.files, gathered.value.texts
    found += gathered.diagnostics
    if not files:
        return Compiled(None, None, in_order(found), texts)

    collected = collect(files, gathered.value.declarations)
    symbols = collected.value
    found += collected.diagnostics

    checker = TypeChecker(symbols)
    promises = check_promises(gathered.value.declarations, checker)
    lowering = lower(symbols, checker)
    lowered = lowering.value
    found += lowering.diagnostics

    start = _start(files, symbols, found)
    if symbols.whole:
        top = Span(files[0].name, 1, 1, 1, 2) if files[0].front is None else files[0].front.span
        if symbols.scenes:
            found += check_shape(symbols, lowered, start, top)
            if any(one.rule in (UNKNOWN_SCENE, RESERVED_WORD) for one in found):
                # A misspelt arrow was meant for some scene, which is then not without a link.
                found = [one for one in found if one.rule is not UNLINKED_SCENE]
        found += check_usage(symbols, lowered.read, lowered.assigned)

    diagnostics = in_order(found)
    front = files[0].front
    if has_errors(diagnostics) or front is None:
        return Compiled(None, front.title if front else None, diagnostics, texts)

    blocks, entries = tidy(lowered.blocks, lowered.entries)
    graph = Graph(
        about=About(front.title, front.author, front.ifid, front.language, front.version, front.blurb),
        start=start,
        variables=tuple(symbols.variables.values()),
        scenes=tuple(
            Scene(scene_name, scene.title, entries[scene_name], scene.span)
            for scene_name, scene in symbols.scenes.items()
        ),
        blocks=blocks,
        promises=promises,
        conditions=lowered.conditions,
        alternatives=lowered.alternatives,
    )
    return Compiled(graph, front.title, diagnostics, texts)


def _start(files: tuple[nodes.StoryFile, ...], symbols: Symbols, found: list[Diagnostic]) -> str:
    """The scene the story starts with: the front matter's, or the first of the story itself."""
    front = files[0].front
    if front is not None and front.start is not None and symbols.scenes:
        if front.start in symbols.scenes:
            return front.start
        near = suggest(front.start, symbols.scenes)
        hint = f"Did you mean `{near}`?" if near else "Name one of the story's scenes, or leave the line out."
        found.append(
            Diagnostic(
                UNKNOWN_SCENE,
                f"The story should start with `{front.start}`, but there is no such scene.",
                front.span,
                hint,
            )
        )
    if not symbols.scenes:
        if symbols.whole:
            top = Span(files[0].name, 1, 1, 1, 2)
            found.append(
                Diagnostic(
                    NO_ENDING,
                    "This story has no scene, and so no ending.",
                    top,
                    'The smallest story is a scene with an ending:\n== beach\nThe tide is out.\n~ end "The end"',
                )
            )
        return ""
    return next(iter(symbols.scenes))
