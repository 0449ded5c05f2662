"""What holds for any page: it has an outcome, and no credit that readers don't take for its own helps it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.engine import check
from checker.inspection import inspect_page
from checker.page import Page
from checker.results import Outcome, PageResult
from tests.semantics.copies import (
    BYLINE,
    DCNF,
    JSON_LD_AUTHOR,
    LOGO,
    MARK,
    NOTICE,
    OLD_NOTICE,
    PLAIN_BYLINE,
    judge,
    photo,
    related,
)
from tests.semantics.decoys import BELOW, CREDITS, HIDDEN, INSIDE, OUTSIDE, decoys
from tests.story import BODY, story

FIXTURES = Path(__file__).parent.parent / "fixtures"
UNFINISHED = DCNF.words.reasons["check_error"].partition("{")[0]

quick = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def judged(data: bytes | str) -> PageResult:
    """The judgement on anything at all, by checks that all came to an end."""
    page = Page(data, source="any.html")
    inspect_page(page)
    check(page, DCNF)
    result = check(page, DCNF, assume_copy=True)
    assert not [each for each in result.findings if each.message.startswith(UNFINISHED)]
    assert result.outcome in Outcome
    return result


# Any page has an outcome.

WORDS = (
    "By Ann Calloway, DCNF",
    "Daily Caller News Foundation",
    "DCNF",
    "The Daily Caller",
    "by",
    "AUTHOR",
    "Staff",
    "November 18, 2026",
    "Related",
    "2 Comments",
    DCNF.terms.quote,
    DCNF.notices[0].text,
    ("Copyright 2026 DCNF."),
    "Ann Calloway//Daily Caller News Foundation",
    "(Photo by Ann Calloway/DCNF)",
    "A. B. C.",
    "“",
    "\u00ad",
    "\u200b",
    "Daily Caller News Foundation logo",
    " ",
    "Originally published by the Daily Caller News Foundation.",
    (
        "The county voted on Tuesday to shelve a second grain terminal after its cost had doubled since the"
        " spring."
    ),
)
TAGS = (
    "html head body title article main section div p span a b em h1 h2 h3 ul li table tr td figure"
    " figcaption img"
    " picture source svg use noscript template script style iframe aside nav header footer form br hr time"
    " address"
    " blockquote amp-img object video math meta link base textarea select option details dialog"
).split()
ATTRIBUTES = (
    'class="byline"',
    'class="author vcard"',
    'class="sidebar"',
    'class="post single"',
    'class="related-posts"',
    'id="comments"',
    "hidden",
    'style="display:none"',
    'style="background:url(dcnf-logo.png)"',
    'rel="author"',
    'itemprop="author"',
    'itemscope itemtype="https://schema.org/NewsArticle"',
    'src="/i/dcnf-logo.png"',
    'data-src="//x/dcnf.png"',
    'srcset=", 1x, dcnf.png 2x,"',
    'alt="DCNF"',
    'alt="',
    'href="/author/ann/"',
    'href="http://[::1"',
    'src="http://[dcnf-logo.png"',
    'width="1" height="1"',
    'width="-9e999"',
    "=",
    '"',
    "<",
    'name="author" content="Ann Calloway, DCNF"',
    'property="og:site_name" content="DCNF"',
    'type="application/ld+json"',
    'style="',
    "style='font:0/0 a;}{'",
    'aria-labelledby="x x x"',
    'id="x"',
    'class=""',
    'colspan="99999999"',
)

texts = st.sampled_from(WORDS) | st.text(max_size=12)
attributes = st.lists(st.sampled_from(ATTRIBUTES), max_size=3).map(" ".join)
openings = st.builds("<{} {}>".format, st.sampled_from(TAGS), attributes)
closings = st.builds("</{}>".format, st.sampled_from(TAGS))
oddities = st.sampled_from(
    [
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!doctype html>",
        "<?php",
        "&",
        "&#x0;",
        "&#xD800;",
        "<",
        "</",
        "\0",
        "{}",
        "@",
    ]
)
soups = st.lists(texts | openings | openings | closings | oddities, max_size=40).map("".join)


@quick
@given(st.binary(max_size=400))
def test_any_bytes_have_an_outcome(data: bytes) -> None:
    judged(data)


@quick
@given(st.binary(max_size=60), st.integers(0, 4000))
def test_a_copy_with_any_bytes_in_it_has_an_outcome(junk: bytes, at: int) -> None:
    whole = story(BYLINE, LOGO + NOTICE).encode()
    judged(whole[:at] + junk + whole[at:])
    judged(whole[:at] + junk)


@settings(quick, max_examples=160)
@given(soups)
def test_any_markup_has_an_outcome(soup: str) -> None:
    judged(soup)


@quick
@given(soups, soups, soups)
def test_a_story_with_any_markup_around_its_text_has_an_outcome(above: str, below: str, beside: str) -> None:
    judged(story(above, below, outside=beside))


PLACES = (
    "<title>{}</title>",
    '<p class="byline">By {}</p>',
    "<h1>{}</h1>",
    '<img src="/i/a.png" alt="{}">',
    '<img src="{}">',
    "<figure><img src=/i/a.png><figcaption>{}</figcaption></figure>",
    '<meta name="author" content="{}">',
    '<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"name": "{}"}}}}</script>',
    '<script type="application/ld+json">{}</script>',
    '<a href="{}">x</a>',
    '<div style="{}">x</div>',
    "<style>{}</style>",
    '<div class="{}" id="{}">DCNF</div>',
    '<img srcset="{}" data-src="{}">',
    '<div style="background:url({})"></div>',
    "<!-- DCNF {} -->",
    "<svg><title>{}</title></svg>",
    '<link rel="canonical" href="{}">',
    '<span itemprop="author">{}</span>',
    ("<p>By Ann Calloway, DCNF {}</p>"),
)


@settings(quick, max_examples=160)
@given(
    st.sampled_from(PLACES),
    st.text(max_size=60) | soups | st.lists(texts, max_size=6).map("".join),
)
def test_any_text_in_any_place_has_an_outcome(place: str, text: str) -> None:
    filled = place.replace("{{", "{").replace("}}", "}").replace("{}", text)
    judged(story(filled, head=filled, footer=LOGO))


@quick
@given(soups)
def test_any_page_as_the_original_gives_an_outcome(soup: str) -> None:
    result = judge(story(BYLINE, LOGO), original=Page(soup))
    assert result.outcome is not Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("tail", ["\x01", "<html>a\x01</html>", "<html><body>\x1f", "\0", "<p>\x08"])
def test_control_characters_after_the_documents_end_have_an_outcome(tail: str) -> None:
    judged(story(BYLINE, LOGO) + "a" + tail)


@pytest.mark.parametrize("name", ["p\x01", "div\x08", "x\x1f:y"])
def test_control_characters_in_markup_have_an_outcome(name: str) -> None:
    judged(story(f'<{name} class="wire">By Ann Calloway, DCNF</{name}>', LOGO))


@quick
@given(st.text(max_size=30))
def test_any_characters_within_a_story_have_an_outcome(text: str) -> None:
    judged(story(f"<p>By Ann Calloway, DCNF {text}</p>", f"{LOGO}<p>{text}</p>", title=text, head=text))


# What no reader takes for the article's credit never helps it.

HEADERS = (
    "",
    BYLINE,
    PLAIN_BYLINE,
    '<p class="byline">By Staff</p>',
    '<p class="byline">By Daily Caller News Foundation</p>',
    '<p class="byline">By Joan Pratt, The Daily Caller</p>',
    "<p>Ann Calloway</p><p>November 18, 2026</p>",
    "<p>From the Daily Caller News Foundation</p>",
    photo("Ann Calloway//Daily Caller News Foundation"),
    f'<div class="meta"><span class="author">Ann Calloway</span><time>November 18, 2026</time>{MARK}</div>',
    '<p class="byline">By Ann Calloway <img src="/i/7.png" alt=""></p>',
)
FOOTERS = (
    "",
    LOGO,
    NOTICE,
    OLD_NOTICE,
    "<p>Copyright 2026 Daily Caller News Foundation.</p>",
    "<p>Originally published by the Daily Caller News Foundation.</p>",
    "<h4>AUTHOR</h4><p>Ann Calloway</p>",
    '<div class="author-box"><h4>Ann Calloway</h4><p>She covers farms and rivers.</p></div>',
    '<p class="tags"><a rel="tag" href="/tag/dcnf">DCNF</a></p>',
    '<img src="/i/daily-caller-logo.png" alt="The Daily Caller logo">',
)


def framed(header: str, footer: str, head: str) -> str:
    return story(f"{{above}}{header}{{between}}", f"{{below}}{footer}{{end}}", head=head).replace(
        "</main>", "</main>{beside}"
    )


def unframed(header: str, footer: str, head: str) -> str:
    """The same by an old content system: no `<article>`, classes only."""
    page = framed(header, footer, head)
    for old, new in (
        ("<article class", '<div id="content"><div class'),
        ("</article>", "</div></div>"),
        ("main>", "div>"),
    ):
        page = page.replace(old, new)
    return page


def tables(header: str, footer: str, head: str) -> str:
    """The same by hand: a table, fonts and line breaks."""
    text = BODY.replace("<p>", "").replace("</p>", "<br><br>")
    return (
        f"<html><head><title>Grain terminal shelved</title>{head}</head><body><table><tr>"
        "<td colspan=2>Courier</td></tr>"
        f"<tr><td><h2>Grain terminal shelved</h2>{{above}}{header}{{between}}<font>{text}"
        f"</font>{{below}}{footer}{{end}}</td>"
        "</tr></table>{beside}</body></html>"
    )


Layout = Callable[[str, str, str], str]
layouts: st.SearchStrategy[Layout] = st.sampled_from([framed, unframed, tables])
pages = st.builds(
    lambda layout, header, footer, head: layout(header, footer, head),
    layouts,
    st.sampled_from(HEADERS),
    st.sampled_from(FOOTERS),
    st.sampled_from(["", JSON_LD_AUTHOR]),
)
SLOTS = ("above", "between", "below", "end", "beside")


def filled(page: str, **slots: str) -> str:
    for slot in SLOTS:
        page = page.replace(f"{{{slot}}}", slots.get(slot, ""))
    return page


def assert_no_better(before: str | bytes, after: str | bytes) -> None:
    """Neither a failing rule nor a failing page passes, nor escapes a verdict."""
    worse, better = check(Page(before), DCNF, assume_copy=True), check(Page(after), DCNF, assume_copy=True)
    if worse.outcome is Outcome.FAIL:
        assert better.outcome in {Outcome.FAIL, Outcome.REVIEW}
    failed = {each.rule for each in worse.findings if each.outcome is Outcome.FAIL}
    passed = {each.rule for each in better.findings if each.outcome is Outcome.PASS}
    assert not failed & passed


@settings(quick, max_examples=140)
@given(pages, st.sampled_from(SLOTS), decoys(HIDDEN))
def test_a_hidden_credit_never_turns_a_fail_into_a_pass(page: str, slot: str, decoy: str) -> None:
    assert_no_better(filled(page), filled(page, **{slot: decoy}))


@settings(quick, max_examples=140)
@given(pages, decoys(OUTSIDE))
def test_a_credit_beside_the_article_never_turns_a_fail_into_a_pass(page: str, decoy: str) -> None:
    assert_no_better(filled(page), filled(page, beside=decoy))


@settings(quick, max_examples=140)
@given(pages, st.sampled_from(["between", "above"]), decoys(INSIDE))
def test_a_foreign_part_before_the_text_never_turns_a_fail_into_a_pass(
    page: str, slot: str, decoy: str
) -> None:
    assert_no_better(filled(page), filled(page, **{slot: decoy}))


@settings(quick, max_examples=140)
@given(pages, st.sampled_from(["below", "end"]), decoys(BELOW))
def test_a_related_card_or_comment_in_the_article_never_turns_a_fail_into_a_pass(
    page: str, slot: str, decoy: str
) -> None:
    assert_no_better(filled(page), filled(page, **{slot: decoy}))


FAILING = sorted(
    path
    for folder in ("byline", "affiliation", "logo", "copies")
    for path in (FIXTURES / folder).glob("*.html")
)


@pytest.mark.parametrize("path", FAILING[::6], ids=lambda path: path.stem)
def test_no_fixture_gets_better_by_what_stands_outside_its_article(path: Path) -> None:
    page = path.read_text("utf-8")
    for number, shell in enumerate((*HIDDEN, *OUTSIDE)):
        decoy = shell.format(CREDITS[number % len(CREDITS)])
        assert_no_better(page, page.replace("</body>", f"{decoy}</body>"))
        if shell in HIDDEN:
            assert_no_better(page, page.replace("</h1>", f"</h1>{decoy}"))


CLOSE = (
    '<span style="display:none">{}</span>',
    "<span hidden>{}</span>",
    "<!--{}-->",
    '<b style="font-size:0">{}</b>',
    '<i style="visibility:hidden">{}</i>',
    '<span style="position:absolute;left:-999em">{}</span>',
)
AFFILIATIONS = (
    ", Daily Caller News Foundation",
    " | DCNF",
    "By Ann Calloway, DCNF",
    ("Daily Caller News Foundation"),
)


@quick
@given(
    pages,
    st.sampled_from(CLOSE),
    st.sampled_from(AFFILIATIONS),
    st.sampled_from(["</p>", "</span>", "</h1>", "</h4>"]),
)
def test_hidden_words_within_a_line_never_turn_a_fail_into_a_pass(
    page: str, shell: str, words: str, before: str
) -> None:
    assert_no_better(filled(page), filled(page.replace(before, shell.format(words) + before, 1)))


# A mention never makes a page that is no copy fail.

MENTIONS = (
    '<a href="https://dailycallernewsfoundation.org/">Daily Caller News Foundation</a>',
    "<p>Whitcomb told the Daily Caller News Foundation that he would not run again.</p>",
    "<p>A DCNF investigation found that the terminal had been planned twice.</p>",
    '<a href="/tag/dcnf" rel="tag">DCNF</a>',
    photo("Lou Brandt//Daily Caller News Foundation"),
    related("<p>By Ann Calloway, DCNF</p>"),
    *(shell.format(credit) for shell in OUTSIDE for credit in CREDITS),
)
OTHERS = ("", '<p class="byline">By Joan Pratt, Courier staff writer</p>', "<p>By Joan Pratt</p>")


@settings(quick, max_examples=140)
@given(layouts, st.sampled_from(OTHERS), st.sampled_from(MENTIONS))
def test_a_mention_beside_the_article_makes_no_page_a_copy(layout: Layout, header: str, mention: str) -> None:
    page = layout(header, "", "")
    assert judge(filled(page)).outcome is Outcome.NOT_APPLICABLE
    assert judge(filled(page, beside=mention)).outcome is Outcome.NOT_APPLICABLE


NO_COPIES = sorted(
    path
    for path in (FIXTURES / "applicability").glob("*.html")
    if not path.stem.startswith(("only-", "stripped"))
)


@pytest.mark.parametrize(
    ("number", "path"), list(enumerate(NO_COPIES)), ids=[path.stem for path in NO_COPIES]
)
def test_no_fixture_becomes_a_copy_by_what_stands_outside_its_article(number: int, path: Path) -> None:
    page = path.read_text("utf-8")
    assert judge(page).outcome is Outcome.NOT_APPLICABLE
    for mention in MENTIONS[number % EVERY :: EVERY]:
        assert judge(page.replace("</body>", f"{mention}</body>")).outcome is Outcome.NOT_APPLICABLE, mention


EVERY = 11
"""Each page gets every eleventh mention, another page the next ones."""
