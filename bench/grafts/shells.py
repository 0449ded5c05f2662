"""Markup around a credit that makes it count for nothing: hidden, or in another part of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random

HIDING: Final = {
    "display none": ("", '<div style="display:none">{}</div>'),
    "display none, important": ("", '<div style="margin:0; DISPLAY : none !important;">{}</div>'),
    "hidden attribute": ("", "<section hidden>{}</section>"),
    "visibility": ("", '<div style="visibility:hidden">{}</div>'),
    "opacity": ("", '<div style="opacity:0">{}</div>'),
    "no size": (
        "",
        (
            '<div style="height:0!important;width:0!important;padding:0!important;display:block!important;'
            'overflow:hidden!important">{}</div>'
        ),
    ),
    "off screen": ("", '<div style="position:absolute;left:-9999px;top:auto">{}</div>'),
    "clip": (
        "",
        '<div style="position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden">{}</div>',
    ),
    "template": ("", "<template>{}</template>"),
    "source comment": ("", "<!-- {} -->"),
    "own class": (".wire-off{display:none!important}", '<div class="wire-note wire-off">{}</div>'),
    "own id": ("body #wireoff{display:none!important}", '<section id="wireoff"><div>{}</div></section>'),
    "own clip": (
        (
            ".x-only{position:absolute!important;width:1px;height:1px;padding:0;overflow:hidden;clip:rect"
            "(1px,1px,1px,1px)}"
        ),
        '<div class="x-only">{}</div>',
    ),
    "own media rule": (
        "@media (min-width: 600px){.narrow-only{display:none!important}}",
        '<div class="narrow-only">{}</div>',
    ),
}
"""Each way's rule for the head, and its markup."""

SHOWING: Final = {
    "another class": (".wire-off{display:none}", '<div class="wire-on">{}</div>'),
    "print rule": ("@media print{.no-print{display:none}}", '<div class="no-print">{}</div>'),
    "phone rule": ("@media (max-width: 600px){.wide-only{display:none}}", '<div class="wide-only">{}</div>'),
    "overruled": (".w{display:none}.w.w2{display:block}", '<div class="w w2">{}</div>'),
    "hidden from screen readers": ("", '<div aria-hidden="true">{}</div>'),
    "shown again": (
        ".vh{visibility:hidden}.vs{visibility:visible}",
        '<div class="vh"><div class="vs">{}</div></div>',
    ),
}
"""What looks like hiding, and is none on a desktop screen."""

OUTSIDE: Final = {
    "sidebar": (
        (
            '<aside class="sidebar" id="sidebar"><section class="widget widget_text">'
            '<h2 class="widget-title">Partners</h2>{}</section></aside>'
        ),
        (
            '<div id="secondary" class="widget-area" role="complementary"><div class="widget"><h3>'
            "Around the web</h3>{}</div></div>"
        ),
        (
            '<aside class="td-pb-span4 td-main-sidebar"><div class="td-ss-main-sidebar">'
            '<div class="td_block_wrap">{}</div></div></aside>'
        ),
        '<div class="col-md-4 sidebar-right"><div class="sidebar-box">{}</div></div>',
    ),
    "partners": (
        '<div class="partner-strip"><h3>Our partners</h3><ul><li>{}</li></ul></div>',
        '<section class="partners"><h4>Content partners</h4><div class="logos">{}</div></section>',
    ),
    "related": (
        (
            '<div class="related-posts"><h3>Related</h3><div class="card"><h4><a href="/2026/mill">'
            "Mill sold at last</a></h4>{}</div></div>"
        ),
        (
            '<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>'
            'Related</em></h3><div class="jp-relatedposts-items"><div class="jp-relatedposts-post"><h4>'
            '<a href="/2026/mill">Mill sold at last</a></h4>{}</div></div></div>'
        ),
        (
            '<section class="more-stories"><h2>More stories</h2><article class="teaser"><h3>'
            '<a href="/2026/mill">Mill sold at last</a></h3>{}</article><article class="teaser"><h3>'
            '<a href="/2026/dam">Dam holds, for now</a></h3><p>By Pat Wills</p></article></section>'
        ),
        (
            '<aside class="recommended"><h3>Recommended for you</h3><ul><li><a href="/2026/mill">'
            "Mill sold at last</a>{}</li></ul></aside>"
        ),
    ),
    "comments": (
        (
            '<section id="comments" class="comments-area"><h2 class="comments-title">2 Comments</h2>'
            '<ol class="comment-list"><li class="comment"><div class="comment-author vcard">'
            '<b class="fn">riverrat</b></div><div class="comment-content">{}</div></li></ol></section>'
        ),
        '<div id="disqus_thread"><h3>Comments</h3><div class="post-message">{}</div></div>',
        (
            '<div class="comments"><h4>Reader comments (1)</h4><div class="comment-body">'
            '<span class="user">riverrat</span>{}</div></div>'
        ),
    ),
    "menu": (
        (
            '<nav class="main-navigation"><ul id="primary-menu" class="menu"><li><a href="/">Home</a>'
            '</li><li><a href="/local">Local</a></li><li>{}</li></ul></nav>'
        ),
    ),
    "site header": (
        (
            '<header class="site-header" id="masthead"><div class="site-branding">{}</div><nav>'
            '<a href="/">Home</a></nav></header>'
        ),
    ),
    "site footer": (
        (
            '<footer class="site-footer" id="colophon"><div class="footer-widgets">{}</div><p>'
            "Contact us, about, privacy</p></footer>"
        ),
        '<div id="footer" role="contentinfo"><div class="footer-inner">{}</div></div>',
    ),
}
"""Each part's markup in several themes."""


def outside(where: str, html: str, chance: random.Random) -> str:
    """The HTML in a part of the page that is not the article."""
    return chance.choice(OUTSIDE[where]).replace("{}", html)


def hidden(way: str, html: str) -> tuple[str, str]:
    """A way's rule for the head (or nothing), and the HTML in its markup."""
    style, shell = {**HIDING, **SHOWING}[way]
    return style, shell.replace("{}", html)
