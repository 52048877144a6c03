"""Records → the formats that other tools read.

fields.py        the fields of an exported record, and their names
where.py         --where; selection.py: --sort, --limit, --count-by
table_row.py     a record as one flat row
formats.py       the list of the formats
encoder.py       what every format has in common; a file for each:
                 jsonl.py json.py csv.py md.py txt.py html.py ninjs.py jsonld.py hf.py alto.py (with mets.py, xml.py)
                 parquet.py
schemas.py       JSON Schema for the record and the JSON formats; validate.py validates a value
file_names.py    safe file names from a record's fields
sinks.py         one stream, shards, a file for each group of records (each_record.py: for each record)
manifest.py      what was written; disk_reserve.py keeps room for it on a disk that fills
job.py           one run of an export
"""
