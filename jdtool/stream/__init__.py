"""Bytes to text or records and back: reading, writing, and running a subcommand over its inputs.

input_names.py  the names of the inputs: FILE arguments and --files-from
file_kinds.py   the first bytes of a file to its kind: text, records, or a format that needs another tool
encodings.py    undecodable bytes to the encodings they are likely in
chunks.py       pieces that can be processed alone, and where they are cut: pages, runs of whole lines, records
reading.py      files and standard input to chunks
open_ahead.py   names to open inputs, with several jobs some before their turn
printed_pages.py, pdf_pages.py, ocr_files.py   documents to the text of their pages
page_readers.py, page_sources.py   the processes that read PDFs and pictures, and what they do
compression.py  .gz, .xz and .zst, reading and writing
work.py         what is done with a chunk, in whichever process
run.py          one run of a subcommand: inputs to results in order, problems by file and line
pool.py         --jobs: which worker gets which chunk, and the order of the results
worker.py       one worker process
progress.py     the progress bar at a terminal, the summary of -v
writing.py      standard output or `-o FILE`, which appears whole or not at all
"""
