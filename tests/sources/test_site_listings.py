"""Sitemaps and feeds, in files and from a server."""

from __future__ import annotations

import gzip
from datetime import date
from typing import TYPE_CHECKING

import pytest

from checker.sources import EmptySource, SourceError, UnreadablePage, WebPage
from checker.sources.site_listings import Listings
from checker.web.settings import WebSettings
from checker.web.use import Web
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checker.sources import SourceItem

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://courier.example/a?x=1&amp;y=2 </loc><lastmod>2027-01-10</lastmod>
<image:image><image:loc>https://courier.example/a.png</image:loc></image:image></url>
<url><loc>https://courier.example/b</loc><lastmod>2027-01-20T10:00:00+00:00</lastmod></url>
<url><loc>https://courier.example/c</loc></url>
</urlset>"""
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://courier.example/n</loc><lastmod>2027-01-25</lastmod>
<news:news><news:publication_date>2027-01-02</news:publication_date><news:title>Bridge</news:title></news:news></url></urlset>"""
RSS = """<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
<link>https://courier.example/</link>
<item><title>A</title><link>https://courier.example/a</link>
<pubDate>Sun, 31 Jan 2027 06:00:00 GMT</pubDate></item>
<item><link>https://count.example/b</link><feedburner:origLink>https://courier.example/b</feedburner:origLink></item>
<item><guid>https://courier.example/c</guid><pubDate>Fri, 01 Jan 2027 06:00:00 +0100</pubDate></item>
<item><guid isPermaLink="false">tag:7</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://courier.example/"/>
<entry><link rel="edit" href="/edit"/><link href="https://courier.example/a"/><updated>2027-01-31T06:00:00Z</updated></entry>
<entry><link rel="alternate" href="https://courier.example/b"/><published>2027-01-01T06:00:00Z</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://courier.example/</link></channel>
<item><link>https://courier.example/a</link><dc:date>2027-01-31</dc:date></item></rdf:RDF>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        yield running


def read(folder: Path, data: str | bytes, since: date | None = None) -> list[SourceItem]:
    path = folder / "listing"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(Listings(Web(), since).pages(str(path)))


def paths(items: list[SourceItem]) -> list[str]:
    return [item.url.removeprefix("https://courier.example/") for item in items if isinstance(item, WebPage)]


class TestFiles:
    @pytest.mark.parametrize(
        ("data", "pages"),
        [
            (SITEMAP, ["a?x=1&y=2", "b", "c"]),
            (gzip.compress(SITEMAP.encode()), ["a?x=1&y=2", "b", "c"]),
            (NEWS, ["n"]),
            ("https://courier.example/a\nhttps://courier.example/b\n", ["a", "b"]),
            (RSS, ["a", "b", "c"]),
            (ATOM, ["a", "b"]),
            (RDF, ["a"]),
        ],
        ids=["sitemap", "gzip", "news", "plain", "rss", "atom", "rdf"],
    )
    def test_the_pages_are_named_in_order(self, tmp_path: Path, data: str | bytes, pages: list[str]) -> None:
        assert paths(read(tmp_path, data)) == pages

    @pytest.mark.parametrize(
        ("data", "pages"),
        [(SITEMAP, ["b", "c"]), (NEWS, []), (RSS, ["a", "b"]), (ATOM, ["a"])],
        ids=["sitemap", "news", "rss", "atom"],
    )
    def test_earlier_pages_are_left_out_and_counted(
        self, tmp_path: Path, data: str, pages: list[str]
    ) -> None:
        items = read(tmp_path, data, since=date(2027, 1, 15))
        assert paths(items) == pages
        assert items[-1] == EmptySource(str(tmp_path / "listing"), "1 page from before 2027-01-15 left out")

    def test_what_is_neither_is_an_error(self, tmp_path: Path) -> None:
        for data in ("<html><body>Hello", "", "Hello", b"\x1f\x8bbroken"):
            with pytest.raises(SourceError, match="neither a sitemap nor a feed"):
                read(tmp_path, data)

    def test_entities_name_no_files_and_do_not_grow(self, tmp_path: Path) -> None:
        (tmp_path / "secret").write_text("https://courier.example/secret")
        hostile = (
            f'<!DOCTYPE urlset [<!ENTITY f SYSTEM "file://{tmp_path}/secret"><!ENTITY a "aaaaaaaaaa">'
            + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;" * 10}">' for n in range(9))
            + "]><urlset><url><loc>&f;</loc></url><url><loc>https://courier.example/&a8;</loc></url>"
            "<url><loc>https://courier.example/z</loc></url></urlset>"
        )
        assert all(len(path) < 100 and "secret" not in path for path in paths(read(tmp_path, hostile)))

    def test_a_document_cut_off_gives_what_is_whole(self, tmp_path: Path) -> None:
        assert paths(read(tmp_path, SITEMAP[: SITEMAP.index("<url><loc>https://courier.example/c")])) == [
            "a?x=1&y=2",
            "b",
        ]


class TestServers:
    def test_an_index_leads_to_its_sitemaps_once_each(self, site: Site) -> None:
        index = (
            f"<sitemapindex><sitemap><loc>{site.url('/news.xml')}</loc></sitemap>"
            f"<sitemap><loc>{site.url('/pages.xml.gz')}</loc></sitemap>"
            f"<sitemap><loc>{site.url('/index.xml')}</loc></sitemap>"
            f"<sitemap><loc>{site.url('/gone.xml')}</loc></sitemap></sitemapindex>"
        )
        site.page("/index.xml", index, content_type="application/xml")
        site.page("/news.xml", NEWS, content_type="text/xml")
        site.page("/pages.xml.gz", gzip.compress(SITEMAP.encode()), content_type="application/gzip")
        with Web(WebSettings(interval=0, allow_private=True)) as web:
            items = list(Listings(web).pages(site.url("/index.xml")))
        assert paths(items) == ["n", "a?x=1&y=2", "b", "c"]
        (gone,) = [item for item in items if isinstance(item, UnreadablePage)]
        assert (gone.source, gone.reason) == (site.url("/gone.xml"), "there is no such page (HTTP 404)")

    def test_relative_addresses_of_a_feed_are_whole(self, site: Site) -> None:
        site.page("/feed/", "<rss><item><link>/story</link></item></rss>", content_type="application/rss+xml")
        with Web(WebSettings(interval=0, allow_private=True)) as web:
            (item,) = Listings(web).pages(site.url("/feed/"))
        assert isinstance(item, WebPage)
        assert (item.url, item.named_by) == (site.url("/story"), (site.url("/feed/"),))

    def test_a_page_in_a_sitemap_s_place_is_unreadable(self, site: Site) -> None:
        site.page("/sitemap.xml", "<html><body>Hello", content_type="text/html")
        with Web(WebSettings(interval=0, allow_private=True)) as web:
            (item,) = Listings(web).pages(site.url("/sitemap.xml"))
        assert isinstance(item, UnreadablePage)
        assert item.reason == "neither a sitemap nor a feed"
