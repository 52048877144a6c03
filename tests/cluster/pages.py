"""Pages to run the pipe over, each its own: headlines, bylines, wrapped columns, form feeds, a byte that is wrong."""

from __future__ import annotations

from pathlib import Path

PLACES = "青岛 济南 烟台 潍坊 威海 日照 临沂 德州".split()  # noqa: SIM905
NAMES = "张小明 李芳 王建国 赵敏 孙丽华 周强".split()  # noqa: SIM905
THINGS = "地铁 公园 图书馆 大桥 码头 学校 医院".split()  # noqa: SIM905
WIDTH = 17


def _hard_wrap(paragraph: str) -> str:
    text = "　　" + paragraph
    return "".join(text[i : i + WIDTH] + "\n" for i in range(0, len(text), WIDTH))


def page(i: int) -> str:
    """One page of two articles."""
    out = []
    for k in (2 * i, 2 * i + 1):
        place, name, thing = PLACES[k % 8], NAMES[k % 6], THINGS[k % 7]
        body = [
            f"本报{place}6月{k % 30 + 1}日讯 记者从{place}市了解到，"
            f"当地的第{k + 1}座{thing}近日正式建成，工程历时三年。",
            f"据介绍，这座{thing}总投资{k + 3} . 5亿元，建成以后附近居民出行只要{k % 20 + 5}分钟，比过去快了一半。",
            f"市民{NAMES[(k + 1) % 6]}说，家门口有了{thing}，老人和孩子都很高兴，后面的生活会更加方便。",
        ]
        out.append(f"{place}建成第{k + 1}座{thing}\n\n□记者 {name} 报道\n" + "".join(map(_hard_wrap, body)))
    return "\n".join(out)


def write_pages(folder: Path, number: int = 24) -> None:
    """Files of one to three pages in *folder*; one of them with a page that is not UTF-8."""
    folder.mkdir(parents=True)
    for i in range(number):
        text = "\f".join(page(3 * i + k) for k in range(i % 3 + 1))
        if i % 5 == 4:
            text = text.replace("\n", "\r\n")
        (folder / f"p{i:03}.txt").write_bytes(text.encode())
    bad = page(1000).encode() + b"\f" + b"\xff\xfe" + page(1001).encode() + b"\f" + page(1002).encode()
    (folder / f"p{number:03}.txt").write_bytes(b"\xef\xbb\xbf" + bad)
