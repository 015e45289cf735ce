"""What the parser stumbled over, in a writer's words: never a token's name, always what to do."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from ifplay.diagnostics.nearest import suggest
from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.diagnostics.rules import BAD_ASSIGNMENT, BAD_INDENTATION, RESERVED_WORD, SYNTAX, Rule
from ifplay.source.spans import Span
from ifplay.syntax.words import LATER

_DECLARATIONS = {
    "flag": 'flag told = yes "Told him"',
    "number": 'number trust: 0..10 = 5 "Trust"',
    "enum": 'enum job: unknown, offered, taken = unknown "Job"',
    "set": 'set bag: guitar, key = {key} "Bag"',
    "text": 'text nickname = "Peyt"',
    "include": 'include "chapters/two.story"',
    "promise": 'promise "nobody is left behind": never at(station) and lost',
}
_COMMANDS = {
    "if": "~ if trust > 3",
    "else": "~ else",
    "otherwise": "~ otherwise -> home",
    "call": "~ call tea",
    "return": "~ return",
    "end": '~ end "Home by dark"',
}
# What other story languages call it, and what it is here.
_ELSEWHERE = {
    "goto": "-> {rest}",
    "jump": "-> {rest}",
    "go": "-> {rest}",
    "set": "~ {rest}",
    "let": "~ {rest}",
    "temp": "~ {rest}",
    "elif": "~ else if {rest}",
    "elseif": "~ else if {rest}",
    "elsif": "~ else if {rest}",
    "endif": "",
    "finish": '~ end "Title"',
    "gosub": "~ call {rest}",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where the parser stopped: the line's text and number in the file, the column, what stood there and what could.

    `got` is the kind of token (empty for a character that begins none); `expected` the kinds that could follow.
    """

    file: str
    line: int
    text: str
    column: int
    got: str
    expected: Collection[str]
    declaring: bool


def complain(trouble: Trouble) -> Diagnostic:
    """The finding for a line the grammar cannot read."""
    if trouble.declaring:
        return _declaration(trouble)
    text = trouble.text.strip()
    if text.startswith("== "):
        return _header(trouble)
    if re.match(r"->[ \t]", text):
        return _jump(trouble)
    if (found := re.match(r"~[ \t]+(\w*)", text)) and (special := _command(trouble, found[1])):
        return special
    return _inside(trouble)


def no_block(file: str, line: int, text: str) -> Diagnostic:
    """The finding for an opener without its indented block."""
    opener = text.strip()
    return Diagnostic(
        BAD_INDENTATION,
        "Nothing is indented under this line, but it needs a block of its own.",
        _whole(file, line, text),
        f"Indent what belongs to it by four spaces:\n    {_cut(opener)}\n        …",
    )


def too_deep_line(file: str, line: int, text: str, opener_line: int, opener: str) -> Diagnostic:
    """The finding for a line that is deeper than the line before it allows."""
    related: tuple[Related, ...] = ()
    if opener.strip().startswith("== "):
        why = "the lines of a scene start at the left margin"
    elif opener_line:
        why = "the line before it opens no block"
    else:
        why = "nothing before it opens a block"
    if opener_line:
        related = (Related("this is the line before it", _whole(file, opener_line, opener)),)
    return Diagnostic(
        BAD_INDENTATION,
        f"This line is indented deeper, but {why}.",
        _whole(file, line, text),
        "Give it the same indentation as the line before. "
        "Only choices, `~ if`, `~ else if`, `~ else` and `~ otherwise` have an indented block.",
        related,
    )


def misaligned(file: str, line: int, text: str, opener_line: int, opener: str) -> Diagnostic:
    """The finding for a line that goes back to no open indentation."""
    return Diagnostic(
        BAD_INDENTATION,
        "This line's indentation matches no block that is open here.",
        _whole(file, line, text),
        "Line it up with the other lines of its block, or with the opener to leave the block.",
        (Related("the block it leaves was opened here", _whole(file, opener_line, opener)),) if opener_line else (),
    )


def _whole(file: str, line: int, text: str) -> Span:
    lead = len(text) - len(text.lstrip())
    return Span(file, line, lead + 1, line, max(len(text.rstrip()), lead + 1) + 1)


def _at(trouble: Trouble, start: int | None = None, end: int | None = None) -> Span:
    """From a column (of the trouble, unless given) to the end of the word there."""
    start = trouble.column if start is None else start
    if end is None:
        word = re.compile(r"\w+|.").match(trouble.text, start - 1)
        end = word.end() + 1 if word else start + 1
    return Span(trouble.file, trouble.line, start, trouble.line, end)


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"


def _syntax(trouble: Trouble, message: str, hint: str, span: Span | None = None, rule: Rule = SYNTAX) -> Diagnostic:
    return Diagnostic(rule, message, span or _at(trouble), hint)


def _later(trouble: Trouble, word: str, start: int) -> Diagnostic:
    return _syntax(
        trouble,
        f"`{word}` is kept for a later version of the language, where it will mean {LATER[word]}.",
        "It does nothing today. Use the declarations and commands there are, or another name.",
        _at(trouble, start, start + len(word)),
        RESERVED_WORD,
    )


def _declaration(trouble: Trouble) -> Diagnostic:
    text = trouble.text
    lead = len(text) - len(text.lstrip())
    found = re.match(r"\w+", text.strip())
    word = found[0] if found else ""
    whole = _whole(trouble.file, trouble.line, text)
    if word in LATER:
        return _later(trouble, word, lead + 1)
    if word in _DECLARATIONS:
        if word == "text" and re.match(r"\s*text[ \t]+\w+[ \t]*(=[ \t]*\"(?:[^\"\\]|\\.)*\")?[ \t]*\"", text):
            return _syntax(
                trouble,
                "A text has no label; only flags, numbers, enums and sets can stand on the stat sheet.",
                f"What it starts as comes after an equals sign: {_DECLARATIONS[word]}",
            )
        if special := _quotes(trouble):
            return special
        return _syntax(
            trouble,
            f"This `{word}` declaration cannot be read from here on.",
            f"It should look like this: {_DECLARATIONS[word]}",
        )
    if text.lstrip().startswith("==") and not text.startswith("== "):
        return _syntax(
            trouble,
            "This scene's line cannot be read.",
            "Start it at the left margin, with a space: == beach",
            whole,
        )
    if text.startswith("---"):
        return _syntax(
            trouble,
            "A line of hyphens stands before the first scene.",
            "Front matter stands between two --- lines at the very top of the story, and only there.",
            whole,
        )
    if (near := suggest(word, _DECLARATIONS)) and re.match(r"\w+[ \t]+[\w\"]", text.strip()):
        return _syntax(
            trouble,
            f"There is no declaration `{word}`. Did you mean `{near}`?",
            f"For example: {_DECLARATIONS[near]}",
            _at(trouble, lead + 1),
        )
    return _syntax(
        trouble,
        "Only declarations can stand before the first scene, and this line is none.",
        "Begin a scene above it, for example `== beach: The long beach`, "
        "or start the line with // to make it a comment.",
        whole,
    )


def _header(trouble: Trouble) -> Diagnostic:
    if re.match(r"== [ \t]*\w+[ \t]*\(", trouble.text):
        return _parameters(trouble)
    return _syntax(
        trouble,
        "The line of a scene has the scene's name, one word, and then perhaps a colon and a title.",
        f"For example: == {_identifier(trouble.text.strip()[3:].split(':')[0])}: {_title(trouble.text)}",
    )


def _parameters(trouble: Trouble) -> Diagnostic:
    return _syntax(
        trouble,
        "Scenes take nothing along: parameters are kept for a later version of the language.",
        "Store what the scene needs to know in a variable before going there.",
        _at(trouble, trouble.text.index("(") + 1),
    )


def _identifier(text: str) -> str:
    joined = re.sub(r"\W+", "_", text.strip()).strip("_").lower()
    return joined if joined and not joined[0].isdigit() else f"scene_{joined}".rstrip("_")


def _title(text: str) -> str:
    return _cut(text.strip()[3:].split(":")[-1].strip()) or "The long beach"


def _jump(trouble: Trouble) -> Diagnostic:
    rest = trouble.text.strip()[2:].strip()
    if found := re.fullmatch(r"(\w+)[ \t]*//.*", rest):
        return _syntax(
            trouble,
            "A comment cannot follow an arrow.",
            f"Put the comment on a line of its own above `-> {found[1]}`.",
        )
    if re.match(r"\w+[ \t]*\(", rest):
        return _parameters(trouble)
    return _syntax(
        trouble,
        "An arrow is followed by the name of one scene, and nothing else.",
        f"For example: -> {_identifier(rest)}   (for an arrow in the prose, write \\->)",
        _whole(trouble.file, trouble.line, trouble.text),
    )


def _command(trouble: Trouble, word: str) -> Diagnostic | None:
    """What is wrong with a `~` line, where its first word tells."""
    text = trouble.text
    lead = len(text) - len(text.lstrip())
    stripped = text.strip()
    start = lead + 1 + stripped.index(word, 1) if word else lead + 1
    rest = stripped[1:].strip()[len(word) :].strip()
    if word in LATER:
        return _later(trouble, word, start)
    if re.match(r"\([^)]*\)[ \t]*[-+]?=(?!=)", rest):
        return _syntax(
            trouble,
            f"`{word}(…)` is worked out by the story itself; only variables can be changed.",
            "Declare a variable for what the story should remember.",
            _at(trouble, start),
            BAD_ASSIGNMENT,
        )
    if word in ("call", "return", "otherwise", "else") and trouble.column > start:
        if word == "else" and rest:
            return _syntax(
                trouble,
                "`~ else` stands alone on its line.",
                f"With a condition it is: ~ else if {_cut(rest)}",
            )
        if word == "call" and re.match(r"\w+[ \t]*\(", rest):
            return _parameters(trouble)
        if special := _quotes(trouble):
            return special
        return _syntax(
            trouble,
            f"This `~ {word}` cannot be read from here on.",
            f"It should look like this: {_COMMANDS[word]}",
        )
    if word == "end":
        rest = rest.strip("“”„«»‘’'")
        example = f'~ end "{_cut(rest)}"' if rest and '"' not in rest else _COMMANDS["end"]
        return _syntax(
            trouble, "An ending needs its title, in straight quotes.", f"For example: {example}",
            _whole(trouble.file, trouble.line, text),
        )  # fmt: skip
    if word in ("if", "else"):
        return None
    if re.match(r"[-+]?=(?!=)", rest):
        return None  # An assignment: what is wrong is in its value.
    if found := re.fullmatch(r"(\+\+|--);?", rest):
        return _syntax(
            trouble,
            f"There is no `{found[1]}`.",
            f"Write it like this: ~ {word} {rest[0]}= 1",
            _at(trouble, start + len(word), start + len(word) + 2),
        )
    if word in _ELSEWHERE:
        instead = _ELSEWHERE[word].format(rest=_cut(rest) or "…")
        return _syntax(
            trouble,
            f"There is no `~ {word}`.",
            f"Write it like this: {instead}"
            if instead
            else "A block ends where its indentation ends; delete the line.",
            _at(trouble, start),
        )
    near = suggest(word, _COMMANDS)
    if near:
        return _syntax(
            trouble,
            f"There is no `~ {word}`. Did you mean `~ {near}`?",
            f"For example: {_COMMANDS[near]}",
            _at(trouble, start),
        )
    return _syntax(
        trouble,
        "This logic line does nothing I know.",
        "After ~ comes an assignment (~ trust += 1), or if, else, otherwise, call, return or end. "
        "To begin a line of prose with a ~, write \\~.",
        _at(trouble, start),
    )


def _quotes(trouble: Trouble) -> Diagnostic | None:
    rest = trouble.text[trouble.column - 1 :]
    if rest[:1] in ("“", "”", "„", "«", "‘", "’", "'"):
        return _syntax(
            trouble,
            "Titles, labels and reasons stand in straight double quotes.",
            'Write it like this: "The text"',
        )
    if re.match(r'"(?:[^"\\]|\\.)*"', rest):
        return _syntax(
            trouble,
            "A text in quotes cannot stand here: texts are only ever shown, never compared.",
            "Remember what you need to know in a flag or an enum.",
        )
    if rest[:1] == '"':
        return _syntax(trouble, "This quote is not closed on its line.", 'Put a " at the end of the text.')
    return None


def _inside(trouble: Trouble) -> Diagnostic:
    """What is wrong inside a condition, a brace or a value."""
    text, column = trouble.text, trouble.column
    rest = text[column - 1 :]
    opened = _unclosed(text[: column - 1])
    before = text[: column - 1]
    if rest.startswith('"') and re.search(r"\{[ \t]*needs[ \t]*$", before):
        return _syntax(trouble, "What the choice needs is missing before its reason.", _brace_example("{needs"))
    if special := _quotes(trouble):
        return special
    if re.search(r"=[ \t]*random\b", before):
        return _syntax(
            trouble,
            "After random come a low and a high number with two dots between them, and nothing else.",
            "For example: ~ luck = random 1..6   (and what is to be added, on the next line: ~ luck += 1)",
        )
    if trouble.got == "_NL" or not rest.strip():
        return _cut_short(trouble, opened)
    if rest.startswith("}") and opened is None:
        return _syntax(
            trouble,
            "This } closes nothing.",
            "For a brace in the prose write \\}, or open it with { before the value.",
        )
    if rest.startswith("=") and not rest.startswith("=="):
        return _syntax(trouble, "A single = does not compare.", "To ask whether two things are equal write ==.")
    if found := re.match(r"&&|\|\||!(?!=)", rest):
        word = {"&": "and", "|": "or", "!": "not"}[rest[0]]
        return _syntax(trouble, f"`{found[0]}` is not used here.", f"Write the word `{word}`.")
    if re.match(r"==|!=|<=|>=|<|>", rest):
        return _syntax(trouble, "Comparisons do not chain.", "Join two of them: `low < x and x < high`.")
    if opened is not None:
        brace = text[opened:].strip()
        if rest.startswith("}") and "COLON" in trouble.expected:
            if brace.startswith("{if"):
                return _syntax(
                    trouble,
                    "This {if …} shows nothing: it has no colon and no text.",
                    "For example: {if wind > 2: the flags are flying | the flags hang limp}",
                )
            return _syntax(trouble, "A colon and more is missing before this }.", _brace_example(brace))
        if rest.startswith("|") and brace.startswith("{if"):
            return _syntax(
                trouble,
                "An {if …} has two parts at most: one for yes, one for no.",
                "Put another {if …} inside the second part: {if a: x | {if b: y | z}}",
            )
        if rest.startswith("}"):
            return _syntax(trouble, "Something is missing before this }.", _brace_example(brace))
        if rest.startswith(":") and not re.match(r"\{[ \t]*(if|needs|seq|cycle|once|shuffle|plural)\b", brace):
            asked = before[opened + 1 :].strip()
            return _syntax(
                trouble,
                "A colon stands here, but the bracket does not say what it chooses by.",
                f"To show text on a condition write: {{if {_cut(asked)}: this | that}}",
            )
    elif rest.startswith(":") and re.match(r"[ \t]*~", text):
        return _syntax(trouble, "No colon stands at the end of a logic line.", f"Just: {_cut(before.strip())}")
    if (found := re.match(r"\w+", rest)) and found[0] in LATER:
        return _later(trouble, found[0], column)
    return _syntax(
        trouble,
        f"The line cannot be read from `{_cut(rest.strip().split()[0])}` on.",
        _brace_example(text[opened:].strip())
        if opened is not None
        else "Check the words before it: a value, an operator such as == or and, or a bracket may be missing.",
    )


def _cut_short(trouble: Trouble, opened: int | None) -> Diagnostic:
    text = trouble.text
    if opened is not None and _unclosed(text) is not None:
        return _syntax(
            trouble,
            "This { is not closed on its line.",
            "Close it with } on the same line, or write \\{ for a brace in the prose.",
            _at(trouble, opened + 1, opened + 2),
        )
    if re.match(r"[*+][ \t]*$", text.strip()) or re.match(r"[*+][ \t]+\(\w+\)$", text.strip()):
        return _syntax(
            trouble,
            "This choice has no text for the reader to choose.",
            "Write what the reader reads after the mark: `* Open the door.`",
            _whole(trouble.file, trouble.line, text),
        )
    return _syntax(
        trouble,
        "The line stops before it is complete.",
        "A condition or a value is missing at its end, as in `~ if trust > 3` or `~ trust += 1`.",
        _whole(trouble.file, trouble.line, text),
    )


def _brace_example(brace: str) -> str:
    for start, example in (
        ("{if", "{if wind > 2: the flags are flying | the flags hang limp}"),
        ("{needs", '{needs bag has key: "It is locked."}'),
        ("{seq", "{seq: the first time | the second | from then on}"),
        ("{cycle", "{cycle: red | green | blue}"),
        ("{once", "{once: shown once | then this once}"),
        ("{shuffle", "{shuffle: heads | tails}"),
        ("{plural", "{plural coins: coin | coins}"),
    ):
        if brace.startswith(start):
            return f"It should look like this: {example}"
    return "In braces stands the name of a variable, {trust}, or if, seq, cycle, once, shuffle, plural. For a brace in the prose write \\{."  # noqa: E501


def _unclosed(text: str) -> int | None:
    """The position of the last `{` that is not closed, or None."""
    opened: list[int] = []
    escaped = False
    for place, character in enumerate(text):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "{":
            opened.append(place)
        elif character == "}" and opened:
            opened.pop()
    return opened[-1] if opened else None
