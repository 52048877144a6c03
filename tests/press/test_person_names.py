"""Names of persons in lists, run together, and with a place behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.press.person_names import is_name, names_in, person_and_place, surnamed

NAMES = ["张小明", "李红", "欧阳小娜", "王大江", "陈晨"]


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), st.sampled_from(["、", "　", " ", "，", "/"]))
def test_a_list_of_names_comes_back(names: list[str], mark: str) -> None:
    assert names_in(mark.join(names)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [("张小娜李红", ["张小娜", "李红"]), ("张小明李红", ["张小明", "李红"]), ("周文王建国", ["周文", "王建国"]),
     ("李 红", ["李红"]), ("买买提·吐尔逊", ["买买提·吐尔逊"]),
     ("张小明昨天在渡口的灯下等了一夜船", None), ("３月18日", None)],
)  # fmt: skip
def test_names_in(text: str, names: list[str] | None) -> None:
    assert names_in(text) == names


def test_a_place_behind_a_name() -> None:
    assert person_and_place("张小明高雄") == ("张小明", "高雄")
    assert person_and_place("张小明") is None
    assert is_name("李小红") and not is_name("李州")
    assert surnamed("司马光") and not surnamed("渡口")
