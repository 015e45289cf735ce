"""A run of walkthroughs in words: failures in full, then how each story fared, and what is covered."""

from collections.abc import Iterable, Sequence

from ifplay.diagnostics.cells import wide, wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.paint import Paint
from ifplay.diagnostics.rules import Severity
from ifplay.walkthroughs.coverage import KINDS, Coverage, Item, Share
from ifplay.walkthroughs.outcome import Failure, Performed
from ifplay.walkthroughs.report import Run, StoryRun, command
from ifplay.walkthroughs.walk import Trouble

WIDTH = 80
MOST = 50
"""How many failures are told in full."""

_LABEL = 10
_NARROWEST = 40


def failures(run: Run, paint: Paint, width: int = WIDTH) -> str:
    """Everything that failed, and every file that could not be played."""
    parts = [_trouble(one, paint, width) for one in run.troubles]
    failed = [
        (story.story, performed, one)
        for story in run.stories
        for performed in story.performed
        for one in performed.failures
    ]
    parts += [_failure(*one, paint, width) for one in failed[:MOST]]
    if len(failed) > MOST:
        parts.append(f"(and {len(failed) - MOST:,} more; --format json lists them all)")
    return "".join(f"{part}\n\n" for part in parts)


def summary(run: Run, *, verbose: bool = False, missing: bool = False, width: int = WIDTH) -> str:
    """How each story fared."""
    return "\n".join("".join(f"{line}\n" for line in _story(one, verbose, missing, width)) for one in run.stories)


def _trouble(one: Trouble, paint: Paint, width: int) -> str:
    span = one.span
    place = f"{clean(span.file)}:{span.line}:{span.column}"
    head = f"{place}: {paint.severity(clean(one.message), Severity.ERROR)}"
    return "\n".join([head, *_labelled([("help", clean(one.hint))], paint, width)])


def _failure(story: str, performed: Performed, one: Failure, paint: Paint, width: int) -> str:
    place = f"{clean(one.span.file)}:{one.span.line}:{one.span.column}"
    what = paint.severity(f"“{clean(performed.walk.name)}” fails in turn {one.turn:,}", Severity.ERROR)
    rows = [("expected", clean(one.expected)), ("found", clean(one.found))]
    lines = [f"{place}: {what}", *_labelled(rows, paint, width)]
    for changed in one.changed:
        mark, text = changed[:1], clean(changed[2:])
        lines += wrapped(text, max(width, _NARROWEST), first=f"    {mark} ", rest="      ")
    if one.hint is not None:
        lines += _labelled([("help", clean(one.hint))], paint, width)
    # A command is not broken: it is there to be copied.
    return "\n".join([*lines, f"  {paint.label('go there')}{' ' * (_LABEL - 8)}{clean(command(story, one))}"])


def _labelled(rows: Iterable[tuple[str, str]], paint: Paint, width: int) -> list[str]:
    lines: list[str] = []
    for label, text in rows:
        first = f"  {label}{' ' * (_LABEL - len(label))}"
        some = wrapped(text, max(width, _NARROWEST), first=first, rest=" " * (_LABEL + 2))
        lines += [f"  {paint.label(label)}{some[0][2 + len(label) :]}", *some[1:]]
    return lines


def _story(story: StoryRun, verbose: bool, missing: bool, width: int) -> list[str]:
    if story.title is None:
        return [f"{clean(story.story)}: not played, for its errors."]
    lines = [clean(story.title)]
    for file in story.files:
        lines += wrapped(f"{clean(file.file)}: {_fared(file.performed)}", width, first="  ", rest="    ")
        if verbose:
            lines += [_one(performed) for performed in file.performed]
        for note in file.notes:
            lines += wrapped(clean(note), width, first="  ", rest="    ")
    if story.coverage is not None:
        lines += ["", *_coverage(story.coverage)]
        if missing:
            lines += _missing(story.coverage.missing)
        elif story.coverage.missing:
            lines.append("  (--missing lists what is not covered)")
    return lines


def _fared(performed: Sequence[Performed]) -> str:
    failed = sum(bool(one.failures) for one in performed)
    passed = len(performed) - failed
    turns = _many(sum(one.turns for one in performed), "turn")
    if not failed:
        return f"{_many(passed, 'walkthrough')} {'passes' if passed == 1 else 'pass'}, in {turns}."
    return f"{failed:,} of {_many(len(performed), 'walkthrough')} {'fails' if failed == 1 else 'fail'}, in {turns}."


def _one(performed: Performed) -> str:
    word = "fails " if performed.failures else "passes"
    return f"    {word}  {clean(performed.walk.name)} ({_many(performed.turns, 'turn')})"


def _coverage(cover: Coverage) -> list[str]:
    lines = ["  coverage, of what can be reached"]
    shares = [(kind, cover.share(kind)) for kind in KINDS]
    counts = [f"{share.walked:,} of {share.reachable:,}" for _, share in shares]
    width = max(map(len, counts))
    for (kind, share), count in zip(shares, counts, strict=True):
        lines.append(f"    {kind:<8} {count:>{width}}  {_percent(share):>5}{_unknown(share)}")
    return lines


def _percent(share: Share) -> str:
    """Never rounded up to all, nor down to nothing."""
    if not share.reachable:
        return ""
    percent = 100 * share.walked // share.reachable
    return f"{max(percent, 1) if share.walked else 0} %"


def _unknown(share: Share) -> str:
    return f"  ({share.unknown:,} more, of which it is not known whether they can be)" if share.unknown else ""


def _missing(items: Sequence[Item]) -> list[str]:
    lines: list[str] = []
    for kind in KINDS:
        some = [item for item in items if item.kind == kind]
        if some:
            lines += ["", f"  {kind} not covered"]
            rows = [(_where(item), item) for item in some]
            width = max(wide(where) for where, _ in rows)
            for where, item in rows:
                doubt = "" if item.reachable else " (not known whether anybody can)"
                lines.append(f"    {where}{' ' * (width - wide(where))}  {_words(item)}{doubt}".rstrip())
    return lines


def _where(item: Item) -> str:
    return clean(item.scene) if item.span is None else f"{clean(item.span.file)}:{item.span.line}"


def _words(item: Item) -> str:
    words = clean(item.words).replace("\n", " ")
    if item.kind == "scenes":
        return f"{clean(item.scene)}: {words}" if words else clean(item.scene)
    return words if len(words) <= 60 else words[:60].rstrip() + "…"


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
