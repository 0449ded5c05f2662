"""Serves the fixtures on loopback and checks them as live pages (`make demo-web`)."""  # noqa: INP001 - a script

# One site is named by address, one by its sitemap, one by its feed, one by a tracker's export. A fifth one
# shows logos, and is checked with a copy of the policy that knows a mark drawn here, for the wire's own is
# not ours to keep. All that is fetched is kept in web archives, and the runs are repeated from them when the
# sites are gone.

from __future__ import annotations

import csv
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
PAGES_A_SITE = 6
COMMON = ("--allow-private", "--host-interval", "0", "--no-config", "--exit-zero", "--format", "json")


class Quiet(SimpleHTTPRequestHandler):
    """Serves the pages of a folder, and a sitemap and a feed of them."""

    def do_GET(self) -> None:
        """Answer one request."""
        listings = {"/sitemap.xml": self._sitemap, "/feed": self._feed}
        if self.path not in listings:
            super().do_GET()
            return
        body = listings[self.path]().encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """The report says what was fetched."""

    def _addresses(self) -> list[str]:
        return addresses(f"http://{self.headers['Host']}", Path(self.directory))

    def _sitemap(self) -> str:
        urls = "".join(f"<url><loc>{address}</loc></url>" for address in self._addresses())
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'

    def _feed(self) -> str:
        items = "".join(
            f"<item><link>{address}?utm_source=rss</link></item>" for address in self._addresses()
        )
        return f'<rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'


def addresses(site: str, folder: Path) -> list[str]:
    """The addresses of a site's first pages."""
    return [f"{site}/{path.name}" for path in sorted(folder.glob("*.html"))[:PAGES_A_SITE]]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A site on loopback that shows a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def creditline(*arguments: str | Path) -> None:
    """Say and run one command.

    Raises:
        CalledProcessError: It failed.
    """
    words = [str(argument) for argument in arguments]
    sys.stdout.write(f"$ creditline {' '.join(words)}\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", "checker", *words]
    done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603 - this project's own command
    if done.returncode not in {0, 4}:  # 4: one address leads nowhere, on purpose
        raise subprocess.CalledProcessError(done.returncode, command)


def mark() -> Image.Image:
    """A wide mark that stands for the wire's."""
    image = Image.new("RGB", (940, 140), "white")
    draw = ImageDraw.Draw(image)
    for number, size in enumerate((60, 20, 90, 40, 110, 30, 70, 50)):
        draw.rectangle((30 + 112 * number, 70 - size // 2, 100 + 112 * number, 70 + size // 2), fill="navy")
        draw.ellipse((50 + 112 * number, 50, 90 + 112 * number, 90), fill="white", outline="red", width=6)
    return image


def site_of_logos(folder: Path) -> list[str]:
    """Write pages that differ in the file of their logo: the mark, none, another picture. Their names."""
    (folder / "img").mkdir(parents=True, exist_ok=True)
    mark().resize((470, 70)).save(folder / "img" / "7.png")
    Image.linear_gradient("L").resize((470, 70)).save(folder / "img" / "dcnf-logo.png")
    page = (FIXTURES / "logo" / "file-name.html").read_text("utf-8")
    files = {"mark": "/img/7.png", "gone": "/img/dcnf-logo-gone.png", "other": "/img/dcnf-logo.png"}
    for name, file in files.items():
        shown = page.replace("/sites/default/files/2026-01/dcnf-logo-wide.png", file)
        (folder / f"{name}.html").write_text(shown, "utf-8")
    return [f"{name}.html" for name in files]


def policy_with_mark(folder: Path) -> Path:
    """A copy of the policy that knows the drawn mark, too, as `creditline logo` prints it."""
    mark().save(folder / "mark.png")
    command = [sys.executable, "-m", "checker", "logo", folder / "mark.png"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - as above
    _, _, entry = told.stdout.partition("pixels:\n")
    before, key, after = (ROOT / "rules" / "dcnf.yaml").read_text("utf-8").partition("      pixels:\n")
    path = folder / "dcnf.yaml"
    path.write_text(f"{before}{key}{indent(entry, '  ')}{after}", "utf-8")
    return path


def repeated(name: str, folder: Path, *arguments: str | Path) -> Path:
    """Check pages and keep the archive; the report that must be the same from the archive."""
    first, archive = folder / f"{name}.json", folder / f"{name}.warc.gz"
    archive.unlink(missing_ok=True)  # an earlier demo's, which --save would not overwrite
    creditline("check", *arguments, *COMMON, "--save", archive, "--output", first)
    return first


def is_same(first: Path, *arguments: str | Path) -> bool:
    """Whether the archive gives the same report, byte for byte, now that the sites are gone."""
    again = first.with_name(f"{first.stem}-again.json")
    creditline("check", *arguments, *COMMON, "--replay", first.with_suffix(".warc.gz"), "--output", again)
    return first.read_bytes() == again.read_bytes()


def main() -> int:
    """0 where each second report is the first one's, byte for byte."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "creditline-web").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    export = folder / "tracker-export.csv"
    logos = site_of_logos(folder / "logos")
    with ExitStack() as stack:
        by_address, by_sitemap, by_feed, by_export = (
            stack.enter_context(served(FIXTURES / name))
            for name in ("copies", "logo", "byline", "affiliation")
        )
        with_logos = stack.enter_context(served(folder / "logos"))
        with export.open("w", newline="", encoding="utf-8") as file:
            rows = [("Original", address) for address in addresses(by_export, FIXTURES / "affiliation")]
            csv.writer(file).writerows([("Post", "Republished URL"), *rows])
        runs = {
            # The fixtures' own images are on hosts that nobody has.
            "first": (
                *addresses(by_address, FIXTURES / "copies")[:3], f"{by_address}/gone.html",
                "--sitemap", f"{by_sitemap}/sitemap.xml", "--feed", f"{by_feed}/feed", "--urls", export,
                "--no-images",
            ),
            "logos": (
                *(f"{with_logos}/{page}" for page in logos), "--policy", policy_with_mark(folder),
                "--report", "text=-",
            ),
        }  # fmt: skip
        reports = {name: repeated(name, folder, *arguments) for name, arguments in runs.items()}
    for name, first in reports.items():
        if not is_same(first, *runs[name]):
            sys.stdout.write(f"The reports differ: {first}\n")
            return 1
        archive = first.with_suffix(".warc.gz")
        sys.stdout.write(
            f"Same report, byte for byte, with the sites gone: {first}\nWeb archive: {archive}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
