"""`creditline logo`: fingerprints to paste into a policy, and images compared with one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from PIL import Image

from checker.policy import load_policy
from checker.policy.options import LogoOptions
from tests.pixels.drawings import traced
from tests.pixels.marks import encoded, photograph, round_mark, scaled, wide_mark

if TYPE_CHECKING:
    from tests.cli.process import Command

WIRE = Path(__file__).parent.parent / "policy" / "wires" / "prairie-ledger.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Images: marks, one of them small, another picture, and what is none."""
    for name, image in {
        "wide": wide_mark(),
        "wide small": scaled(wide_mark(), 30),
        "round": round_mark(),
        "photo": photograph(),
        "blank": Image.new("RGB", (90, 30), "white"),
        "left": wide_mark().crop((0, 0, 470, 140)),
    }.items():
        (tmp_path / f"{name}.png").write_bytes(encoded(image))
    (tmp_path / "text.png").write_bytes(b"no image")
    (tmp_path / "drawn.svg").write_text(traced(round_mark()), "utf-8")
    return tmp_path


def policy_with(creditline: Command, folder: Path) -> Path:
    """The invented wire with the entries that the command prints, pasted as they are."""
    own = creditline("logo", "wide.png", "round.png", cwd=folder).out
    near = creditline("logo", "left.png", cwd=folder).out.replace("pixels:", "not_pixels:")
    text = WIRE.read_text("utf-8").replace("      not_names:", f"{own}{near}      not_names:", 1)
    file = folder / "wire.yaml"
    file.write_text(text, "utf-8")
    return file


def test_the_entries_can_be_pasted_into_a_policy(creditline: Command, folder: Path) -> None:
    policy = load_policy(policy_with(creditline, folder))
    options = policy.rules[0].options
    assert isinstance(options, LogoOptions)
    assert [mark.name for mark in options.pixels] == ["wide", "round"]
    assert [mark.name for mark in options.not_pixels] == ["left"]


def test_a_drawings_entry_holds_its_paths(creditline: Command, folder: Path) -> None:
    entry = creditline("logo", "drawn.svg", cwd=folder).out
    file = folder / "wire.yaml"
    text = WIRE.read_text("utf-8").replace("      not_names:", f"{entry}      not_names:", 1)
    file.write_text(text, "utf-8")
    options = load_policy(file).rules[0].options
    assert isinstance(options, LogoOptions)
    assert options.pixels[0].outline is not None
    document = json.loads(creditline("logo", "drawn.svg", "--format", "json", cwd=folder).out)
    assert document["images"][0]["entry"]["outline"] == options.pixels[0].outline.text
    done = creditline("logo", "drawn.svg", "round.png", "--policy", "wire.yaml", cwd=folder)
    assert [line.split()[0] for line in done.out.splitlines() if line[:1] in "✓✗?"] == ["✓", "✓"]


def test_images_are_compared_with_a_policy(creditline: Command, folder: Path) -> None:
    policy_with(creditline, folder)
    images = ("wide small.png", "round.png", "left.png", "photo.png")
    done = creditline("logo", *images, "--policy", "wire.yaml", cwd=folder)
    assert done.code == 0
    assert "✓ wide small.png  wide" in done.out
    assert "✓ round.png  round" in done.out
    assert "✗ left.png  left, another organization’s" in done.out
    assert "✗ photo.png  none of the logos that Prairie Ledger Newsroom knows" in done.out


def test_json_has_the_same(creditline: Command, folder: Path) -> None:
    policy_with(creditline, folder)
    shown = json.loads(creditline("logo", "wide.png", "--format", "json", cwd=folder).out)
    assert (shown["schema"], shown["policy"]) == ("creditline-logo/1", None)
    (entry,) = yaml.safe_load(creditline("logo", "wide.png", cwd=folder).out)["pixels"]
    assert {key: str(value).replace(" ", "") for key, value in entry.items()} == {
        key: str(value) for key, value in shown["images"][0]["entry"].items()
    }
    done = creditline(
        "logo", "wide.png", "photo.png", "--policy", "wire.yaml", "--format", "json", cwd=folder
    )
    same, other = json.loads(done.out)["images"]
    assert same == {
        "image": "wide.png",
        "likeness": "same",
        "mark": "wide",
        "own": True,
        "distance": pytest.approx(0, abs=0.01),
        "part": None,
    }
    assert other["likeness"] == "different"


@pytest.mark.parametrize(
    ("image", "why"),
    [
        ("text.png", "it is no image"),
        ("blank.png", "it shows nothing"),
        ("gone.png", "there is no such file"),
        (".", "there is no such file"),
    ],
)
def test_what_shows_nothing_is_told_and_the_others_are_printed(
    creditline: Command, folder: Path, image: str, why: str
) -> None:
    done = creditline("logo", image, "wide.png", cwd=folder)
    assert done.code == 4
    assert f"{image}: {why}" in done.err
    assert 'name: "wide"' in done.out


def test_a_policy_without_pixels_is_told(creditline: Command, folder: Path) -> None:
    done = creditline("logo", "wide.png", "--policy", WIRE, cwd=folder)
    assert done.code == 2
    assert "knows no logo by its pixels" in done.err


def test_a_name_cannot_break_out_of_its_entry(creditline: Command, folder: Path) -> None:
    name = 'a": b\n::error::\x1b[31m.png'
    (folder / name).write_bytes(encoded(wide_mark()))
    done = creditline("logo", name, cwd=folder)
    assert yaml.safe_load(done.out)["pixels"][0]["aspect"] > 1
    assert "\x1b" not in done.out
    assert "\n::error" not in done.out
