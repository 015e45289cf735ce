"""Findings as JUnit XML, which build servers show beside the tests of other things."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.render import concise
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import Severity
from ifplay.diagnostics.trails import opening, retold


def junit(stories: Iterable[tuple[str, Sequence[Diagnostic]]], *, strict: bool = False) -> str:
    """One suite per story, named by its file, and one case per finding.

    Errors fail, with `strict` warnings too; notes are skipped cases. A story without failures has a case that passes.
    """
    suites = Element("testsuites", name="ifplay check")
    total = failed = 0
    for file, diagnostics in stories:
        failing = [one for one in diagnostics if _fails(one, strict)]
        cases = len(diagnostics) + (not failing)
        suite = SubElement(
            suites,
            "testsuite",
            name=clean(file),
            tests=str(cases),
            failures=str(len(failing)),
            errors="0",
            skipped=str(sum(one.rule.severity is Severity.NOTE for one in diagnostics)),
        )
        if not failing:
            SubElement(suite, "testcase", classname=clean(file), name="the story is sound")
        for one in diagnostics:
            _case(suite, file, one, strict)
        total += cases
        failed += len(failing)
    suites.attrib |= {"tests": str(total), "failures": str(failed), "errors": "0"}
    indent(suites)
    # In ASCII, with references for the rest, so that no encoding on the way can spoil it.
    written: bytes = tostring(suites, encoding="us-ascii", xml_declaration=True)
    return written.decode("ascii") + "\n"


def _case(suite: Element, file: str, diagnostic: Diagnostic, strict: bool) -> None:
    rule, span = diagnostic.rule, diagnostic.span
    place = f"{span.file}:{span.line}:{span.column}"
    case = SubElement(suite, "testcase", classname=clean(file), name=clean(f"{rule.code} {rule.slug} at {place}"))
    message = clean(diagnostic.message)
    if _fails(diagnostic, strict):
        failure = SubElement(case, "failure", message=message, type=rule.slug)
        failure.text = _details(diagnostic)
    elif rule.severity is Severity.NOTE:
        SubElement(case, "skipped", message=message)
    else:
        SubElement(case, "system-out").text = _details(diagnostic)


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
