"""Random input for every subcommand: bytes for those that read text, records for those that read records.

strategies.py   pages that are nearly pages, bytes that are nearly text, records that are nearly records
targets.py      what must hold, whatever comes
test_fuzz.py    a bounded run, in the tests
__main__.py     a run as long as you like: python -m tests.fuzz --seconds 600 [--atheris]

What it finds becomes a case.
"""
