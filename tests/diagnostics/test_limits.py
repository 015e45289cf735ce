"""Limits that no golden file can hold."""

import pytest
from ifplay.compile.pipeline import compile_text


def story(includes: int) -> tuple[str, dict[str, str]]:
    """A story with so many included files beside it, each with one labelled flag."""
    lines = "".join(f'include "parts/{number}.story"\n' for number in range(includes))
    sets = "".join(f"~ flag_{number} = yes\n" for number in range(includes))
    others = {f"parts/{number}.story": f'flag flag_{number} "{number}"\n' for number in range(includes)}
    return f'---\ntitle: Many\n---\n\n{lines}\n== room\n{sets}~ end "Done"\n', others


@pytest.mark.parametrize(("files", "slugs"), [(1000, set()), (1001, {"too-large"})])
def test_a_thousand_files_are_the_most(files: int, slugs: set[str]) -> None:
    """The story itself counts."""
    text, others = story(files - 1)
    compiled = compile_text(text, others=others)
    assert {one.rule.slug for one in compiled.diagnostics} - {"unknown-name"} == slugs
