"""A small web site on loopback, which tests fill with pages, faults and delays of their own."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable
    from types import TracebackType

    Reply = Callable[["Asked"], None]


class Asked(BaseHTTPRequestHandler):
    """One request, and the means to answer it."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        """Answer as the site says."""
        self.site.asked.append(self.path)
        self.site.headers.append({name.lower(): value for name, value in self.headers.items()})
        reply = self.site.replies.get(self.path)
        if reply is None:
            self.say(404, b"<!doctype html><title>Not found</title>")
        else:
            reply(self)

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        """A whole answer; underscores in names of headers stand for hyphens."""
        self.send_response(status)
        given = {name.replace("_", "-").lower(): value for name, value in headers.items()}
        for name, value in {
            "content-type": "text/html; charset=utf-8",
            "content-length": str(len(body)),
            **given,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Tests look at `Site.asked`."""


class _Server(ThreadingHTTPServer):
    """Clients hang up here on purpose: nothing to tell."""

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing."""


class Site:
    """A server. Use as a context manager."""

    def __init__(
        self, tls: ssl.SSLContext | None = None, address: tuple[str, int] = ("127.0.0.1", 0)
    ) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        """Paths, in the order in which they were asked for."""
        self.headers: list[dict[str, str]] = []
        """The headers of those requests, names in lower case."""
        self.stopped = threading.Event()
        """Set at the end, for replies that never end by themselves."""
        self._server = _Server(address, type("Handler", (Asked,), {"site": self}))
        self._server.daemon_threads = True
        if tls is not None:
            self._server.socket = tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._scheme = "https" if tls else "http"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self._server.server_address[1])

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"{self._scheme}://{host}:{self.port}{path}"

    def page(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> None:
        """Answer a path with a page."""
        data = body.encode() if isinstance(body, str) else body
        self.replies[path] = lambda asked: asked.say(status, data, **headers)

    def redirect(self, path: str, to: str, status: int = 301) -> None:
        """Send a path on."""
        self.replies[path] = lambda asked: asked.say(status, location=to)

    def in_turn(self, path: str, *replies: Reply) -> None:
        """Answer a path differently each time; the last reply stays."""
        waiting = list(replies)

        def reply(asked: Asked) -> None:
            (waiting.pop(0) if len(waiting) > 1 else waiting[0])(asked)

        self.replies[path] = reply
