"""Languages by their codes (BCP 47), and the plural forms of many: what a new file begins with."""

import re
from typing import Final

_TAG = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}")

_GERMANIC: Final = "nplurals=2; plural=(n != 1);"
_ROMANCE: Final = "nplurals=2; plural=(n > 1);"
_NONE: Final = "nplurals=1; plural=0;"
_EASTERN: Final = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
_CZECH: Final = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"

_FORMS: Final = {
    **dict.fromkeys("bg ca da de el en eo es et eu fi gl he hu it nb nl nn no pt sv tr".split(), _GERMANIC),
    **dict.fromkeys(["fr", "pt-BR"], _ROMANCE),
    **dict.fromkeys("id ja ko ms th vi zh".split(), _NONE),
    **dict.fromkeys("be bs hr ru sr uk".split(), _EASTERN),
    **dict.fromkeys(["cs", "sk"], _CZECH),
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ga": "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4);",
    "lt": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "lv": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "ro": "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);",
    "sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
}


def language(text: str) -> str | None:
    """The code as it is usually written: `pt_br` is `pt-BR`, `zh-hant` is `zh-Hant`. None for what is no code."""
    if not _TAG.fullmatch(text):
        return None
    first, *others = re.split("[-_]", text)
    return "-".join((first.lower(), *map(_subtag, others)))


def wider(code: str) -> tuple[str, ...]:
    """The language and those it is a variety of, narrowest first: `fr-CA`, `fr`."""
    parts = code.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def plural_forms(code: str) -> str | None:
    """The line about plural forms for a new file in that language, where it is known."""
    return next((_FORMS[one] for one in wider(code) if one in _FORMS), None)


def _subtag(text: str) -> str:
    if len(text) == 2 and text.isalpha():
        return text.upper()
    return text.title() if len(text) == 4 and text.isalpha() else text.lower()
