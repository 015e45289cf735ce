"""Golden text: the transcripts of a file of walkthroughs as they were blessed, in a file beside it.

    # The transcripts of kite.walks.yaml, as `ifplay test --bless` wrote them down.

    == Flying

        The tide is out, and the flags on the pier hang limp.
        * Unpack the kite.

A heading is at the beginning of a line and the lines of a transcript are indented, so nothing in a story can look like
one.
"""

from collections.abc import Mapping, Sequence

LARGEST = 16 * 1024 * 1024
"""Bytes of such a file."""

_INDENT = "    "
_HEADING = "== "


def parsed(text: str) -> dict[str, tuple[str, ...]]:
    """The lines of each transcript by the name of its walkthrough. What stands elsewhere is nobody's."""
    found: dict[str, list[str]] = {}
    here: list[str] | None = None
    for line in text.split("\n"):
        line = line.rstrip("\r")
        if line.startswith(_HEADING):
            here = found.setdefault(line.removeprefix(_HEADING).strip(), [])
        elif here is not None and line.startswith(_INDENT):
            here.append(line.removeprefix(_INDENT))
    return {name: tuple(lines) for name, lines in found.items()}


def written(walks: str, transcripts: Mapping[str, Sequence[str]]) -> str:
    """The file of the transcripts of the file `walks`."""
    parts = [f"# The transcripts of {walks}, as `ifplay test --bless` wrote them down. Not to be changed by hand.\n"]
    for name, lines in transcripts.items():
        parts.append(f"\n{_HEADING}{name}\n\n")
        parts += [f"{_INDENT}{line}\n" for line in lines]
    return "".join(parts)
