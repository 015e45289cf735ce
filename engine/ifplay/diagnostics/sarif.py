"""Findings as a SARIF 2.1.0 log (OASIS, 2020), which code scanning services read."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import RULES
from ifplay.diagnostics.trails import opening, retold
from ifplay.source.spans import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif(diagnostics: Iterable[Diagnostic], version: str) -> dict[str, Any]:
    """The log of one run. Severities are SARIF's own levels; columns count code points."""
    places = {rule.code: place for place, rule in enumerate(RULES)}
    rules = [
        {"id": rule.code, "name": rule.slug, "defaultConfiguration": {"level": rule.severity.value}} for rule in RULES
    ]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "ifplay", "version": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, places[one.rule.code]) for one in diagnostics],
            }
        ],
    }


def _result(diagnostic: Diagnostic, place: int) -> dict[str, Any]:
    rule = diagnostic.rule
    text = diagnostic.message if diagnostic.hint is None else f"{diagnostic.message}\n{diagnostic.hint}"
    result: dict[str, Any] = {
        "ruleId": rule.code,
        "ruleIndex": place,
        "level": rule.severity.value,
        "message": {"text": clean(text)},
        "locations": [_location(diagnostic.span)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **_location(related.span), "message": {"text": clean(related.message)}}
            for number, related in enumerate(diagnostic.related)
        ]
    if diagnostic.trail is not None:
        result["message"]["text"] += "\n" + clean(f"{opening(diagnostic.rule)} {retold(diagnostic.trail)}")
        result["properties"] = {
            "trail": [clean(one) if isinstance(one, str) else dict(one) for one in diagnostic.trail]
        }
    return result


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": quote(clean(span.file))}, "region": region}}
