"""What a page says of itself to machines is read, however sloppily it says it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.decode import Decoded
from checker.page.metadata import Metadata, MetadataAuthor, MetadataText, read_metadata
from checker.page.tree import parse

NAMES = {"@type": "Person", "name": "Ann Lee"}
STORY: dict[str, Any] = {"@type": "NewsArticle", "headline": "Cows Win", "author": NAMES}


def _read(page: str) -> Metadata:
    return read_metadata(parse(Decoded(page, "utf-8", "given")))


def _block(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def _names(page: str) -> list[str]:
    return [author.name for author in _read(page).authors]


def _only_author(page: str) -> MetadataAuthor:
    (author,) = _read(page).authors
    return author


def _texts(texts: tuple[MetadataText, ...]) -> list[tuple[str, str]]:
    return [(text.field, text.value) for text in texts]


def test_a_page_without_metadata_gives_an_empty_answer() -> None:
    metadata = _read("<p>x")
    assert metadata == Metadata(None, None, None, None, None, None, None, (), 0, (), (), ())


def test_the_plain_fields_are_read() -> None:
    metadata = _read(
        "<html lang=en-US><head><title>Cows Win &amp; Eat | Lakewood</title>"
        "<meta property=og:site_name content='Lakewood Ledger'><meta property=og:title content='Cows Win'>"
        "<meta property=article:published_time content=2026-11-01T08:00:00Z>"
        "<link rel='x canonical' href=' https://ledger.example/cows '></head>"
    )
    assert metadata.title == "Cows Win & Eat | Lakewood"
    assert metadata.site_name == "Lakewood Ledger"
    assert metadata.headline == "Cows Win"
    assert metadata.published == "2026-11-01T08:00:00Z"
    assert metadata.canonical == "https://ledger.example/cows"
    assert metadata.language == "en-US"
    assert _texts(metadata.sources) == [("canonical", "https://ledger.example/cows")]


def test_the_title_of_an_svg_is_not_the_pages() -> None:
    assert _read("<body><svg><title>menu</title></svg><p>x").title is None


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("<meta name=author content='Ann Lee'>", "meta author"),
        ("<meta name=Author value='Ann Lee'>", "meta author"),
        ("<meta name=byl content='By ANN LEE'>", "meta byl"),
        ("<meta property=article:author content='Ann Lee'>", "meta article:author"),
        ("<meta name=parsely-author content='Ann Lee'>", "meta parsely-author"),
        ("<meta name=sailthru.author content='Ann Lee'>", "meta sailthru.author"),
        ("<meta name=DC.creator content='Ann Lee'>", "meta dc.creator"),
        ("<meta name=citation_author content='Lee, Ann'>", "meta citation_author"),
        (
            "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Lee'>",
            "twitter:data1",
        ),
        ("<span itemprop=author>Ann Lee</span>", "microdata author"),
        (_block(STORY), "json-ld author"),
    ],
)
def test_authors_are_read_from_every_field(tag: str, field: str) -> None:
    author = _only_author(tag)
    assert author.name.title() == "Ann Lee"
    assert author.field == field


@pytest.mark.parametrize(
    "tag",
    [
        "<meta property=article:author content='https://social.example/ann'>",
        "<meta name=author content='{{author}}'>",
        "<meta name=author content='${post.author}'>",
        "<meta name=author content='undefined'>",
        "<meta name=author content='%author%'>",
        "<meta name=author content=''>",
        "<meta name=author content='ann@ledger.example'>",
        "<meta name=author content='@annlee'>",
        "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='5 minutes'>",
        _block({"@type": "NewsArticle", "author": "https://ledger.example/ann"}),
        _block({"@type": "NewsArticle", "author": {"@id": "#nobody"}}),
        _block({"@type": "NewsArticle", "author": {"@type": "Person", "name": None}}),
    ],
)
def test_addresses_and_placeholders_are_no_authors(tag: str) -> None:
    assert _names(tag) == []


def test_several_names_in_one_value_are_several_authors() -> None:
    assert _names("<meta name=author content='Ann Lee, Bob Ray and Carla Poe'>") == [
        "Ann Lee",
        "Bob Ray",
        "Carla Poe",
    ]


def test_an_organisation_beside_the_name_is_the_affiliation() -> None:
    author = _only_author("<meta name=author content='Ann Lee, Example Wire News Foundation'>")
    assert (author.name, author.affiliation) == ("Ann Lee", "Example Wire News Foundation")


def test_a_house_name_or_an_organisation_alone_stays_as_it_stands() -> None:
    assert _names("<meta name=author content='Lakewood Ledger'>") == ["Lakewood Ledger"]
    assert _names("<meta name=author content='Admin'>") == ["Admin"]


@pytest.mark.parametrize(
    "raw", ["Jos&amp;eacute; &amp;Ntilde;and&amp;uacute;", "Jos&eacute; &Ntilde;and&uacute;"]
)
def test_values_escaped_twice_are_resolved_twice(raw: str) -> None:
    assert _names(f"<meta name=author content='{raw}'>") == ["José Ñandú"]


def test_markup_within_a_value_is_taken_out() -> None:
    assert _names(_block({"@type": "Article", "author": "<a href='/ann'>Ann Lee</a>"})) == ["Ann Lee"]


def test_an_author_said_twice_in_a_field_is_one() -> None:
    assert _names("<meta name=author content='Ann Lee'><meta name=author content='ANN LEE'>") == ["Ann Lee"]


@pytest.mark.parametrize(
    "value",
    [
        STORY,
        [STORY],
        {"@graph": [{"@type": "WebSite"}, STORY]},
        {"@graph": [{**STORY, "author": {"@id": "#ann"}}, {"@id": "#ann", **NAMES}]},
        {"@type": "WebPage", "mainEntity": STORY},
        {"@type": ["NewsArticle", "Thing"], "author": [NAMES]},
        {"@type": "http://schema.org/NewsArticle", "author": NAMES},
        {"@type": "BlogPosting", "author": {"@list": [NAMES]}},
        {"@type": "ReportageNewsArticle", "creator": "Ann Lee"},
        {"@type": "NewsArticle", "author": {"givenName": "Ann", "familyName": "Lee", "@type": "Person"}},
        {"@type": "NewsArticle", "author": {"name": ["Ann Lee"]}},
        {"@type": "WebPage", "author": NAMES},
    ],
)
def test_json_ld_is_read_in_every_shape(value: object) -> None:
    assert _names(_block(value)) == ["Ann Lee"]


_TEXT = '"@type": "NewsArticle", "author": {"name": "Ann Lee"}'


@pytest.mark.parametrize(
    "block",
    [
        f"{{{_TEXT},}}",
        f"/* story */ {{{_TEXT}}} // end",
        f"<!-- {{{_TEXT}}} -->",
        f"<![CDATA[ {{{_TEXT}}} ]]>",
        f"//<![CDATA[\n{{{_TEXT}}}\n//]]>",
        f'{{"description": "two\nlines\t", {_TEXT}}}',
        f'{{"description": "bad \\x escape \\\' ", {_TEXT}}}',
        f'{{"description": "a control \x01", {_TEXT}}}',
        f'{{"url": "https://x.example//y", {_TEXT},}}',
        f'{{"description": "an /* odd */ one, ] // still", {_TEXT}, }}',
        f"{{{_TEXT}}};",
        f'{{"@type": "WebSite"}}\n{{{_TEXT}}}',
        f'{{"@type": "WebSite"}},{{{_TEXT}}}',
        f"{{{_TEXT}}}".replace('"', "&quot;"),
        f"[{{{_TEXT}}},]",
    ],
)
def test_sloppy_json_is_read(block: str) -> None:
    assert _names(_block(block)) == ["Ann Lee"]


@pytest.mark.parametrize(
    "block", ["", "not json", "{", "[[[", '{"@type": ', "null", "3", '"text"', "[null, 3, [[]]]", "NaN"]
)
def test_what_is_no_json_says_nothing(block: str) -> None:
    assert _names(_block(block)) == []


@pytest.mark.parametrize("unit", ['{"author":', "[", '{"@graph":[', '[{"@type":"Article","author":'])
def test_deep_json_ends_in_an_answer(unit: str) -> None:
    assert _read(_block(unit * 100_000)).authors == ()


@pytest.mark.parametrize("unit", ['"\\', '"a":"', "/*", "{} ", ",", "// <![CDATA[", "-->"])
def test_broken_json_is_given_up_in_one_go(unit: str) -> None:
    assert _names(_block("{" + unit * 100_000)) == []


def test_no_more_values_of_a_name_are_read_than_a_page_can_mean() -> None:
    tags = [f"<meta name=dc.source content='Wire {number}'>" for number in range(5000)]
    assert 0 < len(_read("".join(tags)).sources) <= 100


def test_endless_blocks_are_left_out() -> None:
    assert _names(_block({**STORY, "articleBody": "x" * 2_100_000})) == []


def test_references_in_a_circle_end() -> None:
    circle = [
        {"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#b"}},
        {"@id": "#b", "author": {"@id": "#a"}},
    ]
    assert _names(_block({"@graph": circle})) == []


@pytest.mark.parametrize("key", ["worksFor", "affiliation", "memberOf"])
@pytest.mark.parametrize(
    "value", ["Example Wire", {"@type": "Organization", "name": "Example Wire"}, [{"@id": "#w"}]]
)
def test_for_whom_an_author_works_is_read(key: str, value: object) -> None:
    wire = {"@id": "#w", "@type": "NewsMediaOrganization", "name": "Example Wire"}
    author = _only_author(_block([{**STORY, "author": {**NAMES, key: value}}, wire]))
    assert author.affiliation == "Example Wire"
    assert author.kind == "Person"


@pytest.mark.parametrize(
    ("kind", "told"), [("NewsMediaOrganization", "Organization"), ("Person", "Person"), ("Thing", "")]
)
def test_the_kind_of_an_author_is_told(kind: str, told: str) -> None:
    author = _only_author(_block({"@type": "Article", "author": {"@type": kind, "name": "The Example Wire"}}))
    assert (author.name, author.kind) == ("The Example Wire", told)


def _story(number: int) -> dict[str, Any]:
    author = {"@type": "Person", "name": f"Writer{'abcdefghij'[number]} Poe"}
    return {
        "@type": "NewsArticle",
        "headline": f"Story {number}",
        "url": f"https://x.example/{number}",
        "author": author,
    }


@pytest.mark.parametrize(
    "sign",
    [
        "<link rel=canonical href='https://www.x.example/4/?utm=1'>",
        "<meta property=og:url content=https://x.example/4>",
        "<meta property=og:title content='Story 4'>",
        "<title>Story 4</title>",
        "<h1>Story 4</h1>",
    ],
)
def test_the_article_that_is_the_pages_own_is_told_by_address_or_headline(sign: str) -> None:
    metadata = _read(sign + "".join(_block(_story(number)) for number in range(6)))
    assert [author.name for author in metadata.authors] == ["Writere Poe"]
    assert metadata.article_count == 5
    assert "NewsArticle" in metadata.types


def test_of_two_articles_the_first_is_the_pages_own() -> None:
    assert _names(_block([_story(0), _story(1)])) == ["Writera Poe"]


def test_of_many_articles_none_of_which_is_the_page_none_counts() -> None:
    metadata = _read("<title>All stories</title>" + "".join(_block(_story(number)) for number in range(6)))
    assert metadata.authors == ()
    assert metadata.article_count == 6
    assert metadata.types == ()


def test_listed_articles_are_counted_and_their_authors_left_out() -> None:
    items = [{"@type": "ListItem", "item": _story(number)} for number in range(4)]
    metadata = _read(_block([STORY, {"@type": "ItemList", "itemListElement": items}]))
    assert [author.name for author in metadata.authors] == ["Ann Lee"]
    assert metadata.article_count == 4
    assert metadata.types == ("NewsArticle", "ItemList")


def test_one_article_said_twice_is_one() -> None:
    assert _read(_block([STORY, STORY])).article_count == 0


def test_sources_and_logos_are_those_of_the_pages_own_article() -> None:
    wire = {"@type": "Organization", "name": "Example Wire", "logo": {"url": "https://x.example/wire.png"}}
    story = {
        **STORY,
        "publisher": wire,
        "sourceOrganization": "Second Wire",
        "provider": {"name": "Third Wire"},
        "creditText": "Photo: Fourth",
        "copyrightHolder": {"@type": "Person", "name": "Fifth"},
        "isBasedOn": "https://wire.example/story",
    }
    metadata = _read(_block(story))
    assert _texts(metadata.sources) == [
        ("json-ld publisher", "Example Wire"),
        ("json-ld sourceOrganization", "Second Wire"),
        ("json-ld provider", "Third Wire"),
        ("json-ld copyrightHolder", "Fifth"),
        ("json-ld creditText", "Photo: Fourth"),
        ("json-ld isBasedOn", "https://wire.example/story"),
    ]
    assert _texts(metadata.logos) == [("json-ld publisher.logo", "https://x.example/wire.png")]
    assert metadata.site_name == "Example Wire"
    assert metadata.headline == "Cows Win"


def test_sources_and_images_are_read_from_meta() -> None:
    metadata = _read(
        "<meta name=syndication-source content=https://wire.example/s>"
        "<meta name=original-source content=Wire>"
        "<meta name=dc.source content=A><meta name=dc.publisher content=B><meta name=copyright content='© C'>"
        "<meta property=article:publisher content=https://social.example/wire>"
        "<meta property=og:image content=https://x.example/wire-logo.png>"
    )
    assert _texts(metadata.sources) == [
        ("meta syndication-source", "https://wire.example/s"),
        ("meta original-source", "Wire"),
        ("meta dc.source", "A"),
        ("meta dc.publisher", "B"),
        ("meta copyright", "© C"),
    ]
    assert _texts(metadata.logos) == [("og:image", "https://x.example/wire-logo.png")]


@pytest.mark.parametrize(
    "markup",
    [
        "<p itemprop=author>Ann Lee</p>",
        "<p itemprop=author itemscope itemtype=https://schema.org/Person>By <b itemprop=name>Ann Lee</b></p>",
        "<meta itemprop=author content='Ann Lee'>",
        "<p itemprop='author creator' content='Ann Lee'>A. L.</p>",
        "<p itemprop=creator>Ann Lee</p>",
    ],
)
def test_microdata_names_the_authors_of_the_article(markup: str) -> None:
    page = (
        f"<div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Cows Win</h1>{markup}"
        "<div itemprop=comment itemscope itemtype=https://schema.org/Comment>"
        "<i itemprop=author>Rita Reader</i></div>"
        "</div><div itemscope itemtype=https://schema.org/Article><i itemprop=author>Other Writer</i></div>"
    )
    assert _names(page) == ["Ann Lee"]
    assert _read(page).headline == "Cows Win"


def test_the_element_of_an_author_is_where_it_was_said() -> None:
    assert _only_author("<p><i itemprop=author>Ann Lee</i></p>").element.tag == "i"
    assert _only_author(_block(STORY)).element.tag == "script"


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["NewsArticle", "#a", "Ann Lee"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@id", "@graph", "@list", "@value", "author", "name", "url", "headline", "logo"]
            )
            | st.sampled_from(
                ["publisher", "mainEntity", "mainEntityOfPage", "worksFor", "isBasedOn", "datePublished"]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@given(_JSON)
def test_any_json_gives_an_answer(value: object) -> None:
    _read(_block(json.dumps(value).replace("</", "<\\/")))


@given(st.text(max_size=200))
def test_any_text_for_json_gives_an_answer(text: str) -> None:
    _read(_block(text))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_meta_gives_an_answer(name: str, content: str) -> None:
    _read(
        f'<meta name="{name}" content="{content}"><meta name=author content="{content}">'
        f'<i itemprop="{name}">x</i>'
    )
