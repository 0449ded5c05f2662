"""Images are found beside a page and in a built site, and nothing outside of the folder is ever read."""

from __future__ import annotations

import os
import pickle
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.pixels.decode import LARGEST_FILE
from checker.pixels.source import ImageSource, NotAtHand
from checker.sources import FilePage, LoadedPage
from checker.sources.image_files import BuiltSite, FilesBeside

PIECES = (
    ".. . %2e%2e %2E. ..%2f %5c.. ..\\ / // secret.png up public img \0 %00 file: http://h/ ? # C: ~ \udcff"
).split(" ")
SECRET = b"not for anybody"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with pages and images in several folders, and a secret beside it."""
    folder = tmp_path / "public"
    for name in (
        "index.html",
        "logo.png",
        "img/a b.png",
        "img/ü.png",
        "2026/11/story.html",
        "2026/11/own.png",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(f"<p>{name}".encode())
    (tmp_path / "secret.png").write_bytes(SECRET)
    return folder


def content(name: str) -> bytes:
    return f"<p>{name}".encode()


class TestBesideAPage:
    @pytest.mark.parametrize(
        ("address", "found"),
        [
            ("own.png", "2026/11/own.png"),
            ("./own.png?v=2#x", "2026/11/own.png"),
            ("../../logo.png", "logo.png"),
            ("../../img/a%20b.png", "img/a b.png"),
            ("../../img/%C3%BC.png", "img/ü.png"),
            ("..%2F../logo.png", "logo.png"),
        ],
    )
    def test_relative_addresses_are_found_within_the_folder(
        self, site: Path, address: str, found: str
    ) -> None:
        beside = FilesBeside(str(site / "2026/11/story.html"), str(site))
        assert beside.read(address) == content(found)

    @pytest.mark.parametrize(
        "address",
        [
            "../../../secret.png",
            "../../../public/../secret.png",
            "%2e%2e/%2e%2e/%2e%2e/secret.png",
            "/logo.png",
            "//host.example/logo.png",
            "https://host.example/own.png",
            "file:///etc/passwd",
            "own.png:stream:x//",
            "",
            "?x",
            "http://[::1/own.png",
        ],
    )
    def test_what_leads_elsewhere_is_not_read(self, site: Path, address: str) -> None:
        beside = FilesBeside(str(site / "2026/11/story.html"), str(site))
        assert beside.read(address) in {NotAtHand.ELSEWHERE, NotAtHand.MISSING}

    def test_a_page_that_was_named_itself_reads_its_own_folder_only(self, site: Path) -> None:
        beside = FilesBeside(str(site / "2026/11/story.html"))
        assert beside.read("own.png") == content("2026/11/own.png")
        assert beside.read("../../logo.png") is NotAtHand.ELSEWHERE

    def test_a_page_in_the_working_folder_has_its_images_there(
        self, site: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(site)
        assert FilesBeside("index.html").read("logo.png") == content("logo.png")
        assert FilesBeside("index.html").read("../secret.png") is NotAtHand.ELSEWHERE

    def test_pages_of_folders_know_the_folder_and_single_files_do_not(self, site: Path) -> None:
        page = FilePage(str(site / "2026/11/story.html"), str(site)).read()
        assert isinstance(page, LoadedPage)
        assert page.images == FilesBeside(str(site / "2026/11/story.html"), str(site))
        assert pickle.loads(pickle.dumps(page)).images == page.images  # noqa: S301 - as it goes to a worker


class TestBuiltSite:
    @pytest.mark.parametrize(
        ("address", "found"),
        [
            ("/logo.png", "logo.png"),
            ("own.png", "2026/11/own.png"),
            ("../../img/a%20b.png", "img/a b.png"),
            ("../../../../../logo.png", "logo.png"),
            ("/../../logo.png", "logo.png"),
            ("https://www.maplefork.example/logo.png", "logo.png"),
            ("//maplefork.example:443/logo.png", "logo.png"),
        ],
    )
    def test_addresses_are_read_as_on_the_web(self, site: Path, address: str, found: str) -> None:
        page = str(site / "2026/11/story.html")
        built = BuiltSite(str(site), page, lambda: ["https://maplefork.example/other/place.html"])
        assert built.read(address) == content(found)

    def test_a_page_from_elsewhere_stands_where_it_says(self, site: Path) -> None:
        built = BuiltSite(str(site), None, lambda: ["https://maplefork.example/2026/11/story.html"])
        assert built.read("own.png") == content("2026/11/own.png")
        assert built.read("/logo.png") == content("logo.png")

    def test_a_page_of_no_known_place_has_no_relative_images(self, site: Path) -> None:
        assert BuiltSite(str(site)).read("own.png") is NotAtHand.ELSEWHERE
        assert BuiltSite(str(site)).read("/logo.png") == content("logo.png")

    def test_other_hosts_are_asked_elsewhere(self, site: Path) -> None:
        class Web:
            def read(self, address: str) -> bytes | NotAtHand:
                return address.encode()

        built = BuiltSite(str(site), None, lambda: ["https://maplefork.example/"], Web())
        assert built.read("https://cdn.example.org/a.png") == b"https://cdn.example.org/a.png"
        assert built.read("https://maplefork.example/logo.png") == content("logo.png")
        assert built.read("https://maplefork.example/gone.png") is NotAtHand.MISSING

    @pytest.mark.parametrize(
        "address", ["/", "/img", "/img/", "/gone.png", "/logo.png/x", "/%00.png", "/" + "a" * 5_000]
    )
    def test_what_is_no_file_is_missing(self, site: Path, address: str) -> None:
        assert BuiltSite(str(site)).read(address) is NotAtHand.MISSING


class TestWhatIsNotRead:
    def test_a_link_out_of_the_folder_is_not_followed(self, site: Path, tmp_path: Path) -> None:
        (site / "out.png").symlink_to(tmp_path / "secret.png")
        (site / "up").symlink_to(tmp_path)
        (site / "in.png").symlink_to(site / "logo.png")
        (site / "round.png").symlink_to(site / "round.png")
        built = BuiltSite(str(site))
        assert built.read("/out.png") is NotAtHand.ELSEWHERE
        assert built.read("/up/secret.png") is NotAtHand.ELSEWHERE
        assert built.read("/in.png") == content("logo.png")
        assert built.read("/round.png") is NotAtHand.MISSING

    def test_pipes_and_devices_are_passed_over(self, site: Path) -> None:
        os.mkfifo(site / "pipe.png")
        assert BuiltSite(str(site)).read("/pipe.png") is NotAtHand.MISSING

    def test_a_very_large_file_is_not_read(self, site: Path) -> None:
        with (site / "large.png").open("wb") as file:
            file.truncate(LARGEST_FILE + 1)
        assert BuiltSite(str(site)).read("/large.png") is NotAtHand.TOO_LARGE

    @settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(
            st.sampled_from(PIECES) | st.text(string.printable, max_size=4),
            max_size=9,
        ),
        st.booleans(),
    )
    def test_no_address_reaches_the_secret(self, site: Path, pieces: list[str], slashes: bool) -> None:
        address = ("/" if slashes else "").join(pieces)
        sources: list[ImageSource] = [
            FilesBeside(str(site / "2026/11/story.html"), str(site)),
            FilesBeside(str(site / "index.html")),
            BuiltSite(str(site), str(site / "2026/11/story.html"), lambda: ["http://h/2026/"]),
        ]
        for source in sources:
            read = source.read(address)
            assert isinstance(read, NotAtHand) or read.startswith(b"<p>")
