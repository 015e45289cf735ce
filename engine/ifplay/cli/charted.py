"""What a check found out, as a map shows it."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from ifplay.check.beyond import Hands
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.cli.progress import Progress
from ifplay.diagnostics import rules
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import Severity
from ifplay.export.maps.known import Known, Trouble, Way
from ifplay.model.graph import Graph

_ELSEWHERE = {rules.PROMISE_BROKEN, rules.ENDING_UNREACHABLE, rules.UNDECIDED}
"""Findings that are about no scene."""


def charted(graph: Graph, arguments: Namespace) -> Known:
    """Check the story within the limits that were given."""
    with Progress() as progress:
        report = prove(
            graph,
            budget=arguments.budget,
            seconds=arguments.time,
            memory=arguments.memory,
            hands=Hands(watch=progress),
            entrances=True,
        )
    return known(graph, report)


def known(graph: Graph, report: Report) -> Known:
    """What is shown of a report."""
    passed = {key for kind, key in report.evidence.seen if kind == "block" and isinstance(key, int)}
    never = {key for kind, key in report.evidence.refuted if kind == "block" and isinstance(key, int)}
    return Known(
        passed=frozenset(passed),
        never=frozenset(never),
        troubles=_troubles(graph, report.diagnostics),
        ways={scene: Way(way.told, way.shortest) for scene, way in report.ways.items()},
        endings={one.title: Way(one.shortest, one.proved) for one in report.endings if one.shortest is not None},
        odds={one.title: one.odds for one in report.endings if one.odds is not None},
    )


def _troubles(graph: Graph, diagnostics: Sequence[Diagnostic]) -> Mapping[str, tuple[Trouble, ...]]:
    """The findings of each scene: those that point at a place after its header, and before the next one."""
    found: dict[str, tuple[Trouble, ...]] = {}
    headers = [(scene.span.file, scene.span.line, scene.id) for scene in graph.scenes if scene.span is not None]
    for one in diagnostics:
        above = [header for header in headers if header[0] == one.span.file and header[1] <= one.span.line]
        if one.rule in _ELSEWHERE or not above:
            continue
        scene = max(above, key=lambda header: header[1])[2]
        trouble = Trouble(one.rule.slug, one.message, one.rule.severity is Severity.ERROR, one.trail)
        found[scene] = (*found.get(scene, ()), trouble)
    return found
