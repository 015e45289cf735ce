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
_WIDE, _HIGH, _EDGE = 8.4, 20, 16
_FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
_STYLE = f"""\
text{{font:14px {_FONT};fill:#24292f;white-space:pre}}
.paper{{fill:#fdfcf8;stroke:#d8d4c8}} .cursor{{fill:#0b5d8a;opacity:.18}}
.dim,.locked{{fill:#77736a}} .taken,.note,.emphasis{{font-style:italic}} .taken,.bar{{fill:#0b5d8a}}
.strong,.title{{font-weight:bold}} .marked{{font-weight:bold;fill:#0b5d8a}}
@media (prefers-color-scheme:dark){{text{{fill:#d6d3cb}} .paper{{fill:#16181c;stroke:#2b2e34}}
.dim,.locked{{fill:#8d8a83}} .taken,.bar,.marked{{fill:#7cc4e8}} .cursor{{fill:#7cc4e8;opacity:.28}}
.title{{fill:#fff}}}}"""


def picture(rows: Sequence[Row], cursor: tuple[int, int] | None, title: str, *, width: int = COLUMNS) -> str:
    """The rows as an SVG of that many columns."""
    across, down = width * _WIDE + 2 * _EDGE, len(rows) * _HIGH + 2 * _EDGE
    size = f"{across:g} {down:g}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 {size}"',
        f'role="img" aria-label={quoteattr(title)}>',
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" x=".5" y=".5" width="{across - 1:g}" height="{down - 1:g}" rx="8"/>',
    ]
    if cursor is not None:
        x, y = _EDGE + cursor[0] * _WIDE, _EDGE + cursor[1] * _HIGH
        parts.append(f'<rect class="cursor" x="{x:g}" y="{y:g}" width="{_WIDE:g}" height="{_HIGH}"/>')
    for number, row in enumerate(rows):
        parts += _texts(row, _EDGE + number * _HIGH + 15)
    return "\n".join([*parts, "</svg>", ""])


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
