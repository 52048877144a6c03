"""An option or argument → the words, files or folders that a shell offers for its value, by the name of the value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from jdtool.cli.spec import Command, Option

ENCODINGS = ("utf-8", "gb18030", "gbk", "big5", "big5hkscs", "utf-16")


@dataclass(frozen=True)
class Offer:
    """What a shell offers for a value."""

    words: Mapping[str, str] = field(default_factory=dict)
    """Each word and what it is; nothing where the word says it all."""
    files: str = ""
    """The pattern of the files that are offered too; `/` is folders only."""
    is_list: bool = False
    """True where the value is a list of words, parted by commas."""
    ending: str = ""
    """What follows a word, where the rest of the value is the user's own."""


NOTHING = Offer()


def _rules() -> Offer:
    from jdtool.cleaner.rules import RULES

    return Offer({rule.name: rule.help for rule in RULES})


def _configurations() -> Offer:
    from jdtool.converter.configs import titles

    return Offer(titles(), files="*.json")


def _fields() -> dict[str, str]:
    from jdtool.exporter.fields import COMPUTED_FIELDS, EXPORT_FIELDS

    return dict.fromkeys((*EXPORT_FIELDS, *COMPUTED_FIELDS), "")


def _text_fields() -> Offer:
    from jdtool.converter.record_fields import FIELDS

    return Offer(dict.fromkeys(FIELDS, ""), is_list=True)


_OFFERS: dict[str, Callable[[], Offer]] = {
    "FILE": lambda: Offer(files="*"),
    "[FILE]...": lambda: Offer(files="*"),
    "DIR": lambda: Offer(files="/"),
    "ENCODING": lambda: Offer(dict.fromkeys(ENCODINGS, "")),
    "RULE": _rules,
    "CONFIG": _configurations,
    "convert A,B,...": _text_fields,
    "A,B,...": lambda: Offer(_fields(), is_list=True),
    "OLD=NEW": lambda: Offer(_fields(), ending="="),
    "FIELD": lambda: Offer(_fields()),
    "F=V": lambda: Offer(_fields(), ending="="),
}
"""By the name of the value; before it the subcommand, where the same name means other words there."""

FREE = frozenset({"LIST", "N", "R", "SIZE", "TEMPLATE", "WORD", "WORDS", "YEAR"})
"""The values for which nobody knows a word."""


def offer(command: Command, option: Option) -> Offer:
    """What is offered for the value of *option*. Raises KeyError for a value that nobody described.

    >>> from jdtool.cli.spec import Value
    >>> split = Command("split", "", "", (), (), (), (), {})
    >>> offer(split, Option(("-o",), "", "", Value("FILE"), (), False, False)).files
    '*'
    """
    value = option.value
    if value is None or value.metavar in FREE:
        return NOTHING
    if value.choices:
        return Offer(dict.fromkeys(value.choices, ""))
    return _OFFERS.get(f"{command.name} {value.metavar}", _OFFERS[value.metavar])()
