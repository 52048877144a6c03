"""Defaults that the command line, the Python API and the cluster steps share."""

SENTENCES = 3  # of a summary
KEYWORDS = 8  # of a record
CONFIG = "s2t"  # of a conversion
