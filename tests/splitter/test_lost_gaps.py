"""Pages that have lost their blank lines, and headlines that were printed twice."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.test_printed_bylines import FIRST, LAST, column

GARDEN = (
    "江滩公园新种樱花三百株，其中一百株是白色的。园方说，花期从三月中旬开始，大约十天，周末延长开放到晚上九点，"
    "树下设了二十张长椅，市民可以自带茶点，看完花请把果皮带走。"
)
WELL = (
    "老城东门外的古井昨天清淤完工。工人从井底淘出瓦罐四十余只，最早的一只是宋代的，"
    "井水经过化验可以饮用，街坊们排着队来打第一桶水，队伍一直排到桥头。"
)
TRAIN = "山里的慢火车今年还在开。列车长说，车上一半是赶集的乡亲，一半是上学的孩子，票价三十年没有涨过，座位常年坐满。"
NEWS = {"江边看樱花": GARDEN, "古井淘出宋代瓦罐\n街坊排队打水": WELL, "慢火车还在开": TRAIN}


def articles(page: str) -> list[Article]:
    return [record for record in split_page(page) if record.kind == "article"]


def page_of(width: int = 13, twice: bool = False) -> str:
    """A page without a blank line: each headline right above its column."""
    parts = []
    for headline, text in NEWS.items():
        lines = [line for line in headline.split("\n") for _ in range(1 + twice)]
        parts.append("\n".join(lines) + "\n" + column("本报讯　" + text, width))
    return "".join(parts)


@pytest.mark.parametrize("width", [9, 11, 13, 15, 18])
def test_width_tells_the_frames_of_a_page_without_blank_lines(width: int) -> None:
    page = page_of(width)
    assert "\n\n" not in page
    result = articles(page)
    assert [article.text for article in result] == ["本报讯　" + text for text in NEWS.values()]
    assert [(article.title or "").replace(" ", "") for article in result] == [h.replace("\n", "") for h in NEWS]


def test_the_second_print_of_a_headline_is_furniture() -> None:
    page = page_of(twice=True)
    headlines = [(article.kicker or "") + (article.title or "") for article in articles(page)]
    assert headlines == [headline.replace("\n", "") for headline in NEWS]
    furniture = [record for record in split_page(page) if record.kind == "furniture"]
    assert [record.paragraphs for record in furniture] == [[line for h in NEWS for line in h.split("\n")]]
    lines = [
        n for record in split_page(page) for spans in record.lines.values() for a, b in spans for n in range(a, b + 1)
    ]
    assert sorted(lines) == list(range(1, page.count("\n") + 1))


def test_one_line_printed_twice_is_no_habit() -> None:
    """A refrain stays in its song."""
    song = "□张小明\n　　渡口的灯\n　　渡口的灯\n　　照着回家的人\n"
    records = split_page("夜渡\n\n" + song)
    assert "".join(p for record in records for p in record.paragraphs).count("渡口的灯") == 2
    assert not any(record.kind == "furniture" for record in records)


def test_a_line_of_text_that_looks_like_furniture_stays_in_its_paragraph() -> None:
    text = "图书馆自上月起开展读书活动，\n每周六、星期日上午九时至十一\n时举行，市民可以免费参加。\n"
    page = f"周末读书\n\n{column('本报讯　' + FIRST, 14)}{text}{column(LAST, 14)}"
    (article,) = split_page(page)
    assert "读书活动，每周六、星期日上午九时至十一时举行" in article.text


def in_frames(*frames: str) -> str:
    """A page without a blank line, long enough to show its columns."""
    return "".join(frames) + page_of()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("□记者 林青 通讯员 王小\n江\n", ["林青", "王小江"]),
        ("□记者 林青 通讯员 王\n小江\n", ["林青", "王小江"]),
        ("□记者 林青 通讯员 王小江\n报道\n", ["林青", "王小江"]),
        ("□通讯员 林青 记者 王\n小江 报道\n", ["林青", "王小江"]),
        ("□本报记者 林青 通\n讯员 王小江 何秋雨\n", ["林青", "王小江", "何秋雨"]),
        ("□本报记者 林青 通讯员 王\n小江 何秋雨\n", ["林青", "王小江", "何秋雨"]),
    ],
)
def test_the_end_of_a_byline_may_stand_in_the_next_line(byline: str, names: list[str]) -> None:
    first, *_ = articles(in_frames("渡口添了新船\n", byline, column("本报讯　" + FIRST + LAST, 13)))
    assert [author["name"] for author in first.authors] == names
    assert first.text == "本报讯　" + FIRST + LAST


def test_a_vertical_headline_below_a_byline_is_no_name() -> None:
    first, *_ = articles(
        in_frames("□记者 林青\n", column("本报讯　" + FIRST + LAST, 13), "□记者 王小\n渡\n口\n夜\n航\n")
    )
    assert "渡" not in "".join(
        author["name"] for article in articles(in_frames("□记者 王小\n渡\n口\n")) for author in article.authors
    )
    assert first.authors[0]["name"] == "林青"


def test_a_frame_that_begins_with_a_dateline_is_an_article() -> None:
    """Headlines stand elsewhere on a page whose frames come in the order in which they were drawn."""
    page = "江边看樱花\n古井淘出宋代瓦罐\n慢火车还在开\n" + "".join(
        column("本报讯　" + text, width) for text, width in zip(NEWS.values(), (10, 12, 9), strict=True)
    )
    assert [article.text for article in articles(page)] == ["本报讯　" + text for text in NEWS.values()]


def test_a_sentence_on_one_long_line_is_a_caption() -> None:
    caption = "傍晚的渡口，工人在给新船系缆绳，准备明早的第一班。\n"
    records = split_page(in_frames("渡口添了新船\n", column("本报讯　" + FIRST + LAST, 13), caption))
    assert [record.text for record in records if record.kind == "caption"] == [caption.strip()]
    assert records[0].text == "本报讯　" + FIRST + LAST


def test_two_vertical_headlines_one_below_the_other_are_two() -> None:
    heap = "\n".join("江滩公园新种樱花老城古井淘出瓦罐") + "\n慢火车还在开\n"
    page = heap + "".join(
        column("本报讯　" + text, width) for text, width in zip(NEWS.values(), (10, 12, 9), strict=True)
    )
    assert [article.title for article in articles(page)] == ["江滩公园新种樱花", "老城古井淘出瓦罐", "慢火车还在开"]


def test_a_letter_without_a_dateline_is_told_by_its_column() -> None:
    letter = "老城东门外的居民来信：井边的灯坏了半个月，夜里挑水要打手电，请电力部门早些来修。"
    page = in_frames("渡口添了新船\n", column("本报讯　" + FIRST + LAST, 13), column(letter, 9))
    assert [article.text for article in articles(page)][:2] == ["本报讯　" + FIRST + LAST, letter]


def test_a_headline_goes_to_the_text_it_speaks_of_wherever_that_stands() -> None:
    bodies = [column("本报讯　" + text, width) for text, width in zip(NEWS.values(), (10, 12, 9), strict=True)]
    heads = ("慢火车还在开三十年\n", "江滩公园新种樱花\n", "古井井底淘出宋代瓦罐\n")
    page = "".join(head + body for head, body in zip(heads, bodies, strict=True))
    titles = {article.text: article.headline for article in articles(page)}
    assert titles == {"本报讯　" + text: heads[k].strip() for text, k in ((GARDEN, 1), (WELL, 2), (TRAIN, 0))}


def test_paragraphs_whose_indents_were_lost_are_told_by_their_first_lines() -> None:
    """The first line of each is two ideographs short; the last lines fill their column."""
    texts = [
        "渡口的早班船六点整离岸，船上有挑菜的、上学的、赶火车的，船老大把缆绳一收，汽笛响了两声，对岸的狗就叫。",
        "修船的师傅住在坡上，一年到头和桐油打交道，他说木船要年年上油，铁船要年年敲锈，哪一种都偷不得懒。",
        "夏天涨水，渡口停航，村里人要绕三十里山路才能到镇上，赶集的日子天不亮就得起身，背篓里装着干粮。",
        "去年桥修通了，渡船少了一半，船老大还是每天早起，他说只要有一个人等船，他就要把船开过去再开回来。",
    ]
    width = 12
    texts = [text[: 10 + width * 3 - 1] + "。" for text in texts]
    lines = []
    for text in texts:
        lines += [text[: width - 2], *(text[k : k + width] for k in range(width - 2, len(text), width))]
    (article,) = articles("渡口的船\n\n" + "\n".join(lines) + "\n")
    assert article.paragraphs == texts


def test_a_dateline_on_a_line_by_itself_opens_the_first_paragraph() -> None:
    page = in_frames("渡口添了新船\n", "本报讯（记者 林青）\n", column(FIRST + LAST, 13))
    assert articles(page)[0].paragraphs[0].startswith("本报讯（记者 林青）" + FIRST[:10])
