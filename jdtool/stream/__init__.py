"""Bytes to text or records and back: reading, writing, and running a subcommand over its inputs.

reading.py   files and standard input as chunks that stand alone: pages, runs of whole lines, records
writing.py   standard output or `-o FILE`, which appears whole or not at all
run.py       one run of a subcommand: each chunk to its work, results in order, faults reported by file and line
"""
