"""A line of a story from its tokens, spaced as it should be.

Between tokens of logic stands one space or none, by what they are. Prose is left as it is typed; but for the spaces at
the ends of the parts of a brace, which nobody sees. In the text of a choice nothing is put in or taken out that its
lasting id is made of.
"""

from collections.abc import Sequence
from itertools import pairwise

from lark import Token

PROSE = frozenset({"TEXT", "ESCAPE", "STARS", "BAR"})
_MARKS = {
    "SCENE_MARK": "== ",
    "ONCE_MARK": "* ",
    "AGAIN_MARK": "+ ",
    "ARROW": "-> ",
    "END_ARROW": "-> ",
    "SECTION": "---",
    "DO": "~ ",
    "DO_IF": "~ if",
    "DO_ELSE_IF": "~ else if",
    "DO_ELSE": "~ else",
    "DO_OTHERWISE": "~ otherwise",
    "DO_CALL": "~ call",
    "DO_RETURN": "~ return",
    "DO_END": "~ end",
}
_CHOICES = frozenset({"ONCE_MARK", "AGAIN_MARK"})
_TIGHT_BEFORE = frozenset({",", ":", ")", "}", ".."})
_TIGHT_AFTER = frozenset({"(", "{", ".."})
_CALLED = frozenset({"MIN", "MAX", "SIZE", "VISITS", "SEEN", "AT", "ENDED"})
_OPERANDS = frozenset({"NAME", "INTEGER", "RPAR", "YES", "NO", "STRING"})
_PARTED = frozenset({"SEQ", "CYCLE", "ONCE", "SHUFFLE"})


def spaced(line: Sequence[Token]) -> str:
    """The line of those tokens, without its indentation and its comment."""
    first = line[0].type
    if first in _CHOICES:
        return _choice(line)
    if first in PROSE or first == "LBRACE":
        return _prose(line, within_choice=False)
    if first == "SCENE_MARK" and len(line) > 3:
        title = line[3].strip()
        return f"== {line[1]}: {title}" if title else f"== {line[1]}"
    return _logic(line)


# Logic ----------------------------------------------------------------------------------------------------------


def _logic(tokens: Sequence[Token]) -> str:
    """Tokens that are all logic."""
    said: list[str] = []
    before: Token | None = None
    unary = False
    for token in tokens:
        text = _MARKS.get(token.type, str(token).strip())
        if before is not None and not unary and not _touch(before, token):
            said.append(" ")
        unary = token.type == "MINUS" and (before is None or before.type not in _OPERANDS)
        said.append(text.rstrip())
        before = token
    return "".join(said)


def _touch(before: Token, token: Token) -> bool:
    """Whether nothing stands between two tokens."""
    if str(token) in _TIGHT_BEFORE or str(before) in _TIGHT_AFTER:
        return True
    return str(token) == "(" and before.type in _CALLED


# Prose ----------------------------------------------------------------------------------------------------------


def _choice(line: Sequence[Token]) -> str:
    """The mark, the id, the text, who sees it, who may take it, and where it leads, one space between each two."""
    said = [_MARKS[line[0].type].rstrip()]
    rest = list(line[1:])
    if rest and rest[0].type == "CHOICE_ID":
        said.append(rest.pop(0).strip())
    arrow: list[str] = []
    if len(rest) > 1 and rest[-2].type == "END_ARROW":
        arrow = [f"-> {rest[-1]}"]
        rest = rest[:-2]
    at = 0
    while at < len(rest) and not _is_suffix(rest, at):
        at = _closing(rest, at) + 1 if rest[at].type == "LBRACE" else at + 1
    text = _prose(rest[:at], within_choice=True).strip(" \t")
    said += [text] if text else []
    while at < len(rest):
        end = _closing(rest, at) + 1 if rest[at].type == "LBRACE" else at + 1
        part = rest[at:end]
        at = end
        if part[0].type == "LBRACE":
            said.append(_logic(part))
        elif any(token.strip() for token in part):
            said.append("".join(part).strip())
    return " ".join([*said, *arrow])


def _is_suffix(tokens: Sequence[Token], at: int) -> bool:
    """Whether a brace there says who sees the choice or may take it, and shows nothing."""
    if tokens[at].type != "LBRACE":
        return False
    if tokens[at + 1].type == "NEEDS":
        return True
    return tokens[at + 1].type == "IF" and _colon(tokens, at, _closing(tokens, at)) is None


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Where the brace that opens there is closed."""
    depth = 0
    for place in range(at, len(tokens)):
        if tokens[place].type == "LBRACE":
            depth += 1
        elif tokens[place].type == "RBRACE":
            depth -= 1
            if not depth:
                return place
    raise AssertionError("a brace that parsed is closed")


def _colon(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Where the first part of the brace from there to `end` begins: its colon."""
    return next((place for place in range(at, end) if tokens[place].type == "COLON"), None)


def _prose(tokens: Sequence[Token], *, within_choice: bool) -> str:
    said: list[str] = []
    at = 0
    while at < len(tokens):
        if tokens[at].type == "LBRACE":
            end = _closing(tokens, at)
            said.append(_brace(tokens[at : end + 1], within_choice=within_choice))
            at = end + 1
        else:
            said.append(str(tokens[at]))
            at += 1
    return "".join(said)


def _brace(tokens: Sequence[Token], *, within_choice: bool) -> str:
    """A brace that shows something."""
    colon = _colon(tokens, 0, len(tokens))
    if colon is None:
        return _verbatim(tokens) if within_choice else _logic(tokens)
    if within_choice:
        return _verbatim(tokens)
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens[colon + 1 : -1]:
        depth += {"LBRACE": 1, "RBRACE": -1}.get(token.type, 0)
        if token.type == "BAR" and not depth:
            parts.append([])
        else:
            parts[-1].append(token)
    shown = [_prose(part, within_choice=False).strip(" \t") for part in parts]
    first, *others = (f" {part}" if part else "" for part in shown)
    rest = "".join(f" |{part}" for part in others)
    return f"{_logic(tokens[:colon])}:{first}{rest}}}"


def _verbatim(tokens: Sequence[Token]) -> str:
    """As it stands in the line, runs of blanks shortened to one: a lasting id is made of it, word by word."""
    said = str(tokens[0])
    for before, token in pairwise(tokens):
        said += (" " if token.start_pos != before.end_pos else "") + str(token)
    return said
