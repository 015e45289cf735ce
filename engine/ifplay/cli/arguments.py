"""The parser of a command's arguments."""

from argparse import ArgumentParser
from typing import Any

from ifplay.diagnostics.clean import clean


class Parser(ArgumentParser):
    """Says nothing that could control a terminal, whatever it was given: a shell's `*` may name any file."""

    def _print_message(self, message: str, file: Any = None) -> None:
        super()._print_message(clean(message), file)
