"""What is new among findings, and what is gone."""

from ifplay.compile.pipeline import compile_text
from ifplay.diagnostics.news import Findings, News

HEAD = "---\ntitle: News\n---\n"
GOOD = '== a\nHere.\n~ end "E"\n'


def findings(text: str) -> Findings:
    """Of a story."""
    compiled = compile_text(HEAD + text)
    return Findings(compiled.diagnostics, compiled.sources)


def slugs(news: News) -> tuple[list[str], list[str]]:
    """What is new, and what is gone."""
    return [one.rule.slug for one in news.new], [one.rule.slug for one in news.gone]


def test_what_has_only_moved_is_no_news() -> None:
    """A finding is known by its words."""
    bad = "-> nowhere\n"
    assert not findings(GOOD + bad).news(findings("\n// Further down.\n\n" + GOOD + bad))
    assert not findings(GOOD).news(findings("\n" + GOOD))


def test_what_is_new_and_what_is_gone() -> None:
    """In order."""
    before, after = findings(GOOD + "== b\n-> nowhere\n"), findings(GOOD + "== b\n-> a\n~ wind = 3\n")
    assert slugs(before.news(after))[1] == ["unknown-scene"]
    assert "unknown-name" in slugs(before.news(after))[0]
    assert slugs(after.news(before)) == tuple(reversed(slugs(before.news(after))))


def test_the_same_finding_twice_is_two() -> None:
    """And one of them can go."""
    once = GOOD.replace("Here.", "* x\n    -> nowhere\n* y\n    -> a")
    twice = GOOD.replace("Here.", "* x\n    -> nowhere\n* y\n    -> nowhere")
    assert slugs(findings(twice).news(findings(once)))[1].count("unknown-scene") == 1
    assert slugs(findings(once).news(findings(twice)))[0].count("unknown-scene") == 1


def test_there_was_nothing_before() -> None:
    """All is new."""
    now = findings(GOOD + "== b\n-> nowhere\n")
    assert Findings().news(now).new == now.found
    assert not Findings().news(Findings())
