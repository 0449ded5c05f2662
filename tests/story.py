"""A small news page of an invented newspaper, with slots for what a test is about."""

from __future__ import annotations

TITLE = "County shelves its plan for a second grain terminal"
SITE = "Maple Fork Courier"

BODY = """
<p>Commissioners in Harlow County voted Tuesday to shelve a second grain terminal after engineers told
them that its cost had doubled since the spring, and that the river would be too low for barges in most
autumns.</p>
<p>The terminal was to serve nine towns along the Maple Fork. Its price now stands at $84 million,
according to a report that the county published on Monday after two months of questions from farmers.</p>
<p>“We would pay for it for forty years,” said Commissioner Dale Whitcomb, who had backed the plan until
last week. “Nobody in this room can promise the rain.”</p>
<p>The board will take up smaller repairs to the old elevator when it meets again in January, and it
asked the staff to find out what a rail siding would cost.</p>
"""


def story(
    header: str = "",
    footer: str = "",
    *,
    outside: str = "",
    head: str = "",
    body: str = BODY,
    title: str = TITLE,
) -> str:
    """A whole page with one framed article.

    Args:
        header: What stands between the headline and the text.
        footer: What follows the text inside the article.
        outside: What stands in the sidebar.
        head: What stands in the `<head>` beside the title.
        body: The text.
        title: The headline, and the beginning of the page's title.
    """
    return f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title} - {SITE}</title>{head}</head>
<body>
<header class="site-header"><a href="/">{SITE}</a>
<nav><a href="/local">Local</a> <a href="/nation">Nation</a></nav></header>
<main>
<article class="story">
<h1>{title}</h1>
{header}
<div class="story-text">
{body}
</div>
{footer}
</article>
</main>
<aside class="sidebar"><h2>More news</h2>{outside}</aside>
<footer class="site-footer"><p>{SITE}, 12 Mill Street</p></footer>
</body>
</html>
"""
