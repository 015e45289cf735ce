"""JUnit XML, which build servers show: suites of cases, which passed, failed or were skipped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ifplay.diagnostics.clean import clean


@dataclass(frozen=True, slots=True)
class Failed:
    """It failed: in one sentence, by which rule, and all there is to say."""

    message: str
    kind: str
    details: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """It was not decided, and why."""

    message: str


@dataclass(frozen=True, slots=True)
class Passed:
    """It passed; what there is to say all the same."""

    said: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Something that was looked at."""

    name: str
    result: Failed | Skipped | Passed


@dataclass(frozen=True, slots=True)
class Suite:
    """What was looked at in one file."""

    name: str
    cases: Sequence[Case]


def document(name: str, suites: Iterable[Suite]) -> str:
    """All of it as one document; `name` says who looked."""
    root = Element("testsuites", name=name)
    total = failed = 0
    for suite in suites:
        failing = sum(isinstance(case.result, Failed) for case in suite.cases)
        element = SubElement(
            root,
            "testsuite",
            name=clean(suite.name),
            tests=str(len(suite.cases)),
            failures=str(failing),
            errors="0",
            skipped=str(sum(isinstance(case.result, Skipped) for case in suite.cases)),
        )
        for case in suite.cases:
            _case(element, suite.name, case)
        total += len(suite.cases)
        failed += failing
    root.attrib |= {"tests": str(total), "failures": str(failed), "errors": "0"}
    indent(root)
    # In ASCII, with references for the rest, so that no encoding on the way can spoil it.
    written: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return written.decode("ascii") + "\n"


def _case(suite: Element, name: str, case: Case) -> None:
    element = SubElement(suite, "testcase", classname=clean(name), name=clean(case.name))
    match case.result:
        case Failed(message, kind, details):
            failure = SubElement(element, "failure", message=clean(message), type=kind)
            failure.text = clean(details)
        case Skipped(message):
            SubElement(element, "skipped", message=clean(message))
        case Passed(None):
            pass
        case Passed(said):
            SubElement(element, "system-out").text = clean(said or "")
        case _:
            assert_never(case.result)
