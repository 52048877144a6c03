"""A page to its stories: which text goes on where, and under which headline."""

from __future__ import annotations

from pathlib import Path

from jdtool.layout.pdf import open_pdf, sheet_of
from jdtool.layout.stories import Story, layout_of
from tests.data import set_pages
from tests.data.set_pages import BUS, STORK, TEA, PdfPage


def stories(path: Path) -> list[Story]:
    return layout_of(sheet_of(open_pdf(path.read_bytes()).document, 0)).stories


def text(story: Story) -> str:
    return "".join(frame.text for frame in story.body)


def headline(story: Story) -> str:
    return story.headline.text if story.headline else ""


def squeezed(paragraphs: tuple[str, ...]) -> str:
    return "".join(paragraphs).replace(" ", "")


def test_the_sample_page(tmp_path: Path) -> None:
    set_pages.newspaper(tmp_path / "page.pdf")
    kinds = [(story.kind, headline(story)) for story in stories(tmp_path / "page.pdf")]
    assert kinds == [
        ("furniture", ""),
        ("article", "茶园装上“气象站”云溪镇三百年老茶迎来新农具"),
        ("article", "云州湿地暂停开放部分栈道东方白鹳再添三只雏鸟"),
        ("article", "借书柜搬进菜市场"),
        ("article", "城际公交今起开行"),
        ("caption", ""),
    ]


def test_no_character_is_lost_or_doubled(tmp_path: Path) -> None:
    set_pages.newspaper(tmp_path / "page.pdf")
    drawn = sheet_of(open_pdf((tmp_path / "page.pdf").read_bytes()).document, 0)
    laid_out = "".join(frame.text for story in layout_of(drawn).stories for frame in story.frames)
    assert sorted(laid_out.replace(" ", "")) == sorted(g.text for g in drawn.glyphs if g.text.strip())


def test_text_goes_on_below_a_picture_before_the_next_column(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "茶园装上“气象站”", 24)
    page.columns([(40, 80, 176), (40, 300, 396), (170, 80, 176), (170, 300, 396)], 116, TEA)
    page.picture(40, 184, 286, 292)
    page.save()
    (story,) = stories(tmp_path / "a.pdf")
    assert text(story).replace(" ", "") == squeezed(TEA)


def test_an_article_without_headline_beside_one_that_has_one(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "城际公交今起开行", 22)
    page.columns([(40, 80, 160), (170, 80, 160)], 116, BUS)
    page.line(308, 40, "□记者 陆远 报道")
    page.columns([(300, 54, 140), (430, 54, 140)], 116, STORK)
    page.save()
    first, second = stories(tmp_path / "a.pdf")
    assert (headline(first), text(first).replace(" ", "")) == ("城际公交今起开行", squeezed(BUS))
    assert (headline(second), text(second).replace(" ", "")) == ("", squeezed(STORK))


def test_a_vertical_headline_beside_its_text(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.vertical(250, 60, "白鹳筑巢", 20)
    page.vertical(226, 60, "产下三卵", 20)
    page.columns([(290, 60, 142), (420, 60, 142)], 116, STORK)
    page.save()
    (story,) = stories(tmp_path / "a.pdf")
    assert headline(story) == "白鹳筑巢产下三卵" and text(story).replace(" ", "") == squeezed(STORK)


def test_a_label_over_briefs_is_no_headline_of_the_first(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "文教简讯", 18)
    page.headline(40, 66, "城际公交今起开行", 14)
    page.columns([(40, 90, 300)], 116, BUS)
    page.save()
    assert [headline(story) for story in stories(tmp_path / "a.pdf") if story.body] == ["城际公交今起开行"]


def test_running_text_without_headlines_is_one_story(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.columns([(40, 60, 300), (320, 60, 300)], 240, (*TEA, *STORK))
    page.save()
    assert [text(story).replace(" ", "") for story in stories(tmp_path / "a.pdf")] == [squeezed((*TEA, *STORK))]


def test_a_headline_on_a_plate_belongs_to_the_text_below_it(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.picture(36, 36, 290, 72)  # a tint
    page.headline(40, 40, "城际公交开行", 24)
    page.columns([(40, 80, 300)], 240, BUS)
    page.picture(316, 36, 560, 72)
    page.headline(320, 40, "白鹳添雏", 24)
    page.columns([(320, 80, 300)], 240, STORK)
    page.save()
    left, right = stories(tmp_path / "a.pdf")
    assert (headline(left), headline(right)) == ("城际公交开行", "白鹳添雏")


def test_names_in_brackets_on_the_line_below_a_dateline_are_part_of_the_text(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "城际公交今起开行", 18)
    lines = [
        "　　本报云州5月18日讯",
        "（记者陆远通讯员沈一鸣）",
        "连接云州和青溪的城际公交",
        "今起开行，全程四十分钟。",
    ]
    for row, line in enumerate(lines):
        page.line(40, 76 + 14 * row, line)
    page.save()
    (story,) = stories(tmp_path / "a.pdf")
    assert not story.bylines and text(story).replace("　", "") == "".join(lines).replace("　", "")
