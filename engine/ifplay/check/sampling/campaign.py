"""Readers chosen for how close they are to an aim.

At every menu where some of them meet, those who are farther from it are made to stand where the closest do ("go with
the winners": Aldous and Vazirani, 1994), so that what takes a hundred choices in a row is found in a hundred turns. Who
cannot get there any more gives up.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.sampling.aims import Aim
from ifplay.check.sampling.chance import Chance
from ifplay.check.sampling.closeness import Closeness
from ifplay.check.sampling.crowd import Crowd, Group
from ifplay.model.graph import Place

ENOUGH = 8
"""Of fewer readers none is chosen."""

BEST = 4
"""One of so many is among the closest."""


class Pursuit(NamedTuple):
    """An aim, how close readers are to it, and the blocks from which it may be come to."""

    aim: Aim
    closeness: Closeness
    towards: frozenset[Place]


class Choice(NamedTuple):
    """Readers who give up, and of those who go on, some who are to stand where others do."""

    lost: Array
    losers: Array
    winners: Array


def choose(pursuits: Sequence[Pursuit], place: Place, rows: Array, crowd: Crowd, chance: Chance) -> Choice:
    """Chooses among readers at one location; each pursues one of the aims, by its number."""
    share = rows % len(pursuits)
    lost, losers, winners = [], [], []
    for position, pursuit in enumerate(pursuits):
        own = rows[share == position] if len(pursuits) > 1 else rows
        if place not in pursuit.towards:
            lost.append(own)
            continue
        if len(own) < ENOUGH:
            continue
        close = pursuit.closeness(Group(crowd, own))
        if not isinstance(close, np.ndarray):
            continue
        rank = len(own) - 1 - len(own) // BEST
        bar = np.partition(close, rank)[rank]
        best = close >= bar if bar > close.min() else close > bar
        if not best.any() or best.all():
            continue
        closest, others = own[best], own[~best]
        others = others[chance.below(len(others), 2) == 0]
        losers.append(others)
        winners.append(closest[chance.below(len(others), len(closest))])
    none = rows[:0]
    return Choice(*(np.concatenate(parts) if parts else none for parts in (lost, losers, winners)))
