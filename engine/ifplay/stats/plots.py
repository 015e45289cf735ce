"""Two plots as SVG: how long playthroughs are, and how likely each ending is.

Endings differ in shape as well as in colour. Whatever comes from a story is escaped, and nothing here is more than
text and shapes: the style is the page's.
"""

from collections.abc import Iterator, Sequence
from html import escape

from ifplay.check.prospects import Prospect
from ifplay.check.readers import Reader, Sample
from ifplay.check.wording import chance
from ifplay.diagnostics.clean import clean

SHAPES = (
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    "M-4-4h8v8h-8z",
    "M0-5L5 4H-5z",
    "M0-6L5 0 0 6-5 0z",
    "M-5-1.5h3.5V-5h3v3.5H5v3H1.5V5h-3V1.5H-5z",
    "M0 5L5-4H-5z",
)
_WIDTH, _HEIGHT = 640, 360
_LEFT, _BOTTOM, _TOP, _RIGHT = 56, 44, 30, 16
_MOST_DOTS = 600
_TICKS = 6


def mark(number: int) -> str:
    """The sign of an ending in the plot and beside its name."""
    shape = SHAPES[number % len(SHAPES)]
    return f'<path class="e{number % 6}{" hollow" if number // 6 % 2 else ""}" d="{shape}"/>'


def scatter(sample: Sample, endings: Sequence[str]) -> str:
    """Each playthrough by its picks, to the right, and its words, upwards."""
    shown = sample.finished[:_MOST_DOTS]
    most_picks = max((one.picks for one in shown), default=1) or 1
    most_words = max((one.words for one in shown), default=1) or 1
    right, top = _ticks(most_picks), _ticks(most_words)
    wide, high = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Playthroughs by picks and words; '
        'the table below has the figures">'
    ]
    for value in top:
        y = _TOP + high - high * value / top[-1]
        parts.append(f'<path class="grid" d="M{_LEFT} {y:.1f}h{wide}"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:,}</text>')
    for value in right:
        x = _LEFT + wide * value / right[-1]
        parts.append(f'<text x="{x:.1f}" y="{_TOP + high + 18}" text-anchor="middle">{value:,}</text>')
    parts.append(f'<text x="{_LEFT + wide / 2}" y="{_HEIGHT - 6}" text-anchor="middle">picks</text>')
    parts.append(f'<text x="{_LEFT}" y="12" dx="-8" text-anchor="end">words</text>')
    places = {title: number for number, title in enumerate(endings)}
    for one in _spread(shown):
        x = _LEFT + wide * one.picks / right[-1]
        y = _TOP + high - high * one.words / top[-1]
        parts.append(f'<g transform="translate({x:.1f} {y:.1f})">{mark(places[one.ending])}</g>')
    return "".join([*parts, "</svg>"])


def _spread(shown: Sequence[Reader]) -> Iterator[Reader]:
    """Each place once for each ending: dots that cover each other tell nothing."""
    seen = set()
    for one in shown:
        if one not in seen:
            seen.add(one)
            yield one


def _ticks(most: int) -> list[int]:
    """Round numbers from 0 to the first that is not below the most."""
    step = 1
    while step * _TICKS < most:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return list(range(0, most + step, step))


def bars(endings: Sequence[Prospect], sample: Sample) -> str:
    """The chance of each ending, and of none; where chances are not proved, that of the sampled readers."""
    rows = []
    for number, one in enumerate(endings):
        odds, how = one.odds, "proved"
        if odds is None:
            odds, how = (one.readers / sample.readers if sample.readers else 0.0), "sampled"
        told = f"{chance(odds)} ({how})"
        rows.append(
            f'<tr><th scope="row"><svg class="mark" viewBox="-7 -7 14 14" aria-hidden="true">{mark(number)}</svg>'
            f"{escape(clean(one.title))}</th>"
            f'<td><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect class="e{number % 6}" width="{100 * odds:.2f}" height="10"/></svg></td>'
            f'<td class="figure">{told}</td></tr>'
        )
    return "".join(rows)
