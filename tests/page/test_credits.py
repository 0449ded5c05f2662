"""Where a page names who made something: with its place, its markup and whether it is seen."""

from __future__ import annotations

import pytest

from checker.page import Credit, Page
from checker.vocabulary import Zone
from tests.page.finding import element
from tests.story import BODY, story


def credit(html: str, name: str = "Ann Calloway") -> Credit:
    """The only credit that names somebody."""
    (found,) = (each for each in Page(html).credits if name in each.names)
    return found


def names(html: str) -> list[str]:
    """Whom the bylines in the article name."""
    return [name for each in Page(html).credits if each.is_byline for name in each.names]


@pytest.mark.parametrize(
    ("markup", "origin"),
    [
        ("<p>By Ann Calloway, Harlow Wire</p>", "byline text"),
        ('<p><a rel="author" href="/ac">Ann Calloway, Harlow Wire</a></p>', "rel=author"),
        ('<p><span itemprop="author">Ann Calloway, Harlow Wire</span></p>', "itemprop=author"),
        ('<p><a href="/author/ann/">Ann Calloway, Harlow Wire</a></p>', "author link"),
        ('<p class="byline">Ann Calloway, Harlow Wire</p>', "author class"),
        ("<p>Ann Calloway, Harlow Wire</p>", "position"),
    ],
)
def test_a_byline_is_known_by_its_words_its_markup_or_its_place(markup: str, origin: str) -> None:
    found = credit(story(markup))
    assert found.origin == origin
    assert found.affiliation == "Harlow Wire"
    assert found.zone is Zone.HEADER
    assert found.is_byline
    assert found.is_visible


@pytest.mark.parametrize(
    ("html", "zone"),
    [
        (story("<p>By Ann Calloway</p>"), Zone.HEADER),
        (story().replace("<h1>", "<p>By Ann Calloway</p><h1>"), Zone.HEADER),
        (story("", "<p>By Ann Calloway</p>"), Zone.FOOTER),
        (story("", "<h4>AUTHOR</h4><p>Ann Calloway</p>"), Zone.FOOTER),
        (story(body=f"{BODY}<p>— Ann Calloway</p>"), Zone.FOOTER),
        (story(outside="<p>By Ann Calloway</p>"), Zone.OUTSIDE),
    ],
    ids=["below headline", "above headline", "after the text", "author block", "sign-off", "sidebar"],
)
def test_a_credit_has_a_place(html: str, zone: Zone) -> None:
    found = credit(html)
    assert found.zone is zone
    assert found.is_byline is (zone is not Zone.OUTSIDE)


@pytest.mark.parametrize(
    "lead",
    [
        "By Ann Calloway, Harlow Wire — The county voted",
        "By Ann Calloway, Harlow Wire. The county voted",
        "By ANN CALLOWAY, Harlow Wire: The county voted",
        "<b>Ann Calloway, Harlow Wire</b> The county voted",
        "Ann Calloway, HWN The county voted",
    ],
)
def test_a_byline_run_into_the_first_sentence_is_read(lead: str) -> None:
    rest = f" on Tuesday to shelve {'a second grain terminal and ' * 8}a road.</p>"
    found = credit(story(body=f"<p>{lead}{rest}{BODY}"))
    assert found.origin == "first sentence"
    assert found.affiliation in {"Harlow Wire", "HWN"}


@pytest.mark.parametrize("name", ["Ann B. Calloway", "Ann Calloway Jr."])
def test_the_dot_of_an_initial_or_a_suffix_does_not_end_it(name: str) -> None:
    lead = (
        f"<p>By {name}, Harlow Wire. The county voted to shelve a terminal, and a road too, on Tuesday.</p>"
    )
    (found,) = Page(story(body=lead + BODY)).credits
    assert (found.names, found.affiliation) == ((name.rstrip("."),), "Harlow Wire")


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Ann Calloway, who farms 900 acres, said that the county had asked nobody before it drew up its"
            " plan."
        ),
        "By Friday Ann Calloway had sold her cows, and by Monday the barn was empty for the first time.",
        "“By God,” said Ann Calloway, who farms 900 acres east of Amity and had not slept since Tuesday.",
    ],
)
def test_a_first_sentence_that_tells_of_a_person_is_no_byline(sentence: str) -> None:
    assert "Ann Calloway" not in names(story(body=f"<p>{sentence}</p>{BODY}"))


@pytest.mark.parametrize(
    ("caption", "origin"),
    [
        ("A barge. By Ann Calloway, Harlow Wire.", "caption"),
        ("By Ann Calloway, Harlow Wire", "caption"),
        ("(Photo by Ann Calloway)", "photo credit"),
        ("Ann Calloway//Harlow Wire", "photo credit"),
        ("Ann Calloway | Harlow Wire", "photo credit"),
    ],
)
def test_captions_and_photo_credits_are_no_bylines(caption: str, origin: str) -> None:
    figure = f'<figure><img src="b.jpg" alt="A barge"><figcaption>{caption}</figcaption></figure>'
    found = credit(story(figure))
    assert found.origin == origin
    assert not found.is_byline


def test_a_photo_credit_without_a_figure_is_no_byline() -> None:
    assert not credit(story("<p>Ann Calloway//Harlow Wire</p>")).is_byline


@pytest.mark.parametrize(
    ("byline", "by"),
    [
        ('<p style="display:none">By Ann Calloway</p>', "display_none"),
        ("<div hidden><p>By Ann Calloway</p></div>", "hidden_attribute"),
        ("<template><p>By Ann Calloway</p></template>", "template"),
        ('<p>Posted in Local <span style="opacity:0">By Ann Calloway</span></p>', "opacity"),
    ],
)
def test_a_hidden_byline_is_read_as_hidden(byline: str, by: str) -> None:
    hidden = [each for each in Page(story(byline)).credits if "Ann Calloway" in each.names]
    assert all(each.hidden is not None and each.hidden.by == by for each in hidden)
    assert not [each for each in Page(story(byline)).credits if each.is_visible]


def test_the_hidden_part_of_a_line_is_not_read_as_its_affiliation() -> None:
    found = credit(story('<p>By Ann Calloway<span style="display:none">, Harlow Wire</span></p>'))
    assert found.is_visible
    assert found.affiliation == ""


def test_a_house_name_is_told_from_a_person() -> None:
    (found,) = Page(story("<p>By Staff</p>")).credits
    assert (found.names, found.house_name) == ((), "Staff")


@pytest.mark.parametrize(
    "header",
    [
        "<p>County Road Nine</p>",
        "<p>November 18, 2026</p>",
        '<a rel="tag" href="/tag/al">Abe Lincoln</a>',
        "<p>Share Tweet Print</p>",
        "<ul><li>Home<li>Local News<li>Ann Street<li>Sports<li>Obituaries<li>Weather</ul>",
        "<p>The river is low, said Ann Calloway.</p>",
    ],
)
def test_other_lines_under_the_headline_sign_nothing(header: str) -> None:
    assert names(story(header)) == []


def test_a_page_of_a_few_words_is_not_signed_by_whatever_name_stands_near() -> None:
    assert names("<h1>Contact</h1><p>Ann Calloway</p><p>Write to us.</p>") == []


def test_a_credit_stands_at_the_tightest_element_with_its_text() -> None:
    page = Page(story('<div class="meta"><p id="x">By <a href="/a">Ann Calloway</a>, Harlow Wire</p></div>'))
    (found,) = page.credits
    assert found.element is element(page)
    assert found.text == "By Ann Calloway, Harlow Wire"


def test_credits_come_in_document_order() -> None:
    page = Page(story("<p>By Ann Calloway</p>", "<p>By Ben Treadwell</p>", outside="<p>By Cy Okafor</p>"))
    assert [each.names[0] for each in page.credits] == ["Ann Calloway", "Ben Treadwell", "Cy Okafor"]
