"""`--assets` and images beside pages: logos are known by their pixels, in this process and in workers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.checks.pictured import OTHER, OWN, PICTURED
from tests.checks.prairie import BYLINE
from tests.pixels.marks import encoded, photograph, scaled
from tests.story import story

if TYPE_CHECKING:
    from checker.policy.options import Mark
    from tests.cli.process import Command

WIRE = Path(__file__).parent.parent / "policy" / "wires" / "prairie-ledger.yaml"


def written(mark: Mark) -> dict[str, Any]:
    seen = mark.fingerprint
    return {"name": mark.name, "aspect": seen.aspect, "coarse": seen.coarse.text, "fine": seen.fine.text}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site: pages with an image each, by addresses of all kinds, and a policy beside it."""
    policy = yaml.safe_load(WIRE.read_text("utf-8"))
    options = policy["rules"][0]["options"]
    (pictured,) = (rule.options for rule in PICTURED.rules if rule.check == "logo")
    options["pixels"] = [written(mark) for mark in pictured.pixels]
    options["not_pixels"] = [written(mark) for mark in pictured.not_pixels]
    (tmp_path / "wire.yaml").write_text(yaml.safe_dump(policy), "utf-8")
    public = tmp_path / "public"
    images = public / "img"
    images.mkdir(parents=True)
    (images / "7.png").write_bytes(encoded(scaled(OWN, 40)))
    (images / "plnr.png").write_bytes(encoded(photograph()))
    (images / "8.png").write_bytes(encoded(OTHER))
    (images / "plnr-logo-empty.png").write_bytes(b"")
    for name, address in {
        "root": "/img/7.png",
        "host": "https://amity.example/img/7.png",
        "beside": "img/7.png",
        "photograph": "img/plnr.png",
        "paper": "img/8.png",
        "empty": "/img/plnr-logo-empty.png",
        "gone": "/img/plnr-logo-gone.png",
    }.items():
        head = '<link rel="canonical" href="https://amity.example/story.html">'
        page = story(BYLINE, f'<p>PLNR</p><img src="{address}" alt="">', head=head)
        (public / f"{name}.html").write_text(page, "utf-8")
    return tmp_path


def outcomes(creditline: Command, site: Path, *options: str) -> dict[str, str]:
    done = creditline("check", "public", "--policy", "wire.yaml", "--format", "json", *options, cwd=site)
    pages = json.loads(done.out)["pages"]
    return {Path(page["source"]).stem: page["findings"][0]["outcome"] for page in pages}


WITHOUT = {
    "root": "review",
    "host": "review",
    "beside": "pass",
    "photograph": "review",
    "paper": "fail",
    "empty": "pass",
    "gone": "pass",
}
WITH = {**WITHOUT, "root": "pass", "host": "pass", "empty": "fail"}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_images_are_looked_for_in_the_folder_of_the_built_site(
    creditline: Command, site: Path, jobs: str
) -> None:
    assert outcomes(creditline, site, "--jobs", jobs) == WITHOUT
    assert outcomes(creditline, site, "--jobs", jobs, "--assets", "public") == WITH


def test_the_configuration_can_name_the_folder(creditline: Command, site: Path) -> None:
    (site / "creditline.toml").write_text('assets = "public"\n', "utf-8")
    assert outcomes(creditline, site) == WITH


def test_a_folder_that_is_none_is_refused(creditline: Command, site: Path) -> None:
    done = creditline("check", "public", "--policy", "wire.yaml", "--assets", "nowhere", cwd=site)
    assert done.code == 2
    assert "--assets: nowhere is no folder" in done.err
