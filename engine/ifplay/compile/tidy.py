"""Fewer blocks: what nothing leads to is dropped, empty ones are passed by, chains are joined."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from ifplay.model.graph import (
    Block,
    Branch,
    Call,
    Choice,
    Dice,
    End,
    Entry,
    Exit,
    Jump,
    Menu,
    Next,
    Place,
    Return,
    places,
)  # fmt: skip


def tidy(blocks: Sequence[Block], entries: Mapping[str, Place]) -> tuple[tuple[Block, ...], dict[str, Place]]:
    """The same story in fewer blocks, numbered in the order of the story; and where its scenes begin."""
    ahead = [_beyond(blocks, place) for place in range(len(blocks))]
    roots = [ahead[place] for place in entries.values()]
    arrivals = [0] * len(blocks)
    reached = set(roots)
    pending = list(roots)
    for place in roots:
        arrivals[place] += 1
    while pending:
        for target in places(blocks[pending.pop()].exit):
            target = ahead[target]
            arrivals[target] += 1
            if target not in reached:
                reached.add(target)
                pending.append(target)
    joined: dict[Place, Block] = {}
    swallowed: set[Place] = set()
    for place in sorted(reached):
        if place in swallowed:
            continue
        block = blocks[place]
        while isinstance(block.exit, Next):
            following = ahead[block.exit.next]
            if arrivals[following] != 1 or following == place or following in swallowed:
                break
            swallowed.add(following)
            rest = joined.pop(following, blocks[following])
            block = Block(block.scene, block.steps + rest.steps, rest.exit)
        joined[place] = block
    numbers = {place: number for number, place in enumerate(sorted(joined))}
    new = [numbers[there] if (there := ahead[place]) in numbers else -1 for place in range(len(blocks))]
    tidied = tuple(replace(joined[place], exit=_renumbered(joined[place].exit, new)) for place in sorted(joined))
    return tidied, {scene: new[place] for scene, place in entries.items()}


def _beyond(blocks: Sequence[Block], place: Place) -> Place:
    """The first block from here on that does something; an empty circle stays where it is."""
    seen = {place}
    while not blocks[place].steps and isinstance(exit := blocks[place].exit, Next) and exit.next not in seen:
        place = exit.next
        seen.add(place)
    return place


def _renumbered(exit: Exit, new: Sequence[Place]) -> Exit:
    match exit:
        case Menu(entries, otherwise):
            return replace(
                exit,
                entries=_entries(entries, new),
                otherwise=None if otherwise is None else new[otherwise],
            )
        case Branch(_, then, otherwise):
            return replace(exit, then=new[then], otherwise=new[otherwise])
        case Dice(next=next) | Next(next) | Call(next=next):
            return replace(exit, next=new[next])
        case Jump() | Return() | End():
            return exit
        case _:
            assert_never(exit)


def _entries(entries: tuple[Entry, ...], new: Sequence[Place]) -> tuple[Entry, ...]:
    return tuple(
        replace(entry, target=new[entry.target])
        if isinstance(entry, Choice)
        else replace(entry, then=_entries(entry.then, new), otherwise=_entries(entry.otherwise, new))
        for entry in entries
    )
