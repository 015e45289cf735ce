"""The plan of a tour, for the author."""

from ifplay.check.texts import Text
from ifplay.check.tour import Tour
from ifplay.check.wording import columns, many
from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean

WIDTH = 80
LISTED = 20
"""So many texts that are missing are listed; the rest is counted."""


def summary(title: str, found: Tour, *, width: int = WIDTH) -> str:
    """The lines, each ended."""
    lines = [clean(title)]
    for sentence in sentences(found):
        lines += wrapped(sentence, width, first="  ", rest="  ")
    if found.playthroughs:
        rows = [("", "ending", "picks", "words", "texts", "new")]
        for number, one in enumerate(found.playthroughs, 1):
            ending = "(none)" if one.ending is None else clean(one.ending)
            words, shown, new = f"{one.words:,}", f"{one.shown:,}", f"{len(one.new):,}"
            rows.append((str(number), ending, f"{one.picks:,}", words, shown, new))
        lines += ["", *columns(rows, (True, False, True, True, True, True))]
    for label, numbers in (("Never shown:", found.never), ("Not shown, though some may be:", found.missing)):
        if numbers:
            lines += ["", f"  {label}"]
            for number in numbers[:LISTED]:
                lines += wrapped(_where(found.texts[number]), width, first="    ", rest="      ")
            if len(numbers) > LISTED:
                lines.append(f"    (and {len(numbers) - LISTED:,} more; --format json lists them all)")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def sentences(found: Tour) -> list[str]:
    """What the tour shows, how few playthroughs there can be, and why it may not be the best."""
    return [sentence for sentence in (verdict(found), _least(found), _known(found)) if sentence]


def verdict(found: Tour) -> str:
    """How many playthroughs show how much, in one sentence."""
    total, shown = len(found.texts), found.shown
    texts = f"all {many(total, 'text')}" if shown == total else f"{shown:,} of {many(total, 'text')}"
    show = "shows" if len(found.playthroughs) == 1 else "show"
    return f"{many(len(found.playthroughs), 'playthrough')} {show} {texts} (lines, parts of lines, choices)."


def _least(found: Tour) -> str:
    playthroughs, apart = len(found.playthroughs), len(found.apart)
    if playthroughs <= 1:
        return ""
    if apart <= 1:
        return "Whether fewer would do is not known: no two texts were found that are never in one playthrough."
    if apart == playthroughs:
        return f"Fewer will not do: there are {apart:,} texts of which no two are ever in one playthrough."
    return f"No fewer than {apart:,} will do: there are {apart:,} texts of which no two are ever in one playthrough."


def _known(found: Tour) -> str:
    if found.complete:
        return ""
    if found.stopped == "interrupt":
        return "This was interrupted, so these are the best of the few readers who had been let go by then."
    if found.stopped is not None:
        return "Not every branch was played, so these are the best of many readers who went where nobody had been."
    return (
        f"With {many(found.states, 'state')} there are too many ways to weigh them all, so these are the best of many "
        "readers who went where nobody had been."
    )


def _where(text: Text) -> str:
    place = "" if text.span is None else f"{clean(text.span.file)}:{text.span.line}: "
    what = {"line": "", "part": "a part: ", "choice": "a choice: ", "reason": "why a choice is locked: "}[text.kind]
    return f"{place}{what}{clean(text.words)}"
