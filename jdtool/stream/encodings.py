"""Bytes that do not decode, or decode into rare characters → the encoding they are likely in.

Text in the right encoding is full of common characters; in a wrong one its bytes come out as rare ones. So each
encoding is scored by the share of common characters among what it decodes. Nothing is ever decoded by such a guess:
it is only proposed to the user.
"""

from __future__ import annotations

import codecs

CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "shift_jis", "euc_jp", "euc_kr")
_SAMPLE = 1 << 13  # bytes that are scored
_LEAST = 0.25  # share of common characters in any running text, in the right encoding
_CLEAR = 3.0  # how many times better another encoding has to be before a text that decodes is doubted
_FEW = 12  # characters beyond ASCII, below which nothing can be said

# Characters that every running Chinese text is full of, simplified and traditional, with the usual marks; the kana and
# the commonest Hangul syllables for Japanese and Korean.
_COMMON = frozenset(
    "，。、：；？！“”‘’「」『』（）《》　·—…"
    "的一是不了在人有我他这这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡"
    "用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍"
    "者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見"
    "被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義"
    "各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命"
    "山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却界达達光放强即像难難且权權思王象完设設式色路记記南品住告"
    "类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運"
    "のにはをたがでてとしれさいるもなからこあすありよきくまどっその"
    "이다에는을의가를은한고로하지도사"
)


def common_share(text: str) -> float:
    """The share of common characters among those beyond ASCII; 0 where there are too few to judge by.

    >>> common_share("市民说，这里的水是清的，大家都来看。") > 0.8
    True
    """
    beyond = [c for c in text if c > "\x7f"]
    return sum(c in _COMMON for c in beyond) / len(beyond) if len(beyond) >= _FEW else 0.0


def likely_encoding(data: bytes, encoding: str) -> str | None:
    """Bytes that are not in *encoding* → the encoding they are likely in; None where no other reads well.

    >>> likely_encoding("昨日，市民在公园里看到了新开的花，大家都说很好看。".encode("gb18030"), "utf-8")
    'gb18030'
    """
    scores = {name: _score(data, name) for name in CANDIDATES if not _is_same(name, encoding)}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _LEAST else None


def mostly_undecodable(block: bytes) -> bool:
    """True where more than half of the lines with bytes beyond ASCII are not UTF-8. The last line may be cut."""
    lines = [line for line in block.splitlines()[:-1] or [block] if not line.isascii()]
    bad = sum(1 for line in lines if not _decodes(line))
    return 2 * bad > len(lines)


def _decodes(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def better_encoding(data: bytes, encoding: str) -> str | None:
    """Bytes that do decode as *encoding* → an encoding in which they read much better; None where there is none.

    >>> better_encoding("昨日，市民在公園裡看到了新開的花，大家都說很好看。".encode("big5"), "gb18030")
    'big5hkscs'
    """
    score = _score(data, encoding)
    if score >= _LEAST:
        return None
    other = likely_encoding(data, encoding)
    return other if other and _score(data, other) >= max(_CLEAR * score, _LEAST) else None


def _is_same(name: str, other: str) -> bool:
    try:
        codec = codecs.lookup(other).name
    except LookupError:
        return False
    gbk = ("gb18030", "gbk", "gb2312")
    return codec == name or (name == "gb18030" and codec in gbk) or (name[:6] == codec[:6] == "utf-16")


def _score(data: bytes, encoding: str) -> float:
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data[:_SAMPLE])
    except UnicodeError:
        return 0.0
    return common_share(text)
