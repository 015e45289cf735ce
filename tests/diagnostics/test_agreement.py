"""Rules, pages and golden folders agree: none missing, none left over."""

import re
from importlib.resources import files
from pathlib import Path

from ifplay.diagnostics.rules import RULES

GOLDEN = Path(__file__).parent.parent / "golden" / "diagnostics"
SEEN_WITHOUT_PLAYING = {rule.slug for rule in RULES if rule.code < "IF500"}


def test_codes_and_slugs_are_unique_and_well_formed() -> None:
    """Both are promises."""
    assert len({rule.code for rule in RULES}) == len({rule.slug for rule in RULES}) == len(RULES) == 45
    assert all(re.fullmatch(r"IF[1-5]\d\d", rule.code) for rule in RULES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.slug) for rule in RULES)
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    """By slug."""
    pages = {path.name for path in files("ifplay.diagnostics").joinpath("pages").iterdir()}
    assert pages == {f"{rule.slug}.md" for rule in RULES}


def test_every_rule_seen_without_playing_has_golden_stories() -> None:
    """At least one that must fire and one that must stay quiet."""
    folders = {path.name for path in GOLDEN.iterdir() if path.is_dir()}
    assert folders == SEEN_WITHOUT_PLAYING
    for folder in sorted(folders):
        assert list(GOLDEN.joinpath(folder).glob("fires-*.story")), f"{folder} has no story that must fire"
        assert list(GOLDEN.joinpath(folder).glob("quiet-*.story")), f"{folder} has no story that must stay quiet"


def test_golden_stories_are_fires_or_quiet() -> None:
    """A case under any other name would never be run; every `.expect` stands beside its story."""
    for path in GOLDEN.glob("*/*"):
        if path.is_file():
            assert re.fullmatch(r"(fires|quiet)-[a-z0-9-]+\.(story|expect)", path.name), path
            assert path.with_suffix(".story").is_file(), path
