"""The modules of the player as one classic script: each after those it imports, the imports themselves left out."""

import re
from functools import cache
from importlib.resources import files

FIRST = "main.js"
_WEB = files("ifplay.export") / "web"
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";\n', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.M)
_TOP = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.M)


class BadModules(ValueError):
    """The modules cannot be one script."""


@cache
def part(name: str) -> str:
    """One of the files that a page is made of."""
    return (_WEB / name).read_text(encoding="utf-8")


def joined(first: str = FIRST) -> str:
    """That module and all it needs, as one script that leaves nothing behind in the page.

    Raises `BadModules` where two have a name in common, or where modules import each other's names before they are
    there: constants are made in order.
    """
    order: list[str] = []
    _visit(first, [], order)
    owners: dict[str, str] = {}
    for name in order:
        for top in _TOP.findall(part(name)):
            if owners.setdefault(top, name) != name:
                raise BadModules(f"{owners[top]} and {name} both have {top}")
    bodies = [_EXPORT.sub("", _IMPORT.sub("", part(name))) for name in order]
    return '(() => {\n"use strict";\n' + "\n".join(bodies) + "\n})();"


def _visit(name: str, above: list[str], order: list[str]) -> None:
    if name in above:
        raise BadModules(f"{name} imports itself by way of {', '.join(above[above.index(name) + 1 :]) or name}")
    if name in order:
        return
    for _, wanted in _IMPORT.findall(part(name)):
        _visit(wanted, [*above, name], order)
    order.append(name)
