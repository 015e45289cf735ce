"""Translations come from strangers: whatever is in a file, it is read, or refused in one sentence."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_file
from ifplay.diagnostics.clean import clean
from ifplay.model import sound
from ifplay.translation.catalogue import BadCatalogue, parse, read_catalogue
from ifplay.translation.listing import messages
from ifplay.translation.template import template, updated
from ifplay.translation.translated import translated

ROOT = Path(__file__).parents[2]
KITE = (ROOT / "stories/kite.fr.po").read_bytes()
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {forms}\\n"\n\n'
SMALL = HEAD.format(forms="nplurals=2; plural=(n != 1);")


def entry(text: str, msgid: str = "Wind", context: str = "(stat sheet)") -> bytes:
    """A file with one message."""
    return f'{SMALL}msgctxt "{context}"\nmsgid "{msgid}"\nmsgstr "{text}"\n'.encode()


REFUSED = {
    "nothing": (b"", "there is no message in it"),
    "a name of a file": (b"/etc/passwd", "there is no message in it"),
    "words": (b"Bonjour.\n", "there is no message in it"),
    "half a message": (b'msgid "\nmsgstr', "cannot be read at line 2"),
    "a quote too many": (b'msgid "a"b"\nmsgstr "c"\n', "cannot be read at line 1"),
    "unknown words": (b'msgid "a"\nmsgother "b"\n', "cannot be read at line 2"),
    "a compiled file": (b"\xde\x12\x04\x95\x00\x00\x00\x00msgid", "it holds zero bytes"),
    "Latin 1": (
        SMALL.replace("UTF-8", "ISO-8859-1").encode() + b'msgid "a"\nmsgstr "\xe9"\n',
        "its header says ISO-8859-1",
    ),
    "UTF-16": (SMALL.encode("utf-16"), "it holds zero bytes"),
    "a form that is no number": (b'msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n', "is no gettext file"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_translation_is_refused_in_a_sentence(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the command, with the name of the file and status 3."""
    content, why = REFUSED[name]
    story = tmp_path / "kite.story"
    story.write_bytes((ROOT / "stories/kite.story").read_bytes())
    (tmp_path / "kite.fr.po").write_bytes(content)
    for command in (["play", str(story), "--lang", "fr"], ["strings", str(story), "--lang", "fr", "--update"]):
        assert main(command) == 3
        _, err = capsys.readouterr()
        assert why in err
        assert "kite.fr.po" in err
        assert err.count("\n") == 1
    assert (tmp_path / "kite.fr.po").read_bytes() == content


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (entry("a\u202eb"), "an invisible control character (U+202E)"),
        (entry("a\\vb"), "an invisible control character (U+000B)"),
        (entry("long " * 900), "characters long"),
        (entry("Vent") + b'\nmsgctxt "(stat sheet)"\nmsgid "Wind"\nmsgstr "Air"\n', "it is there twice"),
        (f'{SMALL}msgctxt "(stat sheet)"\nmsgid "Wind"\nmsgid_plural "Winds"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'.encode(),
         "it must not have plural forms"),
        (entry("{if 1: a | b", "Go home.", "beach"), "is not closed"),
        (entry("Home", "Two on the string", "(endings)")
         + b'\nmsgctxt "(endings)"\nmsgid "Home by dark"\nmsgstr "Home"\n', "they must differ"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_not_used(content: bytes, why: str) -> None:
    """The story's own words stay, and a remark says why."""
    graph = compile_file(ROOT / "stories/kite.story").graph
    assert graph is not None
    made = translated(graph, read_catalogue(content), "fr")
    assert any(why in one.why for one in made.remarks), made.remarks
    assert made.graph.scenes == graph.scenes
    if "twice" not in why:
        assert made.count("translated") == 0


def test_a_rule_that_is_none_spoils_only_what_needs_it() -> None:
    """Everything else is translated."""
    graph = compile_file(ROOT / "stories/kite.story").graph
    assert graph is not None
    content = KITE.replace(b"nplurals=2; plural=(n > 1);", b"nplurals=2; plural=(n > __import__('os'));")
    made = translated(graph, read_catalogue(content), "fr")
    (remark,) = made.remarks
    assert "the header's Plural-Forms holds an expression that cannot be reckoned" in remark.why
    assert made.count("translated") == len(made.fates) - 1


@given(
    cuts=st.lists(st.tuples(st.integers(0, len(KITE)), st.integers(0, 40), st.binary(max_size=8)), max_size=8),
    rest=st.binary(max_size=40),
)
def test_a_damaged_file_is_read_or_refused(cuts: list[tuple[int, int, bytes]], rest: bytes) -> None:
    """And what is read makes a sound story, whose every text is fit for a terminal."""
    content = bytearray(KITE)
    for start, length, instead in cuts:
        content[start : start + length] = instead
    graph = compile_file(ROOT / "stories/kite.story").graph
    assert graph is not None
    try:
        catalogue = read_catalogue(bytes(content) + rest)
    except BadCatalogue:
        return
    made = translated(graph, catalogue, "fr")
    sound.check(made.graph)
    assert all(clean(variable.label) == variable.label for variable in made.graph.variables if variable.label)
    str(updated(parse(bytes(content) + rest), template(messages(graph, {}), graph.about, "kite.story")))


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """After a header, too."""
    for whole in (text, SMALL + text, SMALL + f'msgid "{text}"\nmsgstr "{text}"\n'):
        with suppress(BadCatalogue):
            read_catalogue(whole.encode("utf-8", "surrogatepass"))


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Playing reads the story's own folder."""
    folder = tmp_path / "stories"
    folder.mkdir()
    story = folder / "kite.story"
    story.write_bytes((ROOT / "stories/kite.story").read_bytes())
    (tmp_path / "secret.po").write_bytes(KITE)
    try:
        (folder / "kite.fr.po").symlink_to(tmp_path / "secret.po")
    except OSError:
        pytest.skip("links need rights there")
    assert main(["play", str(story), "--lang", "fr"]) == 3
    assert "a link that leaves the story's folder" in capsys.readouterr().err


def test_a_folder_in_its_place_and_a_file_too_large(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its sentence."""
    story = tmp_path / "kite.story"
    story.write_bytes((ROOT / "stories/kite.story").read_bytes())
    (tmp_path / "kite.fr.po").mkdir()
    assert main(["strings", str(story), "--lang", "fr"]) == 3
    assert "it is a folder" in capsys.readouterr().err
    with (tmp_path / "kite.de.po").open("wb") as file:
        file.truncate(16 * 2**20 + 1)
    assert main(["strings", str(story), "--lang", "de"]) == 3
    assert "larger than 16 MiB" in capsys.readouterr().err
