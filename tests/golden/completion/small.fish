# Completion of ifplay in fish, as printed by `ifplay completion fish`.

# The command that is being typed, as `saves list`; nothing where none is there yet.
function __ifplay_command
    set -l words (commandline -opc)
    set -e words[1]
    set -q words[1]; or return
    set -l command play
    if contains -- $words[1] play check explain saves
        set command $words[1]
    end
    for word in $words[2..]
        if contains -- "$command $word" 'saves list' 'saves export'
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
    complete -C "__ifplay_nothing $token" | string match -r -- "^.*(?:/|$endings)(?:\t.*)?\$"
end

complete -c ifplay -f
complete -c ifplay -n '__ifplay_is' -a play -d 'read a story: it\'s `free` [or $0], "they" say'
complete -c ifplay -n '__ifplay_is' -a check -d 'look for mistakes'
complete -c ifplay -n '__ifplay_is' -a explain -d 'explain'
complete -c ifplay -n '__ifplay_is' -a saves -d 'what was read'
complete -c ifplay -n '__ifplay_is' -a '(__ifplay_files .story)'
complete -c ifplay -n '__ifplay_is' -l version -d 'say which this is'
complete -c ifplay -n '__ifplay_is play' -a '(__ifplay_files .story .json)'
complete -c ifplay -n '__ifplay_is play' -s h -l help -d 'show this help'
complete -c ifplay -n '__ifplay_is play' -l seed -d 'which dice: 1, 2 or \\3' -x
complete -c ifplay -n '__ifplay_is play' -l replay -d 'a trail' -x -a '(__ifplay_files .json)'
complete -c ifplay -n '__ifplay_is check' -a '(__ifplay_files .story)'
complete -c ifplay -n '__ifplay_is check' -s h -l help -d 'show this help'
complete -c ifplay -n '__ifplay_is check' -l format -d 'for whom [or what]' -x -a 'full json'
complete -c ifplay -n '__ifplay_is explain' -a stuck -d 'IF501'
complete -c ifplay -n '__ifplay_is explain' -a doomed -d 'IF502'
complete -c ifplay -n '__ifplay_is saves' -a list -d 'list all: every one'
complete -c ifplay -n '__ifplay_is saves' -a export -d 'write them'
complete -c ifplay -n '__ifplay_is saves' -s h -l help -d 'show this help'
complete -c ifplay -n '__ifplay_is saves list' -s h -l help -d 'show this help'
complete -c ifplay -n '__ifplay_is saves export' -s o -l output -d 'where to' -r -F
complete -c ifplay -n '__ifplay_is saves export' -l into -d 'a folder' -x -a '(__fish_complete_directories)'
