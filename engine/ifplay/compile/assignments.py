"""Assignments: what may be stored in which variable."""

from dataclasses import dataclass
from typing import assert_never

from ifplay.compile.symbols import unknown_value
from ifplay.compile.typecheck import TypeChecker, described
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import BAD_ASSIGNMENT, BAD_RANGE
from ifplay.model import expressions as model
from ifplay.model.graph import Variable
from ifplay.model.types import Enum, Flag, Number, Set, Text
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.words import KEYWORDS


@dataclass(frozen=True, slots=True)
class Throw:
    """A dice throw that is stored in a variable."""

    variable: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Store:
    """A value that is stored in a variable."""

    variable: str
    value: model.Expression


def check_assignment(assign: nodes.Assign, checker: TypeChecker) -> Store | Throw | None:
    """What an assignment does; None when something in it is wrong, which is then reported."""
    name = assign.target.text
    variable = checker.symbols.variables.get(name)
    if variable is None:
        if name in checker.symbols.scenes or name in KEYWORDS:
            what = "a scene" if name in checker.symbols.scenes else "a word of the language"
            _bad(checker, assign.target.span, f"`{name}` is {what}; only variables can be changed.", None)
        else:
            checker.unknown(assign.target)
        return None
    if assign.operator != "=" and not isinstance(variable.type, Number | Set):
        _bad(
            checker,
            assign.span,
            f"`{assign.operator}` is for numbers and sets, and `{name}` is {described(variable.type)}.",
            f"Store a value: ~ {name} = {_example(variable)}",
        )
        return None
    match assign.value:
        case nodes.Random(low, high, span):
            return _throw(assign, variable, low.value, high.value, span, checker)
        case nodes.Quoted(text, span):
            if isinstance(variable.type, Text):
                return Store(name, model.Constant(text))
            checker.mismatch(
                span,
                f"`{name}` is {described(variable.type)}, and this is a text.",
                f"For example: ~ {name} = {_example(variable)}",
            )
            return None
        case nodes.Subset(values, span):
            if not isinstance(variable.type, Set):
                checker.mismatch(
                    span,
                    f"`{name}` is {described(variable.type)}, and this is a list of values.",
                    f"For example: ~ {name} = {_example(variable)}",
                )
                return None
            if assign.operator != "=":
                _bad(
                    checker,
                    assign.span,
                    f"`{assign.operator}` takes one value.",
                    f"For example: ~ {name} {assign.operator} {_first(variable.type)}",
                )
                return None
            mask = 0
            for value in values:
                mask |= 1 << checker.member(name, variable.type, value)
            return Store(name, model.Constant(mask))
        case value:
            stored = _value(assign, variable, value, checker)
            return None if stored is None else Store(name, stored)


def _throw(
    assign: nodes.Assign, variable: Variable, low: int, high: int, span: Span, checker: TypeChecker
) -> Throw | None:
    name = variable.name
    if not isinstance(variable.type, Number):
        _bad(
            checker,
            assign.span,
            f"`random` throws a number, and `{name}` is {described(variable.type)}.",
            "Throw a number, and decide by it: ~ if luck == 1",
        )
        return None
    if assign.operator != "=":
        _bad(
            checker,
            assign.span,
            f"`random` can only be stored with =, not with {assign.operator}.",
            f"Store it in a number of its own first, then write ~ {name} {assign.operator} that.",
        )
        return None
    if low > high:
        checker.say(
            Diagnostic(
                BAD_RANGE,
                f"Nothing lies between {low} and {high}.",
                span,
                f"Write the low end first: random {high}..{low}",
            )
        )
        return None
    return Throw(name, low, high)


def _value(
    assign: nodes.Assign, variable: Variable, value: nodes.Expression, checker: TypeChecker
) -> model.Expression | None:
    """The expression to store, `+=` and `-=` written out."""
    name, kind = variable.name, variable.type
    match kind:
        case Flag() | Enum() | Text():
            checked, found = checker.expecting(value, kind, nodes.Word(assign.target))
            if found is None:
                return None
            if type(found) is not type(kind) or (isinstance(kind, Enum) and found != kind):
                checker.mismatch(
                    value.span,
                    f"`{name}` is {described(kind)}, and this is {described(found)}.",
                    f"For example: ~ {name} = {_example(variable)}",
                )
                return None
            return checked
        case Number():
            checked, found = checker.check(value)
            if found is None:
                return None
            if not isinstance(found, Number):
                checker.mismatch(
                    value.span,
                    f"`{name}` is a number, and this is {described(found)}.",
                    f"For example: ~ {name} {assign.operator} {_example(variable)}",
                )
                return None
            if assign.operator == "=":
                return checked
            return model.Arithmetic("+" if assign.operator == "+=" else "-", model.Read(name), checked)
        case Set():
            return _change(assign, variable, kind, value, checker)
        case _:
            assert_never(kind)


def _change(
    assign: nodes.Assign, variable: Variable, kind: Set, value: nodes.Expression, checker: TypeChecker
) -> model.Expression | None:
    name = variable.name
    if isinstance(value, nodes.Word) and value.name.text in kind.values and assign.operator != "=":
        member = checker.member(name, kind, value.name)
        return model.With(name, member) if assign.operator == "+=" else model.Without(name, member)
    if isinstance(value, nodes.Word) and value.name.text not in checker.symbols.variables:
        if value.name.text in kind.values:
            _bad(
                checker,
                assign.span,
                f"`{name}` is a set, and `{value.name.text}` is one value.",
                f"To put it in write: ~ {name} += {value.name.text}   (or for nothing else: {{{value.name.text}}})",
            )
        elif value.name.text not in checker.symbols.lost:
            checker.say(unknown_value(value.name, kind.values, name))
        return None
    checked, found = checker.check(value)
    if found is None:
        return None
    if found != kind:
        checker.mismatch(
            value.span,
            f"`{name}` is a set, and this is {described(found)}.",
            f"Add or remove one value: ~ {name} += {_first(kind)}",
        )
        return None
    if assign.operator != "=":
        _bad(
            checker,
            assign.span,
            f"`{assign.operator}` takes one value of the set, not a whole set.",
            f"For example: ~ {name} {assign.operator} {_first(kind)}",
        )
        return None
    return checked


def _bad(checker: TypeChecker, span: Span, message: str, hint: str | None) -> None:
    hint = hint or "Declare a variable for what the story should remember."
    checker.say(Diagnostic(BAD_ASSIGNMENT, message, span, hint))


def _first(kind: Set) -> str:
    return kind.values[0] if kind.values else "value"


def _example(variable: Variable) -> str:
    match variable.type:
        case Flag():
            return "yes"
        case Number(low, high):
            return str(min(max(low, 1), high))
        case Enum(values):
            return values[-1] if values else "value"
        case Set(values):
            return f"{{{values[0]}}}" if values else "{}"
        case Text():
            return '"a text"'
        case _:
            assert_never(variable.type)
