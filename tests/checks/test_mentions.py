"""In which capacity a line names the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.checks.capacity import Capacity
from checker.vocabulary import Zone
from tests.checks.prairie import NOTICE, NOTICE_TEXT, read
from tests.story import BODY, story

if TYPE_CHECKING:
    from checker.checks.mentions import Mention

OTTO = ("Otto Lindqvist",)


def mention(html: str) -> Mention:
    """The only line of a page that names the wire."""
    (found,) = read(html).mentions
    return found


@pytest.mark.parametrize(
    ("line", "capacity", "names"),
    [
        ("By Otto Lindqvist, Prairie Ledger Newsroom", Capacity.BYLINE, OTTO),
        ("By Otto Lindqvist, PLNR", Capacity.BYLINE, OTTO),
        ("Otto Lindqvist | Prairie Ledger Newsroom", Capacity.BYLINE, OTTO),
        ("Otto Lindqvist, Prairie Ledger Newsroom", Capacity.BYLINE, OTTO),
        ("By Otto Lindqvist and Rhea Colfax, PLNR", Capacity.BYLINE, ("Otto Lindqvist", "Rhea Colfax")),
        ("By OTTO LINDQVIST, PLNR CRIME REPORTER", Capacity.BYLINE, OTTO),
        ("Prairie Ledger Newsroom", Capacity.AFFILIATION, ()),
        ("From the Prairie Ledger Newsroom", Capacity.AFFILIATION, ()),
        ("PLNR Crime Reporter.", Capacity.AFFILIATION, ()),
        ("By Prairie Ledger Newsroom", Capacity.HOUSE_BYLINE, ()),
        ("Originally published by the Prairie Ledger Newsroom.", Capacity.CREDIT_LINE, ()),
        ("This story was originally published by Prairie Ledger Newsroom.", Capacity.CREDIT_LINE, ()),
        ("Copyright 2026 Prairie Ledger Newsroom.", Capacity.COPYRIGHT, ()),
        ("Otto Lindqvist//Prairie Ledger Newsroom", Capacity.PHOTO_CREDIT, None),
        ("(Photo by Otto Lindqvist/PLNR)", Capacity.PHOTO_CREDIT, None),
        ("Prairie Ledger Newsroom content is free: republish our stories.", Capacity.NOTICE, ()),
        ("Whitcomb told the Prairie Ledger Newsroom that he would not run.", Capacity.STORY, ()),
        ("A PLNR investigation found two plans.", Capacity.STORY, ()),
    ],
)
@pytest.mark.parametrize("place", ["header", "footer"])
def test_a_short_line_is_told_by_what_stands_beside_the_name(
    place: str, line: str, capacity: Capacity, names: tuple[str, ...] | None
) -> None:
    found = mention(story(**{place: f"<p>{line}</p>"}))
    assert found.capacity is capacity
    if names is not None:
        assert found.names == names


@pytest.mark.parametrize(
    "sentence",
    [
        "“We knew nothing of it,” Whitcomb told the Prairie Ledger Newsroom on Thursday.",
        "The letter, obtained by the Prairie Ledger Newsroom, names four engineers.",
        "In a statement to the PLNR, the county said that it would answer in January.",
        "The county did not respond to a request for comment from the PLNR on Friday.",
        "PLNR reporter Otto Lindqvist was arrested at the pier on Friday, the sheriff said.",
        (
            "Otto Lindqvist, a reporter at the Prairie Ledger Newsroom, was arrested on Friday, the sheriff"
            " said."
        ),
    ],
)
def test_the_storys_own_words_are_no_credit(sentence: str) -> None:
    found = mention(story("<p>By Joan Pratt</p>", body=f"{BODY}<p>{sentence}</p>{BODY}"))
    assert found.capacity is Capacity.STORY
    assert found.zone is Zone.BODY


@pytest.mark.parametrize(
    "lead", ["By Otto Lindqvist, PLNR — ", "Otto Lindqvist, PLNR ", ("<b>Otto Lindqvist, PLNR</b> ")]
)
def test_a_byline_run_into_the_first_sentence_is_one(lead: str) -> None:
    found = mention(story(body=f"<p>{lead}{BODY.strip().removeprefix('<p>')}"))
    assert found.capacity is Capacity.BYLINE
    assert found.names == OTTO


def test_a_dateline_is_a_credit_line() -> None:
    found = mention(story(body=f"<p>HARLOW, Iowa (PLNR)—{BODY.strip().removeprefix('<p>')}"))
    assert found.capacity is Capacity.CREDIT_LINE


@pytest.mark.parametrize(
    ("text", "capacity", "names"),
    [
        ("Otto Lindqvist is a reporter at the Prairie Ledger Newsroom.", Capacity.BIOGRAPHY, OTTO),
        ("Otto Lindqvist covers rivers and grain for the Prairie Ledger Newsroom.", Capacity.BIOGRAPHY, OTTO),
        ("He is a reporter at the Prairie Ledger Newsroom.", Capacity.BIOGRAPHY, ()),
        ("Wade Purcell co-founded the Prairie Ledger Newsroom and is a columnist.", Capacity.STORY, ()),
        ("Wade Purcell is a former editor of the Prairie Ledger Newsroom.", Capacity.STORY, ()),
        ("Wade Purcell’s columns have appeared in the Prairie Ledger Newsroom’s papers.", Capacity.STORY, ()),
    ],
)
def test_a_biography_says_for_whom_its_person_works_now(
    text: str, capacity: Capacity, names: tuple[str, ...]
) -> None:
    found = mention(story("<p>By Joan Pratt</p>", f"<p>{text}</p>"))
    assert found.capacity is capacity
    assert found.names == names


@pytest.mark.parametrize(
    ("caption", "capacity"),
    [
        ("A barge. By Otto Lindqvist, PLNR.", Capacity.CAPTION_BYLINE),
        ("By Otto Lindqvist, Prairie Ledger Newsroom", Capacity.CAPTION_BYLINE),
        ("Otto Lindqvist//Prairie Ledger Newsroom", Capacity.PHOTO_CREDIT),
        ("A barge (Photo by Otto Lindqvist/PLNR)", Capacity.PHOTO_CREDIT),
        ("A barge. Prairie Ledger Newsroom", Capacity.PHOTO_CREDIT),
    ],
)
def test_a_caption_speaks_of_the_picture_unless_it_says_by(caption: str, capacity: Capacity) -> None:
    figure = f'<figure><img src="b.jpg" alt="A barge"><figcaption>{caption}</figcaption></figure>'
    assert mention(story(figure)).capacity is capacity


@pytest.mark.parametrize(
    "label",
    [
        '<a rel="tag" href="/tag/plnr">PLNR</a>',
        '<p class="kicker">Prairie Ledger Newsroom</p>',
        '<div class="cat-links"><a href="/category/plnr">Prairie Ledger Newsroom</a></div>',
    ],
)
def test_categories_and_tags_are_labels(label: str) -> None:
    assert mention(story(label)).capacity is Capacity.LABEL


def test_an_address_is_a_contact_and_names_nobody() -> None:
    found = mention(story("", "<p>Send tips to desk@prairieledgernewsroom.example.</p>"))
    assert found.capacity is Capacity.CONTACT


def test_the_notice_is_one_and_what_follows_in_its_line_another() -> None:
    found = read(story("", f"<p>By Otto Lindqvist, PLNR. {NOTICE_TEXT}</p>")).mentions
    assert [each.capacity for each in found] == [Capacity.NOTICE, Capacity.BYLINE]
    assert [each.capacity for each in read(story("", NOTICE)).mentions] == [Capacity.NOTICE]


def test_the_place_and_what_hides_a_mention_are_known() -> None:
    beside = mention(story(outside="<p>PLNR</p>"))
    assert not beside.in_article
    veiled = mention(story('<p style="display:none">By Otto Lindqvist, PLNR</p>'))
    assert veiled.hidden is not None
    assert not veiled.is_visible
    assert veiled.in_article


def test_a_name_that_is_seen_counts_by_what_is_seen_of_its_line() -> None:
    found = mention(story("<p>By <span hidden>Otto Lindqvist, </span>Prairie Ledger Newsroom</p>"))
    assert found.is_visible
    assert found.capacity is Capacity.HOUSE_BYLINE


def test_lines_that_name_a_near_organization_are_read_alike() -> None:
    (found,) = read(story("<p>By Otto Lindqvist, The Prairie Ledger</p>")).near_mentions
    assert found.capacity is Capacity.BYLINE
    assert found.names == OTTO
    assert read(story("<p>By Otto Lindqvist, Prairie Ledger Newsroom</p>")).near_mentions == ()
