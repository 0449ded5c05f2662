"""Credits and logos that count for nothing, and where pages put them."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.semantics.copies import DCNF, MARK

CREDITS = (
    "<p>By Ann Calloway, Daily Caller News Foundation</p>",
    "<p>By Marcus Treadwell, DCNF</p>",
    '<p class="byline">By <a rel="author" href="/author/ann/">Ann Calloway</a> | DCNF</p>',
    "<h4>AUTHOR</h4><p>Ann Calloway</p><p>DCNF Energy Reporter.</p>",
    "<p>Daily Caller News Foundation</p>",
    "<p>From the Daily Caller News Foundation</p><p>By Ann Calloway</p>",
    "<p>Ann Calloway is a reporter at the Daily Caller News Foundation.</p>",
    "<p>Originally published by the Daily Caller News Foundation.</p>",
    f"<p>{DCNF.terms.quote}</p>",
    MARK,
    f"<figure>{MARK}<figcaption>By Ann Calloway, DCNF.</figcaption></figure>",
    '<div style="background:url(/i/dcnf-logo.png)">Daily Caller News Foundation</div>',
    f'<p class="byline">By Ann Calloway, Daily Caller News Foundation</p>{MARK}',
)

HIDDEN = (
    '<div style="display:none">{}</div>',
    '<div style="visibility:hidden">{}</div>',
    '<div style="opacity:0">{}</div>',
    "<div hidden>{}</div>",
    '<div style="position:absolute;left:-9999px">{}</div>',
    '<div style="height:0;overflow:hidden">{}</div>',
    "<template>{}</template>",
    "<noscript>{}</noscript>",
    "<!-- {} -->",
    '<style>.veiled{{display:none}}</style><div class="veiled">{}</div>',
    '<style>#veiled{{display:none}}</style><section id="veiled"><div>{}</div></section>',
)
"""Nobody sees it, wherever it stands."""

INSIDE = (
    '<div class="related-posts"><h3>Related</h3><h4><a href="/mill">Mill sold</a></h4>{}</div>',
    '<aside class="sidebar"><h3>Partners</h3>{}</aside>',
    (
        '<section id="comments" class="comments-area"><h3>2 Comments</h3><div class="comment-body">{}</div>'
        "</section>"
    ),
    '<div class="newsletter-signup"><h4>Newsletter</h4>{}</div>',
    '<div class="wp-block-group sidebar has-background"><h2>Partners</h2>{}</div>',
    '<div class="advertisement">{}</div>',
    "<nav>{}</nav>",
)
"""Not the article's own, even inside its element."""

BELOW = (
    *INSIDE,
    '<div class="jp-relatedposts"><h3><em>Related</em></h3><div>{}</div></div>',
    '<h3>Related Stories</h3><div class="row"><div><h4><a href="/mill">Mill sold</a></h4>{}</div></div>',
    '<div class="yarpp"><h3>You may also like</h3>{}</div>',
)
"""Not the article's own after its text."""

OUTSIDE = (
    *INSIDE,
    '<div class="sidebar" id="secondary"><div class="widget">{}</div></div>',
    '<footer class="site-footer"><div class="widget">{}</div></footer>',
    '<footer id="colophon" role="contentinfo">{}</footer>',
    '<div class="partner-strip"><h3>Our partners</h3>{}</div>',
    '<ol class="commentlist"><li class="comment"><div class="comment-content">{}</div></li></ol>',
    '<article class="post teaser"><h3><a href="/mill">Mill sold</a></h3>{}</article>',
)
"""Not the article's own beside its element."""


def decoys(shells: tuple[str, ...]) -> st.SearchStrategy[str]:
    """One or two credits that count for nothing, each in one of the shells."""
    return st.lists(
        st.builds(str.format, st.sampled_from(shells), st.sampled_from(CREDITS)), min_size=1, max_size=2
    ).map("".join)
