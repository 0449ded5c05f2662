"""What `creditline check` says of addresses that cannot be read: in plain words, and never a password."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import PAGES
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.process import Command

FAST = ("--allow-private", "--host-interval", "0", "--no-images", "--no-config")
FORMATS = ("text", "json", "html", "markdown", "csv", "jsonl", "junit", "sarif", "github", "gitlab")


@pytest.fixture
def courier() -> Iterator[Site]:
    with Site() as running:
        yield running


def test_no_report_and_no_message_tells_a_password(
    creditline: Command, courier: Site, tmp_path: Path
) -> None:
    host = courier.url("").removeprefix("http://")
    secret = f"http://desk:s3cret@{host}"
    courier.redirect("/on", f"{secret}/on")
    rss = f"<rss><channel><item><link>{secret}/f</link></item></channel></rss>"
    courier.page("/feed", rss, content_type="application/rss+xml")
    index = f"<sitemapindex><sitemap><loc>{secret}/s.xml</loc></sitemap></sitemapindex>"
    courier.page("/index.xml", index, content_type="application/xml")
    (tmp_path / "list.csv").write_text(f"Title,URL\nBridge,{secret}/c\nMill,{secret}:x/d\n")
    reports = [part for name in FORMATS for part in ("--report", f"{name}=report.{name}")]
    named = (
        f"{secret}/a", f"http://desk:s3/cret@{host}/b", f"ftp://desk:s3cret@{host}/", f"{secret}/*.html",
        courier.url("/on"), "--urls", "list.csv", "--feed", courier.url("/feed"), "--feed", f"{secret}/feed",
        "--sitemap", courier.url("/index.xml"), *FAST, "--verbose", "--debug", "--jobs", "1",
    )  # fmt: skip
    done = creditline("check", *named, "--sitemap", f"ftp://desk:s3cret@{host}/s.xml")
    assert "cannot read the list ftp://***@" in done.err
    backslashed = creditline("check", rf"http:\\desk:s3cret@{host}\a", *reports)
    assert backslashed.code == 4
    assert "s3" not in backslashed.out + backslashed.err
    assert "s3" not in done.out + done.err
    done = creditline("check", *named, *reports)
    assert done.code == 4
    assert "http://***@" in done.out
    for name in FORMATS:
        written = (tmp_path / f"report.{name}").read_text("utf-8")
        assert "s3" not in written.replace("sha256", "")
    assert "s3" not in done.out + done.err
    found = json.loads((tmp_path / "report.json").read_bytes())["pages"]
    assert {page["outcome"] for page in found} == {"unreadable"}
    assert len(found) == 10


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("file:///srv/site/index.html", "only http and https addresses are read: name the file itself"),
        ("file:index.html", "only http and https addresses are read: name the file itself"),
        ("ftp://courier.example/*.html", "only http and https addresses are read"),
        ("data:text/html,x", "only http and https addresses are read"),
        ("http:\\\\courier.example\\", "only http and https addresses are read"),
        (
            "http://0177.0.0.1/",
            "0177.0.0.1 is no valid host: write an IPv4 address as four numbers up to 255",
        ),
        ("http://courier.example:port/", "this is no valid address"),
        ("http://[::1]:8080/", "[::1] is not on the public Internet (--allow-private reads such pages)"),
        ("http://[2001:db8::zz]/", "this is no valid address"),
    ],
)
def test_why_an_address_is_not_read(creditline: Command, address: str, said: str) -> None:
    done = creditline("check", address, "--no-config", "--format", "json")
    (page,) = json.loads(done.out)["pages"]
    assert (done.code, page["outcome"], page["reason"]) == (4, "unreadable", said)


def test_an_empty_page_is_called_one(creditline: Command, courier: Site) -> None:
    courier.page("/a", " \n")
    done = creditline("check", courier.url("/a"), *FAST, "--save", "run.warc", "--format", "json")
    assert json.loads(done.out)["pages"][0]["reason"] == "the server sent an empty page"
    done = creditline("check", "run.warc", *FAST, "--format", "json")
    assert json.loads(done.out)["pages"][0]["reason"] == "the page is empty"


def test_what_is_gone_is_said_alike_of_pages_and_sitemaps(creditline: Command, courier: Site) -> None:
    courier.page("/b", PAGES["passing.html"], status=410)
    courier.page("/b.xml", b"<urlset/>", status=410)
    same = (*FAST, "--format", "json")
    pages = creditline("check", courier.url("/a"), courier.url("/b"), *same)
    lists = creditline("check", "--sitemap", courier.url("/a.xml"), "--feed", courier.url("/b.xml"), *same)
    told = [[page["reason"] for page in json.loads(done.out)["pages"]] for done in (pages, lists)]
    assert told[0] == told[1] == ["there is no such page (HTTP 404)", "the page was taken down (HTTP 410)"]
