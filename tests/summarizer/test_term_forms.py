"""Terms that no dictionary lists are recognised by their form, and names that were cut in two are completed."""

from __future__ import annotations

from time import process_time

import pytest

from jdtool.summarizer.term_forms import complete_name, terms_in, transliteration


def in_no_dictionary(word: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("C919首飞", ["C919"]),
        ("5G和4K", ["5G", "4K"]),
        ("H7N9与COVID-19", ["H7N9", "COVID-19"]),
        ("PM2.5下降", ["PM2.5"]),
        ("长20km、重5kg、耗电30kWh", []),
        ("见www.example.com或a_b@example.com", []),
        ("A和b", []),
        ("安娜·伯格和约翰·史密斯", ["安娜·伯格", "约翰·史密斯"]),
        ("3-5岁", []),
        ("歼-20亮相", ["歼-20"]),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    assert terms_in(text, in_no_dictionary) == terms


def test_the_make_of_a_model_is_a_word() -> None:
    assert terms_in("新型东风-41", {"东风"}.__contains__) == ["东风-41"]
    assert terms_in("新型东风-41", in_no_dictionary) == ["风-41"]


def test_what_also_stands_alone_is_not_completed() -> None:
    words = ["波", "罗申科", "说"]
    assert complete_name(words, 1, "波罗申科说，波罗申科走", transliteration) == "波罗申科"
    assert complete_name(words, 1, "波罗申科说，罗申科走", transliteration) == "罗申科"


@pytest.mark.parametrize("piece", ["C9", "A-", "歼-2", "阿", "阿·", "5G", "a.", "1"])
def test_time_is_linear(piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        start = process_time()
        terms_in(text, in_no_dictionary)
        return process_time() - start

    spent(10)
    assert spent(30_000) < max(30 * spent(3_000), 1.0)
