"""Completions and manual pages, generated from the one description of the commands (`jdtool/cli/spec.py`).

offers.py     the words or files offered as the value of an option or argument
bash.py, zsh.py, fish.py     a completion file for each shell, which starts no Python process on TAB
man.py        the manual pages
install.py    `jdtool --install-completion`
files.py      the committed files; `python -m jdtool.shell` writes them
"""
