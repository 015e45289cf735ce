"""A report in a few lines, for the author: is it sound, how big is it, and how do readers fare."""

from collections.abc import Iterable, Sequence

from ifplay.check.report import Ending, Report
from ifplay.check.saving import described
from ifplay.check.wording import chance, columns, figure, labelled, many, picked, told
from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import Severity

WIDTH = 80


def summary(title: str, report: Report | None, diagnostics: Sequence[Diagnostic], *, width: int = WIDTH) -> str:
    """The lines, each ended. Beside the story's own words they need ASCII only. `report` is None for a story that was
    not played, for its errors."""
    lines = [clean(title), *wrapped(verdict(report, diagnostics), width, first="  ", rest="  ")]
    if report is not None:
        lines += ["", *labelled(_figures(report), width)]
        if report.saving is not None:
            lines += ["", *labelled(described(report.saving), width)]
        if report.endings:
            head = ("ending", "odds", "shortest", "playthroughs")
            rows = [head, *(_ending(ending) for ending in report.endings)]
            lines += ["", *columns(rows, (False, True, True, True))]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def verdict(report: Report | None, diagnostics: Iterable[Diagnostic]) -> str:
    """What came of it, in one sentence."""
    severities = [one.rule.severity for one in diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    found = " and ".join(many(count, word) for count, word in ((errors, "error"), (warnings, "warning")) if count)
    if report is None:
        return f"Not played: {found} to mend first."
    if report.settled and not report.complete:
        return f"Every branch is settled: {found}." if found else "Every branch is settled, and nothing is wrong."
    if not report.complete:
        return (
            f"Not every branch was played; {found} so far."
            if found
            else "Not every branch was played; nothing wrong so far."
        )
    return f"Every branch was played: {found}." if found else "Every branch was played, and nothing is wrong."


def _figures(report: Report) -> list[tuple[str, str]]:
    cover = report.coverage
    rows = [
        ("states", f"{figure(report.states)}, with {many(report.transitions, 'move')} between them"),
        ("playthroughs", told(report.playthroughs)),
    ]
    if report.picks.shortest is not None:
        rows.append(("length", _length(report.picks.shortest, report.picks.longest)))
    shares = ((cover.scenes, "scenes"), (cover.choices, "choices"), (cover.texts, "texts"))
    rows.append(("reached", ", ".join(f"{reached:,} of {total:,} {what}" for (reached, total), what in shares)))
    rows += [
        (clean(one.variable.label), f"{_end(one.least)} to {_end(one.most)}")
        for one in report.variables
        if one.variable.label is not None
    ]
    return rows


def _length(shortest: int, longest: int | None) -> str:
    if longest is None:
        return f"{many(shortest, 'pick')} or more"
    return many(shortest, "pick") if shortest == longest else f"{shortest:,} to {many(longest, 'pick')}"


def _ending(ending: Ending) -> tuple[str, str, str, str]:
    if ending.reachable is False:
        return clean(ending.title), "never", "", ""
    if ending.shortest is None:
        met = ending.reachable is not None
        return (
            clean(ending.title),
            chance(ending.odds),
            "not shown" if met else "",
            told(ending.playthroughs) if met else "",
        )
    picks = sum(isinstance(move, str) for move in ending.shortest)
    return clean(ending.title), chance(ending.odds), picked(picks, proved=ending.proved), told(ending.playthroughs)


def _end(number: int | None) -> str:
    return "?" if number is None else str(number)
