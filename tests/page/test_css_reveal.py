"""What the page's own styles say is shown once its script has run."""

from __future__ import annotations

import pytest
from lxml import etree

from checker.page.styles import Styles
from checker.page.visibility import Visibility


def hidden(body: str, styles: str) -> bool:
    """Whether the element with the id `x` is hidden."""
    root = etree.fromstring(f"<html><style>{styles}</style><body>{body}</body></html>", etree.HTMLParser())
    (target,) = root.xpath("//*[@id='x']")
    return Visibility(root, Styles(root)).hidden(target, "image") is not None


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<img id=x data-src=a.png>", "img[data-src]{opacity:0}"),
        ("<img id=x data-src=a.png>", "img:not([src]){visibility:hidden}"),
        ("<img id=x data-src=a.png>", "img:not([src]):not([srcset]){visibility:hidden}"),
        ("<img id=x src=a.png>", "img{opacity:0}img.loaded{opacity:1}"),
        ("<img id=x src=a.png>", "img{opacity:0;position:absolute}img.is-loaded{opacity:1}"),
        ("<p id=x class=fade-in>a</p>", ".fade-in{opacity:0}.fade-in.visible{opacity:1}"),
        ("<p id=x class=fade-in>a</p>", ".fade-in{visibility:hidden}.fade-in.on{visibility:visible}"),
        ("<p id=x class=fade-in>a</p>", "body .fade-in{opacity:0}.fade-in[data-seen]{opacity:.9}"),
        ("<p data-rise><b id=x>a</b></p>", "[data-rise]{opacity:0}[data-rise].in{opacity:1}"),
        ("<div v-cloak><p id=x>a</p></div>", "[v-cloak]{display:none}"),
        ("<div v-cloak><p id=x>a</p></div>", "[v-cloak] > *{display:none!important}"),
    ],
)
def test_what_waits_for_the_page_s_script_is_seen(body: str, styles: str) -> None:
    assert not hidden(body, styles)


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<img id=x src=a.png>", "img{opacity:0}"),
        ("<p id=x data-src=a.png>a</p>", "[data-src]{opacity:0}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0}.visible{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0}p.visible{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0}.a.b.c{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0}.a.b:hover{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0}.a.b::before{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0}footer .a.b{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{opacity:0;visibility:hidden}.a.b{opacity:1}"),
        ("<p id=x class=a>a</p>", ".a{display:none}.a.open{display:block}"),
        ("<p id=x class=a>a</p>", ".a{position:fixed;opacity:0}.a.visible{opacity:1}"),
        ("<img id=x class=a src=a.png>", ".a{position:absolute;opacity:0}.a.active{opacity:1}"),
        ("<p id=x class=a style='opacity:0'>a</p>", ".a{opacity:0}.a.b{opacity:1}"),
        ("<p id=x v-cloak v-show=open>a</p>", "[v-cloak]{display:none}"),
    ],
)
def test_what_no_script_is_known_to_show_stays_hidden(body: str, styles: str) -> None:
    assert hidden(body, styles)
