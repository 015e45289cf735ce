"""Characters as a reader sees them, for prompt_toolkit, which counts the columns of code points one by one.

To it a family of four is eight columns wide, so it would cut the end off such a line. It asks a string for
its characters, and a cache for their widths: a string that gives whole clusters, and a cache that knows them, do.
Where a later version keeps no such cache, text is drawn as without this.
"""

from collections.abc import Iterator
from functools import lru_cache

from prompt_toolkit import utils
from wcwidth import iter_graphemes

from ifplay.play.measure import columns


class Clusters(str):
    """The same text, but made of clusters instead of code points."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter_graphemes(str(self))


@lru_cache(maxsize=4096)
def clustered(text: str) -> str:
    """The text, as it has to be for prompt_toolkit to count it right."""
    sizes: dict[str, int] | None = getattr(utils, "_CHAR_SIZES_CACHE", None)
    if text.isascii() or sizes is None or columns(text) == utils.get_cwidth(text):
        return text
    for cluster in iter_graphemes(text):
        if len(cluster) > 1:
            sizes[cluster] = columns(cluster)
    return Clusters(text)
