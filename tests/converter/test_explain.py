"""Why each form was chosen, as lines: the place, the change, the evidence; and nothing where nothing was to choose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jdtool.converter import Converter
from jdtool.converter.explain import explain_record, explain_text
from jdtool.converter.longest import Choice
from jdtool.converter.record_fields import FIELDS


class Chooser(Converter):
    """A converter that gives these choices for every text."""

    def __init__(self, *choices: Choice) -> None:
        self._given = choices

    def choices(self, text: str) -> Iterator[Choice]:
        return iter(self._given if text else ())


def test_lines_and_columns_count_from_one() -> None:
    lines = list(explain_text(Converter("s2t"), "平常\n\n在皇后\n", 10))
    assert lines == ["12:3: 后 → 后 (dictionary: 皇后)"]


@pytest.mark.parametrize(
    ("choice", "is_said"),
    [
        (Choice(0, "后", "後", "後", "own entry"), False),  # what any dictionary gives
        (Choice(0, "后", "后", "後", "dictionary: 皇后"), True),
        (Choice(0, "后", "後", "後", "context: ~来 +3.0"), True),  # the context overruled a phrase
        (Choice(0, "鼠标", "滑鼠", "鼠標", "longest match"), True),
    ],
)
def test_only_choices_that_mattered_are_said(choice: Choice, is_said: bool) -> None:
    assert list(explain_text(Chooser(choice), "后")) == (
        [f"1:1: {choice.text} → {choice.form} ({choice.evidence})"] if is_said else []
    )


def test_in_records_the_field_is_named_and_bad_lines_are_passed_over() -> None:
    data = '{"title":"皇后","id":"皇后","summary":["皇后"]}\nno record\n\n{"jump":"皇后"}'.encode()
    lines = list(explain_record(Converter("s2t"), data, 5, FIELDS))
    places = [line.partition(": 后")[0] for line in lines]
    assert (places[0], places[-1]) == ("5: title:2", "8: jump:2")
    assert not any(" id:" in place for place in places)


def test_own_words_are_their_own_evidence() -> None:
    lines = list(explain_text(Converter("s2t", own={"后台": "后台"}), "后台"))
    assert lines == ["1:1: 后台 → 后台 (own word or name)"]
