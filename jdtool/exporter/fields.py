"""Which fields a record is exported with, under which names, and what each one holds.

An exported record has every documented field, in the documented order, whether it applies or not: what reads a
table wants the same columns in each row. `text` stands behind `paragraphs` and is these joined, one a line. Fields
that jdtool does not know follow as they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jdtool.article import FIELDS, OPTIONAL, Article
from jdtool.errors import BadInput, BadUsage

Record = dict[str, Any]

_EMPTY = Article()
_BLANK: Record = {}
for _name in FIELDS:
    _BLANK[_name] = None if _name in OPTIONAL else getattr(_EMPTY, _name)
    if _name == "paragraphs":
        _BLANK["text"] = ""
EXPORT_FIELDS: tuple[str, ...] = tuple(_BLANK)
_NOT_NULL = {n: v for n, v in _BLANK.items() if v is not None and n != "text"}
_NO_TEXTS = "field 'paragraphs': a list of texts expected"
DATELINE = ("outlet", "place", "date", "iso")


def full(record: Mapping[str, Any]) -> Record:
    """*record* with every documented field, in order, and `text`.

    Raises BadInput where paragraphs are no texts.

    >>> out = full({"mine": 1, "title": "小城通了地铁", "paragraphs": ["第一条线路开通。", "票价两元。"]})
    >>> out["text"]
    '第一条线路开通。\\n票价两元。'
    >>> list(out)[-3:]
    ['summary', 'keywords', 'mine']
    """
    out: Record = {**_BLANK, **record}
    for name in _NOT_NULL:
        if out[name] is None:
            out[name] = _NOT_NULL[name]
    paragraphs = out["paragraphs"]
    if paragraphs or record.get("paragraphs") is not None or not isinstance(out["text"], str):
        if not isinstance(paragraphs, list):
            raise BadInput(_NO_TEXTS)
        try:
            out["text"] = "\n".join(paragraphs)
        except TypeError:
            raise BadInput(_NO_TEXTS) from None
    return out


def headline(record: Mapping[str, Any]) -> str | None:
    """The decks in printed order, separated by an ideographic space; None where there is none."""
    return "　".join(d for d in (record["kicker"], record["title"], record["subtitle"]) if d) or None


def _of_dateline(part: str) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: (record["dateline"] or {}).get(part)


COMPUTED_FIELDS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "headline": headline,
    **{f"dateline_{part}": _of_dateline(part) for part in DATELINE},
}


def value(record: Mapping[str, Any], name: str) -> Any:
    """What a full record holds under *name*, computed fields included. Raises KeyError where there is nothing.

    >>> value(full({"dateline": {"outlet": "本报", "place": "青岛", "date": None}}), "dateline_place")
    '青岛'
    """
    if name in record:
        return record[name]
    return COMPUTED_FIELDS[name](record)


def names_in(text: str, option: str = "--fields") -> list[str]:
    """Field names out of `a,b,c`. Raises BadUsage for an empty name or one given twice."""
    names = [n.strip() for n in text.split(",")]
    if "" in names:
        raise BadUsage(f"{option} {text!r}: a name is empty")
    if twice := {n for n in names if names.count(n) > 1}:
        raise BadUsage(f"{option}: {', '.join(sorted(twice))} is named twice")
    return names


def renames_in(pairs: Sequence[str]) -> dict[str, str]:
    """`old=new` pairs as a mapping. Raises BadUsage for what is no pair, or an old name given twice."""
    names: dict[str, str] = {}
    for pair in pairs:
        old, is_pair, new = (part.strip() for part in pair.partition("="))
        if not (old and is_pair and new):
            raise BadUsage(f"--rename {pair!r}: OLD=NEW expected")
        if old in names:
            raise BadUsage(f"--rename: {old} is renamed twice")
        names[old] = new
    return names


class OutputFields:
    """The requested fields (all by default) under their output names; remembers which no record had.

    >>> OutputFields(["id", "text"], {"text": "content"}).of(full({"id": "a-1", "paragraphs": ["开通。"]}))
    {'id': 'a-1', 'content': '开通。'}
    """

    def __init__(self, fields: Sequence[str] | None = None, renames: Mapping[str, str] | None = None) -> None:
        self.fields = fields
        self.renames = dict(renames or {})
        self.is_explicit = fields is not None or bool(renames)  # the user said which fields, or how to call them
        for old in self.renames:
            if fields is not None and old not in fields:
                raise BadUsage(f"--rename {old}: not one of the --fields")
        self._names = [(f, self.output_name(f)) for f in fields or EXPORT_FIELDS]
        self.no_collision([new for _, new in self._names])
        self._unmet = {*(fields or ()), *self.renames} - {*EXPORT_FIELDS, *COMPUTED_FIELDS}
        self._any = False

    def output_name(self, field: str) -> str:
        """The name that *field* goes out under."""
        return self.renames.get(field, field)

    @staticmethod
    def no_collision(names: Sequence[str]) -> None:
        """Raises BadUsage where two of *names* are one."""
        for name in names:
            if names.count(name) > 1:
                raise BadUsage(f"--rename: two fields would be named {name}")

    def note_fields(self, record: Record) -> None:
        """Note which of the requested fields this record has."""
        self._any = True
        if self._unmet:
            self._unmet -= record.keys()

    def of(self, record: Record) -> Record:
        """The columns of one full record. Raises BadInput where two of its fields would have one name."""
        if not self.is_explicit:
            return record
        self.note_fields(record)
        if self.fields is not None:
            return {new: self._value(record, field) for field, new in self._names}
        out = {self.output_name(name): content for name, content in record.items()}
        if len(out) < len(record):
            clashes = sorted(set(self.renames.values()) & record.keys())
            raise BadInput(f"--rename: the record has a field {', '.join(clashes)} of its own")
        return out

    @staticmethod
    def _value(record: Record, field: str) -> Any:
        try:
            return value(record, field)
        except KeyError:
            return None

    def unmet(self) -> list[str]:
        """A warning for each requested field that no record had."""
        if not self._any:
            return []
        return [f"no record has a field {name!r}{hint(name)}" for name in sorted(self._unmet)]


def hint(name: str) -> str:
    """A hint at the documented field that a wrong name is near to, or nothing."""
    import difflib

    near = difflib.get_close_matches(name, [*EXPORT_FIELDS, *COMPUTED_FIELDS], 1)
    return f"; is {near[0]!r} meant?" if near else ""
