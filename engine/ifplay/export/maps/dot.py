"""The map in the language of Graphviz, as text."""

from collections.abc import Iterator

from ifplay.diagnostics.clean import clean
from ifplay.export.maps.captions import notes
from ifplay.export.maps.chart import Chart, Link, Site
from ifplay.export.maps.known import Known

_HEAD = """\
    graph [rankdir=TB, fontname="sans-serif", labelloc=t]
    node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"]
    edge [fontname="sans-serif", fontsize=10]"""


def dot(chart: Chart, known: Known) -> str:
    """The map as a `digraph`. Scenes are called by their ids, endings by `ending: ` and their title."""
    return "\n".join(
        [
            "digraph story {",
            f"    label={_text(clean(chart.title))}",
            _HEAD,
            *(f"    {_id(site)} [{_site(site, known)}]" for site in chart.sites),
            *(f"    {line}" for line in _links(chart)),
            "}",
            "",
        ]
    )


def _id(site: Site) -> str:
    return _text(f"ending: {clean(site.key)}" if site.ending else clean(site.key))


def _site(site: Site, known: Known) -> str:
    rows = [clean(site.name), *notes(site, known)]
    severe = dict.fromkeys(one.slug for one in site.troubles if one.severe)
    rows += [f"! {slug}" for slug in severe]
    found = {"label": _text("\n".join(rows))}
    if site.ending:
        found |= {"shape": "box", "peripheries": "2", "fillcolor": '"#e8f1ea"', "color": '"#3d7350"'}
    if site.start:
        found |= {"penwidth": "2.5"}
    if site.called:
        found |= {"shape": "component"}
    if site.reached is False:
        found |= {"style": '"rounded,filled,dashed"', "fillcolor": '"#f1ede3"', "color": '"#8d8575"'}
    if severe:
        found |= {"fillcolor": '"#fdeceb"', "color": '"#b3261e"', "penwidth": "2.5"}
    return ", ".join(f"{name}={value}" for name, value in found.items())


def _links(chart: Chart) -> Iterator[str]:
    for link in chart.links:
        yield _arrow(chart.sites[link.source], chart.sites[link.target], link.picks, _look(link))
    for number, picks in chart.again.items():
        yield _arrow(chart.sites[number], chart.sites[number], picks, {})


def _look(link: Link) -> dict[str, str]:
    found = {"style": "dashed"} if link.kind == "call" else {}
    return found if link.reached is not False else {**found, "style": "dotted", "color": "gray"}


def _arrow(source: Site, target: Site, picks: tuple[str, ...], look: dict[str, str]) -> str:
    found = {"label": _text("\n".join(map(clean, picks)))} if picks else {}
    found |= look
    written = ", ".join(f"{name}={value}" for name, value in found.items())
    return f"{_id(source)} -> {_id(target)}" + (f" [{written}]" if written else "")


def _text(text: str) -> str:
    """A quoted string in which nothing has a meaning: neither quotes, nor escapes, nor what looks like HTML."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;").replace("\n", "\\n")
    return f'"{safe}"'
