"""The map as a picture: one SVG that needs nothing else, whose text is text."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from ifplay.diagnostics.clean import clean
from ifplay.export.maps.captions import Row, label_rows, notes, site_rows, site_size, small_size, tag_rows
from ifplay.export.maps.chart import Chart, Site
from ifplay.export.maps.known import Known
from ifplay.export.maps.layers import Arc
from ifplay.export.maps.layout import Sizes, laid_out
from ifplay.export.maps.shapes import Box, Layout, Point, Route, Tag

EDGE = 28
HEAD = 74
"""Around the map, and above it for its title."""

STYLE = """\
.paper,.plate{fill:#fdfbf5}
.map text{font:11.5px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:#2b2822}
.map text{unicode-bidi:plaintext} .map .tag{unicode-bidi:normal}
.map .name{font-size:14px;font-weight:600} .map .id,.map .note,.map .about{fill:#6a6356}
.map .heading{font-size:22px;font-weight:600} .map .about{font-size:13px}
.box{fill:#fff;stroke:#8d8575;stroke-width:1.2} .inner{fill:none;stroke:#8d8575}
.start .box{stroke:#2b2822;stroke-width:2.6}
.ending .box{fill:#e8f1ea;stroke:#3d7350} .ending .inner{stroke:#3d7350} .map .ending .note{fill:#2f5f40}
.never .box{fill:#f1ede3;stroke:#8d8575;stroke-dasharray:5 4} .map .never .name{fill:#6a6356}
.open .box{stroke-dasharray:1.5 3;stroke-linecap:round}
.trouble .box{fill:#fdeceb;stroke:#b3261e;stroke-width:2.4} .map text.trouble{fill:#a11d16;font-weight:600}
.line{fill:none;stroke:#837b6c;stroke-width:1.3} .call .line{stroke-dasharray:7 4} .unused .line{stroke-dasharray:2 4}
.tip{fill:#837b6c} .map .pick{fill:#4d473c}
.map .tag{font-style:italic;fill:#0b5d8a}
@media (prefers-color-scheme:dark){.paper,.plate{fill:#1a1917} .map text{fill:#e2ddd2}
.map .id,.map .note,.map .about,.map .never .name{fill:#a39b8d} .box{fill:#262421;stroke:#8d8575}
.start .box{stroke:#f0ebe0} .ending .box{fill:#1d2c22;stroke:#7fb892} .ending .inner{stroke:#7fb892}
.map .ending .note{fill:#9bcbaa} .never .box{fill:#1f1d1a} .trouble .box{fill:#3a1f1d;stroke:#f2887f}
.map text.trouble{fill:#f6a59e} .line{stroke:#8d8575} .tip{fill:#8d8575}
.map .pick{fill:#c9c2b4} .map .tag{fill:#86c8ea}}"""
"""Colour says nothing that words, marks or dashes do not say as well."""


def svg(chart: Chart, known: Known) -> str:
    """Draw the map."""
    rows = [site_rows(chart, known, number) for number in range(len(chart.sites))]
    labels = [label_rows(link) for link in chart.links]
    sizes = Sizes(
        [site_size(lines, site) for lines, site in zip(rows, chart.sites, strict=True)],
        [small_size(lines) if lines else None for lines in labels],
        lambda part, links: small_size(tag_rows(chart, part, links)),
    )
    layout = laid_out([Arc(link.source, link.target) for link in chart.links], sizes, chart.start)
    width = max(layout.size.width, 360) + 2 * EDGE
    height = layout.size.height + HEAD + EDGE
    title = clean(chart.title)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 {width:g} {height:g}"'
            f' width="{width:g}" height="{height:g}" role="img" aria-labelledby="map-title map-about">',
            f'<title id="map-title">{escape(f"A map of {title}")}</title>',
            f'<desc id="map-about">{escape(described(chart))}</desc>',
            f"<style>{STYLE}</style>",
            '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8"'
            ' orient="auto" markerUnits="userSpaceOnUse"><path class="tip" d="M0 1L10 5L0 9z"/></marker></defs>',
            f'<rect class="paper" width="{width:g}" height="{height:g}"/>',
            f'<text class="heading" x="{EDGE}" y="38">{escape(title)}</text>',
            f'<text class="about" x="{EDGE}" y="58">{escape(described(chart))}</text>',
            f'<g transform="translate({EDGE} {HEAD})">',
            *_lines(chart, layout),
            *_tags(chart, layout.tags),
            *_sites(chart, known, rows, layout.boxes),
            *_labels(layout, labels),
            "</g>",
            "</svg>",
            "",
        ]
    )


def described(chart: Chart) -> str:
    """What the map shows, in a sentence."""
    endings = sum(site.ending for site in chart.sites)
    scenes = len(chart.sites) - endings
    parts = [_many(scenes, "scene"), _many(endings, "ending")]
    never = sum(site.reached is False for site in chart.sites)
    troubled = sum(any(one.severe for one in site.troubles) for site in chart.sites)
    if never:
        parts.append(f"{never:,} never reached")
    if troubled:
        parts.append(f"{troubled:,} with trouble")
    if any(link.kind == "call" for link in chart.links):
        parts.append("calls are dashed")
    return ", ".join(parts)


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def look(site: Site, known: Known) -> str:
    """The classes of a site."""
    shown = {
        "site": True,
        "start": site.start,
        "ending": site.ending,
        "called": site.called,
        "never": site.reached is False,
        "open": site.reached is None and bool(known.passed),
        "trouble": any(one.severe for one in site.troubles),
    }
    return " ".join(name for name, so in shown.items() if so)


def _sites(chart: Chart, known: Known, rows: Sequence[list[Row]], boxes: Sequence[Box]) -> Iterator[str]:
    for number, (site, lines, box) in enumerate(zip(chart.sites, rows, boxes, strict=True)):
        told = "; ".join([clean(site.name), *(note[2:] for note in notes(site, known))])
        yield f'<g id="site-{number}" class="{look(site, known)}"><title>{escape(told)}</title>'
        radius = min(box.height / 2, 26) if site.ending else 5
        yield _rect("box", box, radius)
        if site.ending:
            inner = Box(box.x + 3.5, box.y + 3.5, box.width - 7, box.height - 7)
            yield _rect("inner", inner, max(0, radius - 3.5))
        if site.called:
            left, right = box.x + 6, box.x + box.width - 6
            bars = "".join(f"M{x:.1f} {box.y:.1f}V{box.bottom:.1f}" for x in (left, right))
            yield f'<path class="inner" d="{bars}"/>'
        yield from _texts(lines, box)
        yield "</g>"


def _rect(name: str, box: Box, radius: float) -> str:
    return (
        f'<rect class="{name}" x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
        f' rx="{radius:.1f}"/>'
    )


def _texts(rows: Sequence[Row], box: Box) -> Iterator[str]:
    """The rows, in the middle of the box."""
    at = box.middle.y - sum(row.high for row in rows) / 2
    for row in rows:
        baseline = at + row.size * 0.95 + 1
        yield (
            f'<text class="{row.look}" x="{box.middle.x:.1f}" y="{baseline:.1f}" text-anchor="middle">'
            f"{escape(row.text)}</text>"
        )
        at += row.high


def _tags(chart: Chart, tags: Sequence[Tag]) -> Iterator[str]:
    for tag in tags:
        links = [chart.links[number] for number in tag.links]
        ends = [(one.target, one.source) if tag.part == "away" else (one.source, one.target) for one in links]
        # A tag leads to what it names; one that names several, to the site whose links they are.
        goal = ends[0][0] if len(ends) == 1 else ends[0][1]
        whole = "; ".join(clean(chart.sites[there].name) for there, _ in ends)
        yield f'<a href="#site-{goal}"><title>{escape(whole)}</title>'
        yield from _texts(tag_rows(chart, tag.part, tag.links), tag.box)
        yield "</a>"


def _lines(chart: Chart, layout: Layout) -> Iterator[str]:
    several = {tag.links[0] for tag in layout.tags if tag.part == "away" and len(tag.links) > 1}
    for route in layout.routes:
        link = chart.links[route.link]
        name = " ".join(["link", link.kind, *(["unused"] if link.reached is False else [])])
        ends = f'data-from="{link.source}" data-to="{link.target}"'
        if route.part == "here":
            ends = f'data-to="{link.target}"'
        elif route.part == "away" and route.link in several:
            ends = f'data-from="{link.source}"'
        about = f"<title>{escape(_told(chart, route, alone=route.link not in several))}</title>"
        path = f'<path class="line" d={quoteattr(_curve(route.points))} marker-end="url(#tip)"/>'
        yield f'<g class="{name}" {ends}>{about}{path}</g>'


def _told(chart: Chart, route: Route, *, alone: bool) -> str:
    link = chart.links[route.link]
    source, target = clean(chart.sites[link.source].name), clean(chart.sites[link.target].name)
    if route.part == "here":
        return f"to {target}"
    if route.part == "away" and not alone:
        return f"from {source}"
    verb = "calls" if link.kind == "call" else "leads to"
    picks = "".join(f"\n“{clean(pick)}”" for pick in link.picks)
    never = ", but never does" if link.reached is False else ""
    return f"{source} {verb} {target}{never}{picks}"


def _curve(points: Sequence[Point]) -> str:
    """Straight from the first to the second of each pair, and a curve to the next pair, upright at both its ends."""
    parts = [f"M{points[0].x:.1f} {points[0].y:.1f}"]
    for place in range(1, len(points)):
        here, there = points[place - 1], points[place]
        if place % 2:
            if here.y != there.y:
                parts.append(f"V{there.y:.1f}")
        elif abs(here.x - there.x) < 0.05:
            parts.append(f"V{there.y:.1f}")
        else:
            half = (here.y + there.y) / 2
            parts.append(f"C{here.x:.1f} {half:.1f} {there.x:.1f} {half:.1f} {there.x:.1f} {there.y:.1f}")
    return "".join(parts)


def _labels(layout: Layout, labels: Sequence[list[Row]]) -> Iterator[str]:
    """Last, so that no line strikes them out."""
    for route in layout.routes:
        if route.label is not None:
            yield _rect("plate", route.label, 3)
            yield from _texts(labels[route.link], route.label)
