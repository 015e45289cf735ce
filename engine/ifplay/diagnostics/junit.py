"""Findings as JUnit XML, which build servers show beside the tests of other things."""

from collections.abc import Iterable, Sequence

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.render import concise
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import Severity
from ifplay.diagnostics.suites import Case, Failed, Passed, Skipped, Suite, document
from ifplay.diagnostics.trails import opening, retold


def junit(stories: Iterable[tuple[str, Sequence[Diagnostic]]], *, strict: bool = False) -> str:
    """One suite per story, named by its file, and one case per finding.

    Errors fail, with `strict` warnings too; notes are skipped cases. A story without failures has a case that passes.
    """
    suites: list[Suite] = []
    for file, diagnostics in stories:
        cases = [_case(one, strict) for one in diagnostics]
        if not any(_fails(one, strict) for one in diagnostics):
            cases.insert(0, Case("the story is sound", Passed()))
        suites.append(Suite(file, cases))
    return document("ifplay check", suites)


def _case(diagnostic: Diagnostic, strict: bool) -> Case:
    rule, span = diagnostic.rule, diagnostic.span
    name = f"{rule.code} {rule.slug} at {span.file}:{span.line}:{span.column}"
    if _fails(diagnostic, strict):
        return Case(name, Failed(diagnostic.message, rule.slug, _details(diagnostic)))
    if rule.severity is Severity.NOTE:
        return Case(name, Skipped(diagnostic.message))
    return Case(name, Passed(_details(diagnostic)))


def _details(diagnostic: Diagnostic) -> str:
    lines = [concise(diagnostic)]
    if diagnostic.trail is not None:
        lines.append(f"{opening(diagnostic.rule)} {retold(diagnostic.trail)}")
    if diagnostic.hint is not None:
        lines.append(diagnostic.hint)
    return clean("\n".join(lines))


def _fails(diagnostic: Diagnostic, strict: bool) -> bool:
    severity = diagnostic.rule.severity
    return severity is Severity.ERROR or (strict and severity is Severity.WARNING)
