"""A story of ours told in ink, to measure ink's players with: as many words and choices, not the same meaning.

Scenes become knots and blocks stitches of them. Conditions and assignments are left out, which spares ink work: a
branch takes its two ways in turn, alternatives and parts with a condition become ink's sequences, and a value that is
printed is what its variable starts as. Whatever ink might read as markup is escaped (Writing with ink, part 1).
"""

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from ifplay.model.expressions import Read
from ifplay.model.graph import Branch, Call, Choice, Dice, End, Exit, Gap, Graph, Jump, Menu, Next, Return, Say, choices
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled, inner
from ifplay.model.types import show

_MARKUP = re.compile(r"[\\{}|~#<>/\[\]*]")
_OPENING = re.compile(r"[-+=*~(!&$]|(?:VAR|CONST|LIST|INCLUDE|EXTERNAL|TODO|else)\b")
_SEQUENCES = {"seq": "", "cycle": "&", "once": "!", "shuffle": "~"}


def ink_of(graph: Graph) -> str:
    """The ink of that story."""
    telling = _Telling(graph)
    return "\n".join((f"-> s{telling.knots[graph.start]}", *telling.lines()))


class _Telling:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.knots = {scene.id: number for number, scene in enumerate(graph.scenes)}
        self.starts = {one.name: show(one.type, one.start) for one in graph.variables}

    def lines(self) -> Iterator[str]:
        """Knot by knot; a knot without a beginning of its own goes on at its first stitch, its entry."""
        blocks = self.graph.blocks
        for scene in self.graph.scenes:
            yield f"=== s{self.knots[scene.id]}"
            mine = [place for place, block in enumerate(blocks) if block.scene == scene.id]
            for place in sorted(mine, key=lambda place: (place != scene.entry, place)):
                yield f"= b{place}"
                yield from self.paragraphs(place)
                yield from self.exit(blocks[place].exit)

    def paragraphs(self, place: int) -> Iterator[str]:
        """What a block says, each paragraph on a line of its own."""
        said: list[str] = []
        for step in (*self.graph.blocks[place].steps, Gap("paragraph")):
            match step:
                case Say(pieces):
                    said.append(self.text(pieces))
                case Gap():
                    if said:
                        yield _begun(" ".join(said))
                    said = []

    def exit(self, exit: Exit) -> Iterator[str]:
        """Where a block leads."""
        match exit:
            case Menu(entries, otherwise):
                offered = list(choices(entries))
                for choice in offered:
                    yield from self.choice(choice)
                if otherwise is not None:
                    yield f"+ -> b{otherwise}"
                elif all(choice.once for choice in offered):
                    yield "+ -> END"
            case Branch(_, then, otherwise):
                yield f"{{&-> b{then}|-> b{otherwise}}}"
            case Dice(next=next) | Next(next):
                yield f"-> b{next}"
            case Jump(scene):
                yield f"-> s{self.knots[scene]}"
            case Call(scene, next):
                yield f"-> s{self.knots[scene]} ->"
                yield f"-> b{next}"
            case Return():
                yield "->->"
            case End():
                yield "-> END"
            case _:
                assert_never(exit)

    def choice(self, choice: Choice) -> Iterator[str]:
        """Told again when it is taken, as our page does."""
        yield f"{'*' if choice.once else '+'} {_begun(self.text(choice.text))}"
        yield f"    -> b{choice.target}"

    def text(self, pieces: Sequence[Piece]) -> str:
        """Pieces as ink writes them."""
        return "".join(map(self.piece, pieces))

    def piece(self, piece: Piece) -> str:
        """One of them."""
        match piece:
            case Plain(text):
                return _escaped(text)
            case Styled(style, pieces):
                tag = "em" if style == "emphasis" else "strong"
                return f"\\<{tag}\\>{self.text(pieces)}\\<\\/{tag}\\>"
            case Print(value):
                return _escaped(self.starts[value.variable]) if isinstance(value, Read) else "1"
            case Either(_, then, otherwise) | Plural(_, then, otherwise):
                return f"{{&{self.text(then)}|{self.text(otherwise)}}}"
            case Alternatives(kind, _, parts):
                return f"{{{_SEQUENCES[kind]}{'|'.join(map(self.text, parts))}}}"
            case _:
                assert_never(piece)


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda found: "\\" + found[0], text)


def _begun(line: str) -> str:
    """The line, so that its first characters are text."""
    return "\\" + line if _OPENING.match(line) else line


def words_of_ink(ink: str) -> int:
    """The words of prose and choices in ink that was told here."""
    told = [line.lstrip() for line in ink.splitlines()]
    prose = [line[2:] if line[:2] in ("* ", "+ ") else line for line in told if not line.startswith(("=", "->"))]
    bare = (re.sub(r"\\<(?:\\/)?\w+\\>|->.*|\{[&!~]?|[}|]", " ", line) for line in prose)
    return sum(len(line.split()) for line in bare)


def words_of(graph: Graph) -> int:
    """The words of a story's prose and choices as written, all parts of braces included, values printed not."""
    texts = [step.pieces for block in graph.blocks for step in block.steps if isinstance(step, Say)]
    texts += [one.text for block in graph.blocks if isinstance(block.exit, Menu) for one in choices(block.exit.entries)]
    return sum(len(" ".join(_parts(pieces)).split()) for pieces in texts)


def _parts(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Plain(text):
                yield text
            case Print():
                pass
            case _:
                for run in inner(piece):
                    yield from _parts(run)
