"""The id of a record, from its page and its own lines: a correction elsewhere on the page leaves it as it is.

An id is `page-record` in hexadecimal: the first part stands for the file's name, without its folders, and the number of
the page; the second for the characters of the record's own lines. The second of two records of a page that say the same
ends in `-2`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import count

PAGE, RECORD = 4, 6  # bytes of the two parts


def page_key(source: str, page: int) -> str:
    """The name of a file and the number of a page to the first part of the ids of its records.

    >>> page_key("1998/a.txt", 2), page_key("a.txt", 2) == page_key("1998/a.txt", 2)
    ('1a22d55b', True)
    """
    return _digest(f"{source.rpartition('/')[2]}\n{page}", PAGE)


def record_id(key: str, lines: Iterable[str], ids_before: Container[str] = ()) -> str:
    """The key of a page and the lines of a record to its id, which is not among *ids_before*; blanks do not count.

    >>> record_id("1a22d55b", ["小城通了", "　　地铁"])
    '1a22d55b-2ba4df363490'
    >>> record_id("1a22d55b", ["小城通了地铁"], {"1a22d55b-2ba4df363490"})
    '1a22d55b-2ba4df363490-2'
    """
    own = f"{key}-{_digest(''.join(''.join(lines).split()), RECORD)}"
    if own not in ids_before:
        return own
    return next(name for n in count(2) if (name := f"{own}-{n}") not in ids_before)


def key_of(id: str) -> str:
    """An id to its first part: the key of its page; empty for an id of another form.

    >>> key_of("1a22d55b-2ba4df363490"), key_of("mine")
    ('1a22d55b', '')
    """
    key, dash, _ = id.partition("-")
    return key if dash and len(key) == 2 * PAGE else ""


def _digest(text: str, size: int) -> str:
    try:  # hashlib's own, without the OpenSSL library that hashlib loads first
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
