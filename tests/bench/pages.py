"""A small news page of an invented newspaper, as a host for grafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.corpus import KnownPage
from bench.grafts.host import Host, host_of

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "County shelves its plan for a second grain terminal"
AUTHOR = "Joan Prattling"
_TEXT = "Commissioners voted to shelve the terminal after engineers told them that its cost had doubled. "
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="iso-8859-1"><title>{TITLE} - Maple Fork Courier</title></head>
<body>
<nav><a href="/local">Local</a></nav>
<div class="content-sidebar-wrap">
<article class="story">
<header><h1>{TITLE}</h1><p class="byline">By <a rel="author" href="/a/jp">{AUTHOR}</a></p></header>
<div class="text">{"".join(f"<p>{number}. {_TEXT * 3}</p>" for number in range(4))}</div>
<div class="author-box"><h4>{AUTHOR}</h4><p>Writes about grain.</p></div>
</article>
<aside class="sidebar"><p>{_TEXT * 3}</p></aside>
</div>
<footer><p>Maple Fork Courier, 12 Mill Street</p></footer>
</body></html>"""


def known_page(folder: Path, html: str = PAGE, authors: tuple[str, ...] = (AUTHOR,)) -> KnownPage:
    """The page as a file of a corpus."""
    path = folder / "courier.html"
    path.write_text(html, "latin-1")
    return KnownPage(path, "courier/courier.html", "https://courier.example/terminal", TITLE, authors, "en")


def host(folder: Path, html: str = PAGE) -> Host:
    """The page as a host."""
    found = host_of(known_page(folder, html))
    assert found is not None
    return found
