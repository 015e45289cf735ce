"""Expressions with their names resolved and their types checked: from the tree's to the graph's."""

from typing import assert_never, cast

from ifplay.compile.symbols import Symbols, unknown_value
from ifplay.diagnostics.nearest import listed, suggest
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import (
    RESERVED_WORD,
    SYNTAX,
    TYPE_MISMATCH,
    UNKNOWN_ENDING,
    UNKNOWN_NAME,
    UNKNOWN_SCENE,
)
from ifplay.model import expressions as model
from ifplay.model.types import Enum, Flag, Number, Set, Text, Type
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.words import KEYWORDS, LATER, SCENE_NAMES

_FLAG = Flag()
_NUMBER = Number()
_NOTHING = model.Constant(0)

Typed = tuple[model.Expression, Type | None]
"""An expression and its type; None when something in it is wrong, which was said already."""


class TypeChecker:
    """Checks expressions one by one; what is wrong is in `diagnostics`, the variables read in `read`."""

    def __init__(self, symbols: Symbols) -> None:
        self.symbols = symbols
        self.diagnostics: list[Diagnostic] = []
        self.read: set[str] = set()
        self.promising = False

    def say(self, diagnostic: Diagnostic) -> None:
        """Note a finding."""
        self.diagnostics.append(diagnostic)

    def condition(self, expression: nodes.Expression) -> model.Expression:
        """An expression that must be yes or no."""
        checked, kind = self.check(expression)
        self.want_flag(expression, kind)
        return checked

    def check(self, expression: nodes.Expression) -> Typed:
        """The expression of the graph for one of the tree, and its type."""
        match expression:
            case nodes.Integer(value):
                return model.Constant(value), _NUMBER
            case nodes.Truth(value):
                return model.Constant(int(value)), _FLAG
            case nodes.Word(name):
                return self._variable(name)
            case nodes.Unary("not", operand):
                return model.Not(self.condition(operand)), _FLAG
            case nodes.Unary(_, operand):
                negated = self.number(operand)
                if isinstance(negated, model.Constant):
                    return model.Constant(-cast(int, negated.value)), _NUMBER
                return model.Arithmetic("-", _NOTHING, negated), _NUMBER
            case nodes.Binary("and" | "or" as operator, left, right):
                make = model.All if operator == "and" else model.Any
                return make(self.condition(left), self.condition(right)), _FLAG
            case nodes.Binary("+" | "-" | "*" as operator, left, right):
                return model.Arithmetic(operator, self.number(left), self.number(right)), _NUMBER
            case nodes.Binary():
                return self._comparison(expression)
            case nodes.Holds(left, value):
                found = self._set(left, "has")
                if found is None:
                    return _NOTHING, _FLAG
                return model.Has(found[0], self.member(found[0], found[1], value)), _FLAG
            case nodes.Function("min" | "max" as which, (left, right)):
                return model.Arithmetic(which, self.number(left), self.number(right)), _NUMBER
            case nodes.Function("size", (operand,)):
                found = self._set(operand, "size")
                return (_NOTHING if found is None else model.Size(found[0])), _NUMBER
            case nodes.Function(which, (operand,)):
                return self._about_scene(expression, which, operand)
            case nodes.HasEnded(title):
                if not self.promising:
                    self._promises_only(expression.span, "ended")
                else:
                    self.ending(title)
                return model.Ended(title.text), _FLAG
            case nodes.Function():
                raise AssertionError(expression)
            case _:
                assert_never(expression)

    # Kinds of expressions

    def number(self, expression: nodes.Expression) -> model.Expression:
        """An expression that must be a number."""
        checked, kind = self.check(expression)
        if kind is not None and not isinstance(kind, Number):
            self.mismatch(
                expression.span,
                f"A number is needed here, and this is {described(kind)}.",
                _number_hint(kind),
            )
        return checked

    def want_flag(self, expression: nodes.Expression, kind: Type | None) -> None:
        """Report an expression that is not yes or no."""
        if kind is None or isinstance(kind, Flag):
            return
        words = _spelled(expression)
        match kind:
            case Number():
                known = not isinstance(expression, nodes.Integer)
                hint = f"Compare it with a number: {words} > 0" if known else "Compare a variable with it: trust > 3"
            case Enum(values):
                hint = f"Compare it with one of its values: {words} == {values[-1]}"
            case Set(values):
                hint = f"Ask what it has: {words} has {values[0]}" if values else "Ask what it has."
            case _:
                hint = "A text is only ever shown; remember what you need to know in a flag or an enum."
        self.mismatch(expression.span, f"A condition is yes or no, and this is {described(kind)}.", hint)

    def mismatch(self, span: Span, message: str, hint: str) -> None:
        """Report a type that does not fit."""
        self.say(Diagnostic(TYPE_MISMATCH, message, span, hint))

    # Names

    def _variable(self, name: nodes.Name) -> Typed:
        variable = self.symbols.variables.get(name.text)
        if variable is not None:
            self.read.add(name.text)
            return model.Read(name.text), variable.type
        self.unknown(name)
        return _NOTHING, None

    def unknown(self, name: nodes.Name) -> None:
        """Report a name that is no variable, unless its declaration could not be read."""
        text = name.text
        if text in self.symbols.lost:
            return
        if self._reserved(name, "A variable's name or a value is needed."):
            return
        owners = [
            variable.name
            for variable in self.symbols.variables.values()
            if isinstance(variable.type, Enum | Set) and text in variable.type.values
        ]
        near = suggest(text, self.symbols.variables)
        if text.lower() in ("true", "false"):
            hint = f"Write `{'yes' if text.lower() == 'true' else 'no'}`."
        elif owners:
            kind = self.symbols.variables[owners[0]].type
            way = f"{owners[0]} has {text}" if isinstance(kind, Set) else f"{owners[0]} == {text}"
            hint = f"`{text}` is a value of `{owners[0]}`. To ask for it write: {way}"
        elif text in self.symbols.scenes:
            hint = f"`{text}` is a scene. To ask whether it was visited write: seen({text})"
        elif near:
            hint = f"Did you mean `{near}`?"
        else:
            hint = f"Declare it before the first scene, for example: flag {text}"
        self.say(Diagnostic(UNKNOWN_NAME, f"There is no variable `{text}`.", name.span, hint))

    def _reserved(self, name: nodes.Name, hint: str) -> bool:
        """Whether the name can be nobody's, since the language keeps it for itself; reported then."""
        if name.text in LATER:
            message = f"`{name.text}` is kept for a later version of the language, where it will mean "
            message += f"{LATER[name.text]}."
        elif name.text in KEYWORDS:
            message = f"`{name.text}` is a word of the language, and cannot stand here."
        else:
            return False
        self.say(Diagnostic(RESERVED_WORD, message, name.span, hint))
        return True

    def scene(self, name: nodes.Name) -> bool:
        """Whether there is a scene of that name; reported when not."""
        if name.text in self.symbols.scenes:
            return True
        if name.text not in SCENE_NAMES and self._reserved(name, "The name of a scene is needed."):
            return False
        near = suggest(name.text, self.symbols.scenes)
        self.say(
            Diagnostic(
                UNKNOWN_SCENE,
                f"There is no scene `{name.text}`.",
                name.span,
                f"Did you mean `{near}`?" if near else f"Write the scene, beginning with the line: == {name.text}",
            )
        )
        return False

    def ending(self, title: nodes.Quoted) -> None:
        """Report a title that no line ends with, unless there are lines that could not be read."""
        if title.text in self.symbols.endings or not self.symbols.whole:
            return
        near = suggest(title.text, self.symbols.endings)
        endings = [f"“{known}”" for known in self.symbols.endings]
        self.say(
            Diagnostic(
                UNKNOWN_ENDING,
                f"No line ends the story with “{title.text}”.",
                title.span,
                f"Did you mean “{near}”?"
                if near
                else f"The endings are {listed(endings, 'and')}."
                if endings
                else None,
            )
        )

    def member(self, variable: str, kind: Set, value: nodes.Name) -> int:
        """The position of a value in a set's list; reported when it is not there."""
        if value.text in kind.values:
            return kind.values.index(value.text)
        self.say(unknown_value(value, kind.values, variable))
        return 0

    def _set(self, operand: nodes.Expression, what: str) -> tuple[str, Set] | None:
        """The set variable that `has` or `size` asks about."""
        _, kind = self.check(operand)
        if isinstance(operand, nodes.Word) and isinstance(kind, Set):
            return operand.name.text, kind
        if kind is not None:
            self.mismatch(
                operand.span,
                f"`{what}` asks about a set, and this is {described(kind)}.",
                "Only variables declared with `set` hold several values.",
            )
        return None

    def _about_scene(self, expression: nodes.Function, which: str, operand: nodes.Expression) -> Typed:
        assert isinstance(operand, nodes.Word)
        name = operand.name.text
        kind: Type = _NUMBER if which == "visits" else _FLAG
        if which == "at" and not self.promising:
            self._promises_only(expression.span, "at")
            return _NOTHING, kind
        if not self.scene(operand.name):
            return _NOTHING, kind
        if which == "at":
            return model.At(name), kind
        visits = model.Visits(name)
        return (visits, kind) if which == "visits" else (model.Compare(">", visits, _NOTHING), kind)

    def _promises_only(self, span: Span, word: str) -> None:
        hint = (
            "In a scene you know where you are; to ask where the reader has been write seen(scene) or visits(scene)."
            if word == "at"
            else "While the story runs it has not ended; remember what you need to know in a variable."
        )
        self.say(Diagnostic(SYNTAX, f"`{word}(…)` can only stand in promises.", span, hint))

    # Comparisons

    def _comparison(self, expression: nodes.Binary) -> Typed:
        operator = cast(model.Comparator, expression.operator)
        left, right = expression.left, expression.right
        (first, first_kind), (second, second_kind) = self._sides(left, right)
        if first_kind is None or second_kind is None:
            return _NOTHING, _FLAG
        match first_kind, second_kind:
            case Number(), Number():
                pass
            case Flag(), Flag():
                self._only_equal(expression, operator, "Flags are yes or no, and have no order.")
            case (Enum(some), Enum(others)) if some == others:
                pass
            case (Set(some), Set(others)) if some == others:
                self._only_equal(expression, operator, "Sets have no order.")
            case (Text(), _) | (_, Text()):
                self.mismatch(
                    expression.span,
                    "A text is only ever shown, never compared.",
                    "Remember what you need to know in a flag or an enum.",
                )
            case _:
                self.mismatch(
                    expression.span,
                    f"{_sentence(described(first_kind))} cannot be compared with {described(second_kind)}.",
                    _comparison_hint(left, first_kind, second_kind),
                )
        return model.Compare(operator, first, second), _FLAG

    def _sides(self, left: nodes.Expression, right: nodes.Expression) -> tuple[Typed, Typed]:
        """Both sides of a comparison; a bare word may be a value of the enum on the other side."""
        if self._is_value_only(left) and not self._is_value_only(right):
            second = self.check(right)
            return self.expecting(left, second[1], right), second
        first = self.check(left)
        return first, self.expecting(right, first[1], left)

    def _is_value_only(self, expression: nodes.Expression) -> bool:
        return isinstance(expression, nodes.Word) and expression.name.text not in self.symbols.variables

    def expecting(self, expression: nodes.Expression, kind: Type | None, owner: nodes.Expression | None) -> Typed:
        """An expression where one of a known type is wanted: a bare word can be one of an enum's values."""
        if not isinstance(expression, nodes.Word):
            if isinstance(expression, nodes.Truth) and isinstance(kind, Enum) and {"yes", "no"} & {*kind.values}:
                return _NOTHING, None  # An enum of reserved words, which was reported where it is declared.
            return self.check(expression)
        name = expression.name
        if isinstance(kind, Enum):
            if name.text in kind.values:
                return model.Constant(kind.values.index(name.text)), kind
            if name.text not in self.symbols.variables and name.text not in self.symbols.lost:
                what = _spelled(owner) if owner is not None else "this enum"
                self.say(unknown_value(name, kind.values, what))
                return _NOTHING, None
        elif kind is None and name.text not in self.symbols.variables:
            return _NOTHING, None  # The other side is wrong, so what this should be cannot be known.
        return self.check(expression)

    def _only_equal(self, expression: nodes.Binary, operator: str, why: str) -> None:
        if operator not in ("==", "!="):
            self.mismatch(expression.span, why, "Compare with == or !=.")


def described(kind: Type) -> str:
    """A type in a writer's words."""
    match kind:
        case Flag():
            return "a flag (yes or no)"
        case Number():
            return "a number"
        case Enum(values):
            return f"an enum ({listed(values)})"
        case Set(values):
            return f"a set ({listed(values, 'and')})"
        case Text():
            return "a text"
        case _:
            assert_never(kind)


def _spelled(expression: nodes.Expression) -> str:
    """A short way to write the expression in a hint."""
    match expression:
        case nodes.Word(name):
            return name.text
        case nodes.Function(name, (nodes.Word(operand),)):
            return f"{name}({operand.text})"
        case nodes.Integer(value):
            return str(value)
        case _:
            return "(…)"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def _number_hint(kind: Type) -> str:
    match kind:
        case Flag():
            return "A flag is not a number. To count, declare a number: number count: 0..10"
        case Set():
            return "To count what is in a set write size(…)."
        case Enum():
            return "Enums are compared, not calculated with."
        case _:
            return "Numbers are declared like this: number trust: 0..10"


def _comparison_hint(left: nodes.Expression, first: Type, second: Type) -> str:
    words = _spelled(left)
    if isinstance(first, Set):
        return f"To ask what is in a set write: {words} has {first.values[0] if first.values else 'value'}"
    if isinstance(first, Enum):
        return f"An enum meets only its own values: {listed(first.values, 'and')}."
    if isinstance(second, Enum):
        return f"An enum meets only its own values: {listed(second.values, 'and')}."
    if isinstance(first, Number):
        return f"Compare it with a number: {words} > 0"
    if isinstance(first, Flag):
        return f"A flag stands alone or is compared with yes or no: `{words}`, `not {words}`."
    return "Both sides must be of one kind."
