"""Circles: of calls, and of scenes that nothing leads out of. The corner cases."""

import pytest
from ifplay.compile.pipeline import compile_text

CASES = {
    # name: (scenes, what must be found as (slug, line))
    "calls in a row are no circle": (
        '== a\n~ call b\n~ call b\n~ end "E"\n== b\n~ call c\n~ return\n== c\n~ return\n',
        [],
    ),
    "a scene calls itself": ('== a\n~ call a\n~ end "E"\n', [("recursive-call", 5)]),
    "two scenes call each other": (
        '== a\n~ call b\n~ end "E"\n== b\n~ call c\n~ return\n== c\n~ call b\n~ return\n',
        [("recursive-call", 11)],
    ),
    "two circles are two findings": (
        '== a\n~ call a\n~ call b\n~ end "E"\n== b\n~ call b\n~ return\n',
        [("recursive-call", 5), ("recursive-call", 9)],
    ),
    "an arrow back forgets the calls": (
        '== a\n* Go on.\n    ~ call b\n* Stop.\n    ~ end "E"\n~ end "F"\n== b\n-> a\n',
        [],
    ),
    "mutual arrows with a call in between": (
        '== a\n~ call c\n-> b\n== b\n~ call c\n-> a\n== c\n* End.\n    ~ end "E"\n* Back.\n~ return\n',
        [],
    ),
    "mutual arrows with a call that only returns": (
        '== a\n* Go. -> b\n* End.\n    ~ end "E"\n== b\n~ call d\n-> c\n== c\n~ call d\n-> b\n== d\nHm.\n~ return\n',
        [("endless-loop", 13)],
    ),
    "mutual arrows with a call that may end": (
        '== b\n~ call d\n-> c\n== c\n~ call d\n-> b\n== d\n~ if visits(d) > 3\n    ~ end "E"\n~ return\n',
        [],
    ),
    "mutual arrows with a menu in the called scene": (
        '== b\n~ call d\n-> b\n== d\n+ Stay.\n+ Stay longer.\n~ return\n== e\n~ end "E"\n',
        [("unlinked-scene", 11)],
    ),
    "a call that never comes back hides no loop behind it": (
        '== a\n~ call b\n-> c\n== b\n~ end "E"\n== c\n-> c\n',
        [("endless-loop", 10)],
    ),
    "a call that never comes back, since it loops": (
        '== a\n* Go.\n    ~ call b\n* End.\n    ~ end "E"\n~ end "F"\n== b\n-> c\n== c\n-> b\n',
        [("endless-loop", 13)],
    ),
    "a loop through returns": (
        '== a\n~ call b\n~ call b\n-> a\n== b\n~ return\n== c\n~ end "E"\n',
        [("endless-loop", 7), ("unlinked-scene", 10)],
    ),
    "a loop that a called scene leaves by an arrow": (
        '== a\n~ call b\n-> a\n== b\n~ if visits(b) > 1\n    -> c\n~ return\n== c\n~ end "E"\n',
        [],
    ),
    "a loop whose condition might let it go": (
        '== a\n~ if visits(a) > 3\n    ~ end "E"\n-> a\n',
        [],
    ),
    "a loop that only a die might leave, but no way leads out": (
        'number n: 1..6\n== a\n* Go. -> b\n* End.\n    ~ end "E"\n'
        "== b\n~ n = random 1..6\n~ if n == 6\n    Six.\n-> b\n",
        [("endless-loop", 13)],
    ),
    "a loop with a way out by a die": (
        'number n: 1..6\n== b\n~ n = random 1..6\n~ if n == 6\n    ~ end "E"\n-> b\n',
        [],
    ),
    "an otherwise that leads back": (
        '== a\n* Once.\n~ otherwise -> a\n~ end "E"\n',
        [],
    ),
    "a menu whose every choice leads to the loop": (
        '== a\n* Left. -> b\n* Right. -> b\n* End.\n    ~ end "E"\n== b\n-> b\n',
        [("endless-loop", 10)],
    ),
    "a choice in the circle": ('== a\n+ Again. -> a\n+ End.\n    ~ end "E"\n', []),
    "no ending at all": ("== a\n+ Again. -> a\n", [("no-ending", 1)]),
    "a loop of one scene, and no ending": ("== a\n-> a\n", [("no-ending", 1), ("endless-loop", 5)]),
    "a return in a scene that is also called": (
        '== a\n~ call b\n-> b\n== b\n* End.\n    ~ end "E"\n* Return.\n~ return\n',
        [],
    ),
    "a return in a scene that is only gone to": (
        '== a\n-> b\n== b\n* End.\n    ~ end "E"\n* Return.\n~ return\n',
        [("stray-return", 10)],
    ),
    "a return after an arrow out of a call": (
        '== a\n~ call b\n~ end "E"\n== b\n-> c\n== c\n~ return\n',
        [("stray-return", 10)],
    ),
    "a call nobody gets to does not count": (
        '== a\n~ end "E"\n~ call a\n',
        [("dead-text", 6)],
    ),
    "scenes that lead to each other, but nothing to them": (
        '== a\n~ end "E"\n== b\n* Go. -> c\n== c\n* Go. -> b\n',
        [("unlinked-scene", 6), ("unlinked-scene", 8)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_shape(name: str) -> None:
    """Exactly these findings."""
    scenes, expected = CASES[name]
    compiled = compile_text(f"---\ntitle: T\n---\n{scenes}")
    assert sorted((one.rule.slug, one.span.line) for one in compiled.diagnostics) == sorted(expected)


def test_a_circle_of_calls_is_named() -> None:
    """With every scene of it."""
    compiled = compile_text(
        '---\ntitle: T\n---\n== a\n~ call b\n~ end "E"\n== b\n~ call c\n~ return\n== c\n~ call b\n~ return\n'
    )
    (one,) = compiled.diagnostics
    assert "b → c → b" in one.message


def test_a_long_chain_of_calls_and_scenes_is_no_trouble() -> None:
    """Thousands of them."""
    scenes = "".join(f"== s{n}\n~ call s{n + 1}\n-> t{n}\n== t{n}\n~ return\n" for n in range(3000))
    compiled = compile_text(f'---\ntitle: T\n---\n{scenes}== s3000\n~ end "E"\n')
    assert {one.rule.slug for one in compiled.diagnostics} <= {"stray-return"}
