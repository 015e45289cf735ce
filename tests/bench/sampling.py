"""Turns a second of random play: `python -m tests.bench.sampling [STORY…]`.

Without a story, on Tree Hill, on a hub of thirteen choices and on a generated novel of 1,000 scenes and 300 variables.
Beside it the turns a second of one reader in the ordinary runtime.
"""

import random

HUB_END = 49


def hub_story() -> str:
    """Three counters, eight flags, one menu of thirteen choices."""
    lines = ["---", "title: Hub", "---"]
    lines += [f"number {name}: 0..{HUB_END}" for name in "xyz"]
    lines += [f"flag f{number}" for number in range(8)]
    lines += ["== hub", "Here you are."]
    lines += [line for name in "xyz" for line in (f"+ Up {name}. {{if {name} < {HUB_END}}}", f"    ~ {name} += 1")]
    lines += ["+ Down x. {if f0 and x > 0}", "    ~ x -= 1"]
    gates = ["x > 20", "y > 20", "z > 20", "f0", "f1 and f2", "x > 40", "f3 and f5", "f4 and f6"]
    for number, gate in enumerate(gates):
        lines += [f"+ Flag {number}. {{if {gate} and not f{number}}}", f"    ~ f{number} = yes"]
    lines += [f"+ Leave. {{if x == {HUB_END} and y == {HUB_END} and z == {HUB_END}}}", '    ~ end "Out"', "-> hub"]
    return "\n".join(lines) + "\n"


def novel_story(scenes: int = 1_000, variables: int = 300, seed: int = 1) -> str:
    """Chapters of scenes: local flags that are read within a few scenes, some that are read far on, short loops."""
    dice = random.Random(seed)
    flags = [f"v{number}" for number in range(variables * 2 // 3)]
    numbers = [f"n{number}" for number in range(variables - len(flags))]
    lines = ["---", "title: Novel", "---"]
    lines += [f"flag {name}" for name in flags] + [f"number {name}: 0..5 clamp" for name in numbers]
    for number in range(scenes):
        own, old = flags[number % len(flags)], flags[(number * 7 + dice.randrange(5)) % len(flags)]
        count = numbers[number % len(numbers)]
        lines += [
            f"== s{number}",
            f"The rain went on. {{if {old}: You remembered. | It was quiet.}}",
            "* Take it.",
            f"    ~ {own} = yes",
            "* Leave it.",
            f"    ~ {count} += 1",
            f'* Ask. {{needs {old}: "Not yet."}}',
            "    An answer came.",
            f"+ Wait. {{if {count} < 2}}",
            f"    ~ {count} += 1",
            f"    -> s{number}",
            f"~ if {count} > 3 and {own}",
            "    A light went on.",
            f"-> s{number + 1}" if number + 1 < scenes else '~ end "Home"',
        ]
    return "\n".join(lines) + "\n"


def perfect_run(scenes: int = 200, *, counted: bool = False) -> str:
    """A keepsake to take or leave in each scene, and an ending that needs them all."""
    lines = ["---", "title: Perfect run", "---"]
    lines += [f"number kept: 0..{scenes}"] if counted else [f"flag k{number}" for number in range(scenes)]
    for number in range(scenes):
        onward = f"s{number + 1}" if number + 1 < scenes else "home"
        take = "~ kept += 1" if counted else f"~ k{number} = yes"
        lines += [
            f"== s{number}",
            "Here it lies.",
            "* Take it.",
            f"    {take}",
            f"* Leave it. -> {onward}",
            f"-> {onward}",
        ]
    every = f"kept == {scenes}" if counted else " and ".join(f"k{number}" for number in range(scenes))
    return "\n".join([*lines, "== home", f"~ if {every}", '    ~ end "All of it"', '~ end "Something"']) + "\n"


def keepsake_hub(keepsakes: int = 200) -> str:
    """The same keepsakes, all at one place that can be left at any time."""
    lines = ["---", "title: Hub of keepsakes", "---"]
    lines += [f"flag k{number}" for number in range(keepsakes)]
    lines += ["== hub", "Here it lies."]
    for number in range(keepsakes):
        lines += [f"* Take {number}.", f"    ~ k{number} = yes"]
    every = " and ".join(f"k{number}" for number in range(keepsakes))
    return (
        "\n".join([*lines, "+ Leave. -> home", "-> hub", "== home", f"~ if {every}", '    ~ end "All"', '~ end "Some"'])
        + "\n"
    )
