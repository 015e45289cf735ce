"""What the journal on this machine keeps of a story, looked at and left alone."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ifplay.model.graph import Graph

if TYPE_CHECKING:
    from ifplay.play.journal.looking import Kept


def kept_places(graphs: Sequence[Graph], paths: Sequence[Path]) -> "tuple[tuple[Kept, ...], str | None]":
    """Where readers on this machine stand in the story, under any of its keys, the place stood at last first and places
    with names after them; and why that cannot be known, if so."""
    from ifplay.play.journal.failures import FAILURES, Newer, in_words
    from ifplay.play.journal.looking import kept
    from ifplay.play.journal.opening import data_folder
    from ifplay.play.journal.records import StoryKey

    keys = [
        StoryKey(graph.about.ifid, os.path.abspath(path), graph.about.title)
        for graph, path in zip(graphs, paths, strict=True)
    ]
    try:
        return kept(keys, data_folder()), None
    except Newer:
        return (), "it was written by a newer ifplay"
    except FAILURES as error:
        return (), in_words(error)
