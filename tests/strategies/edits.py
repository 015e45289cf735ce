"""What writers do to the text of a story."""

import re
from random import Random


def edited(text: str, random: Random) -> str:
    """Another text: lines put in, taken out, said twice or changed, and scenes in another order, at random."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(lines))
        match random.randrange(6):
            case 0:
                lines.insert(at, "")
            case 1:
                lines.insert(at, "// A note.")
            case 2:
                del lines[at]
            case 3:
                lines.insert(at, lines[at])
            case 4:
                lines[at] += " {"
            case _:
                lines[at] = re.sub(r"[a-z]", "x", lines[at], count=1)
        lines = lines or [""]
    if not random.randrange(3):
        head, *scenes = re.split(r"(?m)^(?=== )", "\n".join(lines))
        random.shuffle(scenes)
        return head + "".join(scene if scene.endswith("\n") else scene + "\n" for scene in scenes)
    return "\n".join(lines)


def noisy(text: str, random: Random) -> str:
    """The text as somebody types it who does not care: blanks where they may stand, empty lines, notes, tabs for
    indentation, any step."""
    front, mark, body = text.partition("\n---\n")
    step = random.choice((1, 2, 3, 4, 7))
    tabs = not random.randrange(3)
    lines: list[str] = []
    for line in body.split("\n"):
        inner = line.lstrip(" ")
        deep = (len(line) - len(inner)) // 4
        lead = "\t" * deep if tabs else " " * (deep * step)
        if not random.randrange(6):
            lines += random.choice(
                ([""], ["", ""], [f"{lead}// A note."], ["// Another."], ["\t// Some." if tabs else " // Some."])
            )
        if re.match(r"~ |\w+ \w+.*[:=\"]", inner):
            inner = re.sub(
                r"(?<=[\w)]) (?=[=<>+*-])|(?<=[=<>,:]) (?=[\w(])", lambda _: " " * random.choice((1, 1, 2, 4)), inner
            )
            inner += random.choice(("", "", "  ", "  // A note.", "\t//x"))
        elif re.match(r"[*+] |== |-> ", inner):
            head, space, rest = inner.partition(" ")
            inner = head + space * random.choice((1, 1, 2, 5)) + rest + random.choice(("", " ", "\t"))
        lines.append(lead + inner if inner else "")
    return front + mark + "\n".join(lines)
