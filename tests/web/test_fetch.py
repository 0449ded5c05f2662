"""Fetching from real servers that are busy, slow, endless, broken, or send elsewhere."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import httpx
import pytest
import trustme

from checker.retrieval import Redirect
from checker.web.answers import Fetched, NotFetched, Wanted
from checker.web.bodies import LARGEST_BODY
from checker.web.guard import Guard
from checker.web.live import Live
from checker.web.network import PoolTransport, resolve
from tests.web.awaiting import awaited
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web.conftest import Fetching
    from tests.web.site import Asked

PAGE = b"<!doctype html><title>Bridge reopens</title><p>The bridge over Mill Creek reopened."


@pytest.fixture
def cellar(site: Site) -> Iterator[Site]:
    """A site on another loopback address, at the same port."""
    with Site(address=("127.0.0.2", site.port)) as running:
        yield running


def good(asked: Asked) -> None:
    asked.say(200, PAGE)


class TestDocuments:
    def test_a_page_comes_with_its_status_type_and_time(self, fetch: Fetching, site: Site) -> None:
        site.page("/story", PAGE, content_type="text/html; charset=ISO-8859-1")
        found = fetch.document(site.url("/story"))
        assert (found.body, found.answer.status, found.answer.charset) == (PAGE, 200, "ISO-8859-1")
        assert found.answer.fetched == "2027-01-31T06:00:00Z"
        assert found.answer.address == "127.0.0.1"

    @pytest.mark.parametrize(
        ("coding", "data"),
        [
            ("gzip", gzip.compress(PAGE, mtime=0)),
            ("deflate", zlib.compress(PAGE)),
            ("deflate", zlib.compress(PAGE, wbits=-15)),
            ("gzip, identity", gzip.compress(PAGE[:20], mtime=0) + gzip.compress(PAGE[20:], mtime=0)),
        ],
        ids=["gzip", "zlib", "raw deflate", "two gzip members"],
    )
    def test_compression_is_undone(self, fetch: Fetching, site: Site, coding: str, data: bytes) -> None:
        site.page("/story", data, content_encoding=coding)
        assert fetch.document(site.url("/story")).body == PAGE

    def test_requests_say_who_asks_and_carry_no_cookie(self, fetch: Fetching, site: Site) -> None:
        site.replies["/robots.txt"] = lambda asked: asked.say(404, set_cookie="seen=1; Path=/")
        site.replies["/old"] = lambda asked: asked.say(302, set_cookie="id=7; Path=/", location="/story")
        site.page("/story", PAGE)
        fetch.document(site.url("/old"))
        assert {headers["user-agent"] for headers in site.headers} == {"creditline"}
        assert not any("cookie" in headers for headers in site.headers)

    def test_what_is_no_html_is_left_on_the_server(self, fetch: Fetching, site: Site) -> None:
        site.page("/terms", b"%PDF-1.7", content_type="application/pdf")
        found = fetch.document(site.url("/terms"))
        assert (found.body, found.answer.is_cut) == (b"", True)


class TestRedirects:
    def test_they_are_followed_and_told(self, fetch: Fetching, site: Site) -> None:
        site.redirect("/a", "/b", 301)
        site.redirect("/b", "c?x=1#part", 307)
        site.page("/c?x=1", PAGE)
        found = fetch.document(site.url("/a"))
        assert found.answer.url == site.url("/c?x=1")
        assert found.redirects == (Redirect(site.url("/a"), 301), Redirect(site.url("/b"), 307))

    def test_a_circle_ends(self, fetch: Fetching, site: Site) -> None:
        site.redirect("/a", "/b")
        site.redirect("/b", "/a")
        assert fetch.trouble(site.url("/a")) == "its redirects go round in circles"

    def test_an_endless_chain_ends(self, fetch: Fetching, site: Site) -> None:
        for number in range(40):
            site.redirect(f"/{number}", f"/{number + 1}")
        assert fetch.trouble(site.url("/0")) == "more than 10 redirects"
        assert "/11" not in site.asked

    @pytest.mark.parametrize(
        ("to", "named"),
        [
            ("file:///etc/passwd", "file:///etc/passwd"),
            ("ftp://example.com/", "ftp://example.com/"),
            ("http://user:secret@example.com/", "http://***@example.com/"),
        ],
    )
    def test_one_to_a_forbidden_address_is_named_and_not_followed(
        self, fetch: Fetching, site: Site, to: str, named: str
    ) -> None:
        site.redirect("/a", to)
        assert fetch.trouble(site.url("/a")).startswith(f"redirected to {named}, which is not asked for: ")


class TestPatience:
    def test_429_is_asked_again_after_the_time_that_it_names(self, fetch: Fetching, site: Site) -> None:
        site.in_turn("/a", lambda asked: asked.say(429, retry_after="7"), good)
        assert fetch.document(site.url("/a")).body == PAGE
        assert sum(fetch.waits) == 7

    def test_a_date_to_wait_for_counts_too(self, fetch: Fetching, site: Site) -> None:
        then = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
        site.in_turn("/a", lambda asked: asked.say(503, retry_after=then), good)
        assert fetch.document(site.url("/a")).body == PAGE
        assert 20 < sum(fetch.waits) <= 30

    def test_503_is_asked_again_after_waits_that_grow(self, fetch: Fetching, site: Site) -> None:
        busy = lambda asked: asked.say(503)  # noqa: E731 - shortest so
        site.in_turn("/a", busy, busy, good)
        assert fetch.document(site.url("/a")).body == PAGE
        assert fetch.waits == [1.0, 2.0]

    def test_it_ends(self, fetch: Fetching, site: Site) -> None:
        site.page("/a", b"busy", status=503)
        assert fetch.document(site.url("/a")).answer.status == 503
        assert site.asked.count("/a") == 3

    def test_a_server_that_asks_for_an_hour_is_left_alone(self, fetch: Fetching, site: Site) -> None:
        site.replies["/a"] = lambda asked: asked.say(429, retry_after="3600")
        assert fetch.document(site.url("/a")).answer.status == 429
        assert (site.asked.count("/a"), fetch.waits) == (1, [])

    def test_404_is_asked_once(self, fetch: Fetching, site: Site) -> None:
        assert fetch.document(site.url("/a")).answer.status == 404
        assert site.asked.count("/a") == 1

    def test_requests_to_one_host_are_apart(self, fetch: Fetching, site: Site) -> None:
        site.page("/a", PAGE)
        site.page("/b", PAGE)
        fetch.obeys_robots, fetch.interval = False, 3.0
        fetch(site.url("/a"), site.url("/b"))
        assert fetch.waits == [3.0]


class TestTroubles:
    def test_a_closed_port(self, fetch: Fetching) -> None:
        with Site() as closed:
            url = closed.url("/a")
        assert fetch.trouble(url) == "the server takes no connection"
        assert len(fetch.waits) == 2

    def test_a_slow_drip_ends(self, fetch: Fetching, site: Site) -> None:
        def drip(asked: Asked) -> None:
            asked.send_response(200)
            asked.send_header("content-type", "text/html")
            asked.end_headers()
            try:
                while True:
                    asked.wfile.write(b"<p>")
                    asked.wfile.flush()
                    site.stopped.wait(0.02)
            except OSError:
                return

        site.replies["/a"] = drip
        fetch.patience, fetch.attempts = 0.5, 1
        assert fetch.trouble(site.url("/a")) == "not all had come after 0.5 seconds"

    def test_an_endless_page_is_cut_off(self, fetch: Fetching, site: Site) -> None:
        sent = []

        def endless(asked: Asked) -> None:
            asked.send_response(200)
            asked.send_header("content-type", "text/html")
            asked.end_headers()
            asked.close_connection = True
            try:
                while True:
                    asked.wfile.write(b"<p>" * 100_000)
                    sent.append(300_000)
            except OSError:
                return

        site.replies["/a"] = endless
        fetch.patience = 30
        assert fetch.trouble(site.url("/a")) == "larger than 16 MB: no page of a newspaper is"

    @pytest.mark.parametrize("coding", ["gzip", "deflate"])
    def test_a_decompression_bomb_is_refused(self, fetch: Fetching, site: Site, coding: str) -> None:
        compress = gzip.compress if coding == "gzip" else zlib.compress
        site.page("/a", compress(b"\0" * (LARGEST_BODY + 1)), content_encoding=coding)
        assert fetch.trouble(site.url("/a")) == "decompresses to more than 16 MB"

    def test_a_bomb_in_a_bomb_is_refused(self, fetch: Fetching, site: Site) -> None:
        bomb = gzip.compress(gzip.compress(b"\0" * 10 * LARGEST_BODY))
        site.page("/a", bomb, content_encoding="gzip, gzip")
        assert fetch.trouble(site.url("/a")) == "decompresses to more than 16 MB"

    def test_damaged_compression_is_said(self, fetch: Fetching, site: Site) -> None:
        site.page("/a", gzip.compress(PAGE)[:-12], content_encoding="gzip")
        assert fetch.trouble(site.url("/a")) == "the page's compression is damaged"

    def test_a_coding_that_was_not_asked_for_is_said(self, fetch: Fetching, site: Site) -> None:
        site.page("/a", PAGE, content_encoding="br")
        assert fetch.trouble(site.url("/a")) == 'the page came in the encoding "br", which was not asked for'

    def test_a_body_shorter_than_its_length_is_no_page(self, fetch: Fetching, site: Site) -> None:
        def short(asked: Asked) -> None:
            asked.say(200, PAGE, content_length="5000")
            asked.close_connection = True

        site.replies["/a"] = short
        assert fetch.trouble(site.url("/a")) == "the connection broke off before all had come"

    def test_a_body_longer_than_its_length_ends_there(self, fetch: Fetching, site: Site) -> None:
        def long(asked: Asked) -> None:
            asked.say(200, PAGE, content_length="20")
            asked.close_connection = True

        site.replies["/a"] = long
        assert fetch.document(site.url("/a")).body == PAGE[:20]

    def test_an_answer_that_is_no_http_is_said(self, fetch: Fetching, site: Site) -> None:
        def garbage(asked: Asked) -> None:
            asked.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
            asked.close_connection = True

        site.replies["/a"] = garbage
        assert fetch.trouble(site.url("/a")) == "the connection broke off before all had come"

    def test_a_bad_certificate_is_no_page(self, fetch: Fetching) -> None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert("127.0.0.1").configure_cert(tls)
        with Site(tls) as site:
            site.page("/a", PAGE)
            assert fetch.trouble(site.url("/a")).startswith("the server's certificate does not hold")
            assert site.asked == []

    def test_a_certificate_for_another_name_is_no_page(self, fetch: Fetching) -> None:
        authority = trustme.CA()
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("elsewhere.example").configure_cert(tls)
        fetch.context = ssl.create_default_context()
        authority.configure_trust(fetch.context)
        with Site(tls) as site:
            assert "certificate does not hold" in fetch.trouble(site.url("/a"))

    def test_a_good_certificate_is_held_against_the_name_not_the_address(self, fetch: Fetching) -> None:
        authority = trustme.CA()
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("courier.example").configure_cert(tls)
        fetch.context = ssl.create_default_context()
        authority.configure_trust(fetch.context)

        async def loopback(_host: str, _port: int) -> list[str]:
            return ["127.0.0.1"]

        fetch.resolver = loopback
        with Site(tls) as site:
            site.page("/a", PAGE)
            assert fetch.document(site.url("/a", "courier.example")).body == PAGE
            assert site.headers[-1]["host"] == f"courier.example:{site.port}"


class TestRobots:
    def test_what_it_forbids_is_not_asked_for(self, fetch: Fetching, site: Site) -> None:
        site.page("/robots.txt", "User-agent: *\nDisallow: /private/\n", content_type="text/plain")
        site.page("/private/a", PAGE)
        assert "robots.txt forbids it" in fetch.trouble(site.url("/private/a"))
        assert site.asked == ["/robots.txt"]

    def test_rules_for_this_program_come_before_those_for_all(self, fetch: Fetching, site: Site) -> None:
        rules = "User-agent: *\nDisallow: /\n\nUser-agent: Creditline\nAllow: /\n"
        site.page("/robots.txt", rules, content_type="text/plain")
        site.page("/a", PAGE)
        assert fetch.document(site.url("/a")).body == PAGE

    def test_it_is_asked_for_once_a_site(self, fetch: Fetching, site: Site) -> None:
        site.page("/a", PAGE)
        fetch(site.url("/a"), site.url("/a?x"))
        assert site.asked.count("/robots.txt") == 1

    def test_it_holds_where_a_redirect_leads_too(self, fetch: Fetching, site: Site) -> None:
        with Site() as other:
            other.page("/robots.txt", "User-agent: *\nDisallow: /\n", content_type="text/plain")
            site.redirect("/a", other.url("/b"))
            assert "robots.txt forbids it" in fetch.trouble(site.url("/a"))
            assert other.asked == ["/robots.txt"]

    @pytest.mark.parametrize("status", [500, 429])
    def test_a_server_that_fails_at_it_is_left_alone(self, fetch: Fetching, site: Site, status: int) -> None:
        site.page("/robots.txt", "oops", status=status)
        assert fetch.trouble(site.url("/a")) == f"the site's robots.txt cannot be read (HTTP {status})"
        assert "/a" not in site.asked

    def test_its_first_512_kb_count_and_no_half_line(self, fetch: Fetching, site: Site) -> None:
        start = "User-agent: *\nDisallow: /secret\n"
        padding = "#" * (512 * 1024 - len(start) - len("\nDisallow: /st")) + "\n"
        rules = f"{start}{padding}Disallow: /stables\nDisallow: /\n"
        assert rules[: 512 * 1024].endswith("Disallow: /st")
        site.page("/robots.txt", rules, content_type="text/plain")
        site.page("/story", PAGE)
        assert fetch.document(site.url("/story")).body == PAGE
        assert "forbids" in fetch.trouble(site.url("/secret"))

    def test_the_time_between_pages_that_it_asks_for_is_kept(self, fetch: Fetching, site: Site) -> None:
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 4\n", content_type="text/plain")
        site.page("/a", PAGE)
        fetch(site.url("/a"), site.url("/a?x"))
        assert 4.0 in fetch.waits

    def test_it_can_be_ignored(self, fetch: Fetching, site: Site) -> None:
        site.page("/robots.txt", "User-agent: *\nDisallow: /\n", content_type="text/plain")
        site.page("/a", PAGE)
        fetch.obeys_robots = False
        assert fetch.document(site.url("/a")).body == PAGE
        assert site.asked == ["/a"]


class OneHouse(Guard):
    """Takes one loopback address for public and all others, as they are, for private."""

    def allows(self, address: str) -> bool:
        return address == "127.0.0.1"

    def allows_port(self, _port: int) -> bool:
        return True


class TestPrivateAddresses:
    def test_a_private_address_is_not_connected_to(self, fetch: Fetching, site: Site) -> None:
        fetch.guard = Guard()
        assert "is not on the public Internet" in fetch.trouble(site.url("/a"))
        assert site.asked == []

    def test_nor_after_a_redirect(self, fetch: Fetching, site: Site, cellar: Site) -> None:
        site.redirect("/a", cellar.url("/secret", "127.0.0.2"))
        fetch.guard = OneHouse()
        assert fetch.trouble(site.url("/a")).startswith("127.0.0.2 is not on the public Internet")
        assert (site.asked[-1], cellar.asked) == ("/a", [])

    def test_a_name_is_checked_each_time_it_is_resolved(
        self, fetch: Fetching, site: Site, cellar: Site
    ) -> None:
        answers = iter([["127.0.0.1"], ["127.0.0.2"]])

        async def rebinding(_host: str, _port: int) -> list[str]:
            return next(answers)

        site.replies["/a"] = lambda asked: asked.say(200, PAGE, connection="close")
        fetch.guard, fetch.resolver, fetch.obeys_robots = OneHouse(), rebinding, False
        first, second = fetch(site.url("/a", "courier.example"), site.url("/b", "courier.example"))
        assert isinstance(first, Fetched)
        assert isinstance(second, NotFetched)
        assert second.reason.startswith("courier.example is not on the public Internet")
        assert cellar.asked == []

    def test_what_was_checked_is_connected_to_without_asking_again(self, fetch: Fetching, site: Site) -> None:
        asked = []

        async def counting(host: str, _port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"]

        site.page("/a", PAGE)
        fetch.guard, fetch.resolver, fetch.obeys_robots = OneHouse(), counting, False
        assert fetch.document(site.url("/a", "courier.example")).body == PAGE
        assert asked == ["courier.example"]

    def test_of_several_addresses_only_allowed_ones_are_tried(
        self, fetch: Fetching, site: Site, cellar: Site
    ) -> None:
        async def mixed(_host: str, _port: int) -> list[str]:
            return ["127.0.0.2", "127.0.0.1"]

        site.page("/a", PAGE)
        fetch.guard, fetch.resolver = OneHouse(), mixed
        assert fetch.document(site.url("/a", "courier.example")).body == PAGE
        assert cellar.asked == []

    def test_an_unknown_host_is_said(self, fetch: Fetching) -> None:
        async def nowhere(host: str, _port: int) -> list[str]:
            raise OSError(host)

        fetch.resolver = nowhere
        assert fetch.trouble("http://courier.example/") == "there is no host courier.example"
        assert fetch.waits == []

    def test_other_services_are_not_spoken_to(self, fetch: Fetching) -> None:
        fetch.guard = Guard()
        assert fetch.trouble("http://courier.example:25/") == "port 25 is no web server's"


def test_a_sitemap_is_wanted_whatever_it_is_called(fetch: Fetching, site: Site) -> None:
    site.page("/sitemap.xml.gz", b"x", content_type="application/x-gzip")
    assert fetch.document(site.url("/sitemap.xml.gz"), Wanted.LIST).body == b"x"


def test_many_large_pages_at_a_time_all_come(site: Site) -> None:
    large = b"<!doctype html>" + b" " * 1_500_000
    urls = [site.url(f"/{number}") for number in range(20)]
    for number in range(20):
        site.page(f"/{number}", large)

    async def asked() -> list[bytes]:
        live = Live(
            PoolTransport(httpx.create_ssl_context(), resolve, Guard(allow_private=True)),
            user_agent="creditline",
            patience=20,
        )
        try:
            return [
                answer.body for answer in await asyncio.gather(*(live.ask(url, Wanted.PAGE) for url in urls))
            ]
        finally:
            await live.close()

    assert awaited(asked()) == [large] * 20
