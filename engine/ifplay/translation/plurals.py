"""The plural forms of a language, as the header of its file says them: `nplurals=3; plural=(n==1 ? 0 : …);`"""

import re
from dataclasses import dataclass
from gettext import c2py

HIGHEST = 1000
"""Forms are known for the numbers from 0 up to this, which shows the pattern of every language."""

MOST_FORMS = 8
"""The languages with the most have six."""

_HEADER = re.compile(r"\s*nplurals\s*=\s*(\d{1,4})\s*;\s*plural\s*=\s*([^;]*?)\s*;?\s*")


class BadForms(ValueError):
    """Why plural forms cannot be used: the end of a sentence about the line `Plural-Forms`."""


@dataclass(frozen=True, slots=True)
class PluralForms:
    """How many forms there are, and which form each number from 0 to `HIGHEST` takes."""

    count: int
    of: tuple[int, ...]

    def numbers(self, form: int) -> int:
        """How many of the numbers take that form."""
        return self.of.count(form)


def read_forms(header: str) -> PluralForms:
    """The forms that the line says. Raises `BadForms`."""
    found = _HEADER.fullmatch(header)
    if found is None:
        raise BadForms("is not of the form nplurals=2; plural=(n != 1);")
    count = int(found[1])
    if not 1 <= count <= MOST_FORMS:
        raise BadForms(f"speaks of {count} forms; a language has 1 to {MOST_FORMS}")
    try:
        rule = c2py(found[2])
        of = tuple(map(rule, range(HIGHEST + 1)))
    except (ValueError, ArithmeticError, RecursionError, MemoryError, SyntaxError, TypeError) as error:
        raise BadForms("holds an expression that cannot be reckoned") from error
    if not all(0 <= form < count for form in of):
        raise BadForms(f"gives a form that is none of its {count}")
    return PluralForms(count, of)


LIKE_ENGLISH = PluralForms(2, tuple(int(number != 1) for number in range(HIGHEST + 1)))
"""What gettext takes where nothing is said."""
