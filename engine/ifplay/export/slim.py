"""The graph as a page needs it: the same story in the same schema, without what only writers and proofs look at."""

import json

from ifplay.model.form import write
from ifplay.model.graph import Graph

_SPANS = frozenset(("span", "otherwise_span", "then_span"))


def slim_json(graph: Graph) -> str:
    """The JSON form of the graph on one line, without its files, the places in them, and promises."""
    whole = json.loads(write(graph), object_pairs_hook=_without_spans)
    whole |= {"files": []}
    whole.pop("promises", None)
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _without_spans(pairs: list[tuple[str, object]]) -> dict[str, object]:
    return {key: value for key, value in pairs if key not in _SPANS}
