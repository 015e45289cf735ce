"""Graphs built by hand, briefly."""

from collections.abc import Iterator

from ifplay.model.expressions import Arithmetic, Compare, Constant, Expression, Read, Visits
from ifplay.model.graph import (
    About,
    Assign,
    Block,
    Branch,
    Call,
    Choice,
    Dice,
    End,
    Entry,
    Exit,
    Gap,
    Graph,
    Jump,
    Menu,
    Next,
    Return,
    Say,
    Scene,
    Step,
    Variable,
    choices,
)
from ifplay.model.text import Alternatives, Condition, Either, Piece, Plain, Plural, Print, Styled, all_pieces
from ifplay.model.types import Flag, Number, Type, Value
from ifplay.runtime.state import Paragraph, Style, Turn, written

PARAGRAPH = Gap("paragraph")
SECTION = Gap("section")
RETURN = Return(None)


def graph(*blocks: Block, variables: tuple[Variable, ...] = ()) -> Graph:
    """A story of those blocks; a scene begins at the first block that belongs to it, and the first scene
    starts."""
    entries: dict[str, int] = {}
    for place, block in enumerate(blocks):
        entries.setdefault(block.scene, place)
    counters = [piece.counter for piece in _pieces(blocks) if isinstance(piece, Alternatives)]
    scenes = tuple(Scene(name, None, place, None) for name, place in entries.items())
    return Graph(About("Built"), blocks[0].scene, variables, scenes, blocks, (), 100, max(counters, default=-1) + 1)


def _pieces(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    for block in blocks:
        for step in block.steps:
            if isinstance(step, Say):
                yield from all_pieces(step.pieces)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield from all_pieces(choice.text)


def block(scene: str, *steps: Step | str, to: Exit) -> Block:
    """A block; a string is a plain line."""
    return Block(scene, tuple(say(step) if isinstance(step, str) else step for step in steps), to)


def say(*pieces: Piece | str) -> Say:
    return Say(in_pieces(*pieces), None)


def in_pieces(*pieces: Piece | str) -> tuple[Piece, ...]:
    return tuple(Plain(piece) if isinstance(piece, str) else piece for piece in pieces)


def number(name: str, low: int = 0, high: int = 9, start: int = 0) -> Variable:
    return variable(name, Number(low, high), start)


def flag(name: str, start: int = 0) -> Variable:
    return variable(name, Flag(), start)


def variable(name: str, kind: Type, start: Value) -> Variable:
    return Variable(name, kind, start, False, None, None)


def put(name: str, value: Expression | int) -> Assign:
    return Assign(name, Constant(value) if isinstance(value, int) else value, None)


def add(name: str, amount: int) -> Assign:
    return put(name, Arithmetic("+", Read(name), Constant(amount)))


def asked(asks: Expression | str, condition: int = 0) -> Condition:
    """A condition; a name asks whether that variable is 1."""
    return Condition(condition, is_(asks, 1) if isinstance(asks, str) else asks, None)


def is_(name: str, value: int) -> Expression:
    return Compare("==", Read(name), Constant(value))


def seen(scene: str) -> Expression:
    return Compare(">", Visits(scene), Constant(0))


def either(asks: Expression | str, then: Piece | str, otherwise: Piece | str = "", condition: int = 0) -> Either:
    parts = [in_pieces(part) if part else () for part in (then, otherwise)]
    return Either(asked(asks, condition), parts[0], parts[1], None, None)


def alternatives(kind: str, *parts: Piece | str, counter: int = 0) -> Alternatives:
    assert kind in ("seq", "cycle", "once", "shuffle")
    return Alternatives(kind, counter, tuple(in_pieces(part) for part in parts))  # type: ignore[arg-type]


def plural(name: str, one: str, many: str) -> Plural:
    return Plural(Read(name), in_pieces(one), in_pieces(many))


def shown(name: str, kind: Type | None = None) -> Print:
    return Print(Read(name), kind or Number())


def emphasis(*pieces: Piece | str) -> Styled:
    return Styled("emphasis", in_pieces(*pieces))


def strong(*pieces: Piece | str) -> Styled:
    return Styled("strong", in_pieces(*pieces))


def choice(
    id: str,
    target: int,
    *pieces: Piece | str,
    once: bool = False,
    name: str | None = None,
    shown: Condition | None = None,
    needs: Condition | None = None,
    reason: str = "",
) -> Choice:
    """A choice that reads as its id unless pieces are given."""
    return Choice(id, name, once, in_pieces(*(pieces or (id,))), shown, needs, reason, target, None)


def menu(*entries: Entry, otherwise: int | None = None) -> Menu:
    return Menu(entries, otherwise, None, None)


def branch(asks: Expression | str, then: int, otherwise: int, condition: int = 0) -> Branch:
    return Branch(asked(asks, condition), then, otherwise, None, None)


def dice(name: str, low: int, high: int, next: int) -> Dice:
    return Dice(name, low, high, next, None)


def to(next: int) -> Next:
    return Next(next)


def jump(scene: str) -> Jump:
    return Jump(scene, None)


def call(scene: str, back: int) -> Call:
    return Call(scene, back, None)


def end(title: str = "Over") -> End:
    return End(title, None)


def read(turn: Turn) -> list[str]:
    """The text as a list: paragraphs with `*` and `**` for styles, a section break as `---`."""
    return [
        "".join(_marked(run.text, run.style) for run in passage.runs) if isinstance(passage, Paragraph) else "---"
        for passage in turn.text
    ]


def _marked(text: str, style: Style) -> str:
    mark = {Style.PLAIN: "", Style.EMPHASIS: "*", Style.STRONG: "**"}.get(style, "***")
    return f"{mark}{text}{mark}"


def offered(turn: Turn) -> list[str]:
    """The options as shown; a locked one with its reason."""
    stop = turn.stop
    return [
        written(option.runs) + ("" if option.reason is None else f" ({option.reason})")
        for option in getattr(stop, "options", ())
    ]
