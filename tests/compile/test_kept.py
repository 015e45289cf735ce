"""Graphs kept between runs: the same graph, or none."""

import json
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from ifplay.compile.kept import Recording, keep_graph, kept_graph
from ifplay.compile.packed import packed, unpacked
from ifplay.compile.pipeline import compile_file, compile_story
from ifplay.model.graph import Graph
from ifplay.source.loader import DiskLoader
from ifplay.source.spans import Span

STORIES = sorted((Path(__file__).parents[2] / "stories").glob("*.story"))


def keep(path: Path, folder: Path) -> Graph:
    """Compile a story and keep its graph."""
    recording = Recording(DiskLoader(path.parent, path.name))
    graph = compile_story(recording, path.name).graph
    assert graph is not None
    keep_graph(path, folder, graph, recording.digests)
    return graph


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story of two files."""
    (tmp_path / "part.story").write_text('== two\nHello.\n~ end "E"\n', encoding="utf-8")
    path = tmp_path / "one.story"
    path.write_text('---\ntitle: T\n---\ninclude "part.story"\n\n== one\n* Go. -> two\n', encoding="utf-8")
    return path


def spanless(node: Any) -> Any:
    """The same without its spans."""
    if isinstance(node, Span):
        return None
    if isinstance(node, tuple):
        return tuple(map(spanless, node))
    if is_dataclass(node) and not isinstance(node, type):
        return replace(node, **{one.name: spanless(getattr(node, one.name)) for one in fields(node)})
    return node


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_what_is_packed_unpacks_to_the_same(path: Path) -> None:
    """Also by way of JSON text; but for the spans, which nobody who plays asks for."""
    graph = compile_file(path).graph
    assert graph is not None
    assert unpacked(json.loads(json.dumps(packed(graph)))) == spanless(graph)


def test_an_unchanged_story_is_kept(story: Path, tmp_path: Path) -> None:
    """The graph comes back as it was, but for the spans."""
    folder = tmp_path / "kept"
    assert kept_graph(story, folder) is None
    graph = keep(story, folder)
    assert kept_graph(story, folder) == spanless(graph)


@pytest.mark.parametrize("name", ["one.story", "part.story"])
def test_a_change_in_any_file_is_noticed(name: str, story: Path, tmp_path: Path) -> None:
    """Also in what the story includes."""
    folder = tmp_path / "kept"
    keep(story, folder)
    changed = story.with_name(name)
    changed.write_text(changed.read_text(encoding="utf-8").replace("o.", "o!"), encoding="utf-8")
    assert kept_graph(story, folder) is None


def test_whatever_is_wrong_with_what_was_kept_it_is_left_alone(story: Path, tmp_path: Path) -> None:
    """Cut short, changed, of another version, or no such thing at all."""
    folder = tmp_path / "kept"
    keep(story, folder)
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    head, graph = whole.split(b"\n", 1)
    for damaged in (b"", b"\xff\xfe", whole[:-9], whole.replace(b"Hello", b"Hullo"), head, head + b"\n[]", b"{}\n[0]",
                    b"[" * 100_000, head.replace(b'"made": "', b'"made": "9') + b"\n" + graph):  # fmt: skip
        kept.write_bytes(damaged)
        assert kept_graph(story, folder) is None


def test_a_folder_that_cannot_be_written_is_no_fault(story: Path, tmp_path: Path) -> None:
    """Then nothing is kept."""
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    keep(story, blocked / "kept")
    assert kept_graph(story, blocked / "kept") is None
