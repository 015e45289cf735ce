"""What can be typed after `ifplay`, as shells complete it: read off the parsers of all commands."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ifplay.cli.arguments import parser_of
from ifplay.diagnostics.rules import RULES


@dataclass(frozen=True, slots=True)
class Words:
    """One of these, each with what it means, which may be nothing."""

    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Files:
    """A file; with one of these endings, where there are any. Folders lead to files, so they are offered as well."""

    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Folders:
    """A folder."""


@dataclass(frozen=True, slots=True)
class Anything:
    """Something that nobody can guess: a number, a name."""


Offer = Words | Files | Folders | Anything


@dataclass(frozen=True, slots=True)
class Option:
    """An option by all its names; `value` is what comes after it, None where nothing does."""

    names: tuple[str, ...]
    what: str
    value: Offer | None


@dataclass(frozen=True, slots=True)
class Place:
    """What stands without an option before it, once or `many` times."""

    name: str
    offer: Offer
    many: bool


@dataclass(frozen=True, slots=True)
class Command:
    """What can be typed after a command, a command of a command (`saves list`), or, without a path, after `ifplay`.
    Commands within it stand at its first place."""

    path: tuple[str, ...]
    what: str
    options: tuple[Option, ...]
    places: tuple[Place, ...]
    commands: tuple["Command", ...] = ()

    def all(self) -> Iterator["Command"]:
        """This one, and those within it."""
        yield self
        for one in self.commands:
            yield from one.all()


STORIES = Files((".story",))

_BY_NAME: Mapping[str, Offer] = {
    "STORY": STORIES,
    "OLD": STORIES,
    "PATH": Files((".story", ".walks.yaml")),
    "TRAIL": Files((".json", ".walks.yaml")),
    "FOLDER": Folders(),
    "NAME": Anything(),
    "rule": Words({rule.slug: rule.code for rule in RULES}),
}
"""What is meant by the names that arguments have in a usage line."""


def offered(commands: Mapping[str, str]) -> Command:
    """All that can be typed: the commands of these names, `help`, which takes their names, or a story to play."""
    made = [_command((name,), what, _parser(name)) for name, what in commands.items()]
    topic = Place("command", Words(commands), many=False)
    made.append(Command(("help",), "say what a command does", (), (topic,)))
    options = (
        Option(("--help", "-h"), "list the commands", None),
        Option(("--version", "-V"), "say which this is", None),
    )
    return Command((), "", options, (Place("STORY", STORIES, many=False),), tuple(made))


def _parser(command: str) -> ArgumentParser:
    return parser_of(command, import_module(f"ifplay.cli.{command}"))


def _command(path: tuple[str, ...], what: str, parser: ArgumentParser) -> Command:
    options: list[Option] = []
    places: list[Place] = []
    commands: tuple[Command, ...] = ()
    for action in parser._actions:  # There is no public way to ask a parser what it takes.
        if action.help == SUPPRESS:
            continue
        if isinstance(action, _SubParsersAction):
            said = {choice.dest: choice.help or "" for choice in action._choices_actions}
            commands = tuple(_command((*path, name), said.get(name, ""), one) for name, one in action.choices.items())
        elif action.option_strings:
            value = None if action.nargs == 0 else _offer(action)
            options.append(Option(tuple(action.option_strings), _help(action), value))
        else:
            places.append(Place(_name(action), _offer(action), many=action.nargs in ("*", "+")))
    return Command(path, what, tuple(options), tuple(places), commands)


def _offer(action: Action) -> Offer:
    if action.choices is not None:
        return Words({str(one): "" for one in _in_order(action.choices)})
    name = _name(action)
    if name in _BY_NAME:
        return _BY_NAME[name]
    return Files() if action.type is Path else Anything()


def _in_order(choices: object) -> Sequence[object]:
    assert isinstance(choices, Sequence)
    return choices


def _name(action: Action) -> str:
    return action.metavar if isinstance(action.metavar, str) else action.dest


def _help(action: Action) -> str:
    return (action.help or "").replace("%%", "%")
