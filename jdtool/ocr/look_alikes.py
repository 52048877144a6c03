"""Characters of the two scripts that differ by a stroke, as the page that they stand on has them.

At the size of running text 內 and 内 are nearly one picture, and where print is poor so are 紅 and 红. A page in
traditional characters has the one, a page in simplified characters the other, whatever the engine read. Only pairs that
stand for one another in every word are listed.
"""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.ocr.engine import Recognised
from jdtool.text.script import script_of

_TRADITIONAL = (
    "內強絕綠別呂吳戶沒決黃兌溫測盜粵紅紀約級純紙紛細終組結給統經綜緊維線練編緩縮績織繼續計訂訊討訓記訪設"
    "許訴診評詞試詩話該詳語誠誤請諸論調談諒謀講謝識議讀讓帶歐貨費資購貿貢賓財敗銀錢鋼鐵針門問間閱馬駐驗車"
    "軍輛輕輪轉項預領題額顧類鮮鳥見規視覺觀飯館隨遠運達過進長張"
)
_SIMPLIFIED = (
    "内强绝绿别吕吴户没决黄兑温测盗粤红纪约级纯纸纷细终组结给统经综紧维线练编缓缩绩织继续计订讯讨训记访设"
    "许诉诊评词试诗话该详语诚误请诸论调谈谅谋讲谢识议读让带欧货费资购贸贡宾财败银钱钢铁针门问间阅马驻验车"
    "军辆轻轮转项预领题额顾类鲜鸟见规视觉观饭馆随远运达过进长张"
)
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
