"""What a reader has met: digests of texts as they were shown, so that no story is kept in anybody's journal."""

from collections.abc import Iterator
from hashlib import blake2b

from ifplay.runtime.state import Choosing, Ended, Paragraph, Stuck, Turn, written

_SIZE = 16


def texts_met(turn: Turn) -> Iterator[bytes]:
    """A digest for each paragraph and each choice of a turn, and for its ending, by its words and not by where it
    stands.

    A choice that is locked now and open the next time counts as two.
    """
    for passage in turn.text:
        if isinstance(passage, Paragraph):
            yield _digest("text", written(passage.runs))
    if isinstance(turn.stop, Ended):
        yield _digest("ending", turn.stop.title)
    if isinstance(turn.stop, Choosing | Stuck):
        for option in turn.stop.options:
            yield _digest("choice", option.id, written(option.runs), "open" if option.reason is None else "locked")


def _digest(*parts: str) -> bytes:
    told = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(told, digest_size=_SIZE).digest()
