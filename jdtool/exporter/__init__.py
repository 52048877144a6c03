"""Records to the formats that other people's tools read.

fields.py      which fields a record is exported with, under which names
where.py       which records are exported
cells.py       a record as one flat row
encoder.py     what every format has in common; one file for each:
               jsonl.py json.py csv.py md.py txt.py ninjs.py jsonld.py hf.py parquet.py
schemas.py     JSON Schema for the record and the JSON formats; validate.py holds a value against one
names.py       safe file names out of a record's fields
places.py      one stream, shards, a file for each record: whole or not at all
manifest.py    what was written; reserve.py keeps room for it on a disk that fills
run.py         one run of an export
"""
