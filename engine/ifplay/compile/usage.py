"""Variables that nobody reads, or nobody changes."""

from collections.abc import Set as AbstractSet

from ifplay.compile.symbols import Symbols
from ifplay.diagnostics.report import Diagnostic
from ifplay.diagnostics.rules import NEVER_CHANGED, UNUSED_VARIABLE
from ifplay.syntax.words import KEYWORDS, LATER


def check_usage(symbols: Symbols, read: AbstractSet[str], assigned: AbstractSet[str]) -> list[Diagnostic]:
    """A variable is read where a condition, a value, a brace or a promise names it, and by the stat sheet."""
    found: list[Diagnostic] = []
    for name, variable in symbols.variables.items():
        if variable.span is None or name in KEYWORDS or name in LATER:  # Refused as a name already.
            continue
        if name not in read and variable.label is None:
            what = "is changed, but nothing ever reads it" if name in assigned else "is never used"
            found.append(
                Diagnostic(
                    UNUSED_VARIABLE,
                    f"`{name}` {what}.",
                    variable.span,
                    f"Ask for it (~ if …), show it ({{{name}}}) or give it a label for the stat sheet; or delete it.",
                )
            )
        elif name not in assigned:
            found.append(
                Diagnostic(
                    NEVER_CHANGED,
                    f"`{name}` is read, but never changed: it is always what it starts as.",
                    variable.span,
                    f"Change it somewhere (~ {name} = …), or write its value where it is read.",
                )
            )
    return found
