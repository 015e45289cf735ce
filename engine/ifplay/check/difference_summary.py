"""What an edit changed, for the author."""

from collections.abc import Iterator, Sequence

from ifplay.check.difference import Difference, Reached
from ifplay.check.texts import words
from ifplay.check.wording import chance
from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import Diagnostic
from ifplay.source.spans import Span

WIDTH = 80
LISTED = 20
"""So many of a kind are listed; the rest is counted."""


def summary(file: str, found: Difference, replays: Sequence[str], *, width: int = WIDTH) -> str:
    """The lines, each ended. `file` is the old version; `replays` are sentences about playthroughs of it, the first
    about all of them."""
    lines = [f"Since {clean(file)}"]
    sentences = list(_sentences(found))
    lists = [(label, some) for label, some in _lists(found) if some]
    if not sentences and not lists and not found.unsettled:
        sentences = ["No ending, text, promise or finding came or went."]
    for sentence in sentences:
        lines += wrapped(sentence, width, first="  ", rest="    ")
    if replays:
        lists.append((clean(replays[0]), [clean(sentence) for sentence in replays[1:]]))
    for label, some in lists:
        lines += ["", *wrapped(label, width, first="  ", rest="  ")]
        for one in some[:LISTED]:
            lines += wrapped(one, width, first="    ", rest="      ")
        if len(some) > LISTED:
            lines.append(f"    (and {len(some) - LISTED:,} more; --format json lists them all)")
    if found.unsettled:
        more = "Not all is settled in both versions, so more may have changed."
        lines += ["", *wrapped(more, width, first="  ", rest="  ")]
    return "\n".join(lines) + "\n"


def _sentences(found: Difference) -> Iterator[str]:
    if found.strange:
        yield "Not one scene of it is in the new version: see that both are versions of one story."
    for label, titles in (("Endings lost", found.lost), ("Endings won", found.won)):
        if titles:
            yield f"{label}: {_named(titles)}."
    for one in found.odds:
        more = "likelier" if one.after > one.before else "less likely"
        yield f"“{clean(one.title)}” is {more}: {chance(one.before)} before, {chance(one.after)} now."
    for label, whys in (("Promises broken now", found.broken), ("Promises kept again", found.kept)):
        if whys:
            yield f"{label}: {_named(whys)}."


def _named(titles: Sequence[str]) -> str:
    return ", ".join(f"“{clean(title)}”" for title in titles)


def _lists(found: Difference) -> Iterator[tuple[str, list[str]]]:
    yield "Out of reach now:", _reached(found.gone)
    yield "In reach now:", _reached(found.gained)
    yield "New findings:", [_finding(one) for one in found.found]
    yield "Findings that are gone:", [_finding(one) for one in found.mended]


def _reached(reached: Reached) -> list[str]:
    return [
        *(f"{_at(scene.span)}the scene `{clean(scene.id)}`" for scene in reached.scenes),
        *(f"{_at(choice.span)}the choice “{clean(words(choice.text))}”" for choice in reached.choices),
        *(f"{_at(text.span)}“{clean(text.words)}”" for text in reached.texts),
    ]


def _finding(one: Diagnostic) -> str:
    rule = one.rule
    return f"{_at(one.span)}{rule.severity}[{rule.code} {rule.slug}]: {' '.join(clean(one.message).split())}"


def _at(span: Span | None) -> str:
    return "" if span is None else f"{clean(span.file)}:{span.line}: "
