"""Characters as a reader sees them, for prompt_toolkit, which counts the columns of code points one by one.

To it a family of four is eight columns wide, so it would cut the end off such a line. It asks a string for
its characters, and a cache for their widths: a string that gives whole clusters, and a cache that knows them, do.
Where a later version keeps no such cache, text is drawn as without this.

Terminals do not agree on how wide such clusters are, either. So each has its columns erased before it is drawn, what
follows is put where it belongs whatever the terminal made of it, and a row with one is drawn whole each time. The
sequences for that are made here, of nothing but numbers.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from prompt_toolkit import utils
from prompt_toolkit.formatted_text import StyleAndTextTuples
from wcwidth import iter_graphemes

from ifplay.play.measure import columns
from ifplay.play.rows import Row

_JOINED = re.compile("[\u200d\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
"""What makes one of several: a joiner, another form, flags, colours of skin."""


_AS_IT_IS = "[ZeroWidthEscape]"
"""To prompt_toolkit, the style of what goes to the terminal as it is."""


class Clusters(str):
    """The same text, but made of clusters instead of code points."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter_graphemes(str(self))


@lru_cache(maxsize=4096)
def clustered(text: str) -> str:
    """The text, as it has to be for prompt_toolkit to count it right."""
    sizes: dict[str, int] | None = getattr(utils, "_CHAR_SIZES_CACHE", None)
    if text.isascii() or sizes is None or columns(text) == sum(map(utils.get_cwidth, text)):
        return text
    for cluster in iter_graphemes(text):
        if len(cluster) > 1:
            sizes[cluster] = columns(cluster)
    return Clusters(text)


def drawn(row: Row, frame: int) -> StyleAndTextTuples:
    """The fragments of a row for prompt_toolkit, in that frame of those drawn one after the other."""
    if not any(_doubtful(text) for _, text in row):
        return [(style, clustered(text)) for style, text in row]
    fragments: StyleAndTextTuples = []
    at = 0
    for style, text in row:
        look = f"{style} class:frame{frame % 2}"  # it looks like nothing, but makes all of the row new
        for part in _parts(text):
            wide = columns(part)
            if _doubtful(part):
                fragments.append((_AS_IT_IS, f"\x1b[{wide}X"))
            fragments.append((look, clustered(part)))
            at += wide
            if _doubtful(part):
                fragments.append((_AS_IT_IS, f"\x1b[{at + 1}G"))
    return fragments


def character(fragments: StyleAndTextTuples, column: int) -> int:
    """Which of the characters that prompt_toolkit counts in a row stands at that column, or is the last before it."""
    number = at = 0
    for text in (text for style, text, *_ in fragments if style != _AS_IT_IS):
        for cluster in text:
            if at >= column:
                return number
            number, at = number + 1, at + utils.get_cwidth(cluster)
    return max(0, number - 1)


@lru_cache(maxsize=4096)
def _doubtful(text: str) -> bool:
    """Whether terminals may differ on its width."""
    return not text.isascii() and (_JOINED.search(text) is not None or isinstance(clustered(text), Clusters))


def _parts(text: str) -> Iterator[str]:
    """The text, cut before and after each cluster that is in doubt."""
    begin = at = 0
    for cluster in iter_graphemes(text):
        at += len(cluster)
        if _doubtful(cluster):
            if begin < at - len(cluster):
                yield text[begin : at - len(cluster)]
            yield cluster
            begin = at
    if begin < len(text):
        yield text[begin:]
