"""Which pages are copies of the wire's articles."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from tests.semantics.copies import (
    BYLINE,
    DCNF,
    JSON_LD_AUTHOR,
    LOGO,
    MARK,
    NOTICE,
    OLD_NOTICE,
    judge,
    outcomes,
)
from tests.story import BODY, story

SIGNS = {
    "byline": story(BYLINE),
    "affiliation": story("<p>By Ann Calloway</p><p>DCNF</p>"),
    "credit line": story(
        "", "<p>This story was originally published by the Daily Caller News Foundation.</p>"
    ),
    "last line of a feed": story(
        "",
        "<p>The post County shelves its plan for a second grain terminal appeared first on "
        '<a href="https://dailycallernewsfoundation.org">Daily Caller News Foundation</a>.</p>',
    ),
    "link to the original": story(
        "",
        '<p><a href="https://dailycallernewsfoundation.org/2026/11/18/terminal/">Read the original article'
        " at the Daily Caller News Foundation</a></p>",
    ),
    "editor's note": story("<p>Editor’s note: This story comes from the Daily Caller News Foundation.</p>"),
    "credit line in Spanish": story(
        "", "<p>Publicado originalmente por la Daily Caller News Foundation.</p>"
    ),
    "logo": story("", LOGO),
    "notice": story("", NOTICE),
    "old notice": story("", OLD_NOTICE),
    "dateline": story(body=f"<p>HARLOW (DCNF)—{BODY.strip().removeprefix('<p>')}"),
    "dateline of a short paragraph": story(body=f"<p>HARLOW (DCNF)—A plan by the county is dead.</p>{BODY}"),
    "author in metadata": story(
        head='<meta name="author" content="Ann Calloway, Daily Caller News Foundation">'
    ),
    "source in metadata": story(
        head='<meta name="syndication-source"'
        ' content="https://dailycallernewsfoundation.org/2026/11/18/terminal/">'
    ),
    "author in JSON-LD": story(head=JSON_LD_AUTHOR),
    "hidden byline": story(f"<div hidden>{BYLINE}</div>"),
}


@pytest.mark.parametrize("page", SIGNS.values(), ids=SIGNS)
def test_one_sign_of_the_wire_makes_a_page_a_copy(page: str) -> None:
    assert judge(page).outcome is not Outcome.NOT_APPLICABLE


def told(sentence: str) -> str:
    return story('<p class="byline">By Joan Pratt</p>', body=f"{BODY}<p>{sentence}</p>{BODY}")


NO_SIGNS = {
    "nothing": story('<p class="byline">By Joan Pratt, Courier staff writer</p>'),
    "told the wire": told(
        "“We knew nothing of it,” Whitcomb told the Daily Caller News Foundation on Thursday evening."
    ),
    "obtained by the wire": told(
        "The letter, obtained by the Daily Caller News Foundation, names four engineers."
    ),
    "statement to the wire": told(
        "In a statement to the DCNF, the county said that it would answer in January."
    ),
    "request from the wire": told(
        "The county did not respond to a request for comment from the DCNF on Friday."
    ),
    "investigation of the wire": told(
        "A DCNF investigation found in May that the terminal had been planned twice."
    ),
    "reporter of the wire": told(
        "DCNF reporter Ann Calloway was arrested at the pier on Friday, the sheriff said."
    ),
    "columnist's biography": story(
        '<p class="byline">By Wade Purcell</p>',
        (
            "<p>Wade Purcell is a columnist in Harlow. He co-founded The Daily Caller News Foundation "
            "in 2011.</p>"
        ),
    ),
    "author's markup in the sidebar": story(
        '<p class="byline">By Joan Pratt</p>',
        outside='<ul><li itemprop="author"><a href="/a/w/">Ann Calloway, DCNF</a></li></ul>',
    ),
    "author's item in a comment": story(
        '<p class="byline">By Joan Pratt</p>',
        '<section id="comments"><h3>1 Comment</h3><div itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<span itemprop="name">Ann Calloway</span>, <span itemprop="worksFor">DCNF</span></div></section>',
    ),
    "contributor": story(
        '<p class="byline">By Joan Pratt</p>',
        "<p>The Daily Caller News Foundation contributed to this report.</p>",
    ),
    "related story": story(
        "",
        '<div class="related-posts"><h3>Related</h3><a href="/x">Mill sold, By Ann Calloway, DCNF</a></div>',
    ),
    "reader's comment": story(
        "",
        (
            '<section id="comments"><h3>1 Comment</h3><div class="comment-body"><p>'
            "From the Daily Caller News Foundation, no less.</p></div></section>"
        ),
    ),
    "sidebar": story(outside=f"{BYLINE}{MARK}"),
    "site footer": story().replace("12 Mill Street", f"a partner of the Daily Caller News Foundation {MARK}"),
    "menu": story().replace(
        "</nav>", '<a href="/daily-caller">Daily Caller</a> <a href="/dcnf">DCNF</a></nav>'
    ),
    "the near organization": story('<p class="byline">By Joan Pratt, The Daily Caller</p>'),
    "another foundation": story("", "<p>This story was originally published by the Clinton Foundation.</p>"),
    "letters by chance": story(
        '<p class="byline">By Joan Pratt</p><img src="/i/QWdcnfZZ.png" alt="">',
        "<p>Ref. xDCNFy, dcnf.</p>",
        head='<link rel="stylesheet" href="/css/foundation.min.css">',
    ),
    "photo credit": story(
        '<p class="byline">By Joan Pratt</p><figure><img src="/i/b.jpg" alt="A barge">'
        "<figcaption>Lou Brandt//Daily Caller News Foundation</figcaption></figure>"
    ),
    "comment of the source": story("<!-- By Ann Calloway, Daily Caller News Foundation -->"),
    "idle style": story(head="<style>.dcnf::before{background:url(/f/DCNFlogo.png)}</style>"),
}


@pytest.mark.parametrize("page", NO_SIGNS.values(), ids=NO_SIGNS)
def test_a_page_that_only_mentions_the_wire_is_no_copy(page: str) -> None:
    result = judge(page)
    assert result.outcome is Outcome.NOT_APPLICABLE, outcomes(result)
    assert result.findings == ()
    assert result.reason


def test_a_page_of_many_stories_gets_no_verdict_even_if_it_is_assumed_to_be_a_copy() -> None:
    card = f'<article class="post"><h2><a href="/s">Mill sold</a></h2>{BYLINE}{MARK}</article>'
    page = f'<html><body class="archive tag"><main>{card * 8}</main></body></html>'
    result = judge(page, assume_copy=True)
    assert result.outcome is Outcome.NOT_APPLICABLE
    assert "8 stories" in str(result.reason)


def test_assuming_a_copy_judges_a_page_that_nothing_names_as_the_wires() -> None:
    page = story('<p class="byline">By Admin</p>')
    assert judge(page).outcome is Outcome.NOT_APPLICABLE
    assert outcomes(judge(page, assume_copy=True)) == {
        "logo": "fail",
        "byline": "fail",
        "affiliation": "fail",
        "notice": "fail",
    }


def test_a_page_without_text_is_no_copy_since_nothing_names_the_wire() -> None:
    result = judge("")
    assert result.outcome is Outcome.NOT_APPLICABLE
    assert result.reason == f"Nothing on this page names {DCNF.name}."


@pytest.mark.parametrize(
    "who",
    [
        "Ann Calloway, Daily Caller News Foundation White House correspondent,",
        "Ann Calloway, DCNF Energy Reporter and a native of Amity,",
    ],
)
def test_a_story_about_a_reporter_is_no_copy(who: str) -> None:
    lead = f"<p>{who} was arrested on Friday at the pier, where she had gone to see the barges.</p>"
    assert judge(story("<p>By Joan Pratt</p>", body=lead + BODY)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "biography",
    [
        "Joan Pratt is a columnist. She was a reporter at the Daily Caller News Foundation until 2019.",
        "Joan Pratt writes for the Courier. Before that she was a reporter for the DCNF.",
        "Joan Pratt was an editor at the Daily Caller News Foundation before she joined the Courier.",
    ],
)
def test_a_past_employer_makes_no_copy(biography: str) -> None:
    assert judge(story("<p>By Joan Pratt</p>", f"<p>{biography}</p>")).outcome is Outcome.NOT_APPLICABLE


def test_a_contributor_of_the_wire_makes_no_copy() -> None:
    line = "<p>Ann Calloway of the Daily Caller News Foundation contributed to this report.</p>"
    assert judge(story("<p>By Joan Pratt</p>", line)).outcome is Outcome.NOT_APPLICABLE
