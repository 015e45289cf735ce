"""Everything a story declares, by name: variables with their types, scenes, endings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from ifplay.diagnostics.nearest import listed, suggest
from ifplay.diagnostics.report import Diagnostic, Outcome, Related
from ifplay.diagnostics.rules import BAD_RANGE, DUPLICATE_NAME, DUPLICATE_SCENE, UNKNOWN_VALUE
from ifplay.model.graph import Variable
from ifplay.model.types import MOST, Enum, Flag, Number, Set, Text
from ifplay.source.spans import Span
from ifplay.syntax import nodes

WIDEST = 2**31
MOST_MEMBERS = 64


@dataclass(frozen=True, slots=True)
class Symbols:
    """What names mean. `lost` are names whose declarations could not be read: nothing can be said about them.

    `endings` maps each title to the first line that ends with it. `whole` is false when lines could not be read.
    """

    variables: Mapping[str, Variable]
    scenes: Mapping[str, nodes.Scene]
    endings: Mapping[str, Span]
    lost: frozenset[str]
    whole: bool


def collect(files: Sequence[nodes.StoryFile], declarations: Sequence[nodes.Declaration]) -> Outcome[Symbols]:
    """The symbols of all files; names given twice are reported, and the first one counts."""
    diagnostics: list[Diagnostic] = []
    variables: dict[str, Variable] = {}
    scenes: dict[str, nodes.Scene] = {}
    endings: dict[str, Span] = {}
    for declaration in declarations:
        if isinstance(declaration, nodes.Include | nodes.InvariantPromise | nodes.ReachPromise):
            continue
        name = declaration.name.text
        variable = _variable(declaration, diagnostics)
        if name in variables:
            _twice(diagnostics, declaration.name, variables[name].span)
        else:
            variables[name] = variable
    for file in files:
        for scene in file.scenes:
            name = scene.name.text
            if name in scenes:
                diagnostics.append(
                    Diagnostic(
                        DUPLICATE_SCENE,
                        f"There is a scene `{name}` already.",
                        scene.name.span,
                        "Give one of the two another name.",
                        (Related("the first one is here", scenes[name].name.span),),
                    )
                )
            else:
                scenes[name] = scene
            for end in _ends(scene.body):
                endings.setdefault(end.title.text, end.span)
    lost = frozenset(name for file in files for name in file.lost)
    whole = not any(file.broken or any(scene.broken for scene in file.scenes) for file in files)
    return Outcome(Symbols(variables, scenes, endings, lost, whole), tuple(diagnostics))


def _ends(body: nodes.Body) -> Iterator[nodes.End]:
    """Every `~ end` of a scene's body, in source order."""
    for statement in body:
        match statement:
            case nodes.End():
                yield statement
            case nodes.If(branches):
                for branch in branches:
                    yield from _ends(branch.body)
            case nodes.Menu(entries, otherwise):
                for entry in entries:
                    yield from _ends((entry,) if isinstance(entry, nodes.If) else entry.body)
                if otherwise:
                    yield from _ends(otherwise.body)
            case _:
                pass


def _twice(diagnostics: list[Diagnostic], name: nodes.Name, first: Span | None) -> None:
    diagnostics.append(
        Diagnostic(
            DUPLICATE_NAME,
            f"`{name.text}` is declared already.",
            name.span,
            "Give one of the two another name.",
            (Related("the first one is here", first),) if first else (),
        )
    )


def _variable(declaration: nodes.VariableDeclaration, diagnostics: list[Diagnostic]) -> Variable:
    name, span = declaration.name.text, declaration.name.span
    match declaration:
        case nodes.FlagDeclaration(start=given, label=label):
            return Variable(name, Flag(), int(given), False, _label(label), span)
        case nodes.NumberDeclaration(clamped=clamped, label=label):
            kind, first = _range(declaration, diagnostics)
            return Variable(name, kind, first, clamped, _label(label), span)
        case nodes.EnumDeclaration(values=values, start=start, label=label):
            known = _distinct(values, diagnostics)
            position = 0
            if start is not None:
                position = known.index(start.text) if start.text in known else 0
                _known(start, known, name, diagnostics)
            return Variable(name, Enum(known), position, False, _label(label), span)
        case nodes.SetDeclaration(values=values, start=subset, label=label):
            known = _distinct(values, diagnostics)
            if len(known) > MOST_MEMBERS:
                diagnostics.append(
                    Diagnostic(
                        BAD_RANGE,
                        f"`{name}` can hold {len(known)} values; a set holds at most {MOST_MEMBERS}.",
                        span,
                        "Make two sets of it.",
                    )
                )
                known = known[:MOST_MEMBERS]
            mask = 0
            for value in subset.values if subset else ():
                _known(value, known, name, diagnostics)
                if value.text in known:
                    mask |= 1 << known.index(value.text)
            return Variable(name, Set(known), mask, False, _label(label), span)
        case nodes.TextDeclaration(start=text):
            return Variable(name, Text(), text.text if text else "", False, None, span)
        case _:
            assert_never(declaration)


def _label(label: nodes.Quoted | None) -> str | None:
    return label.text if label else None


def _range(declaration: nodes.NumberDeclaration, diagnostics: list[Diagnostic]) -> tuple[Number, int]:
    low, high = declaration.low.value, declaration.high.value
    span = declaration.low.span.to(declaration.high.span)
    name = declaration.name.text
    if low > high:
        diagnostics.append(
            Diagnostic(
                BAD_RANGE,
                f"The range of `{name}` is the wrong way round: {low} is more than {high}.",
                span,
                f"Write the low end first: {high}..{low}",
            )
        )
        low, high = high, low
    if WIDEST < high - low < MOST - WIDEST:  # Beyond that an end was too large, which is said already.
        diagnostics.append(
            Diagnostic(
                BAD_RANGE,
                f"The range of `{name}` is too wide.",
                span,
                f"Its ends may be {WIDEST:,} (2^31) apart.",
            )
        )
    start = declaration.start
    if start is None:
        return Number(low, high), low
    if not low <= start.value <= high:
        diagnostics.append(
            Diagnostic(
                BAD_RANGE,
                f"`{name}` starts at {start.value}, outside its range {low}..{high}.",
                start.span,
                "Start it inside, or make the range wider.",
            )
        )
    return Number(low, high), min(max(start.value, low), high)


def _distinct(values: tuple[nodes.Name, ...], diagnostics: list[Diagnostic]) -> tuple[str, ...]:
    first: dict[str, Span] = {}
    for value in values:
        if value.text in first:
            diagnostics.append(
                Diagnostic(
                    DUPLICATE_NAME,
                    f"`{value.text}` stands in this list twice.",
                    value.span,
                    "Delete one of the two.",
                    (Related("the first one is here", first[value.text]),),
                )
            )
        else:
            first[value.text] = value.span
    return tuple(first)


def _known(value: nodes.Name, known: tuple[str, ...], name: str, diagnostics: list[Diagnostic]) -> None:
    if value.text not in known:
        diagnostics.append(unknown_value(value, known, name))


def unknown_value(value: nodes.Name, known: tuple[str, ...], name: str) -> Diagnostic:
    """The finding for a word that is none of a variable's values."""
    near = suggest(value.text, known)
    meant = f"Did you mean `{near}`? " if near else ""
    return Diagnostic(
        UNKNOWN_VALUE,
        f"`{name}` has no value `{value.text}`.",
        value.span,
        f"{meant}Its values are {listed(known, 'and')}.",
    )
