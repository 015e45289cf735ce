"""The map as a flowchart of Mermaid, which many wikis and code hosts draw."""

import json
import re
from collections.abc import Iterator

from ifplay.diagnostics.clean import clean
from ifplay.export.maps.captions import notes
from ifplay.export.maps.chart import Chart, Site
from ifplay.export.maps.known import Known

_CLASSES = """\
    classDef start stroke-width:3px
    classDef ending fill:#e8f1ea,stroke:#3d7350,color:#1c3b28
    classDef never fill:#f1ede3,stroke:#8d8575,stroke-dasharray:5 4,color:#4d473c
    classDef trouble fill:#fdeceb,stroke:#b3261e,stroke-width:3px,color:#5c1410"""


def mermaid(chart: Chart, known: Known) -> str:
    """The map as `flowchart TD`. Sites are called by their numbers, since no word of a story may be taken for one of
    the language."""
    return "\n".join(
        [
            "---",
            f"title: {json.dumps(clean(chart.title), ensure_ascii=False)}",
            "---",
            "flowchart TD",
            *(f"    {_site(number, site, known)}" for number, site in enumerate(chart.sites)),
            *(f"    {line}" for line in _links(chart)),
            _CLASSES,
            *(f"    {line}" for line in _classes(chart)),
            "",
        ]
    )


def _site(number: int, site: Site, known: Known) -> str:
    rows = [site.name, *notes(site, known)]
    rows += [f"! {slug}" for slug in dict.fromkeys(one.slug for one in site.troubles if one.severe)]
    left, right = ("([", "])") if site.ending else ("[[", "]]") if site.called else ("[", "]")
    return f"s{number}{left}{_text(*rows)}{right}"


def _links(chart: Chart) -> Iterator[str]:
    for link in chart.links:
        arrow = "-.->" if link.kind == "call" else "-->"
        yield f"s{link.source} {arrow}{_label(link.picks)} s{link.target}"
    for number, picks in chart.again.items():
        yield f"s{number} -->{_label(picks)} s{number}"


def _label(picks: tuple[str, ...]) -> str:
    return f"|{_text(*picks)}|" if picks else ""


def _classes(chart: Chart) -> Iterator[str]:
    shown = {
        "start": [site.start for site in chart.sites],
        "ending": [site.ending for site in chart.sites],
        "never": [site.reached is False for site in chart.sites],
        "trouble": [any(one.severe for one in site.troubles) for site in chart.sites],
    }
    for name, sites in shown.items():
        numbers = [f"s{number}" for number, so in enumerate(sites) if so]
        if numbers:
            yield f"class {','.join(numbers)} {name}"


def _text(*rows: str) -> str:
    """A quoted string, its rows one below the other, in which nothing has a meaning: whatever is no letter or digit of
    any script, but for plain marks, is written as its number. Mermaid ends a row at `\\n`, whatever it is written as;
    a space without width keeps the two apart."""
    lines = (clean(row).replace("\n", " ").replace("\\n", "\\\u200bn") for row in rows)
    escaped = (re.sub(r"[^\w\s.,:!?'()▶■⇄✕–—…’“”-]|_", _number, line) for line in lines)
    return '"' + "<br/>".join(escaped) + '"'


def _number(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"
