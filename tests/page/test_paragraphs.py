"""The page's main text among menus, lists, teasers, comments and legal lines."""

from __future__ import annotations

import pytest

from checker.page import Page
from tests.page.finding import element
from tests.story import BODY, story

COMMENT = (
    "<p>I have driven past that terminal every day for twenty years, and nobody ever asked what we farmers"
    " thought"
    " of it, which tells you all that you need to know about this board.</p>"
)


def paragraphs(page: Page) -> list[str]:
    """The first words of the story's paragraphs."""
    assert page.article is not None
    return [" ".join(line.text.split()[:2]) for line in page.article.paragraphs]


STORY = ["Commissioners in", "The terminal", "“We would", "The board"]


def test_the_storys_paragraphs_are_found_in_order() -> None:
    assert paragraphs(Page(story("<p>By Ann Lee</p>", "<p>Tags: mills</p>"))) == STORY


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace("<p>", "<div>").replace("</p>", "</div>"),
        BODY.replace("<p>", "").replace("</p>", "<br><br>"),
        BODY.replace("<p>", "<blockquote>").replace("</p>", "</blockquote>"),
        BODY.replace("<p>", "<section><p>").replace("</p>", "</p></section>"),
        BODY.replace("<p>", '<div class="row"><div class="col"><p>').replace("</p>", "</p></div></div>"),
        f"<table><tr><td>{BODY}</td></tr></table>",
    ],
    ids=["divs", "line breaks", "quotes", "sections", "grid", "table"],
)
def test_paragraphs_in_any_markup_are_found(body: str) -> None:
    assert paragraphs(Page(story(body=body))) == STORY


@pytest.mark.parametrize(
    "around",
    [
        f'<ol class="commentlist">{f"<li class=comment>{COMMENT}</li>" * 30}</ol>',
        f'<aside class="sidebar">{COMMENT * 3}</aside>',
        f'<div class="related-posts">{COMMENT * 3}</div>',
        f'<footer class="site-footer">{COMMENT * 3}</footer>',
        f'<div class="cookie-banner">{COMMENT * 3}</div>',
        f"<form>{COMMENT * 3}</form>",
        "<ul>"
        + '<li><a href="/x">A mill that nobody wanted was sold on Monday for a dollar.</a></li>' * 40
        + "</ul>",
        f"<noscript>{COMMENT * 3}</noscript>",
    ],
    ids=["comments", "sidebar", "related", "site footer", "cookies", "form", "list of links", "noscript"],
)
def test_texts_around_it_are_not_the_story(around: str) -> None:
    page = story().replace("</main>", f"</main>{around}")
    assert paragraphs(Page(page)) == STORY


@pytest.mark.parametrize(
    "part", ['section id="comments"', 'aside class="sidebar"', 'div class="related-posts"']
)
def test_one_part_with_more_text_than_the_story_is_not_the_story(part: str) -> None:
    tag = part.split(maxsplit=1)[0]
    assert paragraphs(Page(story().replace("</main>", f"</main><{part}>{COMMENT * 12}</{tag}>"))) == STORY


def test_captions_headings_and_tables_are_no_paragraphs() -> None:
    sentence = "The mill on the river as it stood in May, when nobody had yet asked for its price."
    body = (
        f"<figure><img src=a.png><figcaption>{sentence}</figcaption></figure><h2>{sentence}</h2>"
        f"<p class='wp-caption-text'>{sentence}</p>{BODY}"
    )
    assert paragraphs(Page(story(body=body))) == STORY


def test_the_container_holds_the_paragraphs() -> None:
    page = Page(story(body=f'<div id="x">{BODY}</div>'))
    assert page.article is not None
    assert page.article.container is element(page)


def test_a_container_is_widened_over_paragraphs_in_several_boxes() -> None:
    page = Page(story(body=f'<div id="x"><div>{BODY}</div><div class="ad">Buy</div><div>{BODY}</div></div>'))
    assert page.article is not None
    assert page.article.container is element(page)
    assert len(page.article.paragraphs) == 8


def test_a_page_of_a_few_short_lines_is_a_story_of_its_paragraphs() -> None:
    page = Page("<h1>Mill sold</h1><p>It was cheap.</p><p>Nobody cheered.</p><p>Menu</p>")
    assert paragraphs(page) == ["It was", "Nobody cheered."]


@pytest.mark.parametrize("html", ["", "<nav><a href='/'>Home</a></nav>", "<p>Menu</p>", "<img src=a.png>"])
def test_a_page_without_sentences_has_no_story(html: str) -> None:
    assert Page(html).article is None


@pytest.mark.parametrize("stop", ["۔", "।", "။"])
def test_sentences_of_other_scripts_end_too(stop: str) -> None:
    sentence = "हार्लो काउंटी के आयुक्तों ने दूसरे अनाज टर्मिनल की योजना को टालने के पक्ष में मतदान किया"
    page = Page(story(body=f"<p>{sentence}{stop}</p>" * 4))
    assert page.article is not None
    assert [line.text[-1] for line in page.article.paragraphs] == [stop] * 4
