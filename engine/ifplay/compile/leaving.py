"""Which statements always leave their scene, and where a body that does not always leave runs out."""

from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.gather import inner_entries


def leaves(body: nodes.Body) -> bool:
    """Whether every path through these statements leaves the scene."""
    return any(_statement_leaves(statement) for statement in body)


def _statement_leaves(statement: nodes.Statement) -> bool:
    match statement:
        case nodes.Jump() | nodes.Return() | nodes.End():
            return True
        case nodes.If(branches):
            return branches[-1].condition is None and all(leaves(branch.body) for branch in branches)
        case nodes.Menu(entries, otherwise):
            return all(_entry_leaves(entry) for entry in entries) and (
                otherwise is None or otherwise.target is not None or leaves(otherwise.body)
            )
        case _:
            return False


def _entry_leaves(entry: nodes.Choice | nodes.If) -> bool:
    if isinstance(entry, nodes.Choice):
        return entry.target is not None or leaves(entry.body)
    return all(_entry_leaves(inner) for branch in entry.branches for inner in inner_entries(branch.body))


def last_open(body: nodes.Body) -> Span:
    """The line after which a body that does not always leave runs out."""
    statement = next(statement for statement in reversed(body) if not isinstance(statement, nodes.Blank))
    match statement:
        case nodes.If(branches):
            for branch in branches:
                if not leaves(branch.body):
                    return last_open(branch.body)
            return statement.span
        case nodes.Menu(entries, otherwise):
            for entry in entries:
                if not _entry_leaves(entry):
                    return _last_open_entry(entry)
            assert otherwise is not None
            return last_open(otherwise.body)
        case _:
            return statement.span


def _last_open_entry(entry: nodes.Choice | nodes.If) -> Span:
    if isinstance(entry, nodes.If):
        inner = (inner for branch in entry.branches for inner in inner_entries(branch.body))
        return _last_open_entry(next(one for one in inner if not _entry_leaves(one)))
    return last_open(entry.body) if entry.body else entry.span
