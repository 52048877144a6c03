"""What shells and manuals know of jdtool, made from the commands themselves.

describe.py   the commands as typer knows them, as plain values: what `--help` shows
"""
