"""The parser of a command's arguments, and those that several commands take."""

from argparse import ArgumentParser, ArgumentTypeError
from types import ModuleType
from typing import Any

from ifplay.diagnostics.clean import clean


class Parser(ArgumentParser):
    """Says nothing that could control a terminal, whatever it was given: a shell's `*` may name any file."""

    def _print_message(self, message: str, file: Any = None) -> None:
        super()._print_message(clean(message), file)


def add_language(
    parser: ArgumentParser, *, help: str = "in another language, by the translation beside the story"
) -> None:
    """`--lang LANGUAGE`."""
    parser.add_argument("--lang", type=_language, metavar="LANGUAGE", help=f"{help}: fr, pt-BR, zh-Hant")


def _language(text: str) -> str:
    from ifplay.translation.languages import language

    found = language(text)
    if found is None:
        raise ArgumentTypeError(f"a language is a code such as fr or pt-BR, not {clean(text[:40])}")
    return found


def parser_of(command: str, module: ModuleType) -> Parser:
    """The parser of a command, as its module configures it."""
    parser = Parser(prog=f"ifplay {command}", allow_abbrev=False)
    module.configure(parser)
    return parser
