"""What markup says of a text: that it names the author, a picture's maker, or the site's section."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.author_markup import AuthorMarks, in_caption, in_label
from tests.page.finding import element


def mark(body: str) -> str:
    page = Page(f'<div id="frame" class="author">{body}</div>')
    return AuthorMarks().around(element(page), element(page, "frame"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a id="x" rel="author" href="/ann">Ann Lee</a>', "rel=author"),
        ('<a rel="author nofollow" href="/ann"><b id="x">Ann Lee</b></a>', "rel=author"),
        ('<span itemprop="author"><span itemprop="name" id="x">Ann Lee</span></span>', "itemprop=author"),
        ('<a id="x" href="/author/ann-lee/">Ann Lee</a>', "author link"),
        ('<a id="x" href="https://maplefork.example/staff/ann-lee">Ann Lee</a>', "author link"),
        ('<p id="x" class="byline">Ann Lee</p>', "author class"),
        ('<span class="post-author"><b><i id="x">Ann Lee</i></b></span>', "author class"),
        ('<div class="vcard"><span id="x" class="fn">Ann Lee</span></div>', "author class"),
        ('<p id="x">Ann Lee</p>', ""),
        ('<a id="x" href="/authority/ann">Ann Lee</a>', ""),
        ('<a id="x" href="/author/">All authors</a>', ""),
        ('<p id="x" class="author-bio">Ann Lee keeps bees.</p>', ""),
        ('<p id="x" class="author-title">Reporter</p>', ""),
        ('<p id="x" class="authority">Ann Lee</p>', ""),
    ],
)
def test_markup_tells_that_a_text_names_the_author(body: str, expected: str) -> None:
    assert mark(body) == expected


def test_markup_around_the_whole_article_says_nothing() -> None:
    assert mark('<p><span id="x">Ann Lee</span></p>') == ""


def test_markup_far_up_says_nothing() -> None:
    assert mark(f'<div class="byline">{"<div>" * 6}<b id="x">Ann Lee</b>{"</div>" * 6}</div>') == ""


@pytest.mark.parametrize(
    "body",
    [
        '<figure><figcaption id="x">A barge</figcaption></figure>',
        '<figure><img src=a.png><p><em id="x">A barge</em></p></figure>',
        '<p id="x" class="wp-caption-text">A barge</p>',
        '<div class="photo-credit"><span id="x">Lou Brandt</span></div>',
        '<span id="x" class="image-credit">Lou Brandt</span>',
        '<span id="x" class="cutline">A barge</span>',
        '<span id="x" class="photographer">Lou Brandt</span>',
    ],
)
def test_captions_and_photo_credits_are_known(body: str) -> None:
    assert in_caption(element(Page(body)))


@pytest.mark.parametrize(
    "body",
    ['<p id="x">By Ann Lee</p>', '<div class="photo"><p id="x">x</p></div>', '<p class="credit" id="x">x'],
)
def test_other_texts_are_no_captions(body: str) -> None:
    assert not in_caption(element(Page(body)))


def test_a_figure_around_the_whole_article_makes_no_caption() -> None:
    page = Page('<figure id="frame"><p id="x">By Ann Lee</p></figure>')
    assert not in_caption(element(page), element(page, "frame"))


@pytest.mark.parametrize(
    "body",
    [
        '<a id="x" rel="category tag" href="/c">Harlow Wire</a>',
        '<a id="x" href="/category/harlow-wire/">Harlow Wire</a>',
        '<a id="x" href="/tag/harlow-wire">Harlow Wire</a>',
        '<div class="cat-links"><a href="/hw"><span id="x">Harlow Wire</span></a></div>',
        '<span id="x" class="kicker">Harlow Wire</span>',
        '<ol class="breadcrumbs"><li id="x">Harlow Wire</li></ol>',
        '<span id="x" class="post-tags">Harlow Wire</span>',
    ],
)
def test_categories_and_tags_are_labels(body: str) -> None:
    assert in_label(element(Page(body)))


@pytest.mark.parametrize(
    "body",
    [
        '<p id="x">Harlow Wire</p>',
        '<article class="category-news tag-mills"><p id="x">Harlow Wire</p></article>',
        '<body class="single category"><p id="x">Harlow Wire</p></body>',
        '<a id="x" href="/author/hw">Harlow Wire</a>',
        '<p id="x" class="vintage stage">Harlow Wire</p>',
        f'<div class="heading-tag-switch"><p id="x">The Wire</p><p>{"A long story. " * 30}</p></div>',
        '<div class="breadcrumbs-area"><a href="/">Home</a><h1>Mill sold</h1><p id="x">The Wire</p></div>',
    ],
)
def test_other_texts_are_no_labels(body: str) -> None:
    assert not in_label(element(Page(body)))
