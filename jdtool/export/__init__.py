"""Records to the formats that other people's tools read.

fields.py    which fields, under which names
"""
