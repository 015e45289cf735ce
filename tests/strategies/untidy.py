"""Stories as untidy as their authors may leave them.

`loosened` has the same lines with other spaces, margins and numbers of blank lines: nothing a layout keeps.
`littered` has comments and blank lines in odd places besides.
"""

import re
from collections.abc import Sequence
from random import Random

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|//.*|\w+|==|!=|<=|>=|[+-]=|\.\.|->|[^\s\w]')
_CHOICE = re.compile(r'([*+]) (?:(\(\w+\)) )?(.*?)((?: \{if [^{}:]*\}| \{needs [^{}:]*: "[^"]*"\})*)(?: (->) (\w+))?')
_CONDITION = re.compile(r'\{(?:if|needs) [^{}:]*(?:: "[^"]*")?\}')
_ASKED = re.compile(r"(?<!\\)\{(if|plural) ([^{}:|]*): ?")
_LISTED = re.compile(r"(?<!\\)\{(seq|cycle|once|shuffle): ?")
_SHOWN = re.compile(r"(?<!\\)\{(\w+)\}")


def loosened(text: str, dice: Random) -> str:
    """A canonical story with another layout that means the same."""
    front, body = text[: text.index("---\n", 4) + 4], text[text.index("---\n", 4) + 4 :]
    tabs = dice.random() < 0.2
    margins = [""]
    lines: list[str] = []
    for line in body.split("\n"):
        said = line.lstrip(" ")
        if not said:
            lines += [_blank(dice, tabs) for _ in range(dice.randint(1, 3))]
            continue
        level = (len(line) - len(said)) // 4
        del margins[level + 1 :]
        while len(margins) <= level:
            margins.append(margins[-1] + ("\t" if tabs else " ") * dice.randint(1, 5))
        if said.startswith("== ") and dice.random() < 0.5 and lines and not lines[-1].strip():
            while lines and not lines[-1].strip():
                lines.pop()
        lines.append(margins[level] + _line(said, dice) + dice.choice(("", "", " ", "   ", "\t")))
    return front.replace("---\n", "--- \n", 1) + "\n".join(lines) + dice.choice(("", "\n", "\n\n \n"))


def littered(text: str, dice: Random) -> str:
    """A story with comments and blank lines put in anywhere after its front matter, each comment with a number."""
    end = text.index("---", 4) + 4
    count = 0
    tabs = re.search(r"^\t", text, re.MULTILINE) is not None
    lines: list[str] = []
    for line in text[end:].split("\n"):
        while dice.random() < 0.25:
            if dice.random() < 0.4:
                lines.append("")
            else:
                count += 1
                indent = "\t" * dice.randint(0, 2) if tabs else " " * dice.choice((0, 0, 1, 3, 4, 4, 8, 13))
                lines.append(f"{indent}//{dice.choice((' ', '', '   '))}c{count} == ~ * -> not a mark  ")
        if (
            re.match(r"[ \t]*~ |(flag|number|enum|set|text|promise) ", line)
            and "//" not in line
            and dice.random() < 0.4
        ):
            count += 1
            line += f'{dice.choice(("", " ", "     "))}// c{count} why, "so" ->'
        lines.append(line)
    return text[:end] + "\n".join(lines)


def _blank(dice: Random, tabs: bool) -> str:
    return dice.choice(("", "", "\t" if tabs else "    "))


def _line(said: str, dice: Random) -> str:
    if said.startswith("//") or said == "---":
        return said
    if said.startswith("== "):
        name, colon, title = said[3:].partition(": ")
        return f"== {_some(dice)}{name}{_some(dice)}{colon and ':' + _some(dice)}{title}"
    if said.startswith(("~ ", "-> ")):
        mark, rest = said.split(" ", 1)
        return f"{mark}{_some(dice, 1)}{code(rest, dice)}"
    if re.match(r"(flag|number|enum|set|text|promise|include)\b", said):
        return code(said, dice)
    if said.startswith(("* ", "+ ")):
        return _choice(said, dice)
    return _prose(said, dice)


def _choice(said: str, dice: Random) -> str:
    found = _CHOICE.fullmatch(said)
    assert found is not None, said
    mark, identity, words, conditions, arrow, scene = found.groups()
    made = mark + _some(dice, 1) + (identity + _some(dice, 1) if identity else "") + words
    for condition in _CONDITION.findall(conditions):
        made += _some(dice) + code(condition, dice)
    return made + (f"{_some(dice)}{arrow}{_some(dice, 1)}{scene}" if arrow else "")


def _prose(said: str, dice: Random) -> str:
    if not re.search(r"(?<!\\)\{", said):
        return said
    said = _ASKED.sub(lambda found: f"{{{code(found[1] + ' ' + found[2] + ' :', dice)}{_some(dice)}", said)
    said = _LISTED.sub(lambda found: f"{{{_some(dice)}{found[1]}{_some(dice)}:{_some(dice)}", said)
    said = _SHOWN.sub(lambda found: f"{{{_some(dice)}{found[1]}{_some(dice)}}}", said)
    said = re.sub(r" \|(?= |\})|(?<!\\)\}", lambda found: _some(dice) + found[0].strip(), said)
    return re.sub(r"\| ", lambda _: f"|{_some(dice)}", said)


def code(said: str, dice: Random) -> str:
    """Marks, names and operators, spaced at random."""
    tokens: Sequence[str] = _TOKEN.findall(said)
    made = ""
    for before, token in zip(("", *tokens), tokens, strict=False):
        wordy = bool(re.match(r"\w", before[-1:]) and re.match(r"\w", token)) or before == "->"
        made += (_some(dice, int(wordy)) if made else "") + token
    return made


def _some(dice: Random, least: int = 0) -> str:
    return dice.choice(("", " ", " ", "  ", "   "))[:3].ljust(least)
