"""Expected visits in a large Markov chain, with numpy.

With x the visits, P the chances and m what comes in: x = m + x P. Whatever x is found, what it leaves out, in
sum, is a bound on the error of the chances to end anywhere: each unit of it could leave but once.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ifplay.check.columns import Array

MANY = 2_500
"""Up to this size the equations are solved directly."""

ENOUGH = 1e-13
ROUNDS = 10_000
SOON = 400
"""Rounds in which mass that leaves quickly has left."""


class Chain(NamedTuple):
    """The chances to go on: from each of `sources` to the target beside it; states are numbered below `size`."""

    sources: Array
    targets: Array
    chances: Array
    size: int

    @classmethod
    def of(cls, flow: Sequence[Mapping[int, float]]) -> "Chain":
        """A chain from the chances of each state's next ones."""
        sources = np.array([node for node, chances in enumerate(flow) for _ in chances], dtype=np.intp)
        targets = np.array([target for chances in flow for target in chances], dtype=np.intp)
        return cls(sources, targets, np.array([one for chances in flow for one in chances.values()]), len(flow))

    def moved(self, visits: Array) -> Array:
        """Where that many visits lead to next."""
        return np.bincount(self.targets, self.chances * visits[self.sources], minlength=self.size)

    def error(self, visits: Array, mass: Array) -> float:
        """A bound on the error of these visits, for that mass."""
        return float(np.abs(mass - (visits - self.moved(visits))).sum())


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
        matrix = np.eye(chain.size)
        np.subtract.at(matrix, (chain.targets, chain.sources), chain.chances)
        found = np.linalg.solve(matrix, mass)
        found += np.linalg.solve(matrix, mass - (found - chain.moved(found)))
    else:
        found = _iterated(chain, mass, np.zeros_like(mass) if guess is None else guess)
    return found, chain.error(found, mass)


def _iterated(chain: Chain, mass: Array, guess: Array) -> Array:
    """Biconjugate gradients, stabilised (van der Vorst, 1992), as far as they get; the rest by following the
    mass."""
    best, least = guess, chain.error(guess, mass)
    for _ in range(20):
        visits, rest = _stabilised(chain, best.copy(), mass)
        error = float(np.abs(rest).sum())
        if error >= least:
            break
        best, least = visits, error
        if least < ENOUGH:
            return best
    # What is left of the mass goes round until all but a trace has left: slow, but nothing can go wrong.
    rest = mass - (best - chain.moved(best))
    for _ in range(ROUNDS):
        if np.abs(rest).sum() < ENOUGH:
            break
        best = best + rest
        rest = chain.moved(rest)
    return best


def _stabilised(chain: Chain, visits: Array, mass: Array) -> tuple[Array, Array]:
    """One run from that guess; gives the visits and what they truly leave out."""
    rest = mass - (visits - chain.moved(visits))
    shadow = rest.copy()
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
        if not np.isfinite(rest).all() or np.abs(rest).sum() < ENOUGH / 10:
            break
    if not np.isfinite(visits).all():
        visits = np.zeros_like(mass)
    return visits, mass - (visits - chain.moved(visits))
