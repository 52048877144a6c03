"""Bytes to text or records and back: reading, writing, and running a subcommand over its inputs.

names.py     the inputs by name: FILE arguments and --files-from
chunks.py    chunks, which stand alone, and where they are cut: pages, runs of whole lines, records
reading.py   files and standard input as chunks
packed.py    .gz, .xz and .zst, in and out
work.py      what is done with a chunk, in whichever process
run.py       one run of a subcommand: each chunk to its work, results in order, faults reported by file and line
crew.py      who of the processes does what under --jobs, and the order of the results
worker.py    one of those processes
progress.py  the bar at a terminal, the account of -v
writing.py   standard output or `-o FILE`, which appears whole or not at all
"""
