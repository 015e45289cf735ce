"""All the figures of a story together."""

from collections.abc import Mapping
from dataclasses import dataclass

from ifplay.check.prospects import Prospects
from ifplay.check.words.proving import Wordiness
from ifplay.model.graph import Graph
from ifplay.stats.size import Size, size
from ifplay.stats.variables import Variable, variables
from ifplay.syntax.reminders import Reminder, reminders


@dataclass(frozen=True, slots=True)
class Statistics:
    """What was counted; `prospects` is what a search and sampled readers have shown, `proved` what is proved of words,
    `todo` what is left to do, by the name of the file; `scenes` are the titles of scenes by their ids."""

    title: str
    size: Size
    prospects: Prospects
    proved: Wordiness
    variables: tuple[Variable, ...]
    todo: Mapping[str, tuple[Reminder, ...]]
    scenes: Mapping[str, str]


def statistics(graph: Graph, prospects: Prospects, proved: Wordiness, sources: Mapping[str, str]) -> Statistics:
    """Of a story, its texts by the names that its spans use."""
    left = {file: reminders(file, text) for file, text in sources.items()}
    return Statistics(
        title=graph.about.title,
        size=size(graph),
        prospects=prospects,
        proved=proved,
        variables=variables(graph),
        todo={file: found for file, found in left.items() if found},
        scenes={scene.id: scene.title or scene.id for scene in graph.scenes},
    )
