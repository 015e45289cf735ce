"""Stories that are too wide to enumerate, in families that grow."""

from random import Random
from typing import Literal

Kept = Literal["flags", "number", "sets"]
Shape = Literal["line", "hub"]


def run(count: int, kept: Kept, shape: Shape, *, impossible: bool = False) -> str:
    """So many keepsakes to take or leave, in a line of scenes or at one menu, and an ending that needs them all. When
    `impossible`, the first and the last exclude each other."""
    have, take, declared, goal = _keeping(count, kept, impossible)

    def offer(number: int, margin: str) -> list[str]:
        other = {0: count - 1, count - 1: 0}.get(number)
        unless = f" {{if not ({have(other)})}}" if impossible and other is not None else ""
        return [f"* Take {number}.{unless}", *(f"    {line}" for line in take(number)), *([margin] if margin else [])]

    lines = ["---", "title: Run", "---", *declared]
    if shape == "line":
        for number in range(count):
            lines += [f"== s{number}", *offer(number, ""), f"* Leave {number}.", f"-> s{number + 1}"]
        lines += [f"== s{count}", f"~ if {goal}", '    ~ end "All"', '~ end "Some"']
    else:
        lines += ["== hub"]
        for number in range(count):
            lines += offer(number, "    -> hub")
        lines += ["+ Leave.", f"    ~ if {goal}", '        ~ end "All"', '    ~ end "Some"']
    return "\n".join(lines) + "\n"


def _keeping(count: int, kept: Kept, impossible: bool):  # type: ignore[no-untyped-def]
    """How a keepsake is asked for and taken, what is declared, and what the ending needs."""
    if kept == "flags":
        goal = " and ".join(f"k{number}" for number in range(count))
        return (
            lambda number: f"k{number}",
            lambda number: [f"~ k{number} = yes"],
            [f"flag k{number}" for number in range(count)],
            goal,
        )
    if kept == "number":

        def take(number: int) -> list[str]:
            ends = [f"~ e{number} = yes"] if impossible and number in (0, count - 1) else []
            return ["~ kept += 1", *ends]

        declared = [f"number kept: 0..{count}"]
        declared += ["flag e0", f"flag e{count - 1}"] if impossible else []
        return lambda number: f"e{number}", take, declared, f"kept == {count}"
    bags = [(first, min(64, count - first)) for first in range(0, count, 64)]
    declared = [f"set bag{first}: " + ", ".join(f"v{first + one}" for one in range(size)) for first, size in bags]
    return (
        lambda number: f"bag{number // 64 * 64} has v{number}",
        lambda number: [f"~ bag{number // 64 * 64} += v{number}"],
        declared,
        " and ".join(f"size(bag{first}) == {size}" for first, size in bags),
    )


def rooms(count: int, flags: int) -> str:
    """Rooms in a ring, in each some flags to set once, and an ending that needs them all."""
    lines = ["---", "title: Rooms", "---", *(f"flag f{number}" for number in range(count * flags))]
    for room in range(count):
        lines.append(f"== r{room}")
        for number in range(room * flags, (room + 1) * flags):
            lines += [f"* Take {number}.", f"    ~ f{number} = yes", f"    -> r{room}"]
        lines += [f"+ Right. -> r{(room + 1) % count}", f"+ Left. -> r{(room - 1) % count}"]
        if room == 0:
            needs = " and ".join(f"f{number}" for number in range(count * flags))
            lines += [f"+ Out. {{if {needs}}}", '    ~ end "All"', "+ Home.", '    ~ end "Home"']
    return "\n".join(lines) + "\n"


def chapters(scenes: int, flags: int) -> str:
    """Scenes one after the other, with flags that are set in one and asked for in a later one."""
    chance = Random(1)
    made = sorted(chance.randrange(scenes - 1) for _ in range(flags))
    asked: dict[int, list[int]] = {}
    for flag, scene in enumerate(made):
        asked.setdefault(chance.randrange(scene + 1, scenes), []).append(flag)
    lines = ["---", "title: Chapters", "---", *(f"flag f{number}" for number in range(flags))]
    lines += ["number trust: 0..20 clamp = 5", "flag l0", "flag l1"]
    for scene in range(scenes):
        lines += [f"== s{scene}", "Some words."]
        for flag in asked.get(scene, []):
            lines += [f"~ if f{flag}", "    ~ trust += 1"]
        lines.append(f"* One {scene}.")
        lines += [f"    ~ f{flag} = yes" for flag, at in enumerate(made) if at == scene]
        lines += [f"    ~ l{scene % 2} = yes", f"* Two {scene}.", f"    ~ l{scene % 2} = no"]
        lines += [f"+ Three {scene}. {{if l{(scene + 1) % 2}}}", "    ~ trust -= 1", f"-> s{scene + 1}"]
    lines += [f"== s{scenes}", "~ if trust >= 15", '    ~ end "Trusted"', '~ end "Plain"']
    return "\n".join(lines) + "\n"
