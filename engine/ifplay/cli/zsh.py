"""Completion in zsh, by its own `_arguments`, with what everything means."""

from collections.abc import Iterator
from typing import assert_never

from ifplay.cli.offers import STORIES, Anything, Command, Files, Folders, Offer, Option, Words

_SCRIPT = """\
#compdef ifplay
# Completion of ifplay in zsh, as printed by `ifplay completion zsh`.

_ifplay() {
    local -a commands=(
@commands@
    )
    if ((CURRENT == 2)) && [[ $PREFIX == -* ]]; then
        _arguments : @options@
        return
    elif ((CURRENT == 2)); then
        _alternative 'commands:command:{ _describe command commands }' 'stories:story:@stories@'
        return
    fi
    local command=$words[2]
    if (($+functions[_ifplay_$command])); then
        shift words
        ((CURRENT--))
        _ifplay_$command
    else
        _ifplay_play
    fi
}

@functions@

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _ifplay "$@"
else
    compdef _ifplay ifplay
fi
"""


def script(root: Command) -> str:
    """The script, for all that can be typed."""
    parts = {
        "commands": "\n".join(f"        {_quoted(f'{one.path[0]}:{one.what}')}" for one in root.commands),
        "options": " ".join(_option(one) for one in root.options),
        "stories": _action(STORIES),
        "functions": "\n\n".join("\n".join(_function(one)) for one in root.all() if one.path),
    }
    made = _SCRIPT
    for name, text in parts.items():
        made = made.replace(f"@{name}@", text)
    return made


def _name(command: Command) -> str:
    return "_".join(("_ifplay", *command.path))


def _function(command: Command) -> Iterator[str]:
    specs = [_option(option) for option in command.options]
    number = 1
    if command.commands:
        within = " ".join(_described(one.path[-1], one.what) for one in command.commands)
        specs += [_quoted(f"1:command:(({within}))"), "'*:: :->rest'"]
    for place in command.places:
        specs.append(_quoted(f"{'*' if place.many else number}:{place.name.lower()}:{_action(place.offer)}"))
        number += 1
    yield f"{_name(command)}() {{"
    if command.commands:
        yield "    local curcontext=$curcontext state line"
    yield f"    _arguments -s -S{' -C' if command.commands else ''} : \\"
    yield " \\\n".join(f"        {spec}" for spec in specs)
    if command.commands:
        yield "    [[ $state != rest ]] || case $words[1] in"
        for one in command.commands:
            yield f"        {one.path[-1]}) {_name(one)} ;;"
        yield "    esac"
    yield "}"


def _option(option: Option) -> str:
    """One option under all its names, of which only one is wanted."""
    what = f"[{_escaped(option.what, ':]')}]"
    value = "" if option.value is None else f":value:{_action(option.value)}"
    if len(option.names) == 1:
        (name,) = option.names
        return _quoted(f"{name}{'=' if value and name.startswith('--') else ''}{what}{value}")
    names = [f"{name}{'' if not value else '=' if name.startswith('--') else '+'}" for name in option.names]
    return f"'({' '.join(option.names)})'{{{','.join(names)}}}{_quoted(what + value)}"


def _action(offer: Offer) -> str:
    match offer:
        case Words(words):
            if not any(words.values()):
                return f"({' '.join(words)})"
            return f"(({' '.join(_described(word, what) for word, what in words.items())}))"
        case Files(()):
            return "_files"
        case Files(endings):
            pattern = endings[0] if len(endings) == 1 else f"({'|'.join(endings)})"
            return f'_files -g "*{pattern}"'
        case Folders():
            return "_files -/"
        case Anything():
            return "( )"  # no action at all would keep options from being completed
        case _:
            assert_never(offer)


def _described(word: str, what: str) -> str:
    described = _escaped(what, ':"$`')
    return f'{word}\\:"{described}"' if what else word


def _escaped(text: str, marks: str) -> str:
    """The text, with a backslash before whatever would end it or mean something in it."""
    return "".join(f"\\{one}" if one in f"\\{marks}" else one for one in text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
