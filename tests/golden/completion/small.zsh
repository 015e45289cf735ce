#compdef ifplay
# Completion of ifplay in zsh, as printed by `ifplay completion zsh`.

_ifplay() {
    local -a commands=(
        'play:read a story: it'\''s `free` [or $0], "they" say'
        'check:look for mistakes'
        'explain:explain'
        'saves:what was read'
    )
    if ((CURRENT == 2)) && [[ $PREFIX == -* ]]; then
        _arguments : '--version[say which this is]'
        return
    elif ((CURRENT == 2)); then
        _alternative 'commands:command:{ _describe command commands }' 'stories:story:_files -g "*.story"'
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

_ifplay_play() {
    _arguments -s -S : \
        '(-h --help)'{-h,--help}'[show this help]' \
        '--seed=[which dice\: 1, 2 or \\3]:value:( )' \
        '--replay=[a trail]:value:_files -g "*.json"' \
        '1:story:_files -g "*(.story|.json)"'
}

_ifplay_check() {
    _arguments -s -S : \
        '(-h --help)'{-h,--help}'[show this help]' \
        '--format=[for whom [or what\]]:value:(full json)' \
        '*:story:_files -g "*.story"'
}

_ifplay_explain() {
    _arguments -s -S : \
        '1:rule:((stuck\:"IF501" doomed\:"IF502"))'
}

_ifplay_saves() {
    local curcontext=$curcontext state line
    _arguments -s -S -C : \
        '(-h --help)'{-h,--help}'[show this help]' \
        '1:command:((list\:"list all\: every one" export\:"write them"))' \
        '*:: :->rest'
    [[ $state != rest ]] || case $words[1] in
        list) _ifplay_saves_list ;;
        export) _ifplay_saves_export ;;
    esac
}

_ifplay_saves_list() {
    _arguments -s -S : \
        '(-h --help)'{-h,--help}'[show this help]'
}

_ifplay_saves_export() {
    _arguments -s -S : \
        '(-o --output)'{-o+,--output=}'[where to]:value:_files' \
        '--into=[a folder]:value:_files -/' \
        '*:id:( )'
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _ifplay "$@"
else
    compdef _ifplay ifplay
fi
