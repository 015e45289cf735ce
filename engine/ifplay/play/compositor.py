"""From a turn of the runtime to the leaf a reader sees.

All text of a story passes here on its way out: cleaned first, then set.
"""

from collections.abc import Sequence
from typing import assert_never

from ifplay.diagnostics.clean import clean
from ifplay.model.graph import Graph
from ifplay.play.leaves import Broken, Close, Ending, Leaf, Line, Offer
from ifplay.play.stats import Stat, shown
from ifplay.play.typography import Typography, typeset
from ifplay.runtime.layout import Layout
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Option,
    Paragraph,
    Passage,
    Rolling,
    Run,
    Section,
    State,
    Stop,
    Stuck,
    Turn,
)


class Compositor:
    """Sets the turns of one story in one typography."""

    def __init__(self, graph: Graph, typography: Typography) -> None:
        self._graph = graph
        self._typography = typography
        self._english = (graph.about.language or "en").lower().split("-")[0] == "en"
        self._titles = {scene.id: scene.title or "" for scene in graph.scenes}

    def leaf(self, turn: Turn, taken: Offer | None, number: int, note: str | None) -> Leaf:
        """The turn of that number, as it was come to by the choice taken."""
        match turn.stop:
            case Choosing(options) | Stuck(options):
                offers = tuple(self._offer(option, place) for place, option in enumerate(options, 1))
            case Ended() | Fault() | Rolling():
                offers = ()
            case _:
                assert_never(turn.stop)
        return Leaf(
            taken=taken,
            passages=tuple(self._passage(passage) for passage in turn.text),
            offers=offers,
            close=self._close(turn.stop),
            scene=self.words(self._titles[turn.scene]),
            turn=number,
            note=note,
        )

    def offer(self, turn: Turn, choice: str) -> Offer | None:
        """The choice with that lasting id as the turn's menu offers it, if it does."""
        if isinstance(turn.stop, Choosing | Stuck):
            for place, option in enumerate(turn.stop.options, 1):
                if option.id == choice:
                    return self._offer(option, place)
        return None

    def words(self, text: str) -> str:
        """Some words of the story outside its prose, on one line."""
        return " ".join(typeset([clean(text)], self._typography, english=self._english)[0].split())

    def stats(self, layout: Layout, state: State) -> list[Stat]:
        """The variables that the story shows to its readers."""
        return [
            Stat(
                self.words(variable.label),
                shown(variable.type, state.values[layout.variable[variable.name]], self.words),
            )
            for variable in self._graph.variables
            if variable.label is not None
        ]

    def _offer(self, option: Option, number: int) -> Offer:
        reason = None if option.reason is None else self.words(option.reason)
        return Offer(number, option.id, option.name, self._set(option.runs), reason)

    def _passage(self, passage: Passage) -> Passage:
        match passage:
            case Paragraph(runs):
                return Paragraph(self._set(runs))
            case Section():
                return passage
            case _:
                assert_never(passage)

    def _close(self, stop: Stop) -> Close | None:
        match stop:
            case Choosing() | Rolling():
                return None
            case Ended(title):
                return Ending(self.words(title))
            case Stuck():
                return self._broken("is stuck here: nothing in this menu can be taken")
            case Fault("endless-turn", scenes):
                return self._broken(f"goes round in circles in {self._places(scenes)}")
            case Fault("too-much-text", scenes):
                return self._broken(f"talks without end in {self._places(scenes)}")
            case Fault("return-without-call", scenes):
                return self._broken(f"wants to go back from {self._places(scenes)}, but was not called there")
            case _:
                raise AssertionError(stop)

    def _broken(self, what: str) -> Broken:
        return Broken(self.words(f"The story {what}. That is the story's fault, not yours."))

    def _places(self, scenes: Sequence[str]) -> str:
        """The scenes by their titles, or their names where they have none; of many, the first ones."""
        names = ", ".join(f'"{self._titles[scene] or scene}"' for scene in scenes[:5])
        return f"{names} and others" if len(scenes) > 5 else names

    def _set(self, runs: Line) -> Line:
        texts = typeset([clean(run.text) for run in runs], self._typography, english=self._english)
        return tuple(Run(text, run.style) for text, run in zip(texts, runs, strict=True))
