"""The graph as a page needs it: the same story, without what only writers and proofs look at, its text in short.

Most of a graph is prose, and most of that is plain: there a step that is a list says those pieces, a step that is a
string is a gap of that kind, and a piece that is a string is plain text (`web/shorthand.js` reads them).
"""

import json

from ifplay.model.form import write
from ifplay.model.graph import Graph

_SPANS = frozenset(("span", "otherwise_span", "then_span"))


def slim_json(graph: Graph) -> str:
    """The JSON form of the graph on one line, in short, without its files, the places in them, and promises."""
    whole = json.loads(write(graph), object_pairs_hook=_in_short)
    whole |= {"files": []}
    whole.pop("promises", None)
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _in_short(pairs: list[tuple[str, object]]) -> object:
    node = {key: value for key, value in pairs if key not in _SPANS}
    match node:
        case {"kind": "plain", "text": short} | {"kind": "gap", "which": short}:
            return short
        case {"kind": "say"}:
            return node.get("pieces", [])
        case _:
            return node
