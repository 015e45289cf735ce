"""A story as one page: the player, its style and the graph in one file that asks nobody for anything.

Whatever comes from the story is data: the graph in an island that no markup can leave, the rest as escaped text. The
page may run this script and this style, known by their hashes, and nothing else (Content Security Policy, level 3).
The IFID is said as the Treaty of Babel asks (revision 12, on stories in HTML), and as plain text for older tools.
"""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from typing import NamedTuple

from ifplay.diagnostics.clean import clean
from ifplay.export.compact import compact_script, compact_style
from ifplay.export.joining import joined, part
from ifplay.export.slim import slim_json
from ifplay.model.graph import About, Graph

_LEFTWARD_SCRIPTS = frozenset(("arab", "hebr", "syrc", "thaa", "nkoo", "rohg", "adlm", "mand", "samr"))
_LEFTWARD_LANGUAGES = frozenset("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split())
_ISLAND = str.maketrans({"<": "\\u003c", ">": "\\u003e", "\u2028": "\\u2028", "\u2029": "\\u2029"})


class Player(NamedTuple):
    """What plays any story."""

    script: str
    style: str


@cache
def player() -> Player:
    """The script and the style of every page."""
    return Player(compact_script(joined()), compact_style(part("style.css")))


def page(graph: Graph, *, generator: str) -> str:
    """The whole page; `generator` says what made it."""
    script, style = player()
    island = slim_json(graph).translate(_ISLAND)
    about = graph.about
    pieces = {
        "language": escape(clean(about.language or "en")),
        "direction": "rtl" if _written_leftwards(about.language) else "ltr",
        "policy": _policy(script, style),
        "about": _metadata(about, generator),
        "title": _text(about.title),
        "cover": _cover(about),
        "style": style,
        "digest": sha256(island.encode()).hexdigest()[:16],
        "graph": island,
        "script": script,
    }
    text = part("page.html")
    made = []
    while text:  # each place is looked for in the template only, never in what a story put there
        before, brace, rest = text.partition("{")
        made.append(before)
        name, _, text = rest.partition("}")
        if brace:
            made.append(pieces[name])
    return "".join(made)


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _written_leftwards(language: str | None) -> bool:
    """By its script where the code names one, else by the language."""
    first, *others = (language or "en").lower().split("-")
    scripts = [other for other in others if len(other) == 4 and other.isalpha()]
    return scripts[0] in _LEFTWARD_SCRIPTS if scripts else first in _LEFTWARD_LANGUAGES


def _metadata(about: About, generator: str) -> str:
    named = [("generator", generator), ("author", about.author), ("description", about.blurb)]
    lines = [f'<meta name="{name}" content="{_text(value)}">' for name, value in named if value]
    if about.ifid:
        ifid = _text(about.ifid)
        prefix = "ifiction: http://babel.ifarchive.org/protocol/iFiction/"
        lines.append(f'<meta prefix="{prefix}" property="ifiction:ifid" content="{ifid}">')
        lines.append(f"<!-- UUID://{ifid}// -->")
    return "\n".join(lines)


def _cover(about: About) -> str:
    lines = []
    if about.author:
        lines.append(f"<p data-words>{_text(about.author)}</p>")
    paragraphs = re.split(r"\n\s*\n", (about.blurb or "").strip())
    lines += [f'<p class="blurb" data-words>{_text(text)}</p>' for text in paragraphs if text]
    return "\n".join(lines)


def _text(text: str) -> str:
    """Some text of the story, as text in HTML, on one line."""
    return escape(" ".join(clean(text).split()))
