"""The end of a notice: the office that signs it, and the day below."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.patterns import lazy
from jdtool.press.folio import is_day
from jdtool.text.lines import Line

OFFICES = frozenset("室会會局府司校院厅廳部处處所站社团團委队隊馆館行厂廠店中心组組")
"""What the name of an office ends in."""

CONTACTS = frozenset("联聯咨諮监監举舉电電传傳邮郵地")
"""What a line begins with that says how to reach the office."""

_CONTACT = lazy(
    "(?:(?:联系|聯絡|聯繫|咨询|諮詢|监督|監督|举报|舉報)?(?:电话|電話|地址|方式|人)|传真|傳真|邮编|郵編|(?:电子)?邮箱|電郵)[：:].+"
)
_FAREWELL = lazy(".{2,8}(?:治丧|治喪)(?:小组|小組|委员会|委員會|办公室|辦公室|处|處)")
"""Those who see to a funeral sign without a day."""
_NUMBER = lazy(r".{1,12}[〔［\[（(]\d{4}[〕］\])）][ ]?第?[ ]?\d{1,5}[ ]?号")
_SIGNATURE = 24  # characters at most
_OFFICES = 4  # that sign together, at most


def end_of_signature(lines: Sequence[Line], i: int) -> int:
    """The index behind the day of a signature that begins at line *i*; *i* where none does.

    The offices stand on short lines below text that has ended, or below the list of what is enclosed, and the day
    stands below them with nothing else. How to reach them may stand above.

    >>> from jdtool.text.lines import lines_of
    >>> end_of_signature(lines_of("特此通知。\\n江城市防汛办公室\\n江城市民政局\\n2023年5月20日"), 1)
    4
    """
    if not (i and (lines[i - 1].closed or lines[i - 1].text.startswith("附"))):
        return i
    if _FAREWELL.fullmatch(lines[i].text):
        return i + 1
    first = i
    while first < min(i + _OFFICES, len(lines)) and _CONTACT.fullmatch(lines[first].text):
        first += 1
    day = first
    while day < min(first + _OFFICES, len(lines)) and _is_office(lines[day]):
        day += 1
    return day + 1 if first < day < len(lines) and is_day(lines[day].text) else i


def _is_office(line: Line) -> bool:
    return not line.closed and len(line.text) <= _SIGNATURE and line.text[-1] in OFFICES


def is_number(text: str) -> bool:
    """True for the number of a document.

    >>> is_number("江政办发〔2023〕18号"), is_number("江城开通18号线")
    (True, False)
    """
    return _NUMBER.fullmatch(text) is not None
