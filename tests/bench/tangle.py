"""Stories in which numbers are multiplied and added into each other until no search and no diagram follows them.

A few numbers from 0 to 1,000 go into one another at a workshop, by sums and products, and the last page asks for all
of them: a thousand states to the power of the numbers, with nothing regular to share. Beside it stands something
small: a door that takes two keys, and the taking of one locks the other away.
"""

from collections.abc import Iterator

LOST = "Through the door"
HOMES = ("Rich", "Poor")
"""The ending that nobody gets; and those that readers do."""


def tangle(numbers: int, *, shut: bool = True) -> str:
    """So many numbers. With `shut`, whoever has one key cannot have the other."""
    return "\n".join(_lines(numbers, shut)) + "\n"


def _lines(numbers: int, shut: bool) -> Iterator[str]:
    yield from ("---", f"title: A tangle of {numbers}", "---", "")
    yield from (f"number jar{one}: 0..1000 clamp = {one + 1}" for one in range(numbers))
    yield from (
        "number luck: 1..6",
        "flag silver",
        "flag gold",
        "",
        'promise "one key only": never silver and gold',
        "",
    )
    yield from ("== workshop: The workshop", "Jars on every shelf.", "")
    for one in range(numbers):
        two, three = (one + 1) % numbers, (one + numbers // 2) % numbers
        yield from (
            f"+ Pour jar {one} out over the others.",
            f"    ~ jar{one} = jar{two} * jar{three} + jar{one} - 7",
            f"+ Stir jar {one}.",
            "    ~ luck = random 1..6",
            f"    ~ jar{one} = jar{one} * luck - jar{two} * 3",
        )
    yield from ("+ Take the silver key." + (" {if not gold}" if shut else ""), "    ~ silver = yes")
    yield from ("+ Take the gold key." + (" {if not silver}" if shut else ""), "    ~ gold = yes")
    yield from ("+ To the door. -> door", "-> workshop", "", "== door: The door", "Two keyholes.", "")
    yield from ('+ Open it. {needs silver and gold: "It takes two keys."}', f'    ~ end "{LOST}"')
    yield from ("+ Weigh the jars. -> scales", "", "== scales: The scales", "The pans go up and down.", "")
    total = " + ".join(f"jar{one} * {2 * one + 1}" for one in range(numbers))
    yield from (f"~ if {total} > 2000", f'    ~ end "{HOMES[0]}"', f'~ end "{HOMES[1]}"')
