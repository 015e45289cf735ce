"""A new story's folder, as texts: one of four stories, a walkthrough of it, and the files that stand around one.

The stories and walkthroughs are data in `stories/`, whole and playable as they are; only the title and the IFID are put
in. The other files are in `folder/`.
"""

import json
import re
import shlex
from importlib.resources import files

from ifplay.starters.naming import title_of

TEMPLATES = {
    "minimal": "one scene, two choices, two endings",
    "tutorial": "a story with a comment on each thing the language can do",
    "hub": "a hub with spokes: scenes that are called and come back",
    "puzzle": "things to find and to use, with proofs that it can be solved",
}
"""What a story can begin with, and what that is."""

TITLE = "title: Untitled\n"
IFID = "ifid: 00000000-0000-0000-0000-000000000000\n"

_PLAIN = re.compile(r"[^\W\d_][\w ',.()-]*")
_YAML_WORDS = frozenset("null true false yes no on off y n".split())


def starter(template: str, name: str, ifid: str) -> dict[str, str]:
    """The files of a new story, by their paths in its folder, the story first. `name` is one that `naming.fault` finds
    nothing wrong with."""
    title = title_of(name)
    story = _text("stories", f"{template}.story")
    for place, line in ((TITLE, f"title: {_yaml(title)}\n"), (IFID, f"ifid: {ifid}\n")):
        before, found, after = story.partition(place)
        assert found, f"{template}.story has no line {place!r}"
        story = before + line + after
    readme = _text("folder", "readme.md")
    words = {"title": title, "story": shlex.quote(f"{name}.story"), "walks": f"{name}.walks.yaml"}
    return {
        f"{name}.story": story,
        f"{name}.walks.yaml": _text("stories", f"{template}.walks.yaml"),
        "README.md": re.sub(r"\{(\w+)\}", lambda found: words[found[1]], readme),
        ".editorconfig": _text("folder", "editorconfig"),
        ".gitattributes": _text("folder", "gitattributes"),
        ".github/workflows/story.yml": _text("folder", "workflow.yml"),
    }


def _text(*path: str) -> str:
    return files("ifplay.starters").joinpath(*path).read_text(encoding="utf-8")


def _yaml(text: str) -> str:
    """As a value in YAML: bare where nothing could be read into it, else in quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _YAML_WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
