"""Expected visits in a large Markov chain, with numpy.

With x the visits, P the chances and m what comes in: x = m + x P. Whatever x is found, what it leaves out, in
sum, is a bound on the error of the chances to end anywhere: each unit of it could leave but once.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from ifplay.check.budget import Look, unhurried
from ifplay.check.columns import Array

MANY = 2_500
"""Up to this size the equations are solved directly."""

PART = 2**20
"""So many moves are followed together."""

CLOSE = 1e-10
"""How much of the mass may stay unaccounted for."""

ENOUGH = 1e-13
ROUNDS = 10_000
SOON = 400
"""Rounds in which mass that leaves quickly has left."""


class Chain:
    """The chances to go on, by the state they lead to: state t is come to from `origins[offsets[t] : offsets[t + 1]]`.
    From each state `going` its `ways` are equally likely; or with the chances that stand beside the origins. `look` is
    called in every round."""

    def __init__(
        self,
        offsets: Array,
        origins: Array,
        ways: Array,
        going: Array,
        chances: Array | None = None,
        look: Look = unhurried,
    ) -> None:
        self.size = len(ways)
        self.origins = origins
        self.ways = np.where(going, ways, 1).astype(np.float64)
        self.going = going
        self.chances = chances
        self.look = look
        entered = np.flatnonzero(np.diff(offsets))
        starts = offsets[entered]
        self._most = int(np.diff(offsets).max(initial=1))
        # Part by part, so that what is in between is small.
        borders = np.searchsorted(starts, np.arange(0, len(origins), PART)[1:])
        ends = np.append(starts, len(origins))[[*borders, -1]]
        self._parts = [
            (rows, begins - begins[0], slice(int(begins[0]), int(end)))
            for rows, begins, end in zip(np.split(entered, borders), np.split(starts, borders), ends, strict=True)
            if len(rows)
        ]

    @classmethod
    def of(cls, flow: Sequence[Mapping[int, float]], look: Look = unhurried) -> "Chain":
        """A chain from the chances of each state's next ones."""
        origins = np.array([node for node, chances in enumerate(flow) for _ in chances], dtype=np.int64)
        targets = np.array([target for chances in flow for target in chances], dtype=np.int64)
        chances = np.array([one for chances in flow for one in chances.values()], dtype=np.float64)
        order = np.argsort(targets, kind="stable")
        offsets = np.concatenate([[0], np.cumsum(np.bincount(targets, minlength=len(flow)))])
        return cls(offsets, origins[order], np.ones(len(flow)), np.ones(len(flow), np.bool_), chances[order], look)

    def moved(self, visits: Array) -> Array:
        """Where that many visits lead to next."""
        return self._come(np.where(self.going, visits / self.ways, 0.0))

    def _come(self, leaving: Array) -> Array:
        """What comes to each state when so much leaves the states by each way."""
        self.look()
        found = np.zeros(self.size)
        for rows, begins, part in self._parts:
            coming = leaving[self.origins[part]]
            if self.chances is not None:
                coming *= self.chances[part]
            found[rows] = np.add.reduceat(coming, begins)
        return found

    def rest(self, visits: Array, more: Array, mass: Array) -> Array:
        """What `visits + more` leave out of the mass, as exact as if computed with twice the digits: of what leaves a
        state the division's remainder is kept (Dekker, "A floating-point technique for extending the available
        precision", 1971), and high digits are summed apart from low ones, so that their sums are exact (Rump, Ogita
        and Oishi, "Accurate floating-point summation", 2008)."""
        leaving = np.where(self.going, visits / self.ways, 0.0)
        wide = 134_217_729.0 * leaving
        high = wide - (wide - leaving)
        remainder = np.where(self.going, (visits - high * self.ways) - (leaving - high) * self.ways, 0.0)
        grid = 2.0 ** np.ceil(np.log2(max(float(np.abs(leaving).max()) * self._most, 1e-300)) + 2)
        top = leaving + grid - grid
        bottom = (leaving - top) + np.where(self.going, (remainder + more) / self.ways, 0.0)
        come = self._come(top)
        left, lost = _difference(come, visits)
        found, slip = _difference(left, -mass)
        rest: Array = found + (slip + lost + self._come(bottom) - more)
        return rest

    def matrix(self) -> Array:
        """The chance to go from each state (column) to each (row)."""
        found = np.zeros((self.size, self.size))
        for rows, begins, part in self._parts:
            origins = self.origins[part]
            chances = np.where(self.going, 1 / self.ways, 0.0)[origins]
            if self.chances is not None:
                chances *= self.chances[part]
            np.add.at(found, (np.repeat(rows, np.diff([*begins, len(origins)])), origins), chances)
        return found

    def error(self, visits: Array, mass: Array) -> float:
        """A bound on the error of these visits, for that mass."""
        return float(np.abs(mass - (visits - self.moved(visits))).sum())


def _difference(one: Array, other: Array) -> tuple[Array, Array]:
    """The difference, and what was lost in rounding it (Knuth, "The Art of Computer Programming", volume 2, 4.2.2)."""
    found = one - other
    part = found - one
    lost: Array = (one - (found - part)) - (other + part)
    return found, lost


def followed(chain: Chain, mass: Array, rounds: int = SOON) -> tuple[Array, float]:
    """How often each state is visited, by following the mass round by round; and what is still on its way."""
    visits, moving = mass.copy(), mass
    for _ in range(rounds):
        moving = chain.moved(moving)
        visits += moving
        if moving.sum() < ENOUGH:
            break
    return visits, chain.error(visits, mass)


def visited(chain: Chain, mass: Array, guess: Array | None = None) -> tuple[Array, float]:
    """How often each state is visited, and a bound on the error in where the mass goes."""
    if chain.size <= MANY:
        matrix = np.eye(chain.size) - chain.matrix()
        found = np.linalg.solve(matrix, mass)
        found += np.linalg.solve(matrix, mass - (found - chain.moved(found)))
    else:
        return _iterated(chain, mass, np.zeros_like(mass) if guess is None else guess)
    return found, chain.error(found, mass)


def _iterated(chain: Chain, mass: Array, guess: Array) -> tuple[Array, float]:
    """Biconjugate gradients, stabilised (van der Vorst, 1992), again for what they leave out, as far as that gets; the
    rest by following the mass."""
    visits, more = guess, np.zeros_like(guess)
    rest = chain.rest(visits, more, mass)
    error = float(np.abs(rest).sum())
    for _ in range(20):
        if error < ENOUGH:
            break
        found = more + _stabilised(chain, rest)
        # What is too small to be added to the visits is kept beside them.
        total = visits + found
        beside = found - (total - visits)
        rest_then = chain.rest(total, beside, mass)
        error_then = float(np.abs(rest_then).sum())
        if not error_then < error:
            break
        visits, more, rest, error = total, beside, rest_then, error_then
    if error > CLOSE:
        # What is left of the mass goes round until all but a trace has left: slow, but nothing can go wrong.
        for _ in range(ROUNDS):
            if np.abs(rest).sum() < CLOSE / 10:
                break
            more = more + rest
            rest = chain.moved(rest)
        error = float(np.abs(chain.rest(visits, more, mass)).sum())
    return visits + more, error


def _stabilised(chain: Chain, mass: Array) -> Array:
    """One run: visits for that mass, about."""
    visits = np.zeros_like(mass)
    rest = mass.copy()
    shadow = rest.copy()
    enough = max(ENOUGH / 10, 1e-10 * float(np.abs(mass).sum()))
    rho = alpha = omega = 1.0
    along = np.zeros_like(rest)
    direction = np.zeros_like(rest)
    for _ in range(2_000):
        rho, before = float(shadow @ rest), rho
        if not rho or not omega:
            break
        direction = rest + rho / before * (alpha / omega) * (direction - omega * along)
        along = direction - chain.moved(direction)
        across = float(shadow @ along)
        if not across:
            break
        alpha = rho / across
        half = rest - alpha * along
        turned = half - chain.moved(half)
        size = float(turned @ turned)
        omega = float(turned @ half) / size if size else 0.0
        visits = visits + alpha * direction + omega * half
        rest = half - omega * turned
        if not np.isfinite(rest).all() or np.abs(rest).sum() < enough:
            break
    return visits if np.isfinite(visits).all() else np.zeros_like(mass)
