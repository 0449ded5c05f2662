"""Serves the fixtures on loopback and checks them as live pages (`make demo-web`)."""  # noqa: INP001 - a script

# One site is named by address, one by its sitemap, one by its feed, one by a tracker's export. All that is
# fetched is kept in a web archive, and the run is repeated from it when the sites are gone.

from __future__ import annotations

import csv
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
PAGES_A_SITE = 6


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


def main() -> int:
    """0 where the second report is the first one's, byte for byte."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "creditline-web").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    first, again, archive, export = (
        folder / name for name in ("first.json", "again.json", "run.warc.gz", "tracker-export.csv")
    )
    archive.unlink(missing_ok=True)  # an earlier demo's, which --save would not overwrite
    common = (
        "--allow-private",
        "--host-interval",
        "0",
        "--no-images",
        "--no-config",
        "--exit-zero",
        "--format",
        "json",
    )
    with ExitStack() as stack:
        by_address, by_sitemap, by_feed, by_export = (
            stack.enter_context(served(FIXTURES / name))
            for name in ("copies", "logo", "byline", "affiliation")
        )
        with export.open("w", newline="", encoding="utf-8") as file:
            rows = [("Original", address) for address in addresses(by_export, FIXTURES / "affiliation")]
            csv.writer(file).writerows([("Post", "Republished URL"), *rows])
        sources = (
            *addresses(by_address, FIXTURES / "copies")[:3], f"{by_address}/gone.html",
            "--sitemap", f"{by_sitemap}/sitemap.xml", "--feed", f"{by_feed}/feed", "--urls", export,
        )  # fmt: skip
        creditline("check", *sources, *common, "--save", archive, "--output", first)
    creditline("check", *sources, *common, "--replay", archive, "--output", again)
    if first.read_bytes() != again.read_bytes():
        sys.stdout.write(f"The reports differ: {first} {again}\n")
        return 1
    sys.stdout.write(f"Same report, byte for byte, with the sites gone: {first}\nWeb archive: {archive}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
