"""`ifplay explain`."""

from argparse import ArgumentParser

import pytest
from ifplay.cli.explain import configure, run
from ifplay.diagnostics.rules import RULES


def explain(*arguments: str) -> int:
    """Run the command with these arguments."""
    parser = ArgumentParser()
    configure(parser)
    return run(parser.parse_args(arguments))


def test_a_page_is_printed_by_slug_or_code(capsys: pytest.CaptureFixture[str]) -> None:
    """As markdown, as it is."""
    assert explain("stuck") == 0
    by_slug = capsys.readouterr().out
    assert by_slug.startswith("# IF501 stuck (error)\n")
    assert explain("if501") == 0
    assert capsys.readouterr().out == by_slug


def test_an_unknown_name_is_wrong_usage_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    """On the error stream, clean, with exit status 2."""
    assert explain("stcuk\x1b") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Did you mean “stuck”?" in said.err
    assert "\x1b" not in said.err


def test_without_a_name_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its code, slug, severity and first sentence."""
    assert explain() == 0
    said = capsys.readouterr().out
    for rule in RULES:
        assert any(line.split()[:3] == [rule.code, rule.slug, rule.severity] for line in said.splitlines())
    assert "nothing to take" in said
