"""`ifplay completion`: what a shell needs to complete commands, options and stories."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import Final

from ifplay.cli import bash, fish, zsh
from ifplay.cli.main import COMMANDS
from ifplay.cli.offers import offered
from ifplay.cli.status import OK
from ifplay.cli.writing import print_utf8

SHELLS: Final = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Print a script that makes your shell complete what you type after `ifplay`, when you press Tab: commands,\n"
        "options and what they take, the names of findings, and stories. It knows what this version of ifplay takes;\n"
        "print it again after an update.\n\n"
        "Where it belongs:\n"
        "  bash  ~/.local/share/bash-completion/completions/ifplay\n"
        '  zsh   a file _ifplay in a folder of your fpath; or, in ~/.zshrc: eval "$(ifplay completion zsh)"\n'
        "  fish  ~/.config/fish/completions/ifplay.fish"
    )
    parser.epilog = (
        "Exits with 0, with 2 for wrong usage.\n\n"
        "examples:\n"
        "  mkdir -p ~/.config/fish/completions && ifplay completion fish > ~/.config/fish/completions/ifplay.fish\n"
        '  eval "$(ifplay completion bash)"\n'
        "  ifplay completion zsh > _ifplay"
    )
    parser.add_argument("shell", choices=list(SHELLS), metavar="{" + ",".join(SHELLS) + "}", help="your shell")


def run(arguments: Namespace) -> int:
    """Print the script; the exit status."""
    print_utf8(SHELLS[arguments.shell](offered(COMMANDS)))
    return OK
