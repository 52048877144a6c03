"""The body of a draft to paragraphs: by its own style, or by that of the page where it shows too little."""

from __future__ import annotations

from jdtool.splitter.blocks import BODY, Block, block_of, blocks_of
from jdtool.splitter.body_paragraphs import lines_of_blocks, paragraphs_of
from jdtool.splitter.draft import Draft
from jdtool.text.lines import lines_of

INDENTED = "　　江边的灯会昨夜开了，\n两岸站满了看灯的人，一\n直到深夜才散。\n　　花灯一共三百盏，是\n街坊自己做的。"
PARAGRAPHS = ["江边的灯会昨夜开了，两岸站满了看灯的人，一直到深夜才散。", "花灯一共三百盏，是街坊自己做的。"]


def blocks(text: str) -> tuple[Block, ...]:
    return tuple(block._replace(label=BODY) for block in blocks_of(lines_of(text)))


def paragraphs(draft: Draft) -> list[str]:
    return paragraphs_of([draft])[0]


def test_indents_part_the_paragraphs_and_lines_are_joined() -> None:
    assert paragraphs(Draft(0, 1, body=blocks(INDENTED))) == PARAGRAPHS


def test_no_draft_and_a_draft_without_a_body_have_none() -> None:
    assert paragraphs_of([]) == []
    assert paragraphs_of([Draft(0, 1), Draft(1, 2, body=blocks("灯会开了。"))]) == [[], ["灯会开了。"]]


def test_a_subhead_and_rows_stand_by_themselves() -> None:
    lines = lines_of("灯会昨夜开了，来看\n的人多。\n花灯\n灯亮了\n河醒了\n散场时已是深夜了，\n路上还有人。")
    text, subhead, verse, rest = (
        block_of(lines, a, b, BODY, rows=rows)
        for a, b, rows in ((0, 2, False), (2, 3, False), (3, 5, True), (5, 7, False))
    )
    draft = Draft(0, 4, body=(text, subhead, verse, rest), subheads=frozenset({subhead.first}))
    assert paragraphs(draft) == [
        "灯会昨夜开了，来看的人多。",
        "花灯",
        "灯亮了",
        "河醒了",
        "散场时已是深夜了，路上还有人。",
    ]


def test_a_dateline_on_a_line_by_itself_opens_the_first_paragraph() -> None:
    first = paragraphs(Draft(0, 2, body=blocks(f"本报云州讯\n{INDENTED}")))[0]
    assert first.startswith("本报云州讯")
    assert first.endswith(PARAGRAPHS[0])


def test_no_character_of_the_body_is_lost() -> None:
    for text in (INDENTED, INDENTED.replace("\n", "\n\n"), INDENTED.replace("　　", ""), "■灯会开了。\n■渡轮加班。"):
        body = blocks(text)
        assert "".join(paragraphs(Draft(0, 1, body=body))) == "".join(text.split())
        assert [line.text for line in lines_of_blocks(body)] == text.split()


def test_the_marks_of_briefs_begin_paragraphs() -> None:
    assert paragraphs(Draft(0, 1, body=blocks("■灯会开了。\n■渡轮加班。"))) == ["■灯会开了。", "■渡轮加班。"]
