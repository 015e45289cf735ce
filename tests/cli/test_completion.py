"""`ifplay completion`: the scripts, to the letter for a small command line, and what real shells make of the whole one.

The scripts in `golden/completion/` are of the command line below; `python -m tests.cli.test_completion` writes them
again.
"""

import re
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from ifplay.cli.completion import SHELLS
from ifplay.cli.main import COMMANDS, main
from ifplay.cli.offers import Anything, Command, Files, Folders, Option, Place, Words, offered

from tests.cli.running import POSIX, environment

GOLDEN = Path(__file__).parent.parent / "golden" / "completion"

HELP = Option(("-h", "--help"), "show this help", None)
SMALL = Command(
    (),
    "",
    (Option(("--version",), "say which this is", None),),
    (Place("STORY", Files((".story",)), many=False),),
    (
        Command(
            ("play",),
            'read a story: it\'s `free` [or $0], "they" say',
            (
                HELP,
                Option(("--seed",), "which dice: 1, 2 or \\3", Anything()),
                Option(("--replay",), "a trail", Files((".json",))),
            ),
            (Place("STORY", Files((".story", ".json")), many=False),),
        ),
        Command(
            ("check",),
            "look for mistakes",
            (HELP, Option(("--format",), "for whom [or what]", Words({"full": "", "json": ""}))),
            (Place("STORY", Files((".story",)), many=True),),
        ),
        Command(
            ("explain",), "explain", (), (Place("rule", Words({"stuck": "IF501", "doomed": "IF502"}), many=False),)
        ),
        Command(
            ("saves",),
            "what was read",
            (HELP,),
            (),
            (
                Command(("saves", "list"), "list all: every one", (HELP,), ()),
                Command(
                    ("saves", "export"),
                    "write them",
                    (Option(("-o", "--output"), "where to", Files()), Option(("--into",), "a folder", Folders())),
                    (Place("ID", Anything(), many=True),),
                ),
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The scripts of this ifplay."""
    folder = tmp_path_factory.mktemp("scripts")
    root = offered(COMMANDS)
    made = {}
    for shell, script in SHELLS.items():
        made[shell] = folder / f"ifplay.{shell}"
        made[shell].write_text(script(root), encoding="utf-8", newline="\n")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with stories, other files, and folders."""
    for name in ("one.story", "two words.story", "trail.json", "note.txt", "sub/in.story", "a dir/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def wanted(shell: str) -> pytest.MarkDecorator:
    """Only where that shell is there."""
    return pytest.mark.skipif(not POSIX or shutil.which(shell) is None, reason=f"there is no {shell} here")


# Every shell ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_small_command_line(shell: str) -> None:
    """To the letter, quotes and all."""
    assert SHELLS[shell](SMALL) == (GOLDEN / f"small.{shell}").read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("root", ["small", "whole"])
def test_the_shell_can_read_it(shell: str, root: str, scripts: Mapping[str, Path]) -> None:
    """Without a complaint."""
    if not POSIX or shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    script = GOLDEN / f"small.{shell}" if root == "small" else scripts[shell]
    done = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_it(
    shell: str, scripts: Mapping[str, Path], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """As it is, in UTF-8 with plain line ends."""
    assert main(["completion", shell]) == 0
    assert capfdbinary.readouterr().out == scripts[shell].read_bytes()


def test_everything_the_parsers_take_is_offered(scripts: Mapping[str, Path]) -> None:
    """Each command, each option by each name, each word that can follow; so it is never out of date."""
    texts = {shell: script.read_text(encoding="utf-8") for shell, script in scripts.items()}
    every = list(offered(COMMANDS).all())
    assert {one.path[0] for one in every if one.path} == {*COMMANDS, "help"}
    for command in every:
        for option in command.options:
            for name in option.names:
                assert name in texts["bash"]
                assert name in texts["zsh"]
                assert f" -{'l' if name.startswith('--') else 's'} {name.lstrip('-')} " in texts["fish"]
        offers = [option.value for option in command.options] + [place.offer for place in command.places]
        for offer in offers:
            for word in offer.words if isinstance(offer, Words) else ():
                assert re.fullmatch(r"[\w-]+", word)
                assert all(word in text for text in texts.values())


# bash -----------------------------------------------------------------------------------------------------------

ASKED: list[tuple[str, set[str]]] = [
    ("ifplay ", {*COMMANDS, "help", "one.story", "two words.story", "sub", "a dir"}),
    ("ifplay che", {"check"}),
    ("ifplay o", {"odds", "one.story"}),
    ("ifplay --v", {"--version"}),
    ("ifplay sub/", {"sub/in.story"}),
    ("ifplay one.story --pla", {"--plain"}),
    ("ifplay --plain ", {"one.story", "two words.story", "sub", "a dir"}),
    ("ifplay one.story --replay ", {"trail.json", "sub", "a dir"}),
    ("ifplay one.story --replay one.story --see", {"--seed"}),
    ("ifplay check --stri", {"--strict"}),
    ("ifplay check --format s", {"sarif"}),
    ("ifplay check --format json --", {"--against"}),
    ("ifplay check one.story t", {"two words.story"}),
    ("ifplay check --time ", set()),
    ("ifplay check --against o", {"one.story"}),
    ("ifplay tour one.story -o ", {"sub", "a dir"}),
    ("ifplay export one.story --output n", {"note.txt"}),
    ("ifplay new x --template ", {"minimal", "tutorial", "hub", "puzzle"}),
    ("ifplay explain st", {"stuck", "stray-return"}),
    ("ifplay saves ", {"list", "show", "export", "import", "delete"}),
    ("ifplay saves export --fo", {"--force", "--format"}),
    ("ifplay saves import tr", {"trail.json"}),
    ("ifplay help sa", {"saves"}),
    ("ifplay completion ", {"bash", "zsh", "fish"}),
]
"""What is typed, and what is offered then; a few of the options after `--`."""


@wanted("bash")
def test_bash_completes(scripts: Mapping[str, Path], folder: Path) -> None:
    """By the function that `complete` was given, with the words as bash cuts them."""
    tries = [(line, line.split(" ")) for line, _ in ASKED]
    tries += [
        ("ifplay check --format=g", ["ifplay", "check", "--format", "=", "g"]),
        ("ifplay check --format=", ["ifplay", "check", "--format", "="]),
        (r"ifplay two\ w", ["ifplay", r"two\ w"]),
        ('ifplay "two w', ["ifplay", '"two w']),
        ("ifplay check -- --f", ["ifplay", "check", "--", "--f"]),
    ]
    lines = [f"source {shlex.quote(str(scripts['bash']))}", "complete -p ifplay"]
    for _, words in tries:
        typed = " ".join(map(shlex.quote, words))
        lines += [f"COMP_WORDS=({typed}) COMP_CWORD={len(words) - 1}", "_ifplay"]
        lines += ["printf '%s|' \"${COMPREPLY[@]}\"", "echo"]
    done = subprocess.run(
        ["bash", "--norc", "-c", "\n".join(lines)],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    first, *answers = done.stdout.splitlines()
    assert first == "complete -F _ifplay ifplay"
    found = {line: set(answer.split("|")[:-1]) - {""} for (line, _), answer in zip(tries, answers, strict=True)}
    for line, offers in ASKED:
        assert offers <= found[line] if line.endswith("--") else offers == found[line], line
    assert found["ifplay check --format=g"] == {"github"}
    assert found["ifplay check --format="] == {"full", "concise", "json", "github", "sarif", "junit"}
    assert found[r"ifplay two\ w"] == found['ifplay "two w'] == {"two words.story"}
    assert found["ifplay check -- --f"] == set()


@wanted("bash")
def test_a_real_line_of_bash_is_completed(scripts: Mapping[str, Path], folder: Path) -> None:
    """By readline itself: what Tab makes of a line is what is run."""
    script = f"ifplay() {{ printf '<%s>' \"$@\"; echo; }}\nsource {shlex.quote(str(scripts['bash']))}\n"
    script += "bind 'set enable-bracketed-paste off'\nifplay che\tone\t--form\tjs\t\nifplay two\t\n"
    done = subprocess.run(
        ["bash", "--norc", "-i"], cwd=folder, env=environment(TERM="dumb"), input=script, capture_output=True,
        text=True, check=False, start_new_session=True,
    )  # fmt: skip
    assert "<check><one.story><--format><json>" in done.stdout
    assert "<two words.story>" in done.stdout


# fish -----------------------------------------------------------------------------------------------------------


@wanted("fish")
def test_fish_completes(scripts: Mapping[str, Path], folder: Path) -> None:
    """By its own `complete -C`; what it shows beside each is what the help says."""
    tries = [line for line, _ in ASKED] + [r"ifplay two\ w", "ifplay check --against=o", "ifplay check --format=g"]
    lines = [f"source {shlex.quote(str(scripts['fish']))}"]
    for line in tries:
        lines += [f"complete -C {_fish(line)}", "echo ---"]
    done = subprocess.run(
        ["fish", "--no-config", "-c", "\n".join(lines)], cwd=folder, env=environment(HOME=str(folder)),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    answers = [part.strip("\n").splitlines() for part in done.stdout.split("---\n")][:-1]
    said = dict(zip(tries, answers, strict=True))
    found = {line: {one.split("\t")[0].rstrip("/") for one in answer} for line, answer in said.items()}
    for line, offers in ASKED:
        assert offers <= found[line] if line.endswith("--") else offers == found[line], line
    assert found[r"ifplay two\ w"] == {"two words.story"}
    assert found["ifplay check --against=o"] == {"--against=one.story"}
    assert found["ifplay check --format=g"] == {"--format=github"}
    assert f"check\t{COMMANDS['check']}" in said["ifplay che"]


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


# zsh ------------------------------------------------------------------------------------------------------------


@wanted("zsh")
def test_zsh_completes(scripts: Mapping[str, Path], folder: Path) -> None:
    """On a terminal: Tab completes what is sure, and lists the rest with what it means."""
    from tests.cli.zsh_terminal import Zsh

    shell = Zsh(folder, environment(HOME=str(folder)))
    try:
        shell.type(
            f"PS1='> '; autoload -U compinit; compinit -D -u; source {shlex.quote(str(scripts['zsh']))}; clear\n"
        )
        shell.until("> ")
        for typed, marks in (
            ("ifplay \t", ["check       -- walk every branch", "new         -- begin a story: a", "two\\ words.story"]),
            ("ifplay che\tone\t--form\tjs\t", ["> ifplay check one.story --format=json"]),
            ("ifplay two\t--pl\t", ["> ifplay two\\ words.story --plain"]),
            ("ifplay saves \t", ["list    -- list all playthroughs", "show    -- show a playthrough: its slots"]),
            ("ifplay saves export --forc\t", ["> ifplay saves export --force"]),
            ("ifplay explain st\t", ["stray-return  -- IF404", "stuck         -- IF501"]),
            ("ifplay one.story --replay t\t", ["> ifplay one.story --replay trail.json"]),
            ("ifplay tour one.story -o s\t", ["> ifplay tour one.story -o sub/"]),
            ("ifplay help sa\t", ["> ifplay help saves"]),
        ):
            shell.type(typed)
            lines = shell.until(*marks)
            for mark in marks:
                assert any(mark in line for line in lines), (typed, mark, lines)
            shell.type("\x15\x0c")  # clears the line and the screen
    finally:
        shell.close()


@wanted("zsh")
def test_zsh_finds_it_in_a_folder_of_its_path(scripts: Mapping[str, Path], folder: Path) -> None:
    """As a file `_ifplay`, which is loaded when it is needed."""
    from tests.cli.zsh_terminal import Zsh

    (folder / "functions").mkdir()
    shutil.copy(scripts["zsh"], folder / "functions/_ifplay")
    shell = Zsh(folder, environment(HOME=str(folder)))
    try:
        shell.type("PS1='> '; fpath=($PWD/functions $fpath); autoload -U compinit; compinit -D -u; clear\n")
        shell.until("> ")
        for typed, mark in (
            ("ifplay compl\tfi\t", "> ifplay completion fish"),
            ("\x15ifplay od\tone\t", "> ifplay odds one.story"),
        ):
            shell.type(typed)
            assert any(mark in line for line in shell.until(mark))
    finally:
        shell.close()


if __name__ == "__main__":
    for name, script in SHELLS.items():
        (GOLDEN / f"small.{name}").write_text(script(SMALL), encoding="utf-8", newline="\n")
