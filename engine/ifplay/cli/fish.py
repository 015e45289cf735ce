"""Completion in fish, as a list of what is offered when, with what everything means."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from ifplay.cli.offers import Anything, Command, Files, Folders, Offer, Words

_SCRIPT = """\
# Completion of ifplay in fish, as printed by `ifplay completion fish`.

# The command that is being typed, as `saves list`; nothing where none is there yet.
function __ifplay_command
    set -l words (commandline -opc)
    set -e words[1]
    set -q words[1]; or return
    set -l command play
    if contains -- $words[1] @commands@
        set command $words[1]
    end
    for word in $words[2..]
        if contains -- "$command $word" @within@
            set command "$command $word"
            break
        end
    end
    echo $command
end

function __ifplay_is
    test "$(__ifplay_command)" = "$argv"
end

# Files with one of these endings, and folders, which lead to files.
function __ifplay_files
    set -l endings (string join '|' (string escape --style=regex -- $argv))
    set -l token (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    complete -C "__ifplay_nothing $token" | string match -r -- "^.*(?:/|$endings)(?:\\t.*)?\\$"
end

complete -c ifplay -f
@offers@
"""


def script(root: Command) -> str:
    """The script, for all that can be typed."""
    every = list(root.all())
    within = [_quoted(" ".join(one.path)) for one in every if len(one.path) > 1]
    parts = {
        "commands": " ".join(one.path[0] for one in root.commands),
        "within": " ".join(within) or "''",
        "offers": "\n".join(line for command in every for line in _lines(command)),
    }
    made = _SCRIPT
    for name, text in parts.items():
        made = made.replace(f"@{name}@", text)
    return made


def _lines(command: Command) -> Iterator[str]:
    when = f"-n {_quoted(' '.join(('__ifplay_is', *command.path)))}"
    for one in command.commands:
        yield f"complete -c ifplay {when} -a {one.path[-1]} -d {_quoted(one.what)}"
    for place in command.places:
        for offered in _offers(place.offer):
            yield f"complete -c ifplay {when} {offered}"
    for option in command.options:
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
        line = f"complete -c ifplay {when} {names} -d {_quoted(option.what)}"
        if option.value is None:
            yield line
            continue
        for offered in _offers(option.value) or [""]:
            yield f"{line} {'-r' if offered == '-F' else '-x'} {offered}".rstrip()


def _offers(offer: Offer) -> Sequence[str]:
    match offer:
        case Words(words):
            if not any(words.values()):
                return [f"-a {_quoted(' '.join(words))}"]
            return [f"-a {word} -d {_quoted(what)}" for word, what in words.items()]
        case Files(()):
            return ["-F"]
        case Files(endings):
            return [f"-a '(__ifplay_files {' '.join(endings)})'"]
        case Folders():
            return ["-a '(__fish_complete_directories)'"]
        case Anything():
            return []
        case _:
            assert_never(offer)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
