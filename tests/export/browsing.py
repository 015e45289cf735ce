"""A real Chromium: pages opened in it, what they show, and what they asked for."""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_file
from ifplay.model.graph import Graph
from ifplay.play.leaves import Broken, Ending, Leaf
from ifplay.play.menu import locked
from ifplay.runtime.program import load
from ifplay.runtime.session import Session
from ifplay.runtime.state import Ended, Paragraph, Run, Style

STORIES = Path(__file__).parents[2] / "stories"

DISK = "file://"
SITE = "https://stories.test"
"""Where pages are opened. What Chromium keeps for pages from the disk may be seen late by a page that is loaded again
when the machine is busy (seen with a page of three lines and no player); for pages from a site it is not. So tests of
what is kept through reloads read from a site; it answers by what is on the disk."""

WATCH = "addEventListener('securitypolicyviolation', (event) => console.error('CSP: ' + event.violatedDirective));"

SHOWN = """() => {
  const leaf = document.querySelector("#story > :last-child");
  const passages = [...leaf.children].filter((one) => !one.matches(".taken, .note"));
  const options = [...document.querySelectorAll("#choices ol button")];
  const offered = (one) => [(one.querySelector("s") ?? one).innerHTML, one.querySelector("small")?.textContent ?? null];
  return {
    taken: leaf.querySelector(".taken")?.innerHTML ?? null,
    passages: passages.map((one) => (one.matches("hr") ? null : one.innerHTML)),
    options: options.map(offered),
    close: document.querySelector("#choices h2, #choices .note")?.textContent ?? null,
    scene: document.querySelector("#scene").textContent,
    turn: document.querySelector("#turn").textContent,
  };
}"""


@dataclass
class Tab:
    """A page, with all that was asked of the network and all that went wrong in it."""

    page: Any
    site: str = DISK
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def open(self, path: Path, seed: int | None = None) -> None:
        """Go there, as from a link; with these dice, where a seed is given."""
        self.page.goto("about:blank")
        self.page.goto(self.site + path.as_uri().removeprefix(DISK) + ("" if seed is None else f"#seed={seed}"))

    @property
    def shown(self) -> dict[str, Any]:
        """The present turn, as the page has it."""
        shown: dict[str, Any] = self.page.evaluate(SHOWN)
        return shown

    @property
    def said(self) -> str:
        """What the live region says."""
        said: str = self.page.locator("#said").inner_text()
        return said

    @property
    def note(self) -> str:
        """What stands before the present turn, in the reader's own words."""
        notes = self.page.locator("section .note").all_inner_texts()
        return " ".join(notes)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def take(self, number: int) -> None:
        """Point at that choice, counted from 1."""
        self.page.evaluate("number => document.querySelectorAll('#choices ol button')[number - 1].click()", number)

    def end(self) -> str | None:
        """The title of the ending, if the story has come to one."""
        found: list[str] = self.page.locator("#choices h2").all_inner_texts()
        return found[0] if found else None


class Browser:
    """Chromium, with a fresh profile for each tab unless they are to share one."""

    def __init__(self, chromium: Any) -> None:
        self._chromium = chromium
        self.site = DISK

    def profile(self, **options: Any) -> Any:
        """What a reader's browser keeps."""
        options = {"reduced_motion": "reduce", "viewport": {"width": 900, "height": 800}, **options}
        context = self._chromium.new_context(**options)
        context.add_init_script(WATCH)
        context.route(f"{SITE}/**", lambda route: route.fulfill(path=url2pathname(urlsplit(route.request.url).path)))
        return context

    def tab(self, profile: Any = None, **options: Any) -> Tab:
        """An empty page."""
        page = (profile or self.profile(**options)).new_page()
        page.set_default_timeout(20_000)
        tab = Tab(page, self.site)
        page.on("request", lambda request: tab.requests.append(request.url))
        page.on("pageerror", lambda error: tab.troubles.append(str(error)))
        page.on("console", lambda message: tab.troubles.append(message.text))
        page.on("dialog", lambda dialog: (tab.troubles.append(dialog.message), dialog.dismiss()))
        return tab


def started() -> Iterator[Browser]:
    """What a fixture yields, for one module: the loop that Playwright runs would be in the way of other tests. A test
    without Chromium is skipped."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("there is no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # As root, as in containers, Chromium has no sandbox.
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        yield Browser(chromium)
        chromium.close()


def export(story: Path, output: Path) -> Path:
    """The page of a story."""
    assert main(["export", str(story), "-o", str(output), "--force"]) == 0
    return output


def graph_of(story: Path) -> Graph:
    """Its graph."""
    graph = compile_file(story).graph
    assert graph is not None
    return graph


def seed_of(graph: Graph, picks: Sequence[str], title: str) -> int:
    """The first seed whose dice let these choices lead to that ending."""
    program = load(graph)
    for seed in count():
        session = Session(program, seed=seed)
        followed = session.replay(picks)
        if followed.problem is None and session.turn.stop == Ended(title):
            return seed
    raise AssertionError


def as_shown(leaf: Leaf) -> dict[str, Any]:
    """A leaf of the terminal's reader, as a page has to show it."""
    match leaf.close:
        case Ending(text) | Broken(text):
            close = text
        case None:
            close = None
    return {
        "taken": None if leaf.taken is None else markup(leaf.taken.text),
        "passages": [markup(one.runs) if isinstance(one, Paragraph) else None for one in leaf.passages],
        "options": [
            [markup(offer.text), None if offer.reason is None else locked(offer.reason)] for offer in leaf.offers
        ],
        "close": close,
        "scene": leaf.scene,
        "turn": f"turn {leaf.turn}",
    }


def markup(runs: Sequence[Run]) -> str:
    """Runs as a browser writes them."""
    texts = []
    for text, style in runs:
        here = escape(text, quote=False).replace("\u00a0", "&nbsp;")
        here = f"<em>{here}</em>" if style & Style.EMPHASIS else here
        texts.append(f"<strong>{here}</strong>" if style & Style.STRONG else here)
    return "".join(texts)
