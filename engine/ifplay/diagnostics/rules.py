"""The catalogue: every rule a story can break, declared once. Codes and slugs are promises, for good.

The page of a rule (`ifplay explain`) is `pages/SLUG.md` beside this file.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error fails a check, a warning fails it with `--strict`, a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be said about a story."""

    code: str
    slug: str
    severity: Severity


def _error(code: str, slug: str) -> Rule:
    return Rule(code, slug, Severity.ERROR)


def _warning(code: str, slug: str) -> Rule:
    return Rule(code, slug, Severity.WARNING)


# Reading
SYNTAX = _error("IF101", "syntax")
BAD_INDENTATION = _error("IF102", "bad-indentation")
MIXED_INDENTATION = _error("IF103", "mixed-indentation")
BAD_ENCODING = _error("IF104", "bad-encoding")
BAD_FRONT_MATTER = _error("IF105", "bad-front-matter")
UNKNOWN_FRONT_MATTER = _warning("IF106", "unknown-front-matter")
MISSING_TITLE = _error("IF107", "missing-title")
TOO_DEEP = _error("IF108", "too-deep")
TOO_LARGE = _error("IF109", "too-large")
HIDDEN_CHARACTER = _error("IF110", "hidden-character")
BAD_ESCAPE = _error("IF111", "bad-escape")
RESERVED_WORD = _error("IF112", "reserved-word")

# Names
UNKNOWN_SCENE = _error("IF201", "unknown-scene")
UNKNOWN_NAME = _error("IF202", "unknown-name")
UNKNOWN_VALUE = _error("IF203", "unknown-value")
UNKNOWN_ENDING = _error("IF204", "unknown-ending")
DUPLICATE_SCENE = _error("IF205", "duplicate-scene")
DUPLICATE_NAME = _error("IF206", "duplicate-name")
DUPLICATE_CHOICE_ID = _error("IF207", "duplicate-choice-id")
BAD_INCLUDE = _error("IF208", "bad-include")

# Types
TYPE_MISMATCH = _error("IF301", "type-mismatch")
BAD_RANGE = _error("IF302", "bad-range")
BAD_ASSIGNMENT = _error("IF303", "bad-assignment")

# Shape, seen without playing
FALLS_THROUGH = _error("IF401", "falls-through")
ENDLESS_LOOP = _error("IF402", "endless-loop")
RECURSIVE_CALL = _error("IF403", "recursive-call")
STRAY_RETURN = _error("IF404", "stray-return")
NO_ENDING = _error("IF405", "no-ending")
UNLINKED_SCENE = _warning("IF406", "unlinked-scene")
DEAD_TEXT = _warning("IF407", "dead-text")
UNUSED_VARIABLE = _warning("IF408", "unused-variable")
NEVER_CHANGED = _warning("IF409", "never-changed")
TWIN_CHOICES = _warning("IF410", "twin-choices")
EMPTY_SCENE = _warning("IF411", "empty-scene")

# Played, every branch
STUCK = _error("IF501", "stuck")
DOOMED = _error("IF502", "doomed")
ENDING_UNREACHABLE = _error("IF503", "ending-unreachable")
PROMISE_BROKEN = _error("IF504", "promise-broken")
ENDLESS_TURN = _error("IF505", "endless-turn")
RETURN_WITHOUT_CALL = _error("IF506", "return-without-call")
NEVER_REACHED = _warning("IF507", "never-reached")
ALWAYS_LOCKED = _warning("IF508", "always-locked")
CONDITION_CONSTANT = _warning("IF509", "condition-constant")
OUT_OF_RANGE = _warning("IF510", "out-of-range")
UNDECIDED = Rule("IF511", "undecided", Severity.NOTE)

RULES: tuple[Rule, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Rule))

GROUPS = {
    "IF1": "Reading: a file, line by line",
    "IF2": "Names: what is nowhere, or there twice",
    "IF3": "Types: kinds that do not mix",
    "IF4": "Shape: seen without playing",
    "IF5": "Played: every branch",
}
"""What rules are about, by how their codes begin."""
