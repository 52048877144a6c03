"""The frame of pages without a script: nothing is loaded, nothing runs, and a title is text."""

from __future__ import annotations

import base64
import hashlib
import re

from jdtool import __version__
from jdtool.view.plain import plain_page
from tests.view.test_document import Tags


def test_body_title_and_version_are_in_it() -> None:
    page = plain_page("Pages", "<p>一号桥</p>")
    assert "<title>Pages" in page and "<p>一号桥</p>" in page and __version__ in page
    assert not re.search(r"\{(title|body|css|csp|version)\}", page)


def test_it_may_load_and_run_nothing_but_its_own_style() -> None:
    page = plain_page("Pages", "")
    tags = Tags(page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert tags.policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not {"script", "link", "img"} & set(tags.tags)


def test_a_title_cannot_be_markup_and_a_body_with_braces_is_left_alone() -> None:
    page = plain_page("<b>{css}</b>", "{title}")
    assert "b" not in Tags(page).tags and "&lt;b&gt;{css}&lt;/b&gt;" in page
    assert "{title}" in page
