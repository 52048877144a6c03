"""The decks of a headline to kicker, title and subtitle."""

from __future__ import annotations

import pytest

from jdtool.splitter.decks import headline_of, joined
from jdtool.text.lines import lines_of

BODY = "守灯人老周在渡口守了三十年的灯，灯塔修好以后他搬进了山脚的小屋。"


@pytest.mark.parametrize(
    ("text", "decks"),
    [
        ("渡口的灯", (None, "渡口的灯", None)),
        ("守灯人说\n\n渡口的灯\n\n——灯塔三十年", ("守灯人说", "渡口的灯", "——灯塔三十年")),
        ("云州\n\n渡口的灯亮了", ("云州", "渡口的灯亮了", None)),
        ("渡口的灯\n\n守灯人老周搬进了山脚的小屋", (None, "渡口的灯", "守灯人老周搬进了山脚的小屋")),
        ("守灯人老周搬进了山脚的小屋\n\n渡口的灯", ("守灯人老周搬进了山脚的小屋", "渡口的灯", None)),
        ("渡口的灯\n守灯人老周搬进了山脚的小屋里", (None, "渡口的灯", "守灯人老周搬进了山脚的小屋里")),
        ("渡口的\n灯亮了", (None, "渡口的灯亮了", None)),
        ("守灯人老周\n\n——灯塔", (None, "守灯人老周", "——灯塔")),
    ],
)
def test_roles(text: str, decks: tuple[str | None, str | None, str | None]) -> None:
    assert headline_of(lines_of(text), BODY) == decks


def test_clauses_are_separated_and_wrapped_lines_are_not() -> None:
    assert joined(["渡口灯塔修好", "老周搬进小屋"], BODY) == "渡口灯塔修好 老周搬进小屋"
    assert joined(["他搬进了山脚", "的小屋和灯塔"], BODY) == "他搬进了山脚的小屋和灯塔"
    assert joined(["渡口", "灯塔修好"], BODY) == "渡口灯塔修好"
