"""The figures of a story on a few lines, for its author."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from ifplay.check.prospects import Lengths
from ifplay.check.readers import Sample, spread
from ifplay.check.wording import columns, labelled, many
from ifplay.check.words.proving import Wordiness
from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.stats.size import minutes
from ifplay.stats.statistics import Statistics
from ifplay.stats.variables import Spot

WIDTH = 80


def summary(found: Statistics, *, width: int = WIDTH) -> str:
    """The lines, each ended. Beside the story's own words they need ASCII only."""
    lines = [clean(found.title), *labelled(rows(found), width)]
    if found.variables:
        lines += ["", *_variables(found)]
    for file, left in found.todo.items():
        lines += ["", f"  To do in {clean(file)}"]
        for one in left:
            first = f"  {one.line:>6}  "
            lines += wrapped(clean(one.text) or "(no word on what)", width, first=first, rest=" " * len(first))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def rows(found: Statistics) -> list[tuple[str, str]]:
    """What there is to say of the whole story, each with a name."""
    return [*_written(found), *_played(found)]


def _written(found: Statistics) -> Iterable[tuple[str, str]]:
    size = found.size
    whole = (
        f"{size.words + size.words_of_choices:,}, {size.words:,} of them told and {size.words_of_choices:,} in choices"
    )
    yield "words", f"{whole}; {many(size.minutes, 'minute')} to read each once"
    yield "scenes", f"{size.scenes:,}"
    if size.menu is None:
        yield "choices", "none"
    else:
        of = f"{size.menu.least}" if size.menu.least == size.menu.most else f"{size.menu.least} to {size.menu.most}"
        half = "" if size.menu.least == size.menu.most else f", half of them at most {size.menu.median}"
        yield "choices", f"{size.choices:,} in {many(size.menus, 'menu')}, {of} in each{half}"
    yield "endings", f"{size.endings:,}"


def _played(found: Statistics) -> Iterable[tuple[str, str]]:
    """What is proved and what is sampled, each called so."""
    sample = found.prospects.sample
    yield "playthrough", _words(sample, found.proved)
    yield "picks", _picks(found.prospects.picks) or "not settled by the search"
    if found.proved.run is not None:
        run, scene = found.proved.run, found.proved.scene
        words = "words without end" if isinstance(run, str) else many(run, "word")
        yield "longest run", f"{words} without a choice{_up_to(found, scene)} (proved)"
    elif sample.longest is not None:
        words = many(sample.longest.words, "word")
        yield "longest run", f"{words} without a choice{_up_to(found, sample.longest.scene)} (the same readers)"


def _words(sample: Sample, proved: Wordiness) -> str:
    """Those of playthroughs: the ends as proved, where they are, the median as sampled."""
    readers = f"({many(sample.readers, 'sampled reader')}, seed {sample.seed})"
    words = spread([one.words for one in sample.finished])
    ends = proved_words(proved)
    if words is None:
        return f"{ends}; none came to an ending {readers}" if ends else f"none came to an ending {readers}"
    half = f"half of them at most {words.median:,}: {many(minutes(words.median), 'minute')} {readers}"
    if not ends:
        return f"{words.least:,} to {words.most:,} words, {half}"
    return f"{ends}; {half}" if proved.most is not None else f"{ends}; up to {words.most:,} seen, {half}"


def proved_words(proved: Wordiness) -> str:
    """The fewest words of a playthrough and the most, as far as they are proved; nothing where they are not."""
    if proved.least is None:
        return ""
    match proved.most:
        case None:
            return f"{many(proved.least, 'word')} or more (proved)"
        case str():
            return f"{many(proved.least, 'word')} or more, without bound (proved)"
        case _:
            return f"{proved.least:,} to {many(proved.most, 'word')} (proved)"


def _up_to(found: Statistics, scene: str | None) -> str:
    return "" if scene is None else f", up to “{clean(found.scenes.get(scene, scene))}”"


def _picks(picks: Lengths) -> str:
    if picks.least is None:
        return ""
    most = f"{picks.least:,} or more" if picks.most is None else f"{picks.least:,} to {picks.most:,}"
    half = "" if picks.median is None else f", half of even readers at most {picks.median:,}"
    return f"{most}{half} (proved)"


def _variables(found: Statistics) -> list[str]:
    rows: list[Sequence[str]] = [("variable", "written in", "read in")]
    for one in found.variables:
        rows.append((clean(one.name), places(one.written) or "nowhere", places(one.read) or "nowhere"))
    return columns(rows, (False, False, False))


def places(spots: Iterable[Spot], most: int = 4) -> str:
    """The lines, by file where there are several: `12, 14-16, +3 more`."""
    files = {file: [one.line for one in those] for file, those in groupby(spots, key=lambda one: one.file)}
    told = []
    for file, lines in files.items():
        shown = _runs(lines)
        left = f", +{len(shown) - most} more" if len(shown) > most else ""
        told.append((f"{clean(file)}: " if len(files) > 1 else "") + ", ".join(shown[:most]) + left)
    return "; ".join(told)


def _runs(lines: Sequence[int]) -> list[str]:
    """Neighbouring lines as one."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
