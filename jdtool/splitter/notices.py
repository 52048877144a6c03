"""The end of a notice: the office that signs it, and the day below."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.patterns import lazy
from jdtool.press.folio import is_day
from jdtool.text.lines import Line

OFFICES = frozenset("室会會局府司校院厅廳部处處所站社团團委队隊馆館行厂廠店中心组組")
"""What the name of an office ends in."""

_NUMBER = lazy(r".{1,12}[〔［\[（(]\d{4}[〕］\])）][ ]?第?[ ]?\d{1,5}[ ]?号")
_SIGNATURE = 24  # characters at most


def is_signed_with_day(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* is short, below text that has ended, and the day stands below it with nothing else.

    >>> from jdtool.text.lines import lines_of
    >>> is_signed_with_day(lines_of("特此通知。\\n江城市防汛办公室\\n2023年5月20日"), 1)
    True
    """
    if not 0 < i < len(lines) - 1 or len(lines[i].text) > _SIGNATURE or not lines[i - 1].closed:
        return False
    return not lines[i].closed and is_day(lines[i + 1].text)


def is_number(text: str) -> bool:
    """True for the number of a document.

    >>> is_number("江政办发〔2023〕18号"), is_number("江城开通18号线")
    (True, False)
    """
    return _NUMBER.fullmatch(text) is not None
