"""A picture of the real screen, for the README: the rows of a view as an SVG whose text is text.

    python -m ifplay.play.picture stories/treehill.story -o engine/docs/treehill.svg

It shows the first menu of the story, 80 columns wide and as high as its first page needs, or where that is too long, a
screen where the menu is in view. The same story gives the same picture, to the byte.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from ifplay.compile.pipeline import compile_file
from ifplay.play.keys import Action
from ifplay.play.measure import columns
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE, Row
from ifplay.play.view import View

COLUMNS = 80
LOWEST, HIGHEST = 24, 44
_WIDE, _HIGH, _EDGE = 8.4, 21, 24
_BAR = 34
"""How high the bar of the window is, with nothing in it but three dots."""
_SHADE = 10
"""Around the window, for its shadow."""
_FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
_STYLE = f"""\
text{{font:14px {_FONT};fill:#2b2822;white-space:pre}}
.paper{{fill:#fdfbf5;stroke:#e0d9c9}} .shade{{fill:#5b4a2e;opacity:.035}} .dot{{fill:#e3dccd}}
.dim,.locked{{fill:#746d60}} .taken,.note,.emphasis{{font-style:italic}} .taken,.bar{{fill:#0b5d8a}}
.strong,.title{{font-weight:bold}} .marked{{font-weight:bold;fill:#0b5d8a}} .cursor{{fill:#0b5d8a;opacity:.2}}
@media (prefers-color-scheme:dark){{text{{fill:#d9d4c9}} .paper{{fill:#1a1917;stroke:#35322d}} .dot{{fill:#3a3731}}
.shade{{fill:#000;opacity:.09}} .dim,.locked{{fill:#948d80}} .taken,.bar,.marked{{fill:#86c8ea}}
.cursor{{fill:#86c8ea;opacity:.3}} .title{{fill:#fff}}}}"""


def picture(rows: Sequence[Row], cursor: tuple[int, int] | None, title: str, *, width: int = COLUMNS) -> str:
    """The rows as an SVG of that many columns."""
    across, down = width * _WIDE + 2 * _EDGE, _BAR + len(rows) * _HIGH + _EDGE
    size = f"{-_SHADE} {-_SHADE} {across + 2 * _SHADE:g} {down + 2 * _SHADE:g}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="{size}"',
        f'role="img" aria-label={quoteattr(title)}>',
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        *(_shade(across, down, by) for by in range(2, _SHADE, 2)),
        f'<rect class="paper" x=".5" y=".5" width="{across - 1:g}" height="{down - 1:g}" rx="10"/>',
        *(f'<circle class="dot" cx="{_EDGE - 6 + 16 * dot}" cy="18" r="5"/>' for dot in range(3)),
    ]
    if cursor is not None:
        x, y = _EDGE + cursor[0] * _WIDE, _BAR + cursor[1] * _HIGH
        parts.append(f'<rect class="cursor" x="{x:g}" y="{y:g}" width="{_WIDE:g}" height="{_HIGH}"/>')
    for number, row in enumerate(rows):
        parts += _texts(row, _BAR + number * _HIGH + 15)
    return "\n".join([*parts, "</svg>", ""])


def _shade(across: float, down: float, by: int) -> str:
    """One of the layers of the shadow, so much wider than the window."""
    width, height = across + 2 * by, down + 2 * by
    return f'<rect class="shade" x="{-by}" y="{2 - by}" width="{width:g}" height="{height:g}" rx="{10 + by}"/>'


def _texts(row: Row, y: int) -> list[str]:
    """The words of a row where they stand, each as wide as on a screen whatever the font."""
    texts, at = [], 0
    for style, text in row:
        if text.strip():
            shown = text.strip(" ")
            begin = at + columns(text[: text.index(shown)])
            names = " ".join(part.removeprefix("class:") for part in style.split())
            look = f' class="{names}"' if names else ""
            x, wide = _EDGE + begin * _WIDE, columns(shown) * _WIDE
            texts.append(f'<text{look} x="{x:g}" y="{y}" textLength="{wide:g}">{escape(shown)}</text>')
        at += columns(text)
    return texts


def screen(path: Path) -> str:
    """The picture of a story's first menu; raises ValueError for a story with errors."""
    graph = compile_file(path).graph
    if graph is None:
        raise ValueError(f"{path} has errors; ifplay check shows them")
    reading = Reading(graph, seed=1)
    for height in range(LOWEST, HIGHEST + 1):
        view = View(reading, UNICODE)
        rows, cursor = view.draw(COLUMNS, height)
        if cursor is not None and view.whole:
            break
    for _ in range(100):
        if cursor is not None:
            break
        view.act(Action.TAKE)
        rows, cursor = view.draw(COLUMNS, HIGHEST)
    return picture(rows, cursor, f"{reading.title}, read in a terminal with ifplay")


def main() -> None:
    """Draw the picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("story", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    try:
        drawn = screen(arguments.story)
        arguments.output.write_text(drawn, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        sys.exit(f"picture: {error}")


if __name__ == "__main__":
    main()
