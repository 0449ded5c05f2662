"""Images are found in whatever way they get in, with what names them and whether they are seen."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.page.images import Image, find_images
from checker.page.styles import Styles
from checker.page.visibility import Visibility

GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


_PARTS = (
    "<img",
    "<picture>",
    "</picture>",
    "<source",
    "<noscript>",
    "</noscript>",
    "<svg>",
    "</svg>",
    "<use",
    "<figure>",
    "</figure>",
    "<a",
    "</a>",
    "<figcaption>",
    "<style>p{background:url(x)}</style>",
    "<p>",
    "src=a.png",
    "data-src=b",
    "alt=c",
    "href=#",
    "srcset=,",
    ">",
    "style=display:none",
    "<amp-img",
    "<symbol",
    "id=x>",
    "<title>",
    "aria-labelledby=x",
    "width=1",
)


def images(body: str, styles: str = "") -> tuple[Image, ...]:
    root = etree.fromstring(
        f"<!doctype html><html><head><style>{styles}</style></head><body>{body}</body></html>",
        etree.HTMLParser(),
    )
    found = Styles(root)
    return find_images(root, found, Visibility(root, found))


def image(body: str, styles: str = "") -> Image:
    (found,) = images(body, styles)
    return found


def labels(found: Image) -> list[tuple[str, str]]:
    return [(label.kind, label.text) for label in found.labels]


def test_a_plain_image_with_all_that_names_it() -> None:
    found = image(
        """<figure><a href="/wire" title="The wire"><img src="/logo.png" alt=" Wire  logo " title="Logo"
        width="300"
        style="height: 40px"></a><figcaption>Our <b>wire</b></figcaption></figure>"""
    )
    assert found.delivery == "img"
    assert found.urls == ("/logo.png",)
    assert labels(found) == [
        ("alt", "Wire logo"),
        ("title", "Logo"),
        ("caption", "Our wire"),
        ("link text", "The wire"),
    ]
    assert (found.link, found.width, found.height) == ("/wire", 300, 40)
    assert (found.placeholder, found.hidden) == (False, None)


@pytest.mark.parametrize(
    ("body", "delivery", "url"),
    [
        ('<img src="a.png">', "img", "a.png"),
        ('<img srcset="b.png 1x, a.png 2x">', "img", "a.png"),
        (
            '<picture><source srcset="a.png"><source srcset="b.png"><img src="c.png"></picture>',
            "picture",
            "a.png",
        ),
        ('<picture><source data-srcset="a.png"><img class="lazy"></picture>', "picture", "a.png"),
        (f'<img src="{GIF}" data-src="a.png">', "lazy", "a.png"),
        ('<img data-lazy-srcset="a.png 1x">', "lazy", "a.png"),
        ('<img src="/x/1x1.gif" width="1" height="1" data-original="a.png">', "lazy", "a.png"),
        ('<amp-img src="a.png" width="1" height="1" layout="responsive"></amp-img>', "amp-img", "a.png"),
        ('<svg><image href="a.png"></image></svg>', "svg", "a.png"),
        ('<svg><use xlink:href="a.png#logo"></use></svg>', "svg", "a.png#logo"),
        ('<input type="image" src="a.png">', "input", "a.png"),
        ('<object data="a.svg" type="image/svg+xml"></object>', "object", "a.svg"),
        ('<embed src="a.png">', "object", "a.png"),
        ("""<div style="background: #fff url('a.png')"></div>""", "background", "a.png"),
        ('<div data-bg="a.png"></div>', "background", "a.png"),
        ('<div data-background-image="url(a.png)"></div>', "background", "a.png"),
        ('<img src="https://i0.wp.com/site.example/a.png?w=3">', "img", "https://site.example/a.png?w=3"),
        (f'<img src="{GIF}" alt="x"><noscript><img src="a.png"></noscript>', "lazy", "a.png"),
    ],
)
def test_every_delivery_is_seen(body: str, delivery: str, url: str) -> None:
    found = image(body)
    assert found.delivery == delivery
    assert url in found.urls
    assert found.hidden is None
    assert not found.placeholder


@pytest.mark.parametrize(
    "body",
    [
        "<p>text</p>",
        '<input type="text">',
        '<object data="a.swf"></object>',
        "<div style='background:red'></div>",
    ],
)
def test_what_is_no_image_is_not_one(body: str) -> None:
    assert images(body) == ()


@pytest.mark.parametrize(
    ("body", "by"),
    [
        (f'<img src="{GIF}" alt="Logo">', "size"),
        ('<img alt="Logo">', "size"),
        ('<img src="a.png" width="1" height="1">', "size"),
        ('<div style="background:url(/blank.gif)"></div>', "size"),
        ('<div style="display:none"><img src="a.png"></div>', "display_none"),
        ('<div hidden><amp-img src="a.png"></amp-img></div>', "hidden_attribute"),
        ('<noscript><img src="a.png"></noscript>', "noscript"),
        ('<svg style="display:none"><path d="M0 0"></path></svg>', "display_none"),
        ('<template><img src="a.png"></template>', "template"),
    ],
)
def test_an_unseen_image_says_why(body: str, by: str) -> None:
    found = image(body)
    assert found.hidden is not None
    assert found.hidden.by == by


def test_a_placeholder_without_a_source_to_come_is_marked() -> None:
    assert image(f'<img src="{GIF}">').placeholder
    assert not image(f'<img src="{GIF}" data-src="a.png">').placeholder


def test_a_large_data_uri_is_an_image_and_is_not_copied() -> None:
    uri = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAMgAAAAa" + "A" * 5_000
    found = image(f'<img src="{uri}">')
    assert found.urls == (uri,)
    assert found.hidden is None


def test_no_font_size_and_no_lazy_loader_s_style_hides_an_image() -> None:
    assert image('<p style="font-size:0"><img src="a.png"></p>').hidden is None
    assert image('<img class="lazyload" data-src="a.png">', ".lazyload{opacity:0}").hidden is None


class TestLabels:
    def test_a_caption_belongs_to_the_one_image_of_its_figure(self) -> None:
        body = '<figure><img src="a.png"><img src="b.png"><figcaption>Both</figcaption></figure>'
        assert [labels(each) for each in images(body)] == [[], []]

    def test_a_noscript_twin_is_no_second_image_of_a_figure(self) -> None:
        twins = f'<img src="{GIF}"><noscript><img src="a.png"></noscript>'
        body = f"<figure>{twins}<figcaption>One</figcaption></figure>"
        assert labels(image(body)) == [("caption", "One")]

    def test_the_caption_of_an_outer_figure_is_not_an_inner_image_s(self) -> None:
        body = '<figure><figure><img src="a.png"></figure><figcaption>Gallery</figcaption></figure>'
        assert labels(image(body)) == []

    def test_a_classic_wordpress_caption_is_one(self) -> None:
        body = '<div class="wp-caption"><img src="a.png"><p class="wp-caption-text">Words</p></div>'
        assert labels(image(body)) == [("caption", "Words")]

    def test_accessible_names(self) -> None:
        body = (
            '<b id="n">The</b><b id="m">wire</b><img src="a.png" aria-label="L" aria-labelledby="n m none">'
        )
        assert labels(image(body)) == [("accessible name", "L"), ("accessible name", "The wire")]

    def test_an_svg_s_title_and_words(self) -> None:
        body = '<svg role="img"><title>Wire</title><g><text>News <tspan>wire</tspan></text></g></svg>'
        assert labels(image(body)) == [("svg title", "Wire"), ("svg text", "News wire")]

    def test_the_title_of_a_hidden_drawing_still_names_it(self) -> None:
        found = image('<svg style="display:none"><title>Wire</title><path d="M0 0"></path></svg>')
        assert labels(found) == [("svg title", "Wire")]
        assert found.hidden is not None

    def test_the_title_of_a_hidden_part_does_not_name_the_drawing(self) -> None:
        body = '<svg><g style="display:none"><title>Wire</title></g><path d="M0 0"></path></svg>'
        assert labels(image(body)) == []

    def test_the_title_of_a_used_symbol_is_the_drawing_s(self) -> None:
        body = """<svg style="display:none"><symbol id="s"><title>Wire</title></symbol></svg>
        <svg><use href="#s"></use></svg>"""
        assert labels(image(body)) == [("svg title", "Wire")]

    def test_text_out_of_sight_names_the_background_shown_in_its_place(self) -> None:
        body = '<a class="l" href="/">Wire</a>'
        rule = ".l{background:url(a.png);text-indent:-9999px}"
        found = image(body, rule)
        assert labels(found) == [("accessible name", "Wire")]
        assert (found.link, found.hidden) == ("/", None)

    def test_text_in_sight_does_not_name_the_background_behind_it(self) -> None:
        assert labels(image('<p style="background:url(a.png)">The wire</p>')) == []


def test_images_come_in_the_order_of_the_document() -> None:
    found = images(
        '<img src="1"><div style="background:url(2)"><svg><path></path></svg></div>'
        '<p class="b"></p><img src="5.png">',
        ".b{background:url(4)}",
    )
    assert [each.delivery for each in found] == ["img", "background", "svg", "background", "img"]


def test_a_store_of_symbols_and_a_drawing_inside_another_are_no_images() -> None:
    assert images("<svg><defs><path></path></defs><symbol></symbol></svg>") == ()
    assert len(images("<svg><svg><path></path></svg></svg>")) == 1


@given(
    st.lists(
        st.sampled_from(_PARTS),
        max_size=40,
    )
)
def test_any_markup_is_answered(parts: list[str]) -> None:
    for found in images(" ".join(parts)):
        assert found.urls or found.delivery in ("img", "svg", "amp-img", "noscript", "picture", "lazy")
        assert all(label.text for label in found.labels)


def test_a_page_of_very_many_images_is_answered() -> None:
    body = (
        '<figure><a href="/"><img src="a.png" class="c"></a><noscript><img src="b.png"></noscript></figure>'
        * 5_000
    )
    found = images(body, ".c{opacity:1}.d{display:none}")
    assert len(found) == 10_000
    assert PurePosixPath(found[-1].urls[0]).name == "b.png"
