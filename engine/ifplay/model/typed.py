"""Is every expression of the type it is used at, and does everything it names exist?

An expression carries no type; what it may stand for follows from its node, and for a bare number from where
it stands.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import assert_never

from ifplay.model import expressions as e
from ifplay.model import types as ty
from ifplay.model.strict import said


class Unsound(ValueError):
    """What is wrong, and with which node; `field` is the field of it, or empty for the node as a whole."""

    def __init__(self, node: object, field: str, message: str) -> None:
        super().__init__(message)
        self.node = node
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True)
class Typing:
    """What expressions may name: the variables with their types, and the scenes."""

    variables: Mapping[str, ty.Type]
    scenes: Collection[str]

    # Names

    def known(self, node: object, variable: str) -> ty.Type:
        """The type of a variable that the node names."""
        kind = self.variables.get(variable)
        if kind is None:
            raise Unsound(node, "variable", f"there is no variable {said(variable)}")
        return kind

    def scene(self, node: object, scene: str) -> None:
        """That a scene which the node names exists."""
        if scene not in self.scenes:
            raise Unsound(node, "scene", f"there is no scene {said(scene)}")

    # Expressions

    def expression(self, node: e.Expression, wanted: ty.Type, *, promised: bool = False) -> None:
        """That the expression is one of that type; `promised` says that it stands in a promise."""
        match node:
            case e.Constant(value):
                if not fits(ty.Number() if isinstance(wanted, ty.Number) else wanted, value):
                    raise Unsound(node, "value", f"this is not a value of its {_name(wanted)}")
                return
            case e.Not(operand):
                self.expression(operand, ty.Flag(), promised=promised)
            case e.All(left, right) | e.Any(left, right):
                self.expression(left, ty.Flag(), promised=promised)
                self.expression(right, ty.Flag(), promised=promised)
            case e.Compare(operator, left, right):
                self.compare(node, operator, left, right, promised)
            case e.Arithmetic(_, left, right):
                self.expression(left, ty.Number(), promised=promised)
                self.expression(right, ty.Number(), promised=promised)
            case e.Read(variable):
                self.known(node, variable)
            case e.Size(variable):
                self.set(node, variable)
            case e.Has(variable, member) | e.With(variable, member) | e.Without(variable, member):
                if not 0 <= member < len(self.set(node, variable).values):
                    raise Unsound(node, "member", f"the set {said(variable)} has no value number {member}")
            case e.Visits(scene):
                self.scene(node, scene)
            case e.At() | e.Ended():
                if not promised:
                    raise Unsound(node, "", "this may stand in promises only")
                if isinstance(node, e.At):
                    self.scene(node, node.scene)
            case _:
                assert_never(node)
        found = self.found(node)
        if found is None or not _alike(found, wanted):
            raise Unsound(node, "", f"this must be {_a(wanted)}")

    def compare(self, node: e.Compare, operator: str, left: e.Expression, right: e.Expression, promised: bool) -> None:
        """That two values can be compared like that."""
        kind = self.found(left) or self.found(right)
        if kind is None:
            return
        if isinstance(kind, ty.Text) or (isinstance(kind, ty.Set) and operator not in ("==", "!=")):
            raise Unsound(node, "operator", f"{_a(kind)} is not compared by {operator}")
        self.expression(left, kind, promised=promised)
        self.expression(right, kind, promised=promised)

    def found(self, node: e.Expression) -> ty.Type | None:
        """The type of the expression; None for a bare number, which can be of several."""
        match node:
            case e.Constant(value):
                return ty.Text() if isinstance(value, str) else None
            case e.Read(variable) | e.With(variable) | e.Without(variable):
                return self.known(node, variable)
            case e.Visits() | e.Arithmetic() | e.Size():
                return ty.Number()
            case e.Not() | e.All() | e.Any() | e.Compare() | e.Has() | e.At() | e.Ended():
                return ty.Flag()
            case _:
                assert_never(node)

    def set(self, node: object, variable: str) -> ty.Set:
        """The type of a variable that must be a set."""
        kind = self.known(node, variable)
        if not isinstance(kind, ty.Set):
            raise Unsound(node, "variable", f"the variable {said(variable)} is not a set")
        return kind


def fits(kind: ty.Type, value: ty.Value) -> bool:
    """Whether the value is one of the type."""
    if isinstance(kind, ty.Text) or isinstance(value, str):
        return isinstance(kind, ty.Text) and isinstance(value, str)
    match kind:
        case ty.Flag():
            return value in (0, 1)
        case ty.Number(low, high):
            return low <= value <= high
        case ty.Enum(values):
            return 0 <= value < len(values)
        case ty.Set(values):
            return value >= 0 and value >> len(values) == 0
        case _:
            assert_never(kind)


def _alike(one: ty.Type, other: ty.Type) -> bool:
    """Whether a value of the one can stand where the other is wanted: numbers of all ranges are alike."""
    return one == other or (isinstance(one, ty.Number) and isinstance(other, ty.Number))


def _name(kind: ty.Type) -> str:
    return type(kind).__name__.lower()


def _a(kind: ty.Type) -> str:
    return f"an {_name(kind)}" if isinstance(kind, ty.Enum) else f"a {_name(kind)}"
