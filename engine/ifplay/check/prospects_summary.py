"""How readers fare, in a few lines for the author."""

from ifplay.check.prospects import Prospect, Prospects
from ifplay.check.readers import Sample, Spread, spread
from ifplay.check.wording import chance, columns, figure, many, picked, told
from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.trails import retold

WIDTH = 80
TINY = 1e-9


def summary(title: str, found: Prospects, *, ways: bool = False, width: int = WIDTH) -> str:
    """The lines, each ended; with `ways`, the shortest playthrough to each ending, too."""
    lines = [clean(title), *wrapped(verdict(found), width, first="  ", rest="  ")]
    if found.endings:
        lines += ["", *_endings(found)]
    lines += ["", *_lengths(found)]
    lines += [f"  {note}" for note in _notes(found)]
    if ways:
        for one in found.endings:
            if one.shortest is not None:
                shortest = "The shortest way" if one.proved else "A short way"
                lines += ["", f"  {shortest} to “{clean(one.title)}”:"]
                lines += wrapped(retold(one.shortest, most=len(one.shortest)), width, first="    ", rest="    ")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def verdict(found: Prospects) -> str:
    """What is known, in one sentence."""
    if found.stopped is not None and found.settled:
        states = figure(found.states)
        why = "counting was interrupted" if found.stopped == "interrupt" else f"there are too many states ({states})"
        return (
            "Every branch is settled, but not how likely each ending is and how many playthroughs there are: "
            f"{why}. Lengths are of sampled readers."
        )
    if found.stopped is not None:
        how = "interrupted" if found.stopped == "interrupt" else "stopped"
        return (
            f"Not every branch was played: the search was {how} after {many(found.states, 'state')}. "
            "Lengths are of sampled readers."
        )
    match found.playthroughs:
        case 0:
            return "Every branch was played, and none comes to an ending."
        case str():
            return "Every branch was played; playthroughs are endless in number."
        case _:
            plural = "" if found.playthroughs == 1 else "s"
            return f"Every branch was played: {told(found.playthroughs)} playthrough{plural}."


def _endings(found: Prospects) -> list[str]:
    """With how many sampled readers came to each, where the chance is not known."""
    sample = found.sample
    rows = [("ending", "chance", f"of {many(sample.readers, 'reader')}", "shortest", "playthroughs")]
    rows += [_ending(one) for one in found.endings]
    if found.astray is not None and found.astray > TINY:
        rows.append(("(no ending)", chance(found.astray), "", "", ""))
    right = (False, True, True, True, True)
    if found.stopped is None:
        return columns([row[:2] + row[3:] for row in rows], right[:-1])
    return columns(rows, right)


def _ending(one: Prospect) -> tuple[str, str, str, str, str]:
    if one.reachable is False:
        return clean(one.title), "never", "", "", ""
    picks = "unknown" if one.picks is None else picked(one.picks, proved=one.proved)
    return clean(one.title), chance(one.odds), f"{one.readers:,}", picks, told(one.playthroughs)


def _lengths(found: Prospects) -> list[str]:
    """Picks, exactly where they are settled; words, as sampled."""
    sample = found.sample
    of = f"of {many(sample.readers, 'sampled reader')}"
    rows = [("", "least", "median", "most", "")]
    picks = found.picks
    if found.stopped is None:
        most = "endless" if picks.most is None and picks.least is not None else _number(picks.most)
        median, by = _number(picks.median), ""
        if picks.median is None and (sampled := spread([one.picks for one in sample.finished])) is not None:
            median, by = f"about {sampled.median:,}", f"the median of {many(len(sample.finished), 'sampled reader')}"
        rows.append(("picks", _number(picks.least), median, most, by))
    else:
        rows.append(("picks", *_spread(spread([one.picks for one in sample.finished])), of))
    rows.append(("words", *_spread(spread([one.words for one in sample.finished])), of))
    return columns(rows, (False, True, True, True, False))


def _spread(found: Spread | None) -> tuple[str, str, str]:
    if found is None:
        return "none", "none", "none"
    return f"{found.least:,}", f"{found.median:,}", f"{found.most:,}"


def _number(number: int | None) -> str:
    return "unknown" if number is None else f"{number:,}"


def _notes(found: Prospects) -> list[str]:
    return ["", _lost(found.sample)] if len(found.sample.finished) < found.sample.readers else []


def _lost(sample: Sample) -> str:
    astray = sample.readers - len(sample.finished)
    return f"{astray:,} of the {many(sample.readers, 'sampled reader')} came to no ending."
