"""Themes: the terminal's own sixteen colours and nothing else, and none at all where none are wanted."""

import pytest
from ifplay.play import rows
from ifplay.play.theme import THEMES, colourless, next_theme, styles, usual_theme
from prompt_toolkit.styles import ANSI_COLOR_NAMES, Style


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_a_look_for_every_style(name: str) -> None:
    """Also those that look like plain text; and it means something to prompt_toolkit."""
    used = {
        style.removeprefix("class:")
        for style in (rows.DIM, rows.TAKEN, rows.NOTE, rows.STRONG, rows.TITLE, rows.MARKED, rows.LOCKED, rows.FOUND,
                      rows.ALSO, rows.BAR, "class:emphasis", "class:page", "class:nbsp")
    }  # fmt: skip
    assert used == set(THEMES[name])
    Style.from_dict(styles(name, plain=False))


@pytest.mark.parametrize("name", THEMES)
def test_only_the_sixteen_colours(name: str) -> None:
    """By the names of the terminal's own."""
    words = {word.removeprefix("bg:") for look in THEMES[name].values() for word in look.split()}
    shapes = {"bold", "dim", "italic", "underline", "reverse", "nounderline"}
    assert words - shapes <= set(ANSI_COLOR_NAMES)
    if name != "contrast":
        assert not any("bg:" in look for look in THEMES[name].values())


@pytest.mark.parametrize("name", THEMES)
def test_without_colours_it_still_tells_things_apart(name: str) -> None:
    """The marked choice, what is found and what was taken; no colour is left."""
    looks = styles(name, plain=True)
    assert not any("ansi" in look for look in looks.values())
    assert looks["marked"]
    assert looks["found"]
    assert looks["taken"]


def test_the_circle() -> None:
    """All of them, and back."""
    name, met = "dark", []
    for _ in THEMES:
        met.append(name)
        name = next_theme(name)
    assert met == list(THEMES)
    assert name == "dark"


@pytest.mark.parametrize(
    ("said", "theme"), [("15;0", "dark"), ("0;15", "light"), ("0;default;7", "light"), ("", "mono"), ("x", "mono")]
)
def test_the_usual_one_asks_the_terminal(monkeypatch: pytest.MonkeyPatch, said: str, theme: str) -> None:
    """COLORFGBG, where there is one."""
    monkeypatch.setenv("COLORFGBG", said)
    assert usual_theme() == theme


def test_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set to anything but nothing."""
    monkeypatch.setenv("NO_COLOR", "")
    assert not colourless()
    monkeypatch.setenv("NO_COLOR", "1")
    assert colourless()
