"""The parser of a command's arguments."""

from argparse import ArgumentParser
from types import ModuleType
from typing import Any

from ifplay.diagnostics.clean import clean


class Parser(ArgumentParser):
    """Says nothing that could control a terminal, whatever it was given: a shell's `*` may name any file."""

    def _print_message(self, message: str, file: Any = None) -> None:
        super()._print_message(clean(message), file)


def parser_of(command: str, module: ModuleType) -> Parser:
    """The parser of a command, as its module configures it."""
    parser = Parser(prog=f"ifplay {command}", allow_abbrev=False)
    module.configure(parser)
    return parser
