"""The page an ink author would publish: inkjs's shortest player, a compiled story, and what shows it, in one file.

The npm package has no page, so `inkpage.html` is the least that does what ink's own web export does: paragraphs, and
choices as links, put below what was read. It fades nothing in and keeps nothing, which can only make it faster.
"""

import json
import subprocess
from pathlib import Path

VERSION = "2.4.0"
_TEMPLATE = Path(__file__).with_name("inkpage.html")


def compiled(ink: str, package: Path, node: str, folder: Path) -> str:
    """The story as JSON, by inkjs's own compiler."""
    source, output = folder / "story.ink", folder / "story.ink.json"
    source.write_text(ink, encoding="utf-8")
    command = [node, str(package / "bin/inkjs-compiler.js"), "-o", str(output), str(source)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode or not output.exists():
        raise SystemExit(f"inkjs does not compile the story: {done.stdout}{done.stderr}")
    return output.read_text(encoding="utf-8-sig")


def ink_page(story: str, package: Path) -> str:
    """All in one file. No script in it is ended early by what a story says."""
    story = json.dumps(json.loads(story), ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    player = (package / "dist/ink-es2015.js").read_text(encoding="utf-8").partition("\n//# sourceMappingURL")[0]
    before, _, rest = _TEMPLATE.read_text(encoding="utf-8").partition("{player}")
    middle, _, after = rest.partition("{story}")
    return "".join((before, player, middle, story, after))
