"""Findings as data."""

import json

from ifplay.diagnostics import rules
from ifplay.diagnostics.records import record
from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.source.spans import Span

PLACE = {"file": "a.story", "line": 12, "column": 1, "end_line": 12, "end_column": 20}
SPAN = Span("a.story", 12, 1, 12, 20)


def test_a_record_has_the_promised_keys_in_order() -> None:
    """The keys of version 1, all always there."""
    finding = Diagnostic(
        rules.STUCK,
        "Stuck.",
        SPAN,
        "Add.",
        (Related("Here.", SPAN),),
        ("Tell him now.", {"luck": 3}),
    )
    found = record(finding)
    assert found == {
        "code": "IF501",
        "slug": "stuck",
        "severity": "error",
        "message": "Stuck.",
        "hint": "Add.",
        **PLACE,
        "related": [{"message": "Here.", **PLACE}],
        "trail": ["Tell him now.", {"luck": 3}],
    }
    assert json.loads(json.dumps(found)) == found


def test_what_is_not_there_is_null() -> None:
    """No hint, no trail: null. A trail of no moves is an empty list: it happens at once."""
    assert record(Diagnostic(rules.STUCK, "Stuck.", SPAN))["hint"] is None
    assert record(Diagnostic(rules.STUCK, "Stuck.", SPAN))["trail"] is None
    assert record(Diagnostic(rules.STUCK, "Stuck.", SPAN, trail=()))["trail"] == []


def test_records_are_clean() -> None:
    """Every text in them."""
    dirty = "a\x1bb"
    span = Span(dirty, 1, 1, 1, 2)
    finding = Diagnostic(rules.STUCK, dirty, span, dirty, (Related(dirty, span),), (dirty, {dirty: 1}))
    assert "\\u001b" not in json.dumps(record(finding))
