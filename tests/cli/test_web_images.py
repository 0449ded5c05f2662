"""Logos of live pages and of archives are known by their pixels, and one that does not load is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.checks.pictured import OTHER, OWN, PICTURED
from tests.checks.prairie import BYLINE
from tests.cli.test_assets import WIRE, written
from tests.pixels.marks import encoded, scaled
from tests.story import story
from tests.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.process import Command

FAST = ("--allow-private", "--host-interval", "0", "--no-config", "--policy", "wire.yaml", "--format", "json")
BLANK = b"<!doctype html><title>Not found</title>"
EXPECTED = {
    "own": "pass",
    "paper": "fail",
    "gone": "fail",
    "page": "fail",
    "refused": "pass",
    "named": "pass",
}


@pytest.fixture
def courier(tmp_path: Path) -> Iterator[Site]:
    """A site with pages, an image each: the wire's, another's, and some that do not load."""
    policy = yaml.safe_load(WIRE.read_text("utf-8"))
    (pictured,) = (rule.options for rule in PICTURED.rules if rule.check == "logo")
    options = policy["rules"][0]["options"]
    options["pixels"] = [written(mark) for mark in pictured.pixels]
    options["not_pixels"] = [written(mark) for mark in pictured.not_pixels]
    (tmp_path / "wire.yaml").write_text(yaml.safe_dump(policy), "utf-8")
    with Site() as running:
        running.page("/img/7.png", encoded(scaled(OWN, 40)), content_type="image/png")
        running.page("/img/8.png", encoded(OTHER), content_type="image/png")
        running.page("/img/plnr-logo-page.png", BLANK)
        running.page("/img/plnr-logo-refused.png", b"", status=403)
        running.page("/img/plnr-logo.png", encoded(OWN), content_type="image/png")
        for name, address in {
            "own": "img/7.png",
            "paper": "/img/8.png",
            "gone": "/img/plnr-logo-gone.png",
            "page": "/img/plnr-logo-page.png",
            "refused": "/img/plnr-logo-refused.png",
            "named": "/img/plnr-logo.png?ver=3",
        }.items():
            running.page(f"/{name}", story(BYLINE, f'<p>PLNR</p><img src="{address}" alt="">'))
        running.replies["/img/plnr-logo.png?ver=3"] = running.replies["/img/plnr-logo.png"]
        yield running


def logos(report: str) -> list[str]:
    return [page["findings"][0]["outcome"] for page in json.loads(report)["pages"]]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_images_of_live_pages_are_fetched_and_compared(creditline: Command, courier: Site, jobs: str) -> None:
    done = creditline("check", *map(courier.url, (f"/{name}" for name in EXPECTED)), *FAST, "--jobs", jobs)
    assert dict(zip(EXPECTED, logos(done.out), strict=True)) == EXPECTED


def test_the_finding_says_what_the_server_answered(creditline: Command, courier: Site) -> None:
    courier.page("/img/plnr-logo-refused.png", b"", status=410)
    courier.page("/img/plnr-logo-page.png", b"%PDF-1.7", content_type="application/pdf")
    urls = map(courier.url, ("/gone", "/refused", "/page"))
    done = creditline("check", *urls, *FAST)
    said = [page["findings"][0]["message"] for page in json.loads(done.out)["pages"]]
    assert logos(done.out) == ["fail"] * 3
    assert "the server answers that there is no such image (HTTP 404)" in said[0]
    assert "the server answers that the image was taken down (HTTP 410)" in said[1]
    assert "the server sends something that is no image in its place" in said[2]


def test_none_is_fetched_when_nobody_asks_for_it(creditline: Command, courier: Site) -> None:
    done = creditline("check", courier.url("/own"), courier.url("/gone"), *FAST, "--no-images")
    assert logos(done.out) == ["review", "pass"]
    assert not any("/img/" in path for path in courier.asked)


def test_robots_txt_holds_for_images_too(creditline: Command, courier: Site) -> None:
    courier.page("/robots.txt", "User-agent: *\nDisallow: /img/\n", content_type="text/plain")
    assert logos(creditline("check", courier.url("/own"), *FAST).out) == ["review"]


def test_they_are_in_the_archive_and_the_run_is_the_same_from_it(creditline: Command, courier: Site) -> None:
    urls = tuple(map(courier.url, (f"/{name}" for name in EXPECTED)))
    first = creditline("check", *urls, *FAST, "--save", "run.warc.gz")
    asked = len(courier.asked)
    again = creditline("check", *urls, *FAST, "--replay", "run.warc.gz")
    assert (again.code, again.out) == (first.code, first.out)
    pages = creditline("check", "run.warc.gz", *FAST)
    found = {
        page["source"].rpartition("/")[2]: page["findings"][0]["outcome"]
        for page in json.loads(pages.out)["pages"]
        if page["findings"]
    }
    assert found == EXPECTED
    assert len(courier.asked) == asked
