# Completions of jdtool for bash; made by `python -m jdtool.shell` from the commands themselves.

# The options of $command, and those among them that take the next word for their value.
_jdtool_options() {
    case $command in
        jdtool)
            options='-V --version --install-completion -h --help'
            valued='--install-completion' ;;
        split)
            options='--year --edits --explain --files-from -0 --null -e --encoding --max-line -o --output -j --jobs --strict -q --quiet -v --verbose --pages --password --max-page-seconds --ocr-cache -h --help'
            valued='--year --edits --files-from -e --encoding --max-line -o --output -j --jobs --pages --password --max-page-seconds --ocr-cache' ;;
        join)
            options='--explain --files-from -0 --null -e --encoding --max-line -o --output --strict -q --quiet -v --verbose -h --help'
            valued='--files-from -e --encoding --max-line -o --output' ;;
        clean)
            options='--rule --no-rule --fields --list --explain --diff --check --files-from -0 --null -e --encoding --from --max-line -o --output -j --jobs --strict -q --quiet -v --verbose --pages --password --max-page-seconds --ocr-cache -h --help'
            valued='--rule --no-rule --fields --files-from -e --encoding --from --max-line -o --output -j --jobs --pages --password --max-page-seconds --ocr-cache' ;;
        convert)
            options='-c --config --match --quotes --dict --keep --fields --explain --list --files-from -0 --null -e --encoding --from --max-line -o --output -j --jobs --strict -q --quiet -v --verbose --pages --password --max-page-seconds --ocr-cache -h --help'
            valued='-c --config --match --quotes --dict --keep --fields --files-from -e --encoding --from --max-line -o --output -j --jobs --pages --password --max-page-seconds --ocr-cache' ;;
        summarize)
            options='-n --sentences --chars --ratio --keywords --query --scores --plain --per-page -t --format --userdict --files-from -0 --null -e --encoding --from --max-line -o --output -j --jobs --strict -q --quiet -v --verbose --pages --password --max-page-seconds --ocr-cache -h --help'
            valued='-n --sentences --chars --ratio --keywords --query -t --format --userdict --files-from -e --encoding --from --max-line -o --output -j --jobs --pages --password --max-page-seconds --ocr-cache' ;;
        export)
            options='-t --format --fields --rename --where --sort --limit --count-by --check --dir --name --shard-size -f --force --manifest --formula-safe --bom --count --files-from -0 --null -e --encoding --max-line -o --output --strict -q --quiet -v --verbose -h --help'
            valued='-t --format --fields --rename --where --sort --limit --count-by --dir --name --shard-size --manifest --files-from -e --encoding --max-line -o --output' ;;
        view)
            options='-a --article --summary --year --image --dir -w --width --color --files-from -0 --null -e --encoding --from --max-line -o --output --strict -q --quiet -v --verbose --pages --password --max-page-seconds --ocr-cache -h --help'
            valued='-a --article --year --dir -w --width --color --files-from -e --encoding --from --max-line -o --output --pages --password --max-page-seconds --ocr-cache' ;;
        text)
            options='--files-from -0 --null -e --encoding --max-line -o --output -j --jobs --strict -q --quiet -v --verbose --pages --password --max-page-seconds --ocr-cache -h --help'
            valued='--files-from -e --encoding --max-line -o --output -j --jobs --pages --password --max-page-seconds --ocr-cache' ;;
        schema)
            options='-h --help'
            valued='' ;;
    esac
}

# What is offered for the value of $option; for an argument where $option is the number of those before it.
_jdtool_value() {
    case "$command $option" in
        *' --install-completion')
            _jdtool_words bash zsh fish ;;
        *' --edits' | *' --files-from' | *' -o' | *' --output' | *' --dict' | *' --keep' | *' --userdict' | *' --manifest' | 'split '[0-9]* | 'join '[0-9]* | 'clean '[0-9]* | 'convert '[0-9]* | 'summarize '[0-9]* | 'export '[0-9]* | 'view '[0-9]* | 'text '[0-9]* | *' >')
            _jdtool_files '*' ;;
        clean' --explain')
            _jdtool_words table json ;;
        *' -e' | *' --encoding')
            _jdtool_words utf-8 gb18030 gbk big5 big5hkscs utf-16 ;;
        *' --ocr-cache' | *' --dir')
            _jdtool_files / ;;
        *' --rule' | *' --no-rule')
            _jdtool_words mojibake entities line-ends controls byte-order-marks zero-width soft-hyphens odd-spaces trailing-blanks doubled-forms compatibility letter-spacing reflow page-breaks running-heads blank-lines indents spaced-numbers padded-names han-spaces loose-marks ellipses dashes middle-dots full-stops reversed-quotes repeated-marks mixed-quotes mixed-marks full-width-marks curly-quotes corner-quotes half-width pangu private-use cid ;;
        clean' --fields' | export' --fields' | *' --sort')
            _jdtool_list id source page index kind kicker title subtitle byline authors dateline paragraphs text jump lang lines jumps paper date sheet section continuations regions page_size confidence ocr summary keywords headline dateline_outlet dateline_place dateline_date dateline_iso ;;
        convert' --fields')
            _jdtool_list kicker title subtitle byline authors dateline paragraphs jump summary keywords ;;
        *' --from')
            _jdtool_words auto text jsonl ;;
        *' -c' | *' --config')
            _jdtool_words s2hk s2hkp s2t s2tw s2twp t2hk t2jp t2s t2tw tw2s tw2sp tw2t hk2s hk2sp hk2t jp2t; _jdtool_files '*.json' ;;
        *' --match')
            _jdtool_words auto words longest ;;
        *' --quotes')
            _jdtool_words corner curly keep ;;
        summarize' -t' | summarize' --format')
            _jdtool_words txt md ;;
        export' -t' | export' --format')
            _jdtool_words jsonl json csv tsv md txt html ninjs jsonld hf alto parquet ;;
        *' --rename' | *' --where')
            _jdtool_beginnings id= source= page= index= kind= kicker= title= subtitle= byline= authors= dateline= paragraphs= text= jump= lang= lines= jumps= paper= date= sheet= section= continuations= regions= page_size= confidence= ocr= summary= keywords= headline= dateline_outlet= dateline_place= dateline_date= dateline_iso= ;;
        *' --count-by')
            _jdtool_words id source page index kind kicker title subtitle byline authors dateline paragraphs text jump lang lines jumps paper date sheet section continuations regions page_size confidence ocr summary keywords headline dateline_outlet dateline_place dateline_date dateline_iso ;;
        *' --color')
            _jdtool_words auto always never ;;
        'jdtool 0')
            _jdtool_words split join clean convert summarize export view text schema ;;
        'schema '0)
            _jdtool_words record jsonl json hf ninjs jsonld manifest ;;
    esac
}

# Each of these adds to COMPREPLY what goes on from $value, behind $before.

_jdtool_words() {
    local word
    for word; do
        [[ $word == "$value"* ]] && COMPREPLY+=("$before$word")
    done
}

_jdtool_beginnings() {
    compopt -o nospace 2>/dev/null # there is no compopt before bash 4
    _jdtool_words "$@"
}

_jdtool_list() {
    local word given=${value%"${value##*,}"}
    before+=$given value=${value##*,}
    compopt -o nospace 2>/dev/null
    for word; do
        [[ ,$given == *",$word,"* ]] || _jdtool_words "$word"
    done
}

_jdtool_files() { # those that are like $1, and folders
    local name
    compopt -o filenames 2>/dev/null
    while IFS= read -r name; do
        [[ $name == $1 || -d ${name/#\~/$HOME} ]] && COMPREPLY+=("$before$name")
    done < <(compgen -f -- "$value")
}

# -qo: the first letter that takes a value has what follows it for its value; else there is no $option.
_jdtool_letters() {
    local letters=${1#-}
    while [[ $letters ]]; do
        option=-${letters:0:1} letters=${letters:1} value=$letters
        [[ " $valued " == *" $option "* ]] && return
    done
    option=''
}

_jdtool() {
    local IFS=$' \t\n' command=jdtool options='' valued='' option='' value='' before='' word='' ended='' join=''
    local mark kept
    local -a words
    local -i i arguments=0
    COMPREPLY=()

    # bash parts words at = and : too; here they are put together again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} && ! ${COMP_WORDS[i]//[=:]/} ]] && mark=1 || mark=''
        if [[ $word && ($join || $mark) ]]; then
            word+=${COMP_WORDS[i]}
            words[${#words[@]} - 1]=$word
        else
            word=${COMP_WORDS[i]}
            words+=("$word")
        fi
        join=$mark
    done
    # What stands before the last of them is not replaced.
    kept=$word
    [[ $join ]] || kept=${word%"${COMP_WORDS[COMP_CWORD]}"}
    ((BASH_VERSINFO[0] < 4)) && kept=${word%"${word##*[=:]}"} # which did not part them, and yet replaces no more

    _jdtool_options
    for ((i = 0; i < ${#words[@]} - 1; i++)); do
        word=${words[i]} value=''
        if [[ $option ]]; then
            option=''
        elif [[ $word == *[\<\>] ]]; then
            option='>'
        elif [[ $word == -- ]]; then
            ended=1
        elif [[ $word == --* && ! $ended ]]; then
            [[ " $valued " == *" $word "* ]] && option=$word
        elif [[ $word == -?* && ! $ended ]]; then
            _jdtool_letters "$word"
            [[ $value ]] && option=''
        elif [[ $command == jdtool ]]; then
            command=$word options='' valued=''
            _jdtool_options
        else
            arguments+=1
        fi
    done

    word=${words[i]} value=$word
    if [[ $option ]]; then
        _jdtool_value
    elif [[ $word == --*=* && ! $ended ]]; then
        option=${word%%=*} before=${word%%=*}= value=${word#*=}
        _jdtool_value
    elif [[ $word == -* && ! $ended ]]; then
        [[ $word == -[!-]* ]] && _jdtool_letters "$word"
        if [[ $option && $value ]]; then
            before=${word%"$value"}
            _jdtool_value
        else
            value=$word
            _jdtool_words $options
        fi
    else
        option=$arguments
        _jdtool_value
    fi
    [[ $kept ]] && COMPREPLY=("${COMPREPLY[@]#"$kept"}")
    return 0
}

complete -F _jdtool jdtool
