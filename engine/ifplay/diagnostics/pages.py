"""The page of each rule: what it means, why it matters, how to mend it, and a failing and a passing story.

Pages are `pages/SLUG.md` beside this file; their stories are tests."""

import re
from importlib.resources import files

from ifplay.diagnostics.rules import RULES, Rule


def find(name: str) -> Rule | None:
    """The rule of that code or slug, in any case; a code may come without its `IF`."""
    meant = name.strip().casefold()
    for rule in RULES:
        if meant in (rule.slug, rule.code.casefold(), rule.code[2:]):
            return rule
    return None


def page(name: str) -> str | None:
    """The page of the rule of that code or slug, as markdown; None when there is no such rule."""
    rule = find(name)
    if rule is None:
        return None
    return files("ifplay.diagnostics").joinpath("pages", f"{rule.slug}.md").read_text(encoding="utf-8")


def summary(rule: Rule) -> str:
    """The first sentence of the rule's page."""
    text = page(rule.slug)
    assert text is not None
    paragraph = text.split("\n\n")[1].replace("\n", " ")
    ended = re.match(r".*?[.!?](?=\s|$)", paragraph)
    return ended[0] if ended else paragraph
