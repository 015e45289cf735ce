"""Scenes to blocks: statements become steps and exits, names and types checked on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from ifplay.compile.assignments import Throw, check_assignment
from ifplay.compile.identities import Identities
from ifplay.compile.leaving import last_open
from ifplay.compile.symbols import Symbols
from ifplay.compile.twins import Position, twins
from ifplay.compile.typecheck import TypeChecker
from ifplay.diagnostics.report import Diagnostic, Outcome, Related
from ifplay.diagnostics.rules import DEAD_TEXT, EMPTY_SCENE, FALLS_THROUGH, TOO_DEEP
from ifplay.model import graph as model
from ifplay.model import text as prose
from ifplay.model.expressions import Constant, Expression
from ifplay.model.types import Text
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.gather import inner_entries

DEEPEST_FORKS = 64
"""How many conditions of ifs (and else ifs) can stand around or before a choice of a menu."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """The story's blocks, and for the passes that follow: each scene's entry, and which variables are used how."""

    blocks: tuple[model.Block, ...]
    entries: Mapping[str, model.Place]
    conditions: int
    alternatives: int
    read: frozenset[str]
    assigned: frozenset[str]


def lower(symbols: Symbols, checker: TypeChecker) -> Outcome[Lowered]:
    """The blocks of all scenes."""
    work = _Lowering(symbols, checker)
    entries = {name: work.scene(scene) for name, scene in symbols.scenes.items()}
    diagnostics = (*checker.diagnostics, *work.diagnostics)
    checker.diagnostics.clear()
    blocks = tuple(draft.finished() for draft in work.drafts)
    return Outcome(
        Lowered(
            blocks,
            entries,
            work.conditions,
            work.alternatives,
            frozenset(checker.read),
            frozenset(work.assigned),
        ),
        diagnostics,
    )


@dataclass(slots=True)
class _Draft:
    """A block in the making. Without an exit the story can still be added to."""

    scene: str
    steps: list[model.Step] = field(default_factory=list)
    exit: model.Exit | None = None

    def finished(self) -> model.Block:
        """The block itself."""
        assert self.exit is not None
        return model.Block(self.scene, tuple(self.steps), self.exit)


class _Lowering:
    """Holds the drafts of all blocks. A place is a draft's position in the list."""

    def __init__(self, symbols: Symbols, checker: TypeChecker) -> None:
        self.symbols = symbols
        self.checker = checker
        self.identities = Identities()
        self.diagnostics: list[Diagnostic] = []
        self.drafts: list[_Draft] = []
        self.conditions = 0
        self.alternatives = 0
        self.forks = 0
        self.assigned: set[str] = set()
        self.name = ""

    def new(self) -> model.Place:
        self.drafts.append(_Draft(self.name))
        return len(self.drafts) - 1

    def leave(self, place: model.Place, exit: model.Exit) -> None:
        self.drafts[place].exit = exit

    def scene(self, scene: nodes.Scene) -> model.Place:
        """Lower one scene; the place where it begins."""
        self.name = scene.name.text
        self.identities.enter(self.name)
        entry = self.new()
        end = self.body(scene.body, entry, ())
        if end is not None:
            # What falls through is an error, so this graph is never played; it only has to be whole.
            self.leave(end, model.Next(end))
            if not scene.broken:
                self._falls_through(scene)
        return entry

    def _falls_through(self, scene: nodes.Scene) -> None:
        name = scene.name.text
        hint = 'End it with a jump (-> next_scene), an ending (~ end "Title") or, in a called scene, ~ return.'
        if all(isinstance(statement, nodes.Blank) for statement in scene.body):
            self.diagnostics.append(
                Diagnostic(
                    EMPTY_SCENE,
                    f"The scene `{name}` has nothing in it.",
                    scene.span,
                    "Write it, or delete it.",
                )
            )
            blame = scene.span
        else:
            blame = last_open(scene.body)
        self.diagnostics.append(
            Diagnostic(
                FALLS_THROUGH,
                f"The scene `{name}` can run out after this, and a scene never goes on into the next.",
                blame,
                hint,
                () if blame == scene.span else (Related("the scene begins here", scene.span),),
            )
        )

    # Statements

    def body(self, body: nodes.Body, place: model.Place, path: tuple[str, ...]) -> model.Place | None:
        """Add statements to a block; the place where the story goes on after them, None when it never does.

        `path` are the texts of the choices around the body.
        """
        current: model.Place | None = place
        last: nodes.Statement | None = None
        for number, statement in enumerate(body):
            if current is None:
                if all(isinstance(rest, nodes.Blank) for rest in body[number:]):
                    break
                self._dead(body[number:], last, path)
                break
            current = self.statement(statement, current, path)
            if not isinstance(statement, nodes.Blank):
                last = statement
        return current

    def _dead(self, rest: nodes.Body, last: nodes.Statement | None, path: tuple[str, ...]) -> None:
        """Report statements nobody gets to. They are checked like others, and leave nothing in the graph."""
        first = next(statement for statement in rest if not isinstance(statement, nodes.Blank))
        assert last is not None
        assert not isinstance(last, nodes.Blank)
        self.diagnostics.append(
            Diagnostic(
                DEAD_TEXT,
                "Nobody can get here: what stands before it always leaves.",
                first.span,
                "Move it before the line that leaves, or delete it.",
                (Related("this always leaves", last.span),),
            )
        )
        mark = (len(self.drafts), self.conditions, self.alternatives)
        self.body(rest, self.new(), path)
        del self.drafts[mark[0] :]
        self.conditions, self.alternatives = mark[1:]

    def statement(self, statement: nodes.Statement, place: model.Place, path: tuple[str, ...]) -> model.Place | None:
        """Add one statement to a block; where the story goes on after it."""
        steps = self.drafts[place].steps
        match statement:
            case nodes.Line(pieces, span):
                steps.append(model.Say(self.line(pieces), span))
                return place
            case nodes.Blank():
                steps.append(model.Gap("paragraph"))
                return place
            case nodes.Section():
                steps.append(model.Gap("section"))
                return place
            case nodes.Jump(target, span):
                self.checker.scene(target)
                self.leave(place, model.Jump(target.text, span))
                return None
            case nodes.Assign():
                return self._assign(statement, place)
            case nodes.Call(target, span):
                self.checker.scene(target)
                after = self.new()
                self.leave(place, model.Call(target.text, after, span))
                return after
            case nodes.Return(span):
                self.leave(place, model.Return(span))
                return None
            case nodes.End(title, span):
                self.leave(place, model.End(title.text, span))
                return None
            case nodes.If(branches):
                return self._when(branches, place, path)
            case nodes.Menu():
                return self._menu(statement, place, path)
            case _:
                assert_never(statement)

    def _assign(self, assign: nodes.Assign, place: model.Place) -> model.Place:
        self.assigned.add(assign.target.text)
        done = check_assignment(assign, self.checker)
        if done is None:
            return place
        if isinstance(done, Throw):
            after = self.new()
            self.leave(place, model.Dice(done.variable, done.low, done.high, after, assign.span))
            return after
        self.drafts[place].steps.append(model.Assign(done.variable, done.value, assign.span))
        return place

    def _when(
        self, branches: tuple[nodes.Branch, ...], place: model.Place, path: tuple[str, ...]
    ) -> model.Place | None:
        ends: list[model.Place | None] = []
        join: model.Place | None = None
        for number, branch in enumerate(branches):
            if branch.condition is None:
                ends.append(self.body(branch.body, place, path))
                break
            condition = self.condition(branch.condition)
            then, otherwise = self.new(), self.new()
            following = branches[number + 1].span if number + 1 < len(branches) else None
            self.leave(place, model.Branch(condition, then, otherwise, branch.span, following))
            ends.append(self.body(branch.body, then, path))
            place = otherwise
        else:
            join = place  # Without an else, this is where the story goes on when nothing holds.
        return self._join([end for end in ends if end is not None], join)

    def _join(self, ends: list[model.Place], join: model.Place | None) -> model.Place | None:
        if not ends:
            return join
        if join is None:
            join = self.new()
        for end in ends:
            self.leave(end, model.Next(join))
        return join

    # Menus

    def _menu(self, menu: nodes.Menu, place: model.Place, path: tuple[str, ...]) -> model.Place | None:
        ends: list[model.Place] = []
        listed: list[tuple[nodes.Choice, Position]] = []
        # A choice with neither arrow nor body leads straight to what follows the menu.
        join = self.new()
        joined = False

        def choice(node: nodes.Choice, position: Position) -> model.Choice:
            nonlocal joined
            listed.append((node, position))
            identity = self.identities.give(node, path, self.diagnostics)
            text = self.line(node.text)
            shown = None if node.shown is None else self.condition(node.shown)
            needs = None if node.needs is None else self.condition(node.needs)
            if node.target is not None:
                self.checker.scene(node.target)
                target = self.new()
                self.leave(target, model.Jump(node.target.text, node.target.span))
            elif node.body:
                target = self.new()
                if (end := self.body(node.body, target, (*path, node.source))) is not None:
                    ends.append(end)
            else:
                target = join
                joined = True
            reason = node.reason.text if node.reason else ""
            name = node.id.text if node.id else None
            return model.Choice(identity, name, node.once, text, shown, needs, reason, target, node.span)

        def entries(items: tuple[nodes.Choice | nodes.If, ...], position: Position) -> tuple[model.Entry, ...]:
            return tuple(
                choice(item, position) if isinstance(item, nodes.Choice) else fork(item.branches, position)
                for item in items
            )

        def fork(branches: tuple[nodes.Branch, ...], position: Position) -> model.Fork:
            branch, *rest = branches
            assert branch.condition is not None
            if len(position.sides) >= DEEPEST_FORKS:
                self._too_many_forks(branch)
                return model.Fork(prose.Condition(0, Constant(0), None), (), ())
            self.forks += 1
            number = self.forks
            condition = self.condition(branch.condition)
            then = entries(inner_entries(branch.body), Position((*position.sides, (number, True))))
            other = Position((*position.sides, (number, False)))
            if not rest:
                otherwise: tuple[model.Entry, ...] = ()
            elif rest[0].condition is None:
                otherwise = entries(inner_entries(rest[0].body), other)
            else:
                otherwise = (fork(tuple(rest), other),)
            return model.Fork(condition, then, otherwise)

        made = entries(menu.entries, Position(()))
        self.diagnostics += twins(listed)
        otherwise: model.Place | None = None
        otherwise_span: Span | None = None
        if menu.otherwise is not None:
            otherwise = self.new()
            otherwise_span = menu.otherwise.span
            if menu.otherwise.target is not None:
                self.checker.scene(menu.otherwise.target)
                self.leave(otherwise, model.Jump(menu.otherwise.target.text, menu.otherwise.target.span))
            elif (end := self.body(menu.otherwise.body, otherwise, path)) is not None:
                ends.append(end)
        self.leave(place, model.Menu(made, otherwise, menu.span, otherwise_span))
        for end in ends:
            self.leave(end, model.Next(join))
        if ends or joined:
            return join
        self.drafts[join].exit = model.Next(join)  # Nothing leads there; `tidy` drops it.
        return None

    def _too_many_forks(self, branch: nodes.Branch) -> None:
        self.diagnostics.append(
            Diagnostic(
                TOO_DEEP,
                f"This menu has more than {DEEPEST_FORKS} conditions one behind another.",
                branch.span,
                "Give the choices conditions of their own, {if …}, or split the menu.",
            )
        )

    # Prose

    def condition(self, expression: nodes.Expression) -> prose.Condition:
        """A new place where a condition is asked."""
        number = self.conditions
        self.conditions += 1
        return prose.Condition(number, self.checker.condition(expression), expression.span)

    def line(self, pieces: nodes.Prose) -> tuple[prose.Piece, ...]:
        """The pieces of a line for the graph."""
        if len(pieces) == 1 and isinstance(words := pieces[0], nodes.Words):
            return (prose.Plain(words.text),)
        return tuple(self.piece(piece) for piece in pieces)

    def piece(self, piece: nodes.Piece) -> prose.Piece:
        """One piece for the graph."""
        match piece:
            case nodes.Words(text):
                return prose.Plain(text)
            case nodes.Emphasis(style, pieces):
                return prose.Styled(style, self.line(pieces))
            case nodes.Print(value):
                checked, kind = self.checker.check(value)
                return prose.Print(checked, kind) if kind is not None else prose.Print(Constant(""), Text())
            case nodes.Either(asked, then, otherwise):
                condition = self.condition(asked)
                return prose.Either(
                    condition,
                    self.line(then.pieces),
                    () if otherwise is None else self.line(otherwise.pieces),
                    then.span,
                    None if otherwise is None else otherwise.span,
                )
            case nodes.Alternatives(kind, parts):
                number = self.alternatives
                self.alternatives += 1
                return prose.Alternatives(kind, number, tuple(self.line(part.pieces) for part in parts))
            case nodes.Plural(count, one, many):
                number_: Expression = self.checker.number(count)
                return prose.Plural(number_, self.line(one.pieces), self.line(many.pieces))
            case _:
                assert_never(piece)
