"""What libraries that read bylines get wrong on real pages: each class of failure has its test."""

from __future__ import annotations

import json

import pytest

from checker.page import Page
from tests.story import BODY, SITE, story

ANN, BEN = "Ann Calloway", "Ben Treadwell"


def linked(*authors: object, **more: object) -> str:
    data = {"@type": "NewsArticle", "author": list(authors), **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def person(name: str, kind: str = "Person") -> dict[str, str]:
    return {"@type": kind, "name": name}


def authors(html: str) -> list[str]:
    return Page(html).authors


def site_called(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


@pytest.mark.parametrize(
    "head",
    [
        site_called(SITE) + linked(person(SITE)) + f'<meta name="author" content="{SITE}">',
        linked({"@type": "Organization", "name": "Rolling Barge"}, publisher={"name": "Rolling Barge"}),
        '<link rel="canonical" href="https://maplefork.example/a"><meta name="author" content="Maple Fork">',
    ],
)
def test_where_metadata_gives_the_site_the_visible_byline_counts(head: str) -> None:
    assert authors(story("<p>By Ann Calloway</p>", head=head)) == [ANN]
    assert authors(story(head=head)) == []


def test_a_slug_beside_the_name_is_not_another_author() -> None:
    head = linked(person(ANN), person("Ann-Calloway"))
    assert authors(story(head=head)) == [ANN]
    assert authors(story(head='<meta name="author" content="ann-calloway">')) == []


def test_a_last_name_first_is_one_author() -> None:
    head = '<meta name="author" content="Calloway, Ann">'
    assert authors(story(head=linked(person(ANN)) + head)) == [ANN]
    assert authors(story(head=head)) == [ANN]
    assert authors(story(head='<meta name="author" content="Ann, Ben">')) != ["Ben Ann"]
    assert authors(story(head='<meta name="citation_author" content="Calloway, Ann">')) == [ANN]


RELATED = (
    '<div class="card"><h3><a href="/x">Mill sold</a></h3><span class="author">Ben Treadwell</span></div>'
)


@pytest.mark.parametrize(
    "page",
    [
        story('<p class="byline">Ann Calloway</p>', f'<div class="related">{RELATED}</div>'),
        story('<p class="byline">Ann Calloway</p>', outside=RELATED * 3),
        story('<p class="byline">Ann Calloway</p>', f'<section class="comments">{RELATED}</section>'),
        story(
            '<p class="byline">Ann Calloway</p>',
            head=linked(person(ANN), headline="County shelves its plan for a second grain terminal")
            + linked(person(BEN), headline="Mill sold", url="https://example.com/mill"),
        ),
    ],
)
def test_authors_of_other_stories_and_of_comments_are_left_out(page: str) -> None:
    assert authors(page) == [ANN]


def test_cards_in_microdata_do_not_add_to_the_byline() -> None:
    card = '<i itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">{}</b></i>'
    cards = "".join(map(card.format, (ANN, BEN, "Cy Okafor")))
    assert authors(story("<p>By Ann Calloway</p>", outside=cards)) == [ANN]


@pytest.mark.parametrize(
    "beside",
    [
        '<p class="byline-photo">(Image: Getty Images)</p>',
        '<a class="author-link" href="https://www.facebook.com/ann">www.facebook.com</a>',
        '<p class="author-title">Senior Reporter</p>',
        "<figure><img src=b.jpg><figcaption>Bild: Ben von Treadwell</figcaption></figure>",
        '<p class="intro">Titelbild: Ben Treadwell</p>',
        "<p>Los geht’s: Von Montag an ist sie zu. Bild: Ben Treadwell</p>",
        "<p>By Ben Treadwell | Satellite imagery by Harlow Maps</p>",
        "<p>Dale Whitcomb (Instagram Dale Whitcomb)</p>",
        "<p>More from Real Harlow</p>",
        '<p class="byline">May 3, 2018 <span>timer</span> 2 min. read</p>',
    ],
)
def test_photo_credits_addresses_and_roles_are_nobody(beside: str) -> None:
    assert authors(story(f'<p class="byline">Ann Calloway</p>{beside}')) == [ANN]
    assert authors(story(beside)) == []


def test_an_organization_in_metadata_counts_only_where_no_person_is_named() -> None:
    organization = {"@type": "Organization", "name": "Harlow Wire Service"}
    assert authors(story(head=linked(organization, person(ANN)))) == [ANN]
    assert authors(story(head=linked(organization))) == ["Harlow Wire Service"]


@pytest.mark.parametrize(
    "header",
    [
        '<p class="byline"><a rel="author" href="/a">Ann Calloway</a>, <a rel="author">Ben Treadwell</a>',
        '<p class="author">Ann Calloway</p><p class="author">Ben Treadwell</p>',
        "<p>Von Ann Calloway und Ben Treadwell</p>",
        "<p>Par Ann Calloway (avec Ben Treadwell)</p>",
    ],
)
def test_all_authors_are_named_and_not_the_first_alone(header: str) -> None:
    assert authors(story(header)) == [ANN, BEN]


@pytest.mark.parametrize(
    ("header", "footer", "expected"),
    [
        ("<p><span>von Alexander R.</span></p>", "", ["Alexander R"]),
        ("<p>Auteur : Ann Calloway</p>", "", [ANN]),
        ("<p>Por Ann Calloway</p>", "", [ANN]),
        ("<p>Text: Ann Calloway</p>", "", [ANN]),
        ("<p>Autorin/Autor Ann Calloway</p>", "", [ANN]),
        ("<p>Erstellt von Fabian am Dienstag 6. Mai 2014</p>", "", ["Fabian"]),
        ("<p>Von Ann Calloway Kategorien: Mode 6. November 2023, 15:25 Uhr</p>", "", [ANN]),
        ("<p>von Ann Calloway Foto: © Harlow Bild</p>", "", [ANN]),
        ("<p><span>By</span></p><p>Ann Calloway</p>", "", [ANN]),
        ("", "<p><b><i>Ann Calloway</i></b></p>", [ANN]),
        ("", '<p style="text-align: right">Ann Calloway</p>', [ANN]),
        ('<p class="author">投稿者 Ann Calloway</p>', "", [ANN]),
        ("<p>作者：谢若含 2017-03-01 14:27</p>", "", ["谢若含"]),
        ("", "<p>（责编：牛镛、岳弘彬）</p>", ["牛镛", "岳弘彬"]),
        ("<p>Автор: Анна Каллоуэй</p>", "", ["Анна Каллоуэй"]),
    ],
)
def test_plain_text_names_them_by_its_place_and_words(header: str, footer: str, expected: list[str]) -> None:
    assert authors(story(header, footer)) == expected


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" value="Ann Calloway">',
        '<meta property="dc:creator twitter:creator" content="Ann Calloway">',
        '<meta name="twitter:misc:Written by" content="Ann Calloway">',
    ],
)
def test_odd_metadata_is_read_too(head: str) -> None:
    assert authors(story(head=head)) == [ANN]


@pytest.mark.parametrize("header", ["<p>© 2012 APA/AP</p>", "<p>HC mit dpa</p>", "<p>(dpa)</p>"])
def test_an_agency_as_the_source_is_no_author_beside_a_person(header: str) -> None:
    assert authors(story(f"<p>By Ann Calloway</p>{header}")) == [ANN]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (linked(person("Steffi")), ["Steffi"]),
        ('<meta name="author" content="fri.juli">', ["fri.juli"]),
        (linked(person("ann calloway")), ["ann calloway"]),
        ('<meta name="author" content="105092">', []),
        (linked(person("Redaktion")), []),
        (linked(person("No Author")), []),
    ],
)
def test_a_pen_name_in_metadata_will_do_where_nobody_else_is_named(head: str, expected: list[str]) -> None:
    assert authors(story(head=head)) == expected


def test_a_visible_line_with_more_than_the_known_name_is_trimmed_to_it() -> None:
    head = linked(person(ANN))
    assert authors(story('<p class="author">Über Ann Calloway</p>', head=head)) == [ANN]
    assert authors(story("<p>By Ann Calloway Ressort</p>", head=head)) == [ANN]


def test_a_headline_that_begins_like_a_byline_yields_to_the_line_that_metadata_confirms() -> None:
    header = "<p>Von Harlow bis Amity: Im Netz Der Händler</p><p>A long dek.</p><p>B.</p><p>C.</p>"
    assert authors(story(f"{header}<p>von Ann Calloway</p>", head=linked(person(ANN)))) == [ANN]


def test_a_byline_of_one_word_outweighs_the_sites_keeper() -> None:
    head = '<meta name="author" content="Ben Treadwell">'
    assert authors(story("<p>Erstellt von Fabian am 6. Mai 2014</p>", head=head)) == ["Fabian"]


def test_a_team_signs_by_its_own_name_and_a_mere_role_does_not() -> None:
    assert authors(story("<p>By Harlow Staff</p>")) == ["Harlow Staff"]
    assert authors(story("<p>By Staff Writer</p>")) == []


def test_a_personal_site_is_its_persons() -> None:
    assert authors(story(head=site_called("Dr. Ann Calloway"))) == [ANN]
    assert authors(story("<p>By Ben Treadwell</p>", head=site_called("Ann Calloway"))) == [BEN]


def test_on_a_page_of_many_stories_only_what_byline_and_metadata_agree_on_is_named() -> None:
    card = '<div class="post"><h2><a href="/s">Mill sold</a></h2><p>It was sold.</p></div>'
    page = story('<p class="byline">Ann Calloway</p>', card * 9, body="<p>It was cold.</p>")
    assert authors(page) == []
    named = page.replace("<title>", '<meta name="author" content="Ann Calloway"><title>')
    assert authors(named) in ([], [ANN])


def test_prose_that_begins_with_a_name_is_no_byline() -> None:
    body = BODY.replace(
        "<p>", "<p><b>Herr Wirth, Sie sind seit Jahren Berater und wissen, was man tun kann?</b> ", 1
    )
    assert authors(story(body=body)) == []


def test_a_known_name_with_others_in_its_line_brings_them_along() -> None:
    meta = '<meta name="author" content="Ann Calloway">'
    header = '<p itemprop="author">Ann Calloway (avec Ben Treadwell)</p>'
    assert authors(story(header, head=meta)) == [ANN, BEN]
    full = linked(person(ANN), person(BEN))
    header = '<p class="author">Ann Calloway, Racial Justice Program</p><p class="author">Ben Treadwell</p>'
    assert authors(story(header, head=full)) == [ANN, BEN]


def test_markup_that_metadata_denies_yields_to_it() -> None:
    header = '<p class="author">Sonderparteitag Zur Migration</p>'
    assert authors(story(header, head=linked(person(ANN)))) == [ANN]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('<p>Posted on 2019年4月13日 <span>by</span> <a rel="author" href="/u">doumae</a></p>', ["doumae"]),
        ('<p>26 Mai, 2008 | <a rel="author">ThE_PaiN</a> | Kommentare 34 |</p>', ["ThE_PaiN"]),
        ('<p class="author"><a rel="tag" href="/nation/">Nation</a></p>', []),
        ("<author-name>Ann Calloway</author-name>", [ANN]),
        ("<p>Ein Kommentar von Ann Calloway</p>", [ANN]),
        ('<p class="author">Disko Von</p><p class="author">Ann Calloway</p>', [ANN]),
        (
            '<p class="author"><a href="/users/sign_in">登录 退出</a></p><p class="author">谢若含</p>',
            ["谢若含"],
        ),
    ],
)
def test_markup_gives_names_of_one_word_and_no_labels(header: str, expected: list[str]) -> None:
    assert authors(story(header)) == expected


def test_an_agency_that_signs_beside_the_site_is_named_alone() -> None:
    head = f'{site_called(SITE)}<meta name="author" content="AFP/{SITE}">'
    assert authors(story(head=head)) == ["AFP"]


def test_what_a_page_tells_its_measuring_scripts_is_the_last_thing_asked() -> None:
    told = "<script>dataLayer = [{'pageType': 'article', 'author':'Ann Calloway'}];</script>"
    assert authors(story(head=told)) == [ANN]
    assert authors(story("<p>By Ben Treadwell</p>", head=told)) == [BEN]
    video = "<script>player({'image': {'author': 'Ann Calloway'}})</script>"
    assert authors(story(head=video)) == []
    many = "<script>dataLayer = [" + ",".join(
        f"{{'author':'{n} Calloway'}}" for n in ("Ann", "Ben", "Cy", "Di")
    )
    assert authors(story(head=f"{many}]</script>")) == []


def test_thousands_of_names_are_not_compared_with_one_another() -> None:
    names = [f"{first}a {last}o" for first in map(chr, range(65, 91)) for last in map(chr, range(65, 91))]
    header = "".join(f'<p><a rel="author">{name}</a></p>' for name in names)
    assert len(authors(story(header, head=linked(*map(person, reversed(names)))))) < len(names) / 2
