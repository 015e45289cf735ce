"""Completion in bash, also in the old one that comes with macOS."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from ifplay.cli.offers import Anything, Command, Files, Folders, Offer, Words

_SCRIPT = """\
# Completion of ifplay in bash, as printed by `ifplay completion bash`.

# What comes after an option, or at a place where none is needed. Fails for options that take nothing.
_ifplay_takes() {
    words= files=
    case "$1" in
@takes@
        *) return 1 ;;
    esac
}

_ifplay_options() {
    case "$1" in
@options@
    esac
}

# Whether a word names a command, or a command of a command.
_ifplay_command() {
    case "$1" in
        @commands@) ;;
        *) return 1 ;;
    esac
}

_ifplay_files() {
    local ending
    case $1 in
        any) compgen -f -- "$2" ;;
        folders) compgen -d -- "$2" ;;
        *)
            compgen -d -- "$2"
            for ending in $1; do compgen -f -X "!*$ending" -- "$2"; done
            ;;
    esac
}

_ifplay() {
    local current=${COMP_WORDS[COMP_CWORD]} command= option= plain= count=0 words= files= word i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == '=' ]]; then
            continue
        elif [[ -n $option ]]; then
            option=
        elif [[ -z $plain && $word == -?* ]]; then
            command=${command:-play}
            if [[ $word == -- ]]; then
                plain=yes
            elif _ifplay_takes "$command:$word"; then
                option=$word
            fi
        elif ((count == 0)) && _ifplay_command "${command:+$command }$word"; then
            command=${command:+$command }$word
        else
            command=${command:-play}
            count=$((count + 1))
        fi
    done
    if [[ $current == '=' ]]; then current=; fi
    if [[ -n $option ]]; then
        _ifplay_takes "$command:$option"
    elif [[ -z $plain && $current == -* ]]; then
        words=$(_ifplay_options "$command") files=
    else
        _ifplay_takes "$command:$count"
    fi
    if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        # A name may be typed in quotes or with backslashes; bash puts them back.
        case $current in
            [\\"\\']*) current=${current:1} ;;
            *) current=${current//\\\\/} ;;
        esac
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(_ifplay_files "$files" "$current")
    fi
}

complete -F _ifplay ifplay
"""


def script(root: Command) -> str:
    """The script, for all that can be typed."""
    every = list(root.all())
    parts = {
        "takes": "\n".join(case for command in every for case in _takes(command)),
        "options": "\n".join(map(_options, every)),
        "commands": " | ".join(f'"{_path(command)}"' for command in every if command.path),
    }
    made = _SCRIPT
    for name, text in parts.items():
        made = made.replace(f"@{name}@", text)
    return made


def _path(command: Command) -> str:
    return " ".join(command.path)


def _takes(command: Command) -> Iterator[str]:
    """The cases of a command: its options, then its places."""
    path = _path(command)
    for option in command.options:
        if option.value is not None:
            yield _case(" | ".join(f'"{path}:{name}"' for name in option.names), _offer(option.value))
    first = _offer(Words({one.path[-1]: one.what for one in command.commands})) if command.commands else []
    for number, place in enumerate(command.places):
        yield _case(f'"{path}:"[0-9]*' if place.many else f'"{path}:{number}"', [*first, *_offer(place.offer)])
        first = []
    if first:
        yield _case(f'"{path}:0"', first)


def _case(pattern: str, settings: Sequence[str]) -> str:
    return " ".join((f"        {pattern})", *settings, ";;"))


def _options(command: Command) -> str:
    names = " ".join(name for option in command.options for name in option.names)
    return f'        "{_path(command)}") echo "{names}" ;;'


def _offer(offer: Offer) -> list[str]:
    match offer:
        case Words(words):
            return [f"words='{' '.join(words)}'"]
        case Files(endings):
            return [f"files='{' '.join(endings) or 'any'}'"]
        case Folders():
            return ["files=folders"]
        case Anything():
            return []
        case _:
            assert_never(offer)
