"""What shells and manuals know of jdtool: completions and manual pages, made from the commands themselves.

describe.py   the commands as typer knows them, as plain values: what `--help` shows too
offers.py     what may stand as the value of an option or argument
bash.py, zsh.py, fish.py     a completion file for each shell, which starts no Python on TAB
man.py        the manual pages
install.py    `jdtool --install-completion`
files.py      the committed files; `python -m jdtool.shell` writes them
"""
