"""One mistake does not hide those elsewhere."""

from collections import Counter

import pytest
from ifplay.compile.pipeline import compile_text

MISTAKES = (
    ("The lamp is {seq: bright | low.", "syntax"),
    ("~ jump nowhere", "syntax"),
    ("Dear Anna,\\nI am well.", "bad-escape"),
    ("You wait.\n    And wait.", "bad-indentation"),
    ("~ call nowhere", "unknown-scene"),
    ("{if nothing: Not so.}", "unknown-name"),
    ("{if kite == gone: Not so.}", "unknown-value"),
    ("{if wind: Not so.}", "type-mismatch"),
    ("~ kite += 1", "bad-assignment"),
    ("~ wind = random 6..1", "bad-range"),
)

OPENING = """---
title: Ten Mistakes
---

number wind: 0..6 "Wind"
enum kite: packed, flying "Kite"

== start
~ wind = 1
~ kite = flying
"""


def story(mistakes: tuple[str, ...]) -> str:
    """One scene per mistake, each leading to the next."""
    scenes = "".join(
        f"\n== part_{number}\nA line before.\n{mistake}\n-> part_{number + 1}\n"
        for number, mistake in enumerate(mistakes)
    )
    return f'{OPENING}-> part_0\n{scenes}\n== part_{len(mistakes)}\n~ end "Done"\n'


def test_ten_mistakes_in_ten_scenes_give_ten_errors() -> None:
    """Each found, each once, nothing besides."""
    compiled = compile_text(story(tuple(line for line, _ in MISTAKES)))
    found = Counter(one.rule.slug for one in compiled.diagnostics)
    assert found == Counter(slug for _, slug in MISTAKES)
    assert compiled.graph is None


@pytest.mark.parametrize(("line", "slug"), MISTAKES, ids=[f"{slug}-{n}" for n, (_, slug) in enumerate(MISTAKES)])
def test_each_of_them_alone_gives_one(line: str, slug: str) -> None:
    """The same finding as among the others."""
    compiled = compile_text(story((line,)))
    assert [one.rule.slug for one in compiled.diagnostics] == [slug]


def test_ten_mistakes_in_one_declaration_block_give_ten_errors() -> None:
    """Declarations are as patient as scenes."""
    lines = "".join(f'number n{number}: 3..0 "N {number}"\n' for number in range(10))
    sets = "".join(f"~ n{number} = 1\n" for number in range(10))
    compiled = compile_text(f'---\ntitle: T\n---\n\n{lines}\n== a\n{sets}~ end "Done"\n')
    assert [one.rule.slug for one in compiled.diagnostics] == ["bad-range"] * 10
