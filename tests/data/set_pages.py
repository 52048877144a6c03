"""Sets newspaper pages as PDF: `python -m tests.data.set_pages` makes tests/data/page.pdf anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
"""A font that PDF readers bring along: it is named in the file, not embedded."""
SIZE, LEAD, GUTTER = 9.0, 13.5, 14.0
_NO_START = "，。、；：！？”’）》"


def wrap(paragraphs: Sequence[str], width: float, size: float = SIZE) -> Iterator[tuple[float, str]]:
    """Paragraphs to lines that fill *width* points, each with its indent; marks that may not begin one hang."""
    for paragraph in paragraphs:
        indent, line = 2 * size, ""
        for char in paragraph:
            full = indent + pdfmetrics.stringWidth(line + char, FONT, size) > width + 0.1
            if full and char not in _NO_START:
                yield indent, line
                indent, line = 0.0, ""
            line += char
        yield indent, line


class PdfPage:
    """A page to draw on, in points from the top left."""

    def __init__(self, path: Path | str, width: float = 600.0, height: float = 840.0) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.canvas = Canvas(str(path), pagesize=(width, height), invariant=1)
        self.width, self.height = width, height

    def line(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        """One line, the top of its type at *y*."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, self.height - y - 0.88 * size, text)

    def headline(self, x: float, y: float, text: str, size: float) -> None:
        self.line(x, y, text, size)

    def vertical(self, x: float, y: float, text: str, size: float) -> None:
        """A vertical line, its characters one below another."""
        for k, char in enumerate(text):
            self.line(x, y + k * size * 1.1, char, size)

    def columns(self, boxes: Sequence[tuple[float, float, float]], width: float, paragraphs: Sequence[str]) -> None:
        """Running text through columns: left, top and bottom of each."""
        lines = list(wrap(paragraphs, width))
        for left, top, bottom in boxes:
            y = top
            while lines and y + SIZE <= bottom:
                indent, text = lines.pop(0)
                self.line(left + indent, y, text)
                y += LEAD
        assert not lines, f"{len(lines)} lines do not fit"

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        self.canvas.rect(left, self.height - bottom, right - left, bottom - top)

    def rule(self, left: float, y: float, right: float) -> None:
        self.canvas.line(left, self.height - y, right, self.height - y)

    def picture(self, left: float, top: float, right: float, bottom: float) -> None:
        self.canvas.setFillGray(0.8)
        self.canvas.rect(left, self.height - bottom, right - left, bottom - top, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def turn(self) -> None:
        """The next page."""
        self.canvas.showPage()

    def save(self) -> None:
        self.canvas.showPage()
        self.canvas.save()


TEA = (
    "走进云溪镇的茶园，最先看到的不是采茶人，而是一排排立在垄间的小气象站。镇里今年春天装上了42套传感器，温度、"
    "湿度和土壤水分每十分钟传回一次，茶农在手机上就能决定哪一片先采、哪一片再等两天。",
    "云溪镇种茶已有三百多年。过去看天吃饭，一场倒春寒就能让头茬茶减产三成。镇农技站站长梁伯安说，今年4月那场低温"
    "来得急，系统提前九小时发出提醒，全镇连夜给1200亩茶园盖上了保温布，最后只损失了不到2%。",
    "“老办法没有丢，只是多了一双眼睛。”种了四十年茶的余春生说。他把传感器的读数抄在自己的本子上，和父亲留下的节气歌"
    "对照着看，数字说该采了，他还要摸一摸叶子才放心下山。",
)
STORK = (
    "本报云州讯 5月16日，云州湿地公园的候鸟监测站记录到一对东方白鹳在人工巢架上成功孵出三只雏鸟，这是该物种在当地"
    "连续第二年繁殖成功。",
    "监测站去年搭起6座巢架，每座高12.5米，选址避开了高压线和鱼塘。工作人员介绍，白鹳对人的活动十分敏感，繁殖期内湿地"
    "东侧的木栈道将暂停开放。",
)
BUS = (
    "本报云州讯 5月17日，云州至青屏的城际公交正式开行，全程48公里，票价6元，首班车6：20发出。",
    "新线路沿途设站21个，串起两地的医院、学校和产业园。家住青屏的护士苏小满算了一笔账：过去开车上班一个月油费要700多元，"
    "今后每天往返只要12元，还能在车上补一觉。",
)
BOOKS = (
    "本报云州讯 近日，云州市图书馆把借书柜搬进了菜市场。市民买菜时扫码就能借走一本书，两周内还到任何一台柜子里都行。",
    "首批8台柜子放了2400册书，以养生、烹饪和儿童绘本为主。开柜十天，借出1936册次，有的柜子一天要补三回货。",
)


def newspaper(path: Path | str) -> None:
    """A page of four articles, a caption and a folio line, drawn in another order than it is read."""
    page = PdfPage(path, 600, 520)
    page.columns([(320, 150, 232), (450, 150, 232)], 116, STORK)
    page.columns([(40, 388, 470), (170, 388, 470)], 116, BUS)
    page.line(320, 476, "图为学生在操场上试飞自己做的纸飞机。", 8)
    page.picture(320, 406, 560, 470)
    page.columns([(40, 128, 304), (170, 128, 304)], 116, TEA)
    page.box(314, 260, 566, 392)
    page.columns([(324, 312, 382), (448, 312, 382)], 108, BOOKS)
    page.line(40, 110, "□本报记者 何秋雨")
    page.line(320, 132, "□记者 陆远 通讯员 方晓梅 许文 报道")
    page.line(40, 370, "□记者 陆远 报道")
    page.line(324, 296, "□记者 高岩 报道")
    page.headline(40, 60, "茶园装上“气象站”", 24)
    page.headline(40, 90, "云溪镇三百年老茶迎来新农具", 14)
    page.headline(320, 62, "云州湿地暂停开放部分栈道", 13)
    page.headline(320, 84, "东方白鹳再添三只雏鸟", 22)
    page.headline(40, 336, "城际公交今起开行", 22)
    page.headline(360, 268, "借书柜搬进菜市场", 20)
    page.line(40, 26, "第3版")
    page.line(200, 26, "地方新闻")
    page.line(300, 26, "2021年5月18日 星期二")
    page.line(470, 26, "责任编辑：沈一鸣")
    page.rule(40, 42, 560)
    page.save()


if __name__ == "__main__":
    newspaper(Path(__file__).with_name("page.pdf"))
