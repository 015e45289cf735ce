"""Lasting identities for choices: by the author's id, else by scene and text, never by position."""

from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.diagnostics.rules import DUPLICATE_CHOICE_ID
from ifplay.source.spans import Span
from ifplay.syntax import nodes


class Identities:
    """Gives the choices of each scene their identities, unique in the story.

    `scene.id` with an id; `scene: text` without one. Of several choices of one scene with the same text the first
    keeps that; the others add the texts of the choices around them, and if that is not enough, a number.
    """

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.ids: dict[str, Span] = {}
        self.scene = ""

    def enter(self, scene: str) -> None:
        """Begin the choices of a scene."""
        self.scene = scene
        self.ids = {}

    def give(self, choice: nodes.Choice, path: tuple[str, ...], diagnostics: list[Diagnostic]) -> str:
        """The identity of a choice; `path` are the texts of the choices around it."""
        if choice.id is not None:
            if choice.id.text in self.ids:
                first = Related("the first one is here", self.ids[choice.id.text])
                diagnostics.append(
                    Diagnostic(
                        DUPLICATE_CHOICE_ID,
                        f"Another choice of this scene has the id `{choice.id.text}`.",
                        choice.id.span,
                        "Give one of the two another id.",
                        (first,),
                    )
                )
            self.ids.setdefault(choice.id.text, choice.id.span)
            identity = f"{self.scene}.{choice.id.text}"
        else:
            identity = f"{self.scene}: {choice.source}"
            if identity in self.taken and path:
                identity = f"{self.scene}: {' > '.join((*path, choice.source))}"
        plain, number = identity, 2
        while identity in self.taken:
            identity = f"{plain} ({number})"
            number += 1
        self.taken.add(identity)
        return identity
