"""What the parser knows about each character of a story: from its own tokens, and from the nodes it makes of them.

Nothing here looks at the text itself, but to find the characters of the parser's tokens.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from ifplay.diagnostics.report import has_errors
from ifplay.highlight.kinds import Kind
from ifplay.source.spans import Span
from ifplay.syntax import nodes
from ifplay.syntax.front import has_front_matter, read_front_matter
from ifplay.syntax.parser import listen, parse
from lark import Token

BY_TERMINAL: dict[str, Kind] = {
    **dict.fromkeys(("SCENE_MARK", "ONCE_MARK", "AGAIN_MARK", "ARROW", "END_ARROW", "SECTION", "DO"), "mark"),
    **dict.fromkeys(("IF", "NEEDS", "SEQ", "CYCLE", "ONCE", "SHUFFLE", "PLURAL", "RANDOM", "CLAMP"), "keyword"),
    **dict.fromkeys(("NEVER", "ALWAYS", "FROM", "REACH"), "keyword"),
    **dict.fromkeys(("OR", "AND", "NOT", "HAS", "COMPARE", "PLUS", "MINUS", "TIMES", "RANGE", "ASSIGN"), "operator"),
    **dict.fromkeys(("EQUAL",), "operator"),
    **dict.fromkeys(("MIN", "MAX", "SIZE", "VISITS", "SEEN", "AT", "ENDED"), "function"),
    **dict.fromkeys(("FLAG", "NUMBER", "ENUM", "SET", "TEXT_KIND", "INCLUDE", "PROMISE"), "declaration"),
    **dict.fromkeys(("YES", "NO"), "constant"),
    **dict.fromkeys(("LBRACE", "RBRACE", "LPAR", "RPAR", "COLON", "COMMA"), "punctuation"),
    "TITLE": "title",
    "TEXT": "text",
    "STARS": "text",
    "ESCAPE": "escape",
    "INTEGER": "number",
    "STRING": "string",
    "_COMMENT": "comment",
}
STYLES: dict[frozenset[str], Kind] = {
    frozenset(): "text",
    frozenset({"emphasis"}): "emphasis",
    frozenset({"strong"}): "strong",
    frozenset({"emphasis", "strong"}): "strong emphasis",
}


@cache
def truth_of(text: str) -> "Truth":
    """The truth about a text, found once for all who ask."""
    return Truth(text)


def disagreements(text: str, found: Sequence[str]) -> list[str]:
    """The first characters that somebody takes for something else than the parser does; `found` has a kind for each."""
    truth = truth_of(text)
    wrong = []
    for place, character in enumerate(text):
        if character in " \t\n":
            continue
        wanted = truth.kinds.get(place)
        if found[place] != wanted and not (place in truth.stars and found[place] in STYLES.values()):
            line = text.count("\n", 0, place) + 1
            wrong.append(f"{character!r} in line {line} is {wanted}, not {found[place]}: {text.splitlines()[line - 1]}")
            if len(wrong) == 5:
                break
    return wrong


class Truth:
    """The kind of each character that is no space, by its offset; `stars` are those of runs, which may be either."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: dict[int, Kind] = {}
        self.stars: set[int] = set()
        main = has_front_matter(text)
        outcome = parse("a.story", text, main=main)
        assert not has_errors(outcome.diagnostics), outcome.diagnostics
        self.lines = [0]
        for line in text.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.roles = {self.at(span): kind for span, kind in roles(outcome.value)}
        self.styled: list[tuple[str, Kind]] = []
        if main:
            self.front(read_front_matter("a.story", text).value.end)
        said: list[int] = []
        for chunk, tokens in listen("a.story", text, main=main).value.chunks:
            base = self.lines[chunk.base + (chunk.start == "declarations")]
            base -= chunk.start == "declarations"
            said += self.tokens(tokens, base)
        self.styles(outcome.value, said)

    def at(self, span: Span) -> int:
        """The offset at which a span begins."""
        return self.lines[span.line - 1] + span.column - 1

    def put(self, start: int, text: str, kind: Kind) -> None:
        """Say what these characters are."""
        for place, character in enumerate(text, start):
            if character not in " \t\n":
                self.kinds[place] = kind

    def front(self, end: int) -> None:
        """Front matter, as YAML has it: by the events of its parser."""
        import yaml

        inside = self.text[:end].split("\n")
        text = "\n".join(["", *inside[1:]])
        first = self.text.index("\n")
        last = self.text.rindex("---", 0, end)
        self.put(0, "---", "fence")
        self.put(last, "---", "fence")
        self.put(first, self.text[first:last], "comment")  # what is neither key nor value
        body = self.text[first:last]
        assert text.startswith(body)
        root = yaml.compose(body, Loader=yaml.SafeLoader)
        for key, value in root.value:
            self.put(first + key.start_mark.index, body[key.start_mark.index : key.end_mark.index], "key")
            between = body[key.end_mark.index : value.start_mark.index]
            self.put(first + key.end_mark.index, between, "punctuation")
            self.put(first + value.start_mark.index, body[value.start_mark.index : value.end_mark.index], "plain")

    def tokens(self, tokens: list[Token], base: int) -> Iterator[int]:
        """Each token of a chunk by its terminal; gives the characters of text and escapes, but for stars."""
        line: list[str] = []
        depth = 0
        for token in tokens:
            kind = token.type
            if kind == "_NL":
                self.between(token, base + (token.start_pos or 0))
                line, depth = [], 0
                continue
            if not token:
                continue
            assert token.start_pos is not None
            start = base + token.start_pos
            prose = bool(line) and line[0] in ("TEXT", "ESCAPE", "STARS", "BAR", "LBRACE")
            line.append(kind)
            depth += (kind == "LBRACE") - (kind == "RBRACE")
            if kind == "BAR":
                self.put(start, token, "punctuation" if depth else "text")
                if not depth:
                    yield start
            elif kind == "CHOICE_ID":
                self.put(start, token.strip(), "id")
                self.kinds[start] = self.kinds[start + len(token.strip()) - 1] = "punctuation"
            elif kind.startswith("DO_"):
                self.put(start, token, "keyword")
                self.kinds[start] = "mark"
            elif prose and (kind == "END_ARROW" or line[-2:-1] == ["END_ARROW"]):
                self.put(start, token, "text")
                yield from self.shown(start, token)
            else:
                self.put(start, token, self.roles.get(start, "variable") if kind == "NAME" else BY_TERMINAL[kind])
                if kind == "STARS":
                    self.stars |= {*range(start, start + len(token))}
                elif kind == "TEXT":
                    yield from self.shown(start, token)
                elif kind == "ESCAPE" and token[1] != "*":
                    yield -start - 1  # shown, but of one kind whatever its style

    def shown(self, start: int, text: str) -> Iterator[int]:
        """The offsets of characters that are no spaces."""
        return (place for place, character in enumerate(text, start) if character not in " \t")

    def between(self, newline: str, start: int) -> None:
        """The comments that a line end takes along."""
        for line in newline.split("\n"):
            self.put(start, line, "comment")
            start += len(line) + 1

    def styles(self, tree: nodes.StoryFile, said: list[int]) -> None:
        """Text in emphasis: the characters of the tree's prose are those of the tokens, in the same order."""
        flat = [
            (character, style)
            for scene in tree.scenes
            for prose in proses(scene.body)
            for character, style in flattened(prose, frozenset())
            if character not in " \t*"
        ]
        assert len(flat) == len(said)
        for (character, style), place in zip(flat, said, strict=True):
            if place >= 0:
                assert self.text[place] == character
                self.kinds[place] = style


def roles(tree: nodes.StoryFile) -> Iterator[tuple[Span, Kind]]:
    """What each name of the tree is there for, but for variables."""
    for declaration in tree.declarations:
        match declaration:
            case nodes.EnumDeclaration(_, values, start):
                yield from ((value.span, "value") for value in (*values, *((start,) if start else ())))
            case nodes.SetDeclaration(_, values, start):
                yield from ((value.span, "value") for value in (*values, *(start.values if start else ())))
            case nodes.InvariantPromise(expression=expression):
                yield from _in_expression(expression)
            case nodes.ReachPromise(scene=scene) if scene is not None:
                yield scene.span, "target"
            case _:
                pass
    for scene in tree.scenes:
        yield scene.name.span, "scene"
        yield from _in_body(scene.body)


def _in_body(body: nodes.Body) -> Iterator[tuple[Span, Kind]]:
    for prose in proses(body):
        yield from _in_prose(prose)
    for statement in _statements(body):
        match statement:
            case nodes.Jump(target) | nodes.Call(target):
                yield target.span, "target"
            case nodes.Assign(value=nodes.Subset(values)):
                yield from ((value.span, "value") for value in values)
            case nodes.Assign(value=value) if not isinstance(value, nodes.Quoted | nodes.Random):
                yield from _in_expression(value)
            case nodes.Branch(condition) if condition is not None:
                yield from _in_expression(condition)
            case nodes.Choice(shown=shown, needs=needs, target=target):
                for condition in (shown, needs):
                    if condition is not None:
                        yield from _in_expression(condition)
                if target is not None:
                    yield target.span, "target"
            case nodes.Otherwise(target) if target is not None:
                yield target.span, "target"
            case _:
                pass


def _statements(body: nodes.Body) -> Iterator[object]:
    """Every statement, branch, choice and otherwise of a body, in order."""
    for statement in body:
        match statement:
            case nodes.If(branches):
                for branch in branches:
                    yield branch
                    yield from _statements(branch.body)
            case nodes.Menu(entries, otherwise):
                for entry in entries:
                    if isinstance(entry, nodes.If):
                        yield from _statements((entry,))
                    else:
                        yield entry
                        yield from _statements(entry.body)
                if otherwise is not None:
                    yield otherwise
                    yield from _statements(otherwise.body)
            case _:
                yield statement


def _in_expression(expression: nodes.Expression) -> Iterator[tuple[Span, Kind]]:
    match expression:
        case nodes.Unary(_, operand):
            yield from _in_expression(operand)
        case nodes.Binary(_, left, right):
            yield from _in_expression(left)
            yield from _in_expression(right)
        case nodes.Holds(left, value):
            yield from _in_expression(left)
            yield value.span, "value"
        case nodes.Function("visits" | "seen" | "at", (nodes.Word(name),)):
            yield name.span, "target"
        case nodes.Function(_, arguments):
            for argument in arguments:
                yield from _in_expression(argument)
        case _:
            pass


def _in_prose(prose: nodes.Prose) -> Iterator[tuple[Span, Kind]]:
    for piece in prose:
        match piece:
            case nodes.Emphasis(_, pieces):
                yield from _in_prose(pieces)
            case nodes.Print(value):
                yield from _in_expression(value)
            case nodes.Either(condition):
                yield from _in_expression(condition)
            case nodes.Plural(count):
                yield from _in_expression(count)
            case _:
                pass
        for part in parts(piece):
            yield from _in_prose(part.pieces)


def proses(body: nodes.Body) -> Iterator[nodes.Prose]:
    """Every line and every choice's words, in order."""
    for statement in _statements(body):
        if isinstance(statement, nodes.Line):
            yield statement.prose
        elif isinstance(statement, nodes.Choice):
            yield statement.text


def parts(piece: nodes.Piece) -> tuple[nodes.Part, ...]:
    """The parts of a brace, in order."""
    match piece:
        case nodes.Either(_, then, otherwise):
            return (then,) if otherwise is None else (then, otherwise)
        case nodes.Alternatives(_, listed):
            return listed
        case nodes.Plural(_, one, many):
            return (one, many)
        case _:
            return ()


def flattened(prose: nodes.Prose, styles: frozenset[str]) -> Iterator[tuple[str, Kind]]:
    """Every character shown, with its style."""
    for piece in prose:
        match piece:
            case nodes.Words(text):
                yield from ((character, STYLES[styles]) for character in text)
            case nodes.Emphasis(style, pieces):
                yield from flattened(pieces, styles | {style})
            case _:
                for part in parts(piece):
                    yield from flattened(part.pieces, styles)
