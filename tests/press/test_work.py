"""No pattern of the press grammar takes long on a line made to be slow for it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from jdtool.press import bylines, captions, datelines, folio, jumps, person_names

READERS: list[Callable[[str], object]] = [
    bylines.is_candidate, bylines.read, bylines.is_credit, captions.opens, captions.is_credited, datelines.begins,
    datelines.read, folio.is_furniture, folio.read, jumps.is_jump, jumps.read, jumps.behind, jumps.before,
    person_names.names_in,
]  # fmt: skip

SEEDS = [
    "字1", "（", "张三 ", "记者", "本报", "1月", "a.", "版 ", "第1", "：", "/", "·", "(cid:1)", "报", "电", "热线",
    "　", "1-", "文/", "www.", "a@a.", "编辑 ", "。（", "《", "十", "社",
]  # fmt: skip


@pytest.mark.parametrize("read", READERS, ids=lambda f: f"{f.__module__.rsplit('.', 1)[1]}.{f.__name__}")
def test_work_is_bounded(read: Callable[[str], object]) -> None:
    for seed in SEEDS:
        for frame in ("{}", "本报{}", "（{}", "{}。（", "2020年{}", "記者{}報導"):
            text = frame.format(seed * (8_000 // len(seed)))
            start = time.process_time()
            read(text)
            assert time.process_time() - start < 1, (seed, frame)
