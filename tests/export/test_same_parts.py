"""The parts of the page's runtime that have a meaning of their own: the generator, the cleaning, the typography."""

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from ifplay.compile.pipeline import compile_file
from ifplay.diagnostics.clean import clean
from ifplay.model.graph import About, Graph, Menu, Say, choices
from ifplay.model.text import Piece, Plain, inner
from ifplay.play.compositor import Compositor
from ifplay.play.typography import Typography, typeset
from ifplay.runtime.generator import GAMMA, MASK, advance, draw, mix

from tests.export import node as peer
from tests.export.node import Node
from tests.play.test_typography import SET
from tests.runtime.building import block, end, graph
from tests.runtime.test_generator import PUBLISHED

STORIES = sorted((Path(__file__).parents[2] / "stories").glob("*.story"))
CHUNK = 0x1000


# The generator ----------------------------------------------------------------------------------------------


def test_the_published_vector_comes_out(node: Node) -> None:
    """SplitMix64 from seed 1234567, as in the reference code's test vector."""
    answers = node.ask("draws", seed="1234567", outcomes=["6"] * len(PUBLISHED))
    assert [int(bits) for _, _, bits in answers] == PUBLISHED
    assert [int(drawn) for drawn, _, _ in answers] == [number % 6 for number in PUBLISHED]


@pytest.mark.parametrize("seed", [0, 7, MASK, MASK + 1 - GAMMA])
def test_draws_of_any_width_are_the_same(seed: int, node: Node) -> None:
    """From one outcome to 2^64, among them counts for which nearly half of all numbers are scrambled again."""
    random = Random(seed)
    outcomes = [1, 2, 6, 100, 2**31 + 1, 2**53, 2**53 + 1, 2**63, 2**63 + 1, 2**64 - 1, 2**64]
    outcomes += [random.randint(1, 2 ** random.randint(1, 64)) for _ in range(200)] + [2**63 + 1] * 50
    ours, state = [], seed
    for count in outcomes:
        number, state = draw(state, count)
        ours.append([str(number), str(state), str(mix(state))])
    assert node.ask("draws", seed=str(seed), outcomes=[str(count) for count in outcomes]) == ours
    assert any(mix(advance(int(state))) > 2**63 for _, state, _ in ours)


def test_the_first_number_that_is_not_fair_is_scrambled_again(node: Node) -> None:
    """And the last that is fair is not: of 2^63 + 1 outcomes, 2^63 + 1 itself and the number before it."""
    for bits in (2**63, 2**63 + 1):
        seed = (unmixed(bits) - GAMMA) & MASK
        number, after = draw(seed, 2**63 + 1)
        assert number == (bits if bits == 2**63 else mix(bits))
        assert node.ask("draws", seed=str(seed), outcomes=[str(2**63 + 1)]) == [[str(number), str(after), str(bits)]]


def unmixed(bits: int) -> int:
    """The state that stands for that number."""
    for shift, factor in ((31, 0x94D049BB133111EB), (27, 0xBF58476D1CE4E5B9), (30, 1)):
        bits = (bits ^ bits >> shift ^ bits >> 2 * shift) * pow(factor, -1, 2**64) & MASK
    return bits


@pytest.mark.parametrize("outcomes", [0, -1, 2**64 + 1])
def test_what_cannot_be_drawn_is_refused(outcomes: int, node: Node) -> None:
    with pytest.raises(peer.Trouble, match="RangeError: cannot draw"):
        node.ask("draws", seed="0", outcomes=[str(outcomes)])


# Cleaning ---------------------------------------------------------------------------------------------------


def test_every_code_point_is_cleaned_alike(node: Node) -> None:
    """All 1,114,112 of them, each between two letters, so that no two halves of a pair meet."""
    for first in range(0, sys.maxunicode + 1, CHUNK):
        text = "a".join(map(chr, range(first, first + CHUNK)))
        assert node.ask("clean", texts=[text]) == [clean(text)], f"U+{first:04X} and on"


# Typography -------------------------------------------------------------------------------------------------


def test_every_code_point_is_of_the_same_kind(node: Node) -> None:
    """Letter or number, digit, white space: for all that both sides' versions of Unicode know."""
    for first in range(0, sys.maxunicode + 1, CHUNK):
        theirs = node.ask("kinds", **{"from": first, "upto": first + CHUNK})
        for point, bits in enumerate(theirs, first):
            character = chr(point)
            if bits & 8 or unicodedata.category(character) == "Cn":
                continue
            ours = character.isalnum() + 2 * character.isdigit() + 4 * character.isspace()
            assert bits == ours, f"U+{point:04X}"


def same(node: Node, paragraphs: Sequence[Sequence[str]], *, english: bool = True) -> None:
    """Each paragraph cleaned and set by both, its runs in styles that take turns."""
    given = [[{"text": text, "style": at % 4} for at, text in enumerate(texts)] for texts in paragraphs]
    theirs = node.ask("typeset", paragraphs=given, english=english)
    for texts, one in zip(paragraphs, theirs, strict=True):
        ours = typeset([clean(text) for text in texts], Typography.CURLY, english=english)
        assert one == [{"text": text, "style": at % 4} for at, text in enumerate(ours)], texts


def test_the_table_is_set_alike(node: Node) -> None:
    """That of the terminal's typography, and words that begin with an apostrophe in all their letters."""
    same(node, [[typed] for typed, _ in SET])
    words = (
        "tis tisn twas twasn twere twill twould em n kay nuff nother tude cuz coz fraid til till cause round bout "
        "neath fore gainst cross course stead scuse spect bye flu ere 90s 12 123s ١٢s tıs TİS Kay ſtead ſpect fraıd"
    ).split()
    for word in words:
        for form in (word, word.title(), word.upper()):
            same(node, [[text] for text in (f"'{form}", f" '{form} so", f"('{form}s", f"'{form}'", f"'{form}, so.'")])


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_prose_of_every_story_is_set_alike(path: Path, node: Node) -> None:
    """Each list of pieces in it as one paragraph, in English and not."""
    made = compile_file(path).graph
    assert made is not None
    paragraphs = list(_paragraphs(made))
    assert len(paragraphs) > 5
    same(node, paragraphs)
    same(node, paragraphs, english=False)


def _paragraphs(made: Graph) -> Iterator[list[str]]:
    for one in made.blocks:
        lines = [step.pieces for step in one.steps if isinstance(step, Say)]
        if isinstance(one.exit, Menu):
            lines += [choice.text for choice in choices(one.exit.entries)]
        for pieces in lines:
            yield from _runs(pieces)


def _runs(pieces: tuple[Piece, ...]) -> Iterator[list[str]]:
    yield [piece.text for piece in pieces if isinstance(piece, Plain)]
    for piece in pieces:
        for part in inner(piece):
            yield from _runs(part)


@pytest.mark.parametrize("english", [True, False])
def test_any_marks_are_set_alike(english: bool, node: Node) -> None:
    """Ten thousand random paragraphs, most of them marks."""
    random = Random(english)
    parts = ["a", "b ", "Tis", "til", "1", "²", "٣", "𐍈", "👩", "\u200d", " ", "\n", "\t", "\x1c", "\x85", "\u00a0",
             "\ufeff", "\u2003", *"'\"'\"'\"---...()[]{}“”‘’«»¿!?,.;:–—/…_", "--", "---", "----", "..."]  # fmt: skip
    paragraphs = [
        ["".join(random.choices(parts, k=random.randint(0, 9))) for _ in range(random.randint(0, 4))]
        for _ in range(10_000)
    ]
    same(node, paragraphs, english=english)


def test_words_on_one_line_are_alike(node: Node) -> None:
    """Titles, labels and reasons: cleaned, set, and on one line."""
    texts = ['  "So"\n\tit\x1cgoes ', "a\u2028b", "\u202eevil\u2066", "a\u00a0\u3000b", "", " ", "\x85x\x1f", "\ufeffy"]
    compositor = Compositor(graph(block("s", to=end())), Typography.CURLY)
    assert node.ask("words", texts=texts) == [compositor.words(text) for text in texts]


def test_languages_are_known_alike(node: Node) -> None:
    """English, or nothing said, is English."""
    languages = ["en", "EN-us", "en_GB", "english", "fr", "e", "-en", ""]
    story = graph(block("s", to=end()))
    ours = []
    for language in languages:
        spoken = Graph(About("Spoken", language=language), *[getattr(story, key) for key in Graph.__match_args__[1:]])
        ours.append(Compositor(spoken, Typography.CURLY).words('"So"') == "“So”")
    assert node.ask("english", languages=languages) == ours
    assert node.ask("english", languages=[None]) == [True]
