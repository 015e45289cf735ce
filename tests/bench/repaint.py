"""From a key to its repaint with a long history, beside a peer: the same text in prompt_toolkit's own text control.

    python -m tests.bench.repaint [--lines N] [--runs N]

The reading is a real one of a small story, walked until it has that many lines. What is timed is `View.act` and the
layout's whole drawing, to a terminal that takes everything at once, for keys that scroll, that take a choice, that take
it back, and for those in the history. The peer scrolls through as many lines.
"""

import argparse
import io
import statistics
import time
from collections.abc import Callable

from ifplay.compile.pipeline import compile_text
from ifplay.play.fullscreen import FullScreen
from ifplay.play.keys import Action
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from prompt_toolkit.application import Application, create_app_session
from prompt_toolkit.application.current import set_app
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output.vt100 import Vt100_Output

PROSE = "The boat was late, and the woman on the bollard did not look up when the bell rang somewhere out. " * 2
STORY = (
    f"---\ntitle: Round and round\n---\n== quay: The quay\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n"
    '+ (on) Go on. -> quay\n+ (other) Go on by the other way. -> quay\n* Stop.\n    ~ end "E"\n'
)


def long_reading(lines: int) -> tuple[Reading, int]:
    """A reading of at least so many lines, and how many turns that took."""
    graph = compile_text(STORY).graph
    assert graph is not None
    reading = Reading(graph, seed=1)
    turns = lines // 17 + 1
    for _ in range(turns):
        reading.pick(reading.leaf.offers[0])
    return reading, turns


def timed(app: Application[None], does: Callable[[], object], runs: int) -> float:
    """The median in milliseconds of doing that and drawing the whole."""
    taken = []
    with set_app(app):
        app.renderer.render(app, app.layout)
        for _ in range(runs):
            start = time.perf_counter()
            does()
            app.render_counter += 1
            app.renderer.render(app, app.layout)
            taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    """Print all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=51)
    arguments = parser.parse_args()
    reading, turns = long_reading(arguments.lines)
    with create_pipe_input() as keys, create_app_session(input=keys):
        output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=80), term="xterm-256color")
        screen = FullScreen(reading, UNICODE, source=keys, target=output)
        view, app = screen._view, screen._app
        peer_output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=80), term="xterm-256color")
        text = FormattedTextControl([("", PROSE[:66] + "\n")] * arguments.lines, show_cursor=False)
        window = Window(text)
        peer: Application[None] = Application(layout=Layout(window), full_screen=True, input=keys, output=peer_output)

        def down() -> None:
            window.vertical_scroll += 1

        base = timed(peer, down, max(5, arguments.runs // 5))
        print(f"{arguments.lines} lines, {turns} turns; prompt_toolkit's FormattedTextControl: {base:.1f} ms a repaint")
        for name, does in {
            "page up": lambda: view.act(Action.BACK),
            "take a choice": lambda: view.act(Action.DIGIT, "1"),
            "take it back": lambda: view.act(Action.UNDO),
            "open the history": lambda: view.act(Action.HISTORY),
            "up in the history": lambda: view.act(Action.PREVIOUS),
        }.items():
            ours = timed(app, does, arguments.runs)
            print(f"{name}: {ours:.1f} ms; ratio {ours / base:.3f}")
        start = time.perf_counter()
        view.act(Action.SEARCH)
        view.type("nowhere at all")
        view.act(Action.TAKE)
        print(f"search through all of it, in vain: {(time.perf_counter() - start) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
