"""Findings as text: in full for people, on one line for editors and pipes, and as GitHub annotations."""

from collections.abc import Mapping

from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.excerpt import excerpt
from ifplay.diagnostics.paint import ASCII, UNICODE, Glyphs, Paint, typewritten
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import Severity
from ifplay.diagnostics.trails import opening, retold
from ifplay.source.spans import Span

NARROWEST = 24
RELATED = 8


def full(
    diagnostic: Diagnostic,
    sources: Mapping[str, str],
    *,
    colour: bool = False,
    width: int = 80,
    ascii: bool = False,
) -> str:
    """A finding with everything that helps: its place and source, related places, a way there, what to do.

    `sources` has the text of each file by the name spans use; an excerpt is left out where it has none.
    `width` is that of the screen. With `ascii`, nothing beside the story's own words needs more than ASCII.
    Ends in a newline.
    """
    glyphs = ASCII if ascii else UNICODE
    paint = Paint(colour)
    width = max(width, NARROWEST)
    rule = diagnostic.rule

    def words(text: str) -> str:
        return clean(typewritten(text) if ascii else text)

    lines = [
        paint.severity(f"{rule.severity}[{rule.code} {rule.slug}]", rule.severity),
        f"at {_place(diagnostic.span)}",
        "",
        *wrapped(words(diagnostic.message), width),
    ]
    digits = _digits(diagnostic)
    source = _excerpt(diagnostic.span, sources, digits, width, glyphs, paint, rule.severity)
    if source:
        lines += ["", *source]
    for related in diagnostic.related[:RELATED]:
        lines += ["", *wrapped(f"at {_place(related.span)}: {words(related.message)}", width, rest="  ")]
        lines += _excerpt(related.span, sources, digits, width, glyphs, paint, None)
    if len(diagnostic.related) > RELATED:
        lines += ["", f"(and {len(diagnostic.related) - RELATED} more related places)"]
    if diagnostic.trail is not None:
        moves = retold(diagnostic.trail, dots=glyphs.dots)
        lines += ["", *_introduced(opening(rule), words(moves), width, paint)]
    if diagnostic.hint is not None:
        lines += ["", *_introduced("help:", words(diagnostic.hint), width, paint)]
    return "\n".join(lines) + "\n"


def concise(diagnostic: Diagnostic) -> str:
    """`file:line:column: severity[code slug]: message`, on one line, without a newline at its end."""
    rule = diagnostic.rule
    message = " ".join(clean(diagnostic.message).split())
    return f"{_place(diagnostic.span)}: {rule.severity}[{rule.code} {rule.slug}]: {message}"


def github(diagnostic: Diagnostic) -> str:
    """A workflow command that makes GitHub show the finding beside the line, without a newline at its end.

    Columns are given only for a place within one line: GitHub refuses them otherwise.
    """
    rule, span = diagnostic.rule, diagnostic.span
    command = "notice" if rule.severity is Severity.NOTE else rule.severity.value
    properties: dict[str, str | int] = {"file": span.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        properties |= {"col": span.column, "endColumn": max(span.column, span.end_column)}
    properties["title"] = f"{rule.code} {rule.slug}"
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = diagnostic.message if diagnostic.hint is None else f"{diagnostic.message}\n{diagnostic.hint}"
    return f"::{command} {written}::{_data(clean(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")


def _place(span: Span) -> str:
    """Where, in the form that terminals and editors make a link of."""
    file = clean(span.file).replace("\n", " ")
    return f"{file}:{span.line}:{span.column}"


def _introduced(label: str, text: str, width: int, paint: Paint) -> list[str]:
    lines = wrapped(text, width, first=label + " ", rest="  ")
    lines[0] = paint.label(label) + lines[0][len(label) :]
    return lines


def _digits(diagnostic: Diagnostic) -> int:
    """How wide the line numbers of all excerpts are, so that they stand under each other."""
    spans = [diagnostic.span, *(related.span for related in diagnostic.related[:RELATED])]
    return max(3, *(len(str(max(span.line, span.end_line))) for span in spans))


def _excerpt(
    span: Span,
    sources: Mapping[str, str],
    digits: int,
    width: int,
    glyphs: Glyphs,
    paint: Paint,
    severity: Severity | None,
) -> list[str]:
    """The excerpt with its gutter; `severity` colours the marks, None is for a related place."""
    text = sources.get(span.file)
    if text is None:
        return []
    rows = excerpt(text, span, width - digits - 5, glyphs.dots)
    several = len(rows) > 1
    lines = []
    for row in rows:
        number = "" if row.number is None else str(row.number)
        beside = paint.gutter(f" {number:>{digits}} {glyphs.bar}")
        mark = ">" if several and row.number is not None else " "
        if several:
            painted = paint.aside(mark) if severity is None else paint.severity(mark, severity)
            lines.append(f"{beside} {painted} {row.text}".rstrip())
            continue
        lines.append(f"{beside} {row.text}".rstrip())
        under = (glyphs.related if severity is None else "^") * row.length
        under = paint.aside(under) if severity is None else paint.severity(under, severity)
        lines.append(paint.gutter(f" {'':>{digits}} {glyphs.bar}") + f" {' ' * row.at}{under}")
    return lines
