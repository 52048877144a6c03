"""The frame of the pages that have no script: the index of a gallery, the report of a run."""

from __future__ import annotations

import html
import re

from jdtool import __version__
from jdtool.view.document import content_hash, source


def plain_page(title: str, body: str) -> str:
    """An HTML file that may load nothing and run nothing, around *body*, which is HTML already."""
    css = source("report.css")
    policy = f"default-src 'none'; style-src {content_hash(css)}; base-uri 'none'; form-action 'none'"
    parts = {"title": html.escape(title), "version": __version__, "csp": policy, "css": css, "body": body}
    return re.sub(r"\{(\w+)\}", lambda m: parts[m[1]], source("report.html"))
