"""What may be left out of a state before anything is searched, each by itself.

Each of these makes states one that have the same future, so that all findings, counts, odds and shortest lengths stay
what they are; the proof stands in the module named. Blocks between those where a playthrough stands are passed through
within a move and are no states at all (`arrays.flow`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reductions:
    """Which of them are made."""

    slices: bool = True
    """What no condition can read is left out (`slicing`)."""
    liveness: bool = True
    """At each place, what no condition can read any more (`liveness`)."""
    constants: bool = True
    """What cannot have changed by then (`changing`)."""
    copies: bool = True
    """What is the same as something else (`copies`)."""
    visits: bool = True
    """Visits that no condition tells apart (`visits`)."""
    ends: bool = False
    """Numbers beyond what any condition tells apart (`ends`)."""


ALL = Reductions(ends=True)
USUAL = Reductions()
NONE = Reductions(False, False, False, False, False)
