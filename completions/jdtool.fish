# Completions of jdtool for fish; made by `python -m jdtool.shell` from the commands themselves.

function __jdtool_in -d 'The command of the line is one of these; there is none yet where none is named'
    set -l words (commandline -opc)
    for word in $words[2..-1]
        switch $word
            case '-*'
            case '*'
                contains -- $word $argv
                return
        end
    end
    test -z "$argv"
end

function __jdtool_argument -d 'The command of the line is this, and the word is no option and its value'
    __jdtool_in $argv
    and not string match -q -- '-*=*' (commandline -ct)
end

function __jdtool_first -d 'The command of the line is this, and it has no argument yet'
    set -l words (commandline -opc | string match -v -- '-*')
    test (count $words) -eq 2 -a "$words[2]" = $argv[1]
end

function __jdtool_list -d 'Words parted by commas, none of them twice'
    set -l given (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
    for word in $argv
        string match -q -- "*,$word,*" ",$given"
        or echo "$given$word"
    end
end

function __jdtool_files -d 'Files that are like this, and folders'
    set -l given (commandline -ct | string replace -r '^(--[^=]*=|-.)' '')
    for name in (complete -C "__jdtool_files_of_any_command $given" | string split -f 1 \t)
        string match -q -- $argv $name
        or string match -q -- '*/' $name
        and echo $name
    end
end

complete -c jdtool -f
complete -c jdtool -n __jdtool_in -a split -d 'Split the text of newspaper pages into articles, one JSON record a line.'
complete -c jdtool -n __jdtool_in -a join -d 'Join articles that go on on another page of the issue.'
complete -c jdtool -n __jdtool_in -a clean -d 'Join hard-wrapped lines into paragraphs, and mend characters.'
complete -c jdtool -n __jdtool_in -a convert -d 'Convert between simplified and traditional Chinese.'
complete -c jdtool -n __jdtool_in -a summarize -d 'Shorten articles to the sentences that say most.'
complete -c jdtool -n __jdtool_in -a export -d 'Export articles to what other tools read.'
complete -c jdtool -n __jdtool_in -a view -d 'Show pages and their articles: at the terminal, or as an HTML file to read, search and correct in a browser.'
complete -c jdtool -n __jdtool_in -a text -d 'Print the text of pages, line by line in reading order; form feeds separate pages.'
complete -c jdtool -n __jdtool_in -a schema -d 'Print the JSON Schema of the record or of an export format.'

complete -c jdtool -n '__jdtool_in' -s V -l version -d 'Print the version and exit.'
complete -c jdtool -n '__jdtool_in' -l install-completion -x -a 'bash zsh fish' -d 'Install completion of jdtool\'s command lines for this shell and exit.'
complete -c jdtool -n '__jdtool_in' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument split' -F
complete -c jdtool -n '__jdtool_in split' -l year -x -d 'The year of the paper: datelines get `iso`. A date on the page itself goes before it.'
complete -c jdtool -n '__jdtool_in split' -l edits -r -F -d 'Apply the corrections in FILE, as `jdtool view` saves them (see docs/view.md).'
complete -c jdtool -n '__jdtool_in split' -l explain -d 'Print on standard error what was decided for each article, and why.'
complete -c jdtool -n '__jdtool_in split' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in split' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in split' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in split' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in split' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in split' -s j -l jobs -x -d 'Share the work among N processes; 0 is one for each core. The output is the same.'
complete -c jdtool -n '__jdtool_in split' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in split' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in split' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in split' -l pages -x -d 'Of a PDF or a scan, read only these pages, as 1-4,7.'
complete -c jdtool -n '__jdtool_in split' -l password -x -d 'What opens an encrypted PDF; @FILE reads it.'
complete -c jdtool -n '__jdtool_in split' -l max-page-seconds -x -d 'Skip a page of a PDF that takes longer to read.'
complete -c jdtool -n '__jdtool_in split' -l ocr-cache -x -a '(__jdtool_files \'/\')' -d 'Keep what was recognised in pictures in this folder, and take it from there.'
complete -c jdtool -n '__jdtool_in split' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument join' -F
complete -c jdtool -n '__jdtool_in join' -l explain -d 'Print on standard error what became of each jump line, and why.'
complete -c jdtool -n '__jdtool_in join' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in join' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in join' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in join' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in join' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in join' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in join' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in join' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in join' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument clean' -F
complete -c jdtool -n '__jdtool_in clean' -l rule -x -a 'mojibake\\t\'undo GBK or UTF-8 read as Latin-1, where the whole text is so\' entities\\t\'HTML entities to the characters they stand for\' line-ends\\t\'make Windows, Macintosh and Unicode line ends plain ones\' controls\\t\'take out control characters\' byte-order-marks\\t\'take out byte-order marks inside the text\' zero-width\\t\'take out zero-width spaces and joiners inside Chinese\' soft-hyphens\\t\'take out soft hyphens, but for one that parts a word at a line\\\'s end\' odd-spaces\\t\'make no-break and other odd spaces plain ones\' trailing-blanks\\t\'take out blanks at line ends\' doubled-forms\\t\'take out a radical printed before the character that it stands for\' compatibility\\t\'put radicals, compatibility ideographs, small and vertical forms as what they stand for\' letter-spacing\\t\'close up letter-spaced words and lines: 青 岛 港\' reflow\\t\'join hard-wrapped lines into paragraphs\' page-breaks\\t\'join a paragraph that goes on over a form feed, in text of one column\' running-heads\\t\'take out page numbers and running heads, in text of one column\' blank-lines\\t\'take out blank lines beside paragraphs\' indents\\t\'take out the indents of paragraphs\' spaced-numbers\\t\'close up numbers: 154 . 8, 43 %, 8 ： 30\' padded-names\\t\'close up names of two characters that a list pads: 王　涛\' han-spaces\\t\'take out spaces between Chinese characters, where running text has many\' loose-marks\\t\'take out spaces beside Chinese commas, stops, quotation marks\' ellipses\\t\'three stops or dots and more to an ellipsis\' dashes\\t\'two or three hyphens between Chinese characters to a dash\' middle-dots\\t\'other dots inside a foreign name to the middle dot\' full-stops\\t\'dots that end Chinese sentences to stops, in lines that end with one and have full-width marks\' reversed-quotes\\t\'turn quotation marks round, where all of a line are the wrong way\' repeated-marks\\t\'take out marks printed twice: ，， 。。\' mixed-quotes\\t\'straight quotation marks to curly ones, in lines that have both\' mixed-marks\\t\'half-width marks between Chinese characters to full-width, in lines that have both\' full-width-marks\\t\'half-width marks between Chinese characters to full-width, in every line\' curly-quotes\\t\'straight quotation marks around Chinese, and corner brackets, to curly ones\' corner-quotes\\t\'curly quotation marks to corner brackets\' half-width\\t\'full-width digits and letters to half-width\' pangu\\t\'put a space between Chinese characters and Latin letters or digits\' private-use\\t\'report private-use characters, which no rule can read\' cid\\t\'report the (cid:123) that a PDF without a character map leaves\'' -d 'Apply this rule too (--list names them).'
complete -c jdtool -n '__jdtool_in clean' -l no-rule -x -a 'mojibake\\t\'undo GBK or UTF-8 read as Latin-1, where the whole text is so\' entities\\t\'HTML entities to the characters they stand for\' line-ends\\t\'make Windows, Macintosh and Unicode line ends plain ones\' controls\\t\'take out control characters\' byte-order-marks\\t\'take out byte-order marks inside the text\' zero-width\\t\'take out zero-width spaces and joiners inside Chinese\' soft-hyphens\\t\'take out soft hyphens, but for one that parts a word at a line\\\'s end\' odd-spaces\\t\'make no-break and other odd spaces plain ones\' trailing-blanks\\t\'take out blanks at line ends\' doubled-forms\\t\'take out a radical printed before the character that it stands for\' compatibility\\t\'put radicals, compatibility ideographs, small and vertical forms as what they stand for\' letter-spacing\\t\'close up letter-spaced words and lines: 青 岛 港\' reflow\\t\'join hard-wrapped lines into paragraphs\' page-breaks\\t\'join a paragraph that goes on over a form feed, in text of one column\' running-heads\\t\'take out page numbers and running heads, in text of one column\' blank-lines\\t\'take out blank lines beside paragraphs\' indents\\t\'take out the indents of paragraphs\' spaced-numbers\\t\'close up numbers: 154 . 8, 43 %, 8 ： 30\' padded-names\\t\'close up names of two characters that a list pads: 王　涛\' han-spaces\\t\'take out spaces between Chinese characters, where running text has many\' loose-marks\\t\'take out spaces beside Chinese commas, stops, quotation marks\' ellipses\\t\'three stops or dots and more to an ellipsis\' dashes\\t\'two or three hyphens between Chinese characters to a dash\' middle-dots\\t\'other dots inside a foreign name to the middle dot\' full-stops\\t\'dots that end Chinese sentences to stops, in lines that end with one and have full-width marks\' reversed-quotes\\t\'turn quotation marks round, where all of a line are the wrong way\' repeated-marks\\t\'take out marks printed twice: ，， 。。\' mixed-quotes\\t\'straight quotation marks to curly ones, in lines that have both\' mixed-marks\\t\'half-width marks between Chinese characters to full-width, in lines that have both\' full-width-marks\\t\'half-width marks between Chinese characters to full-width, in every line\' curly-quotes\\t\'straight quotation marks around Chinese, and corner brackets, to curly ones\' corner-quotes\\t\'curly quotation marks to corner brackets\' half-width\\t\'full-width digits and letters to half-width\' pangu\\t\'put a space between Chinese characters and Latin letters or digits\' private-use\\t\'report private-use characters, which no rule can read\' cid\\t\'report the (cid:123) that a PDF without a character map leaves\'' -d 'Do not apply this rule.'
complete -c jdtool -n '__jdtool_in clean' -l fields -x -a '(__jdtool_list id source page index kind kicker title subtitle byline authors dateline paragraphs text jump lang lines jumps paper date sheet section continuations regions page_size confidence ocr summary keywords headline dateline_outlet dateline_place dateline_date dateline_iso)' -d 'In records, mend these fields only; B.C is the field C below B.'
complete -c jdtool -n '__jdtool_in clean' -l list -d 'Print the rules and exit.'
complete -c jdtool -n '__jdtool_in clean' -l explain -f -a 'table json' -d 'Say on standard error which rule did what; =json for scripts.'
complete -c jdtool -n '__jdtool_in clean' -l diff -d 'Print what would change, as a unified diff.'
complete -c jdtool -n '__jdtool_in clean' -l check -d 'Print nothing; exit with 1 if anything would change.'
complete -c jdtool -n '__jdtool_in clean' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in clean' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in clean' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in clean' -l from -x -a 'auto text jsonl' -d 'Take the input as text or as records; auto looks at its first bytes.'
complete -c jdtool -n '__jdtool_in clean' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in clean' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in clean' -s j -l jobs -x -d 'Share the work among N processes; 0 is one for each core. The output is the same.'
complete -c jdtool -n '__jdtool_in clean' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in clean' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in clean' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in clean' -l pages -x -d 'Of a PDF or a scan, read only these pages, as 1-4,7.'
complete -c jdtool -n '__jdtool_in clean' -l password -x -d 'What opens an encrypted PDF; @FILE reads it.'
complete -c jdtool -n '__jdtool_in clean' -l max-page-seconds -x -d 'Skip a page of a PDF that takes longer to read.'
complete -c jdtool -n '__jdtool_in clean' -l ocr-cache -x -a '(__jdtool_files \'/\')' -d 'Keep what was recognised in pictures in this folder, and take it from there.'
complete -c jdtool -n '__jdtool_in clean' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument convert' -F
complete -c jdtool -n '__jdtool_in convert' -s c -l config -x -a 's2hk\\t\'Simplified Chinese to Traditional Chinese (Hong Kong variant)\' s2hkp\\t\'Simplified Chinese to Traditional Chinese (Hong Kong variant, with phrases)\' s2t\\t\'Simplified Chinese to Traditional Chinese (OpenCC Standard)\' s2tw\\t\'Simplified Chinese to Traditional Chinese (Taiwan Standard)\' s2twp\\t\'Simplified Chinese to Traditional Chinese (Taiwan Standard, with Taiwan Phrases)\' t2hk\\t\'Traditional Chinese (OpenCC Standard) to Traditional Chinese (Hong Kong variant)\' t2jp\\t\'Old Japanese Kanji (Kyūjitai) to New Japanese Kanji (Shinjitai)\' t2s\\t\'Traditional Chinese (OpenCC Standard) to Simplified Chinese\' t2tw\\t\'Traditional Chinese (OpenCC Standard) to Traditional Chinese (Taiwan Standard)\' tw2s\\t\'Traditional Chinese (Taiwan Standard) to Simplified Chinese\' tw2sp\\t\'Traditional Chinese (Taiwan Standard) to Simplified Chinese (Mainland China Phrases)\' tw2t\\t\'Traditional Chinese (Taiwan Standard) to Traditional Chinese (OpenCC Standard)\' hk2s\\t\'Traditional Chinese (Hong Kong variant) to Simplified Chinese\' hk2sp\\t\'Traditional Chinese (Hong Kong variant) to Simplified Chinese (with phrases)\' hk2t\\t\'Traditional Chinese (Hong Kong variant) to Traditional Chinese (OpenCC Standard)\' jp2t\\t\'New Japanese Kanji (Shinjitai) to Old Japanese Kanji (Kyūjitai)\' (__jdtool_files \'*.json\')' -d 'From what to what: s2t, t2s, s2twp ... (--list names them), or an OpenCC FILE.json.'
complete -c jdtool -n '__jdtool_in convert' -l match -x -a 'auto words longest' -d 'Choose by words and context, or take the longest phrase as OpenCC does.'
complete -c jdtool -n '__jdtool_in convert' -l quotes -x -a 'corner curly keep' -d 'Quotation marks: corner, curly or keep. Default: corner for Taiwan and Hong Kong, else keep.'
complete -c jdtool -n '__jdtool_in convert' -l dict -r -F -d 'Own words, one a line: word, tab, what it becomes.'
complete -c jdtool -n '__jdtool_in convert' -l keep -r -F -d 'Words, one a line, that never change.'
complete -c jdtool -n '__jdtool_in convert' -l fields -x -a '(__jdtool_list kicker title subtitle byline authors dateline paragraphs jump summary keywords)' -d 'In records, convert these fields only.'
complete -c jdtool -n '__jdtool_in convert' -l explain -d 'Print on standard error, by line and column, which form was chosen on which evidence.'
complete -c jdtool -n '__jdtool_in convert' -l list -d 'Print the configurations and exit.'
complete -c jdtool -n '__jdtool_in convert' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in convert' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in convert' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in convert' -l from -x -a 'auto text jsonl' -d 'Take the input as text or as records; auto looks at its first bytes.'
complete -c jdtool -n '__jdtool_in convert' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in convert' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in convert' -s j -l jobs -x -d 'Share the work among N processes; 0 is one for each core. The output is the same.'
complete -c jdtool -n '__jdtool_in convert' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in convert' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in convert' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in convert' -l pages -x -d 'Of a PDF or a scan, read only these pages, as 1-4,7.'
complete -c jdtool -n '__jdtool_in convert' -l password -x -d 'What opens an encrypted PDF; @FILE reads it.'
complete -c jdtool -n '__jdtool_in convert' -l max-page-seconds -x -d 'Skip a page of a PDF that takes longer to read.'
complete -c jdtool -n '__jdtool_in convert' -l ocr-cache -x -a '(__jdtool_files \'/\')' -d 'Keep what was recognised in pictures in this folder, and take it from there.'
complete -c jdtool -n '__jdtool_in convert' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument summarize' -F
complete -c jdtool -n '__jdtool_in summarize' -s n -l sentences -x -d 'Give N sentences.'
complete -c jdtool -n '__jdtool_in summarize' -l chars -x -d 'Give N characters at most instead (one sentence at least).'
complete -c jdtool -n '__jdtool_in summarize' -l ratio -x -d 'Give this share of the text\'s characters instead.'
complete -c jdtool -n '__jdtool_in summarize' -l keywords -x -d 'Give N keywords: in the record (8 by default), or as the last line of a text.'
complete -c jdtool -n '__jdtool_in summarize' -l query -x -d 'Prefer sentences with these words.'
complete -c jdtool -n '__jdtool_in summarize' -l scores -d 'Show why each sentence was selected: on standard error, or in the record.'
complete -c jdtool -n '__jdtool_in summarize' -l plain -d 'Remove the dateline and the reporters from the head of a first sentence.'
complete -c jdtool -n '__jdtool_in summarize' -l per-page -d 'From records, a digest of each page: each headline and the best sentence under it.'
complete -c jdtool -n '__jdtool_in summarize' -s t -l format -x -a 'txt md' -d 'Write the digest as text or Markdown (md is the default with -o FILE.md).'
complete -c jdtool -n '__jdtool_in summarize' -l userdict -r -F -d 'Words for the keywords, in jieba\'s format.'
complete -c jdtool -n '__jdtool_in summarize' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in summarize' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in summarize' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in summarize' -l from -x -a 'auto text jsonl' -d 'Take the input as text or as records; auto looks at its first bytes.'
complete -c jdtool -n '__jdtool_in summarize' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in summarize' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in summarize' -s j -l jobs -x -d 'Share the work among N processes; 0 is one for each core. The output is the same.'
complete -c jdtool -n '__jdtool_in summarize' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in summarize' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in summarize' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in summarize' -l pages -x -d 'Of a PDF or a scan, read only these pages, as 1-4,7.'
complete -c jdtool -n '__jdtool_in summarize' -l password -x -d 'What opens an encrypted PDF; @FILE reads it.'
complete -c jdtool -n '__jdtool_in summarize' -l max-page-seconds -x -d 'Skip a page of a PDF that takes longer to read.'
complete -c jdtool -n '__jdtool_in summarize' -l ocr-cache -x -a '(__jdtool_files \'/\')' -d 'Keep what was recognised in pictures in this folder, and take it from there.'
complete -c jdtool -n '__jdtool_in summarize' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument export' -F
complete -c jdtool -n '__jdtool_in export' -s t -l format -x -a 'jsonl json csv tsv md txt html ninjs jsonld hf alto parquet' -d 'What to write.'
complete -c jdtool -n '__jdtool_in export' -l fields -x -a '(__jdtool_list id source page index kind kicker title subtitle byline authors dateline paragraphs text jump lang lines jumps paper date sheet section continuations regions page_size confidence ocr summary keywords headline dateline_outlet dateline_place dateline_date dateline_iso)' -d 'Only these fields, in this order.'
complete -c jdtool -n '__jdtool_in export' -l rename -x -a 'id= source= page= index= kind= kicker= title= subtitle= byline= authors= dateline= paragraphs= text= jump= lang= lines= jumps= paper= date= sheet= section= continuations= regions= page_size= confidence= ocr= summary= keywords= headline= dateline_outlet= dateline_place= dateline_date= dateline_iso=' -d 'Call a field otherwise.'
complete -c jdtool -n '__jdtool_in export' -l where -x -a 'id= source= page= index= kind= kicker= title= subtitle= byline= authors= dateline= paragraphs= text= jump= lang= lines= jumps= paper= date= sheet= section= continuations= regions= page_size= confidence= ocr= summary= keywords= headline= dateline_outlet= dateline_place= dateline_date= dateline_iso=' -d 'Only records whose field F is V: = != ~ !~ (a pattern) < <= > >=, as confidence<0.8.'
complete -c jdtool -n '__jdtool_in export' -l sort -x -a '(__jdtool_list id source page index kind kicker title subtitle byline authors dateline paragraphs text jump lang lines jumps paper date sheet section continuations regions page_size confidence ocr summary keywords headline dateline_outlet dateline_place dateline_date dateline_iso)' -d 'Sort by these fields; -A is the reverse order. All records are held in memory.'
complete -c jdtool -n '__jdtool_in export' -l limit -x -d 'At most N records.'
complete -c jdtool -n '__jdtool_in export' -l count-by -x -a 'id source page index kind kicker title subtitle byline authors dateline paragraphs text jump lang lines jumps paper date sheet section continuations regions page_size confidence ocr summary keywords headline dateline_outlet dateline_place dateline_date dateline_iso' -d 'Instead of records, how many have each value of FIELD (author is each name).'
complete -c jdtool -n '__jdtool_in export' -l check -d 'Write nothing; validate each record against its JSON Schema, and exit with 1 if one fails.'
complete -c jdtool -n '__jdtool_in export' -l dir -x -a '(__jdtool_files \'/\')' -d 'A file for each record, in this folder.'
complete -c jdtool -n '__jdtool_in export' -l name -x -d 'Names of the files in DIR, without ending, as {id} or {source}-{index:03}.'
complete -c jdtool -n '__jdtool_in export' -l shard-size -x -d 'With --dir: files of about this size, as 100MB.'
complete -c jdtool -n '__jdtool_in export' -s f -l force -d 'With --dir: overwrite files that exist.'
complete -c jdtool -n '__jdtool_in export' -l manifest -r -F -d 'List the files, records, bytes and SHA-256 in FILE.'
complete -c jdtool -n '__jdtool_in export' -l formula-safe -d 'CSV, TSV: an apostrophe before what a spreadsheet would run.'
complete -c jdtool -n '__jdtool_in export' -l bom -d 'CSV, TSV: begin with the mark by which Excel knows UTF-8.'
complete -c jdtool -n '__jdtool_in export' -l count -d 'Show a running count on standard error.'
complete -c jdtool -n '__jdtool_in export' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in export' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in export' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in export' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in export' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in export' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in export' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in export' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in export' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument view' -F
complete -c jdtool -n '__jdtool_in view' -s a -l article -x -d 'Only the article with this number or id.'
complete -c jdtool -n '__jdtool_in view' -l summary -d 'A report of the run instead: pages, articles, doubtful ones, authors, words.'
complete -c jdtool -n '__jdtool_in view' -l year -x -d 'The year of the paper, for pages that are split here.'
complete -c jdtool -n '__jdtool_in view' -l image -d 'Put the picture of a PDF\'s page into the file.'
complete -c jdtool -n '__jdtool_in view' -l dir -x -a '(__jdtool_files \'/\')' -d 'An HTML file for each page in this folder, and an index of them.'
complete -c jdtool -n '__jdtool_in view' -s w -l width -x -d 'Columns of the view at a terminal.'
complete -c jdtool -n '__jdtool_in view' -l color -x -a 'auto always never' -d 'Colour at a terminal; auto: not in a pipe or a file.'
complete -c jdtool -n '__jdtool_in view' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in view' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in view' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in view' -l from -x -a 'auto text jsonl' -d 'Take the input as text or as records; auto looks at its first bytes.'
complete -c jdtool -n '__jdtool_in view' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in view' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in view' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in view' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in view' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in view' -l pages -x -d 'Of a PDF or a scan, read only these pages, as 1-4,7.'
complete -c jdtool -n '__jdtool_in view' -l password -x -d 'What opens an encrypted PDF; @FILE reads it.'
complete -c jdtool -n '__jdtool_in view' -l max-page-seconds -x -d 'Skip a page of a PDF that takes longer to read.'
complete -c jdtool -n '__jdtool_in view' -l ocr-cache -x -a '(__jdtool_files \'/\')' -d 'Keep what was recognised in pictures in this folder, and take it from there.'
complete -c jdtool -n '__jdtool_in view' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_argument text' -F
complete -c jdtool -n '__jdtool_in text' -l files-from -r -F -d 'Read the files named in FILE too, one a line; - is standard input.'
complete -c jdtool -n '__jdtool_in text' -s 0 -l null -d 'Names in --files-from end with a NUL byte, not a line.'
complete -c jdtool -n '__jdtool_in text' -s e -l encoding -x -a 'utf-8 gb18030 gbk big5 big5hkscs utf-16' -d 'Encoding of the input, as gb18030 or big5hkscs.'
complete -c jdtool -n '__jdtool_in text' -l max-line -x -d 'Skip a line longer than this (for split, a page).'
complete -c jdtool -n '__jdtool_in text' -s o -l output -r -F -d 'Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.'
complete -c jdtool -n '__jdtool_in text' -s j -l jobs -x -d 'Share the work among N processes; 0 is one for each core. The output is the same.'
complete -c jdtool -n '__jdtool_in text' -l strict -d 'Stop at the first bad input; with -o nothing is written.'
complete -c jdtool -n '__jdtool_in text' -s q -l quiet -d 'Report neither progress nor bad input; the exit status stays the same.'
complete -c jdtool -n '__jdtool_in text' -s v -l verbose -d 'Name each file on standard error, and print a summary at the end.'
complete -c jdtool -n '__jdtool_in text' -l pages -x -d 'Of a PDF or a scan, read only these pages, as 1-4,7.'
complete -c jdtool -n '__jdtool_in text' -l password -x -d 'What opens an encrypted PDF; @FILE reads it.'
complete -c jdtool -n '__jdtool_in text' -l max-page-seconds -x -d 'Skip a page of a PDF that takes longer to read.'
complete -c jdtool -n '__jdtool_in text' -l ocr-cache -x -a '(__jdtool_files \'/\')' -d 'Keep what was recognised in pictures in this folder, and take it from there.'
complete -c jdtool -n '__jdtool_in text' -s h -l help -d 'Show this message and exit.'

complete -c jdtool -n '__jdtool_first schema' -a 'record jsonl json hf ninjs jsonld manifest'
complete -c jdtool -n '__jdtool_in schema' -s h -l help -d 'Show this message and exit.'
