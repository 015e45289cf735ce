"""`tests.bench.web` compares what can be compared: the story told in ink is as long as ours, with as many choices, and
it plays; and where npm cannot bring inkjs, that is said."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_file
from ifplay.model.graph import Graph, Menu, choices
from ifplay.runtime.session import Session
from ifplay.runtime.state import Paragraph

from tests.bench import web
from tests.bench.inkpage import VERSION, compiled, ink_page
from tests.bench.inkstory import ink_of, words_of, words_of_ink
from tests.npm import NoPackage, fetched
from tests.runtime.building import block, end, graph, say

TREE_HILL = Path(__file__).parents[2] / "stories/treehill.story"
PLAYTHROUGHS, PICKS = 200, 60


@pytest.fixture(scope="module")
def ours() -> Graph:
    """Tree Hill."""
    made = compile_file(TREE_HILL).graph
    assert made is not None
    return made


@pytest.fixture(scope="module")
def ink(ours: Graph) -> str:
    """Tree Hill in ink."""
    return ink_of(ours)


def test_it_is_as_long(ours: Graph, ink: str) -> None:
    """By the count that the benchmark prints; and word for word, as the story file has them."""
    assert words_of(ours) > 20_000
    assert abs(words_of_ink(ink) / words_of(ours) - 1) < 0.05
    written, told = (Counter(re.findall(r"[a-z]{4,}", text.lower())) for text in (TREE_HILL.read_text("utf-8"), ink))
    assert (written & told).total() > 0.95 * told.total()
    assert (written & told).total() > 0.8 * written.total()  # the rest are names, labels, comments and conditions


def test_it_has_as_many_choices(ours: Graph, ink: str) -> None:
    """Taken once or again, as ours; and as many knots and stitches as scenes and blocks."""
    offered = [one for block in ours.blocks if isinstance(block.exit, Menu) for one in choices(block.exit.entries)]
    once = sum(one.once for one in offered)
    assert once > 100
    assert len(re.findall(r"^\* ", ink, re.M)) == once
    assert len(re.findall(r"^\+ (?!->)", ink, re.M)) == len(offered) - once > 10
    assert len(re.findall(r"^=== ", ink, re.M)) == len(ours.scenes)
    assert len(re.findall(r"^= ", ink, re.M)) == len(ours.blocks)


def test_it_leads_nowhere_else(ink: str) -> None:
    """Whatever is gone to is there."""
    there = set(re.findall(r"^=+ (\w+)$", ink, re.M)) | {"END"}
    assert set(re.findall(r"->\s*(\w+)", ink)) <= there


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool))
def test_no_text_is_markup(text: str) -> None:
    """Each character that ink would read as its own is escaped, and none is lost."""
    _, *told = ink_of(graph(block("s", say(text), to=end()))).split("\n")
    (line,) = [one for one in told if not one.startswith(("=", "-> END"))]
    assert re.sub(r"\\(.)", r"\1", line) == text
    assert not re.search(r"[{}|~#<>/\[\]*]", re.sub(r"\\.", "", line))


def test_a_story_does_not_end_the_script(tmp_path: Path) -> None:
    """Whatever stands in it; and the page has the player and the story once each."""
    (tmp_path / "dist").mkdir()
    player = "const {player} = 1, {story} = 2;"
    (tmp_path / "dist/ink-es2015.js").write_text(f"{player}\n//# sourceMappingURL=far.map", encoding="utf-8")
    made = ink_page('{"root": ["</script><b>", "{player}"]}', tmp_path)
    assert made.count("</script>") == 2
    assert made.count(player) == 1
    assert '{"root":["<\\/script><b>","{player}"]}' in made
    assert "far.map" not in made


def test_without_a_package_it_says_so(tmp_path: Path) -> None:
    """In a sentence, whatever npm there is."""
    with pytest.raises(NoPackage, match=r"^npm cannot fetch inkjs 2\.4\.0 \(status 2: is .* npm\?\)$"):
        fetched(sys.executable, "inkjs", "2.4.0", tmp_path)
    with pytest.raises(NoPackage, match=r"^npm cannot be run: "):
        fetched(str(tmp_path / "npm"), "inkjs", "2.4.0", tmp_path)


def test_the_benchmark_ends_with_that_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the standard error, with a status that scripts see. Python stands in for npm and all else."""
    monkeypatch.setattr(shutil, "which", lambda name: sys.executable)
    monkeypatch.setattr(sys, "argv", ["web", str(TREE_HILL)])
    with pytest.raises(SystemExit) as raised:
        web.main()
    assert raised.value.code == 1
    assert capsys.readouterr().err.startswith(f"npm cannot fetch inkjs {VERSION} (status 2: is ")


@pytest.mark.long
def test_it_plays_alike(ours: Graph, ink: str, tmp_path: Path) -> None:
    """In random playthroughs, readers get about as much to read for each pick, and about as many choices; inkjs has
    nothing to complain of, and each comes to an end."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        pytest.skip("there is no npm here")
    try:
        package = fetched(npm, "inkjs", VERSION, tmp_path)
    except NoPackage as problem:
        pytest.skip(str(problem))
    compiled(ink, package, node, tmp_path)
    script = Path(__file__).with_name("inkplay.mjs")
    command = [node, str(script), str(package), str(tmp_path / "story.ink.json"), str(PLAYTHROUGHS), str(PICKS)]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert theirs["complaints"] == []
    assert theirs["ended"] == PLAYTHROUGHS
    words, picks, offered = played(ours)
    assert 0.8 < theirs["words"] / theirs["picks"] / (words / picks) < 1.25
    assert 0.8 < theirs["offered"] / theirs["picks"] / (offered / picks) < 1.25


def played(story: Graph) -> tuple[int, int, int]:
    """Words shown, picks made and choices offered in as many playthroughs of ours."""
    random = Random(1)
    words = picks = offered = 0
    for seed in range(PLAYTHROUGHS):
        session = Session(story, seed=seed)
        for _ in range(PICKS):
            shown = [one.runs for one in session.turn.text if isinstance(one, Paragraph)]
            open_ = [option for option in session.options if option.reason is None]
            if open_:
                option = random.choice(open_)
                shown.append(option.runs)
                picks, offered = picks + 1, offered + len(open_)
                session.pick(option.id)
            words += sum(len("".join(run.text for run in runs).split()) for runs in shown)
            if not open_:
                break
    return words, picks, offered
