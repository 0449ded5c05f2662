"""What counts as the logo, row by row."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from checker.vocabulary import Zone
from tests.semantics.copies import (
    BYLINE,
    MARK,
    finding,
    photo,
)
from tests.story import story

GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

LOGO_PASSES = {
    "alt": '<img src="/i/7.png" alt="Daily Caller News Foundation">',
    "alt with the short name": '<img src="/i/7.png" alt="DCNF">',
    "title": '<img src="/i/7.png" title="The Daily Caller News Foundation">',
    "caption": '<figure><img src="/i/7.png" alt=""><figcaption>Daily Caller News Foundation</figcaption>'
    "</figure>",
    "accessible name": '<img src="/i/7.png" aria-label="DCNF logo">',
    "file name": '<img src="/uploads/2026/11/DCNF-large.jpg" alt="">',
    "file name of the alt that understates": '<img src="/uploads/dcnf-logo.png" alt="Daily Caller logo">',
    "link with a telling name": '<a href="https://dailycallernewsfoundation.org/" title="Daily Caller News'
    ' Foundation">'
    '<img src="/i/7.png" alt=""></a>',
    "picture": '<picture><source srcset="/i/dcnf-logo.webp 1x"><img src="/i/7.png" alt=""></picture>',
    "srcset": '<img src="/i/7.png" srcset="/i/DCNF-small.jpg 300w, /i/DCNF-large.jpg 528w" alt="">',
    "lazy": f'<img class="lazyload" src="{GIF}" data-src="/i/DCNF-large.jpg" alt="Daily Caller News'
    ' Foundation logo">',
    "lazy srcset": '<img class="lazyload" src="/i/1x1.trans.gif" data-srcset="/i/DCNF-small.jpg 300w"'
    ' alt="">',
    "lazy, one pixel large until it is loaded": f'<img width="1" height="1" src="{GIF}"'
    ' data-src="/i/dcnf.png" alt="">',
    "amp-img": '<amp-img src="/i/7.png" alt="DCNF logo" width="308" height="40"></amp-img>',
    "inline svg": '<svg viewBox="0 0 9 9"><title>Daily Caller News Foundation</title>'
    '<path d="M0 0h9v9H0z"/></svg>',
    "background in the style attribute": '<p style="background:url(/i/dcnf-logo.png);height:40px"></p>',
    "data URI cut short": f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 60}"'
    ' alt="Daily Caller News Foundation logo">',
    "image proxy": '<img src="https://i0.wp.com/maplefork.example/DCNF-logo.png?resize=300%2C39&amp;ssl=1"'
    ' alt="">',
    "image proxy with the address in its query": '<img alt=""'
    ' src="/_next/image?url=%2Fmedia%2Fdcnf-logo.png&amp;w=640">',
    "noscript twin": f'<img class="lazy" src="{GIF}" data-id="9" alt=""><noscript>'
    '<img src="/i/dcnf-logo.png" alt=""></noscript>',
}


@pytest.mark.parametrize("mark", LOGO_PASSES.values(), ids=LOGO_PASSES)
def test_a_visible_logo_in_the_article_passes_however_it_is_delivered(mark: str) -> None:
    assert finding(story(BYLINE, f"<div>{mark}</div>"), "logo").outcome is Outcome.PASS
    assert finding(story(f"{BYLINE}<div>{mark}</div>"), "logo").outcome is Outcome.PASS


def test_a_background_of_the_pages_own_style_counts_where_its_selector_matches() -> None:
    style = "article.from-dcnf #head::before{content:'';background-image:url(/f/DCNFlogo.png)}"
    head = f"<style>{style}</style>"
    inside = '<div id="head"></div>'
    matched = story(BYLINE, inside, head=head).replace('class="story"', 'class="story from-dcnf"')
    assert finding(matched, "logo").outcome is Outcome.PASS
    idle = finding(story(BYLINE, inside, head=head), "logo")
    assert idle.outcome is Outcome.FAIL
    assert "dcnflogo.png" in idle.message.casefold()


def test_an_image_of_one_pixels_height_shows_no_logo_however_wide() -> None:
    line = MARK.replace("<img", '<img style="height:1px;min-width:100%"')
    assert finding(story(BYLINE, line), "logo").outcome is Outcome.FAIL


LOGO_OUTSIDE = {
    "sidebar": story(BYLINE, outside=MARK),
    "partner strip": story(BYLINE).replace("</main>", f'</main><div class="partners">{MARK}</div>'),
    "site footer": story(BYLINE).replace("12 Mill Street", MARK),
    "site header": story(BYLINE).replace("<nav>", f"{MARK}<nav>", 1),
    "related stories": story(
        BYLINE, f'<div class="related-posts"><h3>Related</h3><a href="/a">Another</a>{MARK}</div>'
    ),
    "comments": story(
        BYLINE, f'<section id="comments"><h3>2 Comments</h3><div class="comment">{MARK}</div></section>'
    ),
}


@pytest.mark.parametrize("page", LOGO_OUTSIDE.values(), ids=LOGO_OUTSIDE)
def test_a_logo_outside_the_article_fails_and_the_finding_says_where_it_is(page: str) -> None:
    found = finding(page, "logo")
    assert found.outcome is Outcome.FAIL
    assert [(proof.what, proof.zone) for proof in found.evidence] == [("image", Zone.OUTSIDE)]
    assert "outside the article" in found.message


LOGO_HIDDEN = {
    "display none": f'<div style="display:none">{MARK}</div>',
    "hidden attribute": f"<div hidden>{MARK}</div>",
    "visibility": f'<p style="visibility:hidden">{MARK}</p>',
    "opacity": f'<p style="opacity:0">{MARK}</p>',
    "one pixel": MARK.replace('width="308" height="40"', 'width="1" height="1"'),
    "no size": MARK.replace('width="308" height="40"', 'width="0" height="0"'),
    "template": f"<template>{MARK}</template>",
    "noscript that is nobody's twin": f"<noscript>{MARK}</noscript>",
    "off screen": f'<div style="position:absolute;left:-9999px">{MARK}</div>',
    "own style": f'<style>.gone{{display:none}}</style><div class="gone">{MARK}</div>',
}


@pytest.mark.parametrize("mark", LOGO_HIDDEN.values(), ids=LOGO_HIDDEN)
def test_a_hidden_logo_fails(mark: str) -> None:
    found = finding(story(BYLINE, mark), "logo")
    assert found.outcome is Outcome.FAIL
    assert "hidden from readers" in found.message


def test_a_logo_that_is_hidden_from_screen_readers_only_is_seen() -> None:
    assert finding(story(BYLINE, f'<div aria-hidden="true">{MARK}</div>'), "logo").outcome is Outcome.PASS


LOGO_MISSING = {
    "no image": ("", "No Daily Caller News Foundation logo"),
    "only its name in words": ("<p>Daily Caller News Foundation logo</p>", "only in words"),
    "only in a comment of the source": (f"<!-- {MARK} -->", "No Daily Caller News Foundation logo"),
    "another organization's": (
        '<img src="/i/daily-caller-logo.png" alt="The Daily Caller logo">',
        "another organization",
    ),
    "letters by chance": (
        '<img src="/i/abdcnfx.png" alt="The wadcnfs of Harlow">',
        "No Daily Caller News Foundation logo",
    ),
    "a photo that the wire took": (
        photo("A barge (Photo by Lou Brandt/DCNF)"),
        "No Daily Caller News Foundation logo",
    ),
}


@pytest.mark.parametrize(("footer", "says"), LOGO_MISSING.values(), ids=LOGO_MISSING)
def test_without_the_logo_a_page_fails_and_the_finding_says_what_is_there_instead(
    footer: str, says: str
) -> None:
    found = finding(story(BYLINE, footer), "logo")
    assert found.outcome is Outcome.FAIL
    assert says in found.message


def test_a_logo_in_metadata_only_fails() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"@type": "Organization",'
        ' "name": "Daily Caller News Foundation", "logo": {"url":'
        ' "https://maplefork.example/dcnf-logo.png"}}}</script>'
    )
    found = finding(story(BYLINE, head=head), "logo")
    assert found.outcome is Outcome.FAIL
    assert "metadata" in found.message


def test_an_image_in_the_credit_block_that_nothing_identifies_needs_a_person() -> None:
    credit = BYLINE.replace("</p>", ' <img src="/i/image-7.png" alt="" width="308" height="40"></p>')
    assert finding(story(credit), "logo").outcome is Outcome.REVIEW


PHOTO = '<figure><img src="/i/b.jpg" alt="{}" width="1200" height="800"><figcaption>{}</figcaption></figure>'


@pytest.mark.parametrize(
    "caption", ["Daily Caller News Foundation", "Credit: DCNF", "Courtesy DCNF", "via DCNF", "DCNF"]
)
def test_a_photo_that_credits_the_wire_is_no_logo(caption: str) -> None:
    page = story(BYLINE, PHOTO.format("A barge at the pier in May, seen from the bridge", caption))
    assert finding(page, "logo").outcome is Outcome.FAIL


@pytest.mark.parametrize("name", ["screenshot-dcnf.jpg", "DCNF-screenshot-1.png", "dcnf-photo.jpg"])
@pytest.mark.parametrize("alt", ["", "Screenshot"])
def test_a_photo_named_after_the_wire_is_no_logo(name: str, alt: str) -> None:
    page = story(BYLINE, f'<img src="/i/{name}" alt="{alt}" width="1200" height="800">')
    assert finding(page, "logo").outcome is not Outcome.PASS


@pytest.mark.parametrize("caption", ["Credit: DCNF", "Courtesy Daily Caller News Foundation", "via DCNF"])
def test_a_caption_that_says_credit_is_no_logo_whatever_the_photo_says(caption: str) -> None:
    page = story(
        BYLINE, f'<figure><img src="/i/b.jpg" alt="A barge"><figcaption>{caption}</figcaption></figure>'
    )
    assert finding(page, "logo").outcome is Outcome.FAIL
