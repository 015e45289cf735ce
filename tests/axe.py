"""What axe-core says of a page. The page must have been opened with `bypass_csp`, or axe cannot run in it."""

from functools import cache
from typing import Any


@cache
def _axe() -> Any:
    from axe_playwright_python.sync_playwright import Axe

    return Axe()


def violations(page: Any) -> list[str]:
    """The rules that it breaks, each with the element that does."""
    found = _axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]
