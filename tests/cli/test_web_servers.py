"""`creditline check` on servers as there are: HTTP/2, TLS, proxies, cookies, bombs, charsets, robots.txt."""

from __future__ import annotations

import base64
import gzip
import json
import ssl
from typing import TYPE_CHECKING, Any

import pytest
import trustme

from tests.cli.conftest import PAGES
from tests.web.http2 import Http2Site
from tests.web.proxy import Tunnel
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.process import Command, Ended

SAME = ("--host-interval", "0", "--no-images", "--no-config", "--format", "json")
FAST = ("--allow-private", *SAME)
PAGE = PAGES["passing.html"].encode()


@pytest.fixture
def courier() -> Iterator[Site]:
    with Site() as running:
        yield running


@pytest.fixture
def authority(tmp_path: Path) -> trustme.CA:
    """A certificate authority, in a file that `SSL_CERT_FILE` can name."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    return authority


def server_side(authority: trustme.CA, host: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    return context


def told(done: Ended) -> list[tuple[str, str | None]]:
    pages: list[dict[str, Any]] = json.loads(done.out)["pages"]
    return [(page["outcome"], page["reason"]) for page in pages]


def test_servers_that_speak_http_2_are_spoken_to(
    creditline: Command, authority: trustme.CA, tmp_path: Path
) -> None:
    context = server_side(authority, "localhost")
    context.set_alpn_protocols(["h2"])
    with Http2Site(context, {"/a": PAGE, "/b": PAGES["failing.html"].encode()}).running() as site:
        urls = [f"https://localhost:{site.port}{path}" for path in ("/a", "/b", "/gone")]
        environment = {"SSL_CERT_FILE": str(tmp_path / "authority.pem")}
        done = creditline("check", *urls, *FAST, "--save", "run.warc.gz", environment=environment)
        assert [outcome for outcome, _ in told(done)] == ["pass", "fail", "unreadable"]
        assert sorted(site.asked) == ["/a", "/b", "/gone", "/robots.txt"]
        assert site.connections == 1
    assert creditline("check", *urls, *FAST, "--replay", "run.warc.gz").out == done.out


def test_a_certificate_that_nobody_vouches_for_gives_no_verdict(creditline: Command) -> None:
    with Site(server_side(trustme.CA(), "localhost")) as site:
        site.page("/a", PAGE)
        ((outcome, reason),) = told(
            creditline("check", site.url("/a", "localhost"), *FAST, "--ignore-robots")
        )
    assert outcome == "unreadable"
    assert reason is not None
    assert reason.startswith("the server's certificate does not hold: ")


def test_a_proxy_tunnels_to_sites_with_tls_and_learns_its_password_alone(
    creditline: Command, authority: trustme.CA, tmp_path: Path
) -> None:
    with Site(server_side(authority, "courier.example")) as site, Tunnel(site.port).running() as tunnel:
        site.page("/a", PAGE)
        environment = {
            "SSL_CERT_FILE": str(tmp_path / "authority.pem"),
            "https_proxy": f"http://desk:s3cret@127.0.0.1:{tunnel.port}",
            "no_proxy": "",
        }
        urls = (
            "https://courier.example/a",
            "https://10.0.0.7/a",
            "https://printer/a",
            "https://metadata.internal/",
        )
        done = creditline("check", *urls, *SAME, environment=environment)
        assert told(done) == [
            ("pass", None),
            *(
                ("unreadable", f"{host} is not on the public Internet (--allow-private reads such pages)")
                for host in ("10.0.0.7", "printer", "metadata.internal")
            ),
        ]
        assert {head.splitlines()[0] for head in tunnel.told} == {"CONNECT courier.example:443 HTTP/1.1"}
        password = base64.b64encode(b"desk:s3cret").decode()
        assert all(f"basic {password}".lower() in head.lower() for head in tunnel.told)
        assert not any("authorization" in name for headers in site.headers for name in headers)
        assert "s3cret" not in done.out + done.err


def test_hosts_that_no_proxy_names_are_asked_directly(creditline: Command, courier: Site) -> None:
    courier.page("/a", PAGE)
    with Site() as closed:
        nobody = closed.url()
    environment = {"http_proxy": nobody, "no_proxy": "127.0.0.1"}
    assert told(creditline("check", courier.url("/a"), *FAST, environment=environment)) == [("pass", None)]
    environment = {"http_proxy": nobody, "no_proxy": ""}
    done = creditline("check", courier.url("/a"), *FAST, "--fetch-timeout", "5", environment=environment)
    assert told(done)[0][0] == "unreadable"
    assert courier.asked == ["/robots.txt", "/a"]


def test_a_name_that_leads_to_this_machine_is_not_connected_to(creditline: Command, courier: Site) -> None:
    courier.page("/a", PAGE)
    urls = [courier.url("/a", host) for host in ("localhost", "127.0.0.1", "[::ffff:127.0.0.1]", "0.0.0.0")]  # noqa: S104 - asked, not listened on
    for outcome, reason in told(creditline("check", *urls, *SAME)):
        assert outcome == "unreadable"
        assert reason is not None
        assert reason.endswith("is not on the public Internet (--allow-private reads such pages)")
    assert courier.asked == []


def test_no_cookie_is_sent_back(creditline: Command, courier: Site, tmp_path: Path) -> None:
    cookie = "id=7; Path=/; Max-Age=86400"
    courier.replies["/robots.txt"] = lambda asked: asked.say(404, set_cookie=cookie)
    courier.replies["/old"] = lambda asked: asked.say(302, set_cookie=cookie, location="/a")
    courier.page("/a", PAGE, set_cookie=cookie)
    courier.page("/b", PAGE, set_cookie=cookie)
    same = (courier.url("/old"), courier.url("/b"), *FAST, "--cache", tmp_path / "cache")
    for more in ((), ("--refresh",)):
        assert told(creditline("check", *same, *more)) == [("pass", None)] * 2
    assert not any("cookie" in headers for headers in courier.headers)


def test_bombs_and_pages_without_an_end_are_refused(creditline: Command, courier: Site) -> None:
    bomb = gzip.compress(b"<p>" + b"\0" * 40_000_000)
    courier.page("/bomb", bomb, content_encoding="gzip")
    courier.page("/twice", gzip.compress(bomb), content_encoding="gzip, gzip")
    courier.page("/thrice", b"x", content_encoding="gzip, gzip, gzip")
    courier.page("/robots.txt", bomb, content_encoding="gzip", content_type="text/plain")
    courier.page("/sitemap.xml", gzip.compress(b"\0" * 90_000_000), content_type="application/gzip")
    courier.page("/good", gzip.compress(PAGE), content_encoding="gzip")
    urls = map(courier.url, ("/bomb", "/twice", "/thrice", "/good"))
    done = creditline("check", *urls, "--sitemap", courier.url("/sitemap.xml"), *FAST)
    assert told(done) == [
        ("unreadable", "decompresses to more than 16 MB"),
        ("unreadable", "decompresses to more than 16 MB"),
        ("unreadable", "the page is compressed several times over"),
        ("pass", None),
        ("unreadable", "neither a sitemap nor a feed"),
    ]


@pytest.mark.parametrize("named", ["utf-8", "nonsense-8", "", '"iso-8859-1"', "us-ascii; charset=utf-16"])
def test_a_wrong_charset_in_the_header_does_no_harm(creditline: Command, courier: Site, named: str) -> None:
    page = PAGES["passing.html"].replace('<meta charset="utf-8">', '<meta charset="windows-1252">')
    courier.page("/a", page.encode("windows-1252"), content_type=f"text/html; charset={named}")
    assert told(creditline("check", courier.url("/a"), *FAST)) == [("pass", None)]


def test_a_robots_txt_of_half_a_megabyte_is_obeyed(creditline: Command, courier: Site) -> None:
    rules = b"User-agent: *\nDisallow: /forbidden\n" + b"# nothing to see\n" * 35_000 + b"Disallow: /far\n"
    courier.page("/robots.txt", rules, content_type="text/plain")
    for path in ("/forbidden", "/far", "/a"):
        courier.page(path, PAGE)
    done = creditline("check", *map(courier.url, ("/forbidden", "/far", "/a")), *FAST)
    assert [outcome for outcome, _ in told(done)] == ["unreadable", "pass", "pass"]
    assert courier.asked.count("/forbidden") == 0


def test_a_proxy_is_asked_for_no_other_service(creditline: Command) -> None:
    nobody = "http://127.0.0.1:9"
    environment = {"http_proxy": nobody, "no_proxy": ""}
    done = creditline("check", "http://courier.example:25/a", environment=environment)
    assert "port 25 is no web server's" in done.out + done.err
