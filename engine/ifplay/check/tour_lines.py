"""The lines of the source that some texts of a story are on, in few words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ifplay.check.texts import Text


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one scene, as ranges; between the ends of a range, all lines with text are among them."""

    scene: str
    file: str
    ranges: tuple[tuple[int, int], ...]

    @property
    def told(self) -> str:
        """`12-40, 44`."""
        return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in self.ranges)


def stretches(texts: Sequence[Text], numbers: Iterable[int]) -> list[Stretch]:
    """Where those of the texts are, scene by scene, in the order of the story."""
    lines: dict[str, set[int]] = {}
    for text in texts:
        if text.span is not None:
            lines.setdefault(text.span.file, set()).add(text.span.line)
    following: dict[tuple[str, int], int] = {}
    for file, found in lines.items():
        following |= {(file, here): there for here, there in pairwise(sorted(found))}
    chosen: dict[tuple[str, str], set[int]] = {}
    for number in numbers:
        text = texts[number]
        if text.span is not None:
            chosen.setdefault((text.scene, text.span.file), set()).add(text.span.line)
    listed: list[Stretch] = []
    for (scene, file), some in chosen.items():
        ranges: list[tuple[int, int]] = []
        for line in sorted(some):
            if ranges and following.get((file, ranges[-1][1])) == line:
                ranges[-1] = ranges[-1][0], line
            else:
                ranges.append((line, line))
        listed.append(Stretch(scene, file, tuple(ranges)))
    return listed
