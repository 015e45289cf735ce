"""Stories read in other languages: by the commands, to their endings, on the page, and with one journal for all."""

import io
import json
import os
import sys
from pathlib import Path

import pytest
from ifplay.check.prove import prove
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_file
from ifplay.model import form
from ifplay.model.graph import Graph
from ifplay.play.reading import Reading, Tongue
from ifplay.play.watching import Trouble, Watch
from ifplay.runtime.program import load
from ifplay.runtime.session import Session, by_ids
from ifplay.runtime.state import Ended, Pick
from ifplay.translation.catalogue import BadCatalogue, read_catalogue
from ifplay.translation.translated import Translated, translated

from tests.export import node as peer
from tests.export.node import Node

ROOT = Path(__file__).parents[2]
KITE = ROOT / "stories/kite.story"
MARKET = ROOT / "tests/golden/commands/market.story"
node = pytest.fixture(scope="module")(peer.started)


def in_language(story: Path, code: str) -> tuple[Graph, Translated]:
    """A story and its translation."""
    graph = compile_file(story).graph
    assert graph is not None
    return graph, translated(graph, read_catalogue(story.with_suffix(f".{code}.po").read_bytes()), code)


def played(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, *arguments: str
) -> tuple[int, str, str]:
    """What `ifplay` says to what is typed."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize(("story", "code"), [(KITE, "fr"), (MARKET, "pl")], ids=["kite", "market"])
def test_the_translations_that_ship_are_whole(story: Path, code: str) -> None:
    """Every message, none that is fuzzy, stale or does not fit."""
    _, made = in_language(story, code)
    assert made.whole
    assert made.stale == made.remarks == ()
    assert len(made.fates) > 20


@pytest.mark.parametrize(("story", "code"), [(KITE, "fr"), (MARKET, "pl")], ids=["kite", "market"])
def test_the_checker_proves_the_same_of_it(story: Path, code: str) -> None:
    """States, playthroughs, odds and promises; and the endings by their names there."""
    graph, made = in_language(story, code)
    before, after = prove(graph), prove(made.graph)
    assert before.diagnostics == after.diagnostics == ()
    if story is KITE:  # In the other one a flag is shown, which is a condition in the translation.
        assert (before.states, before.transitions) == (after.states, after.transitions)
        assert before.coverage == after.coverage
    assert before.playthroughs == after.playthroughs
    assert [(one.odds, one.playthroughs) for one in before.endings] == [
        (one.odds, one.playthroughs) for one in after.endings
    ]
    assert [made.endings[one.title] for one in after.endings] == [one.title for one in before.endings]
    assert all(one.title != other.title for one, other in zip(before.endings, after.endings, strict=True))


def test_every_ending_is_come_to_in_french() -> None:
    """By the shortest way there is in English."""
    graph, made = in_language(KITE, "fr")
    for ending in prove(graph).endings:
        assert ending.shortest is not None
        session = Session(made.graph)
        assert session.replay(by_ids(graph, ending.shortest, seed=0)).problem is None
        assert isinstance(session.turn.stop, Ended)
        assert made.endings[session.turn.stop.title] == ending.title


def test_a_trail_is_followed_in_another_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Though its picks are in the words of the story."""
    trail = tmp_path / "trail.json"
    trail.write_text(json.dumps(["Count again.", "sell", "Shut up shop."]), encoding="utf-8")
    status, out, _ = played(monkeypatch, capsys, "", "play", str(MARKET), "--lang", "pl", "--replay", str(trail))
    assert status == 0
    assert "The trail was followed to its end, 3 moves." in out
    assert "Masz 6 koron." in out
    assert "Ending: Wyprzedane" in out


def test_a_journal_begun_in_english_goes_on_in_french(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And back: at the same turn, in other words; and an ending found in one is found in all."""
    story = str(KITE)
    played(monkeypatch, capsys, "1\n2\n", "play", story, "--journal", "--restart")
    _, out, _ = played(monkeypatch, capsys, "Rentrer.\n", "play", story, "--journal", "--lang", "fr")
    assert "at turn 3" in out
    assert "changed" not in out
    assert "> Rentrer." in out
    assert "Ending: Rentrer avant la nuit" in out
    _, out, _ = played(monkeypatch, capsys, "/stats\n", "play", story, "--journal")
    assert "Ending: Home by dark" in out
    _, out, _ = played(monkeypatch, capsys, "/stats\n", "play", story, "--journal", "--lang", "fr", "--restart")
    assert "Endings found: 1 of 3" in out
    assert "Vent: 1 of 3" in out
    main(["saves", "export"])
    kept = capsys.readouterr().out
    assert "Home by dark" in kept
    assert "Rentrer" not in kept


def test_what_is_missing_is_said_once_and_shown_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the other stream, and not at all where nothing is missing."""
    _, out, err = played(monkeypatch, capsys, "", "play", str(MARKET), "--lang", "de")
    assert err.startswith("20 of 22 messages are not translated in ")
    assert err.count("\n") == 1
    assert "Markttag" in out
    assert "You have 1 crown." in out
    assert "2. Noch einmal zählen. -> road" in out
    _, _, err = played(monkeypatch, capsys, "", "play", str(MARKET), "--lang", "pl")
    assert err == ""


def test_the_story_in_its_own_language_needs_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor does a variety of it; and a story is named without the command, too."""
    for code in ("en", "en-GB"):
        _, out, err = played(monkeypatch, capsys, "", str(KITE), "--lang", code)
        assert ("Gran" in out, err) == (True, "")
    status, _, err = played(monkeypatch, capsys, "", str(KITE), "--lang", "it")
    assert status == 3
    assert "There is one into fr." in err


def test_the_page_is_in_the_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its title, its text and what it says of itself; as its graph, and in a bundle's record."""
    page = tmp_path / "kite.html"
    assert main(["export", str(KITE), "--lang", "fr", "-o", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert '<html lang="fr" dir="ltr">' in text
    assert "<title>Le Cerf-volant" in text
    assert "La remise sent la corde" in text
    assert "The shed smells" not in text
    json_file = tmp_path / "kite.json"
    assert main(["export", str(KITE), "--lang", "fr", "--format", "json", "-o", str(json_file)]) == 0
    assert form.read(json_file.read_text(encoding="utf-8")).about.language == "fr"
    assert main(["export", str(KITE), "--lang", "fr", "--bundle", "-o", str(tmp_path / "kite.zip")]) == 0
    assert main(["export", str(MARKET), "--lang", "de", "-o", str(tmp_path / "market.html")]) == 0
    assert "20 of 22 messages are not translated" in capsys.readouterr().err


def test_the_page_plays_it_as_the_terminal_does(node: Node) -> None:
    """Plural forms, flags in words, and names of values, in Node."""
    _, made = in_language(MARKET, "pl")
    node.load(made.graph)
    program = load(made.graph)
    for seed in range(4):
        picks = ["stall: Count again."] * 4 + ["stall.sell"]
        session = Session(program, seed=seed)
        for pick in picks:
            session.pick(pick)
        told = node.ask("walk", seed=str(seed), moves=[peer.move(Pick(pick)) for pick in picks])
        assert [one["turn"] for one in told] == [peer.turn(turn) for turn in session.transcript]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["--update"], 2, "--update goes with --lang"),
        (["--strict"], 2, "--strict goes with --lang"),
        (["--format", "json"], 2, "--format goes with --lang"),
        (["--lang", "fr", "-o", "x.pot"], 2, "the file is the one beside the story"),
        (["--lang", "no such"], 2, "a language is a code such as fr"),
        (["--lang", "it"], 3, "there is no translation into it"),
        (["-o", "market.story"], 3, "is the story itself"),
        (["-o", "market.story", "--force"], 3, "is the story itself"),
        (["-o", "there.pot"], 3, "exists already"),
        (["-o", "none/there.pot"], 3, "cannot write"),
        (["-o", "folder", "--force"], 3, "cannot write"),
        (["--lang", "de"], 1, ""),
        (["--lang", "de", "--strict"], 1, ""),
        (["--lang", "pl", "--strict"], 0, ""),
        (["-o", "new.pot"], 0, ""),
        (["-o", "there.pot", "--force"], 0, ""),
        (["--lang", "cs", "--update"], 0, "Begun market.cs.po."),
        (["--lang", "cs", "--update", "--strict"], 1, "Begun market.cs.po."),
        (["--lang", "pl-PL", "--update"], 0, "Begun market.pl-PL.po."),
    ],
)
def test_how_the_command_ends(
    words: list[str], status: int, said: str,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """With its sentence, and with nothing changed that it was not asked to change."""
    for name in ("market.story", "market.pl.po", "market.de.po"):
        (tmp_path / name).write_bytes(MARKET.with_name(name).read_bytes())
    (tmp_path / "there.pot").write_text("mine", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert main(["strings", "market.story", *words]) == status
    _, err = capsys.readouterr()
    assert said in err
    after = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    changed = {path.name for path in after if before.get(path) != after[path]}
    made = {"new.pot", "there.pot", "market.cs.po", "market.pl-PL.po"} & {
        *words,
        said.removeprefix("Begun ").rstrip("."),
    }
    assert changed == (made if status in (0, 1) else set())


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_an_update_of_a_whole_translation_changes_nothing(
    end: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a byte, twice over, from wherever it is called."""
    for name in ("kite.story", "kite.fr.po"):
        (tmp_path / name).write_bytes((ROOT / "stories" / name).read_bytes().replace(b"\n", end))
    before = (tmp_path / "kite.fr.po").read_bytes()
    assert main(["strings", str(tmp_path / "kite.story"), "--lang", "fr", "--update", "--strict"]) == 0
    monkeypatch.chdir(tmp_path)
    assert main(["strings", "kite.story", "--lang", "fr", "--update"]) == 0
    assert (tmp_path / "kite.fr.po").read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["kite.fr.po", "kite.story"]


def test_a_story_with_errors_has_no_strings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its errors are shown instead; and a compiled story has its messages, without notes."""
    story = tmp_path / "bad.story"
    story.write_text('---\ntitle: Bad\n---\n== a\n~ end "A"\n-> b\n', encoding="utf-8")
    assert main(["strings", str(story)]) == 1
    assert "1 error" in capsys.readouterr().err
    assert main(["compile", str(MARKET), "-o", str(tmp_path / "market.json")]) == 0
    assert main(["strings", str(tmp_path / "market.json")]) == 0
    out = capsys.readouterr().out
    assert 'msgid "Shut up shop."' in out
    assert "hundred years" not in out


def test_a_translation_is_read_while_it_is_written(tmp_path: Path) -> None:
    """Whenever it is saved, its words are the new ones; a broken one is told, and what was read stays."""
    for name in ("market.story", "market.pl.po"):
        (tmp_path / name).write_bytes(MARKET.with_name(name).read_bytes())
    story, file = tmp_path / "market.story", tmp_path / "market.pl.po"
    watch = Watch(story, also=[file.name])
    graph = watch.look()
    assert isinstance(graph, Graph)

    def translate(graph: Graph) -> Tongue | Trouble:
        try:
            made = translated(graph, read_catalogue(file.read_bytes()), "pl")
        except BadCatalogue as refusal:
            return Trouble(str(refusal))
        return Tongue(made.graph, graph, made.endings)

    reading = Reading(graph, seed=1, watch=watch, translate=translate)
    reading.pick(reading.leaf.offers[1])
    assert not reading.refresh()
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("Masz koron", "Masz całą koron"), encoding="utf-8")
    assert reading.refresh()
    assert (len(reading.leaves), reading.trouble, reading.leaf.note) == (2, None, None)
    assert "Masz całą koronę." in str(reading.leaf.passages)
    file.write_text("no file of messages", encoding="utf-8")
    assert reading.refresh()
    assert "there is no message in it" in (reading.trouble or "")
    assert "Masz całą koronę." in str(reading.leaf.passages)
    file.write_text(good, encoding="utf-8")
    assert reading.refresh()
    assert reading.trouble is None
    assert "Masz koronę." in str(reading.leaf.passages)


def test_picks_know_their_choices() -> None:
    """A trail by ids is the same trail; what cannot be followed is left as it is."""
    graph, _ = in_language(MARKET, "pl")
    assert by_ids(graph, ["Count again.", "sell", "never", "sell"], seed=1) == (
        "stall: Count again.", "stall.sell", "never", "sell",
    )  # fmt: skip
