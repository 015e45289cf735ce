"""Stories of any size to measure with: the same scenes in our language and in ink, the peer's."""

import random

_WORDS = (
    "the rain had gone over and left the street shining like a long black record under the lamps when she came "
    "out with her coat open and nobody in the whole town awake to see how slowly she walked past the court the "
    "school the river where somebody had tied a boat and forgotten it for years and years until now"
).split()
PER_SCENE = 1100
"""Bytes of a scene, about."""


def _prose(dice: random.Random, words: int) -> str:
    start = dice.randrange(len(_WORDS))
    text = " ".join(_WORDS[(start + place) % len(_WORDS)] for place in range(words))
    return text[0].upper() + text[1:] + "."


def our_story(size: int) -> str:
    """A story of about `size` bytes: prose, inline conditions, choices with conditions and bodies, assignments."""
    dice = random.Random(size)
    scenes = max(size // PER_SCENE, 2)
    lines = ["---", "title: A long road", "---", "", "number trust: 0..10 clamp = 5", "flag told", ""]
    for number in range(scenes):
        lines += [
            f"== s{number}: Part {number}",
            *(_prose(dice, 16) for _ in range(3)),
            "",
            f"{_prose(dice, 10)} {{if trust > 5: {_prose(dice, 6)} | {_prose(dice, 5)}}}",
            _prose(dice, 17),
            "",
            f"* ({'a' + str(number)}) {_prose(dice, 5)} {{if trust > 2 or not told}}",
            "    ~ trust += 1",
            f"    {_prose(dice, 15)}",
            f"* {_prose(dice, 6)}",
            "    ~ told = yes",
            f"    {_prose(dice, 14)}",
            f"* {_prose(dice, 5)} -> s{(number + 1) % scenes}",
            "~ if trust == 10",
            f'    ~ end "Ending {number % 7}"',
            f"-> s{(number + 1) % scenes}",
            "",
        ]
    return "\n".join(lines)


def ink_story(size: int) -> str:
    """The same in ink."""
    dice = random.Random(size)
    scenes = max(size // PER_SCENE, 2)
    lines = ["VAR trust = 5", "VAR told = false", "-> s0", ""]
    for number in range(scenes):
        lines += [
            f"=== s{number}",
            *(_prose(dice, 16) for _ in range(3)),
            "",
            f"{_prose(dice, 10)} {{trust > 5: {_prose(dice, 6)} | {_prose(dice, 5)}}}",
            _prose(dice, 17),
            "",
            f"* {{trust > 2 or not told}} [{_prose(dice, 5)}]",
            "    ~ trust += 1",
            f"    {_prose(dice, 15)}",
            f"* [{_prose(dice, 6)}]",
            "    ~ told = true",
            f"    {_prose(dice, 14)}",
            f"* [{_prose(dice, 5)}] -> s{(number + 1) % scenes}",
            "- {trust == 10: -> END}",
            f"-> s{(number + 1) % scenes}",
            "",
        ]
    return "\n".join(lines)
