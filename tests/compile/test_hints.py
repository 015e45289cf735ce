"""What is said of the likeliest mistakes: `golden/hints/mistakes.txt`, read aloud like a list of complaints.

Each case is a line `# what was done wrong`, the lines as a writer wrote them into a scene, and what is said of them:
`! COLUMN MESSAGE`, and below it the hint, its lines indented as they are shown. A message counts its line from the
first of those lines when it is not that one: `!2 COLUMN MESSAGE`.
"""

import re
from pathlib import Path

import pytest
from ifplay.compile.pipeline import compile_text

PAGE = Path(__file__).parents[1] / "golden" / "hints" / "mistakes.txt"
BEFORE = """---
title: The Kite
---
flag told "Told"
number wind: 0..6 "Wind"
enum kite: packed, flying, lost "Kite"
set bag: string, tail "Bag"
== beach
~ told = yes
~ wind = 1
~ kite = lost
~ bag += tail
"""
AFTER = '\n-> home\n== home\n~ end "Home by dark"\n'
FIRST = BEFORE.count("\n") + 1


def cases() -> dict[str, tuple[str, str]]:
    """For each mistake the lines as written, and what is said of them."""
    found = {}
    for case in re.split("^# ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, rest = case.split("\n", 1)
        written = re.split("^!", rest, maxsplit=1, flags=re.MULTILINE)[0]
        found[title] = (written.rstrip("\n"), rest[len(written) :].rstrip("\n"))
    return found


def said(written: str) -> str:
    """What is said of the lines, in the form of the page; of the arrow after them, which may be dead, nothing."""
    lines = []
    for one in compile_text(f"{BEFORE}{written}{AFTER}").diagnostics:
        line = one.span.line - FIRST + 1
        if line > written.count("\n") + 1:
            continue
        lines.append(f"!{line if line > 1 else ''} {one.span.column} {one.message}")
        lines += [f"    {more}".rstrip() for more in (one.hint or "").split("\n")]
    return "\n".join(lines)


@pytest.mark.parametrize("title", cases())
def test_what_is_said(title: str) -> None:
    """Word for word: one thing about each mistake, and what to do."""
    written, expected = cases()[title]
    assert said(written) == expected
