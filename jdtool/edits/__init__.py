"""Corrections to the articles of a page, written down as commands that survive a new run.

commands.py    the text of an edits file → commands
pieces.py      an article and the lines of its page → what each line adds to it, and back
apply.py       commands and the articles of a page → the corrected articles; every line stays in exactly one
"""
