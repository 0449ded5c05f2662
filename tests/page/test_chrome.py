"""Which parts of a page are the site's, and which the article's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.page import Page
from checker.page.chrome import is_foreign, is_surrounding, names_author, words_of

if TYPE_CHECKING:
    from checker.page.tree import Element


def part(tag: str) -> Element:
    """The element that a start tag opens."""
    ((found,),) = [Page(f'{tag}<i title="inner">x</i>').root.xpath("//i[@title]")]
    parent = found.getparent()
    assert parent is not None
    return parent  # type: ignore[no-any-return] # an XPath's value has any type


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ('<div class="related-posts">', "related posts"),
        ('<div class="sideBar_left" id="mainCol2">', "side bar left main col 2"),
        ('<div id="comments">', "comments"),
        ("<div>", ""),
        ('<div class="post type-post hentry category-latest tag-sponsored">', "post type post hentry"),
        ('<div class="node node-article node-promoted clearfix">', "node node article clearfix"),
        ('<div class="node node--type-story node--promoted node--sticky">', "node node type story"),
        ('<div class="tag-list category-latest">', "tag list category latest"),
        ('<div class="">', ""),
    ],
)
def test_the_words_of_an_element_are_those_of_its_classes_and_id(tag: str, words: str) -> None:
    assert " ".join(words_of(part(tag))) == words


def test_thousands_of_classes_are_read_in_part_only() -> None:
    assert len(words_of(part(f'<div class="{"flex-col " * 5000}">'))) < 200


FOREIGN = [
    "<nav>",
    "<form>",
    "<aside>",
    "<dialog>",
    '<div class="sidebar">',
    '<div class="widget-area sidebar">',
    '<div class="related-posts">',
    '<div class="td_block_related">',
    '<section class="read-more-block">',
    '<div class="moreFromAuthor">',
    '<div class="you-may-also-like">',
    '<div class="newsletter">',
    '<div class="ad-slot">',
    '<div class="taboola">',
    '<div class="trending-now">',
    '<div id="comments" class="comments-area">',
    '<ol class="commentlist">',
    '<div class="comment-content">',
    '<div id="respond">',
    '<div class="sponsored-content">',
    '<div class="post-navigation">',
    '<div class="most-read">',
]
OWN = [
    "<div>",
    "<section>",
    "<article>",
    "<main>",
    '<div class="entry-content">',
    '<div class="layout no-sidebar">',
    '<div class="content has-sidebar">',
    '<div class="content with-sidebar">',
    '<div class="ad-free">',
    '<span class="comments-link">',
    '<span class="comments-number">',
    '<div class="comments-closed">',
    '<div class="shadow-adjusted">',
    '<div class="header-image">',
    '<aside class="author-box">',
    '<aside class="about-the-author">',
    '<div class="byline">',
]


@pytest.mark.parametrize("tag", FOREIGN)
def test_other_things_than_the_article_are_foreign_and_surround_it(tag: str) -> None:
    assert is_foreign(part(tag))
    assert is_surrounding(part(tag))


@pytest.mark.parametrize("tag", OWN)
def test_the_articles_own_parts_are_not_foreign(tag: str) -> None:
    assert not is_foreign(part(tag))


@pytest.mark.parametrize(
    "tag",
    [
        '<div class="wp-block-group sidebar has-background">',
        '<div class="sidebar has-text-color has-small-font-size">',
        '<div class="sidebar with-padding">',
        '<div class="no-print sidebar">',
        '<div class="related sidebar has-background">',
    ],
)
def test_a_sidebar_whose_classes_say_has_or_with_of_something_else_is_foreign(tag: str) -> None:
    assert is_foreign(part(tag))


@pytest.mark.parametrize(
    "tag",
    [
        "<header>",
        "<footer>",
        '<footer class="site-footer">',
        '<div role="banner">',
        '<div role="contentinfo">',
        '<div role="complementary">',
        '<div class="site-header">',
        '<div class="footer-widgets">',
        '<div class="masthead">',
        '<div class="breadcrumbs">',
        '<div class="share-buttons">',
        '<div class="partners">',
        '<div class="widget widget_text">',
        '<div class="copyright">',
    ],
)
def test_the_frame_of_the_site_surrounds_the_article(tag: str) -> None:
    assert is_surrounding(part(tag))


@pytest.mark.parametrize(
    "tag",
    [
        '<header class="entry-header">',
        '<footer class="entry-footer">',
        '<footer class="post-meta">',
        '<div class="article-header">',
        '<div class="post-footer">',
        '<div class="elementor-widget">',
        '<div class="td-post-header">',
        '<div class="main-content">',
        '<div class="author-widget">',
        '<header class="story-header">',
        "<div>",
    ],
)
def test_headers_footers_and_widgets_of_the_article_do_not_surround_it(tag: str) -> None:
    assert not is_surrounding(part(tag))


def test_header_and_footer_in_an_article_are_its_own() -> None:
    assert not is_surrounding(part("<header>"), in_article=True)
    assert not is_surrounding(part("<footer>"), in_article=True)


@pytest.mark.parametrize(
    "name", ["byline", "author-bio", "post-author", "aboutAuthor", "vcard", "contributor"]
)
def test_words_for_the_author_are_known(name: str) -> None:
    assert names_author(words_of(part(f'<div class="{name}">')))


@pytest.mark.parametrize("name", ["authority", "authorize", "biology", "writersblock", "meta"])
def test_words_that_only_hold_such_a_word_are_not(name: str) -> None:
    assert not names_author(words_of(part(f'<div class="{name}">')))


@pytest.mark.parametrize("name", ["jp-relatedposts", "relatedstories", "latestnews"])
def test_joined_words_are_foreign_too(name: str) -> None:
    assert is_foreign(part(f'<div class="{name}">'))
