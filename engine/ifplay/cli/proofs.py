"""A tour written down: transcripts to read, trails to play again, and an index of what is new where."""

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from ifplay.check.records import trail_record
from ifplay.check.tour import Playthrough, Tour
from ifplay.check.tour_lines import stretches
from ifplay.check.tour_summary import sentences
from ifplay.cli.status import BAD_FILE, Refused, reason
from ifplay.cli.writing import replace_file
from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph
from ifplay.play.compositor import Compositor
from ifplay.play.transcript import Transcript, escaped
from ifplay.play.typography import Typography
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Pick, Rolling, Turn

INDEX = "index.md"


def proofs(graph: Graph, found: Tour, seed: int) -> Mapping[str, str]:
    """The texts of all files by their names, the index first."""
    program = load(graph)
    names = [f"playthrough-{number:02d}" for number in range(1, len(found.playthroughs) + 1)]
    files = {INDEX: _index(graph, found, names)}
    for name, one in zip(names, found.playthroughs, strict=True):
        files[f"{name}.md"] = _transcript(program, one, seed)
        files[f"{name}.trail.json"] = _trail(graph, one)
    return files


def write_proofs(folder: Path, files: Mapping[str, str], *, force: bool) -> list[str]:
    """Write the files into the folder, which is made if there is none; their paths. Nothing is replaced unless `force`
    says so. Raises `Refused`."""
    paths = [folder / name for name in files]
    try:
        if not force:
            refuse_to_replace(folder, list(files))
        folder.mkdir(exist_ok=True)
        for path, text in zip(paths, files.values(), strict=True):
            replace_file(path, text)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write the tour to {folder}: {reason(error)}.", BAD_FILE) from error
    return [str(path) for path in paths]


def refuse_to_replace(folder: Path, names: Sequence[str]) -> None:
    """Raises `Refused` where a file of such a name is in the folder."""
    for path in (folder / name for name in names):
        try:
            there = os.path.lexists(path)
        except ValueError as error:
            raise Refused(f"cannot write the tour to {folder}: {reason(error)}.", BAD_FILE) from error
        if there:
            raise Refused(f"{path} exists already; --force replaces it.", BAD_FILE)


def left_over(folder: Path, written: Sequence[str]) -> list[str]:
    """The names of files there that a longer tour has left."""
    names = {os.path.basename(path) for path in written}
    try:
        found = sorted(os.listdir(folder))
    except OSError:
        return []
    return [name for name in found if name not in names and re.fullmatch(r"playthrough-\d+\.(md|trail\.json)", name)]


def _trail(graph: Graph, one: Playthrough) -> str:
    """What `ifplay play --replay` takes."""
    ending = None if one.ending is None else clean(one.ending)
    trail = {"schema": 1, "story": clean(graph.about.title), "ending": ending, "trail": trail_record(one.trail)}
    return json.dumps(trail, indent=2, ensure_ascii=False) + "\n"


def _transcript(program: Program, one: Playthrough, seed: int) -> str:
    """As a reader keeps it."""
    about = program.graph.about
    stream = StringIO()
    transcript = Transcript(stream)
    compositor = Compositor(program.graph, Typography.CURLY)
    transcript.begin(compositor.words(about.title), compositor.words(about.author) if about.author else None, seed)
    before: Turn | None = None
    for number, (turn, pick) in enumerate(_turns(program, one, seed), 1):
        taken = None if before is None or pick is None else compositor.offer(before, pick.choice)
        transcript.turn(compositor.leaf(turn, taken, number, None))
        before = turn
    return stream.getvalue()


def _turns(program: Program, one: Playthrough, seed: int) -> Iterator[tuple[Turn, Pick | None]]:
    """The turns of a playthrough, their dice rolled, each with the pick that led to it."""
    turn = begin(program, seed=seed)
    pick: Pick | None = None
    for move in one.moves:
        if isinstance(move, Pick):
            yield turn, pick
            pick = move
            turn = step(program, turn.state, move)
        else:
            assert isinstance(turn.stop, Rolling)
            turn = step(program, turn.state, move, spent=turn)
    yield turn, pick


def _index(graph: Graph, found: Tour, names: list[str]) -> str:
    """What is new in which."""
    titles = {scene.id: scene.title for scene in graph.scenes}
    parts = [f"# A tour of {escaped(clean(graph.about.title))}", escaped(" ".join(sentences(found)))]
    for name, one in zip(names, found.playthroughs, strict=True):
        ending = "no ending" if one.ending is None else escaped(clean(one.ending))
        parts.append(f"## [{name}]({name}.md): {ending}")
        new = f"{len(one.new):,} of its {one.shown:,} texts {'is' if len(one.new) == 1 else 'are'} new"
        play = f"`--replay {name}.trail.json`"
        parts.append(f"{one.picks:,} picks, {one.words:,} words; {new}. To play it: {play}")
        parts += _table(found, one.new, titles, "new lines")
    for heading, numbers in (("Never shown", found.never), ("Not shown, though some may be", found.missing)):
        if numbers:
            parts += [f"## {heading}", *_table(found, numbers, titles, "lines")]
    return "\n\n".join(parts) + "\n"


def _table(found: Tour, numbers: Sequence[int], titles: Mapping[str, str | None], what: str) -> list[str]:
    """Where the texts are, as a table; nothing where that is not known."""
    rows = [
        f"| {escaped(clean(titles[one.scene] or one.scene))} | {escaped(clean(one.file))} | {one.told} |"
        for one in stretches(found.texts, numbers)
    ]
    return ["\n".join([f"| scene | file | {what} |", "|---|---|---|", *rows])] if rows else []
