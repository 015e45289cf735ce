"""The figures of a story as one page that needs nothing else and loads nothing: no script, a style known by its hash.

The title and all that comes from a story is escaped text.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from ifplay.diagnostics.clean import clean
from ifplay.stats.plots import bars, scatter
from ifplay.stats.statistics import Statistics
from ifplay.stats.summary import places, proved_words, rows

_STYLE = """\
:root{color-scheme:light dark;--paper:#fdfbf5;--ink:#2b2822;--dim:#6a6356;--rule:#ddd6c7}
body{max-width:46rem;margin:2rem auto;padding:0 1.2rem;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
p{margin:.5rem 0}
table{border-collapse:collapse;width:100%}
th,td{padding:.3rem .8rem .3rem 0;text-align:start;vertical-align:top;border-top:1px solid var(--rule)}
tbody th{font-weight:500;overflow-wrap:normal}
.figure{white-space:nowrap;text-align:end;padding-inline-end:0}
svg{display:block;width:100%;height:auto}
.mark{display:inline-block;width:.95em;height:.95em;margin-inline-end:.5em;vertical-align:-.1em}
.bar{height:.8em;min-width:3.5rem;margin-top:.4em;background:var(--rule)}
text{font-size:12px;fill:var(--dim)}
.grid{stroke:var(--rule)}
.note{color:var(--dim);font-size:.9rem}
.e0{fill:#0b5d8a}.e1{fill:#a8481b}.e2{fill:#2d6a3e}.e3{fill:#7b3f8c}.e4{fill:#7a5c00}.e5{fill:#a11d4b}
path.hollow{fill-opacity:.25;stroke:var(--ink)}
@media (prefers-color-scheme:dark){:root{--paper:#1a1917;--ink:#e2ddd2;--dim:#a39b8d;--rule:#3a3731}
.e0{fill:#86c8ea}.e1{fill:#f0a27c}.e2{fill:#8fcf9f}.e3{fill:#d3a3e2}.e4{fill:#dfc465}.e5{fill:#f4a0bb}}
"""


def page(found: Statistics, language: str) -> str:
    """The whole page, in the language of the story's own words."""
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = _text(found.title)
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>{title} in figures</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        + "\n".join(_parts(found))
        + "\n</main>\n</body>\n</html>\n"
    )


def _parts(found: Statistics) -> Iterator[str]:
    yield "<table><tbody>"
    for name, what in rows(found):
        yield f'<tr><th scope="row">{_text(name)}</th><td>{_text(what)}</td></tr>'
    yield "</tbody></table>"
    sample, endings = found.prospects.sample, found.prospects.endings
    if sample.finished:
        yield "<h2>How long playthroughs are</h2>"
        yield scatter(sample, [one.title for one in endings])
        yield f'<p class="note">{_text(_legend(found))}</p>'
    if endings:
        yield "<h2>How likely each ending is</h2>"
        yield '<table><thead><tr><th scope="col">ending</th><th scope="col"><span aria-hidden="true"></span>chance</th>'
        yield '<th scope="col" class="figure">in figures</th></tr></thead><tbody>'
        yield f"{bars(endings, sample)}</tbody></table>"
        yield '<p class="note">For a reader who picks evenly among what is open.</p>'
    if found.variables:
        yield "<h2>Variables</h2>"
        yield '<table><thead><tr><th scope="col">variable</th><th scope="col">written in lines</th>'
        yield '<th scope="col">read in lines</th></tr></thead><tbody>'
        for one in found.variables:
            spots = (places(spots, most=12) or "nowhere" for spots in (one.written, one.read))
            cells = "".join(f"<td>{_text(each)}</td>" for each in spots)
            yield f'<tr><th scope="row">{_text(one.name)}</th>{cells}</tr>'
        yield "</tbody></table>"
    if found.todo:
        yield "<h2>To do</h2>\n<ul>"
        for file, left in found.todo.items():
            yield from (f"<li>{_text(f'{file}, line {one.line}: {one.text}')}</li>" for one in left)
        yield "</ul>"


def _legend(found: Statistics) -> str:
    """What the dots are, and between which ends they lie."""
    ends = proved_words(found.proved)
    dots = "Each mark is a sampled reader."
    return (
        f"{dots} All playthroughs have {ends}."
        if ends
        else f"{dots} How few and how many words there can be is not proved."
    )


def _text(text: str) -> str:
    return escape(clean(text))
