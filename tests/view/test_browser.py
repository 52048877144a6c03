"""The HTML file in headless Chromium: links both ways, keys, search, edits, hostile text, size and speed.

Run with `pytest -m browser`; Debian's packages chromium and fonts-noto-cjk are all it needs.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.data.pages import page as written_page
from tests.view.browser import CHROMIUM, Browser
from tests.view.sample import HOSTILE, PAGE, hostile_records, printed_records

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture
def page(jdtool: Run, browser: Browser, tmp_path: Path) -> Iterator[Path]:
    """The sample page, split and open in the browser; nothing it does may be complained of or need a network."""
    source = tmp_path / "page.txt"
    source.write_text(PAGE, encoding="utf-8")
    assert jdtool("view", source, "-o", tmp_path / "page.html").returncode == 0
    browser.complaints.clear()
    browser.requests.clear()
    browser.open(tmp_path / "page.html")
    yield source
    assert browser.complaints == []
    assert [url for url in browser.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    browser.run("commands.length = 0")  # nobody is asked whether to leave


def test_hover_and_click_link_both_ways(browser: Browser, page: Path) -> None:
    browser.hover("#a2 h2")
    assert browser.run("[...document.querySelectorAll('.line.on')].map(l => l.dataset.line).join()") == "8,10,11,12"
    browser.click('[data-line="4"] span')
    assert browser.run("[location.hash, document.activeElement.id, document.querySelector('article.on').id]") == [
        "#a1", "a1", "a1",
    ]  # fmt: skip
    browser.click("#a2 h2")
    assert browser.run("[location.hash, document.querySelectorAll('.line.on').length]") == ["#a2", 4]


def test_an_address_with_a_number_leads_to_the_article(browser: Browser, page: Path) -> None:
    browser.open(f"{page.with_suffix('.html').as_uri()}#a2")
    browser.until("document.querySelector('article.on')?.id === 'a2'")


def test_keys(browser: Browser, page: Path) -> None:
    for key, want in (("j", "#a1"), ("j", "#a2"), ("k", "#a1")):
        browser.key(key)
        assert browser.run("location.hash") == want
    browser.key("?")
    assert browser.run("document.getElementById('help').open") is True
    browser.run("document.getElementById('help').close()")
    browser.key("/")
    assert browser.run("document.activeElement.id") == "query"
    browser.key("j")  # a letter now
    assert browser.run("[document.activeElement.value, location.hash]") == ["j", "#a1"]
    browser.key("Escape")
    assert browser.run("document.getElementById('query').value") == ""


def search(browser: Browser, text: str) -> tuple[str, list[str]]:
    browser.run(f"(q => {{ q.value = {json.dumps(text)}; q.dispatchEvent(new Event('input')); }})($('query'))")
    return (
        browser.run("$('count').textContent"),
        browser.run("[...document.querySelectorAll('#articles mark')].map(m => m.textContent)"),
    )


@pytest.mark.parametrize("query", ["一百二十", "壹百二十", "Ｌｏｏｐ", "報導"])
def test_search_finds_what_is_there(browser: Browser, page: Path, query: str) -> None:
    count, marks = search(browser, query)
    if query == "一百二十":
        assert (count, marks) == ("1 of 4", ["一百二十"])
        assert browser.run("document.querySelectorAll('.line.miss').length") > 3
    else:
        assert count == "0 of 4" and "Nothing" in browser.run("$('articles').textContent")


def test_simplified_finds_traditional_and_the_other_way_round(jdtool: Run, browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "hant.txt").write_text("大橋通車\n\n本報訊 昨日，大橋通車了。\n", encoding="utf-8")
    jdtool("view", tmp_path / "hant.txt", "-o", tmp_path / "hant.html")
    browser.open(tmp_path / "hant.html")
    assert search(browser, "大桥通车")[1] == ["大橋通車", "大橋通車"]
    assert search(browser, "大橋通车")[1] == ["大橋通車", "大橋通車"]


def saved_edits(browser: Browser, name: str = "page.edits") -> str:
    for old in browser.downloads.iterdir():
        old.unlink()
    browser.click("#save")
    for _ in range(500):
        if (browser.downloads / name).exists() and (browser.downloads / name).stat().st_size:
            return (browser.downloads / name).read_text(encoding="utf-8")
        browser.run("new Promise(done => setTimeout(done, 20))")
    raise AssertionError("nothing was downloaded")


def articles_on_page(browser: Browser) -> list[list[object]]:
    """Kind, title, byline, paragraphs and lines of each record, as the page shows them."""
    script = (
        "current().records.map(r => [r.kind, r.title, r.byline, paragraphsOf(r).map(p => p.text),"
        "[...new Set(linesOf(r))].sort((a, b) => a - b)])"
    )
    return browser.run(script)  # type: ignore[no-any-return]


def articles_after_edits(jdtool: Run, page: Path, edits: str) -> list[list[object]]:
    """The same of the records that `split --edits` gives."""
    (page.parent / "saved.edits").write_text(edits, encoding="utf-8")
    ran = jdtool("split", "--edits", page.parent / "saved.edits", page)
    assert (ran.returncode, ran.stderr) == (0, b"")
    records = [json.loads(line) for line in ran.stdout.splitlines()]
    return [
        [
            r["kind"], r["title"], r["byline"], r["paragraphs"],
            sorted(n for spans in r["lines"].values() for a, b in spans for n in range(a, b + 1)),
        ]
        for r in records
    ]  # fmt: skip


def drag_article(browser: Browser, page: Path) -> None:
    browser.drag("#a2 .facts", "#a1 .facts")


def drag_lines(browser: Browser, page: Path) -> None:
    browser.click('[data-line="10"] i')
    browser.click('[data-line="11"] i', shift=True)
    browser.drag('[data-line="10"] span', "#a1 h2")


def drag_paragraph(browser: Browser, page: Path) -> None:
    browser.drag("#a2 .part:last-child p", "#a1 h2")


def split_here(browser: Browser, page: Path) -> None:
    browser.hover("#a2 .part:last-child")
    browser.click("#a2 .part:last-child button")


def new_headline(browser: Browser, page: Path) -> None:
    browser.click('[data-line="12"] i')
    browser.run(
        "(s => { s.value = '1'; s.dispatchEvent(new Event('change')); })(document.querySelector('#bar select'))"
    )


def kind_by_key(browser: Browser, page: Path) -> None:
    browser.key("j")
    browser.key("f")


def merge_by_key(browser: Browser, page: Path) -> None:
    browser.key("j")
    browser.key("j")
    browser.key("m")


def authors_typed(browser: Browser, page: Path) -> None:
    browser.run(
        "(i => { i.value = '林小满/记者, 周舟'; i.dispatchEvent(new Event('change')); })"
        "(document.querySelector('#a1 .tools input'))"
    )


def several(browser: Browser, page: Path) -> None:
    drag_article(browser, page)
    browser.run("correct({verb: 'split', articles: [1], first: 10, last: 10})")
    browser.run("correct({verb: 'headline', articles: [10], first: 8, last: 8})")


@pytest.mark.parametrize(
    ("correct", "command"),
    [
        (drag_article, "merge @1 @8"),
        (drag_lines, "move lines 10-11 to @1"),
        (drag_paragraph, "move line 12 to @1"),
        (split_here, "split @8 at line 12"),
        (new_headline, "headline @1 = line 12"),
        (kind_by_key, "furniture @1"),
        (merge_by_key, "merge @1 @8"),
        (authors_typed, "author @1 = 林小满/记者, 周舟"),
        (several, "merge @1 @8\nsplit @1 at line 10\nheadline @10 = line 8"),
    ],
    ids=lambda v: getattr(v, "__name__", ""),
)
def test_what_is_corrected_by_mouse_and_key_is_what_split_gives(
    jdtool: Run, browser: Browser, page: Path, correct: Callable[[Browser, Path], None], command: str
) -> None:
    before = articles_on_page(browser)
    browser.click("#edit")
    correct(browser, page)
    edits = saved_edits(browser)
    assert edits.splitlines()[3:] == command.split("\n")
    assert articles_on_page(browser) == articles_after_edits(jdtool, page, edits)
    for _ in command.split("\n"):
        browser.key("u")
    assert articles_on_page(browser) == before


def test_hostile_text_stays_text(jdtool: Run, browser: Browser, tmp_path: Path) -> None:
    browser.complaints.clear()
    browser.requests.clear()
    (tmp_path / "x.jsonl").write_bytes(hostile_records())
    assert jdtool("view", tmp_path / "x.jsonl", "-o", tmp_path / "x.html").returncode == 0
    browser.open(tmp_path / "x.html")
    assert browser.run("window.harm === undefined") is True
    assert browser.run("document.querySelector('article h2').textContent") == HOSTILE
    assert browser.run("document.querySelectorAll('#articles script, #articles img, #articles iframe').length") == 0
    browser.click("#edit")
    search(browser, "img")
    assert browser.run("window.harm === undefined") is True
    assert browser.complaints == []
    assert {url for url in browser.requests if not url.startswith("data:")} == {(tmp_path / "x.html").as_uri()}
    browser.run("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.harm = 1\">')")
    browser.run("new Promise(done => setTimeout(done, 100))")
    assert browser.run("window.harm === undefined") is True  # the policy stops what a fault would let in
    browser.complaints.clear()


def test_regions_of_the_printed_page_and_a_region_dragged(jdtool: Run, browser: Browser, tmp_path: Path) -> None:
    browser.complaints.clear()
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "p.jsonl").write_bytes(printed_records())
    assert jdtool("view", tmp_path / "p.jsonl", "-o", tmp_path / "p.html").returncode == 0
    browser.open(tmp_path / "p.html")
    box = browser.run(
        "(([r, p]) => [r.left - p.left, r.width].map(v => Math.round(100 * v / p.width)))"
        "([document.querySelector('.region'), document.querySelector('.picture')].map(e => e.getBoundingClientRect()))"
    )
    assert box == pytest.approx([10, 40], abs=1)
    browser.hover('.region[data-region="0"]')
    assert browser.run("document.querySelector('article.hover').id") == "a1"
    browser.click("#edit")
    second = browser.run("pages[0].records[1].id")
    browser.drag(f'[data-id="{second}"].region', "#a1 h2")
    assert browser.run("commands.map(c => c.text)") == ["move lines 10-12 to @1"]
    browser.run("commands.length = 0")
    assert browser.complaints == []


def test_twenty_pages_and_300_articles_take_less_than_a_second_of_script(
    jdtool: Run, browser: Browser, tmp_path: Path
) -> None:
    text = "\f".join("\n".join(written_page(8 * i + k) for k in range(8)) for i in range(20))
    (tmp_path / "many.txt").write_text(text, encoding="utf-8")
    assert jdtool("view", tmp_path / "many.txt", "-o", tmp_path / "many.html").returncode == 0
    browser.open(tmp_path / "many.html")
    assert browser.run("pages.length") == 20
    assert browser.run("pages.flatMap(p => p.records).length") >= 300
    browser.call("Performance.enable")
    metrics = {m["name"]: m["value"] for m in browser.call("Performance.getMetrics")["metrics"]}
    assert metrics["ScriptDuration"] < 1
    browser.key("]")
    assert browser.run("[state.page, $('page').value]") == [1, "1"]
    browser.open(f"{(tmp_path / 'many.html').as_uri()}#p3a2")
    browser.until("state.page === 2 && document.querySelector('article.on')?.id === 'p3a2'")


@pytest.mark.parametrize(("width", "dark"), [(1400, False), (1400, True), (390, False)])
def test_text_can_be_read_and_nothing_is_wider_than_the_window(
    browser: Browser, page: Path, width: int, dark: bool
) -> None:
    browser.dark(dark)
    browser.size(width, 900)
    assert browser.run("document.documentElement.scrollWidth") <= width
    contrast = """(() => {
      const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const light = colours => {
        colours.forEach(c => { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); });
        const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
        return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
      };
      const behind = e => {
        const all = [];
        for (; e; e = e.parentElement) all.unshift(getComputedStyle(e).backgroundColor);
        return ['#fff', ...all];
      };
      const texts = document.querySelectorAll('h1, h2, p, .facts *, .line span, .line i, button');
      return [...texts].filter(e => e.offsetParent).map(e => {
        const below = behind(e), a = light(below), b = light([...below, getComputedStyle(e).color]);
        return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.tagName + ' ' + e.textContent.slice(0, 20)];
      }).filter(([ratio]) => ratio < 4.5);
    })()"""
    assert browser.run(contrast) == []
    browser.dark(False)
    browser.size(1400, 900)


def test_a_screen_reader_is_told_what_everything_is(browser: Browser, page: Path) -> None:
    browser.click("#edit")
    nameless = """[...document.querySelectorAll('button, select, input, article, section, dialog, img')]
      .filter(e => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.alt || e.title))
      .filter(e => !e.textContent.trim())
      .map(e => e.outerHTML)"""
    assert browser.run(nameless) == []
    roles = [n["role"]["value"] for n in browser.call("Accessibility.getFullAXTree")["nodes"] if not n.get("ignored")]
    assert {"main", "banner", "article", "heading", "searchbox", "status"} <= set(roles)


def test_a_gallery_leads_to_its_pages(jdtool: Run, browser: Browser, tmp_path: Path) -> None:
    browser.complaints.clear()
    for i in (1, 2):
        (tmp_path / f"{i}.txt").write_text(written_page(i), encoding="utf-8")
    assert jdtool("view", "--dir", tmp_path / "out", tmp_path / "1.txt", tmp_path / "2.txt").returncode == 0
    browser.open(tmp_path / "out" / "index.html")
    assert browser.run("document.querySelectorAll('.pages > li').length") == 2
    address = browser.run("document.querySelector('ol a').href")
    browser.open(address)
    assert browser.run("document.querySelector('article.on') !== null") is True
    assert browser.complaints == []
