"""The story on the page: its headline, its frame, its first and last words."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.article import Article, says_article
from tests.page.finding import element
from tests.story import BODY, TITLE, story


def article(html: str) -> Article:
    found = Page(html).article
    assert found is not None
    return found


def headline(html: str) -> str | None:
    found = article(html).headline
    return None if found is None else found.text


def page(parts: str, title: str = TITLE) -> str:
    """A whole page with its parts in the body just as they are."""
    return f"<html><head><title>{title} - Maple Fork Courier</title></head><body>{parts}</body></html>"


HEADINGS = {
    "h1": f"<h1>{TITLE}</h1>",
    "h2": f"<h2>{TITLE}</h2>",
    "linked": f'<h1 class="entry-title"><a href="/s">{TITLE}</a></h1>',
    "class": f'<div class="headline">{TITLE}</div>',
    "itemprop": f'<div itemprop="headline">{TITLE}</div>',
    "font": f"<p><font size=5><b>{TITLE}</b></font></p>",
}


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_the_headline_is_what_is_like_the_pages_title(heading: str) -> None:
    assert headline(page(f"<h2>Fair in Amity</h2>{heading}{BODY}")) == TITLE


@pytest.mark.parametrize("heading", [HEADINGS["h2"], HEADINGS["class"], HEADINGS["font"]])
def test_the_sites_name_as_the_first_heading_is_not_the_headline(heading: str) -> None:
    assert headline(page(f"<h1>Maple Fork Courier</h1>{heading}{BODY}")) == TITLE


def test_a_heading_near_the_text_wins_over_an_equal_one_far_away() -> None:
    html = page(f'<h1 id="far">{TITLE}</h1><h1 id="near">{TITLE}</h1>{BODY}')
    found = Page(html)
    assert found.article is not None
    assert found.article.headline is not None
    assert found.article.headline.element is element(found, "near")


def test_a_heading_after_the_text_is_no_headline() -> None:
    assert headline(page(f"{BODY}<h2>{TITLE}</h2>")) is None


def test_a_heading_in_a_template_is_no_headline() -> None:
    assert headline(page(f"<template><h1>{TITLE}</h1></template>{BODY}")) is None


def test_a_headline_of_another_wording_than_the_title_is_found() -> None:
    assert headline(page(f"<h1>No second terminal for Harlow</h1>{BODY}")) == "No second terminal for Harlow"


def test_the_pages_title_is_the_headline_or_else_what_the_head_says() -> None:
    assert Page(page(f"<h1>{TITLE}</h1>{BODY}")).title == TITLE
    assert str(Page(page(BODY)).title).startswith(TITLE)
    assert Page("").title is None


@pytest.mark.parametrize(
    "frame",
    [
        '<article id="x">{}</article>',
        '<div id="x" role="article">{}</div>',
        '<div id="x" itemscope itemtype="https://schema.org/NewsArticle">{}</div>',
    ],
)
def test_the_article_is_framed_by_the_element_that_says_so(frame: str) -> None:
    found = Page(
        page("<header>Courier</header>" + frame.format(f"<header><h1>{TITLE}</h1></header><div>{BODY}</div>"))
    )
    assert found.article is not None
    assert found.article.is_framed
    assert found.article.frame is element(found)


def test_without_such_an_element_the_frame_is_what_holds_headline_and_text() -> None:
    found = Page(page(f'<div><div id="x"><div><h1>{TITLE}</h1></div><div>{BODY}</div></div><p>x</p></div>'))
    assert found.article is not None
    assert not found.article.is_framed
    assert found.article.frame is element(found)


def test_of_several_articles_the_one_with_the_text_is_the_story() -> None:
    card = (
        '<article class="card"><h2><a href="/m">Mill sold</a></h2><p>The mill was sold on Monday.</p>'
        "</article>"
    )
    found = Page(page(f'{card}<article id="x"><h1>{TITLE}</h1>{BODY}</article>{card * 3}'))
    assert found.article is not None
    assert found.article.frame is element(found)


FIRST, LAST = "Commissioners in Harlow", "The board will"


@pytest.mark.parametrize(
    "leading",
    [
        (
            '<p class="standfirst">The river is too low for barges in most autumns, engineers told the county'
            " board.</p>"
        ),
        "<p>By Ann Calloway, a reporter for the Harlow County Newsroom in Amity, Iowa.</p>",
        (
            "<p>This story was originally published by the Harlow County Newsroom, a nonprofit of six papers."
            "</p>"
        ),
        (
            "<p>The river is too low for barges in most autumns, engineers told the county.</p>"
            "<p>By Ann Calloway</p>"
        ),
        (
            "<p>The river is too low for barges in most autumns, engineers told them.</p><p>November 18, 2026"
            "</p>"
        ),
    ],
    ids=["standfirst", "byline", "credit line", "above the byline", "above the date"],
)
def test_what_leads_to_the_story_is_not_its_first_paragraph(leading: str) -> None:
    assert article(story(body=leading + BODY)).paragraphs[0].text.startswith(FIRST)


@pytest.mark.parametrize(
    "standing",
    [
        "<p>Copyright 2026 Harlow County Newsroom. All rights reserved by its six member papers.</p>",
        "<p>Ann Calloway is a reporter at the Harlow County Newsroom. She covers grain and rivers.</p>",
        "<p>Send tips to ann@harlownewsroom.example, or call the desk at any hour of the day.</p>",
        (
            "<p>All content created by the Harlow County Newsroom is available without charge to any"
            " publisher."
            "</p>"
        ),
        "<p>Originally published by the Harlow County Newsroom, whose six papers share their stories.</p>",
        "<p>Sign up for our morning newsletter, and we will write to you on every weekday at six.</p>",
        (
            '<p class="author-bio">When she does not write on grain, Ann Calloway keeps bees in a garden in'
            " Amity.</p>"
        ),
        "<p><em>The commissioner quoted above is no relation of the man who owns the terminal.</em></p>",
    ],
    ids=[
        "copyright",
        "biography",
        "tips",
        "licence",
        "credit line",
        "appeal",
        "author box",
        ("note in italics"),
    ],
)
def test_standing_lines_after_the_story_are_not_its_last_paragraph(standing: str) -> None:
    assert article(story(body=BODY + standing)).paragraphs[-1].text.startswith(LAST)


def test_short_last_words_belong_to_the_story() -> None:
    body = f"{BODY}<p>Nobody objected to that.</p><p>“It rained,” he said.</p>"
    assert article(story(body=body)).paragraphs[-1].text == "“It rained,” he said."


def test_words_are_those_of_the_paragraphs() -> None:
    assert article(page("<h1>Mill sold</h1><p>It was cheap.</p><p>Nobody cheered.</p>")).words == 5


@pytest.mark.parametrize(
    ("markup", "says"),
    [
        ("<article>", True),
        ('<div role="article">', True),
        ('<div itemtype="http://schema.org/NewsArticle/">', True),
        ('<div itemtype="http://schema.org/BlogPosting">', True),
        ('<div itemtype="http://schema.org/WebPage">', False),
        ('<div class="article">', False),
        ("<section>", False),
    ],
)
def test_tag_role_and_type_declare_an_article(markup: str, *, says: bool) -> None:
    found = Page(markup.replace(">", ' id="x">x'))
    assert says_article(element(found)) is says


def test_the_story_begins_after_the_headline_that_follows_a_form_of_the_site() -> None:
    form = "<h2>Send this article by mail</h2><p>Thank you, your recommendation was sent to your friend.</p>"
    found = article(page(f"<div>{form}</div><div><h1>{TITLE}</h1>{BODY}</div>"))
    assert found.headline is not None
    assert found.headline.text == TITLE
    assert found.paragraphs[0].text.startswith("Commissioners in Harlow County")


def test_a_caption_is_no_paragraph() -> None:
    caption = "<figcaption><p>The old pier at Harlow, where barges lay on Tuesday morning.</p></figcaption>"
    found = article(story(f"<figure><img src=b.jpg>{caption}</figure>"))
    assert found.paragraphs[0].text.startswith("Commissioners in Harlow County")


def test_a_standfirst_in_a_box_of_its_own_is_not_the_storys() -> None:
    box = (
        '<div class="article__dek"><p>The county told the truth about barges, and nobody else will.</p></div>'
    )
    found = article(story(body=box + BODY))
    assert found.paragraphs[0].text.startswith("Commissioners in Harlow County")


def test_teasers_in_the_sites_margin_are_not_the_end_of_the_story() -> None:
    teasers = "".join(
        f"<h4>{place} votes on its mill</h4><p>Three hundred people came to the hall in {place}.</p>"
        for place in ("Amity", "Dorset", "Elgin", "Harlow", "Paxton", "Quincy", "Salem", "Tabor")
    )
    html = page(
        f'<div id="main"><h1>{TITLE}</h1><div class="node node-article node-promoted">{BODY}</div>'
        f'<div class="region-sidebar-second"><div>{teasers}</div></div></div>'
    )
    assert article(html).paragraphs[-1].text.startswith("The board will take up")


def test_what_is_called_after_the_margin_beside_the_text_can_hold_the_story() -> None:
    margin = '<aside class="right-rail"><p>Three hundred people came to the hall in Amity.</p></aside>'
    html = page(
        f'<article><header><h1>{TITLE}</h1></header><div class="l-sidebar-fixed"><div class="l-col__main">'
        f'<div class="c-entry-content">{BODY}</div></div>{margin}</div></article>'
    )
    assert article(html).paragraphs[-1].text.startswith("The board will take up")


def test_a_list_of_key_points_leads_to_the_story() -> None:
    points = "<ul>" + "<li><p>The county shelved its second terminal on Tuesday.</p></li>" * 3 + "</ul>"
    assert article(story(body=points + BODY)).paragraphs[0].text.startswith("Commissioners in Harlow County")


def test_a_story_that_is_mostly_a_list_begins_with_it() -> None:
    points = (
        "<ul>" + "<li>The county shelved its second terminal on Tuesday, and nobody spoke.</li>" * 9 + "</ul>"
    )
    assert article(story(body=points + BODY)).paragraphs[0].text.startswith("The county shelved")


def test_a_story_in_the_widgets_of_a_page_builder_is_found() -> None:
    html = page(
        f'<div class="titles"><h1>{TITLE}</h1><p>By Ann Calloway, The Harlow Wire of Iowa.</p></div>'
        f'<div class="widgets_article-widgets__hS"><div>{BODY}</div></div>'
    )
    assert article(html).paragraphs[-1].text.startswith("The board will take up")
