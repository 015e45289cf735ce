"""Complaints about indentation."""

from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.diagnostics.rules import BAD_INDENTATION
from ifplay.syntax.trouble import cut, whole


def no_block(file: str, line: int, text: str) -> Diagnostic:
    """The finding for an opener without its indented block."""
    opener = text.strip()
    return Diagnostic(
        BAD_INDENTATION,
        "Nothing is indented under this line, but it needs a block of its own.",
        whole(file, line, text),
        f"Indent what belongs to it by four spaces:\n    {cut(opener)}\n        …",
    )


def too_deep_line(file: str, line: int, text: str, opener_line: int, opener: str) -> Diagnostic:
    """The finding for a line that is deeper than the line before it allows."""
    related: tuple[Related, ...] = ()
    if opener.strip().startswith("== "):
        why = "the lines of a scene start at the left margin"
    elif opener_line:
        why = "the line before it opens no block"
    else:
        why = "nothing before it opens a block"
    if opener_line:
        related = (Related("this is the line before it", whole(file, opener_line, opener)),)
    return Diagnostic(
        BAD_INDENTATION,
        f"This line is indented deeper, but {why}.",
        whole(file, line, text),
        "Give it the same indentation as the line before. "
        "Only choices, `~ if`, `~ else if`, `~ else` and `~ otherwise` have an indented block.",
        related,
    )


def misaligned(file: str, line: int, text: str, opener_line: int, opener: str) -> Diagnostic:
    """The finding for a line that goes back to no open indentation."""
    return Diagnostic(
        BAD_INDENTATION,
        "This line's indentation matches no block that is open here.",
        whole(file, line, text),
        "Line it up with the other lines of its block, or with the opener to leave the block.",
        (Related("the block it leaves was opened here", whole(file, opener_line, opener)),) if opener_line else (),
    )
