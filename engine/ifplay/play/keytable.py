"""The table of keys and words as markdown, for the README.

    python -m ifplay.play.keytable README.md

draws it anew between the two comments that mark its place there.
"""

import sys
from pathlib import Path

from ifplay.play.keys import CONTROLS, PLAIN_WORDS

BEGIN, END = "<!-- keys: begin -->", "<!-- keys: end -->"


def key_table() -> str:
    """The whole table, help for those keys that have any."""
    rows = ["| key | word | what it does |", "|---|---|---|"]
    for control in CONTROLS:
        if control.help:
            keys = " or ".join(f"`{key}`" if len(key) == 1 else key for key in control.shown.split(" or "))
            rows.append(f"| {keys} | {_code(control.phrase)} | {control.help} |")
    rows += [f"| | {_code(f'{word} {follows}')} | {does} |" for word, follows, does in PLAIN_WORDS]
    return "\n".join(rows)


def with_table(text: str) -> str:
    """The README with the table as it is now; raises ValueError where it has no place for one."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"it has no {BEGIN} and {END}")
    return f"{before}{begin}\n\n{key_table()}\n\n{end}{after}"


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def main() -> None:
    """Draw the table in that file anew."""
    path = Path(sys.argv[1])
    path.write_text(with_table(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
