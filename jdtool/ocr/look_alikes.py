"""Characters of the two scripts that differ by a stroke, as the page that they stand on has them.

At the size of running text 內 and 内 are nearly one picture. A page in traditional characters has the one, a page in
simplified characters the other, whatever the engine read.
"""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.ocr.engine import Recognised
from jdtool.text.script import script_of

_TRADITIONAL = "內強絕綠別呂吳戶沒決黃兌溫測盜粵"
_SIMPLIFIED = "内强绝绿别吕吴户没决黄兑温测盗粤"
_AS_TRADITIONAL = str.maketrans(_SIMPLIFIED, _TRADITIONAL)
_AS_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def in_one_script(lines: Sequence[Recognised]) -> list[Recognised]:
    """The lines of a page in the script of that page; as they are where its script is not known.

    >>> [line.text for line in in_one_script([Recognised(None, "圖書館内", (), (), False)])]
    ['圖書館內']
    """
    script = script_of("".join(line.text for line in lines)) or ""
    if not script.startswith("zh-Han"):
        return list(lines)
    forms = _AS_TRADITIONAL if script.startswith("zh-Hant") else _AS_SIMPLIFIED
    return [line._replace(text=line.text.translate(forms)) for line in lines]
