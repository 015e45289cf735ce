"""`ifplay explain`: the page of a rule, or the table of all rules."""

import shutil
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter

from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.nearest import suggest
from ifplay.diagnostics.pages import page, summary
from ifplay.diagnostics.rules import RULES

WRONG_USAGE = 2


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = "Explain a rule: what it means, why it matters, how to mend it, with examples."
    parser.epilog = "examples:\n  ifplay explain stuck\n  ifplay explain IF501\n  ifplay explain"
    parser.add_argument("rule", nargs="?", help="a slug or a code, as a report shows them")


def run(arguments: Namespace) -> int:
    """Print the page, or the table of all rules; 2 for a name that no rule has."""
    name: str | None = arguments.rule
    if name is None:
        print(clean(_table(shutil.get_terminal_size().columns)))
        return 0
    text = page(name)
    if text is None:
        print(clean(_unknown(name)), file=sys.stderr)
        return WRONG_USAGE
    print(clean(text), end="")
    return 0


def _unknown(name: str) -> str:
    near = suggest(name, [*(rule.slug for rule in RULES), *(rule.code for rule in RULES)])
    meant = f" Did you mean “{near}”?" if near else ""
    return f"ifplay explain: no rule is called “{name}”.{meant}\n`ifplay explain` lists all of them."


def _table(width: int) -> str:
    """One row per rule: its code, its slug, how bad it is, and the first sentence of its page."""
    slugs = max(len(rule.slug) for rule in RULES)
    lines = []
    for rule in RULES:
        first = f"{rule.code}  {rule.slug:<{slugs}}  {rule.severity.value:<7}  "
        lines += wrapped(summary(rule), max(width, len(first) + 30), first=first, rest=" " * len(first))
    return "\n".join(lines)
