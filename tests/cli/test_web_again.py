"""`creditline check` on addresses, again: from an archive, from a cache, and offline."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import PAGES
from tests.cli.process import COMMAND, clean_environment
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.process import Command

FAST = ("--allow-private", "--host-interval", "0", "--no-images", "--no-config", "--format", "json")


@pytest.fixture
def courier() -> Iterator[Site]:
    with Site() as running:
        for name, page in PAGES.items():
            running.page(f"/{name}", page)
        yield running


def outcomes(report: str) -> list[str]:
    return [page["outcome"] for page in json.loads(report)["pages"]]


class TestArchive:
    def test_a_run_is_repeated_from_it_byte_for_byte(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        courier.redirect("/old", "/moved.html")
        courier.page("/moved.html", PAGES["passing.html"])
        courier.in_turn(
            "/busy", lambda asked: asked.say(503, retry_after="0"), courier.replies["/failing.html"]
        )
        courier.page("/robots.txt", "User-agent: *\nDisallow: /forbidden\n", content_type="text/plain")
        rss = f"<rss><channel><item><link>{courier.url('/other.html')}</link></item></channel></rss>"
        courier.page("/feed", rss, content_type="application/rss+xml")
        paths = ("/passing.html", "/old", "/busy", "/gone", "/forbidden")
        with Site() as closed:
            silent = closed.url("/a")
        same = (*map(courier.url, paths), silent, "--feed", courier.url("/feed"), *FAST)
        first = creditline("check", *same, "--save", "run.warc.gz")
        asked = len(courier.asked)
        again = creditline("check", *same, "--replay", "run.warc.gz", "--jobs", "2")
        assert (again.code, again.out) == (first.code, first.out)
        assert outcomes(first.out) == ["pass", "pass", "fail", *["unreadable"] * 3, "not_applicable"]
        assert len(courier.asked) == asked
        assert not (tmp_path / "run.warc.gz.open").exists()

    def test_a_run_that_did_not_begin_leaves_none(self, creditline: Command, tmp_path: Path) -> None:
        assert creditline("check", "--urls", "none.csv", *FAST, "--save", "run.warc.gz").code == 2
        assert not list(tmp_path.glob("run.warc*"))

    def test_its_pages_can_be_checked_as_they_are(self, creditline: Command, courier: Site) -> None:
        creditline("check", courier.url("/failing.html"), *FAST, "--save", "run.warc.gz")
        done = creditline("check", "run.warc.gz", *FAST)
        assert done.code == 1
        (page,) = json.loads(done.out)["pages"]
        assert (page["source"], page["outcome"]) == (courier.url("/failing.html"), "fail")
        assert page["retrieval"]["status"] == 200

    def test_patterns_choose_among_its_pages(self, creditline: Command, courier: Site) -> None:
        urls = map(courier.url, ("/failing.html", "/passing.html"))
        creditline("check", *urls, *FAST, "--save", "run.warc.gz")
        done = creditline("check", "run.warc.gz", *FAST, "--exclude", courier.url("/fail*"))
        assert outcomes(done.out) == ["pass"]


def test_ctrl_c_keeps_what_was_fetched_and_checked(courier: Site, tmp_path: Path) -> None:
    def never(_asked: object) -> None:
        courier.stopped.wait(60)

    courier.replies["/never"] = never
    urls = map(courier.url, ("/passing.html", "/never"))
    process = subprocess.Popen(
        [*COMMAND, "check", *urls, *FAST, "--output", "run.json", "--save", "run.warc.gz"],
        cwd=tmp_path,
        env=clean_environment(),
        stderr=subprocess.DEVNULL,
    )
    while "/never" not in courier.asked:
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=120) == 130
    assert len(json.loads((tmp_path / "run.json").read_bytes())["pages"]) <= 1
    assert (tmp_path / "run.warc.gz").exists()


class TestCache:
    def test_what_may_be_kept_is_not_asked_for_again(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        courier.page("/kept", PAGES["passing.html"], cache_control="max-age=600")
        courier.page("/changing", PAGES["passing.html"], cache_control="no-store")
        same = (courier.url("/kept"), courier.url("/changing"), *FAST, "--cache", tmp_path / "cache")
        first = creditline("check", *same)
        creditline("check", *same)
        assert (courier.asked.count("/kept"), courier.asked.count("/changing")) == (1, 2)
        asked = len(courier.asked)
        offline = creditline("check", *same, "--offline")
        assert len(courier.asked) == asked
        assert outcomes(offline.out) == ["pass", "unreadable"]
        assert json.loads(offline.out)["pages"][0] == json.loads(first.out)["pages"][0]
        assert "not in the cache (--offline asks no server)" in offline.out

    def test_redirects_are_kept_too_and_offline_follows_them(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        paths = []
        for status in (301, 302, 303, 307, 308):
            paths.append(f"/{status}")
            courier.redirect(paths[-1], f"/story-{status}", status)
            courier.page(f"/story-{status}", PAGES["passing.html"], cache_control="max-age=600")
        courier.page("/story", PAGES["passing.html"], cache_control="max-age=600")
        courier.replies["/forbidden"] = lambda asked: asked.say(
            302, location="/story", cache_control="no-store"
        )
        same = (*map(courier.url, [*paths, "/forbidden"]), *FAST, "--cache", tmp_path / "cache")
        first = creditline("check", *same, "--save", "run.warc")
        assert outcomes(first.out) == ["pass"] * 6
        assert b"max-age=0" not in (tmp_path / "run.warc").read_bytes()
        asked = len(courier.asked)
        offline = creditline("check", *same, "--offline")
        assert len(courier.asked) == asked
        assert outcomes(offline.out) == [*["pass"] * 5, "unreadable"]
        first_pages, pages = (json.loads(done.out)["pages"] for done in (first, offline))
        assert pages[:5] == first_pages[:5]

    def test_no_server_says_when_its_page_was_fetched(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        lie = "1999-01-01T00:00:00Z"
        body = PAGES["passing.html"].encode()
        courier.replies["/a"] = lambda asked: asked.say(200, body, x_creditline_fetched=lie)
        for more in ((), ("--cache", tmp_path / "cache"), ("--cache", tmp_path / "cache", "--offline")):
            done = creditline("check", courier.url("/a"), *FAST, *more)
            assert outcomes(done.out) == ["pass"]
            assert lie not in done.out

    def test_refresh_asks_whether_it_still_stands(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        def revalidated(asked: object) -> None:
            if courier.headers[-1].get("if-none-match") == '"1"':
                asked.say(304, etag='"1"')  # type: ignore[attr-defined]  # an Asked
            else:
                asked.say(200, PAGES["passing.html"].encode(), etag='"1"', cache_control="max-age=600")  # type: ignore[attr-defined]  # the same

        courier.replies["/kept"] = revalidated
        same = (courier.url("/kept"), *FAST, "--cache", tmp_path / "cache")
        assert outcomes(creditline("check", *same).out) == ["pass"]
        assert outcomes(creditline("check", *same, "--refresh").out) == ["pass"]
        assert courier.asked.count("/kept") == 2
        assert courier.headers[-1]["if-none-match"] == '"1"'

    def test_after_a_change_offline_shows_the_newer_page(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        same = (courier.url("/a"), *FAST, "--cache", tmp_path / "cache")
        courier.page("/a", PAGES["failing.html"], cache_control="max-age=600", etag='"1"')
        assert outcomes(creditline("check", *same).out) == ["fail"]
        courier.page("/a", PAGES["passing.html"], cache_control="max-age=600", etag='"2"')
        assert outcomes(creditline("check", *same, "--refresh").out) == ["pass"]
        assert outcomes(creditline("check", *same, "--offline").out) == ["pass"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--offline",), "--offline is for --cache"),
        (("--refresh",), "--refresh is for --cache"),
        (("--cache", "c", "--offline", "--refresh"), "exclude each other"),
        (("--cache", "c", "--replay", "x.warc.gz"), "exclude each other"),
        (("--save", "x.zip"), "name it .warc.gz"),
        (("--save", "x.warc.gz", "--replay", "x.warc.gz"), "would overwrite the archive"),
        (("--save", "none/x.warc.gz"), "cannot write the archive none/x.warc.gz: there is no folder none"),
        (("--save", "old.warc.gz"), "the archive old.warc.gz is there already"),
        (("--replay", "none.warc.gz"), "cannot read the archive none.warc.gz"),
    ],
)
def test_wrong_usage_is_said_before_anything_is_asked(
    creditline: Command, courier: Site, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "old.warc.gz").write_bytes(b"evidence")
    done = creditline("check", courier.url("/passing.html"), *FAST, *arguments)
    assert done.code == 2
    assert said in done.err
    assert courier.asked == []
    assert (tmp_path / "old.warc.gz").read_bytes() == b"evidence"


class TestResume:
    def test_only_what_is_missing_or_was_unreadable_is_checked(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        urls = [courier.url(path) for path in ("/passing.html", "/failing.html", "/late.html", "/other.html")]
        options = (*FAST[:-2], "--exit-zero")
        creditline("check", *urls[:3], *options, "--report", "jsonl=run.jsonl")
        cut = (tmp_path / "run.jsonl").read_bytes().rpartition(b'{"type": "summary"')[0]
        (tmp_path / "cut.jsonl").write_bytes(cut + b'{"type": "page", "source": "htt')
        courier.page("/late.html", PAGES["passing.html"])
        courier.asked.clear()
        resumed = creditline(
            "check", *urls, *options, "--resume", "cut.jsonl", "--report", "jsonl=whole.jsonl"
        )
        assert sorted(courier.asked) == ["/late.html", "/other.html", "/robots.txt"]
        assert "2 pages of cut.jsonl need not be checked again" in resumed.err
        whole = [json.loads(line) for line in (tmp_path / "whole.jsonl").read_text().splitlines()]
        assert [(page["source"], page["outcome"]) for page in whole[1:-1]] == list(
            zip(urls, ["pass", "fail", "pass", "not_applicable"], strict=True)
        )
        creditline(
            "check", *urls, *options, "--jobs", "2", "--resume", "run.jsonl", "--report", "jsonl=2.jsonl"
        )
        again = [json.loads(line) for line in (tmp_path / "2.jsonl").read_text().splitlines()]
        assert again[1:3] == whole[1:3]
        assert again[-1] == whole[-1]

    def test_pages_of_archives_are_resumed_too(self, creditline: Command, courier: Site) -> None:
        urls = map(courier.url, ("/failing.html", "/passing.html"))
        creditline("check", *urls, *FAST, "--save", "run.warc.gz")
        first = creditline("check", "run.warc.gz", *FAST[:-2], "--report", "jsonl=run.jsonl")
        again = creditline("check", "run.warc.gz", *FAST[:-2], "--resume", "run.jsonl")
        assert (again.code, again.out) == (first.code, first.out)

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("nonsense", "run.jsonl:1: no line of creditline-lines/1"),
            ('{"type": "summary"}', "no line of creditline-lines/1"),
        ],
    )
    def test_what_is_no_such_report_is_said(
        self, creditline: Command, tmp_path: Path, line: str, said: str
    ) -> None:
        (tmp_path / "run.jsonl").write_text(line + "\n")
        done = creditline("check", "page.html", "--resume", "run.jsonl")
        assert done.code == 2
        assert said in done.err

    def test_a_report_by_another_policy_is_refused(
        self, creditline: Command, courier: Site, tmp_path: Path
    ) -> None:
        creditline("check", courier.url("/passing.html"), *FAST[:-2], "--report", "jsonl=run.jsonl")
        lines = (tmp_path / "run.jsonl").read_text().replace('"digest": "sha256:', '"digest": "sha256:0', 1)
        (tmp_path / "run.jsonl").write_text(lines)
        done = creditline("check", courier.url("/passing.html"), *FAST, "--resume", "run.jsonl")
        assert (done.code, "another policy" in done.err) == (2, True)
