"""Maps as text for other tools: golden files, and nothing in a story is taken for anything but text."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from ifplay.diagnostics.clean import clean
from ifplay.export.maps.chart import Chart, chart
from ifplay.export.maps.dot import dot
from ifplay.export.maps.known import NOTHING
from ifplay.export.maps.mermaid import mermaid

from tests.maps.drawn import NASTY, checked, hostile, unchecked

GOLDEN = Path(__file__).parents[1] / "golden" / "maps"
CASES = sorted(path.stem for path in GOLDEN.glob("*.story"))

_DOT_WORD = r'"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|[\d.]+'
_DOT_LOOK = rf"(?: \[\w+=(?:{_DOT_WORD})(?:, \w+=(?:{_DOT_WORD}))*\])?"
_DOT_LINE = re.compile(
    rf"    (?:label=(?:{_DOT_WORD})|(?:{_DOT_WORD}){_DOT_LOOK}|(?:{_DOT_WORD}) -> (?:{_DOT_WORD}){_DOT_LOOK})"
)
_MMD_TEXT = r'"(?:[^"#<>`\[\]|{}\\%;]|#\d+;|<br/>)*"'
_MMD_LINE = re.compile(
    rf"    (?:s\d+(?:\[{_MMD_TEXT}\]|\[\[{_MMD_TEXT}\]\]|\(\[{_MMD_TEXT}\]\))"
    rf"|s\d+ (?:-->|-\.->)(?:\|{_MMD_TEXT}\|)? s\d+"
    r"|classDef \w+ [\w#:,\- ]+|class s\d+(?:,s\d+)* \w+)"
)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("form", ["dot", "mmd"])
def test_golden(name: str, form: str) -> None:
    """The map is as it was looked at."""
    _, drawn, known = checked((GOLDEN / f"{name}.story").read_text(encoding="utf-8"))
    made = dot(drawn, known) if form == "dot" else mermaid(drawn, known)
    assert made == (GOLDEN / f"{name}.{form}").read_text(encoding="utf-8")


def charts() -> list[Chart]:
    """Maps to write."""
    found = [unchecked((GOLDEN / f"{name}.story").read_text(encoding="utf-8")) for name in CASES]
    return [chart(hostile(), NOTHING), *found]


@pytest.mark.parametrize("drawn", charts(), ids=["hostile", *CASES])
def test_every_line_of_a_dot_file_is_one_of_its_kinds(drawn: Chart) -> None:
    """A label, a site, or an arrow; and all strings are closed."""
    first, *lines, last = dot(drawn, NOTHING).rstrip("\n").split("\n")
    assert (first, last) == ("digraph story {", "}")
    assert [line for line in lines if not _DOT_LINE.fullmatch(line)] == []


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs Graphviz")
@pytest.mark.parametrize("drawn", charts(), ids=["hostile", *CASES])
def test_graphviz_reads_the_same_map(drawn: Chart) -> None:
    """As many sites and arrows; and the title is what it is."""
    done = subprocess.run(["dot", "-Tsvg"], input=dot(drawn, NOTHING).encode(), capture_output=True, check=True)
    assert done.stderr == b""
    picture = done.stdout.decode()
    assert picture.count('class="node"') == len(drawn.sites)
    assert picture.count('class="edge"') == len(drawn.links) + len(drawn.again)
    assert "<script" not in picture


@pytest.mark.parametrize("drawn", charts(), ids=["hostile", *CASES])
def test_every_line_of_a_mermaid_file_is_one_of_its_kinds(drawn: Chart) -> None:
    """A site, an arrow, or a class; and in its texts nothing has a meaning."""
    lines = mermaid(drawn, NOTHING).rstrip("\n").split("\n")
    assert [lines[0], *lines[2:4]] == ["---", "---", "flowchart TD"]
    assert [line for line in lines[4:] if not _MMD_LINE.fullmatch(line)] == []
    assert sum(re.match(r"    s\d+[\[(]", line) is not None for line in lines) == len(drawn.sites)


def test_a_mermaid_text_can_be_read_again() -> None:
    """Its numbers are those of the characters; only a backslash is kept apart from an n."""
    drawn = chart(hostile(), NOTHING)
    (line,) = [line for line in mermaid(drawn, NOTHING).split("\n") if line.startswith("    s0[")]
    told = line[len('    s0["') : -len('"]')].split("<br/>")[0]
    assert re.sub(r"#(\d+);", lambda found: chr(int(found[1])), told) == clean(NASTY).replace("\\n", "\\\u200bn")
