"""A block from its lines: each `else` with its `if`, choices with their neighbours as menus."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ifplay.source.spans import Span
from ifplay.syntax.nodes import Blank, Body, Branch, Choice, If, Menu, Otherwise, Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opening:
    """An `~ if` with its block, its other branches not yet found."""

    branch: Branch


@dataclass(frozen=True, slots=True)
class Continuing:
    """An `~ else if` or `~ else` with its block."""

    branch: Branch


Entry = Statement | Choice | Otherwise | Opening | Continuing


@dataclass(frozen=True, slots=True)
class Stray:
    """A line whose opener is missing: an `else` without its `if`, or an `otherwise` without its menu."""

    word: str
    span: Span


def gather(lines: Iterable[Entry]) -> tuple[Body, list[Stray]]:
    """The statements of a block, in order, and the lines that belong to nothing.

    Blank lines between the branches of an if, the choices of a menu, or before an otherwise are layout.
    """
    strays: list[Stray] = []
    return tuple(_menus(list(_ifs(lines, strays)), strays)), strays


def _ifs(lines: Iterable[Entry], strays: list[Stray]) -> Iterator[Statement | Choice | Otherwise]:
    branches: list[Branch] = []
    blanks: list[Blank] = []
    for line in lines:
        if branches:
            if isinstance(line, Blank):
                blanks.append(line)
                continue
            if isinstance(line, Continuing) and branches[-1].condition is not None:
                branches.append(line.branch)
                blanks.clear()
                continue
            yield If(tuple(branches))
            yield from blanks
            branches.clear()
            blanks.clear()
        match line:
            case Opening(branch):
                branches.append(branch)
            case Continuing(branch):
                strays.append(Stray("else" if branch.condition is None else "else if", branch.span))
            case _:
                yield line
    if branches:
        yield If(tuple(branches))
        yield from blanks


def _menus(lines: list[Statement | Choice | Otherwise], strays: list[Stray]) -> Iterator[Statement]:
    place = 0
    while place < len(lines):
        line = lines[place]
        run: list[Choice | If] = []
        end = place
        for ahead in range(place, len(lines)):
            entry = lines[ahead]
            if isinstance(entry, Choice) or (isinstance(entry, If) and holds_choices_only(entry)):
                run.append(entry)
                end = ahead + 1
            elif not isinstance(entry, Blank):
                break
        if not isinstance(line, Blank) and any(isinstance(entry, Choice) for entry in run):
            after = end
            while after < len(lines) and isinstance(lines[after], Blank):
                after += 1
            otherwise = lines[after] if after < len(lines) else None
            if isinstance(otherwise, Otherwise):
                yield Menu(tuple(run), otherwise)
                place = after + 1
            else:
                yield Menu(tuple(run), None)
                place = end
            continue
        if run and not isinstance(line, Blank):
            yield from (entry for entry in lines[place:end] if isinstance(entry, If | Blank))
            place = end
            continue
        if isinstance(line, Otherwise):
            strays.append(Stray("otherwise", line.span))
        elif not isinstance(line, Choice):
            yield line
        place += 1


def holds_choices_only(when: If) -> bool:
    """Whether every branch holds nothing but choices, or ifs that do."""
    return all(_only_choices(branch.body) for branch in when.branches)


def _only_choices(body: Body) -> bool:
    statements = [statement for statement in body if not isinstance(statement, Blank)]
    return bool(statements) and all(
        (isinstance(statement, Menu) and statement.otherwise is None)
        or (isinstance(statement, If) and holds_choices_only(statement))
        for statement in statements
    )


def inner_entries(body: Body) -> tuple[Choice | If, ...]:
    """The entries of a branch that holds choices only."""
    entries: list[Choice | If] = []
    for statement in body:
        match statement:
            case Menu(inner):
                entries.extend(inner)
            case If():
                entries.append(statement)
            case _:
                pass
    return tuple(entries)
