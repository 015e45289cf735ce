"""The picture in the README: the real first menu of Tree Hill, drawn again."""

from xml.etree import ElementTree

from ifplay.play.picture import picture, screen
from ifplay.play.rows import DIM, Fragment
from terminal import ROOT


def test_it_is_the_screen_as_it_is_now() -> None:
    """`python -m ifplay.play.picture stories/treehill.story -o engine/docs/treehill.svg` draws it anew."""
    drawn = screen(ROOT / "stories" / "treehill.story")
    assert drawn == (ROOT / "engine" / "docs" / "treehill.svg").read_text(encoding="utf-8")
    words = "".join(ElementTree.fromstring(drawn).itertext())
    assert "Tree Hill" in words
    assert "choose" in words
    assert "<image" not in drawn
    assert "engine/docs/treehill.svg" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_a_story_says_is_only_text_in_it() -> None:
    """Whatever it says."""
    drawn = picture([(Fragment(DIM, "  <script>&amp;  x"),)], (2, 0), 'a "<b>"')
    assert "<script>" not in drawn
    [text] = ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")
    assert text.text == "<script>&amp;  x"
    assert text.get("x") == "40.8"
