"""Expected visits in a large Markov chain, with numpy.

With x the visits, P the chances and m what comes in: x = m + x P. Whatever x is found, what it leaves out, in
sum, is a bound on the error of the chances to end anywhere: each unit of it could leave but once.
"""

from collections.abc import Mapping, Sequence
from typing import Any

MANY = 2_500
"""Up to this size the equations are solved directly."""

ENOUGH = 1e-13
ROUNDS = 10_000


def visited(flow: Sequence[Mapping[int, float]], incoming: Sequence[float]) -> tuple[list[float], float]:
    """How often each state is visited, and a bound on the error in where the mass goes."""
    import numpy as np

    mass = np.array(incoming)
    sources = np.array([node for node, chances in enumerate(flow) for _ in chances], dtype=np.intp)
    targets = np.array([target for chances in flow for target in chances], dtype=np.intp)
    weights = np.array([chance for chances in flow for chance in chances.values()])
    size = len(flow)

    def moved(visits: Any) -> Any:
        """Where that many visits lead to next."""
        return np.bincount(targets, weights * visits[sources], minlength=size)

    if size <= MANY:
        matrix = np.eye(size)
        np.subtract.at(matrix, (targets, sources), weights)
        found = np.linalg.solve(matrix, mass)
        found += np.linalg.solve(matrix, mass - (found - moved(found)))
    else:
        found = _iterated(np, moved, mass)
    error = float(np.abs(mass - (found - moved(found))).sum())
    return [float(number) for number in found], error


def _iterated(np: Any, moved: Any, mass: Any) -> Any:
    """Biconjugate gradients, stabilised (van der Vorst, 1992), as far as they get; the rest by following the
    mass."""
    visits = np.zeros_like(mass)
    rest = mass.copy()
    best, least = visits.copy(), np.abs(rest).sum()
    for _ in range(20):
        visits, rest = _stabilised(np, moved, best.copy(), mass)
        error = np.abs(rest).sum()
        if error >= least:
            break
        best, least = visits, error
        if least < ENOUGH:
            return best
    # What is left of the mass goes round until all but a trace has left: slow, but nothing can go wrong.
    rest = mass - (best - moved(best))
    for _ in range(ROUNDS):
        if np.abs(rest).sum() < ENOUGH:
            break
        best = best + rest
        rest = moved(rest)
    return best


def _stabilised(np: Any, moved: Any, visits: Any, mass: Any) -> Any:
    """One run from that guess; gives the visits and what they truly leave out."""
    rest = mass - (visits - moved(visits))
    shadow = rest.copy()
    rho = alpha = omega = 1.0
    along = np.zeros_like(rest)
    direction = np.zeros_like(rest)
    for _ in range(2_000):
        rho, before = float(shadow @ rest), rho
        if not rho or not omega:
            break
        direction = rest + rho / before * (alpha / omega) * (direction - omega * along)
        along = direction - moved(direction)
        across = float(shadow @ along)
        if not across:
            break
        alpha = rho / across
        half = rest - alpha * along
        turned = half - moved(half)
        size = float(turned @ turned)
        omega = float(turned @ half) / size if size else 0.0
        visits = visits + alpha * direction + omega * half
        rest = half - omega * turned
        if not np.isfinite(rest).all() or np.abs(rest).sum() < ENOUGH / 10:
            break
    if not np.isfinite(visits).all():
        visits = np.zeros_like(mass)
    return visits, mass - (visits - moved(visits))
