"""What the parser stumbled over, in a writer's words: never a token's name, always what to do."""

import re

from ifplay.diagnostics.report import Diagnostic
from ifplay.syntax.declaration_complaints import declaration
from ifplay.syntax.logic_complaints import command
from ifplay.syntax.trouble import Trouble, at, cut, later, parameters, quotes, syntax, whole
from ifplay.syntax.words import LATER


def complain(trouble: Trouble) -> Diagnostic:
    """The finding for a line the grammar cannot read."""
    if trouble.declaring:
        return declaration(trouble)
    text = trouble.text.strip()
    if text.startswith("== "):
        return header(trouble)
    if re.match(r"->[ \t]", text):
        return jump(trouble)
    if (found := re.match(r"~[ \t]+(\w*)", text)) and (special := command(trouble, found[1])):
        return special
    return inside(trouble)


def header(trouble: Trouble) -> Diagnostic:
    if re.match(r"== [ \t]*\w+[ \t]*\(", trouble.text):
        return parameters(trouble)
    return syntax(
        trouble,
        "The line of a scene has the scene's name, one word, and then perhaps a colon and a title.",
        f"For example: == {identifier(trouble.text.strip()[3:].split(':')[0])}: {_title(trouble.text)}",
    )


def identifier(text: str) -> str:
    joined = re.sub(r"\W+", "_", text.strip()).strip("_").lower()
    return joined if joined and not joined[0].isdigit() else f"scene_{joined}".rstrip("_")


def _title(text: str) -> str:
    return cut(text.strip()[3:].split(":")[-1].strip()) or "The long beach"


def jump(trouble: Trouble) -> Diagnostic:
    rest = trouble.text.strip()[2:].strip()
    if found := re.fullmatch(r"(\w+)[ \t]*//.*", rest):
        return syntax(
            trouble,
            "A comment cannot follow an arrow.",
            f"Put the comment on a line of its own above `-> {found[1]}`.",
        )
    if re.match(r"\w+[ \t]*\(", rest):
        return parameters(trouble)
    return syntax(
        trouble,
        "An arrow is followed by the name of one scene, and nothing else.",
        f"For example: -> {identifier(rest)}   (for an arrow in the prose, write \\->)",
        whole(trouble.file, trouble.line, trouble.text),
    )


def inside(trouble: Trouble) -> Diagnostic:
    """What is wrong inside a condition, a brace or a value."""
    text, column = trouble.text, trouble.column
    rest = text[column - 1 :]
    opened = _unclosed(text[: column - 1])
    before = text[: column - 1]
    if rest.startswith('"') and re.search(r"\{[ \t]*needs[ \t]*$", before):
        return syntax(trouble, "What the choice needs is missing before its reason.", _brace_example("{needs"))
    if special := quotes(trouble):
        return special
    if re.search(r"=[ \t]*random\b", before):
        return syntax(
            trouble,
            "After random come a low and a high number with two dots between them, and nothing else.",
            "For example: ~ luck = random 1..6   (and what is to be added, on the next line: ~ luck += 1)",
        )
    if trouble.got == "_NL" or not rest.strip():
        return _cut_short(trouble, opened)
    if rest.startswith("}") and opened is None:
        return syntax(
            trouble,
            "This } closes nothing.",
            "For a brace in the prose write \\}, or open it with { before the value.",
        )
    if rest.startswith("=") and not rest.startswith("=="):
        return syntax(trouble, "A single = does not compare.", "To ask whether two things are equal write ==.")
    if found := re.match(r"&&|\|\||!(?!=)", rest):
        word = {"&": "and", "|": "or", "!": "not"}[rest[0]]
        return syntax(trouble, f"`{found[0]}` is not used here.", f"Write the word `{word}`.")
    if re.match(r"==|!=|<=|>=|<|>", rest):
        return syntax(trouble, "Comparisons do not chain.", "Join two of them: `low < x and x < high`.")
    if opened is not None:
        brace = text[opened:].strip()
        if rest.startswith("}") and "COLON" in trouble.expected:
            if brace.startswith("{if"):
                return syntax(
                    trouble,
                    "This {if …} shows nothing: it has no colon and no text.",
                    "For example: {if wind > 2: the flags are flying | the flags hang limp}",
                )
            return syntax(trouble, "A colon and more is missing before this }.", _brace_example(brace))
        if rest.startswith("|") and brace.startswith("{if"):
            return syntax(
                trouble,
                "An {if …} has two parts at most: one for yes, one for no.",
                "Put another {if …} inside the second part: {if a: x | {if b: y | z}}",
            )
        if rest.startswith("}"):
            return syntax(trouble, "Something is missing before this }.", _brace_example(brace))
        if rest.startswith(":") and not re.match(r"\{[ \t]*(if|needs|seq|cycle|once|shuffle|plural)\b", brace):
            asked = before[opened + 1 :].strip()
            return syntax(
                trouble,
                "A colon stands here, but the bracket does not say what it chooses by.",
                f"To show text on a condition write: {{if {cut(asked)}: this | that}}",
            )
    elif rest.startswith(":") and re.match(r"[ \t]*~", text):
        return syntax(trouble, "No colon stands at the end of a logic line.", f"Just: {cut(before.strip())}")
    if (found := re.match(r"\w+", rest)) and found[0] in LATER:
        return later(trouble, found[0], column)
    return syntax(
        trouble,
        f"The line cannot be read from `{cut(rest.strip().split()[0])}` on.",
        _brace_example(text[opened:].strip())
        if opened is not None
        else "Check the words before it: a value, an operator such as == or and, or a bracket may be missing.",
    )


def _cut_short(trouble: Trouble, opened: int | None) -> Diagnostic:
    text = trouble.text
    if opened is not None and _unclosed(text) is not None:
        return syntax(
            trouble,
            "This { is not closed on its line.",
            "Close it with } on the same line, or write \\{ for a brace in the prose.",
            at(trouble, opened + 1, opened + 2),
        )
    if re.match(r"[*+][ \t]*$", text.strip()) or re.match(r"[*+][ \t]+\(\w+\)$", text.strip()):
        return syntax(
            trouble,
            "This choice has no text for the reader to choose.",
            "Write what the reader reads after the mark: `* Open the door.`",
            whole(trouble.file, trouble.line, text),
        )
    return syntax(
        trouble,
        "The line stops before it is complete.",
        "A condition or a value is missing at its end, as in `~ if trust > 3` or `~ trust += 1`.",
        whole(trouble.file, trouble.line, text),
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
