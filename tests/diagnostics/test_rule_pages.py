"""The pages: each rule has one, and the stories on it do what it says."""

import re
from dataclasses import dataclass

import pytest
from ifplay.check.prove import prove
from ifplay.compile.pipeline import compile_text
from ifplay.diagnostics.pages import find, page, summary
from ifplay.diagnostics.rules import RULES, Rule

FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NO_FAILING_STORY = {"bad-encoding", "too-large"}
BUDGET, SECONDS = 100_000, 20.0


@dataclass(frozen=True)
class Example:
    """A story on a page: what it finds, within what budget, and the files beside it."""

    text: str
    finds: frozenset[str]
    budget: int
    others: dict[str, str]


def section(rule: Rule, name: str) -> str:
    """The text under a heading of the rule's page."""
    text = page(rule.slug)
    assert text is not None
    return text.split(f"\n## {name}\n")[1].split("\n## ")[0]


def example(rule: Rule, name: str) -> Example | None:
    """The story under a heading, if there is one."""
    blocks = [(kind, info.split(), body) for kind, info, body in FENCE.findall(section(rule, name))]
    stories = [(info, body) for kind, info, body in blocks if kind == "story"]
    if not stories:
        return None
    ((info, body),) = stories
    options = dict(option.split("=") for option in info)
    finds = options.get("finds", rule.slug).split(",") if name == "Fails" else ()
    others = {info[0]: body for kind, info, body in blocks if kind == "part"}
    return Example(body, frozenset(finds), int(options.get("budget", BUDGET)), others)


def found(example: Example, *, played: bool) -> set[str]:
    """The slugs of all findings in an example, of every branch too when `played`."""
    compiled = compile_text(example.text, others=example.others)
    slugs = {one.rule.slug for one in compiled.diagnostics}
    if played and compiled.graph is not None:
        report = prove(compiled.graph, budget=example.budget, seconds=SECONDS, memory=None)
        slugs |= {one.rule.slug for one in report.diagnostics}
    return slugs


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_page_has_its_parts(rule: Rule) -> None:
    """Heading, explanation, why, how, an example of each kind; lines fit a terminal."""
    text = page(rule.slug)
    assert text is not None
    assert text.startswith(f"# {rule.code} {rule.slug} ({rule.severity})\n\n")
    for part in ("**Why it matters.**", "**How to mend it.**", "\n## Fails\n", "\n## Passes\n"):
        assert text.count(part) == 1, part
    assert all(len(line) <= 80 for line in text.split("\n") if "((((" not in line)
    assert summary(rule)[-1] in ".!?"
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_failing_story_finds_the_rule_and_nothing_else(rule: Rule) -> None:
    """Nothing but what its fence says."""
    failing = example(rule, "Fails")
    if failing is None:
        assert rule.slug in NO_FAILING_STORY
        return
    assert rule.slug in failing.finds
    assert found(failing, played=rule.code >= "IF500") == failing.finds


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_passing_story_finds_nothing(rule: Rule) -> None:
    """Not even a note, with every branch played."""
    passing = example(rule, "Passes")
    assert passing is not None
    assert found(passing, played=True) == set()


def test_pages_are_found_by_code_and_slug_in_any_case() -> None:
    """As a report shows them, or as somebody types them."""
    assert page("stuck") == page("IF501") == page("if501") == page("501") == page("Stuck") == page(" stuck ")
    assert page("stcuk") is None
    assert page("../pages/stuck") is None
    assert find("") is None
