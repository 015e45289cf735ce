"""Binary decision diagrams (Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986), by way of
`oxidd`, which is imported here, when the first manager is made, and nowhere else.

The diagrams have complemented edges (Brace, Rudell and Bryant, 1990), so that the opposite of a set costs nothing.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function
    from oxidd.bcdd import BCDDSubstitution as Substitution


CACHE = 2**18
"""So many results are remembered; more of them do not help."""


class Diagrams:
    """One manager of diagrams, with its variables in the order they were made in."""

    def __init__(self, variables: int, nodes: int) -> None:
        from oxidd.bcdd import BCDDFunction, BCDDManager
        from oxidd.util import BooleanOperator

        self.manager = BCDDManager(nodes, CACHE, 1)
        self.manager.add_vars(variables)
        self.variables = variables
        self.true: Function = self.manager.true()
        self.false: Function = self.manager.false()
        self._substitution: Any = BCDDFunction.make_substitution
        self._and: Any = BooleanOperator.AND

    def variable(self, number: int) -> "Function":
        """The set where that variable is true."""
        return self.manager.var(number)

    def cube(self, variables: Iterable[int]) -> "Function":
        """The set where all those variables are true: as an argument, those variables."""
        found = self.true
        for number in sorted(variables, reverse=True):
            found = self.manager.var(number) & found
        return found

    def meeting(self, one: "Function", other: "Function", gone: "Function") -> "Function":
        """What is in both, whatever the variables of `gone` are."""
        return one.apply_exists(self._and, other, gone)

    def substitution(self, pairs: Iterable[tuple[int, "Function"]]) -> "Substitution":
        """In place of each variable, the function beside it."""
        found: Substitution = self._substitution(pairs)
        return found

    def any(self, functions: Iterable["Function"]) -> "Function":
        """Their union."""
        found = self.false
        for function in functions:
            found = found | function
        return found


def least(states: "Function", bits: Sequence["Function"]) -> int:
    """The least number that the bits, lowest first, make in one of the states, of which there are some."""
    number = 0
    for place in range(len(bits) - 1, -1, -1):
        without = states & ~bits[place]
        if without.satisfiable():
            states = without
        else:
            number += 1 << place
    return number


def greatest(states: "Function", bits: Sequence["Function"]) -> int:
    """The greatest number that the bits make in one of the states."""
    number = 0
    for place in range(len(bits) - 1, -1, -1):
        having = states & bits[place]
        if having.satisfiable():
            states = having
            number += 1 << place
    return number
