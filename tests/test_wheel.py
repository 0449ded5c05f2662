"""The wheel, installed in an empty environment, works from any folder."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PAGE = (
    "<!doctype html><html><head><title>Bridge reopens</title></head><body><article><h1>Bridge reopens</h1>"
    '<p class="byline">By Ann Calloway, Daily Caller News Foundation</p>'
    + "<p>The bridge over Mill Creek will reopen on Monday, the county board said after a long vote.</p>" * 5
    + "</article></body></html>"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout by the build tools of the development environment."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("creditline-*.whl")
    return built


def test_it_holds_rules_and_reports_inside_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {"checker/py.typed", "checker/rules/dcnf.yaml", "checker/rules/default.txt"} <= set(names)
    shipped = {name.removeprefix("checker/") for name in names}
    for folder in ("rules", "reports"):
        expected = {str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert expected <= shipped


def test_it_brings_no_other_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        top = {name.split("/")[0] for name in archive.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"checker"}


def test_the_installed_command_checks_a_page_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    """Installs the wheel and its dependencies from the package index, as a user would."""
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=True)
    programs = environment / "bin"
    subprocess.run(
        [programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel],
        check=True,
        capture_output=True,
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page.html").write_text(PAGE, encoding="utf-8")
    done = subprocess.run(
        [programs / "creditline", "check", "page.html", "--report", "html=report.html"],
        cwd=elsewhere,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    assert b"dcnf/logo" in done.stdout
    assert b"page.html" in (elsewhere / "report.html").read_bytes()
