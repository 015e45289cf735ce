"""What is written on a map: names, what is to be known of sites, picks, and the names of what is far away."""

from dataclasses import dataclass
from typing import Literal

from ifplay.diagnostics.clean import clean
from ifplay.export.maps.chart import Chart, Link, Site
from ifplay.export.maps.known import Known
from ifplay.export.maps.lettering import cut, widest, wrapped
from ifplay.export.maps.shapes import Part, Size

NAME = 14.0
SMALL = 11.5
ACROSS, DOWN = 13.0, 9.0
"""Font sizes, and the room around what is written on a site."""

MOST = 190.0
"""No line of a site is wider."""

PICKS = 2
"""So many picks of a link are written out."""

Look = Literal["name", "id", "note", "trouble", "pick", "tag"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a caption."""

    text: str
    look: Look

    @property
    def size(self) -> float:
        """Its font size."""
        return NAME if self.look == "name" else SMALL

    @property
    def high(self) -> float:
        """How high the line is."""
        return self.size + 4


def site_rows(chart: Chart, known: Known, number: int) -> list[Row]:
    """What is written on a site."""
    site = chart.sites[number]
    rows = [Row(line, "name") for line in wrapped(clean(site.name), NAME, MOST / 1.08, 3)]
    if site.title is not None and not site.ending:
        rows.append(Row(cut(clean(site.key), SMALL, MOST), "id"))
    rows += [Row(note, "note") for note in notes(site, known)]
    rows += [Row(f"! {slug}", "trouble") for slug in dict.fromkeys(one.slug for one in site.troubles if one.severe)]
    if number in chart.again:
        picks = chart.again[number]
        rows.append(Row(cut(f"↻ {picks[0]}" if len(picks) == 1 else "↻ here again", SMALL, MOST), "note"))
    return rows


def notes(site: Site, known: Known) -> list[str]:
    """What is to be known of a site, beside its name."""
    found = []
    if site.start:
        found.append("▶ start")
    if site.ending:
        odds = known.odds.get(site.key)
        found.append("■ ending" if odds is None or not site.reached else f"■ ending, {_percent(odds)}")
    if site.called:
        found.append("⇄ called")
    if site.reached is False:
        found.append("✕ never reached")
    elif site.reached is None and known.passed:
        found.append("? not settled")
    return found


def _percent(odds: float) -> str:
    return f"{100 * odds:.1f} %" if odds >= 0.001 else "< 0.1 %"


def label_rows(link: Link) -> list[Row]:
    """What is written on a link: its picks, as far as there is room."""
    texts = [cut(clean(text), SMALL, MOST) for text in link.picks[:PICKS]]
    if len(link.picks) > PICKS:
        texts.append(f"and {len(link.picks) - PICKS} more")
    return [Row(text, "pick") for text in texts]


def tag_rows(chart: Chart, part: Part, links: tuple[int, ...]) -> list[Row]:
    """What is written on a tag: where a link leads, or where links come from."""
    ends = [chart.links[link].target if part == "away" else chart.links[link].source for link in links]
    names = [clean(chart.sites[end].name) for end in ends]
    shown = names if len(names) <= 3 else [*names[:2], f"{len(names) - 2} more"]
    return [Row(cut(f"{'→' if part == 'away' else 'from'} {name}", SMALL, MOST), "tag") for name in shown]


def site_size(rows: list[Row], site: Site) -> Size:
    """How large a site with this caption is. Endings are round at their sides, and need more room there."""
    across = ACROSS + (8 if site.ending or site.called else 0)
    inner = widest((row.text, row.size, row.look == "name") for row in rows)
    return Size(max(64, round(inner + 2 * across)), round(sum(row.high for row in rows) + 2 * DOWN))


def small_size(rows: list[Row]) -> Size:
    """How large a label or a tag is."""
    return Size(
        round(widest((row.text, row.size, False) for row in rows) + 14), round(sum(row.high for row in rows) + 4)
    )
