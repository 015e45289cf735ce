"""The page's modules can be joined into one plain script: what that asks of them; and their order has no circle."""

import re
from pathlib import Path

import pytest

from tests.export.node import WEB

MODULES = sorted(WEB.glob("*.js"))
IMPORT = re.compile(r'import \{([^}]+)\} from "\./([a-z]+)\.js";', re.DOTALL)
NAME = re.compile(r"^(?:export )?(?:async )?(?:const|let|var|function\*?|class) ([A-Za-z_$][\w$]*)", re.MULTILINE)
EXPORTED = re.compile(r"^export (?:async )?(?:const|let|function\*?|class) ([A-Za-z_$][\w$]*)", re.MULTILINE)


def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_is_plain(path: Path) -> None:
    """A sentence of what it is about, then its imports, each of a name that is there; no other kind of either."""
    text = source(path)
    assert text.startswith("// ")
    imports = IMPORT.findall(text)
    assert len(imports) == len(re.findall(r"^import\b", text, re.MULTILINE))
    assert len(EXPORTED.findall(text)) == len(re.findall(r"^export\b", text, re.MULTILINE))
    for names, module in imports:
        wanted = {name.strip() for name in names.split(",") if name.strip()}
        assert wanted <= set(EXPORTED.findall(source(WEB / f"{module}.js"))), module
        body = IMPORT.sub("", text)
        assert all(re.search(rf"\b{re.escape(name)}\b", body) for name in wanted), "something is imported in vain"


def test_names_are_unique() -> None:
    """In one script, what stands at the top of two modules would be one thing."""
    names = [name for path in MODULES for name in NAME.findall(source(path))]
    assert sorted(names) == sorted(set(names))


def test_nothing_is_exported_in_vain() -> None:
    """Each name is used by another module, or is what the page or these tests ask for."""
    lists = [names for path in MODULES for names, _ in IMPORT.findall(source(path))]
    imported = {name.strip() for names in lists for name in names.split(",")}
    asked = source(Path(__file__).with_name("peer.mjs"))
    for path in MODULES:
        for name in EXPORTED.findall(source(path)):
            assert name in imported or re.search(rf"\b{name}\b", asked), f"{path.name}: {name}"


def test_no_module_needs_itself() -> None:
    """Not even round about: each can stand before all that import it."""
    needs = {path.stem: {module for _, module in IMPORT.findall(source(path))} for path in MODULES}
    while needs:
        ready = {name for name, wanted in needs.items() if not wanted & needs.keys()}
        assert ready, f"a circle among {sorted(needs)}"
        needs = {name: wanted for name, wanted in needs.items() if name not in ready}
