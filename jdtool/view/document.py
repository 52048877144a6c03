"""Pages → one HTML file that needs nothing else: no network, no other files."""

from __future__ import annotations

import hashlib
import html
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from jdtool import __version__
from jdtool.errors import BadInput
from jdtool.view.pages import ViewPage, page_data

_COMMENT = re.compile(r"^//.*|\s+//\s.*$")
_CSS_BLANK = re.compile(r" ?([{};,]) ?|(?<=:) ")
_JS_BLANK = re.compile(
    r'("(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|'  # texts and patterns stay; a division is written with blanks around it
    r"/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\n\\])+/)|\s*([=+*?:,;{}()<>&|!-])\s*"
)
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which no file in UTF-8 can hold
SCRIPTS = ("page.js", "edits.js")


def document(pages: Iterable[ViewPage], title: str) -> Iterator[bytes]:
    """The HTML file in pieces, each page one; a page is asked for when the one before it was given.

    >>> page = ViewPage("a.txt", 1, [{"id": "x-1", "title": "</script><b>", "paragraphs": ["通车。"]}])
    >>> b"</script><b>" in b"".join(document([page], "Demo"))
    False
    """
    yield head(title)
    characters: set[str] = set()
    between = b"["
    for page in pages:
        data = page_json(page)
        characters.update(data)
        yield between + data.encode()
        between = b",\n"
    yield (b"[]" if between == b"[" else b"]") + tail(characters)


def head(title: str) -> bytes:
    """All that stands before the data of the pages."""
    parts = {"title": html.escape(title), "version": __version__, "csp": _policy(), "css": source("page.css")}
    return re.sub(r"\{(\w+)\}", lambda m: parts[m[1]], source("page.html")).encode("utf-8", "replace")


def page_json(page: ViewPage) -> str:
    """The data of one page as JSON that no HTML parser takes for markup. Raises BadInput for what is no record."""
    data = page_data(page)
    data["image"] = f"data:image/png;base64,{b64encode(page.picture).decode()}" if page.picture else None
    try:
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return inert(_SURROGATE.sub("\ufffd", text))
    except (TypeError, ValueError) as fault:
        raise BadInput(f"cannot be shown: {fault}") from None


def tail(characters: Iterable[str]) -> bytes:
    """What stands behind the data: which of these *characters* are forms of one another, and the scripts."""
    pairs = inert(json.dumps(_forms(set(characters)), ensure_ascii=False, separators=(",", ":")))
    end = f'</script>\n<script type="application/json" id="forms">{pairs}</script>\n<script>{_script()}</script>\n'
    return (end + "</body>\n</html>\n").encode()


def inert(data: str) -> str:
    r"""JSON without what ends a script or begins a comment in HTML.

    >>> print(inert('"</script><!--"'))
    "\u003c/script\u003e\u003c!--"
    """
    return (
        data.replace("<", "\\u003c").replace(">", "\\u003e").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    )


@cache
def source(name: str) -> str:
    """A file of this package without its comments, its indentation and the blanks that mean nothing.

    >>> source("page.css")[:22]
    ':root{--paper:#fbfaf7;'
    """
    text = files("jdtool.view").joinpath(name).read_text(encoding="utf-8")
    if name.endswith(".css"):
        return _CSS_BLANK.sub(lambda m: m[1] or "", " ".join(text.split()))
    text = "\n".join(line for line in (_COMMENT.sub("", line).strip() for line in text.split("\n")) if line)
    return _JS_BLANK.sub(lambda m: m[1] or m[2], text) if name.endswith(".js") else text


def _script() -> str:
    return "\n".join(map(source, SCRIPTS))


def _policy() -> str:
    """The content security policy: this script and this style, pictures that are in the file, and nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {content_hash(_script())}",
            f"style-src {content_hash(source('page.css'))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def content_hash(text: str) -> str:
    """How a content security policy names a script or a style."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _forms(characters: set[str]) -> str:
    """Each traditional character and its simplified form, where one of them is among *characters*.

    >>> _forms({"汉", "園"})
    '園园漢汉'
    """
    from jdtool.converter.tables import read

    table = {t: s.split(" ")[0] for t, s in read({"TSCharacters"})["TSCharacters"].items()}
    return "".join(sorted(t + s for t, s in table.items() if t != s and (t in characters or s in characters)))
