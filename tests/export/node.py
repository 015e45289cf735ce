"""The page's runtime in Node, in a process that answers one request after the other; and turns as both sides write
them."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from ifplay.export.compact import compact_script
from ifplay.export.joining import FIRST, joined, part
from ifplay.export.slim import slim_json
from ifplay.model import form
from ifplay.model.graph import Graph
from ifplay.play.stats import Gauge, Shown, Stat, Things, Word
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Move,
    Option,
    Paragraph,
    Passage,
    Pick,
    Rolling,
    Run,
    Stop,
    Stuck,
    Turn,
)

WEB = Path(__file__).parents[2] / "engine/ifplay/export/web"
EXACT = 2**53 - 1
ASKED = {
    "program": ["load"],
    "machine": ["IllegalMove", "begin", "draw", "moves", "step"],
    "session": ["Session", "checkedLine"],
    "generator": ["drawn", "scrambled", "seeded"],
    "numbers": ["fromJson"],
    "clean": ["clean"],
    "characters": ["isAlnum", "isDigit", "isSpace"],
    "typography": ["isEnglish", "typesetRuns", "typesetWords"],
}
"""What `peer.mjs` needs of each module."""


class Trouble(Exception):
    """What the page's runtime ended in."""


class Node:
    """The process."""

    def __init__(self, program: str, place: str) -> None:
        command = [program, str(Path(__file__).with_name("peer.mjs")), place]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", errors="surrogatepass"
        )

    def ask(self, what: str, **given: object) -> Any:
        """The answer to a request of `peer.mjs`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": what, **given}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise Trouble(answer["error"])
        return answer["answer"]

    def load(self, graph: Graph, *, short: bool = False) -> None:
        """The story that the next requests are about; in short, as it is in a page."""
        self.ask("load", graph=slim_json(graph) if short else form.write(graph))

    def close(self) -> None:
        """Nothing more is asked."""
        self._process.communicate()


def started(folder: Path | None = None) -> Iterator[Node]:
    """What a fixture yields; a test without Node is skipped. With a folder to write to, it runs what pages carry."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("there is no Node here")
    node = Node(program, WEB.as_uri() + "/" if folder is None else carried(folder))
    yield node
    node.close()


def carried(folder: Path) -> str:
    """The address of the runtime as it is in pages: their whole script, compact. Before it would begin to read, it
    leaves what is asked of it in `peer`, and ends."""
    whole = joined()
    first, _ = part(FIRST).split("\n", 1)
    taken = ", ".join(f"{name}: {{{', '.join(names)}}}" for name, names in ASKED.items())
    script = whole.replace(f"\n{first}\n", f"\nglobalThis.peer = {{{taken}}};\nif (globalThis.peer) throw peer;\n")
    assert script != whole
    place = folder / "carried.mjs"
    place.write_text(compact_script(script), encoding="utf-8")
    return place.as_uri()


# As JSON ----------------------------------------------------------------------------------------------------


def number(value: int | str) -> object:
    """A value as the graph's JSON has it."""
    return {"digits": str(value)} if isinstance(value, int) and abs(value) > EXACT else value


def move(made: Move) -> dict[str, object]:
    """A move."""
    return {"pick": made.choice} if isinstance(made, Pick) else {"roll": number(made.value)}


def turn(given: Turn) -> dict[str, object]:
    """A turn with all there is in it."""
    state = given.state
    return {
        "state": {
            "place": state.place,
            "calls": list(state.calls),
            "values": [number(value) for value in state.values],
            "seed": str(state.seed),
        },
        "text": [_passage(passage) for passage in given.text],
        "stop": _stop(given.stop),
        "scene": given.scene,
        "steps": given.steps,
        "size": given.size,
        "open": given.open,
    }


def _passage(passage: Passage) -> dict[str, object]:
    if isinstance(passage, Paragraph):
        return {"kind": "paragraph", "runs": _runs(passage.runs)}
    return {"kind": "section"}


def _runs(runs: Sequence[Run]) -> list[dict[str, object]]:
    return [{"text": run.text, "style": int(run.style)} for run in runs]


def _option(option: Option) -> dict[str, object]:
    return {"id": option.id, "name": option.name, "runs": _runs(option.runs), "reason": option.reason}


def _stop(stop: Stop) -> dict[str, object]:
    match stop:
        case Choosing(options):
            return {"kind": "choosing", "options": [_option(option) for option in options]}
        case Stuck(options):
            return {"kind": "stuck", "options": [_option(option) for option in options]}
        case Rolling(variable, low, high):
            return {"kind": "rolling", "variable": variable, "low": number(low), "high": number(high)}
        case Ended(title):
            return {"kind": "ended", "title": title}
        case Fault(kind, scenes):
            return {"kind": "fault", "fault": kind, "scenes": list(scenes)}


def stat(given: Stat) -> dict[str, object]:
    """A line of the stat sheet."""
    return {"label": given.label, "shown": str(given.value), **_shown(given.value)}


def _shown(value: Shown) -> dict[str, object]:
    match value:
        case Gauge(at, low, high):
            return {"kind": "gauge", "value": number(at), "least": number(low), "most": number(high)}
        case Things(names):
            return {"kind": "things", "names": list(names)}
        case Word():
            return {"kind": "word"}
