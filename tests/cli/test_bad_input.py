"""What nobody should feed ifplay, fed to it: a sentence and the right exit status, in little time and memory.

Each case says what `check` has to find in it; where a story cannot even be read, every command says so. Limits of
processor time and memory hold for every process here, and none may print a traceback.
"""

import codecs
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.cli.running import GOOD, POSIX, ROOT, Done, ifplay, shell
from tests.sparing import sparing

HEAD = "---\ntitle: T\n---\n"
END = '~ end "E"\n'
MANY = 100_000

posix = pytest.mark.skipif(not POSIX, reason="POSIX only: pipes, links, devices and limits")


def sound(done: Done, status: int) -> None:
    """It exited as it should, said so in words, and could not control a terminal."""
    assert done.status == status, (done.status, done.out[-500:], done.err[-500:])
    for text in (done.out, done.err):
        assert "Traceback" not in text
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def sentence(done: Done, status: int) -> str:
    """The one sentence it said on its error stream, on one line."""
    sound(done, status)
    assert re.fullmatch(r"ifplay[^\n]+\.\n", done.err), done.err
    return done.err


# Files that are no stories -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Case:
    """A story's bytes, what it is found to be (a slug, or none where it is sound), and what it may take."""

    name: str
    content: Callable[[], str | bytes]
    slug: str | None
    seconds: int = 5
    mib: int = 150

    def write(self, folder: Path) -> str:
        """Put it there; its file name."""
        content = self.content()
        name = f"{self.name}.story"
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return name


def story(body: str, *, declared: str = "") -> str:
    """One scene with this in it, that ends."""
    return f"{HEAD}{declared}== a\n{body}\n{END}"


def asked(expression: str) -> str:
    """A story that asks this of a flag and a number."""
    return story(f"~ if {expression}\n    Well.", declared="flag f\nnumber n: 0..3\n")


def nested(opener: str) -> str:
    """So many blocks, one inside another, that the file has a size that can be written."""
    return story("".join(f"{' ' * deep}{opener}\n" for deep in range(4_000)), declared="flag f\n")


def bomb() -> str:
    """The aliases of front matter that make a billion of something."""
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "---\ntitle: T\n" + "\n".join(lines) + f"\n---\n== a\n{END}"


def front(*lines: str) -> Callable[[], str]:
    """A story with these lines of front matter."""
    return lambda: "---\n" + "\n".join(lines) + f"\n---\n== a\n{END}"


LATIN = story("Caf\xe9.")

CASES = (
    # Encodings
    Case("empty", lambda: "", "missing-title"),
    Case("blank", lambda: "\n \n\t\n", "missing-title"),
    Case("binary", lambda: bytes(range(256)) * 500, "bad-encoding"),
    Case("latin-1", lambda: LATIN.encode("latin-1"), "bad-encoding"),
    Case("utf-16", lambda: LATIN.encode("utf-16"), "bad-encoding"),
    Case("utf-16-without-a-mark", lambda: LATIN.encode("utf-16-be"), "bad-encoding"),
    Case("utf-32", lambda: LATIN.encode("utf-32"), "bad-encoding"),
    Case("surrogates", lambda: LATIN.replace("\xe9", "\ud800").encode("utf-8", "surrogatepass"), "bad-encoding"),
    Case("cut-in-a-character", lambda: LATIN.encode()[:26], "bad-encoding"),
    Case("a-byte-order-mark", lambda: codecs.BOM_UTF8 + LATIN.encode(), None),
    Case("zeros", lambda: bytes(MANY), "bad-encoding"),
    Case("old-line-ends", lambda: LATIN.replace("\n", "\r"), "hidden-character"),
    Case("escapes", lambda: story("\x1b]52;c;AAAA\x07\x1b[2J\x9b31m"), "hidden-character"),
    Case("overrides", lambda: story("\u202eneve\u2066"), "hidden-character"),
    Case("an-escape-in-its-title", lambda: f'---\ntitle: "\\e]0;x\\a\\u202e"\n---\n== a\n{END}', None),
    # Front matter
    Case("no-front-matter", lambda: f"== a\n{END}", "missing-title"),
    Case("alias-bomb", bomb, "bad-front-matter"),
    Case("anchor", front("title: &a T"), "bad-front-matter"),
    Case("alias", front("title: *a"), "bad-front-matter"),
    Case("tag", front('title: !!python/object/apply:os.system ["echo pwned > pwned"]'), "bad-front-matter"),
    Case("local-tag", front("title: !x T"), "bad-front-matter"),
    Case("same-key-twice", front("title: T", "title: U"), "bad-front-matter"),
    Case("merge-key", front("title: T", "<<: {author: A}"), None),
    Case("100-kib", front("title: T", f"blurb: {'x' * 102_400}"), "bad-front-matter"),
    Case("nested-lists", front("title: T", "blurb: " + "[" * 30_000), "bad-front-matter"),
    Case("nested-mappings", front("title: " + "{a: " * 10_000), "bad-front-matter"),
    Case("nested-indents", front("title: T", *(" " * deep + "a:" for deep in range(300))), "bad-front-matter"),
    Case("no-mapping", front("- title"), "bad-front-matter"),
    Case("two-documents", front("title: T", "... ", "title: U"), "bad-front-matter"),
    Case("never-closed", lambda: f"---\ntitle: T\n== a\n{END}", "bad-front-matter"),
    Case("a-number-of-10,000-digits", front("title: T", "version: " + "9" * 10_000), None),
    # Depth
    Case("nested-ifs", lambda: nested("~ if f"), "too-deep"),
    Case("nested-choices", lambda: nested("* c"), "too-deep"),
    Case("nested-parentheses", lambda: asked("(" * MANY + "f" + ")" * MANY), "too-deep"),
    Case("open-parentheses", lambda: asked("(" * MANY), "too-deep"),
    Case("nested-braces", lambda: story("{if f: " * MANY + "x" + "}" * MANY, declared="flag f\n"), "too-deep"),
    Case("open-braces", lambda: story("{" * MANY), "syntax"),
    Case("closed-braces", lambda: story("}" * MANY), "syntax"),
    Case("nested-min", lambda: asked("min(" * MANY + "n" + ", 1)" * MANY + " == 1"), "too-deep"),
    Case(
        "nested-stars", lambda: story("q " + "*a " * MANY + " b*" * MANY), None, 15, 400,
    ),
    Case("stars-and-stars", lambda: story("q " + "*a **b " * MANY), None, 15, 400),
    # Length
    Case("chained-or", lambda: asked("f" + " or f" * MANY), "too-deep"),
    Case("chained-plus", lambda: asked("n" + " + 1" * MANY + " == 3"), "too-deep"),
    Case("chained-comparisons", lambda: asked("n" + " < 1" * MANY), "syntax"),
    Case("not-not", lambda: asked("not " * MANY + "f"), "too-deep"),
    Case("minus-minus", lambda: asked("- " * MANY + "n == 0"), "too-deep"),
    Case("a-number-of-100,000-digits", lambda: asked("n == " + "9" * MANY), "bad-range"),
    Case("a-name-of-a-megabyte", lambda: asked("n" * 1_000_000), "unknown-name"),
    Case("a-line-of-50-mb", lambda: story("word " * 10_000_000), "too-large"),
    Case("a-story-of-17-mib", lambda: story("A line of text.\n" * 1_200_000), "too-large"),
    Case("a-line-of-5-mb", lambda: story("word " * 1_000_000), None, 10, 300),
    Case("a-set-of-100,000", lambda: story(
        "", declared=f"set s: {', '.join(f'v{n}' for n in range(MANY))}\n"
    ), "bad-range"),
    Case("10,000-mistakes", lambda: story("~ foo = bar\n" * 10_000), "unknown-name", 15, 200),
    Case("a-die-of-65-bits", lambda: story(
        "~ n = random 0..18446744073709551616", declared="number n: 0..3\n"
    ), "bad-range"),
    # Shape
    Case("no-ending", lambda: f"{HEAD}== a\nOn.\n-> a\n", "no-ending"),
    Case("no-ending-and-a-choice", lambda: f"{HEAD}== a\nOn.\n+ More. -> a\n", "no-ending"),
    Case("no-scene", lambda: HEAD, "no-ending"),
    Case("rounds-without-end", lambda: (
        f"{HEAD}number n: 0..3\n== a\n~ n = 1\n-> b\n== b\n~ if n == 1\n    Round.\n    -> b\n{END}"
    ), "endless-turn"),
    Case("talk-without-end", lambda: (
        f"{HEAD}number n: 0..1000000\n== a\n~ n += 1\n{'Talk. ' * 100}\n~ if n < 999999\n    -> a\n{END}"
    ), "endless-turn"),
)  # fmt: skip

LARGE_CASES = (
    Case("100,000-else-ifs", lambda: story(
        "~ if n == 0\n    x\n" + "~ else if n == 1\n    y\n" * MANY, declared="number n: 0..3\n"
    ), None, 60, 900),
    Case("100,000-choices-in-a-menu", lambda: story("".join(f"* c{n}\n" for n in range(MANY))), None, 60, 1000),
    Case("20,000-scenes", lambda: (
        HEAD + "".join(f"== s{n}\nOn.\n-> s{n + 1}\n" for n in range(20_000)) + f"== s20000\n{END}"
    ), None, 20, 300),
    Case("20,000-scenes-with-menus", lambda: (
        HEAD + "".join(f"== s{n}\nOn.\n* a -> s{n + 1}\n* b -> s{n + 1}\n" for n in range(20_000)) + f"== s20000\n{END}"
    ), None, 40, 500),
    Case("20,000-scenes-in-calls", lambda: (
        HEAD + "".join(f"== s{n}\n~ call s{n + 1}\n" + ("~ return\n" if n else END) for n in range(20_000))
        + "== s20000\n~ return\n"
    ), None, 30, 500),
    Case("20,000-choices-in-7-columns", lambda: story(
        "".join(" " * (n % 7) + f"* c{n}\n" for n in range(20_000))
    ), None, 30, 600),
    Case("a-die-of-63-bits", lambda: story(
        "~ n = random 0..9223372036854775807\n~ if n == 2\n    Two.", declared="number n: 0..3\n"
    ), None, 20, 300),
    Case("a-paragraph-of-5-mb", lambda: story("A line of a paragraph.\n" * 220_000), None, 40, 400),
    Case("100,000-variables", lambda: story("", declared="".join(f"flag f{n}\n" for n in range(MANY))), None, 30, 1000),
    Case("100,000-mistakes", lambda: story("~ foo = bar\n" * MANY), "unknown-name", 40, 500),
)  # fmt: skip


def named(case: Case) -> str:
    """As a parameter."""
    return case.name


@pytest.mark.parametrize("case", sparing(CASES, 10, map(named, CASES)))
def test_check_says_what_it_is(case: Case, tmp_path: Path) -> None:
    """The slug on its line, and nothing else went wrong."""
    checked(case, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("case", LARGE_CASES, ids=named)
def test_check_of_large_things(case: Case, tmp_path: Path) -> None:
    """They take their time, but not without end."""
    checked(case, tmp_path)


def checked(case: Case, folder: Path) -> None:
    """Check it, within its limits."""
    name = case.write(folder)
    done = ifplay("check", "--format", "concise", name, cwd=folder, seconds=case.seconds, mib=case.mib)
    errors = set(re.findall(r"^[^:\n]+:\d+:\d+: error\[IF\d{3} ([\w-]+)\]: ", done.out, re.MULTILINE))
    sound(done, 1 if errors else 0)
    assert done.err == ""
    assert case.slug in errors if case.slug else errors <= {"ending-unreachable", "endless-turn"}, done.out[-500:]
    assert os.listdir(folder) == [name]


WIDE = ("100,000-else-ifs", "100,000-choices-in-a-menu")

BRIEFLY = ("empty", "binary", "utf-16", "alias-bomb", "nested-ifs", "nested-braces", "a-line-of-50-mb", "no-ending")


@pytest.mark.parametrize("command", ["play", "compile", "odds", "tour"])
@pytest.mark.parametrize("name", sparing(BRIEFLY, 10))
def test_the_other_commands_say_it_too(name: str, command: str, tmp_path: Path) -> None:
    """In full, to where errors go."""
    others(next(case for case in CASES if case.name == name), command, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("command", ["play", "compile", "odds", "tour"])
@pytest.mark.parametrize("case", [*CASES, *LARGE_CASES[:3]], ids=named)
def test_the_other_commands_say_it_all(case: Case, command: str, tmp_path: Path) -> None:
    """Each case, on each command."""
    if command == "tour" and case.name in WIDE:
        pytest.xfail("the bound of a tour takes time and memory by the square of what stands at one place")
    others(case, command, tmp_path)


def others(case: Case, command: str, folder: Path) -> None:
    """Play or compile it, within its limits."""
    name = case.write(folder)
    done = ifplay(command, name, cwd=folder, seconds=case.seconds, mib=case.mib)
    fine = case.slug in (None, "endless-turn")
    if not fine:
        sound(done, 1)
        assert f" {case.slug}]" in done.err
        assert done.out == ""
    elif command == "compile":
        sound(done, 0)
        json.loads(done.out)
    else:
        assert done.status in (0, 4)
        sound(done, done.status)


# Paths -------------------------------------------------------------------------------------------------------------


def test_a_story_that_is_not_there(tmp_path: Path) -> None:
    """Missing, a folder, a name that is none: exit status 3 and one sentence each, from every command."""
    (tmp_path / "folder.story").mkdir()
    (tmp_path / "folder.json").mkdir()
    names = ["missing.story", "folder.story", "folder.json", "missing/deep.story", "x" * 5000 + ".story", ""]
    unreadable(names, tmp_path)


@posix
def test_a_story_that_is_no_ordinary_file(tmp_path: Path) -> None:
    """Pipes and devices would keep us waiting, or never end."""
    for name in ("pipe.story", "pipe.json"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "zero.story").symlink_to("/dev/zero")
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    (tmp_path / "loop.story").symlink_to("loop.story")
    names = ["pipe.story", "pipe.json", "/dev/zero", "zero.story", "zero.json", "loop.story", "/dev/null"]
    unreadable(names, tmp_path)


def unreadable(names: list[str], folder: Path) -> None:
    """Every command says so; some of the names each, for speed."""
    done = ifplay("check", *names, cwd=folder)
    sound(done, 3)
    lines = done.err.splitlines()
    assert len(lines) == len(names)
    for name, line in zip(names, lines, strict=True):
        assert line.startswith(f"ifplay check: cannot read {name or '.'}: ")
    for command in ("play", "compile"):
        for name in names[:3]:
            assert f"cannot read {name}: " in sentence(ifplay(command, name, cwd=folder), 3)


@posix
def test_a_story_that_may_not_be_read(tmp_path: Path) -> None:
    """It says that it is about permission."""
    path = tmp_path / "secret.story"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        path.unlink()  # whoever may do anything cannot be refused
        os.mkfifo(path)
    assert "cannot read secret.story: " in sentence(ifplay("check", "secret.story", cwd=tmp_path), 3)


@posix
@pytest.mark.long
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, and letters that control a terminal, in names of files: read, and shown harmless."""
    paths: list[bytes] = []
    for name in (
        b"caf\xe9.story",
        b"\x1b]0;x\x07.story",
        b"a\nb.story",
        b"-.story",
        "\u202estory".encode() + b".story",
    ):
        paths.append(os.fsencode(tmp_path) + b"/" + name)
        with open(paths[-1], "wb") as file:
            file.write(HEAD.encode() + b"== a\n-> b\n")
    forms = ("full", "concise", "json", "github", "sarif", "junit")
    for form in forms:
        sound(ifplay("check", "--format", form, *map(os.fsdecode, paths), cwd=tmp_path), 1)
    for path in paths:
        os.unlink(path)
    sound(ifplay("check", *map(os.fsdecode, paths), cwd=tmp_path), 3)


INCLUDES = {
    "..": "../x.story", "inner ..": "sub/../../x.story", "absolute": "/etc/passwd", "drive": "C:/x.story",
    "drive with backslash": r"C:\\x.story", "backslash": r"sub\\x.story", "unc": "//server/share/x.story",
    "unc with backslashes": r"\\\\server\\share\\x.story", "device": "CON", "device with a suffix": "sub/nul.story",
    "serial port": "com1.story", "web": "https://example.org/x.story", "nothing": "", "spaces": "   ",
    "a folder": "sub", "here": ".", "missing": "missing.story", "too long": "x" * 5000, "too deep": "a/" * 3000 + "x",
    "trailing dot": "sub./x.story", "stream": "x.story:hidden", "itself": "main.story",
}  # fmt: skip


@pytest.mark.parametrize("path", sparing(INCLUDES.values(), 8, INCLUDES.keys()))
def test_includes_that_are_refused(path: str, tmp_path: Path) -> None:
    """Each with the reason, and nothing of what it leads to."""
    (tmp_path / "x.story").write_text("flag secret\n", encoding="utf-8")
    folder = tmp_path / "story"
    (folder / "sub").mkdir(parents=True)
    (folder / "main.story").write_text(f'{HEAD}include "{path}"\n== a\n{END}', encoding="utf-8")
    done = ifplay("check", "--format", "concise", "main.story", cwd=folder)
    sound(done, 1)
    assert "main.story:4:9: error[IF208 bad-include]" in done.out
    assert "secret" not in done.out


@posix
@pytest.mark.parametrize("name", sparing(["link.story", "out/x.story", "pipe.story", "/dev/zero"], 4))
def test_includes_that_lead_out_or_never_end(name: str, tmp_path: Path) -> None:
    """Links to files and to folders outside, pipes, and devices behind a link."""
    (tmp_path / "x.story").write_text("flag secret\n", encoding="utf-8")
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "link.story").symlink_to(tmp_path / "x.story")
    (folder / "out").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.story")
    (folder / "main.story").write_text(f'{HEAD}include "{name}"\n== a\n{END}', encoding="utf-8")
    done = ifplay("check", "--format", "concise", "main.story", cwd=folder)
    sound(done, 1)
    assert "error[IF208 bad-include]" in done.out
    assert "secret" not in done.out


def test_circles_of_includes(tmp_path: Path) -> None:
    """Named, each file of them."""
    (tmp_path / "main.story").write_text(f'{HEAD}include "one.story"\n== a\n{END}', encoding="utf-8")
    for name, other in (("one", "two"), ("two", "three"), ("three", "one")):
        (tmp_path / f"{name}.story").write_text(f'include "{other}.story"\n', encoding="utf-8")
    done = ifplay("check", "--format", "concise", "main.story", cwd=tmp_path)
    sound(done, 1)
    assert "one.story → two.story → three.story → one.story" in done.out


@posix
def test_a_circle_by_a_detour(tmp_path: Path) -> None:
    """A link back to the folder it is in makes one file many; that ends, too."""
    (tmp_path / "link").symlink_to(tmp_path)
    (tmp_path / "main.story").write_text(f'{HEAD}include "link/main.story"\n== a\n{END}', encoding="utf-8")
    sound(ifplay("check", "--format", "concise", "main.story", cwd=tmp_path), 1)


def test_includes_33_deep(tmp_path: Path) -> None:
    """32 are fine."""
    for deep in range(1, 34):
        below = f'include "d{deep + 1}.story"\n' if deep < 33 else ""
        (tmp_path / f"d{deep}.story").write_text(below + f"flag f{deep}\n", encoding="utf-8")
    for start, status in ((1, 1), (2, 0)):
        (tmp_path / "main.story").write_text(f'{HEAD}include "d{start}.story"\n== a\n{END}', encoding="utf-8")
        done = ifplay("check", "--format", "concise", "main.story", cwd=tmp_path)
        sound(done, status)
        assert ("error[IF108 too-deep]" in done.out) == (status == 1)


def test_1001_files(tmp_path: Path) -> None:
    """1,000 are fine, the story itself counted."""
    (tmp_path / "many").mkdir()
    for number in range(1000):
        (tmp_path / "many" / f"{number}.story").write_text(f"flag f{number}\n", encoding="utf-8")
    for files, status in ((1000, 1), (999, 0)):
        lines = "".join(f'include "many/{number}.story"\n' for number in range(files))
        (tmp_path / "main.story").write_text(f"{HEAD}{lines}== a\n{END}", encoding="utf-8")
        done = ifplay("check", "--format", "concise", "main.story", cwd=tmp_path)
        sound(done, status)
        assert ("error[IF109 too-large]" in done.out) == (status == 1)


def test_a_file_included_again_and_again_is_read_once(tmp_path: Path) -> None:
    """Doubling at each of 30 floors would be a billion."""
    for deep in range(1, 31):
        below = f'include "d{deep + 1}.story"\n' * 2 if deep < 30 else "flag f\n"
        (tmp_path / f"d{deep}.story").write_text(below, encoding="utf-8")
    (tmp_path / "main.story").write_text(f'{HEAD}include "d1.story"\n== a\n{END}', encoding="utf-8")
    done = ifplay("check", "--format", "concise", "main.story", cwd=tmp_path)
    assert done.status in (0, 1)
    sound(done, done.status)


# Places that cannot be written -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", sparing(["folder", ".", "", "missing/x.json", "good.story/x.json", "x" * 300 + ".json"], 3)
)
def test_outputs_that_cannot_be_written(name: str, tmp_path: Path) -> None:
    """A folder, a missing folder, a file for a folder, a name too long: 3, one sentence, and nothing left behind."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    before = sorted(os.listdir(tmp_path))
    said = sentence(ifplay("compile", "good.story", "-o", name, cwd=tmp_path), 3)
    assert "cannot write" in said
    if name not in (".", ""):
        said = sentence(ifplay("play", "good.story", "--transcript", name, "--force", cwd=tmp_path), 3)
        assert "cannot write" in said
    assert sorted(os.listdir(tmp_path)) == before


@posix
@pytest.mark.parametrize("name", sparing(["pipe", "/dev/null", "/dev/full", "/proc/x.json"], 4))
def test_outputs_that_are_no_files(name: str, tmp_path: Path) -> None:
    """Devices and pipes are neither replaced nor waited for, forced or not."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    for force in ([], ["--force"]):
        sentence(ifplay("compile", "good.story", "-o", name, *force, cwd=tmp_path), 3)
        sentence(ifplay("play", "good.story", "--transcript", name, *force, cwd=tmp_path), 3)
    assert Path("/dev/null").is_char_device()


@posix
def test_a_folder_that_takes_nothing(tmp_path: Path) -> None:
    """Even a privileged user cannot write a file longer than the limit says."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "kept.json").write_text("{}", encoding="utf-8")
    large = ROOT / "stories" / "treehill.story"
    done = shell(f"ulimit -f 1; ifplay compile '{large}' -o kept.json --force 2>&1", cwd=tmp_path)
    assert "cannot write kept.json: file too large." in done.out
    assert (tmp_path / "kept.json").read_text(encoding="utf-8") == "{}"
    assert sorted(os.listdir(tmp_path)) == ["good.story", "kept.json"]
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o500)
    if not os.access(closed, os.W_OK):
        sentence(ifplay("compile", "good.story", "-o", "closed/x.json", cwd=tmp_path), 3)


# Streams -----------------------------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize(
    ("line", "status"),
    sparing(
        [
            ("ifplay check good.story >&-", 0),
            ("ifplay check wrong.story >&-", 1),
            ("ifplay check wrong.story 2>&-", 1),
            ("ifplay check missing.story 2>&-", 3),
            ("ifplay check --format json good.story >&- 2>&-", 0),
            ("ifplay compile wrong.story 2>&-", 1),
            ("ifplay compile good.story >&-", 0),
            ("ifplay play wrong.story 2>&-", 1),
            ("ifplay play good.story >&-", 4),
            ("ifplay play good.story <&-", 4),
            ("ifplay play good.story <&- >&- 2>&-", 4),
            ("ifplay --version >&-", 0),
            ("ifplay dance 2>&-", 2),
            ("ifplay explain nothing 2>&-", 2),
        ],
        5,
    ),
)
def test_closed_streams(line: str, status: int, tmp_path: Path) -> None:
    """What is not wanted is not printed; the rest is as ever."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "wrong.story").write_text(f"{HEAD}== a\n-> b\n", encoding="utf-8")
    done = shell(line, cwd=tmp_path)
    assert done.status == status
    assert "Traceback" not in done.err


@posix
@pytest.mark.parametrize(
    "line",
    sparing([
        "ifplay check {0}/stories/*.story", "ifplay check --format json {0}/stories/*.story", "ifplay explain",
        "ifplay compile {0}/stories/treehill.story", "ifplay --help", "ifplay check --help",
        "ifplay play {0}/stories/treehill.story",
    ], 4),
)  # fmt: skip
def test_a_reader_who_leaves_after_one_line(line: str, tmp_path: Path) -> None:
    """`| head -1` gets its line, and nobody complains."""
    done = shell(f"{line.format(ROOT)} | head -1", cwd=tmp_path, typed=b"1\n" * 500)
    assert len(done.out.splitlines()) == 1
    assert (done.status, done.err) == (0, "")
    gone = shell(f"{line.format(ROOT)} | true; exit ${{PIPESTATUS[0]}}", cwd=tmp_path, typed=b"1\n" * 500)
    assert gone.status in (0, 3, 4)
    assert gone.err == ""


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "line", sparing(["check good.story", "compile good.story", "play good.story", "--help", "explain"], 3)
)
def test_a_full_disk(line: str, tmp_path: Path) -> None:
    """That is no fault of ours."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    done = shell(f"ifplay {line} > /dev/full", cwd=tmp_path)
    assert "cannot be written: no space left on device" in sentence(done, 3)
    assert shell(f"ifplay {line} > /dev/full 2> /dev/full", cwd=tmp_path).status == 3


def test_input_that_ends_half_way(tmp_path: Path) -> None:
    """In the middle of a line, of a character, and of a story."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    for typed, status in (
        (b"", 4),
        (b"Ou", 0),
        (b"\xc3", 4),
        (b"\xff\xfe\x00\n", 4),
        (b"9" * 100_000, 4),
        (b"\x00\n1", 0),
    ):
        done = ifplay("good.story", typed=typed, cwd=tmp_path)
        sound(done, status)
        assert done.err == ""


LOOKS = (
    {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": None}, {"TERM": "nonsense"}, {"COLUMNS": "1"}, {"COLUMNS": "0"},
    {"COLUMNS": "-9"}, {"COLUMNS": "wide"}, {"COLUMNS": "99999999999"}, {"LINES": "1", "COLUMNS": "2"},
    {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii:strict"},
    {"XDG_CACHE_HOME": "/proc/nothing"}, {"HOME": None, "XDG_CACHE_HOME": None}, {"PYTHONOPTIMIZE": "2"},
)  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(
            changed,
            id=",".join(f"{key}={changed[key]}" for key in changed),
            marks=[] if {"PYTHONUTF8", "HOME"} & changed.keys() and "LC_ALL" not in changed else pytest.mark.long,
        )
        for changed in LOOKS
    ],
)
def test_surroundings(changed: dict[str, str | None], tmp_path: Path) -> None:
    """Whatever the environment says, the same is said, and programs get the same to the byte."""
    text = (
        '---\ntitle: Ünïcode “…” 👩‍👩‍👧\n---\n== a\nÉtude — “so”. 👩‍👩‍👧\n* Öut.\n    ~ end "Öut 👩‍👩‍👧"\n== b\n-> a\n'
    )
    (tmp_path / "odd.story").write_text(text, encoding="utf-8")
    sound(ifplay("check", "odd.story", cwd=tmp_path, **changed), 0)
    sound(ifplay("odd.story", typed="1\n", cwd=tmp_path, **changed), 0)
    compiled = ifplay("compile", "odd.story", cwd=tmp_path, **changed)
    sound(compiled, 0)
    assert json.loads(compiled.out)["about"]["title"] == "Ünïcode “…” 👩‍👩‍👧"
    assert os.listdir(tmp_path) == ["odd.story"]


# Stories that change -----------------------------------------------------------------------------------------------


def test_a_story_that_vanishes_or_changes_while_it_is_read(tmp_path: Path) -> None:
    """It is read once, at the beginning; what happens to the file then does not matter."""
    path = tmp_path / "good.story"
    for change in (path.unlink, lambda: path.write_text("nonsense", encoding="utf-8")):
        path.write_text(GOOD, encoding="utf-8")
        # The change is made by the story's own reader, after the first turn was shown.
        done = changing(path, change)
        assert (done.status, done.err) == (0, "")
        assert done.out.endswith("Ending: Out\n\n")


def changing(path: Path, change: Callable[[], object]) -> Done:
    """Play, and change the file between the first turn and the first choice."""
    import subprocess

    from tests.cli.running import IFPLAY, environment

    running = subprocess.Popen(
        [*IFPLAY, path.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=path.parent, env=environment(), encoding="utf-8",
    )  # fmt: skip
    assert running.stdin
    assert running.stdout
    shown = ""
    while "2. Away." not in shown:
        line = running.stdout.readline()
        assert line
        shown += line
    change()
    out, err = running.communicate("1\n", timeout=60)
    return Done(running.returncode, shown + out, err)


def test_a_story_kept_from_the_last_time_is_not_played_when_it_has_changed(tmp_path: Path) -> None:
    """Nor when what was kept is damaged, in whatever way."""
    cache = tmp_path / "cache"
    folder = tmp_path / "story"
    folder.mkdir()
    path = folder / "good.story"
    changed = {"XDG_CACHE_HOME": str(cache), "HOME": str(tmp_path), "LOCALAPPDATA": str(cache)}
    path.write_text(GOOD, encoding="utf-8")
    first = ifplay(path, typed="1\n", cwd=folder, **changed)
    kept = [one for one in tmp_path.rglob("*") if one.is_file() and one != path]
    assert len(kept) == 1
    assert ifplay(path, typed="1\n", cwd=folder, **changed).out == first.out
    path.write_text(GOOD.replace("Once", "Twice"), encoding="utf-8")
    twice = ifplay(path, typed="1\n", cwd=folder, **changed)
    assert "Twice, or never." in twice.out
    whole = kept[0].read_bytes()
    for damaged in (b"", b"{}", whole[: len(whole) // 2], whole.replace(b"Twice", b"Never"), b"[" * MANY, b"\xff\xfe"):
        kept[0].write_bytes(damaged)
        done = ifplay(path, typed="1\n", cwd=folder, **changed)
        sound(done, 0)
        assert done.out == twice.out


# Files for programs that a stranger made ---------------------------------------------------------------------------

TRAILS: dict[str, str | bytes] = {
    "empty": "", "no JSON": "Out.", "a number": "7", "a string": '"Out."', "null": "null", "true": "true",
    "an object": "{}", "no trail in it": '{"code": "IF501", "trail": null}', "wrong trail": '{"trail": 7}',
    "wrong moves": "[7]", "null move": "[null]", "list in list": '[["Out."]]', "two dice": '[{"a": 1, "b": 2}]',
    "fraction": '[{"a": 1.5}]', "NaN": '[{"a": NaN}]', "Infinity": '[{"a": -Infinity}]', "1e999": '[{"a": 1e999}]',
    "true die": '[{"a": true}]', "65 bits": '[{"a": 18446744073709551616}]', "same key": '[{"a": 1, "a": 2}]',
    "digits": '[{"a": ' + "9" * MANY + "}]", "deep": "[" * MANY + "]" * MANY, "deep objects": '{"trail":' * MANY,
    "half a pair of objects": '{"trail": ["Out."], "trail": []}', "latin-1": '["caf\xe9"]'.encode("latin-1"),
    "utf-16": '["Out."]'.encode("utf-16"), "zeros": bytes(1000), "17 MiB": b"[" + b'"Out.",' * 2_600_000 + b'""]',
    "a whole report": '{"schema": 1, "stories": []}',
}  # fmt: skip


@pytest.mark.parametrize("content", sparing(TRAILS.values(), 8, TRAILS.keys()))
def test_trails_that_are_none(content: str | bytes, tmp_path: Path) -> None:
    """One sentence on why, and no reading begins."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "trail.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    done = ifplay("good.story", "--replay", "trail.json", cwd=tmp_path)
    assert "trail.json" in sentence(done, 3)
    assert done.out == ""


ODD_TRAILS = (
    ["\ud800", "\x1b]0;x\x07"], ["\x1b]0;x\x07"], ["\n\u202e" * 50], [""], [{"": 1}], [{"\x1b[2J": 2**63 - 1}],
    ["Out.", "Out."], ["Nothing."] * 100_000,
    ["x" * 1_000_000],
)  # fmt: skip


@pytest.mark.parametrize("trail", sparing(ODD_TRAILS, 4), ids=map(str, range(len(ODD_TRAILS))))
def test_trails_that_lead_nowhere(trail: object, tmp_path: Path) -> None:
    """Followed as far as they fit, and shown harmless and in short."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "trail.json").write_text(json.dumps(trail), encoding="utf-8")
    done = ifplay("good.story", "--replay", "trail.json", typed="1\n", cwd=tmp_path)
    sound(done, 0)
    assert "then it no longer fits" in done.out
    assert len(done.out) < 20_000


@posix
def test_trails_that_never_end(tmp_path: Path) -> None:
    """Read as far as a trail may be long."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    assert "16 MiB" in sentence(ifplay("good.story", "--replay", "/dev/zero", cwd=tmp_path), 3)
    piped = shell("ifplay good.story --replay <(echo '[\"Away.\"]')", cwd=tmp_path)
    assert "Ending: Away" in piped.out
    for name in ("missing.json", ".", "", "x" * 5000):
        sentence(ifplay("good.story", "--replay", name, cwd=tmp_path), 3)


def graphs() -> Iterator[tuple[str, str | bytes]]:
    """Compiled stories with something wrong in them."""
    from ifplay.compile.pipeline import compile_text
    from ifplay.model.form import write

    made = compile_text(GOOD).graph
    assert made is not None
    whole = json.loads(write(made))
    yield from (("empty", ""), ("no JSON", "Out."), ("a list", "[]"), ("nothing in it", "{}"), ("null", "null"))
    yield "deep", "[" * MANY
    yield "deep objects", '{"schema":' * MANY
    yield "latin-1", json.dumps(whole, ensure_ascii=False).replace("Out", "\xd6ut").encode("latin-1")
    yield "digits", '{"schema": ' + "9" * MANY + "}"
    yield "NaN", json.dumps({**whole, "schema": float("nan")})
    yield "same key", '{"schema": 1, ' + json.dumps(whole)[1:]
    for key in whole:
        yield f"no {key}", json.dumps({name: whole[name] for name in whole if name != key})
        for kind, value in (("null", None), ("a number", -1), ("a list of lists", [[[]]]), ("an object", {"x": 1})):
            yield f"{key} is {kind}", json.dumps({**whole, key: value})
    yield "a key too many", json.dumps({**whole, "extra": 1})
    yield "another schema", json.dumps({**whole, "schema": 2})
    yield "starts nowhere", json.dumps({**whole, "start": "b"})
    text = json.dumps(whole)
    yield "goes nowhere", re.sub(r'"target": \d+', '"target": 99', text)
    yield "goes backwards", re.sub(r'"target": \d+', '"target": -1', text)
    yield "goes halfway", re.sub(r'"target": \d+', '"target": 0.5', text)
    yield "unknown kind", text.replace('"menu"', '"magic"')
    yield "a half pair", text.replace('"Once, or never."', '"\\ud800"')


def test_hostile_compiled_stories(tmp_path: Path) -> None:
    """Refused with one sentence that says where, all in one run: what is wrong with one is not hidden by others."""
    numbers = count()
    paths = []
    for name, content in graphs():
        path = tmp_path / f"{next(numbers):02} {name}.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    done = ifplay("check", "--format", "concise", *(path.name for path in paths), cwd=tmp_path)
    sound(done, 3)
    assert done.out == ""
    said = done.err.splitlines()
    assert len(said) == len(paths)
    for path, line in zip(paths, said, strict=True):
        assert line.startswith(f"ifplay check: {path.name} is not a compiled story: ")
    for path in (paths[5], paths[-1]):
        for command in ("play", "compile"):
            sentence(ifplay(command, path.name, cwd=tmp_path), 3)


def test_a_compiled_story_that_tries_to_control_the_terminal(tmp_path: Path) -> None:
    """Its text may hold anything that JSON can; none of it gets out."""
    compiled = ifplay("compile", str(ROOT / "stories" / "lamplight.story"))
    evil = r"\u001b]52;c;AAAA\u0007\u009b31m\u202e\u2028"
    text = re.sub(r'"(title|text|why|reason|author|label)":"', lambda found: found[0] + evil, compiled.out)
    assert text.count(evil) > 100
    (tmp_path / "evil.json").write_text(text, encoding="utf-8")
    for arguments in (["evil.json"], ["evil.json", "--transcript", "kept.md"], *(
        ["check", "--format", form, "evil.json"] for form in ("full", "concise", "json", "github", "sarif", "junit")
    )):  # fmt: skip
        done = ifplay(*arguments, typed="1\n1\n/stats\n/help\n1\n", cwd=tmp_path)
        assert done.status in (0, 1, 3, 4)
        sound(done, done.status)
