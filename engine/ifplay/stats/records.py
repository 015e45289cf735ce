"""The figures of a story as the object that `ifplay stats --format json` prints. Keys are only ever added."""

from collections.abc import Mapping, Sequence

from ifplay.check.readers import Spread, spread
from ifplay.diagnostics.clean import clean
from ifplay.stats.size import minutes
from ifplay.stats.statistics import Statistics
from ifplay.stats.variables import Spot

SCHEMA = 1


def record(found: Statistics, file: str) -> Mapping[str, object]:
    """Figures that are not known, or that there are none of, are null."""
    size, sample, picks = found.size, found.prospects.sample, found.prospects.picks
    words = spread([one.words for one in sample.finished])
    longest = sample.longest
    proved = found.proved
    return {
        "schema": SCHEMA,
        "file": clean(file),
        "title": clean(found.title),
        "words": size.words + size.words_of_choices,
        "words_told": size.words,
        "words_in_choices": size.words_of_choices,
        "minutes": size.minutes,
        "scenes": size.scenes,
        "menus": size.menus,
        "choices": size.choices,
        "endings": size.endings,
        "choices_per_menu": _spread(size.menu),
        "playthrough": {
            "readers": sample.readers,
            "seed": sample.seed,
            "finished": len(sample.finished),
            "words": _spread(words),
            "proved": {"least": proved.least, "most": proved.most},
            "minutes": None if words is None else minutes(words.median),
            "picks": {"least": picks.least, "median": picks.median, "most": picks.most},
            "longest_run": None
            if longest is None
            else {
                "words": longest.words,
                "scene": clean(longest.scene),
                "proved": proved.run,
                "proved_scene": None if proved.scene is None else clean(proved.scene),
            },
        },
        "variables": [
            {
                "name": clean(one.name),
                "label": one.label and clean(one.label),
                "read": _places(one.read),
                "written": _places(one.written),
            }
            for one in found.variables
        ],
        "todo": [
            {"file": clean(file), "line": one.line, "text": clean(one.text)}
            for file, left in found.todo.items()
            for one in left
        ],
    }


def _spread(given: Spread | None) -> Mapping[str, int] | None:
    return None if given is None else {"least": given.least, "median": given.median, "most": given.most}


def _places(spots: Sequence[Spot]) -> list[Mapping[str, object]]:
    return [{"file": clean(one.file), "line": one.line} for one in spots]
