"""The map as a page to walk around in: one file that needs nothing else, and loads nothing.

What a story says is only ever data on it. The picture's text is escaped; all else is in one island of JSON, which the
script shows as text; and a content security policy lets no other script or style through than these, by their hashes.
"""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files

from ifplay.diagnostics.clean import clean
from ifplay.export.maps.chart import Chart
from ifplay.export.maps.details import details
from ifplay.export.maps.known import Known
from ifplay.export.maps.svg import STYLE, svg
from ifplay.model.graph import Graph

SCRIPTS = ("view.js", "details.js", "walking.js", "map.js")
"""In the order in which they are joined."""


def page(graph: Graph, chart: Chart, known: Known) -> str:
    """The whole page."""
    script = '(() => {\n"use strict";\n' + "\n".join(_web(name) for name in SCRIPTS) + "})();\n"
    style = _web("map.css")
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)} {_hash(STYLE)}; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {
        "language": escape(clean(graph.about.language or "en")),
        "policy": escape(policy),
        "title": escape(clean(chart.title)),
        "style": style,
        "picture": svg(chart, known),
        "data": island(details(graph, chart, known)),
        "script": script,
    }
    # At one go, so that nothing in a story is taken for a place to put something.
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], _web("map.html"))


def island(data: object) -> str:
    """JSON that can stand in a `script` element, whatever is in it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    escaped = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
    return re.sub("[<>&\u2028\u2029]", lambda found: escaped[found[0]], text)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _web(name: str) -> str:
    return (files("ifplay.export.maps") / "web" / name).read_text(encoding="utf-8")
