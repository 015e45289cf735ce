"""`ifplay explain`: the page of a rule, or the table of all rules."""

import json
import shutil
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter

from ifplay.cli.status import OK, WRONG_USAGE
from ifplay.diagnostics.cells import wrapped
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.nearest import suggest
from ifplay.diagnostics.pages import find, page, summary
from ifplay.diagnostics.rules import GROUPS, RULES, Rule

SCHEMA = 1


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Explain a rule that a story can break: what it means, why it matters, how to mend it, with a story that\n"
        "breaks it and the same story mended. Without a rule, list all there are: their codes, their names, how bad\n"
        "they are (an error fails a check, a warning fails it with --strict, a note never does) and what they mean."
    )
    parser.epilog = (
        "Exits with 0, with 2 for a rule that does not exist.\n\n"
        "examples:\n"
        "  ifplay explain stuck\n"
        "  ifplay explain IF501\n"
        "  ifplay explain\n"
        "  ifplay explain --format json > rules.json"
    )
    parser.add_argument("rule", nargs="?", help="a name or a code, as a report shows them")
    parser.add_argument(
        "--format", choices=("full", "json"), default="full", metavar="{full,json}",
        help="for people or for programs (default: full)",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Print the page, or the table of all rules; 2 for a name that no rule has."""
    name: str | None = arguments.rule
    rule = None if name is None else find(name)
    if name is not None and rule is None:
        print(clean(_unknown(name)), file=sys.stderr)
        return WRONG_USAGE
    if arguments.format == "json":
        records = [_record(one) for one in RULES] if rule is None else [{**_record(rule), "page": page(rule.slug)}]
        print(json.dumps({"schema": SCHEMA, "rules": records}, indent=2))
    elif rule is None:
        print(clean(_table(shutil.get_terminal_size().columns)))
    else:
        print(clean(page(rule.slug) or ""), end="")
    return OK


def _unknown(name: str) -> str:
    near = suggest(name, [*(rule.slug for rule in RULES), *(rule.code for rule in RULES)])
    meant = f" Did you mean “{near}”?" if near else ""
    return f"ifplay explain: no rule is called “{name}”.{meant}\n`ifplay explain` lists all of them."


def _record(rule: Rule) -> dict[str, str]:
    return {"code": rule.code, "slug": rule.slug, "severity": rule.severity.value, "summary": summary(rule)}


def _table(width: int) -> str:
    """Group by group, one row per rule: its code, its slug, how bad it is, and the first sentence of its page."""
    slugs = max(len(rule.slug) for rule in RULES)
    lines: list[str] = []
    for start, group in GROUPS.items():
        lines += ["", group] if lines else [group]
        for rule in RULES:
            if rule.code.startswith(start):
                first = f"{rule.code}  {rule.slug:<{slugs}}  {rule.severity.value:<7}  "
                lines += wrapped(summary(rule), max(width, len(first) + 30), first=first, rest=" " * len(first))
    return "\n".join(
        [*lines, "", "`ifplay explain NAME` shows the page of one, with a story that breaks it and the same mended."]
    )
