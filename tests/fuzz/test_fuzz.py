"""A bounded run of the fuzzer. A longer one: python -m tests.fuzz --seconds 600"""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from tests.fuzz import strategies, targets

bounded = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@bounded
@given(strategies.data)
def test_pages(data: bytes) -> None:
    targets.pages(data)


@bounded
@given(strategies.data)
def test_text_filters(data: bytes) -> None:
    targets.text_filters(data)


@bounded
@given(strategies.streams)
def test_record_filters(data: bytes) -> None:
    targets.pipe(data)


@bounded
@given(strategies.data)
def test_records_that_are_no_records(data: bytes) -> None:
    targets.pipe(data)
