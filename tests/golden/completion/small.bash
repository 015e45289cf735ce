# Completion of ifplay in bash, as printed by `ifplay completion bash`.

# What comes after an option, or at a place where none is needed. Fails for options that take nothing.
_ifplay_takes() {
    words= files=
    case "$1" in
        ":0") words='play check explain saves' files='.story' ;;
        "play:--seed") ;;
        "play:--replay") files='.json' ;;
        "play:0") files='.story .json' ;;
        "check:--format") words='full json' ;;
        "check:"[0-9]*) files='.story' ;;
        "explain:0") words='stuck doomed' ;;
        "saves:0") words='list export' ;;
        "saves export:-o" | "saves export:--output") files='any' ;;
        "saves export:--into") files=folders ;;
        "saves export:"[0-9]*) ;;
        *) return 1 ;;
    esac
}

_ifplay_options() {
    case "$1" in
        "") echo "--version" ;;
        "play") echo "-h --help --seed --replay" ;;
        "check") echo "-h --help --format" ;;
        "explain") echo "" ;;
        "saves") echo "-h --help" ;;
        "saves list") echo "-h --help" ;;
        "saves export") echo "-o --output --into" ;;
    esac
}

# Whether a word names a command, or a command of a command.
_ifplay_command() {
    case "$1" in
        "play" | "check" | "explain" | "saves" | "saves list" | "saves export") ;;
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
            [\"\']*) current=${current:1} ;;
            *) current=${current//\\/} ;;
        esac
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(_ifplay_files "$files" "$current")
    fi
}

complete -F _ifplay ifplay
