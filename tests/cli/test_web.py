"""`creditline check` on addresses: from a site on loopback, by all the ways of naming its pages."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import PAGES
from tests.cli.process import clean_environment
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.process import Command, Ended

FAST = ("--allow-private", "--host-interval", "0", "--no-images", "--no-config")


@pytest.fixture
def courier() -> Iterator[Site]:
    with Site() as running:
        for name, page in PAGES.items():
            running.page(f"/{name}", page)
        yield running


def pages(done: Ended) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(done.out)["pages"]
    return found


def test_a_live_page_is_judged_like_a_file(creditline: Command, courier: Site) -> None:
    assert creditline("check", courier.url("/passing.html"), *FAST).code == 0
    assert creditline("check", courier.url("/failing.html"), *FAST).code == 1


def test_the_report_says_how_it_came(creditline: Command, courier: Site) -> None:
    courier.redirect("/old", "/passing.html?utm_source=old", 302)
    (page,) = pages(creditline("check", courier.url("/old#top"), *FAST, "--format", "json"))
    retrieval = page["retrieval"]
    assert page["source"] == courier.url("/old#top")
    assert page["url"] == retrieval["url"] == courier.url("/passing.html")
    assert retrieval["status"] == 200
    assert retrieval["redirects"] == [{"url": courier.url("/old"), "status": 302}]
    assert retrieval["digest"] == f"sha256:{hashlib.sha256(PAGES['passing.html'].encode()).hexdigest()}"
    assert len(retrieval["fetched"]) == len("2027-01-31T06:00:00Z")


@pytest.mark.parametrize(
    ("status", "kind", "reason"),
    [
        (404, "text/html", "there is no such page (HTTP 404)"),
        (403, "text/html", "the server refuses to show the page (HTTP 403)"),
        (200, "application/pdf", "not an HTML page: it is a PDF document"),
        (200, "image/png", "not an HTML page: it is a picture"),
        (200, "application/rss+xml", "not an HTML page: it is an RSS feed: name it with --feed"),
    ],
)
def test_what_is_not_there_never_fails(
    creditline: Command, courier: Site, status: int, kind: str, reason: str
) -> None:
    courier.page("/a", PAGES["failing.html"], status=status, content_type=kind)
    done = creditline("check", courier.url("/a"), courier.url("/passing.html"), *FAST, "--format", "json")
    assert done.code == 4
    assert [page["outcome"] for page in pages(done)] == ["unreadable", "pass"]
    assert pages(done)[0]["reason"] == reason


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (
            "<title>Just a moment...</title><p>Checking your browser.",
            "a bot check stands in the page's place",
        ),
        ("<title>Page not found</title><h1>Oops</h1>", "the server shows that there is no such page"),
        (
            "<title>Courier</title><div id='root'></div><script></script>",
            "the page is empty until its scripts",
        ),
        (
            PAGES["failing.html"]
            .replace('class="byline"', 'class="byline paywall"')
            .split("<p>The county")[0]
            + "<p>Subscribe to continue reading.</p>",
            "a paywall hides the story",
        ),
        (
            "<title>Bridge</title><meta http-equiv='refresh' content='0;url=/passing.html'>",
            "the page only sends browsers on to another address",
        ),
    ],
)
def test_what_stands_in_a_page_s_place_never_fails(
    creditline: Command, courier: Site, page: str, reason: str
) -> None:
    courier.page("/a", f"<!doctype html>{page}")
    done = creditline("check", courier.url("/a"), *FAST, "--format", "json")
    (found,) = pages(done)
    assert (done.code, found["outcome"], found["findings"]) == (4, "unreadable", [])
    assert found["reason"].startswith(reason)
    assert found["retrieval"]["digest"].startswith("sha256:")


def test_a_page_that_leads_home_is_gone(creditline: Command, courier: Site) -> None:
    courier.page("/", PAGES["passing.html"])
    courier.redirect("/2027/01/bridge", "/")
    (page,) = pages(creditline("check", courier.url("/2027/01/bridge"), *FAST, "--format", "json"))
    assert page["outcome"] == "unreadable"
    assert page["reason"].startswith("redirected to the home page of 127.0.0.1")


@pytest.mark.parametrize("page", ["passing.html", "failing.html", "other.html"])
def test_a_page_that_leads_to_another_story_gets_no_verdict_of_that_one(
    creditline: Command, courier: Site, page: str
) -> None:
    courier.page("/2027/01/council-passes-budget", PAGES[page])
    courier.redirect("/2027/01/school-board-elects-chair", "/2027/01/council-passes-budget")
    url = courier.url("/2027/01/school-board-elects-chair")
    done = creditline("check", url, *FAST, "--format", "json")
    (found,) = pages(done)
    assert (done.code, found["outcome"], found["findings"]) == (4, "unreadable", [])
    landed = courier.url("/2027/01/council-passes-budget")
    assert found["reason"] == f"redirected to another page: name {landed} if that one is meant"
    assert found["retrieval"]["url"] == landed


def test_a_story_that_has_moved_is_judged_where_it_is(creditline: Command, courier: Site) -> None:
    courier.page("/news/bridge-reopens-today-7311.html", PAGES["passing.html"])
    courier.redirect("/2027/01/bridge-reopens-today", "/news/bridge-reopens-today-7311.html")
    courier.page("/2027/span-opens", PAGES["passing.html"])
    courier.redirect("/2027/bridge-reopens", "/2027/span-opens")  # its headline has the words still
    urls = map(courier.url, ("/2027/01/bridge-reopens-today", "/2027/bridge-reopens"))
    assert [page["outcome"] for page in pages(creditline("check", *urls, *FAST, "--format", "json"))] == [
        "pass",
        "pass",
    ]


def test_the_charset_of_the_header_counts(creditline: Command, courier: Site) -> None:
    page = PAGES["passing.html"].replace("Bridge", "Brücke").replace('<meta charset="utf-8">', "")
    courier.page("/a", page.encode("latin-1"), content_type="text/html; charset=iso-8859-1")
    (found,) = pages(creditline("check", courier.url("/a"), *FAST, "--format", "json"))
    assert found["title"] == "Brücke reopens"


def test_all_ways_of_naming_pages_mix_and_each_page_is_checked_once(
    creditline: Command, courier: Site, site: Path, tmp_path: Path
) -> None:
    story = courier.url("/passing.html")
    rss = f"<rss version='2.0'><channel><item><link>{story}?utm_source=rss</link></item></channel></rss>"
    courier.page("/feed", rss, content_type="application/rss+xml")
    sitemap = f"<urlset><url><loc>{courier.url('/other.html')}</loc></url></urlset>"
    courier.page("/sitemap.xml", sitemap, content_type="application/xml")
    export = tmp_path / "export.csv"
    export.write_text(f"Title,URL\nBridge,{story}#comments\nShut,{courier.url('/failing.html')}\n")
    done = creditline(
        "check", site / "passing.html", "--urls", export, "--feed", courier.url("/feed"),
        "--sitemap", courier.url("/sitemap.xml"), *FAST, "--jobs", "2", "--format", "json",
    )  # fmt: skip
    assert [(page["source"], page["outcome"]) for page in pages(done)] == [
        (str(site / "passing.html"), "pass"),
        (f"{story}#comments", "pass"),
        (courier.url("/failing.html"), "fail"),
        (courier.url("/other.html"), "not_applicable"),
    ]
    assert pages(done)[1]["named_by"] == [f"{export}:2", courier.url("/feed")]
    assert courier.asked.count("/passing.html") == 1
    (tmp_path / "list.csv").write_text(
        f"URL\n{courier.url('/failing.html')}\n{courier.url('/failing.html')}#x\n"
    )
    assert "named by  list.csv:2, list.csv:3" in creditline("check", "--urls", "list.csv", *FAST).out
    done = creditline("check", "--urls", "list.csv", *FAST, "--format", "markdown")
    assert "Named by `list.csv:2, list.csv:3`." in done.out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_page_that_a_redirect_leads_to_and_a_list_names_is_fetched_and_counted_once(
    creditline: Command, courier: Site, tmp_path: Path, jobs: str
) -> None:
    courier.redirect("/?p=7", "/passing.html")
    courier.redirect("/2027/passing.html", "/passing.html")
    courier.redirect("/?p=8", "/late.html")
    courier.redirect("/?p=9", "/late.html")
    courier.page("/late.html", PAGES["failing.html"])
    (tmp_path / "old.txt").write_text(f"{courier.url('/?p=7')}\n{courier.url('/?p=8')}\n")
    new = map(courier.url, ("/passing.html", "/2027/passing.html", "/?p=9"))
    (tmp_path / "new.txt").write_text("\n".join(new))
    same = ("--urls", "old.txt", "--urls", "new.txt", *FAST, "--jobs", jobs, "--format", "json")
    done = creditline("check", *same, "--save", "run.warc")
    assert [(page["source"], page["outcome"]) for page in pages(done)] == [
        (courier.url("/?p=8"), "fail"),
        (courier.url("/passing.html"), "pass"),
    ]
    assert pages(done)[1]["named_by"] == ["new.txt:1", "old.txt:1"]
    assert courier.asked.count("/passing.html") == 1
    assert (
        f"{courier.url('/?p=7')}: leads to {courier.url('/passing.html')}, which is checked once" in done.err
    )
    assert f"{courier.url('/?p=9')}: leads to {courier.url('/late.html')}, which is checked once" in done.err
    assert creditline("check", *same, "--replay", "run.warc").out == done.out


def test_a_story_that_leads_to_another_one_is_told_also_where_that_one_is_named(
    creditline: Command, courier: Site
) -> None:
    courier.page("/2027/council-passes-budget", PAGES["passing.html"])
    courier.page("/", PAGES["passing.html"])
    courier.redirect("/2027/school-board-elects-chair", "/2027/council-passes-budget")
    courier.redirect("/2027/bridge-reopens", "/")
    urls = map(
        courier.url,
        ("/2027/school-board-elects-chair", "/2027/bridge-reopens", "/2027/council-passes-budget", "/"),
    )
    done = creditline("check", *urls, *FAST, "--format", "json")
    assert [page["outcome"] for page in pages(done)] == ["unreadable", "unreadable", "pass", "pass"]
    told = [page["reason"] for page in pages(done)[:2]]
    assert (
        told[0] == f"redirected to {courier.url('/2027/council-passes-budget')}, which is checked by itself"
    )
    assert told[1].startswith("redirected to the home page of 127.0.0.1")


def test_a_list_comes_through_a_pipe(creditline: Command, courier: Site) -> None:
    addresses = f"{courier.url('/passing.html')}\n".encode()
    assert creditline("check", "--urls", "-", *FAST, stdin=addresses).code == 0


def test_private_addresses_are_refused_unless_allowed(creditline: Command, courier: Site) -> None:
    done = creditline("check", courier.url("/passing.html"), "--no-config")
    assert done.code == 4
    assert "is not on the public Internet (--allow-private reads such pages)" in done.out
    assert courier.asked == []


def test_a_proxy_of_the_environment_is_used(creditline: Command, courier: Site) -> None:
    # A proxy gets the whole address as its path: this site plays one.
    courier.page("http://prairie.example/story", PAGES["passing.html"])
    environment = {"http_proxy": courier.url(), "no_proxy": ""}
    done = creditline(
        "check",
        "http://prairie.example/story",
        "http://db.internal/",
        "--no-images",
        "--no-config",
        environment=environment,
    )
    assert done.code == 4
    assert "pass    http://prairie.example/story" in done.out
    assert "db.internal is not on the public Internet" in done.out
    assert courier.asked == ["http://prairie.example/robots.txt", "http://prairie.example/story"]


def test_requests_carry_the_contact(creditline: Command, courier: Site) -> None:
    creditline("check", courier.url("/passing.html"), *FAST, "--contact", "desk@example.com")
    assert all(headers["user-agent"].endswith("(+desk@example.com)") for headers in courier.headers)


def test_the_original_can_be_a_live_page(creditline: Command, courier: Site, site: Path) -> None:
    own = PAGES["passing.html"].replace("Ann Calloway", "Bert Mossman")
    courier.page("/own", own)
    courier.page("/check", "<!doctype html><title>Just a moment...</title><p>Checking.")
    same = ("check", site / "passing.html", *FAST, "--format", "json")
    done = creditline(*same, "--original", courier.url("/own"), "--save", "run.warc")
    assert (done.code, pages(done)[0]["original"]) == (1, courier.url("/own"))
    assert creditline(*same, "--original", courier.url("/own"), "--replay", "run.warc").out == done.out
    for path, said in {
        "/gone": "there is no such page (HTTP 404)",
        "/check": "a bot check stands in",
    }.items():
        done = creditline(*same, "--original", courier.url(path))
        assert done.code == 2
        assert f"cannot read the original {courier.url(path)}: {said}" in done.err


def test_manners_can_stand_in_the_configuration(creditline: Command, courier: Site, tmp_path: Path) -> None:
    courier.page("/kept", PAGES["passing.html"], cache_control="max-age=600")
    (tmp_path / "creditline.toml").write_text(
        'contact = "desk@example.com"\nhost-interval = 0\nhost-limit = 1\nfetch-timeout = 5.5\n'
        'cache = "kept"\nimages = false\n'
    )
    for _ in range(2):
        assert creditline("check", courier.url("/kept"), "--allow-private").code == 0
    assert courier.asked == ["/robots.txt", "/kept", "/robots.txt"]
    assert courier.headers[1]["user-agent"].endswith("(+desk@example.com)")
    assert creditline("check", courier.url("/kept"), "--allow-private", "--offline").code == 0
    creditline("check", courier.url("/kept"), "--allow-private", "--refresh", "--save", "run.warc")
    assert creditline("check", courier.url("/kept"), "--replay", "run.warc").code == 0
    done = creditline(
        "check", courier.url("/kept"), "--allow-private", "--contact", "other@example.com", "--refresh"
    )
    assert done.code == 0
    assert courier.headers[-1]["user-agent"].endswith("(+other@example.com)")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("host-interval = -1", "must be between 0 and 3600 seconds"),
        ("host-limit = 0", "must be between 1 and 64"),
        ("fetch-timeout = 0", "must be between 0.1 and 3600 seconds"),
        ('contact = "schöne"', 'creditline.toml:1 "schöne" is no address'),
    ],
)
def test_wrong_manners_are_said_with_their_place(
    creditline: Command, tmp_path: Path, line: str, said: str
) -> None:
    (tmp_path / "creditline.toml").write_text(line, "utf-8")
    done = creditline("check", "https://courier.example/")
    assert done.code == 2
    assert said in done.err
    assert "creditline.toml:1" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--urls-column", "URL", "page.html"), "--urls-column says which column of --urls"),
        (("--since", "2027-01-31", "page.html"), "--since is for --sitemap and --feed"),
        (("--feed", "f.xml", "--since", "yesterday"), '--since "yesterday" is no date'),
        (("page.html", "--contact", "a\nb"), "is no address"),
        (("--urls", "missing.csv"), "cannot read the list missing.csv: no such file"),
        (("--urls", "-", "--files-from", "-"), "standard input cannot be two lists"),
    ],
)
def test_wrong_usage_is_said(creditline: Command, arguments: tuple[str, ...], said: str) -> None:
    done = creditline("check", *arguments)
    assert done.code == 2
    assert said in done.err


def test_what_is_not_installed_is_named(tmp_path: Path) -> None:
    script = "import sys; sys.modules['protego'] = None; from checker.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "https://courier.example/"],
        capture_output=True,
        env=clean_environment(),
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 2
    assert b"pages from the web need packages that are not installed: protego" in done.stderr
    assert b"creditline[web]" in done.stderr
